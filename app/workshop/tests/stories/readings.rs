//! Other ways to count ranked ballots, and how sure a count is: examples that are in print, and
//! what must hold of any ballots.

use proptest::prelude::*;
use workshop::tally::{
    InstantRunoff, Pairwise, RankedPairs, Schulze, Strata, Strength, TopK, full_average_doubled,
    tiers,
};

type Ballots = Vec<Vec<usize>>;

/// `(5, "ACBED")`: five ballots like that.
fn ballots(of: &[(usize, &str)]) -> Ballots {
    let ballot = |ranked: &str| ranked.bytes().map(|c| usize::from(c - b'A')).collect();
    of.iter()
        .flat_map(|(times, ranked)| std::iter::repeat_n(ballot(ranked), *times))
        .collect()
}

fn pairwise(options: usize, ballots: &Ballots) -> Pairwise {
    Pairwise::count(options, ballots.iter().map(Vec::as_slice))
}

fn runoff(options: usize, ballots: &Ballots) -> InstantRunoff {
    InstantRunoff::count(options, ballots.iter().map(Vec::as_slice))
}

#[test]
fn schulzes_own_example_comes_out_as_he_has_it() {
    let cast = ballots(&[
        (5, "ACBED"),
        (5, "ADECB"),
        (8, "BEDAC"),
        (3, "CABED"),
        (7, "CAEBD"),
        (2, "CBADE"),
        (7, "DCEBA"),
        (8, "EBADC"),
    ]);
    let pairs = pairwise(5, &cast);
    assert_eq!(pairs.condorcet_winner(), None);
    let schulze = Schulze::count(&pairs, Strength::WinningVotes);
    assert_eq!(schulze.path_strength[0], [0, 28, 28, 30, 24]);
    assert_eq!(schulze.tiers(), [[4], [0], [2], [1], [3]]);
}

#[test]
fn the_ways_part_over_the_capital_of_tennessee() {
    // Memphis, Nashville, Chattanooga, Knoxville.
    let cast = ballots(&[(42, "ABCD"), (26, "BCDA"), (15, "CDBA"), (17, "DCBA")]);
    let pairs = pairwise(4, &cast);
    assert_eq!(pairs.condorcet_winner(), Some(1));
    assert_eq!(pairs.condorcet_loser(), Some(0));
    assert_eq!(RankedPairs::count(&pairs).order, [1, 2, 3, 0]);
    let runoff = runoff(4, &cast);
    assert_eq!(runoff.winner(), Some(3));
    assert_eq!(runoff.rounds.len(), 3);
    assert_eq!(runoff.order, [3, 0, 1, 2]);
}

#[test]
fn what_is_left_out_shares_the_last_place() {
    let cast = ballots(&[(1, "A"), (1, "BA")]);
    let pairs = pairwise(4, &cast);
    assert_eq!(pairs.prefer[0], [0, 1, 2, 2]);
    assert_eq!(pairs.prefer[2], [0, 0, 0, 0]);
    let doubled = full_average_doubled(4, cast.iter().map(Vec::as_slice));
    assert_eq!(doubled, [6 + 4, 2 + 6, 2 + 1, 2 + 1]);
}

#[test]
fn a_tie_is_recorded_with_what_broke_it() {
    let cast = ballots(&[(2, "A"), (1, "B"), (1, "C")]);
    let first = &runoff(3, &cast).rounds[0];
    assert_eq!(first.tied_for_last, [1, 2]);
    let level = RankedPairs::count(&pairwise(2, &ballots(&[(1, "AB"), (1, "BA")])));
    assert_eq!(level.order, [0, 1]);
    assert!(level.tie_rule_matters());
}

#[test]
fn ties_across_the_cut_share_its_places() {
    let mut top = TopK::new(2, 4);
    let score = [5, 3, 3, 3];
    top.add(&[0, 1, 2, 3], |a, b| score[b].cmp(&score[a]));
    assert_eq!(top.positional, [1, 1, 0, 0]);
    assert_eq!(top.share(0), Some((1, 2_000)));
    assert_eq!(top.share(1), Some((1, 6_000)));
}

#[test]
fn every_stratum_gives_as_many_ballots_as_it_has() {
    // Three ballots for the first option, two (a stratum of their own) for the second.
    let strata = Strata::of_points(2, vec![vec![vec![1, 0]; 3], vec![vec![0, 1]; 2]]);
    let mut seen = 0;
    strata.resample(|sample| {
        let mut points = Vec::new();
        sample.points(&mut points);
        assert_eq!(points, [3, 2]);
        seen += 1;
    });
    assert_eq!(seen, 2_000);
}

const OPTIONS: usize = 5;

fn any_ballots() -> impl Strategy<Value = Ballots> {
    let ballot = (
        Just((0..OPTIONS).collect::<Vec<_>>()).prop_shuffle(),
        0..=OPTIONS,
    )
        .prop_map(|(mut ballot, length)| {
            ballot.truncate(length);
            ballot
        });
    prop::collection::vec(ballot, 0..12)
}

/// Everything that is said of some ballots, but for what the order shared decides.
fn all(ballots: &Ballots) -> (Pairwise, Vec<Vec<Vec<usize>>>, Vec<usize>, InstantRunoff) {
    let pairs = pairwise(OPTIONS, ballots);
    let schulze = [Strength::Margin, Strength::WinningVotes]
        .map(|strength| Schulze::count(&pairs, strength).tiers());
    let ranked = RankedPairs::count(&pairs).order;
    (pairs, schulze.to_vec(), ranked, runoff(OPTIONS, ballots))
}

proptest! {
    #[test]
    fn the_order_of_ballots_never_matters(cast in any_ballots(), seed in any::<u64>()) {
        let mut shuffled = cast.clone();
        let by = usize::try_from(seed % 97).expect("small");
        shuffled.rotate_left(by % cast.len().max(1));
        shuffled.reverse();
        prop_assert_eq!(all(&cast), all(&shuffled));
    }

    #[test]
    fn renaming_only_renames(cast in any_ballots(), names in Just((0..OPTIONS).collect::<Vec<_>>()).prop_shuffle()) {
        let renamed: Ballots = cast
            .iter()
            .map(|ballot| ballot.iter().map(|n| names[*n]).collect())
            .collect();
        let (before, after) = (pairwise(OPTIONS, &cast), pairwise(OPTIONS, &renamed));
        let name = |n: usize| names[n];
        prop_assert_eq!(before.condorcet_winner().map(name), after.condorcet_winner());
        let was = Schulze::count(&before, Strength::Margin).tiers();
        let is = Schulze::count(&after, Strength::Margin).tiers();
        let was: Vec<Vec<usize>> = was
            .iter()
            .map(|tier| {
                let mut tier: Vec<usize> = tier.iter().map(|n| names[*n]).collect();
                tier.sort_unstable();
                tier
            })
            .collect();
        prop_assert_eq!(was, is);
        let (was, is) = (RankedPairs::count(&before), RankedPairs::count(&after));
        if !was.tied_margins_exist {
            prop_assert_eq!(was.order.into_iter().map(name).collect::<Vec<_>>(), is.order);
        }
        let (was, is) = (runoff(OPTIONS, &cast), runoff(OPTIONS, &renamed));
        if !was.ties_for_last_met() && !is.ties_for_last_met() {
            prop_assert_eq!(was.winner().map(name), is.winner());
        }
    }

    #[test]
    fn a_condorcet_winner_is_elected(cast in any_ballots()) {
        let pairs = pairwise(OPTIONS, &cast);
        if let Some(winner) = pairs.condorcet_winner() {
            for strength in [Strength::Margin, Strength::WinningVotes] {
                prop_assert_eq!(&Schulze::count(&pairs, strength).tiers()[0], &vec![winner]);
            }
            prop_assert_eq!(RankedPairs::count(&pairs).order[0], winner);
        }
    }

    #[test]
    fn every_way_places_every_option_once(cast in any_ballots()) {
        let (_, schulze, ranked, runoff) = all(&cast);
        for mut order in [schulze[0].concat(), schulze[1].concat(), ranked, runoff.order] {
            order.sort_unstable();
            prop_assert_eq!(order, (0..OPTIONS).collect::<Vec<_>>());
        }
    }

    #[test]
    fn averaged_borda_is_the_sum_of_margins(cast in any_ballots()) {
        let pairs = pairwise(OPTIONS, &cast);
        let doubled = full_average_doubled(OPTIONS, cast.iter().map(Vec::as_slice));
        for (a, points) in doubled.iter().enumerate() {
            let margins: i64 = (0..OPTIONS).map(|b| pairs.margin(a, b)).sum();
            let all = i64::try_from((OPTIONS - 1) * cast.len()).expect("small");
            prop_assert_eq!(i64::from(*points), all + margins);
        }
        prop_assert_eq!(tiers(OPTIONS, |a, b| doubled[b].cmp(&doubled[a])).concat().len(), OPTIONS);
    }
}
