//! Who was in the room, in groups so large that no line speaks of one person.

use std::collections::BTreeSet;

use crate::{
    RoleKey, SeatId, Workshop,
    view::{GroupName, Groups},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct People {
    pub seats: u32,
    /// How many of them shared an idea or cast a ballot.
    pub contributed: u32,
    /// Empty where roles are too small to be told apart.
    pub groups: Vec<Crowd>,
    /// Roles that are not shown apart: fewer people than the smallest group, possibly none.
    pub too_few: Vec<RoleKey>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crowd {
    pub name: GroupName,
    pub people: u32,
    pub contributed: u32,
}

pub fn people(w: &Workshop) -> People {
    let wrote = w
        .ideas
        .values()
        .filter(|idea| !idea.is_withdrawn())
        .filter_map(|idea| idea.author.seat());
    let voted = w.runs.values().flat_map(|run| run.ballots.keys().copied());
    let contributed: BTreeSet<SeatId> = wrote.chain(voted).collect();
    let groups = Groups::of(w);
    let crowds = groups
        .counted(w, |seat| contributed.contains(seat))
        .into_iter()
        .map(|(name, contributed, people)| Crowd {
            name,
            people,
            contributed,
        })
        .collect();
    People {
        seats: w.seats.len() as u32,
        contributed: w.seats.keys().filter(|s| contributed.contains(s)).count() as u32,
        groups: if groups.tell_apart() { crowds } else { vec![] },
        too_few: w
            .setup
            .roles
            .iter()
            .map(|role| role.key.clone())
            .filter(|key| groups.of_role(w, Some(key)) == GroupName::Others)
            .collect(),
    }
}
