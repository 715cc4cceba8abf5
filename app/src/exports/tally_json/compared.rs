//! Pairs: who won how often, and how strong that makes each (Bradley and Terry 1952).

use serde_json::{Map, Value, json};
use workshop::tally::{BradleyTerry, Compared};

use super::Told;

pub fn section(compared: &Compared, told: &[Told]) -> Value {
    let duels = &compared.duels;
    let each = |value: &dyn Fn(usize) -> Value| -> Map<String, Value> {
        told.iter().map(|t| (t.id.clone(), value(t.n))).collect()
    };
    let n_pairs: u32 = duels.won.iter().flatten().sum();
    let rate = |n: usize| duels.win_rate(n).map(|rate| rate.to_string()).into();
    json!({
        "n_pairs": n_pairs,
        "wins": each(&|n| duels.wins(n).into()),
        "losses": each(&|n| duels.losses(n).into()),
        "win_rate": each(&rate),
        "l2": strengths(&BradleyTerry::penalised(duels), told, json!({ "alpha": 0.01 })),
        "virtual_games": strengths(
            &BradleyTerry::with_virtual_games(duels),
            told,
            json!({ "virtual_wins_each_way": "1/10" }),
        ),
    })
}

fn strengths(found: &BradleyTerry, told: &[Told], mut said: Value) -> Value {
    let shares = found.strength_share();
    let each = |value: &[f64]| -> Map<String, Value> {
        told.iter()
            .map(|t| (t.id.clone(), value[t.n].into()))
            .collect()
    };
    let tiers = found.tiers();
    let ids = |tier: &Vec<usize>| -> Vec<&str> {
        let named = tier
            .iter()
            .filter_map(|n| told.iter().find(|told| told.n == *n));
        named.map(|told| told.id.as_str()).collect()
    };
    let order: Vec<&str> = tiers.iter().flat_map(ids).collect();
    said["log_strength"] = each(&found.log_strength).into();
    said["strength_share"] = each(&shares).into();
    said["order"] = order.into();
    said
}
