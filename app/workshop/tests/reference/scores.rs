//! Points, quadratic votes, ratings and pairwise comparison, against the reference.

use std::collections::BTreeMap;
use std::path::Path;

use num_rational::Ratio;
use serde_json::{Value, json};
use workshop::tally::{
    BradleyTerry, Duels, Middle, Points, Quadrant, Quadrants, Quadratic, Ratings, Split, Spread,
    tiers,
};

use crate::{files, json as read, json_of, names, shared};

fn input(data: &Path, want: &Value) -> Value {
    let name = want["about"]["input"].as_str().expect("it names its input");
    read(&data.join("reference").join(name))
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().expect("a list").iter()
}

fn by_item(items: &[String], value: impl Fn(usize) -> Value) -> Value {
    let items = items.iter().enumerate();
    items.map(|(n, item)| (item.clone(), value(n))).collect()
}

fn ids(items: &[String], order: &[usize]) -> Value {
    order.iter().map(|n| items[*n].as_str()).collect()
}

fn ids_of_tiers(items: &[String], tiers: &[Vec<usize>]) -> Value {
    tiers.iter().map(|tier| ids(items, tier)).collect()
}

#[test]
fn points_are_those_of_the_reference() {
    let Some(data) = shared() else { return };
    let want = json_of(&data, "pabulib.Switzerland_Zurich_D10");
    let file = files::read(&data, &want);
    let given = file.columns["points"].iter().map(|cell| {
        let points = cell.split(',').map(|points| points.parse::<u32>());
        points.collect::<Result<Vec<_>, _>>().expect("points")
    });
    let ballots: Vec<Vec<(usize, u32)>> = file
        .ballots
        .iter()
        .zip(given)
        .map(|(picks, given)| picks.iter().copied().zip(given).collect())
        .collect();
    let items = &file.items;
    let points = Points::count(items.len(), ballots.iter().cloned());
    let in_tiers = tiers(items.len(), |a, b| points.totals[b].cmp(&points.totals[a]));
    let mut per_ballot: BTreeMap<String, u32> = BTreeMap::new();
    for ballot in &ballots {
        let spent: u32 = ballot.iter().map(|(_, points)| points).sum();
        *per_ballot.entry(spent.to_string()).or_default() += 1;
    }
    let zeros = ballots.iter().flatten().filter(|(_, points)| *points == 0);
    let got = json!({
        "checks": want["cumulative"]["checks"],
        "totals": by_item(items, |n| points.totals[n].into()),
        "listed_by": by_item(items, |n| points.listed_by[n].into()),
        "positive_by": by_item(items, |n| points.positive_by[n].into()),
        "order": ids(items, &in_tiers.concat()),
        "tiers": ids_of_tiers(items, &in_tiers),
        "points_per_ballot": per_ballot,
        "zero_point_entries": zeros.count(),
    });
    assert_eq!(want["cumulative"], got);
}

#[test]
fn quadratic_votes_are_those_of_the_reference() {
    let Some(data) = shared() else { return };
    let want = json_of(&data, "sim-quadratic");
    let input = input(&data, &want);
    let items = names(&input["items"]);
    let voters: Vec<&str> = list(&input["ballots"])
        .map(|ballot| ballot["voter"].as_str().expect("a name"))
        .collect();
    let ballots: Vec<Vec<(usize, i32)>> = list(&input["ballots"])
        .map(|ballot| {
            let votes = list(&ballot["votes"]).map(|v| v.as_i64().expect("votes") as i32);
            votes.enumerate().collect()
        })
        .collect();
    let credits = input["credits"].as_u64().expect("credits");
    let slices = ballots.iter().map(Vec::as_slice);
    let counted = Quadratic::count(items.len(), credits, slices);
    let in_tiers = tiers(items.len(), |a, b| {
        counted.totals[b].cmp(&counted.totals[a])
    });
    let spent = voters.iter().zip(&ballots);
    let spent: BTreeMap<&str, u64> = spent
        .map(|(voter, ballot)| (*voter, Quadratic::cost(ballot)))
        .collect();
    let rejected = counted.rejected.iter().map(|place| voters[*place]);
    let got = json!({
        "about": want["about"],
        "checks": want["checks"],
        "accepted_ballots": counted.accepted,
        "rejected_ballots": rejected.collect::<Vec<_>>(),
        "credits_spent_by_voter": spent,
        "credits_spent_on_item": by_item(&items, |n| counted.credits[n].into()),
        "totals": by_item(&items, |n| counted.totals[n].into()),
        "voters_for": by_item(&items, |n| counted.voters_for[n].into()),
        "voters_against": by_item(&items, |n| counted.voters_against[n].into()),
        "order": ids(&items, &in_tiers.concat()),
        "tiers": ids_of_tiers(&items, &in_tiers),
    });
    assert_eq!(want, got);
}

#[test]
fn pairwise_strengths_are_those_of_the_reference() {
    let Some(data) = shared() else { return };
    let want = json_of(&data, "sim-pairwise");
    let input = input(&data, &want);
    let items = names(&want["about"]["items_in_order"]);
    assert_eq!(items, names(&input["items"]));
    let place = |id: &Value| items.iter().position(|item| *id == item.as_str());
    let pairs = list(&input["pairs"]).map(|pair| {
        let one = |key: &str| place(&pair[key]).expect("an item");
        (one("winner"), one("loser"))
    });
    let duels = Duels::count(items.len(), pairs);
    assert_eq!(want["n_pairs"], duels.won.iter().flatten().sum::<u32>());
    assert_eq!(want["wins"], by_item(&items, |n| duels.wins(n).into()));
    assert_eq!(want["losses"], by_item(&items, |n| duels.losses(n).into()));
    let rate = |n| duels.win_rate(n).expect("compared").to_string().into();
    assert_eq!(want["win_rate"], by_item(&items, rate));
    for (key, found) in [
        ("l2", BradleyTerry::penalised(&duels)),
        ("virtual_games", BradleyTerry::with_virtual_games(&duels)),
    ] {
        let want = &want[key];
        let near = |want: &Value, got: f64| {
            let want = want.as_f64().expect("a number");
            assert!((want - got).abs() < 1e-6, "{key}: {want}, {got}");
        };
        for (n, share) in found.strength_share().into_iter().enumerate() {
            near(&want["log_strength"][&items[n]], found.log_strength[n]);
            near(&want["strength_share"][&items[n]], share);
        }
        let order = found.tiers().concat();
        assert_eq!(want["order"], ids(&items, &order), "{key}");
        let gap = |two: &[usize]| found.log_strength[two[0]] - found.log_strength[two[1]];
        let gaps = order.windows(2).map(gap);
        near(&want["smallest_gap"], gaps.fold(f64::INFINITY, f64::min));
    }
}

#[test]
fn ratings_and_quadrants_are_those_of_the_reference() {
    let Some(data) = shared() else { return };
    let want = json_of(&data, "sim-impact-effort");
    let input = input(&data, &want);
    let items = names(&input["items"]);
    let [impact, effort] = [0, 1].map(|axis| {
        let ballots = list(&input["people"]).map(|person| {
            let ratings = list(&person["ratings"]).enumerate();
            ratings.filter_map(move |(n, both)| Some((n, both[axis].as_u64()? as u32)))
        });
        Ratings::count(items.len(), ballots)
    });
    let spread = |spread: &Option<Spread>| {
        let spread = spread.expect("it is rated");
        json!({
            "n": spread.ratings,
            "mean": spread.mean.to_string(),
            "median": spread.median.to_string(),
            "q1": spread.q1.to_string(),
            "q3": spread.q3.to_string(),
            "iqr": spread.iqr().to_string(),
        })
    };
    let got = by_item(
        &items,
        |n| json!({ "impact": spread(&impact.per_item[n]), "effort": spread(&effort.per_item[n]) }),
    );
    assert_eq!(want["items"], got);
    for (key, middle) in [("mean", Middle::Mean), ("median", Middle::Median)] {
        let by = |split| Quadrants::of(&impact, &effort, middle, split).expect("rated");
        let by_median = by(Split::Median);
        let fixed = by(Split::At(Ratio::from(3)));
        let section = |found: &Quadrants| {
            let name = |n| match found.quadrant(n).expect("rated") {
                Quadrant::QuickWin => json!("quick win"),
                Quadrant::BigBet => json!("big bet"),
                Quadrant::FillIn => json!("fill-in"),
                Quadrant::Reconsider => json!("reconsider"),
            };
            json!({
                "impact_threshold": found.impact.threshold.to_string(),
                "effort_threshold": found.effort.threshold.to_string(),
                "items_exactly_on_a_threshold": ids(&items, &found.on_a_line()),
                "quadrant": by_item(&items, name),
            })
        };
        let changed = (0..items.len()).filter(|n| by_median.quadrant(*n) != fixed.quadrant(*n));
        let got = json!({
            "median_split": section(&by_median),
            "fixed_midpoint": section(&fixed),
            "items_that_change_quadrant_between_rules": ids(&items, &changed.collect::<Vec<_>>()),
        });
        assert_eq!(want["quadrants"][key], got);
    }
}
