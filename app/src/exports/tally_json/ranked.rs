//! Ranks counted the other ways, over what was not taken down: pairs, Schulze, ranked pairs,
//! instant-runoff and the averaged Borda count.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use workshop::tally::{
    Borda, Counted, InstantRunoff, Out, Pairwise, RankedPairs, Runoff, Schulze, Strength,
    full_average_doubled, tiers, winners_over_all_tie_choices,
};

use super::{Told, half};

/// Adds its keys to those of the count itself.
pub fn add(rank: &mut Map<String, Value>, told: &[Told], ballots: &[Counted]) {
    let told: Vec<&Told> = told.iter().filter(|told| !told.is_hidden).collect();
    let place = |option: &usize| told.iter().position(|told| told.n == *option);
    let ranked: Vec<Vec<usize>> = ballots
        .iter()
        .map(|ballot| ballot.picks.iter().filter_map(place).collect())
        .collect();
    let names: Vec<&str> = told.iter().map(|told| told.id.as_str()).collect();
    let (names, n) = (Names(&names), names.len());
    let slices = || ranked.iter().map(Vec::as_slice);
    let pairs = Pairwise::count(n, slices());
    let margins: Vec<Vec<i64>> = (0..n)
        .map(|a| (0..n).map(|b| pairs.margin(a, b)).collect())
        .collect();
    let pairwise = json!({
        "prefer": pairs.prefer,
        "margins": margins,
        "condorcet_winner": pairs.condorcet_winner().map(|n| names.one(n)),
        "condorcet_loser": pairs.condorcet_loser().map(|n| names.one(n)),
        "copeland": names.each(|n| pairs.copeland(n).into()),
        "schulze_margins": schulze(&names, &pairs, Strength::Margin),
        "schulze_winning_votes": schulze(&names, &pairs, Strength::WinningVotes),
        "ranked_pairs": ranked_pairs(&names, &pairs),
        "irv": irv(
            &names,
            &InstantRunoff::count(n, slices()),
            winners_over_all_tie_choices(n, slices()),
        ),
        "borda_full_average": borda(&names, &full_average_doubled(n, slices())),
    });
    if let Value::Object(more) = pairwise {
        rank.extend(more);
    }
    let picks: Map<String, Value> = picks_of(n)
        .into_iter()
        .map(|k| (k.to_string(), pick_k(&names, k, slices())))
        .collect();
    match rank.get_mut("borda_pick_k").and_then(Value::as_object_mut) {
        // The vote's own k is there already, over everything that was put to the vote.
        Some(own) => {
            for (k, one) in picks {
                own.entry(k).or_insert(one);
            }
        }
        None => {
            rank.insert("borda_pick_k".into(), picks.into());
        }
    }
}

/// How many first places to give points to: a few, and all.
fn picks_of(options: usize) -> BTreeSet<usize> {
    let few = (2..=5).filter(|k| *k <= options);
    few.chain([options]).filter(|k| *k > 0).collect()
}

fn pick_k<'a>(names: &Names<'_>, k: usize, ballots: impl Iterator<Item = &'a [usize]>) -> Value {
    let k = u32::try_from(k).unwrap_or(u32::MAX);
    let borda = Borda::pick_k(names.0.len(), k, ballots);
    let tiers = tiers(names.0.len(), |a, b| borda.points[b].cmp(&borda.points[a]));
    json!({
        "k": k,
        "scores": names.each(|n| borda.points[n].into()),
        "picked_by": names.each(|n| borda.picked_by[n].into()),
        "order": names.list(&tiers.concat()),
        "tiers": names.lists(&tiers),
    })
}

fn schulze(names: &Names<'_>, pairs: &Pairwise, strength: Strength) -> Value {
    let schulze = Schulze::count(pairs, strength);
    let tiers = schulze.tiers();
    json!({
        "path_strength": schulze.path_strength,
        "winners": tiers.first().map(|first| names.list(first)).unwrap_or_default(),
        "tiers": names.lists(&tiers),
    })
}

fn ranked_pairs(names: &Names<'_>, pairs: &Pairwise) -> Value {
    let ranked = RankedPairs::count(pairs);
    json!({
        "order": names.list(&ranked.order),
        "order_if_tie_rule_reversed": names.list(&ranked.order_if_tie_rule_reversed),
        "tie_rule_matters": ranked.tie_rule_matters(),
        "tied_margins_exist": ranked.tied_margins_exist,
    })
}

fn irv(names: &Names<'_>, irv: &InstantRunoff, winners: Option<Vec<usize>>) -> Value {
    let round = |round: &Runoff| {
        let counts: Map<String, Value> = round
            .counts
            .iter()
            .map(|(n, count)| (names.one(*n).to_owned(), (*count).into()))
            .collect();
        let mut said = json!({ "counts": counts, "exhausted": round.exhausted });
        match round.out {
            Out::Eliminated(n) => said["eliminated"] = names.one(n).into(),
            Out::Won(n) => said["winner"] = names.one(n).into(),
        }
        if !round.tied_for_last.is_empty() {
            said["tied_for_last"] = names.list(&round.tied_for_last).into();
        }
        said
    };
    json!({
        "rounds": irv.rounds.iter().map(round).collect::<Vec<_>>(),
        "ties_for_last_met": irv.ties_for_last_met(),
        "winner": irv.winner().map(|n| names.one(n)),
        "winners_over_all_tie_choices": winners.map(|winners| names.list(&winners)),
    })
}

fn borda(names: &Names<'_>, doubled: &[u32]) -> Value {
    let tiers = tiers(doubled.len(), |a, b| doubled[b].cmp(&doubled[a]));
    json!({
        "scores": names.each(|n| half(doubled[n])),
        "order": names.list(&tiers.concat()),
        "tiers": names.lists(&tiers),
    })
}

/// Ids by place.
struct Names<'a>(&'a [&'a str]);

impl<'a> Names<'a> {
    fn one(&self, n: usize) -> &'a str {
        self.0[n]
    }

    fn list(&self, order: &[usize]) -> Vec<&'a str> {
        order.iter().map(|n| self.0[*n]).collect()
    }

    fn lists(&self, tiers: &[Vec<usize>]) -> Vec<Vec<&'a str>> {
        tiers.iter().map(|tier| self.list(tier)).collect()
    }

    fn each(&self, value: impl Fn(usize) -> Value) -> Map<String, Value> {
        let names = self.0.iter().enumerate();
        names
            .map(|(n, name)| ((*name).to_owned(), value(n)))
            .collect()
    }
}
