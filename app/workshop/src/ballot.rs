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
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Opinion {
    Agree,
    Disagree,
    Pass,
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
    /// Everything the ballot names, in its own order.
    pub fn items(&self) -> impl Iterator<Item = ItemId> + '_ {
        let (listed, judged): (&[ItemId], &[(ItemId, Opinion)]) = match self {
            Self::Approve(items) | Self::Ranked(items) => (items, &[]),
            Self::Judged(judged) => (&[], judged),
        };
        listed
            .iter()
            .copied()
            .chain(judged.iter().map(|(item, _)| *item))
    }
}
