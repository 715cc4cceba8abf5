//! Opinion groups.

use proptest::prelude::*;
use workshop::Opinion;
use workshop::tally::OpinionGroups;

const ITEMS: usize = 18;

type Ballots = Vec<Vec<(usize, Opinion)>>;

fn opinion() -> impl Strategy<Value = Opinion> {
    prop::sample::select(Opinion::ALL.to_vec())
}

/// Any ballots at all, many with few answers.
fn ballots() -> impl Strategy<Value = Ballots> {
    let cells = prop::collection::vec(prop::option::weighted(0.6, opinion()), 12);
    let named = cells.prop_map(|cells| {
        let cells = cells.into_iter().enumerate();
        cells
            .filter_map(|(n, opinion)| Some((n, opinion?)))
            .collect()
    });
    prop::collection::vec(named, 0..30)
}

/// Camps that each agree with statements of their own and disagree with the others', but for one
/// answer of each person and up to three left out.
fn camps() -> impl Strategy<Value = Vec<(usize, Vec<(usize, Opinion)>)>> {
    let person = (0..ITEMS, opinion(), prop::collection::vec(0..ITEMS, 0..=3));
    let camp = prop::collection::vec(person, 5..=9);
    prop::collection::vec(camp, 2..=3).prop_map(|camps| {
        let count = camps.len();
        let ballot = |camp: usize, odd: usize, says: Opinion, left_out: &[usize]| {
            let kept = (0..ITEMS).filter(|item| !left_out.contains(item));
            kept.map(|item| match item {
                item if item == odd => (item, says),
                item if item % count == camp => (item, Opinion::Agree),
                _ => (item, Opinion::Disagree),
            })
            .collect()
        };
        let camps = camps.iter().enumerate();
        camps
            .flat_map(|(camp, people)| people.iter().map(move |one| (camp, one)))
            .map(|(camp, (odd, says, left_out))| (camp, ballot(camp, *odd, *says, left_out)))
            .collect()
    })
}

fn found(options: usize, ballots: &Ballots, smallest: usize) -> Option<OpinionGroups> {
    let slices: Vec<_> = ballots.iter().map(Vec::as_slice).collect();
    OpinionGroups::of(options, &slices, smallest)
}

fn are_by_chance(
    groups: &OpinionGroups,
    options: usize,
    ballots: &Ballots,
    smallest: usize,
) -> bool {
    let slices: Vec<_> = ballots.iter().map(Vec::as_slice).collect();
    groups.are_by_chance(options, &slices, smallest)
}

/// Thirty people who say what the dice say, in twenty rooms: as often as one in twenty times, or a
/// little more, chance looks like groups.
#[test]
fn groups_are_seldom_seen_where_answers_are_drawn_by_lot() {
    let mut state = 7_u64;
    let mut throw = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        Opinion::ALL[(state >> 33) as usize % 3]
    };
    let seen = (0..20)
        .filter(|_| {
            let ballots: Ballots = (0..30)
                .map(|_| (0..20).map(|item| (item, throw())).collect())
                .collect();
            found(20, &ballots, 5).is_some_and(|groups| !are_by_chance(&groups, 20, &ballots, 5))
        })
        .count();
    assert!(seen <= 3, "{seen} of 20");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn groups_are_as_large_as_asked_and_nobody_is_left_over_who_could_be_found(
        ballots in ballots(), smallest in 1_usize..6,
    ) {
        let Some(groups) = found(12, &ballots, smallest) else { return Ok(()) };
        prop_assert!((2..=5).contains(&groups.sizes.len()));
        let few = ballots.iter().filter(|ballot| ballot.len() < 7).count();
        for (ballot, group) in ballots.iter().zip(&groups.group_of) {
            prop_assert_eq!(ballot.len() >= 7 || few < smallest, group.is_some());
        }
        for (group, size) in groups.sizes.iter().enumerate() {
            let members = groups.group_of.iter().filter(|of| **of == Some(group));
            prop_assert_eq!(members.count(), *size as usize);
            prop_assert!(*size as usize >= smallest);
        }
        prop_assert!(groups.sizes.is_sorted_by(|a, b| a >= b));
        prop_assert!((-1.0..=1.0).contains(&groups.silhouette));
        prop_assert_eq!(groups.representative.len(), groups.sizes.len());
    }

    #[test]
    fn who_votes_first_changes_nothing(
        (ballots, order) in ballots().prop_flat_map(|ballots| {
            let order: Vec<usize> = (0..ballots.len()).collect();
            (Just(ballots), Just(order).prop_shuffle())
        }),
    ) {
        let others: Ballots = order.iter().map(|n| ballots[*n].iter().rev().copied().collect()).collect();
        let (one, other) = (found(12, &ballots, 2), found(12, &others, 2));
        prop_assert_eq!(one.is_some(), other.is_some());
        let (Some(one), Some(other)) = (one, other) else { return Ok(()) };
        prop_assert_eq!(are_by_chance(&one, 12, &ballots, 2), are_by_chance(&other, 12, &others, 2));
        let moved: Vec<_> = order.iter().map(|n| one.group_of[*n]).collect();
        prop_assert_eq!(&moved, &other.group_of);
        prop_assert_eq!(OpinionGroups { group_of: moved, ..one }, other);
    }

    #[test]
    fn camps_are_found_whatever_their_statements_are_called(
        camps in camps(), places in Just((0..ITEMS).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let (camp_of, ballots): (Vec<usize>, Ballots) = camps.into_iter().unzip();
        let renamed: Ballots = ballots
            .iter()
            .map(|ballot| ballot.iter().map(|(item, says)| (places[*item], *says)).collect())
            .collect();
        let count = camp_of.iter().max().expect("there are camps") + 1;
        let item_of = |place: usize| places.iter().position(|p| *p == place).expect("an item");
        for (ballots, item_of) in [
            (&ballots, &(|place| place) as &dyn Fn(usize) -> usize),
            (&renamed, &item_of),
        ] {
            let groups = found(ITEMS, ballots, 5).expect("there are camps");
            prop_assert_eq!(groups.sizes.len(), count);
            for (a, camp) in camp_of.iter().enumerate() {
                for (b, other) in camp_of.iter().enumerate() {
                    prop_assert_eq!(camp == other, groups.group_of[a] == groups.group_of[b]);
                }
            }
            for (a, camp) in camp_of.iter().enumerate() {
                let group = groups.group_of[a].expect("they all answered");
                for one in &groups.representative[group] {
                    let is_theirs = item_of(one.item) % count == *camp;
                    prop_assert_eq!(one.opinion == Opinion::Agree, is_theirs);
                }
            }
        }
    }
}
