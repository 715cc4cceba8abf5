//! A ballot as it counts today. Themes that were merged since may have made one option of several
//! that it names, and each option counts once: what was said of its parts is put together by a rule
//! that does not ask in which order a phone sent them.

use std::collections::{BTreeMap, BTreeSet};

use super::Marks;
use crate::{BEST_RATING, Ballot, ItemId, Opinion, Rating};

/// The options of a ballot, where `at` finds them, and what it says of each.
///
/// - Ranked: the best of the places.
/// - Agree or not: agreeing with one part and disagreeing with another is to pass; a pass beside
///   either says nothing.
/// - Points: their sum, so that none is lost.
/// - Quadratic: as many votes as the credits spent on all parts buy on one, those against taken off.
/// - Ratings: the mean, where need be rounded to the middle of the scale.
/// - Pairs: one that is now between an option and itself counts no more, and neither do two that
///   say the opposite of each other.
pub fn counted(ballot: &Ballot, at: impl Fn(&ItemId) -> Option<usize>) -> (Vec<usize>, Marks) {
    match ballot {
        Ballot::Approve(items) | Ballot::Ranked(items) => {
            let mut seen = BTreeSet::new();
            let places = items.iter().filter_map(at);
            (places.filter(|n| seen.insert(*n)).collect(), Marks::None)
        }
        Ballot::Judged(judged) => {
            let (picks, opinions) = put_together(judged, at, |parts| opinion(&parts));
            (picks, Marks::Opinions(opinions))
        }
        Ballot::Points(given) => {
            let sum = |parts: Vec<u16>| parts.into_iter().map(i32::from).sum();
            let (picks, given) = put_together(given, at, |parts| small(sum(parts)));
            (picks, Marks::Given(given))
        }
        Ballot::Quadratic(votes) => {
            let (picks, given) = put_together(votes, at, |parts| votes_for_the_same(&parts));
            (picks, Marks::Given(given))
        }
        Ballot::Rated(rated) => {
            let (picks, ratings) = put_together(rated, at, |parts| Rating {
                first: mean(parts.iter().filter_map(|rating| rating.first)),
                second: mean(parts.iter().filter_map(|rating| rating.second)),
            });
            (picks, Marks::Ratings(ratings))
        }
        Ballot::Compared(pairs) => {
            let said: BTreeSet<(usize, usize)> = pairs
                .iter()
                .filter_map(|(a, b)| Some((at(a)?, at(b)?)))
                .collect();
            let counts = |(a, b): &(usize, usize)| a != b && !said.contains(&(*b, *a));
            let (picks, others) = said.iter().copied().filter(counts).unzip();
            (picks, Marks::Others(others))
        }
    }
}

/// What is said of each option, in the order of the options.
fn put_together<T: Copy, U>(
    said: &[(ItemId, T)],
    at: impl Fn(&ItemId) -> Option<usize>,
    of_parts: impl Fn(Vec<T>) -> U,
) -> (Vec<usize>, Vec<U>) {
    let mut parts: BTreeMap<usize, Vec<T>> = BTreeMap::new();
    for (item, said) in said {
        if let Some(n) = at(item) {
            parts.entry(n).or_default().push(*said);
        }
    }
    let each = parts.into_iter();
    each.map(|(n, parts)| (n, of_parts(parts))).unzip()
}

fn opinion(parts: &[Opinion]) -> Opinion {
    let says = |opinion| parts.contains(&opinion);
    match (says(Opinion::Agree), says(Opinion::Disagree)) {
        (true, false) => Opinion::Agree,
        (false, true) => Opinion::Disagree,
        (true, true) | (false, false) => Opinion::Pass,
    }
}

fn votes_for_the_same(parts: &[i16]) -> i16 {
    let credits = |votes: &i16| i32::from(*votes) * i32::from(*votes) * i32::from(votes.signum());
    let sum: i32 = parts.iter().map(credits).sum();
    small(sum.abs().isqrt() * sum.signum())
}

/// `None` of nothing.
fn mean(ratings: impl Iterator<Item = u8>) -> Option<u8> {
    let ratings: Vec<u32> = ratings.map(u32::from).collect();
    let (sum, n) = (ratings.iter().sum::<u32>(), ratings.len() as u32);
    let middle = u32::from(BEST_RATING).div_ceil(2);
    let nearest = match sum.checked_div(n)? {
        // Twice the mean is above or below the middle's: a half goes the other way.
        below if sum >= middle * n => below + u32::from((sum % n) * 2 > n),
        below => below + u32::from((sum % n) * 2 >= n),
    };
    u8::try_from(nearest).ok()
}

fn small(n: i32) -> i16 {
    i16::try_from(n).unwrap_or(if n < 0 { i16::MIN } else { i16::MAX })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::ThemeId;

    fn item(n: usize) -> ItemId {
        ItemId::Theme(ThemeId(Uuid::from_u128(n as u128)))
    }

    /// Items 0 and 1 are one option by now, 2 and 3 are what they were, 4 is gone.
    fn at(of: &ItemId) -> Option<usize> {
        let found = (0..4).find(|n| item(*n) == *of)?;
        Some([0, 0, 1, 2][found])
    }

    fn said(ballot: Ballot) -> (Vec<usize>, Marks) {
        counted(&ballot, at)
    }

    #[test]
    fn agreeing_and_disagreeing_with_the_parts_of_one_theme_is_to_pass() {
        use Opinion::{Agree, Disagree, Pass};
        let of = |one, other| said(Ballot::Judged(vec![(item(0), one), (item(1), other)]));
        for (one, other, both) in [
            (Agree, Agree, Agree),
            (Agree, Pass, Agree),
            (Pass, Disagree, Disagree),
            (Agree, Disagree, Pass),
            (Pass, Pass, Pass),
        ] {
            assert_eq!(of(one, other), (vec![0], Marks::Opinions(vec![both])));
            assert_eq!(of(other, one), (vec![0], Marks::Opinions(vec![both])));
        }
    }

    #[test]
    fn points_are_added_and_credits_buy_votes_for_one() {
        let points = Ballot::Points(vec![(item(1), 4), (item(2), 2), (item(0), 1)]);
        assert_eq!(said(points), (vec![0, 1], Marks::Given(vec![5, 2])));
        for (one, other, both) in [(3, -3, 0), (3, 3, 4), (4, 1, 4), (-2, 1, -1), (0, 5, 5)] {
            let votes = Ballot::Quadratic(vec![(item(0), one), (item(1), other)]);
            assert_eq!(said(votes), (vec![0], Marks::Given(vec![both])));
        }
    }

    #[test]
    fn ratings_meet_in_the_middle() {
        for (one, other, both) in [
            (5, 1, 3),
            (5, 4, 4),
            (1, 2, 2),
            (3, 4, 3),
            (3, 2, 3),
            (5, 2, 3),
        ] {
            let rating = |n: u8| Rating {
                first: Some(n),
                second: None,
            };
            let rated = Ballot::Rated(vec![(item(1), rating(one)), (item(0), rating(other))]);
            assert_eq!(said(rated), (vec![0], Marks::Ratings(vec![rating(both)])));
        }
    }

    #[test]
    fn pairs_with_itself_and_against_each_other_count_no_more() {
        let pairs = vec![
            (item(0), item(1)),
            (item(0), item(2)),
            (item(2), item(1)),
            (item(3), item(0)),
            (item(3), item(1)),
            (item(4), item(3)),
        ];
        let once = (vec![2], Marks::Others(vec![0]));
        assert_eq!(said(Ballot::Compared(pairs)), once);
    }

    proptest! {
        #[test]
        fn the_order_of_a_form_says_nothing(
            order in Just((0..5).collect::<Vec<usize>>()).prop_shuffle(),
            votes in prop::collection::vec(-5_i16..=5, 5),
        ) {
            let in_order = |of: &[usize]| {
                let votes = of.iter().map(|n| (item(*n), votes[*n]));
                said(Ballot::Quadratic(votes.collect()))
            };
            prop_assert_eq!(in_order(&order), in_order(&[0, 1, 2, 3, 4]));
        }
    }
}
