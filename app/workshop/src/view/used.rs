//! What of the agenda and the roles people have used already, and so stays when the setup changes.

use std::collections::BTreeSet;

use crate::{RoleKey, RoundId, RunState, Workshop};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Used {
    /// Rounds that were opened, or that something was written in.
    pub rounds: BTreeSet<RoundId>,
    /// Roles that somebody has, or that an idea is shown with.
    pub roles: BTreeSet<RoleKey>,
}

/// For the desk only, and without counts: that a role is used says no more than the desk's seats
/// by role do.
pub fn used(w: &Workshop) -> Used {
    let opened = w
        .runs
        .iter()
        .filter(|(_, run)| run.state != RunState::NotYet)
        .map(|(id, _)| *id);
    let written = w.ideas.values().filter_map(|idea| idea.round);
    let taken = w.seats.values().filter_map(|seat| seat.role.clone());
    let shown = w.ideas.values().filter_map(|idea| w.role_of(idea).cloned());
    Used {
        rounds: opened.chain(written).collect(),
        roles: taken.chain(shown).collect(),
    }
}
