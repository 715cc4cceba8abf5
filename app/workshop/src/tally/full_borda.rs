//! Everything put in order: Borda's count with the average for what was left out (Emerson 2013
//! discusses the choices there are).

use super::full_average_doubled;

/// In the order put to the vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FullBorda {
    /// Twice the points, so that halves are whole: place p of n gives n − p points, and what a
    /// ballot leaves out shares the average of the places left.
    pub doubled: Vec<u32>,
    /// Ballots that name the option.
    pub ranked_by: Vec<u32>,
    /// Ballots that have it among the first [`FullBorda::FIRST`] places, or in the first half
    /// where there are fewer.
    pub high: Vec<u32>,
}

impl FullBorda {
    /// Places that count as support.
    pub const FIRST: usize = 5;

    /// Each ballot best first.
    pub fn count<'a>(n: usize, ballots: impl IntoIterator<Item = &'a [usize]>) -> Self {
        let ballots: Vec<&[usize]> = ballots.into_iter().collect();
        let (mut ranked_by, mut high) = (vec![0; n], vec![0; n]);
        let first = Self::FIRST.min(n.div_ceil(2));
        for ballot in &ballots {
            for (place, option) in ballot.iter().enumerate() {
                ranked_by[*option] += 1;
                high[*option] += u32::from(place < first);
            }
        }
        Self {
            doubled: full_average_doubled(n, ballots),
            ranked_by,
            high,
        }
    }

    pub fn only(&self, kept: &[usize]) -> Self {
        let of = |all: &[u32]| kept.iter().map(|n| all[*n]).collect();
        Self {
            doubled: of(&self.doubled),
            ranked_by: of(&self.ranked_by),
            high: of(&self.high),
        }
    }
}
