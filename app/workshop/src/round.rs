//! Rounds: what the room does, one thing at a time.

use serde::{Deserialize, Serialize};

use crate::RoundId;

/// One step of the agenda, as prepared. What happened in it is a [`crate::Run`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    pub id: RoundId,
    pub kind: RoundKind,
    /// The facilitator's question or instruction. Empty: the workshop's question for a gather
    /// round, and the product's own words for the others.
    #[serde(default)]
    pub prompt: String,
    /// Planned length in minutes, 0 to [`crate::MAX_MINUTES`]; 0 is "no timer".
    #[serde(default)]
    pub minutes: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundKind {
    Gather {
        wall: Wall,
        #[serde(default)]
        asks: Asks,
        /// How many people write together: 1 alone, 2 in pairs, 4 in fours; at most 20.
        #[serde(default = "alone")]
        together: u8,
    },
    Group,
    Vote(VoteSetup),
    Discuss,
}

fn alone() -> u8 {
    1
}

/// When others see what is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wall {
    /// Everyone writes alone; nothing is shown until the facilitator opens the wall.
    Silent,
    /// Each idea is on the wall at once.
    Open,
}

/// What a gather round asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    #[default]
    Ideas,
    /// What happens today, from people's own lives. Kept apart from ideas in the brief.
    Experiences,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteSetup {
    pub what: What,
    #[serde(default)]
    pub from: Source,
    pub rule: BallotRule,
    /// What the axes of [`BallotRule::Rate`] are called; empty: the product's own words.
    #[serde(default)]
    pub axes: Vec<String>,
    /// What the costs of [`BallotRule::Budget`] are counted in: "€", "hours". May be empty.
    #[serde(default)]
    pub unit: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    Ideas,
    Themes,
}

/// Which of the ideas or themes are put to the vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    #[default]
    All,
    /// Those written in one gather round (themes: those that hold one).
    Gathered { round: RoundId },
    /// The first `top` of an earlier vote; ties at the cut all come along.
    Leaders { vote: RoundId, top: u8 },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BallotRule {
    /// Approve any number.
    Approve,
    /// Pick up to `k` and put them in order, best first. 1 ≤ k ≤ [`crate::MAX_PICKS`].
    PickAndRank { k: u8 },
    /// Agree, disagree or pass on each.
    Judge,
    /// Put all of a few in order, best first. What is left out shares the last place.
    RankAll,
    /// Give out up to `points`, and up to `most` of them to one. 1 ≤ most ≤ points ≤
    /// [`crate::MAX_POINTS`].
    Points { points: u16, most: u16 },
    /// 1 to 5 on one axis or on two.
    Rate { axes: u8 },
    /// Approve what is worth its cost. What is bought is found over all ballots, with `total` to
    /// spend; 1 ≤ total ≤ [`crate::MAX_TOTAL`].
    Budget { total: u64 },
    /// This or that, one pair after the other.
    Pairs,
    /// Votes for or against, of which n cost n² credits. 1 ≤ credits ≤ [`crate::MAX_CREDITS`].
    Quadratic { credits: u16 },
}

impl VoteSetup {
    pub fn new(what: What, from: Source, rule: BallotRule) -> Self {
        Self {
            what,
            from,
            rule,
            axes: vec![],
            unit: String::new(),
        }
    }
}

impl BallotRule {
    /// Whether its ballots are orders, best first.
    pub fn is_ranked(self) -> bool {
        matches!(self, Self::PickAndRank { .. } | Self::RankAll)
    }

    /// Whether a ballot says which options a person is for. A high place in an order of all, a good
    /// rating on a scale of any name, or one pair won do not.
    pub fn asks_for_support(self) -> bool {
        match self {
            Self::Approve
            | Self::PickAndRank { .. }
            | Self::Judge
            | Self::Points { .. }
            | Self::Budget { .. }
            | Self::Quadratic { .. } => true,
            Self::RankAll | Self::Rate { .. } | Self::Pairs => false,
        }
    }
}

impl RoundKind {
    pub fn vote(&self) -> Option<&VoteSetup> {
        match self {
            Self::Vote(vote) => Some(vote),
            Self::Gather { .. } | Self::Group | Self::Discuss => None,
        }
    }

    pub fn is_gather(&self) -> bool {
        matches!(self, Self::Gather { .. })
    }

    /// Whether two kinds are the same sort of round, whatever their settings.
    pub fn same_sort(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}
