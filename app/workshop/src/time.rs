//! Moments and timers. Times come from outside; this module only does sums with them.

use serde::{Deserialize, Serialize};

/// Milliseconds since 1970-01-01 UTC. Whole milliseconds, because databases keep no more alike.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Time(pub i64);

impl Time {
    pub fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    pub fn ms_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// A round's timer. It never closes a round: it only tells people how long there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    #[default]
    Off,
    Running {
        ends: Time,
    },
    Paused {
        left_ms: i64,
    },
}

impl Timer {
    /// Milliseconds left at `now`, never below zero; `None` when there is no timer.
    pub fn left_ms(self, now: Time) -> Option<i64> {
        match self {
            Self::Off => None,
            Self::Running { ends } => Some(ends.ms_since(now).max(0)),
            Self::Paused { left_ms } => Some(left_ms.max(0)),
        }
    }
}
