//! Groups so large that nothing said of one speaks of a single person: each role with enough
//! people, and everybody else together.

use crate::{RoleKey, SeatId, Workshop};

use super::GroupName;

/// The groups of the people who have a seat, in the roles' order, `Others` last.
pub(crate) struct Groups {
    pub named: Vec<(GroupName, u32)>,
}

impl Groups {
    pub fn of(w: &Workshop) -> Self {
        let mut roles: Vec<(&RoleKey, u32)> =
            w.setup.roles.iter().map(|role| (&role.key, 0)).collect();
        let mut others = 0;
        for seat in w.seats.values() {
            *w.shown_role(seat.role.as_ref())
                .and_then(|key| roles.iter_mut().find(|(role, _)| *role == key))
                .map_or(&mut others, |(_, people)| people) += 1;
        }
        let smallest = u32::from(w.setup.smallest_group);
        let (large, small): (Vec<_>, Vec<_>) = roles
            .into_iter()
            .partition(|(_, people)| *people >= smallest);
        others += small.iter().map(|(_, people)| people).sum::<u32>();
        let mut named: Vec<(GroupName, u32)> = large
            .into_iter()
            .map(|(key, people)| (GroupName::Role(key.clone()), people))
            .collect();
        // A single small role would be told apart by subtraction from the sum: then there is only
        // the sum.
        if others > 0 && others < smallest {
            others += named.drain(..).map(|(_, people)| people).sum::<u32>();
        }
        if others > 0 {
            named.push((GroupName::Others, others));
        }
        Self { named }
    }

    /// The group that somebody of this role is spoken of with.
    pub fn of_role(&self, w: &Workshop, role: Option<&RoleKey>) -> GroupName {
        w.shown_role(role)
            .map(|key| GroupName::Role(key.clone()))
            .filter(|group| self.named.iter().any(|(name, _)| name == group))
            .unwrap_or(GroupName::Others)
    }

    pub fn of_seat(&self, w: &Workshop, seat: SeatId) -> GroupName {
        let role = w.seats.get(&seat).and_then(|seat| seat.role.as_ref());
        self.of_role(w, role)
    }

    /// For each group: how many of its people did something, and how many they are.
    pub fn counted(
        &self,
        w: &Workshop,
        did: impl Fn(&SeatId) -> bool,
    ) -> Vec<(GroupName, u32, u32)> {
        let mut counts: Vec<(GroupName, u32, u32)> = self
            .named
            .iter()
            .map(|(name, people)| (name.clone(), 0, *people))
            .collect();
        for seat in w.seats.keys().filter(|seat| did(seat)) {
            let group = self.of_seat(w, *seat);
            if let Some(count) = counts.iter_mut().find(|(name, ..)| *name == group) {
                count.1 += 1;
            }
        }
        counts
    }

    /// Whether people can be told apart by group at all: a sum of everybody says nothing.
    pub fn tell_apart(&self) -> bool {
        self.named
            .iter()
            .any(|(name, _)| *name != GroupName::Others)
    }
}
