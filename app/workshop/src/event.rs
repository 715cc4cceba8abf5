//! Facts: what happened. They are kept for ever and read for ever, so a meaning never changes:
//! new fields are optional, and a new meaning is a new event.

use serde::{Deserialize, Serialize};

use crate::{
    Actor, Author, Ballot, Digest, HowFar, IdeaId, IdeaKind, ItemId, Place, RoleKey, RoundId,
    SeatId, Section, Setup, ThemeId, Time, Timer, WishId,
};

/// One line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Position in the journal, from 1 without gaps.
    pub seq: u64,
    pub at: Time,
    pub by: Actor,
    /// Set on the first event of a wish only.
    pub wish: Option<(WishId, Digest)>,
    pub event: Event,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "data", rename_all = "snake_case")]
pub enum Event {
    WorkshopCreated {
        setup: Setup,
    },
    SetupChanged {
        setup: Setup,
    },

    SeatTaken {
        seat: SeatId,
        role: Option<RoleKey>,
    },
    RoleChosen {
        seat: SeatId,
        role: Option<RoleKey>,
    },

    RoundOpened {
        round: RoundId,
        /// What a vote puts to the choice, in the order shared; empty for other rounds.
        #[serde(default)]
        options: Vec<ItemId>,
        timer: Timer,
    },
    RoundClosed {
        round: RoundId,
    },
    WentTo {
        place: Place,
    },
    WallShown {
        round: RoundId,
    },
    WallCovered {
        round: RoundId,
    },
    TimerSet {
        round: RoundId,
        timer: Timer,
    },

    IdeaShared {
        idea: IdeaId,
        round: Option<RoundId>,
        text: String,
        kind: IdeaKind,
        author: Author,
        only_desk: bool,
        behind: u8,
        #[serde(default)]
        source_id: Option<String>,
        /// The facilitator reads it before it goes on the wall.
        #[serde(default)]
        to_read: bool,
    },
    IdeaEdited {
        idea: IdeaId,
        text: String,
        only_desk: bool,
        /// The facilitator reads it (again) before it goes on the wall.
        #[serde(default)]
        to_read: bool,
    },
    IdeaWithdrawn {
        idea: IdeaId,
    },
    IdeaHidden {
        idea: IdeaId,
        reason: String,
    },
    IdeaShown {
        idea: IdeaId,
    },
    /// Kept private by the facilitator.
    IdeaKept {
        idea: IdeaId,
    },
    /// Read, and free to go on the wall.
    IdeaPutUp {
        idea: IdeaId,
    },
    /// Waits to be read again.
    IdeaHeld {
        idea: IdeaId,
    },
    /// Whether ideas wait for the facilitator to read them from now on.
    ReadingSet {
        first: bool,
    },
    IdeaParked {
        idea: IdeaId,
    },
    IdeaUnparked {
        idea: IdeaId,
    },

    ThemeMade {
        theme: ThemeId,
        title: String,
        #[serde(default)]
        split_from: Option<ThemeId>,
    },
    ThemeTitled {
        theme: ThemeId,
        title: String,
    },
    IdeasPlaced {
        ideas: Vec<IdeaId>,
        theme: Option<ThemeId>,
    },
    ThemesMerged {
        theme: ThemeId,
        into: ThemeId,
    },
    /// A theme that was merged into another is one of its own again, at this place (from 0).
    ThemeParted {
        theme: ThemeId,
        to: usize,
    },
    /// A theme that should not have been made.
    ThemeUnmade {
        theme: ThemeId,
    },
    ThemeMoved {
        theme: ThemeId,
        to: usize,
    },
    IdeaLinked {
        idea: IdeaId,
        same_as: IdeaId,
    },
    IdeaUnlinked {
        idea: IdeaId,
    },

    BallotCast {
        round: RoundId,
        seat: SeatId,
        ballot: Ballot,
    },
    /// What the options of a vote cost from now on.
    CostsSet {
        round: RoundId,
        costs: Vec<(ItemId, u64)>,
    },
    /// A vote is held once more, as a new round right after the old one.
    VoteRepeated {
        round: RoundId,
        again: RoundId,
    },
    Revealed {
        round: RoundId,
        /// How much of the result; everything in journals that do not say.
        #[serde(default)]
        upto: Option<HowFar>,
    },
    /// More of a result is shown, or less.
    RevealedTo {
        round: RoundId,
        upto: HowFar,
    },

    /// What the stage shows large from now on; `None`: nothing.
    Spotlit {
        item: Option<ItemId>,
    },

    /// What the wish at this journal position did is undone; how, the next events say.
    Undone {
        of: u64,
    },

    ProseWritten {
        section: Section,
        text: String,
    },
}
