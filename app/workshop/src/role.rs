//! Roles: why a person is here today. A role is a shape and a word, and never a name.

use serde::{Deserialize, Serialize};

/// A role's short key, stable for the whole workshop: `citizen`, `carer`, or the facilitator's own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RoleKey(pub String);

impl RoleKey {
    pub fn new(key: impl Into<String>) -> Self {
        Self(key.into())
    }
}

impl std::fmt::Display for RoleKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The mark of a role on the stage, on phones and in charts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    Circle,
    Triangle,
    Square,
    Plus,
    Diamond,
    Hexagon,
}

impl Shape {
    /// In the order in which new roles get them. The plus comes last: it is also the mark of
    /// everybody without a role of their own.
    pub const ALL: [Self; 6] = [
        Self::Circle,
        Self::Triangle,
        Self::Square,
        Self::Diamond,
        Self::Hexagon,
        Self::Plus,
    ];
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    pub key: RoleKey,
    pub shape: Shape,
    /// The facilitator's own word. Empty for the known keys (`citizen`, `carer`, `professional`,
    /// `other`), which every reader sees in their own language.
    #[serde(default)]
    pub name: String,
    /// One line under the name, likewise.
    #[serde(default)]
    pub hint: String,
}

impl Role {
    /// The keys whose words the product has in every language.
    pub const KNOWN: [(&'static str, Shape); 4] = [
        ("citizen", Shape::Circle),
        ("carer", Shape::Triangle),
        ("professional", Shape::Square),
        ("other", Shape::Plus),
    ];

    /// The four roles a workshop starts with.
    pub fn usual() -> Vec<Self> {
        Self::KNOWN
            .into_iter()
            .map(|(key, shape)| Self {
                key: RoleKey::new(key),
                shape,
                name: String::new(),
                hint: String::new(),
            })
            .collect()
    }

    pub fn is_known(&self) -> bool {
        self.name.is_empty() && Self::KNOWN.iter().any(|(key, _)| *key == self.key.0)
    }
}
