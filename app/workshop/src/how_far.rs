//! How much of a result the room has seen: it is shown step by step.

use serde::{Deserialize, Serialize};

/// Each step shows all of those before it too.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum HowFar {
    #[default]
    Everyone,
    EqualVoice,
    CommonGround,
    /// Where groups differ: all ways to count.
    Differ,
    /// Groups found from the answers alone: one more reading, never instead of roles.
    Opinions,
}

impl HowFar {
    pub const ALL: [Self; 5] = [
        Self::Everyone,
        Self::EqualVoice,
        Self::CommonGround,
        Self::Differ,
        Self::Opinions,
    ];
}
