//! In how many resamples an option is among the first, by what it is scored.

use super::{Sample, Strata, TopK, lens, tiers};

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
    strata.resample(|sample| {
        let tiers = match statistic {
            Statistic::Points => by_points(&points(sample)),
            Statistic::EqualVoice => by_points(&equal_voice(sample, n)),
            Statistic::CommonGround => common_ground(sample, n),
        };
        let mut tier_of = vec![0; n];
        for (at, tier) in tiers.iter().enumerate() {
            for option in tier {
                tier_of[*option] = at;
            }
        }
        let order = tiers.concat();
        for top in &mut tops {
            top.add(&order, |a, b| tier_of[a].cmp(&tier_of[b]));
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
    strata.resample(|sample| {
        first.get_or_insert_with(|| match statistic {
            Statistic::Points => FirstScores::Whole(points(sample)),
            Statistic::EqualVoice => FirstScores::Halves(equal_voice(sample, n)),
            Statistic::CommonGround => FirstScores::Shares(
                products(sample, n)
                    .into_iter()
                    .map(|(p, q)| p as f64 / q as f64)
                    .collect(),
            ),
        });
    });
    first
}

fn by_points(points: &[u32]) -> Vec<Vec<usize>> {
    tiers(points.len(), |a, b| points[b].cmp(&points[a]))
}

fn points(sample: &Sample<'_>) -> Vec<u32> {
    let mut points = Vec::new();
    sample.points(&mut points);
    points
}

/// Doubled, as everywhere.
fn equal_voice(sample: &Sample<'_>, n: usize) -> Vec<u32> {
    let mut total = vec![0; n];
    for stratum in 0..sample.strata() {
        let places = by_points(sample.points_of(stratum));
        for (sum, points) in total.iter_mut().zip(lens::double_points(n, &places)) {
            *sum += points;
        }
    }
    total
}

fn common_ground(sample: &Sample<'_>, n: usize) -> Vec<Vec<usize>> {
    let products = products(sample, n);
    tiers(n, |a, b| {
        let (a, b) = (products[a], products[b]);
        (b.0 * a.1).cmp(&(a.0 * b.1))
    })
}

fn products(sample: &Sample<'_>, n: usize) -> Vec<(u128, u128)> {
    let product = |option: usize| {
        (0..sample.strata()).fold((1_u128, 1_u128), |(above, below), stratum| {
            let support = sample.points_of(stratum)[option];
            let answered = sample.answers_of(stratum)[option];
            (
                above * u128::from(support + 1),
                below * u128::from(answered + 2),
            )
        })
    };
    (0..n).map(product).collect()
}
