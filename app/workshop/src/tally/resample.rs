//! How sure a result is, by the bootstrap (Efron, 1979): the same vote again and again, each time
//! with as many ballots drawn, with replacement, from those that were cast. Stratified: every group
//! gives as many as it has.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::Rating;

pub const RESAMPLES: u32 = 2_000;
pub const SEED: u64 = 20_261_122;

/// Ballots as numbers: what each gives to each option, by stratum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strata {
    options: usize,
    strata: Vec<Stratum>,
    /// How many numbers a ballot has for each option: what it gives; whether it answers; and both
    /// once more for a second scale.
    parts: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Stratum {
    size: usize,
    /// A row a ballot, one after the other; in it the parts, each over all options.
    rows: Vec<u32>,
}

/// One resample: what every stratum gives to each option, and how many of it answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample<'a> {
    sums: &'a [Vec<u32>],
    options: usize,
}

impl Strata {
    /// `strata` in the order in which they are drawn from; in each the ballots in theirs. A ballot
    /// gives each of the `options` some points.
    pub fn of_points(options: usize, strata: Vec<Vec<Vec<u32>>>) -> Self {
        let stratum = |ballots: Vec<Vec<u32>>| Stratum {
            size: ballots.len(),
            rows: ballots.concat(),
        };
        Self {
            options,
            strata: strata.into_iter().map(stratum).collect(),
            parts: 1,
        }
    }

    /// The same where a ballot need not answer every option: (what it gives, whether it answers).
    pub fn of_answers(options: usize, strata: Vec<Vec<Vec<(u32, bool)>>>) -> Self {
        let stratum = |ballots: Vec<Vec<(u32, bool)>>| {
            let mut rows = Vec::with_capacity(ballots.len() * options * 2);
            for ballot in &ballots {
                rows.extend(ballot.iter().map(|(points, _)| *points));
                rows.extend(ballot.iter().map(|(_, answers)| u32::from(*answers)));
            }
            Stratum {
                size: ballots.len(),
                rows,
            }
        };
        Self {
            options,
            strata: strata.into_iter().map(stratum).collect(),
            parts: 2,
        }
    }

    /// Ratings on one scale, or with `scales` of 2 on two: each ballot has one for every option.
    pub fn of_ratings(options: usize, scales: u8, strata: Vec<Vec<Vec<Rating>>>) -> Self {
        type OnScale = fn(&Rating) -> Option<u8>;
        let on: [OnScale; 2] = [|rating| rating.first, |rating| rating.second];
        let scales = usize::from(scales.clamp(1, 2));
        let stratum = |ballots: Vec<Vec<Rating>>| {
            let mut rows = Vec::with_capacity(ballots.len() * options * 2 * scales);
            for ballot in &ballots {
                for on in &on[..scales] {
                    rows.extend(ballot.iter().map(|said| u32::from(on(said).unwrap_or(0))));
                    rows.extend(ballot.iter().map(|said| u32::from(on(said).is_some())));
                }
            }
            Stratum {
                size: ballots.len(),
                rows,
            }
        };
        Self {
            options,
            strata: strata.into_iter().map(stratum).collect(),
            parts: 2 * scales,
        }
    }

    pub fn options(&self) -> usize {
        self.options
    }

    pub fn sizes(&self) -> impl Iterator<Item = usize> {
        self.strata.iter().map(|stratum| stratum.size)
    }

    pub fn knows_answers(&self) -> bool {
        self.parts > 1
    }

    /// All ballots: what each gives to the options and then, if that is known, 1 for each that it
    /// answers; both once more for a second scale.
    pub fn rows(&self) -> impl Iterator<Item = &[u32]> {
        let width = self.width();
        let strata = self.strata.iter();
        strata.flat_map(move |stratum| (0..stratum.size).map(move |n| stratum.row(n, width)))
    }

    fn width(&self) -> usize {
        self.options * self.parts
    }

    /// Draws [`RESAMPLES`] times, the same each time it is asked.
    pub fn resample(&self, each: impl FnMut(&Sample<'_>)) {
        self.draw(RESAMPLES, each);
    }

    /// Only the first so many of them.
    pub(super) fn draw(&self, resamples: u32, mut each: impl FnMut(&Sample<'_>)) {
        let width = self.width();
        let mut draws = SplitMix64(SEED);
        let mut sums = vec![vec![0; width]; self.strata.len()];
        for _ in 0..resamples {
            for (stratum, sums) in self.strata.iter().zip(&mut sums) {
                sums.fill(0);
                let below = Below::new(stratum.size);
                for _ in 0..stratum.size {
                    let row = stratum.row(below.of(draws.draw()), width);
                    // Once for each time that it is drawn: adding is cheaper than multiplying.
                    for (sum, points) in sums.iter_mut().zip(row) {
                        *sum += points;
                    }
                }
            }
            each(&Sample {
                sums: &sums,
                options: self.options,
            });
        }
    }
}

impl Stratum {
    fn row(&self, n: usize, width: usize) -> &[u32] {
        &self.rows[n * width..(n + 1) * width]
    }
}

/// `draw % size`, without a division for each draw.
pub(super) struct Below {
    size: u64,
    /// So many times `size` fits into what a draw can be.
    fits: u64,
}

impl Below {
    pub fn new(size: usize) -> Self {
        let size = size as u64;
        Self {
            size,
            fits: u64::MAX / size.max(1),
        }
    }

    pub fn of(&self, draw: u64) -> usize {
        // The quotient, or one less.
        let about = ((u128::from(draw) * u128::from(self.fits)) >> 64) as u64;
        let left = draw - about * self.size;
        let left = if left >= self.size {
            left - self.size
        } else {
            left
        };
        left as usize
    }
}

impl Sample<'_> {
    pub fn strata(&self) -> usize {
        self.sums.len()
    }

    /// What one stratum gives to each option.
    pub fn points_of(&self, stratum: usize) -> &[u32] {
        &self.sums[stratum][..self.options]
    }

    /// How many of one stratum answered each option; empty where that was not asked.
    pub fn answers_of(&self, stratum: usize) -> &[u32] {
        self.part(stratum, 1)
    }

    /// Of ratings on a second scale, the same two.
    pub(super) fn second_of(&self, stratum: usize) -> [&[u32]; 2] {
        [self.part(stratum, 2), self.part(stratum, 3)]
    }

    fn part(&self, stratum: usize, part: usize) -> &[u32] {
        let sums = &self.sums[stratum];
        let at = part * self.options;
        sums.get(at..at + self.options).unwrap_or_default()
    }

    /// What all strata together give to each option.
    pub fn points(&self, into: &mut Vec<u32>) {
        self.total(into, Self::points_of);
    }

    pub fn answers(&self, into: &mut Vec<u32>) {
        self.total(into, Self::answers_of);
    }

    fn total(&self, into: &mut Vec<u32>, part: impl Fn(&Self, usize) -> &[u32]) {
        into.clear();
        into.resize(self.options, 0);
        for stratum in 0..self.strata() {
            for (sum, points) in into.iter_mut().zip(part(self, stratum)) {
                *sum += points;
            }
        }
    }
}

/// In how many resamples each option is among the first k.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopK {
    pub k: usize,
    /// Ties by the order shared.
    pub positional: Vec<u32>,
    /// Options that are tied across the cut share the places left: for each option, by how many
    /// share, the number of places shared, added over resamples. In 1s are those above the cut.
    shared: Vec<BTreeMap<u32, u32>>,
}

impl TopK {
    pub fn new(k: usize, options: usize) -> Self {
        Self {
            k,
            positional: vec![0; options],
            shared: vec![BTreeMap::new(); options],
        }
    }

    /// Adds one resample, as its options best first and which of two is better.
    pub fn add(&mut self, order: &[usize], compare: impl Fn(usize, usize) -> Ordering) {
        for &n in &order[..self.k] {
            self.positional[n] += 1;
        }
        let at_cut = order[self.k - 1];
        let is_tied = |n: &&usize| compare(**n, at_cut) == Ordering::Equal;
        let above = order.iter().take_while(|n| !is_tied(n)).count();
        let tied = order[above..].iter().take_while(is_tied).count();
        for &n in &order[..above] {
            *self.shared[n].entry(1).or_default() += 1;
        }
        let places = u32::try_from(self.k - above).expect("k is small");
        let sharing = u32::try_from(tied).expect("options are few");
        for &n in &order[above..above + tied] {
            *self.shared[n].entry(sharing).or_default() += places;
        }
    }

    /// The share of resamples in which an option is among the first k, in lowest terms; `None`
    /// where that takes more digits than there are.
    pub fn share(&self, n: usize) -> Option<(u128, u128)> {
        let mut sum = (0_u128, 1_u128);
        for (sharing, places) in &self.shared[n] {
            let (p, q) = reduced(u128::from(*places), u128::from(*sharing));
            let above = sum.0.checked_mul(q)?.checked_add(p.checked_mul(sum.1)?)?;
            sum = reduced(above, sum.1.checked_mul(q)?);
        }
        let below = sum.1.checked_mul(u128::from(RESAMPLES))?;
        Some(reduced(sum.0, below))
    }

    pub fn share_f64(&self, n: usize) -> f64 {
        let exact = self.share(n).map(|(p, q)| p as f64 / q as f64);
        exact.unwrap_or_else(|| {
            let parts = self.shared[n].iter();
            let sum: f64 = parts.map(|(q, p)| f64::from(*p) / f64::from(*q)).sum();
            sum / f64::from(RESAMPLES)
        })
    }
}

/// A fraction in lowest terms.
pub fn reduced(p: u128, q: u128) -> (u128, u128) {
    let (mut a, mut b) = (p, q);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    (p / a, q / a)
}

/// Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, 2014.
pub(crate) struct SplitMix64(pub u64);

impl SplitMix64 {
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `n`, which is at least 1.
    pub fn below(&mut self, n: usize) -> usize {
        (self.draw() % n as u64) as usize
    }

    /// From 0 up to but not 1.
    pub fn unit(&mut self) -> f64 {
        (self.draw() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_of_a_draw_is_what_division_leaves() {
        let mut draws = SplitMix64(7);
        for size in (1..200).chain([256, 1000, 2000, 4096, usize::MAX]) {
            let below = Below::new(size);
            let ends = [0, 1, size as u64 - 1, size as u64, u64::MAX - 1, u64::MAX];
            for draw in ends.into_iter().chain((0..50).map(|_| draws.draw())) {
                assert_eq!(below.of(draw) as u64, draw % size as u64, "{draw} % {size}");
            }
        }
    }
}
