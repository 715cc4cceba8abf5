//! What things cost, in votes on how to spend a sum.

use std::collections::BTreeSet;

use crate::{BallotRule, Event, ItemId, MAX_TOTAL, Refusal, RoundId, Run, RunState, Workshop};

/// All costs at once. They are fixed while people vote, and once somebody has.
pub fn set(w: &Workshop, round: RoundId, costs: &[(ItemId, u64)]) -> Result<Vec<Event>, Refusal> {
    let setup = w.setup.round(round).ok_or(Refusal::NoSuchRound)?;
    let rule = setup.kind.vote().map(|vote| vote.rule);
    let Some(BallotRule::Budget { .. }) = rule else {
        return Err(Refusal::OtherKindOfRound);
    };
    let run = w.run(round);
    if run.state == RunState::Open || !run.ballots.is_empty() {
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

/// Nobody can weigh what has no cost.
pub fn must_be_known(run: &Run, options: &[ItemId]) -> Result<(), Refusal> {
    let unknown = |item: &&ItemId| !run.costs.contains_key(*item);
    match options.iter().filter(unknown).count() {
        0 => Ok(()),
        count => Err(Refusal::NoCostYet { count }),
    }
}
