//! In how many of 2,000 resamples an option is among the first.
//!
//! What one resample gave is told only where everything is: with the draws known, it says more of
//! single ballots than their sum does.

use std::borrow::Cow;

use serde_json::{Map, Value, json};
use workshop::tally::{
    Counted, FirstScores, RESAMPLES, SEED, Statistic, Strata, TopK, first_scores, stability,
};
use workshop::view::Divided;
use workshop::{BallotRule, ItemId};

use super::{Reach, Told, half};

/// The first one, three and five.
const FIRST: [usize; 3] = [1, 3, 5];

/// What is resampled, and how far it may be told.
pub struct ByStratum<'a> {
    /// Over every option.
    plain: Cow<'a, Divided>,
    /// Strata are groups, and every ballot is in one; over the options that all groups answered.
    by_role: Option<&'a Divided>,
    reach: Reach,
}

impl<'a> ByStratum<'a> {
    pub fn published(divided: &'a Divided, by_role: Option<&'a Divided>) -> Self {
        Self {
            plain: Cow::Borrowed(divided),
            by_role,
            reach: Reach::Published,
        }
    }

    /// Agree/disagree is resampled over people with a role only, as Polis has it.
    pub fn of_every_role(divided: &'a Divided, others: &[Counted]) -> Self {
        let is_none = divided.strata.is_empty();
        let plain = if others.is_empty() || (divided.rule == BallotRule::Judge && !is_none) {
            Cow::Borrowed(divided)
        } else {
            let name = if is_none { "all" } else { "" };
            let mut plain = divided.clone();
            plain.strata.push((name.to_owned(), others.to_vec()));
            plain.strata.sort_by(|a, b| a.0.cmp(&b.0));
            Cow::Owned(plain)
        };
        Self {
            plain,
            by_role: (divided.strata.len() > 1).then_some(divided),
            reach: Reach::EveryRole,
        }
    }

    /// `stability`; `None` where the score is no sum of what ballots give.
    pub fn section(&self, told: &[Told], set: &str) -> Option<(String, Value)> {
        let rule = self.plain.rule;
        let is_judged = rule == BallotRule::Judge;
        let plain = self.resampled(&self.plain, Statistic::Points, told)?;
        let from = match self.by_role {
            Some(_) => set,
            None => "none (one stratum called all)",
        };
        let mut said = json!({ "statistic": statistic(&self.plain), "strata_from": from });
        said[if is_judged { "agree_count" } else { "plain" }] = plain;
        if let Some(divided) = self.by_role {
            let (key, by) = match is_judged {
                true => ("common_ground".to_owned(), Statistic::CommonGround),
                false => (format!("equal_voice_{set}"), Statistic::EqualVoice),
            };
            said[key] = self.resampled(divided, by, told).into();
        }
        Some(("stability".to_owned(), said))
    }

    fn resampled(&self, divided: &Divided, by: Statistic, told: &[Told]) -> Option<Value> {
        let options = divided.options();
        let names: Vec<&str> = options
            .iter()
            .filter_map(|option| name(divided, told, *option))
            .collect();
        if names.len() < options.len() {
            return None;
        }
        let weights = divided.weights()?;
        let ks: Vec<usize> = FIRST.into_iter().filter(|k| *k <= names.len()).collect();
        let is_one = divided.strata.len() == 1;
        let stratum = |(name, ballots): &(String, Vec<Counted>)| {
            let name = if is_one { "all" } else { name };
            json!({ "name": name, "size": ballots.len() })
        };
        let strata: Vec<Value> = divided.strata.iter().map(stratum).collect();
        let mut said = json!({ "resamples": RESAMPLES, "seed": SEED, "strata": strata });
        for top in stability(&weights, by, &ks) {
            said[format!("top_{}", top.k)] = shares(&names, &top);
        }
        if self.reach == Reach::EveryRole {
            let is_doubled = divided.rule == BallotRule::RankAll && is_complete(divided);
            let each = names.iter().zip(first(&weights, by, is_doubled));
            said["first_resample_scores"] = each
                .map(|(name, score)| ((*name).to_owned(), score))
                .collect();
        }
        Some(said)
    }
}

fn statistic(divided: &Divided) -> String {
    match divided.rule {
        BallotRule::Approve | BallotRule::Budget { .. } => "approval counts".to_owned(),
        BallotRule::PickAndRank { k } => format!("borda_pick_k with k={k}"),
        BallotRule::Judge => "agree counts".to_owned(),
        BallotRule::RankAll if is_complete(divided) => "full Borda (n-1 .. 0)".to_owned(),
        BallotRule::RankAll => {
            "full Borda with average for unranked, doubled to stay integer".to_owned()
        }
        BallotRule::Points { .. } => "points".to_owned(),
        BallotRule::Quadratic { .. } => "votes".to_owned(),
        BallotRule::Rate { .. } | BallotRule::Pairs => String::new(),
    }
}

/// What the first resample gives, to find out where two programs part.
fn first(weights: &Strata, by: Statistic, is_doubled: bool) -> Vec<Value> {
    match first_scores(weights, by) {
        Some(FirstScores::Whole(scores)) if is_doubled => scores.into_iter().map(half).collect(),
        Some(FirstScores::Whole(scores)) => scores.into_iter().map(Value::from).collect(),
        Some(FirstScores::Halves(doubled)) => doubled.into_iter().map(half).collect(),
        Some(FirstScores::Shares(scores)) => scores.into_iter().map(Value::from).collect(),
        None => vec![],
    }
}

/// Whether everybody put all in order; points are whole then, and need not be doubled.
fn is_complete(divided: &Divided) -> bool {
    let mut ballots = divided.strata.iter().flat_map(|(_, ballots)| ballots);
    ballots.all(|ballot| ballot.picks.len() == divided.count.options.len())
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
