//! Ballots that say of pairs which of the two is preferred.

use std::cmp::Ordering;

/// In the order put to the vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// `wins[a][b]`: ballots that prefer a to b.
    pub wins: Vec<Vec<u32>>,
}

impl Compared {
    /// Each ballot as pairs: the preferred option, and then the other.
    pub fn count(
        n: usize,
        ballots: impl IntoIterator<Item = impl Iterator<Item = (usize, usize)>>,
    ) -> Self {
        let mut wins = vec![vec![0; n]; n];
        for (a, b) in ballots.into_iter().flatten() {
            wins[a][b] += 1;
        }
        Self { wins }
    }

    pub fn only(&self, kept: &[usize]) -> Self {
        let row = |a: &usize| kept.iter().map(|b| self.wins[*a][*b]).collect();
        Self {
            wins: kept.iter().map(row).collect(),
        }
    }

    /// How often it was preferred.
    pub fn won(&self, n: usize) -> u32 {
        self.wins[n].iter().sum()
    }

    /// How often the other was.
    pub fn lost(&self, n: usize) -> u32 {
        self.wins.iter().map(|row| row[n]).sum()
    }

    /// By the share of its pairs that it won, smoothed by one win and one loss.
    pub fn compare(&self, a: usize, b: usize) -> Ordering {
        let share = |n: usize| {
            let won = u64::from(self.won(n)) + 1;
            (won, won + u64::from(self.lost(n)) + 1)
        };
        let (a, b) = (share(a), share(b));
        (b.0 * a.1).cmp(&(a.0 * b.1))
    }
}
