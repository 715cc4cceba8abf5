//! Who has written or voted in the current round, in groups so large that no line speaks of one
//! person.

use crate::Workshop;

use super::{GroupName, stage::shown_role};

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
    let is_done = |seat| match round.kind.vote() {
        Some(_) => run.ballots.contains_key(seat),
        None => wrote.contains(seat),
    };
    if round.kind.vote().is_none() && !round.kind.is_gather() {
        return vec![];
    }
    let mut groups: Vec<(GroupName, u32, u32)> = w
        .setup
        .roles
        .iter()
        .map(|role| (GroupName::Role(role.key.clone()), 0, 0))
        .collect();
    let mut others = (GroupName::Others, 0, 0);
    for (id, seat) in &w.seats {
        let group = shown_role(w, seat.role.as_ref())
            .and_then(|key| {
                groups
                    .iter_mut()
                    .find(|(name, ..)| *name == GroupName::Role(key.clone()))
            })
            .unwrap_or(&mut others);
        group.1 += u32::from(is_done(id));
        group.2 += 1;
    }
    let smallest = u32::from(w.setup.smallest_group);
    groups.retain(|(_, done, people)| {
        let enough = *people >= smallest;
        if !enough {
            others.1 += done;
            others.2 += people;
        }
        enough
    });
    // A single small role would be told apart by subtraction from the sum: then there is only the
    // sum.
    if others.2 > 0 && others.2 < smallest {
        let all = groups.drain(..).fold((0, 0), |sum, (_, done, people)| {
            (sum.0 + done, sum.1 + people)
        });
        others.1 += all.0;
        others.2 += all.1;
    }
    if others.2 > 0 {
        groups.push(others);
    }
    groups
}
