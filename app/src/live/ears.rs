//! Who listens in a room: every open page of a phone, in a row for what all are told, and by its
//! person for what is their own.

use std::collections::HashMap;
use std::sync::{Arc, Weak};

use workshop::SeatId;

use super::ear::Ear;

#[derive(Default)]
pub struct Ears {
    all: Vec<Weak<Ear>>,
    /// Somebody is on the way along the row: nobody in it may go to a place that was passed.
    is_in_use: bool,
    of_seat: HashMap<SeatId, Vec<Weak<Ear>>>,
}

impl Ears {
    /// One more page of this person.
    pub fn add(&mut self, seat: SeatId, ear: &Arc<Ear>) {
        let pages = self.of_seat.entry(seat).or_default();
        pages.retain(is_there);
        pages.push(Arc::downgrade(ear));
        // Those who are gone are forgotten before more room is made.
        if self.all.len() == self.all.capacity() && !self.is_in_use {
            self.all.retain(is_there);
        }
        self.all.push(Arc::downgrade(ear));
    }

    /// Says something to the next so many in the row. Where to go on, if that was not everybody.
    /// Who is gone is forgotten, with the last of the row in their place.
    pub fn say(&mut self, from: usize, at_most: usize, say: impl Fn(&Ear)) -> Option<usize> {
        let mut next = from;
        while next < self.all.len().min(from + at_most) {
            match self.all[next].upgrade() {
                Some(ear) => {
                    say(&ear);
                    next += 1;
                }
                None => drop(self.all.swap_remove(next)),
            }
        }
        self.is_in_use = next < self.all.len();
        self.is_in_use.then_some(next)
    }

    pub fn of(&self, seats: impl IntoIterator<Item = SeatId>) -> impl Iterator<Item = Arc<Ear>> {
        let pages = seats.into_iter().filter_map(|seat| self.of_seat.get(&seat));
        pages.flatten().filter_map(Weak::upgrade)
    }
}

fn is_there(ear: &Weak<Ear>) -> bool {
    ear.strong_count() > 0
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::collections::BTreeSet;

    use uuid::Uuid;

    use super::super::frame::Wall;
    use super::*;

    fn seat(n: u128) -> SeatId {
        SeatId(Uuid::from_u128(n))
    }

    fn listens(ears: &mut Ears, n: u128) -> Arc<Ear> {
        let ear = Arc::new(Ear::new(Wall::All, Arc::default()));
        ears.add(seat(n), &ear);
        ear
    }

    /// Tells everybody, some at a time; `between` happens after each of these. Who was told,
    /// by where they are in memory.
    fn tell_all(ears: &mut Ears, mut between: impl FnMut(&mut Ears)) -> Vec<*const Ear> {
        let told = RefCell::new(Vec::new());
        let mut next = Some(0);
        while let Some(from) = next {
            next = ears.say(from, 3, |ear| told.borrow_mut().push(ear as *const Ear));
            between(ears);
        }
        told.into_inner()
    }

    #[test]
    fn whoever_stays_is_told_once_while_others_come_and_go() {
        for seed in 0..50 {
            let mut chance = seed;
            let mut random = |below: usize| {
                // The generator of Knuth's MMIX.
                chance = u64::wrapping_mul(chance, 6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                (chance >> 33) as usize % below
            };
            let mut ears = Ears::default();
            let stay: Vec<_> = (0..20).map(|n| listens(&mut ears, n)).collect();
            let mut others: Vec<_> = (20..40).map(|n| listens(&mut ears, n)).collect();
            let told = tell_all(&mut ears, |ears| {
                for _ in 0..random(3) {
                    if !others.is_empty() {
                        others.swap_remove(random(others.len()));
                    }
                }
                if random(2) == 0 {
                    others.push(listens(ears, 99));
                }
            });
            for ear in &stay {
                let times = told.iter().filter(|told| **told == Arc::as_ptr(ear));
                assert_eq!(times.count(), 1, "seed {seed}");
            }
            let each: BTreeSet<_> = told.iter().collect();
            assert_eq!(each.len(), told.len(), "nobody is told twice, seed {seed}");
        }
    }

    #[test]
    fn those_who_are_gone_take_no_room() {
        let mut ears = Ears::default();
        let stays = listens(&mut ears, 0);
        for _ in 0..10_000 {
            drop(listens(&mut ears, 1));
        }
        assert!(ears.all.len() < 10 && ears.of_seat[&seat(1)].len() == 1);
        let told = tell_all(&mut ears, |_| {});
        assert_eq!(told, [Arc::as_ptr(&stays)]);
    }

    #[test]
    fn a_person_is_told_on_all_their_pages_and_nobody_else() {
        let mut ears = Ears::default();
        let [one, two, _other] = [1, 1, 2].map(|n| listens(&mut ears, n));
        let told: Vec<_> = ears.of([seat(1), seat(7)]).collect();
        assert!(told.len() == 2 && Arc::ptr_eq(&told[0], &one) && Arc::ptr_eq(&told[1], &two));
    }
}
