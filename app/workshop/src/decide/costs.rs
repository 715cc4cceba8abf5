//! What things cost, in votes on how to spend a sum.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    BallotRule, Event, ItemId, MAX_TOTAL, Refusal, RoundId, Run, RunState, Source, VoteSetup,
    Workshop,
};

use super::vote;

/// All costs at once. They are fixed while people vote, and once somebody has.
pub fn set(w: &Workshop, round: RoundId, costs: &[(ItemId, u64)]) -> Result<Vec<Event>, Refusal> {
    let setup = w.setup.round(round).ok_or(Refusal::NoSuchRound)?;
    let rule = setup.kind.vote().map(|vote| vote.rule);
    let Some(BallotRule::Budget { .. }) = rule else {
        return Err(Refusal::OtherKindOfRound);
    };
    let run = w.run(round);
    if are_fixed(&run) {
        return Err(Refusal::CostsAreFixed);
    }
    let mut seen = BTreeSet::new();
    for (item, cost) in costs {
        let is_known = match item {
            ItemId::Idea(id) => w.ideas.contains_key(id),
            ItemId::Theme(id) => w.themes.contains_key(id),
        };
        if !is_known {
            return Err(Refusal::NotAnOption);
        }
        if !seen.insert(*item) {
            return Err(Refusal::PickedTwice);
        }
        if !(1..=MAX_TOTAL).contains(cost) {
            return Err(Refusal::Cost { max: MAX_TOTAL });
        }
    }
    let is_same = run.costs.len() == costs.len()
        && costs
            .iter()
            .all(|(item, cost)| run.costs.get(item) == Some(cost));
    Ok(match is_same {
        true => vec![],
        false => vec![Event::CostsSet {
            round,
            costs: costs.to_vec(),
        }],
    })
}

/// Some costs, beside those that stay. Put together here and not by whoever asks: between a look at
/// the costs and this wish another desk may have changed others.
pub fn change(
    w: &Workshop,
    round: RoundId,
    changed: &[(ItemId, Option<u64>)],
) -> Result<Vec<Event>, Refusal> {
    let mut costs: BTreeMap<ItemId, u64> = w
        .run(round)
        .costs
        .iter()
        .map(|(item, cost)| (*item, *cost))
        .collect();
    let mut seen = BTreeSet::new();
    for (item, cost) in changed {
        if !seen.insert(*item) {
            return Err(Refusal::PickedTwice);
        }
        match cost {
            Some(cost) => costs.insert(*item, *cost),
            None => costs.remove(item),
        };
    }
    let costs: Vec<(ItemId, u64)> = costs.into_iter().collect();
    set(w, round, &costs)
}

/// While people vote, and once somebody has.
pub fn are_fixed(run: &Run) -> bool {
    run.state == RunState::Open || !run.ballots.is_empty()
}

/// Nobody can weigh what has no cost.
pub fn must_be_known(w: &Workshop, vote: &VoteSetup, run: &Run) -> Result<(), Refusal> {
    let unknown = |item: &&ItemId| !run.costs.contains_key(*item);
    match to_be_known(w, vote).iter().filter(unknown).count() {
        0 => Ok(()),
        count => Err(Refusal::NoCostYet { count }),
    }
}

/// What needs a cost before the vote can be opened: what it would put to the choice now. Where that
/// is the leaders of a vote whose result nobody has seen, everything that it was about needs one:
/// which of it leads must not be told by what has to have a price.
pub fn to_be_known(w: &Workshop, vote: &VoteSetup) -> Vec<ItemId> {
    let mut vote = vote;
    // Each takes from one before it, so as many steps as rounds are enough.
    for _ in &w.setup.rounds {
        let Source::Leaders { vote: earlier, .. } = vote.from else {
            break;
        };
        let run = w.run(earlier);
        if run.revealed {
            break;
        }
        if run.state != RunState::NotYet {
            let mut items = w.options(&run);
            items.retain(|item| vote::can_be_put(w, *item));
            return items;
        }
        match w.setup.round(earlier).and_then(|round| round.kind.vote()) {
            Some(setup) => vote = setup,
            None => break,
        }
    }
    vote::options(w, vote.what, vote.from)
}
