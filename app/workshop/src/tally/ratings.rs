//! Ratings on a scale, as of impact and effort: mean, median and quartiles, and which options are
//! high and which low. Two scales make four quarters (Eisenhower's matrix; impact and effort in
//! Lean Six Sigma's PICK chart).
//!
//! Everything is an exact fraction, so that what is on the line is on the line.

use std::cmp::Ordering;

use num_rational::Ratio;
use num_traits::ToPrimitive;
use serde::{Deserialize, Serialize};

/// Each option on one scale; `None` where nobody rated it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratings {
    pub per_item: Vec<Option<Spread>>,
}

/// All values are in the unit of the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// How many people rated it.
    pub ratings: u32,
    pub mean: Ratio<u64>,
    /// Quartiles by linear interpolation (Hyndman and Fan's seventh, as NumPy has it): at
    /// (m − 1)/4, (m − 1)/2 and 3(m − 1)/4 among the m ratings in order.
    pub q1: Ratio<u64>,
    pub median: Ratio<u64>,
    pub q3: Ratio<u64>,
}

/// What stands for all ratings of an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Middle {
    Mean,
    Median,
}

/// Where high begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Split {
    /// At the median of all options.
    Median,
    /// At the middle of the scale, or wherever else.
    At(Ratio<u64>),
}

/// One scale cut in two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Halves {
    pub threshold: Ratio<u64>,
    /// `None` where nobody rated the option. Less is low, equal on the line, which counts as high.
    pub sides: Vec<Option<Ordering>>,
}

/// Two scales cut in two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quadrants {
    pub impact: Halves,
    pub effort: Halves,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quadrant {
    /// High impact, low effort.
    QuickWin,
    /// Both high.
    BigBet,
    /// Both low.
    FillIn,
    /// Low impact, high effort.
    Reconsider,
}

impl Ratings {
    /// Counts ballots given as (position below `options`, rating), each position at most once.
    pub fn count<B>(options: usize, ballots: impl IntoIterator<Item = B>) -> Self
    where
        B: IntoIterator<Item = (usize, u32)>,
    {
        let mut ratings = vec![Vec::new(); options];
        for (n, rating) in ballots.into_iter().flatten() {
            ratings[n].push(rating);
        }
        Self {
            per_item: ratings.into_iter().map(Spread::of).collect(),
        }
    }

    /// Which options are high. `None` where nothing was rated and so nothing is in the middle.
    pub fn halves(&self, middle: Middle, split: Split) -> Option<Halves> {
        let rated = || {
            self.per_item
                .iter()
                .flatten()
                .map(|spread| spread.of_middle(middle))
        };
        let threshold = match split {
            Split::At(threshold) => threshold,
            Split::Median => {
                let mut all: Vec<Ratio<u64>> = rated().collect();
                all.sort_unstable();
                quantile(&all, Ratio::new(1, 2))?
            }
        };
        let side = |spread: &Spread| spread.of_middle(middle).cmp(&threshold);
        let sides = self.per_item.iter().map(|item| item.as_ref().map(side));
        Some(Halves {
            threshold,
            sides: sides.collect(),
        })
    }
}

impl Spread {
    fn of(mut ratings: Vec<u32>) -> Option<Self> {
        ratings.sort_unstable();
        let sorted: Vec<Ratio<u64>> = ratings.iter().map(|r| u64::from(*r).into()).collect();
        let at = |quarters| quantile(&sorted, Ratio::new(quarters, 4));
        Some(Self {
            ratings: u32::try_from(ratings.len()).expect("a room holds fewer people than that"),
            q1: at(1)?,
            median: at(2)?,
            q3: at(3)?,
            mean: sorted.iter().sum::<Ratio<u64>>() / ratings.len() as u64,
        })
    }

    /// How far apart people are: the width of the middle half.
    pub fn iqr(&self) -> Ratio<u64> {
        self.q3 - self.q1
    }

    pub fn of_middle(&self, middle: Middle) -> Ratio<u64> {
        match middle {
            Middle::Mean => self.mean,
            Middle::Median => self.median,
        }
    }

    pub fn mean_f64(&self) -> f64 {
        self.mean.to_f64().expect("a fraction has a nearest double")
    }
}

/// `None` of nothing.
fn quantile(sorted: &[Ratio<u64>], part: Ratio<u64>) -> Option<Ratio<u64>> {
    let last = sorted.len().checked_sub(1)? as u64;
    let place = part * last;
    let below = sorted[place.to_integer() as usize];
    let above = sorted[place.ceil().to_integer() as usize];
    Some(below + (above - below) * place.fract())
}

impl Halves {
    pub fn is_high(&self, n: usize) -> Option<bool> {
        self.sides[n].map(|side| side != Ordering::Less)
    }

    pub fn is_on_line(&self, n: usize) -> bool {
        self.sides[n] == Some(Ordering::Equal)
    }
}

impl Quadrants {
    /// `None` where one of the scales has no ratings.
    pub fn of(impact: &Ratings, effort: &Ratings, middle: Middle, split: Split) -> Option<Self> {
        Some(Self {
            impact: impact.halves(middle, split)?,
            effort: effort.halves(middle, split)?,
        })
    }

    /// `None` for an option that nobody rated on one of the scales.
    pub fn quadrant(&self, n: usize) -> Option<Quadrant> {
        let quadrant = match (self.impact.is_high(n)?, self.effort.is_high(n)?) {
            (true, false) => Quadrant::QuickWin,
            (true, true) => Quadrant::BigBet,
            (false, false) => Quadrant::FillIn,
            (false, true) => Quadrant::Reconsider,
        };
        Some(quadrant)
    }

    /// Options for which the line itself decided.
    pub fn on_a_line(&self) -> Vec<usize> {
        let is_on = |n: &usize| self.impact.is_on_line(*n) || self.effort.is_on_line(*n);
        (0..self.impact.sides.len()).filter(is_on).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(ratings: &[u32]) -> Spread {
        Spread::of(ratings.to_vec()).expect("there are ratings")
    }

    fn one(value: u64) -> Ratio<u64> {
        Ratio::from(value)
    }

    #[test]
    fn quartiles_lie_between_ratings_where_they_have_to() {
        let of = spread(&[5, 1, 2, 2]);
        assert_eq!(of.mean, Ratio::new(5, 2));
        assert_eq!(
            (of.q1, of.median, of.q3),
            (Ratio::new(7, 4), one(2), Ratio::new(11, 4))
        );
        assert_eq!(of.iqr(), one(1));
        let alone = spread(&[4]);
        assert_eq!((alone.q1, alone.median, alone.q3), (one(4), one(4), one(4)));
        assert_eq!(Spread::of(vec![]), None);
    }

    /// Everybody gives each option the same: [impact, effort] by option.
    fn rated(options: &[[u32; 2]]) -> [Ratings; 2] {
        [0, 1].map(|axis| {
            let ballot = options
                .iter()
                .enumerate()
                .map(move |(n, both)| (n, both[axis]));
            Ratings::count(options.len() + 1, [ballot.clone(), ballot])
        })
    }

    #[test]
    fn what_is_on_the_line_is_high() {
        let [impact, effort] = rated(&[[5, 1], [4, 4], [1, 1], [3, 3]]);
        let fixed = Split::At(one(3));
        let quadrants = Quadrants::of(&impact, &effort, Middle::Mean, fixed).unwrap();
        let of = |n| quadrants.quadrant(n);
        assert_eq!(of(0), Some(Quadrant::QuickWin));
        assert_eq!(of(1), Some(Quadrant::BigBet));
        assert_eq!(of(2), Some(Quadrant::FillIn));
        assert_eq!(of(3), Some(Quadrant::BigBet));
        assert_eq!(of(4), None, "nobody rated it");
        assert_eq!(quadrants.on_a_line(), [3]);
    }

    #[test]
    fn a_median_split_follows_the_options() {
        let [impact, effort] = rated(&[[5, 1], [4, 4], [1, 5], [2, 3]]);
        let split = Quadrants::of(&impact, &effort, Middle::Median, Split::Median).unwrap();
        assert_eq!(split.impact.threshold, one(3));
        assert_eq!(split.effort.threshold, Ratio::new(7, 2));
        assert_eq!(split.quadrant(2), Some(Quadrant::Reconsider));
        assert_eq!(split.quadrant(3), Some(Quadrant::FillIn));
    }

    #[test]
    fn without_ratings_there_is_no_middle() {
        let nothing = Ratings::count(2, [Vec::new()]);
        assert_eq!(nothing.halves(Middle::Mean, Split::Median), None);
    }
}
