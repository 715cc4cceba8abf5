//! In how many of 2,000 resamples an option is among the first.
//!
//! What one resample gave is left out: with the draws known, it would say more of single ballots
//! than their sum does.

use serde_json::{Map, Value, json};
use workshop::tally::{RESAMPLES, SEED, Statistic, TopK, stability};
use workshop::view::Divided;
use workshop::{BallotRule, ItemId};

use super::Told;

/// The first one, three and five.
const FIRST: [usize; 3] = [1, 3, 5];

/// `by_role`: whether the room has seen its groups apart, and everybody is in one of them.
pub fn section(divided: &Divided, told: &[Told], by_role: bool) -> Value {
    let options = divided.options();
    let names: Vec<&str> = options
        .iter()
        .filter_map(|option| name(divided, told, *option))
        .collect();
    if names.len() < options.len() {
        return Value::Null;
    }
    let Some(weights) = divided.weights() else {
        return Value::Null;
    };
    let ks: Vec<usize> = FIRST.into_iter().filter(|k| *k <= names.len()).collect();
    let strata: Vec<Value> = divided
        .strata
        .iter()
        .map(|(name, ballots)| json!({ "name": name, "size": ballots.len() }))
        .collect();
    let of = |statistic: Statistic| {
        let mut said = json!({ "resamples": RESAMPLES, "seed": SEED, "strata": strata });
        for top in stability(&weights, statistic, &ks) {
            said[format!("top_{}", top.k)] = shares(&names, &top);
        }
        said
    };
    let is_judged = divided.rule == BallotRule::Judge;
    let strata_from = if by_role {
        "role"
    } else {
        "none (one stratum called all)"
    };
    let mut said = json!({
        "statistic": match divided.rule {
            BallotRule::Approve | BallotRule::Budget { .. } => "approval counts".to_owned(),
            BallotRule::RankAll => {
                "full Borda with average for unranked, doubled to stay integer".to_owned()
            }
            BallotRule::Points { .. } => "points".to_owned(),
            BallotRule::Quadratic { .. } => "votes".to_owned(),
            BallotRule::Rate { .. } | BallotRule::Pairs => String::new(),
            BallotRule::PickAndRank { k } => format!("borda_pick_k with k={k}"),
            BallotRule::Judge => "agree counts".to_owned(),
        },
        "strata_from": strata_from,
    });
    said[if is_judged { "agree_count" } else { "plain" }] = of(Statistic::Points);
    match (by_role, is_judged) {
        (false, _) => {}
        (true, true) => said["common_ground"] = of(Statistic::CommonGround),
        (true, false) => said["equal_voice_role"] = of(Statistic::EqualVoice),
    }
    said
}

fn name<'a>(divided: &Divided, told: &'a [Told], option: ItemId) -> Option<&'a str> {
    let told = told.iter().find(|t| divided.count.options[t.n] == option);
    told.map(|told| told.id.as_str())
}

fn shares(names: &[&str], top: &TopK) -> Value {
    let each = |value: &dyn Fn(usize) -> Value| -> Map<String, Value> {
        let names = names.iter().enumerate();
        names
            .map(|(n, name)| ((*name).to_owned(), value(n)))
            .collect()
    };
    json!({
        "count_positional": each(&|n| top.positional[n].into()),
        "share_positional": each(&|n| (f64::from(top.positional[n]) / f64::from(RESAMPLES)).into()),
        "share_ties_split": each(&|n| top.share(n).map(super::fraction).into()),
        "share_ties_split_f64": each(&|n| top.share_f64(n).into()),
    })
}
