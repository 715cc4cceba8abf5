//! Resamples, against the reference's own draws: every file, every statistic.

use std::collections::BTreeMap;

use serde_json::Value;
use workshop::tally::{self, RESAMPLES, SEED, Statistic, Strata, full_average_doubled};

use crate::{files, json_of, names, polis, shared};

fn check(items: &[String], strata: &Strata, want: &Value, statistic: Statistic) {
    assert_eq!(want["resamples"], RESAMPLES);
    assert_eq!(want["seed"], SEED);
    let sizes: Vec<u64> = want["strata"]
        .as_array()
        .expect("strata")
        .iter()
        .map(|stratum| stratum["size"].as_u64().expect("a size"))
        .collect();
    assert_eq!(sizes, strata.sizes().map(|n| n as u64).collect::<Vec<_>>());
    let ks: Vec<usize> = [1, 3, 5]
        .into_iter()
        .filter(|k| want[format!("top_{k}")].is_object())
        .collect();
    for top in tally::stability(strata, statistic, &ks) {
        let want = &want[format!("top_{}", top.k)];
        for (n, item) in items.iter().enumerate() {
            assert_eq!(want["count_positional"][item], top.positional[n], "{item}");
            let share = match top.share(n).expect("it has a form") {
                (p, 1) => p.to_string(),
                (p, q) => format!("{p}/{q}"),
            };
            assert_eq!(want["share_ties_split"][item], share, "{item}");
            let share = want["share_ties_split_f64"][item].as_f64().expect("f64");
            assert!((share - top.share_f64(n)).abs() < 1e-9, "{item}");
        }
    }
}

/// Ballots by stratum, in file order, strata by name.
fn strata<T: Clone>(names: &[String], rows: &[T]) -> Vec<Vec<T>> {
    let mut strata: BTreeMap<&str, Vec<T>> = BTreeMap::new();
    for (name, row) in names.iter().zip(rows) {
        strata.entry(name).or_default().push(row.clone());
    }
    strata.into_values().collect()
}

#[test]
fn approvals_points_and_ranks_are_as_sure_as_in_the_reference() {
    let Some(data) = shared() else { return };
    for (name, column, role) in [
        ("pabulib.Netherlands_Assen_2024", None, None),
        (
            "pabulib.Switzerland_Zurich_D10",
            Some("district_preference"),
            Some("district"),
        ),
        (
            "pabulib.Switzerland_Zurich_S5R",
            Some("district_preference"),
            Some("district"),
        ),
        (
            "pabulib.Switzerland_Zurich_SN",
            Some("district_preference"),
            Some("district"),
        ),
        (
            "pabulib.Worldwide_Mechanical_Turk_Ranking_value_7",
            Some("sex"),
            Some("sex"),
        ),
        (
            "pabulib.Worldwide_Mechanical_Turk_k_approval_7",
            Some("sex"),
            Some("sex"),
        ),
        ("preflib.debian-2002-leader", None, None),
    ] {
        let want = json_of(&data, name);
        let file = files::read(&data, &want);
        let n = file.items.len();
        let statistic = want["stability"]["statistic"].as_str().expect("named");
        let rows: Vec<Vec<u32>> = file
            .ballots
            .iter()
            .enumerate()
            .map(|(at, ballot)| {
                let given = |place: usize| match statistic {
                    "approval counts" => 1,
                    "points" => {
                        let given = file.columns["points"][at].split(',').nth(place);
                        given.expect("points").parse().expect("a number")
                    }
                    "borda_pick_k with k=5" => 5 - place as u32,
                    _ => unreachable!("{statistic}"),
                };
                if statistic.starts_with("full Borda") {
                    let doubled = full_average_doubled(n, [ballot.as_slice()]);
                    // The whole points of complete rankings are given undoubled.
                    let is_doubled = statistic.contains("doubled");
                    return doubled
                        .iter()
                        .map(|d| if is_doubled { *d } else { d / 2 })
                        .collect();
                }
                let mut row = vec![0; n];
                for (place, item) in ballot.iter().enumerate() {
                    row[*item] = given(place);
                }
                row
            })
            .collect();
        let all = vec!["all".to_owned(); rows.len()];
        let groups = column.map_or(&all, |column| &file.columns[column]);
        let plain = Strata::of_points(n, strata(groups, &rows));
        check(
            &file.items,
            &plain,
            &want["stability"]["plain"],
            Statistic::Points,
        );
        let Some(role) = role else { continue };
        let want = &want["stability"][format!("equal_voice_{role}")];
        // For sex, some ballots have no role; they are drawn for the plain counts only.
        let known: Vec<&str> = want["strata"]
            .as_array()
            .expect("strata")
            .iter()
            .map(|s| s["name"].as_str().expect("a name"))
            .collect();
        let (names, rows): (Vec<String>, Vec<Vec<u32>>) = groups
            .iter()
            .cloned()
            .zip(rows)
            .filter(|(name, _)| known.contains(&name.as_str()))
            .unzip();
        let by_role = Strata::of_points(n, strata(&names, &rows));
        check(&file.items, &by_role, want, Statistic::EqualVoice);
    }
}

#[test]
fn polis_is_as_sure_as_in_the_reference() {
    let Some(data) = shared() else { return };
    for name in [
        "london.youth.policing",
        "bg2050-volunteers",
        "scoop-hivemind.freshwater",
    ] {
        let want = json_of(&data, &format!("polis.{name}"));
        let items = names(&want["about"]["accepted_items"]);
        let read = polis(&data.join("polis").join(name), &items);
        let (groups, rows): (Vec<String>, Vec<Vec<(u32, bool)>>) = read
            .ballots
            .iter()
            .filter(|(group, _)| !group.is_empty())
            .map(|(group, ballot)| {
                let mut row = vec![(0, false); items.len()];
                for (n, opinion) in ballot.picks.iter().zip(ballot.opinions()) {
                    row[*n] = (u32::from(*opinion == workshop::Opinion::Agree), true);
                }
                (group.clone(), row)
            })
            .unzip();
        let answers = Strata::of_answers(items.len(), strata(&groups, &rows));
        let want = &want["stability"];
        check(&items, &answers, &want["agree_count"], Statistic::Points);
        check(
            &items,
            &answers,
            &want["common_ground"],
            Statistic::CommonGround,
        );
    }
}
