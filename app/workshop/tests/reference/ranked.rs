//! Other readings of ranked ballots, against pref_voting and votekit's results.

use serde_json::{Value, json};
use workshop::tally::{
    InstantRunoff, Out, Pairwise, RankedPairs, Schulze, Strength, full_average_doubled,
};

use crate::{files, json_of, names, number, shared};

const RANKED: [&str; 3] = [
    "pabulib.Switzerland_Zurich_S5R",
    "pabulib.Worldwide_Mechanical_Turk_Ranking_value_7",
    "preflib.debian-2002-leader",
];

/// A ranked file: its items, its ballots and the reference's `rank`.
fn each(check: impl Fn(&[String], &[Vec<usize>], &Value)) {
    let Some(data) = shared() else { return };
    for name in RANKED {
        let want = json_of(&data, name);
        let file = files::read(&data, &want);
        assert!(!file.ballots.is_empty());
        check(&file.items, &file.ballots, &want["rank"]);
    }
}

fn slices(ballots: &[Vec<usize>]) -> impl Iterator<Item = &[usize]> {
    ballots.iter().map(Vec::as_slice)
}

fn ids(items: &[String], order: &[usize]) -> Vec<String> {
    order.iter().map(|n| items[*n].clone()).collect()
}

#[test]
fn pairs_and_their_winner_are_those_of_the_reference() {
    each(|items, ballots, want| {
        let pairwise = Pairwise::count(items.len(), slices(ballots));
        let name = |n: Option<usize>| n.map(|n| items[n].clone());
        assert_eq!(want["prefer"], json!(pairwise.prefer));
        assert_eq!(
            want["condorcet_winner"],
            json!(name(pairwise.condorcet_winner()))
        );
        assert_eq!(
            want["condorcet_loser"],
            json!(name(pairwise.condorcet_loser()))
        );
        for (a, item) in items.iter().enumerate() {
            assert_eq!(want["copeland"][item], pairwise.copeland(a), "{item}");
            for b in 0..items.len() {
                assert_eq!(want["margins"][a][b], pairwise.margin(a, b));
            }
        }
    });
}

#[test]
fn schulze_is_that_of_the_reference() {
    each(|items, ballots, want| {
        let pairwise = Pairwise::count(items.len(), slices(ballots));
        for (key, strength) in [
            ("schulze_margins", Strength::Margin),
            ("schulze_winning_votes", Strength::WinningVotes),
        ] {
            let (want, got) = (&want[key], Schulze::count(&pairwise, strength));
            assert_eq!(want["path_strength"], json!(got.path_strength), "{key}");
            let tiers: Vec<Vec<String>> = got.tiers().iter().map(|t| ids(items, t)).collect();
            assert_eq!(want["tiers"], json!(tiers), "{key}");
            assert_eq!(want["winners"], json!(tiers[0]), "{key}");
        }
    });
}

#[test]
fn ranked_pairs_are_those_of_the_reference() {
    each(|items, ballots, want| {
        let want = &want["ranked_pairs"];
        let got = RankedPairs::count(&Pairwise::count(items.len(), slices(ballots)));
        assert_eq!(names(&want["order"]), ids(items, &got.order));
        assert_eq!(
            names(&want["order_if_tie_rule_reversed"]),
            ids(items, &got.order_if_tie_rule_reversed)
        );
        assert_eq!(want["tie_rule_matters"], got.tie_rule_matters());
        assert_eq!(want["tied_margins_exist"], got.tied_margins_exist);
    });
}

#[test]
fn instant_runoff_is_that_of_the_reference() {
    each(|items, ballots, want| {
        let want = &want["irv"];
        let got = InstantRunoff::count(items.len(), slices(ballots));
        let rounds = want["rounds"].as_array().expect("rounds");
        assert_eq!(rounds.len(), got.rounds.len());
        for (want, got) in rounds.iter().zip(&got.rounds) {
            assert_eq!(want["exhausted"], got.exhausted);
            let counts: Vec<(&String, u32)> =
                got.counts.iter().map(|(n, c)| (&items[*n], *c)).collect();
            assert_eq!(
                want["counts"].as_object().expect("counts").len(),
                counts.len()
            );
            for (item, count) in counts {
                assert_eq!(want["counts"][item], count);
            }
            match got.out {
                Out::Eliminated(n) => assert_eq!(want["eliminated"], items[n].as_str()),
                Out::Won(n) => assert_eq!(want["winner"], items[n].as_str()),
            }
            let tied = ids(items, &got.tied_for_last);
            let wanted = want.get("tied_for_last").map(names).unwrap_or_default();
            assert_eq!(wanted, tied);
        }
        assert_eq!(want["ties_for_last_met"], got.ties_for_last_met());
        let winner = got.winner().expect("there are options");
        assert_eq!(want["winner"], items[winner].as_str());
        assert_eq!(got.order[0], winner);
    });
}

#[test]
fn averaged_borda_is_that_of_the_reference() {
    each(|items, ballots, want| {
        let want = &want["borda_full_average"];
        let doubled = full_average_doubled(items.len(), slices(ballots));
        for (item, doubled) in items.iter().zip(&doubled) {
            let half = f64::from(*doubled) / 2.0;
            assert_eq!(number(&want["scores"][item]), half, "{item}");
        }
        let tiers = workshop::tally::tiers(items.len(), |a, b| doubled[b].cmp(&doubled[a]));
        assert_eq!(names(&want["order"]), ids(items, &tiers.concat()));
        let tiers: Vec<Vec<String>> = tiers.iter().map(|t| ids(items, t)).collect();
        assert_eq!(want["tiers"], json!(tiers));
    });
}
