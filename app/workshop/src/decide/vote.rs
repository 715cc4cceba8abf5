//! Ballots: hidden, simultaneous, changeable until the round closes.

use std::collections::BTreeSet;

use crate::{
    Asks, Ballot, Event, HowFar, ItemId, Refusal, RoundId, RunState, SeatId, Source, What,
    Workshop, tally,
};

use super::{
    ballot,
    gather::must_be_open,
    rounds::{all_items, draws_from},
};

pub fn cast(
    w: &Workshop,
    seat: SeatId,
    round: RoundId,
    ballot: &Ballot,
) -> Result<Vec<Event>, Refusal> {
    let setup = w.setup.round(round).ok_or(Refusal::NoSuchRound)?;
    let vote = setup.kind.vote().ok_or(Refusal::OtherKindOfRound)?;
    must_be_open(w, round)?;
    let run = w.run(round);
    let options: BTreeSet<ItemId> = w.options(&run).into_iter().collect();
    let mut seen = BTreeSet::new();
    for item in ballot.items() {
        if !options.contains(&item) || !w.is_showable(item) {
            return Err(Refusal::NotAnOption);
        }
        if !seen.insert(item) && ballot.names_each_once() {
            return Err(Refusal::PickedTwice);
        }
    }
    ballot::fits(vote.rule, ballot)?;
    // The same ballot again confirms it, where something on it has changed.
    let same = run
        .ballots
        .get(&seat)
        .is_some_and(|cast| cast.ballot == *ballot && !w.has_changed_since(cast));
    Ok(if same {
        vec![]
    } else {
        vec![Event::BallotCast {
            round,
            seat,
            ballot: ballot.clone(),
        }]
    })
}

pub fn reveal(w: &Workshop, round: RoundId) -> Result<Vec<Event>, Refusal> {
    let setup = w.setup.round(round).ok_or(Refusal::NoSuchRound)?;
    setup.kind.vote().ok_or(Refusal::OtherKindOfRound)?;
    let run = w.run(round);
    match run.state {
        RunState::NotYet => Err(Refusal::NeverOpened),
        RunState::Open => Err(Refusal::StillOpen),
        RunState::Closed if run.revealed => Ok(vec![]),
        RunState::Closed => Ok(vec![Event::Revealed {
            round,
            upto: Some(HowFar::Everyone),
        }]),
    }
}

/// Once a result is in sight, more of it or less.
pub fn reveal_to(w: &Workshop, round: RoundId, upto: HowFar) -> Result<Vec<Event>, Refusal> {
    let setup = w.setup.round(round).ok_or(Refusal::NoSuchRound)?;
    setup.kind.vote().ok_or(Refusal::OtherKindOfRound)?;
    let run = w.run(round);
    match run.state {
        RunState::NotYet => Err(Refusal::NeverOpened),
        RunState::Open => Err(Refusal::StillOpen),
        RunState::Closed if !run.revealed => Err(Refusal::NotShownYet),
        RunState::Closed if run.upto == upto => Ok(vec![]),
        RunState::Closed => Ok(vec![Event::RevealedTo { round, upto }]),
    }
}

/// What is put to the vote: never what is hidden, private, parked, a duplicate, or (unless asked
/// for) an experience. An experience is not a proposal; one votes on it only where its own round
/// is named as the source.
pub fn options(w: &Workshop, what: What, from: Source) -> Vec<ItemId> {
    if let Source::Leaders { vote, top } = from {
        return leaders(w, vote, usize::from(top));
    }
    all_items(w, what)
        .into_iter()
        .filter(|item| draws_from(w, from, *item))
        .filter(|item| from != Source::All || !is_experience(w, *item))
        .collect()
}

fn is_experience(w: &Workshop, item: ItemId) -> bool {
    matches!(item, ItemId::Idea(id)
        if w.ideas.get(&id).is_some_and(|idea| idea.kind == Asks::Experiences))
}

/// The first `top` of an earlier vote. Ties at the cut all come along, so that the order in which
/// ideas were written never decides who stays. They are listed in the order shared: any other would
/// tell the earlier result to a room that has not seen it.
fn leaders(w: &Workshop, vote: RoundId, top: usize) -> Vec<ItemId> {
    let Some(count) = tally::of(w, vote) else {
        return vec![];
    };
    let mut chosen = BTreeSet::new();
    for tier in count.tiers() {
        if chosen.len() >= top {
            break;
        }
        chosen.extend(tier.into_iter().filter(|item| can_be_put(w, *item)));
    }
    let mut items = count.options;
    items.retain(|item| chosen.contains(item));
    items
}

/// Whether an option of an earlier vote may be put to another one.
pub fn can_be_put(w: &Workshop, item: ItemId) -> bool {
    w.is_showable(item) || will_be_shown(w, item)
}

fn will_be_shown(w: &Workshop, item: ItemId) -> bool {
    matches!(item, ItemId::Idea(id)
        if w.ideas.get(&id).is_some_and(|idea| idea.is_public() && !idea.parked))
}
