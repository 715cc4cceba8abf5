//! In how many resamples an option is among the first, by what it is scored.

use super::{Sample, Strata, TopK};

/// What is scored in each resample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statistic {
    /// The sum of points over all strata.
    Points,
    /// Places within each stratum by its points, as Equal voice has it.
    EqualVoice,
    /// The product over strata of the smoothed share of support among those who answered.
    CommonGround,
}

/// For each k: in how many resamples each option is among the first k.
pub fn stability(strata: &Strata, statistic: Statistic, ks: &[usize]) -> Vec<TopK> {
    let n = strata.options();
    let mut tops: Vec<TopK> = ks.iter().map(|k| TopK::new(*k, n)).collect();
    let mut places = Places::default();
    let mut points = Vec::new();
    strata.resample(|sample| {
        match statistic {
            Statistic::Points => {
                sample.points(&mut points);
                places.by_points(&points);
            }
            Statistic::EqualVoice => {
                equal_voice(sample, n, &mut places, &mut points);
                places.by_points(&points);
            }
            Statistic::CommonGround => places.by_common_ground(sample, n),
        }
        let tier_of = &places.tier_of;
        for top in &mut tops {
            top.add(&places.order, |a, b| tier_of[a].cmp(&tier_of[b]));
        }
    });
    tops
}

/// What one resample scores.
#[derive(Clone, Debug, PartialEq)]
pub enum FirstScores {
    Whole(Vec<u32>),
    /// Doubled.
    Halves(Vec<u32>),
    /// Products of shares, nearest doubles.
    Shares(Vec<f64>),
}

/// What the first resample scores, to find out where two programs part.
pub fn first_scores(strata: &Strata, statistic: Statistic) -> Option<FirstScores> {
    let n = strata.options();
    let mut first = None;
    strata.draw(1, |sample| {
        let mut scores = Vec::new();
        first = Some(match statistic {
            Statistic::Points => {
                sample.points(&mut scores);
                FirstScores::Whole(scores)
            }
            Statistic::EqualVoice => {
                equal_voice(sample, n, &mut Places::default(), &mut scores);
                FirstScores::Halves(scores)
            }
            Statistic::CommonGround => {
                let products = (0..n).map(|option| product(sample, option));
                FirstScores::Shares(products.map(|(p, q)| p as f64 / q as f64).collect())
            }
        });
    });
    first
}

/// Options in order, best first, ties by the order shared; and the tier of each.
#[derive(Default)]
struct Places {
    order: Vec<usize>,
    tier_of: Vec<usize>,
    /// Each option with what it is sorted by.
    keys: Vec<u64>,
}

impl Places {
    fn by_points(&mut self, points: &[u32]) {
        self.sort(points);
        self.order.clear();
        self.tier_of.resize(points.len(), 0);
        for (tier, options) in tied(&self.keys).enumerate() {
            for key in options {
                self.order.push(option(*key));
                self.tier_of[option(*key)] = tier;
            }
        }
    }

    /// Most points first, then in the order shared: both in one number.
    fn sort(&mut self, points: &[u32]) {
        self.keys.clear();
        let keys = points.iter().zip(0_u64..);
        self.keys
            .extend(keys.map(|(points, n)| (u64::from(!points) << 32) | n));
        self.keys.sort_unstable();
    }

    /// By the product of all strata's smoothed shares, as exact fractions. Where the nearest doubles
    /// are clearly apart they are enough to tell which is larger.
    fn by_common_ground(&mut self, sample: &Sample<'_>, n: usize) {
        let products: Vec<(u128, u128, f64)> = (0..n)
            .map(|option| {
                let (above, below) = product(sample, option);
                (above, below, above as f64 / below as f64)
            })
            .collect();
        let compare = |a: usize, b: usize| {
            let (a, b) = (products[a], products[b]);
            if (a.2 - b.2).abs() > 1e-12 * a.2 {
                b.2.total_cmp(&a.2)
            } else {
                (b.0 * a.1).cmp(&(a.0 * b.1))
            }
        };
        self.order.clear();
        self.order.extend(0..n);
        self.order
            .sort_unstable_by(|a, b| compare(*a, *b).then(a.cmp(b)));
        self.tier_of.resize(n, 0);
        for (place, option) in self.order.iter().enumerate() {
            let before = place.checked_sub(1).map(|place| self.order[place]);
            self.tier_of[*option] = before.map_or(0, |before| {
                self.tier_of[before] + usize::from(compare(before, *option).is_ne())
            });
        }
    }
}

/// Sorted keys of equal points together.
fn tied(keys: &[u64]) -> impl Iterator<Item = &[u64]> {
    keys.chunk_by(|a, b| a >> 32 == b >> 32)
}

fn option(key: u64) -> usize {
    key as u32 as usize
}

/// Adds up every stratum's places, as points: doubled, as everywhere.
fn equal_voice(sample: &Sample<'_>, n: usize, places: &mut Places, total: &mut Vec<u32>) {
    total.clear();
    total.resize(n, 0);
    // Tied options share the places before + 1 to last, and twice the mean of those is their sum; 2n
    // for the option that is alone first, 2 for the one that is alone last.
    let most = 2 * (n as u32 + 1);
    for stratum in 0..sample.strata() {
        places.sort(sample.points_of(stratum));
        let mut before = 0;
        for options in tied(&places.keys) {
            let last = before + options.len() as u32;
            for key in options {
                total[option(*key)] += most - (before + 1 + last);
            }
            before = last;
        }
    }
}

fn product(sample: &Sample<'_>, option: usize) -> (u128, u128) {
    (0..sample.strata()).fold((1, 1), |(above, below), stratum| {
        let support = sample.points_of(stratum)[option];
        let answered = sample.answers_of(stratum)[option];
        (
            above * u128::from(support + 1),
            below * u128::from(answered + 2),
        )
    })
}
