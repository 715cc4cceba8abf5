//! Ranked ballots two options at a time (Condorcet, 1785): how many put one above the other.
//!
//! What a ballot leaves out shares its last place: below all that it ranks, and of two left out
//! neither is above the other.

/// `prefer[a][b]`: ballots with `a` above `b`; 0 to the number of ballots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairwise {
    pub prefer: Vec<Vec<u32>>,
}

impl Pairwise {
    /// Counts ballots given as positions below `options`, best first, each at most once a ballot.
    pub fn count<'a>(options: usize, ballots: impl IntoIterator<Item = &'a [usize]>) -> Self {
        let mut prefer = vec![vec![0; options]; options];
        for ballot in ballots {
            let mut is_below = vec![true; options];
            for &above in ballot {
                is_below[above] = false;
                for (count, is_below) in prefer[above].iter_mut().zip(&is_below) {
                    *count += u32::from(*is_below);
                }
            }
        }
        Self { prefer }
    }

    pub fn options(&self) -> usize {
        self.prefer.len()
    }

    /// By how many ballots `a` leads over `b`; less than 0 where `b` leads.
    pub fn margin(&self, a: usize, b: usize) -> i64 {
        i64::from(self.prefer[a][b]) - i64::from(self.prefer[b][a])
    }

    /// The option that leads over every other one; there may be none.
    pub fn condorcet_winner(&self) -> Option<usize> {
        self.that(|margin| margin > 0)
    }

    /// The option over which every other one leads; there may be none.
    pub fn condorcet_loser(&self) -> Option<usize> {
        self.that(|margin| margin < 0)
    }

    fn that(&self, holds: impl Fn(i64) -> bool) -> Option<usize> {
        let n = self.options();
        (0..n).find(|a| (0..n).all(|b| *a == b || holds(self.margin(*a, b))))
    }

    /// Over how many others an option leads, less how many lead over it (Copeland, 1951).
    pub fn copeland(&self, a: usize) -> i64 {
        (0..self.options())
            .map(|b| self.margin(a, b).signum())
            .sum()
    }
}
