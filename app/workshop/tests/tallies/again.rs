//! How sure an order of ratings and of pairs is, beside a slow count that takes nothing over: every
//! ballot is drawn and counted whole, and every other ballot that somebody could have cast is tried.

use std::cmp::Ordering;

use proptest::prelude::*;
use workshop::Rating;
use workshop::tally::{
    BradleyTerry, Close, Duels, RESAMPLES, Rated, SEED, Strata, Surety, surety_of_pairs,
    surety_of_ratings, tiers,
};

const OPTIONS: usize = 4;

/// Indices into the ballots of each stratum, for every resample, as the reference draws them.
fn draws(sizes: &[usize]) -> Vec<Vec<(usize, usize)>> {
    let mut state = SEED;
    let mut next = || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    };
    let mut resample = || {
        let sizes = sizes.iter().enumerate();
        let each = sizes.flat_map(|(stratum, size)| std::iter::repeat_n((stratum, *size), *size));
        let drawn = each.map(|(stratum, size)| (stratum, (next() % size as u64) as usize));
        drawn.collect()
    };
    (0..RESAMPLES).map(|_| resample()).collect()
}

/// A way to count ballots: `Less` is better, as everywhere.
trait Counts {
    type Ballot: Clone;
    fn compare(ballots: &[Self::Ballot]) -> impl Fn(usize, usize) -> Ordering;
    /// What somebody could have cast instead, about the same.
    fn others(ballot: &Self::Ballot, a: usize, b: usize) -> Vec<Self::Ballot>;
}

struct Slow<C: Counts> {
    strata: Vec<Vec<C::Ballot>>,
}

impl<C: Counts> Slow<C> {
    fn all(&self) -> Vec<C::Ballot> {
        self.strata.concat()
    }

    fn order(&self) -> Vec<usize> {
        tiers(OPTIONS, C::compare(&self.all())).concat()
    }

    fn one_turns(&self, a: usize, b: usize) -> bool {
        let all = self.all();
        let turns = |(at, other): (usize, C::Ballot)| {
            let mut ballots = all.clone();
            ballots[at] = other;
            C::compare(&ballots)(b, a) == Ordering::Less
        };
        let each = all.iter().enumerate();
        let mut tried = each.flat_map(|(at, ballot)| {
            let others = C::others(ballot, a, b).into_iter();
            others.map(move |other| (at, other))
        });
        tried.any(turns)
    }

    /// Without how many people decide, but whether one does.
    fn surety(&self) -> Surety {
        let order = self.order();
        let sizes: Vec<usize> = self.strata.iter().map(Vec::len).collect();
        let mut above = vec![vec![0; OPTIONS]; OPTIONS];
        for drawn in draws(&sizes) {
            let ballots: Vec<C::Ballot> = drawn
                .into_iter()
                .map(|(stratum, at)| self.strata[stratum][at].clone())
                .collect();
            let compare = C::compare(&ballots);
            for a in 0..OPTIONS {
                for b in a + 1..OPTIONS {
                    above[a][b] += match compare(order[a], order[b]) {
                        Ordering::Less => 2,
                        Ordering::Equal => 1,
                        Ordering::Greater => 0,
                    };
                }
            }
        }
        let is_sure = |a: usize, b: usize| {
            above[a][b] * 100 >= 2 * RESAMPLES * 95 && !self.one_turns(order[a], order[b])
        };
        let (mut found, mut at) = (Surety::default(), 0);
        while at < OPTIONS {
            let mut last = at;
            for b in at + 1..OPTIONS {
                if !is_sure(at, b) {
                    last = b;
                }
            }
            if last > at {
                let one = self.one_turns(order[at], order[last]);
                found.close.push(Close {
                    from: at as u32 + 1,
                    to: last as u32 + 1,
                    people: one.then_some(1),
                });
            } else if found.close.is_empty() {
                found.safe += 1;
            }
            at = last + 1;
        }
        found
    }
}

/// With nothing said of how many people decide, but whether one does.
fn with_one(mut surety: Surety) -> Surety {
    for close in &mut surety.close {
        close.people = close.people.filter(|people| *people == 1);
    }
    surety
}

struct Ratings;

impl Counts for Ratings {
    type Ballot = Vec<Rating>;

    fn compare(ballots: &[Vec<Rating>]) -> impl Fn(usize, usize) -> Ordering {
        let each = ballots
            .iter()
            .map(|ballot| ballot.iter().copied().enumerate());
        let rated = Rated::count(OPTIONS, each);
        move |a, b| rated.compare(a, b)
    }

    fn others(ballot: &Vec<Rating>, a: usize, b: usize) -> Vec<Vec<Rating>> {
        let ends = |given: Option<u8>| given.map_or(vec![None], |_| vec![Some(1), Some(5)]);
        let any = |said: Rating| -> Vec<Rating> {
            let all = ends(said.first).into_iter();
            all.flat_map(|first| {
                ends(said.second)
                    .into_iter()
                    .map(move |second| Rating { first, second })
            })
            .collect()
        };
        let mut others = Vec::new();
        for ours in any(ballot[a]) {
            for theirs in any(ballot[b]) {
                let mut other = ballot.clone();
                (other[a], other[b]) = (ours, theirs);
                others.push(other);
            }
        }
        others
    }
}

struct Pairs;

impl Counts for Pairs {
    type Ballot = Vec<(usize, usize)>;

    fn compare(ballots: &[Vec<(usize, usize)>]) -> impl Fn(usize, usize) -> Ordering {
        let duels = Duels::count(OPTIONS, ballots.iter().flatten().copied());
        let log = BradleyTerry::penalised(&duels).log_strength;
        move |a, b| match log[b] - log[a] {
            ahead if ahead.abs() < 1e-9 => Ordering::Equal,
            ahead => ahead.total_cmp(&0.0),
        }
    }

    fn others(ballot: &Vec<(usize, usize)>, _: usize, _: usize) -> Vec<Vec<(usize, usize)>> {
        let turned = |turned: u32| {
            let each = ballot.iter().enumerate();
            each.map(|(n, (a, b))| {
                if turned >> n & 1 == 1 {
                    (*b, *a)
                } else {
                    (*a, *b)
                }
            })
            .collect()
        };
        (1..1_u32 << ballot.len()).map(turned).collect()
    }
}

fn strata<T: std::fmt::Debug + Clone>(
    ballot: impl Strategy<Value = T> + Clone,
) -> impl Strategy<Value = Vec<Vec<T>>> {
    prop::collection::vec(prop::collection::vec(ballot, 1..10), 1..3)
}

fn ratings() -> impl Strategy<Value = Vec<Rating>> + Clone {
    let star = || prop::option::weighted(0.8, 1..=5_u8);
    let rating = (star(), star()).prop_map(|(first, second)| Rating { first, second });
    prop::collection::vec(rating, OPTIONS)
}

/// Answers that lean to the options that come first, or nothing would ever be sure.
fn pairs() -> impl Strategy<Value = Vec<(usize, usize)>> + Clone {
    let pairs: Vec<(usize, usize)> = (0..OPTIONS)
        .flat_map(|a| (a + 1..OPTIONS).map(move |b| (a, b)))
        .collect();
    let some = prop::sample::subsequence(pairs, 0..=4);
    (some, prop::collection::vec(prop::bool::weighted(0.2), 4)).prop_map(|(pairs, turned)| {
        let each = pairs.into_iter().zip(turned);
        each.map(|((a, b), turned)| if turned { (b, a) } else { (a, b) })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn ratings_are_as_sure_as_a_slow_count_has_them(cast in strata(ratings()), scales in 1..=2_u8) {
        let mut cast = cast;
        if scales == 1 {
            cast.iter_mut().flatten().flatten().for_each(|said| said.second = None);
        }
        let slow = Slow::<Ratings> { strata: cast.clone() };
        let fast = surety_of_ratings(&Strata::of_ratings(OPTIONS, scales, cast), &slow.order());
        prop_assert_eq!(with_one(fast), slow.surety());
    }

    #[test]
    fn pairs_are_as_sure_as_a_slow_count_has_them(cast in strata(pairs())) {
        let slow = Slow::<Pairs> { strata: cast.clone() };
        let fast = surety_of_pairs(OPTIONS, &cast, &slow.order());
        prop_assert_eq!(with_one(fast), slow.surety());
    }
}

#[test]
fn as_many_people_as_it_takes_decide_between_two_means() {
    // 30 against 24 in sums. One of the first six can turn 3 of his and 3 of the other, which makes
    // a tie.
    let said = |a: u8, b: u8| {
        let one = |first| Rating {
            first: Some(first),
            second: None,
        };
        vec![one(a), one(b)]
    };
    let ballots = [vec![said(4, 2); 6], vec![said(2, 4); 3]].concat();
    let found = surety_of_ratings(&Strata::of_ratings(2, 1, vec![ballots]), &[0, 1]);
    let close = Close {
        from: 1,
        to: 2,
        people: Some(2),
    };
    assert_eq!(found.close, [close]);
}

/// Nothing that is turned for the slope alone puts the fourth above the third here.
#[test]
fn several_answers_that_are_not_about_the_two_can_turn_them_together() {
    let ballots = [
        vec![(0, 2)],
        vec![(2, 3)],
        vec![(0, 2), (1, 3)],
        vec![(0, 1), (1, 2), (1, 3), (2, 3)],
        vec![(2, 3)],
    ];
    let slow = Slow::<Pairs> {
        strata: vec![ballots.to_vec()],
    };
    let fast = surety_of_pairs(OPTIONS, &slow.strata, &slow.order());
    assert_eq!(fast.close.len(), 2);
    assert_eq!(with_one(fast), slow.surety());
}

#[test]
fn as_many_people_as_it_takes_decide_between_two_that_are_compared() {
    // Six for the first and three for the second: with two who say otherwise it is four to five.
    let ballots: Vec<Vec<(usize, usize)>> = (0..9)
        .map(|n| vec![if n < 6 { (0, 1) } else { (1, 0) }])
        .collect();
    let found = surety_of_pairs(2, &[ballots], &[0, 1]);
    let close = Close {
        from: 1,
        to: 2,
        people: Some(2),
    };
    assert_eq!(found.close, [close]);
}
