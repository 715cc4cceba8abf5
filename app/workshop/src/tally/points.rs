//! Points to divide (cumulative voting; Sawyer and MacRae, *Game Theory and Cumulative Voting in
//! Illinois*, 1962): everybody has as many points and puts them where they like, all on one option
//! or a few on several.

/// In points; 0 to points × ballots. What a ballot may hold is not checked here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Points {
    pub totals: Vec<u32>,
    /// Ballots that name the option, with no points too.
    pub listed_by: Vec<u32>,
    /// Ballots that give it any.
    pub positive_by: Vec<u32>,
}

impl Points {
    /// Counts ballots given as (position below `options`, points), each position at most once.
    pub fn count<B>(options: usize, ballots: impl IntoIterator<Item = B>) -> Self
    where
        B: IntoIterator<Item = (usize, u32)>,
    {
        let mut counted = Self {
            totals: vec![0; options],
            listed_by: vec![0; options],
            positive_by: vec![0; options],
        };
        for (n, points) in ballots.into_iter().flatten() {
            counted.totals[n] += points;
            counted.listed_by[n] += 1;
            counted.positive_by[n] += u32::from(points > 0);
        }
        counted
    }

    /// The same of some of the options (by position), in the order given.
    pub fn only(&self, kept: &[usize]) -> Self {
        let of = |all: &[u32]| kept.iter().map(|n| all[*n]).collect();
        Self {
            totals: of(&self.totals),
            listed_by: of(&self.listed_by),
            positive_by: of(&self.positive_by),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_added_and_an_empty_listing_is_still_a_listing() {
        let points = Points::count(3, [vec![(0, 7), (2, 3)], vec![(2, 10), (1, 0)], vec![]]);
        assert_eq!(points.totals, [7, 0, 13]);
        assert_eq!(points.listed_by, [1, 1, 2]);
        assert_eq!(points.positive_by, [1, 0, 2]);
    }
}
