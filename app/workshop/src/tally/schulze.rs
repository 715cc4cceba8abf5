//! Schulze's method (*A new monotonic, clone-independent, reversal symmetric, and
//! Condorcet-consistent single-winner election method*, 2011): an option beats another if the
//! chain of majorities that leads from it is the stronger one. A chain is as strong as its weakest
//! link.

use super::Pairwise;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schulze {
    /// The strongest chain from one option to another; 0 where there is none.
    pub path_strength: Vec<Vec<u32>>,
}

/// What a majority's strength is taken to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// By how many ballots it leads.
    Margin,
    /// How many ballots are for it.
    WinningVotes,
}

impl Schulze {
    pub fn count(pairwise: &Pairwise, strength: Strength) -> Self {
        let n = pairwise.options();
        let link = |a: usize, b: usize| match (pairwise.margin(a, b), strength) {
            (..=0, _) => 0,
            (margin, Strength::Margin) => u32::try_from(margin).expect("at most all ballots"),
            (_, Strength::WinningVotes) => pairwise.prefer[a][b],
        };
        let mut path: Vec<Vec<u32>> = (0..n)
            .map(|a| (0..n).map(|b| link(a, b)).collect())
            .collect();
        // Floyd and Warshall's order: chains through the first few options, then through one more.
        for through in 0..n {
            let onward = path[through].clone();
            for (from, strongest) in path.iter_mut().enumerate() {
                let there = strongest[through];
                for (to, strongest) in strongest.iter_mut().enumerate() {
                    if from != to {
                        *strongest = (*strongest).max(there.min(onward[to]));
                    }
                }
            }
        }
        Self {
            path_strength: path,
        }
    }

    pub fn beats(&self, a: usize, b: usize) -> bool {
        self.path_strength[a][b] > self.path_strength[b][a]
    }

    /// First those that nothing beats, then those that nothing else that is left beats, and so on.
    /// Within a tier in the order shared.
    pub fn tiers(&self) -> Vec<Vec<usize>> {
        let mut left: Vec<usize> = (0..self.path_strength.len()).collect();
        let mut tiers = Vec::new();
        while !left.is_empty() {
            // Beating has no circles (Schulze, 2011), so some option is always free.
            let (free, beaten): (Vec<usize>, Vec<usize>) = left
                .iter()
                .copied()
                .partition(|a| !left.iter().any(|b| self.beats(*b, *a)));
            tiers.push(free);
            left = beaten;
        }
        tiers
    }
}
