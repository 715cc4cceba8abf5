//! Who has written or voted in the current round, in groups so large that no line speaks of one
//! person.

use crate::Workshop;

use super::{GroupName, groups::Groups};

/// (group, people who have written or voted in the current round, people). Empty for rounds in
/// which nobody writes or votes.
pub(crate) fn heard(w: &Workshop) -> Vec<(GroupName, u32, u32)> {
    let Some(round) = w.current().and_then(|id| w.setup.round(id)) else {
        return vec![];
    };
    let run = w.run(round.id);
    let wrote: std::collections::BTreeSet<_> = w
        .ideas
        .values()
        .filter(|idea| idea.round == Some(round.id) && !idea.is_withdrawn())
        .filter_map(|idea| idea.author.seat())
        .collect();
    let is_done = |seat: &crate::SeatId| match round.kind.vote() {
        Some(_) => run.ballots.contains_key(seat),
        None => wrote.contains(seat),
    };
    if round.kind.vote().is_none() && !round.kind.is_gather() {
        return vec![];
    }
    Groups::of(w).counted(w, is_done)
}
