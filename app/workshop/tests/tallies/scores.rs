//! Points, quadratic votes, ratings and pairwise comparison.

use num_rational::Ratio;
use proptest::prelude::*;
use workshop::tally::{BradleyTerry, Duels, Middle, Points, Quadratic, Ratings, Split};

use crate::by_keys;

const OPTIONS: usize = 5;

/// Ballots that name some options, each with a value.
fn ballots<T: std::fmt::Debug + Clone>(
    value: impl Strategy<Value = T> + Clone,
) -> impl Strategy<Value = Vec<Vec<(usize, T)>>> {
    let one = prop::collection::vec(prop::option::weighted(0.7, value), OPTIONS);
    let named = one.prop_map(|cells| {
        let cells = cells.into_iter().enumerate();
        cells.filter_map(|(n, value)| Some((n, value?))).collect()
    });
    prop::collection::vec(named, 0..12)
}

/// A new place for each option.
fn places() -> impl Strategy<Value = Vec<usize>> {
    Just((0..OPTIONS).collect::<Vec<_>>()).prop_shuffle()
}

fn renamed<T: Copy>(ballots: &[Vec<(usize, T)>], places: &[usize]) -> Vec<Vec<(usize, T)>> {
    let one = |ballot: &Vec<(usize, T)>| ballot.iter().map(|(n, v)| (places[*n], *v)).collect();
    ballots.iter().map(one).collect()
}

/// What is at a place after renaming was before at another.
fn assert_moved<T: PartialEq + std::fmt::Debug>(before: &[T], after: &[T], places: &[usize]) {
    for (was, is) in places.iter().enumerate() {
        assert_eq!(before[was], after[*is]);
    }
}

fn quadratic(ballots: &[Vec<(usize, i32)>], credits: u64) -> Quadratic {
    Quadratic::count(OPTIONS, credits, ballots.iter().map(Vec::as_slice))
}

proptest! {
    #[test]
    fn points_are_neither_lost_nor_found(
        ballots in ballots(0_u32..12), keys: [u32; 5], places in places(),
    ) {
        let points = Points::count(OPTIONS, ballots.clone());
        let given: u32 = ballots.iter().flatten().map(|(_, points)| points).sum();
        prop_assert_eq!(points.totals.iter().sum::<u32>(), given);
        let again = Points::count(OPTIONS, by_keys(&ballots, &keys));
        prop_assert_eq!(&points, &again);
        let other = Points::count(OPTIONS, renamed(&ballots, &places));
        assert_moved(&points.totals, &other.totals, &places);
        assert_moved(&points.positive_by, &other.positive_by, &places);
    }

    #[test]
    fn nobody_spends_more_credits_than_there_are(
        ballots in ballots(-6_i32..=6), credits in 0_u64..60, keys: [u32; 5], places in places(),
    ) {
        let counted = quadratic(&ballots, credits);
        prop_assert!(counted.credits.iter().sum::<u64>() <= credits * u64::from(counted.accepted));
        prop_assert_eq!(counted.accepted as usize + counted.rejected.len(), ballots.len());
        for (place, ballot) in ballots.iter().enumerate() {
            let cost: i32 = ballot.iter().map(|(_, votes)| votes * votes).sum();
            prop_assert_eq!(counted.rejected.contains(&place), cost as u64 > credits);
        }
        // Leaving out what is rejected changes nothing.
        let place = |n: &usize| !counted.rejected.contains(n);
        let valid: Vec<_> = (0..ballots.len()).filter(place).map(|n| ballots[n].clone()).collect();
        prop_assert_eq!(&quadratic(&valid, credits).totals, &counted.totals);
        prop_assert_eq!(&quadratic(&by_keys(&ballots, &keys), credits).totals, &counted.totals);
        let other = quadratic(&renamed(&ballots, &places), credits);
        assert_moved(&counted.totals, &other.totals, &places);
    }

    #[test]
    fn ratings_do_not_hang_on_who_came_first(
        ballots in ballots(1_u32..=5), keys: [u32; 5], places in places(),
    ) {
        let ratings = Ratings::count(OPTIONS, ballots.clone());
        prop_assert_eq!(&ratings, &Ratings::count(OPTIONS, by_keys(&ballots, &keys)));
        let other = Ratings::count(OPTIONS, renamed(&ballots, &places));
        assert_moved(&ratings.per_item, &other.per_item, &places);
        for spread in ratings.per_item.iter().flatten() {
            prop_assert!(spread.q1 <= spread.median && spread.median <= spread.q3);
            prop_assert!(Ratio::from(1) <= spread.mean && spread.mean <= Ratio::from(5));
        }
        for middle in [Middle::Mean, Middle::Median] {
            let halves = ratings.halves(middle, Split::Median);
            prop_assert_eq!(halves.is_some(), ratings.per_item.iter().any(Option::is_some));
            let Some(halves) = halves else { continue };
            // The median has as many above it as below.
            let rated = halves.sides.iter().flatten();
            let high = rated.clone().filter(|side| side.is_ge()).count();
            let low = rated.clone().filter(|side| side.is_le()).count();
            prop_assert!(2 * high >= rated.clone().count() && 2 * low >= rated.count());
            let again = other.halves(middle, Split::Median).expect("as many are rated");
            prop_assert_eq!(halves.threshold, again.threshold);
            assert_moved(&halves.sides, &again.sides, &places);
        }
    }

    #[test]
    fn strengths_add_up_to_nothing_and_follow_the_names(
        duels in prop::collection::vec((0..OPTIONS, 1..OPTIONS), 0..40),
        keys: [u32; 5],
        places in places(),
    ) {
        let duels: Vec<(usize, usize)> =
            duels.into_iter().map(|(a, on)| (a, (a + on) % OPTIONS)).collect();
        let other: Vec<(usize, usize)> =
            duels.iter().map(|(a, b)| (places[*a], places[*b])).collect();
        let count = |duels: &[(usize, usize)]| Duels::count(OPTIONS, duels.iter().copied());
        prop_assert_eq!(count(&duels), count(&by_keys(&duels, &keys)));
        for fit in [BradleyTerry::penalised, BradleyTerry::with_virtual_games] {
            let (found, renamed) = (fit(&count(&duels)), fit(&count(&other)));
            prop_assert!(found.log_strength.iter().sum::<f64>().abs() < 1e-9);
            prop_assert!((found.strength_share().iter().sum::<f64>() - 1.0).abs() < 1e-9);
            for (was, is) in places.iter().enumerate() {
                let apart = found.log_strength[was] - renamed.log_strength[*is];
                prop_assert!(apart.abs() < 1e-9, "{}", apart);
            }
        }
    }
}
