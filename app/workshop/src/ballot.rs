//! What one person chose in one vote.

use serde::{Deserialize, Serialize};

use crate::ItemId;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ballot {
    /// Any number, in no order. An empty ballot is valid: "none of these".
    Approve(Vec<ItemId>),
    /// Best first.
    Ranked(Vec<ItemId>),
    /// Items not named were not seen, or skipped.
    Judged(Vec<(ItemId, Opinion)>),
    /// Points given to each; items not named have none.
    Points(Vec<(ItemId, u16)>),
    /// Items not named were skipped.
    Rated(Vec<(ItemId, Rating)>),
    /// Of each pair the one that was preferred, and then the other. Pairs not named were skipped.
    Compared(Vec<(ItemId, ItemId)>),
    /// Votes for an item, or (below zero) against it.
    Quadratic(Vec<(ItemId, i16)>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Opinion {
    Agree,
    Disagree,
    Pass,
}

/// What an item was given on each axis, 1 to [`crate::BEST_RATING`]; `None`: skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Rating {
    pub first: Option<u8>,
    /// Where there is one axis, always `None`.
    #[serde(default)]
    pub second: Option<u8>,
}

impl Opinion {
    pub const ALL: [Self; 3] = [Self::Agree, Self::Disagree, Self::Pass];

    /// As forms carry it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Disagree => "disagree",
            Self::Pass => "pass",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|opinion| opinion.key() == key)
    }
}

impl Ballot {
    /// Everything the ballot names, in its own order. Pairs name an item each time it is in one.
    pub fn items(&self) -> Vec<ItemId> {
        match self {
            Self::Approve(items) | Self::Ranked(items) => items.clone(),
            Self::Judged(judged) => judged.iter().map(|(item, _)| *item).collect(),
            Self::Points(given) => given.iter().map(|(item, _)| *item).collect(),
            Self::Rated(rated) => rated.iter().map(|(item, _)| *item).collect(),
            Self::Compared(pairs) => pairs.iter().flat_map(|(a, b)| [*a, *b]).collect(),
            Self::Quadratic(votes) => votes.iter().map(|(item, _)| *item).collect(),
        }
    }

    /// Whether its items are named once each.
    pub fn names_each_once(&self) -> bool {
        !matches!(self, Self::Compared(_))
    }
}
