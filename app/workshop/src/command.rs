//! Wishes: what somebody would like to happen.

use serde::{Deserialize, Serialize};

use crate::{
    Ballot, Event, HowFar, IdeaId, ItemId, Place, Receipt, RoleKey, RoundId, SeatId, Section,
    Setup, ThemeId, WishId,
};

/// Who wishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// Whoever holds the desk key.
    Desk,
    Seat(SeatId),
}

/// One wish, with the id that its sender minted for it.
#[derive(Clone, Debug)]
pub struct Wish {
    pub id: WishId,
    /// Fingerprint of who wished what, made outside, to tell a repeat from a clash.
    pub digest: Digest,
    pub command: Command,
}

/// 128 bits of a cryptographic hash over actor and command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest(pub u128);

/// What a fulfilled wish leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// These facts. Possibly none: it was so already.
    First(Vec<Event>),
    /// It was fulfilled before; this was the receipt.
    Again(Receipt),
}

/// Things that a wish creates bear the wish's id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// The first wish of every workshop.
    CreateWorkshop {
        setup: Setup,
    },
    ChangeSetup {
        setup: Setup,
    },

    TakeSeat {
        seat: SeatId,
        role: Option<RoleKey>,
    },
    ChooseRole {
        role: Option<RoleKey>,
    },

    /// Leave any open round, go to this one and open it (again).
    OpenRound {
        round: RoundId,
    },
    CloseRound {
        round: RoundId,
    },
    /// Close what is open and go there, opening nothing.
    GoTo {
        place: Place,
    },
    ShowWall {
        round: RoundId,
    },
    CoverWall {
        round: RoundId,
    },
    /// Add time (or take some away) on the round's timer, starting it if it is off.
    AddTime {
        round: RoundId,
        seconds: i32,
    },
    PauseTimer {
        round: RoundId,
    },
    ResumeTimer {
        round: RoundId,
    },

    ShareIdea {
        round: RoundId,
        text: String,
        only_desk: bool,
        behind: u8,
    },
    /// At the desk: from paper, or a list prepared beforehand.
    AddIdea {
        round: Option<RoundId>,
        text: String,
        author: crate::Author,
        only_desk: bool,
        source_id: Option<String>,
    },
    EditIdea {
        idea: IdeaId,
        text: String,
        only_desk: bool,
    },
    WithdrawIdea {
        idea: IdeaId,
    },
    HideIdeas {
        ideas: Vec<IdeaId>,
        reason: String,
    },
    ShowIdeas {
        ideas: Vec<IdeaId>,
    },
    /// Keep these private: counted, and not for the wall.
    KeepIdeas {
        ideas: Vec<IdeaId>,
    },
    /// These are read and may go on the wall.
    PutUpIdeas {
        ideas: Vec<IdeaId>,
    },
    /// Whether new ideas wait until the facilitator has read them, or go straight up. Those that
    /// wait already go on waiting.
    ReadFirst {
        on: bool,
    },
    ParkIdeas {
        ideas: Vec<IdeaId>,
    },
    UnparkIdeas {
        ideas: Vec<IdeaId>,
    },

    /// A new theme, with these ideas in it.
    MakeTheme {
        title: String,
        ideas: Vec<IdeaId>,
    },
    TitleTheme {
        theme: ThemeId,
        title: String,
    },
    /// `None`: out of any theme.
    PlaceIdeas {
        ideas: Vec<IdeaId>,
        theme: Option<ThemeId>,
    },
    MergeThemes {
        theme: ThemeId,
        into: ThemeId,
    },
    /// Move these ideas of a theme into a new one.
    SplitTheme {
        theme: ThemeId,
        title: String,
        ideas: Vec<IdeaId>,
    },
    /// Put a theme at this place (from 0) among the live ones.
    MoveTheme {
        theme: ThemeId,
        to: usize,
    },
    /// These say the same as that one.
    LinkIdeas {
        ideas: Vec<IdeaId>,
        same_as: IdeaId,
    },
    UnlinkIdeas {
        ideas: Vec<IdeaId>,
    },

    CastBallot {
        round: RoundId,
        ballot: Ballot,
    },
    /// What each option of a vote costs, all at once; whole numbers from 1.
    SetCosts {
        round: RoundId,
        costs: Vec<(ItemId, u64)>,
    },
    /// What some of them cost from now on; `None`: nobody knows. What is not named stays as
    /// another desk has it.
    ChangeCosts {
        round: RoundId,
        costs: Vec<(ItemId, Option<u64>)>,
    },
    /// Votes once more, in a new round with the wish's id, after the last time that this vote was
    /// held. The old one stays in the record, and later rounds that take from it take from the new
    /// one.
    VoteAgain {
        round: RoundId,
    },
    /// Shows the room what everyone's ballots come to, and nothing more yet.
    Reveal {
        round: RoundId,
    },
    /// Shows more of a result that is in sight, or less.
    RevealTo {
        round: RoundId,
        upto: HowFar,
    },

    /// Show one idea or theme large on the stage; `None`: take off what is there.
    Spotlight {
        item: Option<ItemId>,
    },

    /// Undo what the facilitator did at this journal position, where that is still possible.
    Undo {
        of: u64,
    },

    WriteProse {
        section: Section,
        text: String,
        /// Journal position of the text that this one was written over; 0 for an empty section.
        over: u64,
    },

    /// Only while the room is as it was seen where this was asked.
    IfStill {
        seen: Seen,
        then: Box<Command>,
    },
}

/// What stood on the page of a desk that moves the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seen {
    /// Where the room was.
    At(Place),
    /// How much of a result was shown.
    Shown { round: RoundId, upto: HowFar },
}

impl Command {
    pub fn if_still(self, seen: Seen) -> Self {
        Self::IfStill {
            seen,
            then: Box::new(self),
        }
    }

    /// What is wished for, whatever was seen before.
    pub fn asked(&self) -> &Self {
        match self {
            Self::IfStill { then, .. } => then.asked(),
            asked => asked,
        }
    }
}
