//! Names of things. All of them are minted outside (by a form or a browser), never here.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(s).map(Self)
            }
        }
    )*};
}

ids! {
    /// One wish of one person. What a wish creates (an idea, a theme) is named by the wish itself,
    /// so that sending it twice cannot create two.
    WishId,
    IdeaId,
    ThemeId,
    RoundId,
    /// A person in the room, as far as the journal knows: no name, no token, no device.
    SeatId,
}

/// Something that can be voted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemId {
    Idea(IdeaId),
    Theme(ThemeId),
}

impl ItemId {
    /// The bare identifier, as forms carry it.
    pub fn uuid(self) -> Uuid {
        match self {
            Self::Idea(id) => id.0,
            Self::Theme(id) => id.0,
        }
    }
}
