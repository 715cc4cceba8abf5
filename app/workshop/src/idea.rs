//! An idea: what one person (or one small group) said, word for word.

use imbl::Vector;
use serde::{Deserialize, Serialize};

use crate::{Asks, IdeaId, RoleKey, RoundId, SeatId, ThemeId, Time};

/// An idea or an experience, depending on what its round asked for.
pub type IdeaKind = Asks;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Idea {
    pub id: IdeaId,
    pub number: IdeaNumber,
    pub text: String,
    pub kind: IdeaKind,
    pub round: Option<RoundId>,
    pub author: Author,
    /// Only the facilitator may read it; in the brief it is a number.
    pub only_desk: bool,
    /// How many people stand behind it, as they said themselves; 1 for a person alone.
    pub behind: u8,
    pub moderation: Moderation,
    /// Since when it may be on the wall; `None` while it waits for the facilitator to read it.
    pub up: Option<Time>,
    /// Set aside as off-agenda: kept, never dropped, listed among the open questions.
    pub parked: bool,
    pub theme: Option<ThemeId>,
    /// This idea says the same as that one. Nothing is merged: both texts stay.
    pub same_as: Option<IdeaId>,
    /// The ideas that were linked to this one, in the order linked.
    pub same: Vector<IdeaId>,
    pub at: Time,
    pub edited: Option<Time>,
    /// The item's own id in the file that it was imported from.
    pub source_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Author {
    /// The role shown is the one that the seat has now.
    Seat(SeatId),
    /// Handed in on paper, or prepared beforehand, and typed at the desk.
    Desk { role: Option<RoleKey> },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moderation {
    Shown,
    /// Kept private by the facilitator: read, counted, and not for the wall.
    Kept,
    /// Taken down by the facilitator, who said why.
    Hidden {
        reason: String,
    },
    /// Taken back by its author.
    Withdrawn,
}

/// Two lanes, so that a gap in the public numbers never tells that somebody wrote in private.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lane {
    Public,
    Private,
}

/// `I-12` for what may be on the wall, `P-3` for what only the facilitator may read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct IdeaNumber {
    pub lane: Lane,
    /// From 1, in the order shared.
    pub n: u32,
}

impl std::fmt::Display for IdeaNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.lane {
            Lane::Public => write!(f, "I-{}", self.n),
            Lane::Private => write!(f, "P-{}", self.n),
        }
    }
}

impl Idea {
    /// Whether it may leave the desk at all, once its round's wall is open.
    pub fn is_public(&self) -> bool {
        !self.only_desk && self.moderation == Moderation::Shown && self.up.is_some()
    }

    /// Whether it waits for the facilitator to read it before it goes on the wall.
    pub fn is_to_read(&self) -> bool {
        !self.only_desk && self.moderation == Moderation::Shown && self.up.is_none()
    }

    pub fn is_withdrawn(&self) -> bool {
        self.moderation == Moderation::Withdrawn
    }
}
