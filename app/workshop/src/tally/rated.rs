//! Ratings on one axis or two, as how often each was given.

use std::cmp::Ordering;

use crate::{BEST_RATING, Rating};

use super::Ratings;

/// How often each rating was given, from 1 to [`BEST_RATING`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Given(pub [u32; BEST_RATING as usize]);

/// In the order put to the vote; for each option its axes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rated {
    pub per_item: Vec<[Given; 2]>,
}

impl Given {
    pub fn add(&mut self, rating: u8) {
        let place = usize::from(rating.clamp(1, BEST_RATING)) - 1;
        self.0[place] += 1;
    }

    /// How many rated it.
    pub fn count(&self) -> u32 {
        self.0.iter().sum()
    }

    /// All ratings added up.
    pub fn sum(&self) -> u32 {
        (1..)
            .zip(self.0)
            .map(|(rating, times)| rating * times)
            .sum()
    }

    /// Those who gave it one of the two best.
    pub fn high(&self) -> u32 {
        self.0[usize::from(BEST_RATING) - 2..].iter().sum()
    }

    /// In order, lowest first.
    pub fn sorted(&self) -> impl Iterator<Item = u8> + '_ {
        let each = (1..).zip(self.0);
        each.flat_map(|(rating, times)| std::iter::repeat_n(rating, times as usize))
    }

    /// By the mean, the higher one first; what nobody rated comes last.
    pub fn compare(&self, other: &Self) -> Ordering {
        match (self.count(), other.count()) {
            (0, 0) => Ordering::Equal,
            (0, _) => Ordering::Greater,
            (_, 0) => Ordering::Less,
            // Cross-multiplied: sum / count.
            (count, others) => {
                let ours = u64::from(self.sum()) * u64::from(others);
                let theirs = u64::from(other.sum()) * u64::from(count);
                theirs.cmp(&ours)
            }
        }
    }
}

impl Rated {
    /// Means, medians and quartiles on one axis (0 or 1).
    pub fn axis(&self, axis: usize) -> Ratings {
        let n = self.per_item.len();
        let each = self.per_item.iter().enumerate();
        let given = |(n, item): (usize, &[Given; 2])| {
            let ratings: Vec<u32> = item[axis].sorted().map(u32::from).collect();
            ratings
                .into_iter()
                .map(move |rating| (n, rating))
                .collect::<Vec<_>>()
        };
        Ratings::count(n, each.map(given))
    }

    pub fn count(
        n: usize,
        ballots: impl IntoIterator<Item = impl Iterator<Item = (usize, Rating)>>,
    ) -> Self {
        let mut per_item = vec![<[Given; 2]>::default(); n];
        for (option, rating) in ballots.into_iter().flatten() {
            let axes = per_item[option].iter_mut();
            for (axis, given) in axes.zip([rating.first, rating.second]) {
                if let Some(given) = given {
                    axis.add(given);
                }
            }
        }
        Self { per_item }
    }

    /// How many people stand behind what is said of an option: the fewest of those who rated it on
    /// an axis that anybody rated it on, since the second can decide its place too.
    pub fn people(&self, n: usize) -> u32 {
        let axes = self.per_item[n].iter().map(Given::count);
        axes.filter(|people| *people > 0).min().unwrap_or(0)
    }

    /// By the mean on the first axis; where that is the same, the lower one on the second, which
    /// is effort if the facilitator says nothing else.
    pub fn compare(&self, a: usize, b: usize) -> Ordering {
        let (a, b) = (&self.per_item[a], &self.per_item[b]);
        let second = || match (a[1].count(), b[1].count()) {
            (0, _) | (_, 0) => Ordering::Equal,
            _ => b[1].compare(&a[1]),
        };
        a[0].compare(&b[0]).then_with(second)
    }
}
