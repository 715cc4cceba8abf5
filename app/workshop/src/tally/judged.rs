//! Agree, disagree or pass on each statement, as in Polis (Small et al., 2021). Who did not see or
//! answer a statement counts nowhere for it.

use std::cmp::Ordering;

use crate::Opinion;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    pub per_item: Vec<Judgement>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    pub agree: u32,
    pub disagree: u32,
    pub pass: u32,
}

impl Judged {
    /// Counts ballots given as (position below `options`, opinion), each position at most once.
    pub fn count<B>(options: usize, ballots: impl IntoIterator<Item = B>) -> Self
    where
        B: IntoIterator<Item = (usize, Opinion)>,
    {
        let mut per_item = vec![Judgement::default(); options];
        for ballot in ballots {
            for (n, opinion) in ballot {
                match opinion {
                    Opinion::Agree => per_item[n].agree += 1,
                    Opinion::Disagree => per_item[n].disagree += 1,
                    Opinion::Pass => per_item[n].pass += 1,
                }
            }
        }
        Self { per_item }
    }
}

impl Judgement {
    /// How many answered it.
    pub fn seen(&self) -> u32 {
        self.agree + self.disagree + self.pass
    }

    /// By the smoothed share of agreement, (agree + 1) / (seen + 2) (the rule of succession, as
    /// Polis uses it), compared as exact fractions: a statement that two people saw and both liked
    /// does not beat one that forty saw and thirty-nine liked. `Greater` is better.
    pub fn compare(&self, other: &Self) -> Ordering {
        let cross = |a: &Self, b: &Self| u64::from(a.agree + 1) * u64::from(b.seen() + 2);
        cross(self, other).cmp(&cross(other, self))
    }
}
