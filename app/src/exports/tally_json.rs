//! Revealed votes with every count, in the sections, key names and number forms that voting
//! research uses for them, so that results can be checked against other programs.
//!
//! What was put to a vote and taken down later keeps its counts here, under its bare id and listed
//! as hidden, so that the numbers add up; its words are nowhere. What its author took back, or
//! keeps from the room now, is left out altogether.

mod budget;
mod compared;
mod opinions;
mod ranked;
mod rated;
mod roles;
mod stability;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use workshop::brief::Ref;
use workshop::tally::{self, Count, Scores};
use workshop::view::{
    Results, budget_vote, divided, divided_by_every_role, divided_by_group, revealed,
};
use workshop::{BallotRule, ItemId, Lane, Workshop};

use stability::ByStratum;

/// How far a file tells of roles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// As far as everybody may know: groups large enough, and only together with everybody else.
    #[default]
    Published,
    /// Every role however few people have it, and what was taken down too. For whoever holds the
    /// house's data, to check results against other programs; not to be passed on.
    EveryRole,
}

pub fn tally_json(w: &Workshop, reach: Reach) -> String {
    let tally = json!({ "format": "talkoot-tally", "version": 1, "votes": votes(w, reach) });
    super::json::pretty(&tally)
}

/// The votes that are revealed, in the agenda's order.
pub fn votes(w: &Workshop, reach: Reach) -> Vec<Value> {
    w.setup
        .rounds
        .iter()
        .filter_map(|round| {
            let results = revealed(w, round.id)?;
            let count = tally::of(w, round.id)?;
            Some(vote(w, &results, &count, reach))
        })
        .collect()
}

pub fn method(rule: BallotRule) -> &'static str {
    match rule {
        BallotRule::Approve => "approval",
        BallotRule::PickAndRank { .. } => "pick_and_rank",
        BallotRule::Judge => "agree_disagree_pass",
        BallotRule::RankAll => "rank_all",
        BallotRule::Points { .. } => "points",
        BallotRule::Rate { .. } => "rate",
        BallotRule::Budget { .. } => "budget",
        BallotRule::Pairs => "pairs",
        BallotRule::Quadratic { .. } => "quadratic",
    }
}

/// An option that may be told, by its place in the count.
pub(super) struct Told {
    pub n: usize,
    pub id: String,
    /// Our own name for it.
    pub number: String,
    is_hidden: bool,
}

fn vote(w: &Workshop, results: &Results, count: &Count, reach: Reach) -> Value {
    let told = told(w, count);
    let ids = |wanted: &dyn Fn(&Told) -> bool| -> Vec<&str> {
        let wanted = told.iter().filter(|told| wanted(told));
        wanted.map(|told| told.id.as_str()).collect()
    };
    let labels: Map<String, Value> = results
        .rows
        .iter()
        .filter_map(|row| {
            let told = told.iter().find(|t| count.options[t.n] == row.item)?;
            let label = json!({ "number": row.number, "text": row.text });
            Some((told.id.clone(), label))
        })
        .collect();
    let mut vote = json!({
        "vote": format!("V-{}", results.vote),
        "round": results.n,
        "prompt": results.prompt,
        "method": method(results.rule),
        "ballots": results.ballots,
        "seats": results.seats,
        "flagged": results.flagged,
        "items": ids(&|_| true),
        "hidden": ids(&|told| told.is_hidden),
        "labels": labels,
    });
    let (key, mut section) = section(results.rule, count, &told);
    if let (true, Some(rank)) = (results.rule.is_ranked(), section.as_object_mut()) {
        ranked::add(rank, &told, &tally::ballots(w, results.round).1);
    }
    let vote_map = vote.as_object_mut().expect("it was made as one");
    vote_map.insert(key.into(), section);
    if let BallotRule::PickAndRank { k } = results.rule {
        vote_map.insert("k".into(), k.into());
    }
    if let Some((options, asked)) = budget_vote(w, results.round) {
        let name = |option: &ItemId| {
            let told = told.iter().find(|told| count.options[told.n] == *option);
            told.map(|told| told.id.as_str())
        };
        let names: Vec<&str> = options.iter().filter_map(name).collect();
        if names.len() == options.len() {
            vote_map.insert("budget".into(), budget::section(&names, &asked));
        }
    }
    if let Some(found) = &results.opinions {
        let section = opinions::section(found, &count.options, &told);
        vote_map.insert("opinion_groups".into(), section);
    }
    vote_map.extend(by_role(w, results, &told, reach));
    vote
}

/// What depends on groups.
fn by_role(w: &Workshop, results: &Results, told: &[Told], reach: Reach) -> Map<String, Value> {
    let mut said = Map::new();
    let set = match w.setup.role_set.as_str() {
        "" => "role",
        set => set,
    };
    match reach {
        // Once everything was shown.
        Reach::Published => {
            if results.sureness.is_some()
                && results.next.is_none()
                && let Some(divided) = divided(w, results.round)
            {
                let by_group = divided_by_group(w, results.round);
                let strata = ByStratum::published(&divided, by_group.as_ref());
                said.extend(strata.section(told, set));
                if let Some(by_group) = &by_group {
                    let enough = u32::from(w.setup.smallest_group);
                    said.extend(roles::published(by_group, told, set, enough));
                }
            }
        }
        Reach::EveryRole => {
            if let Some((divided, others)) = divided_by_every_role(w, results.round) {
                said.extend(roles::of_every_role(&divided, told, set));
                let strata = ByStratum::of_every_role(&divided, &others);
                said.extend(strata.section(told, set));
            }
        }
    }
    said
}

/// A whole number, or one and a half.
fn half(doubled: u32) -> Value {
    if doubled.is_multiple_of(2) {
        (doubled / 2).into()
    } else {
        (f64::from(doubled) / 2.0).into()
    }
}

/// `p/q`, or `p`.
fn fraction((p, q): (u128, u128)) -> String {
    match q {
        1 => p.to_string(),
        q => format!("{p}/{q}"),
    }
}

fn section(rule: BallotRule, count: &Count, told: &[Told]) -> (&'static str, Value) {
    let each = |value: &dyn Fn(usize) -> Value| -> Map<String, Value> {
        told.iter().map(|t| (t.id.clone(), value(t.n))).collect()
    };
    let ids: BTreeMap<usize, &str> = told.iter().map(|t| (t.n, t.id.as_str())).collect();
    let order: Vec<&str> = count
        .order()
        .iter()
        .filter_map(|n| ids.get(n).copied())
        .collect();
    let tiers: Vec<Vec<&str>> = count
        .tiers_by_position()
        .iter()
        .map(|tier| tier.iter().filter_map(|n| ids.get(n).copied()).collect())
        .filter(|tier: &Vec<_>| !tier.is_empty())
        .collect();
    match &count.scores {
        Scores::Approval(approval) => (
            "approval",
            json!({
                "counts": each(&|n| approval.counts[n].into()),
                "order": order,
                "tiers": tiers,
            }),
        ),
        Scores::Borda(borda) => (
            "rank",
            json!({
                "borda_pick_k": {
                    borda.k.to_string(): {
                        "k": borda.k,
                        "scores": each(&|n| borda.points[n].into()),
                        "picked_by": each(&|n| borda.picked_by[n].into()),
                        "order": order,
                        "tiers": tiers,
                    },
                },
            }),
        ),
        Scores::FullBorda(_) => ("rank", json!({})),
        Scores::Points(points) => (
            "cumulative",
            json!({
                "totals": each(&|n| points.totals[n].into()),
                "listed_by": each(&|n| points.listed_by[n].into()),
                "positive_by": each(&|n| points.positive_by[n].into()),
                "order": order,
                "tiers": tiers,
            }),
        ),
        Scores::Quadratic(votes) => (
            "quadratic",
            json!({
                "accepted_ballots": votes.accepted,
                "credits_spent_on_item": each(&|n| votes.credits[n].into()),
                "totals": each(&|n| votes.totals[n].into()),
                "voters_for": each(&|n| votes.voters_for[n].into()),
                "voters_against": each(&|n| votes.voters_against[n].into()),
                "order": order,
                "tiers": tiers,
            }),
        ),
        Scores::Rated(rated) => ("ratings", rated::section(rated, scales(rule), told)),
        Scores::Compared(compared) => ("pairwise", compared::section(compared, told)),
        Scores::Judged(judged) => {
            let mut by_agree: Vec<&Told> = told.iter().filter(|told| !told.is_hidden).collect();
            by_agree.sort_by_key(|told| std::cmp::Reverse(judged.per_item[told.n].agree));
            let by_agree: Vec<&str> = by_agree.iter().map(|told| told.id.as_str()).collect();
            (
                "counts",
                json!({
                    "order_by_agree_accepted_items": by_agree,
                    "per_item": each(&|n| {
                        let one = &judged.per_item[n];
                        json!({
                            "agree": one.agree,
                            "disagree": one.disagree,
                            "pass": one.pass,
                            "seen": one.seen(),
                        })
                    }),
                }),
            )
        }
    }
}

fn scales(rule: BallotRule) -> u8 {
    match rule {
        BallotRule::Rate { axes } => axes,
        _ => 1,
    }
}

/// The options of a vote that may be told, in the order put to it.
pub(super) fn told(w: &Workshop, count: &Count) -> Vec<Told> {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    count
        .options
        .iter()
        .enumerate()
        .filter_map(|(n, item)| {
            let (own, number, is_hidden) = name(w, *item)?;
            // An id of the file's own, unless it could be mistaken for one of ours or comes twice.
            let id = own
                .filter(|own| own.parse::<Ref>().is_err() && !taken.contains_key(own))
                .unwrap_or_else(|| number.clone());
            taken.insert(id.clone(), n);
            Some(Told {
                n,
                id,
                number,
                is_hidden,
            })
        })
        .collect()
}

/// (its id in the file it came from, our own, whether it was taken down).
fn name(w: &Workshop, item: ItemId) -> Option<(Option<String>, String, bool)> {
    match item {
        ItemId::Theme(id) => {
            let theme = w.themes.get(&id)?;
            Some((None, format!("T-{}", theme.number), !theme.is_live()))
        }
        ItemId::Idea(id) => {
            let idea = w.ideas.get(&id)?;
            let is_told = !idea.is_withdrawn() && idea.number.lane == Lane::Public;
            let is_hidden = !idea.is_public();
            is_told.then(|| (idea.source_id.clone(), idea.number.to_string(), is_hidden))
        }
    }
}
