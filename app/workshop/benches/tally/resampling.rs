//! How sure a result is: 2,000 resamples of 300 ballots over 60 options, in five groups.

use std::hint::black_box;

use criterion::Criterion;
use workshop::tally::{Statistic, Strata, stability, surety};

const OPTIONS: usize = 60;
const GROUPS: [usize; 5] = [100, 80, 60, 40, 20];

pub fn bench(criterion: &mut Criterion) {
    let (ranked, judged) = (ranked(), judged());
    let mut group = criterion.benchmark_group("300 ballots, 60 options");
    group.sample_size(20);
    for (name, strata, statistic) in [
        ("points", &ranked, Statistic::Points),
        ("equal voice", &ranked, Statistic::EqualVoice),
        ("common ground", &judged, Statistic::CommonGround),
    ] {
        group.bench_function(name, |bench| {
            bench.iter(|| stability(black_box(strata), statistic, &[1, 3, 5]));
        });
    }
    let order: Vec<usize> = (0..OPTIONS).collect();
    for (name, strata, most) in [
        ("surety, ranked", &ranked, 5),
        ("surety, judged", &judged, 1),
    ] {
        group.bench_function(name, |bench| {
            bench.iter(|| surety(black_box(strata), &order, most));
        });
    }
    group.finish();
}

/// Five picks each, of 5 points down to 1.
fn ranked() -> Strata {
    let mut draws = fastrand::Rng::with_seed(1);
    let ballots = groups(|| {
        let mut row = vec![0; OPTIONS];
        for (points, n) in (1..=5).zip(draws.choose_multiple(0..OPTIONS, 5)) {
            row[n] = points;
        }
        row
    });
    Strata::of_points(OPTIONS, ballots)
}

/// Half of the options answered, half of those with yes.
fn judged() -> Strata {
    let mut draws = fastrand::Rng::with_seed(2);
    let ballots = groups(|| {
        let mut answer = |_| {
            let answers = draws.bool();
            (u32::from(answers && draws.bool()), answers)
        };
        (0..OPTIONS).map(&mut answer).collect()
    });
    Strata::of_answers(OPTIONS, ballots)
}

fn groups<T>(mut ballot: impl FnMut() -> T) -> Vec<Vec<T>> {
    let mut group = |size: usize| (0..size).map(|_| ballot()).collect();
    GROUPS.map(&mut group).into()
}
