//! What the money buys, in a vote on costs.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    BallotRule, ItemId, RoundId, Workshop,
    tally::{self, AddOne, BudgetVote, Stop, TieRule},
};

use super::{memo::Memo, scene::option_card};

/// What is bought, by the Method of Equal Shares with its add-one completion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spending {
    /// What costs are counted in; may be empty.
    pub unit: String,
    pub total: u64,
    pub spent: u64,
    /// In the order bought.
    pub bought: Vec<Purchase>,
    /// Taking options by their approvals alone, as long as they fit, buys the same.
    pub same_by_votes: bool,
    /// What that would buy and equal shares do not, and the other way round; in the order shared.
    pub only_by_votes: Vec<ItemId>,
    pub only_by_shares: Vec<ItemId>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Purchase {
    pub item: ItemId,
    pub cost: u64,
    /// Others that would have cost each supporter the same part; the cheaper one went first, then
    /// the one with more approvals, then the one shared first.
    pub tied: bool,
}

struct Outcome {
    /// By place among what is put to the vote.
    bought: Vec<(usize, bool)>,
    by_votes: Vec<usize>,
}

static KNOWN: Memo<BudgetVote, Outcome> = Memo::new();

/// `None` for other votes, and for one that was never opened. Only for callers that know what the
/// room has seen: see [`super::revealed`].
pub fn spending(w: &Workshop, round: RoundId) -> Option<Spending> {
    let vote = w.setup.round(round)?.kind.vote()?;
    let BallotRule::Budget { total } = vote.rule else {
        return None;
    };
    let (options, asked) = budget_vote(w, round)?;
    let costs = asked.costs.clone();
    let outcome = KNOWN.known(asked, |asked| {
        let kept = AddOne::count(asked, Stop::Exhaustive, TieRule::default()).kept;
        Outcome {
            bought: kept
                .rounds
                .iter()
                .map(|round| (round.option, !round.tied_with.is_empty()))
                .collect(),
            by_votes: asked.greedy(&asked.by_votes(TieRule::default())).in_order,
        }
    });
    let shares: BTreeSet<usize> = outcome.bought.iter().map(|(n, _)| *n).collect();
    let votes: BTreeSet<usize> = outcome.by_votes.iter().copied().collect();
    let only = |ours: &BTreeSet<usize>, theirs: &BTreeSet<usize>| {
        ours.difference(theirs).map(|n| options[*n]).collect()
    };
    Some(Spending {
        unit: vote.unit.clone(),
        total,
        spent: outcome.bought.iter().map(|(n, _)| costs[*n]).sum(),
        bought: outcome
            .bought
            .iter()
            .map(|(n, tied)| Purchase {
                item: options[*n],
                cost: costs[*n],
                tied: *tied,
            })
            .collect(),
        same_by_votes: shares == votes,
        only_by_votes: only(&votes, &shares),
        only_by_shares: only(&shares, &votes),
    })
}

/// The options that may be bought (what was taken down since may not), and what is counted.
pub fn budget_vote(w: &Workshop, round: RoundId) -> Option<(Vec<ItemId>, BudgetVote)> {
    let vote = w.setup.round(round)?.kind.vote()?;
    let BallotRule::Budget { total } = vote.rule else {
        return None;
    };
    let run = w.run(round);
    let (options, ballots) = tally::ballots(w, round);
    // Only what has a cost can be bought; a theme that took in another keeps its own.
    let kept: Vec<usize> = (0..options.len())
        .filter(|n| option_card(w, options[*n]).is_some() && run.costs.contains_key(&options[*n]))
        .collect();
    let place = |option: &usize| kept.binary_search(option).ok();
    let picks: Vec<Vec<usize>> = ballots
        .iter()
        .map(|ballot| ballot.picks.iter().filter_map(place).collect())
        .collect();
    let items: Vec<ItemId> = kept.iter().map(|n| options[*n]).collect();
    let costs = items.iter().map(|item| run.costs[item]).collect();
    let asked = BudgetVote::of(total, costs, picks.iter().map(Vec::as_slice));
    Some((items, asked))
}
