//! A theme: ideas that belong together, under a title somebody gave.

use imbl::Vector;

use crate::{IdeaId, ThemeId, Time};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    pub id: ThemeId,
    /// `T-3`: from 1, in the order made.
    pub number: u32,
    pub title: String,
    /// In the order placed. Each idea is in at most one theme.
    pub ideas: Vector<IdeaId>,
    /// The theme that took this one in. A merged theme is history: it keeps its title.
    pub merged_into: Option<ThemeId>,
    /// Its making was undone. Its number is not given again.
    pub unmade: bool,
    /// The theme that this one was split from.
    pub split_from: Option<ThemeId>,
    pub at: Time,
    /// Position in the journal of the last change to its title or its ideas. A ballot older than
    /// this voted on something else, and is flagged.
    pub changed: u64,
}

impl Theme {
    pub fn is_live(&self) -> bool {
        self.merged_into.is_none() && !self.unmade
    }
}
