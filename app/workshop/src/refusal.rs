//! "No, because…": every normal reason for which a wish is not fulfilled.
//! Nothing is lost by a refusal; whoever asked keeps their text and may ask again.

use serde::{Deserialize, Serialize};

use crate::TextFault;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Only the desk may do this.
    DeskOnly,
    /// Only a person with a seat may do this.
    SeatOnly,
    /// This seat is not (any more) in the room.
    NoSuchSeat,
    NoSuchRole,
    NoSuchRound,
    NoSuchIdea,
    NoSuchTheme,
    /// The same id came before with other content. Ask again under a fresh id.
    IdUsed,
    /// The workshop exists already, or does not exist yet.
    NotNow,
    Text {
        field: Field,
        fault: TextFault,
    },
    Setup(Vec<SetupFault>),
    /// The round does not take this (any more).
    RoundClosed,
    /// The round is of another kind.
    OtherKindOfRound,
    /// The idea belongs to somebody else.
    NotYours,
    /// The idea was withdrawn or hidden meanwhile.
    IdeaGone,
    /// The theme was merged into another meanwhile.
    ThemeGone,
    /// Nothing was chosen.
    NothingChosen,
    /// More than the ballot takes.
    TooManyPicks {
        max: u8,
    },
    /// The same thing twice on one ballot.
    PickedTwice,
    /// More points than there are to give: so many too many.
    TooManyPoints {
        over: u32,
    },
    /// More points for one option than it may get.
    TooManyForOne {
        max: u16,
    },
    /// More credits than there are: so many too many.
    TooManyCredits {
        over: u32,
    },
    /// A number that is on no scale.
    OffTheScale,
    /// An order is asked of so many at most.
    TooManyToRank {
        max: usize,
    },
    /// So many options have no cost yet.
    NoCostYet {
        count: usize,
    },
    /// A cost is a whole number from 1 to this.
    Cost {
        max: u64,
    },
    /// What things cost is fixed once people have voted on it.
    CostsAreFixed,
    /// Something on the ballot is not put to this vote.
    NotAnOption,
    /// There is nothing to vote on yet.
    NothingToVoteOn,
    /// Close the vote first.
    StillOpen,
    /// Show the result first; then more of it can be shown.
    NotShownYet,
    /// The vote was never held.
    NeverOpened,
    /// It was sent to the facilitator only, and never goes on the wall.
    SentInPrivate,
    /// Only what everybody may read can be shown large.
    NotOnTheWall,
    /// An idea cannot be linked to itself or to one of its own duplicates.
    LinkToItself,
    /// Something has been built on it since, or it never could be undone.
    CannotUndo,
    Full {
        field: Field,
        max: usize,
    },
    /// The room is no longer where whoever asked saw it.
    MovedMeanwhile,
    /// Somebody else has written this section meanwhile.
    ProseChanged,
    /// People have already worked in this round or chosen this role.
    InUse,
}

/// Which field a refusal belongs beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Idea,
    Reason,
    Theme,
    Prose,
    Seats,
    Rounds,
}

/// One thing wrong with a setup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SetupFault {
    Text {
        part: SetupPart,
        fault: TextFault,
    },
    NoRoles,
    TooManyRoles {
        max: usize,
    },
    /// Two roles with the same name.
    RoleTwice,
    NoRounds,
    TooManyRounds {
        max: usize,
    },
    RoundTwice {
        n: usize,
    },
    Minutes {
        n: usize,
        max: u16,
    },
    Picks {
        n: usize,
        max: u8,
    },
    Points {
        n: usize,
        max: u16,
    },
    /// More for one option than there is to give.
    MostPoints {
        n: usize,
        max: u16,
    },
    Credits {
        n: usize,
        max: u16,
    },
    /// What there is to spend.
    Total {
        n: usize,
        max: u64,
    },
    /// One axis, or two.
    Axes {
        n: usize,
    },
    /// How many people write together must be 1 to 20.
    Together {
        n: usize,
    },
    /// The vote takes its list from a round that does not come before it.
    Source {
        n: usize,
    },
    /// Something was written or cast in this round: it can no longer go or change its kind.
    RoundInUse {
        n: usize,
    },
    /// Somebody sits in this role.
    RoleInUse {
        n: usize,
    },
}

/// Where in a setup. `n` counts from 0 in the order given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SetupPart {
    Title,
    Question,
    Purpose,
    Venue,
    When,
    Organiser,
    Contact,
    RoleSet,
    Role { n: usize },
    Round { n: usize },
}

impl std::fmt::Display for Refusal {
    /// For logs and tests; people read it in their own words.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "refused: {self:?}")
    }
}

impl std::error::Error for Refusal {}
