//! What a vote on how to spend a sum puts to the choice, for the desk to say what each costs.

use serde::{Deserialize, Serialize};

use crate::{
    BallotRule, ItemId, RoundId, Run, RunState, Source, VoteSetup, Workshop,
    decide::{costs_are_fixed, to_be_priced},
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Costs {
    pub round: RoundId,
    /// The round's place on the agenda, from 1.
    pub n: usize,
    /// What there is to spend.
    pub total: u64,
    /// What costs are counted in; may be empty.
    pub unit: String,
    pub state: RunState,
    /// People vote on these, or have.
    pub are_fixed: bool,
    /// The vote whose leaders go on, where nobody has seen its result: then everything that it was
    /// about is listed.
    pub leaders_of: Option<RoundId>,
    pub lines: Vec<CostLine>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostLine {
    pub item: ItemId,
    /// `I-12` or `T-3`.
    pub number: String,
    pub text: String,
    pub cost: Option<u64>,
}

/// The same in numbers, beside the vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostsSoFar {
    pub total: u64,
    pub unit: String,
    pub options: u32,
    /// How many of them have no cost yet.
    pub unknown: u32,
    /// What they would cost together.
    pub sum: u64,
    pub are_fixed: bool,
}

/// `None` for every other round. Ideas are named that the room may not read yet: for the desk only.
pub fn costs(w: &Workshop, round: RoundId) -> Option<Costs> {
    let Workshop {
        seq: _,
        setup,
        begun: _,
        touched: _,
        place: _,
        runs: _, // options and costs, and no ballot
        seats: _,
        ideas: _, // what may be put to the vote, which is public
        idea_order: _,
        reads_first: _,
        public_ideas: _,
        private_ideas: _,
        themes: _,
        theme_order: _,
        spotlight: _,
        done: _,
        prose: _,
        changed: _,
        heard: _,
    } = w;
    let vote = setup.round(round)?.kind.vote()?;
    let run = w.run(round);
    let so_far = so_far(w, vote, &run)?;
    let lines = items(w, vote, &run).into_iter().filter_map(|item| {
        let (number, text) = named(w, item)?;
        Some(CostLine {
            cost: run.costs.get(&item).copied(),
            item,
            number,
            text,
        })
    });
    Some(Costs {
        round,
        n: setup.position(round)? + 1,
        total: so_far.total,
        unit: so_far.unit,
        state: run.state,
        are_fixed: so_far.are_fixed,
        leaders_of: match vote.from {
            Source::Leaders { vote, .. } if !so_far.are_fixed && !w.run(vote).revealed => {
                Some(vote)
            }
            _ => None,
        },
        lines: lines.collect(),
    })
}

pub(crate) fn so_far(w: &Workshop, vote: &VoteSetup, run: &Run) -> Option<CostsSoFar> {
    let BallotRule::Budget { total } = vote.rule else {
        return None;
    };
    let items = items(w, vote, run);
    let known = items.iter().filter_map(|item| run.costs.get(item));
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Some(CostsSoFar {
        total,
        unit: vote.unit.clone(),
        options: count(items.len()),
        unknown: count(items.len() - known.clone().count()),
        sum: known.fold(0, |sum, cost| sum.saturating_add(*cost)),
        are_fixed: costs_are_fixed(run),
    })
}

fn items(w: &Workshop, vote: &VoteSetup, run: &Run) -> Vec<ItemId> {
    match costs_are_fixed(run) {
        true => w.options(run),
        false => to_be_priced(w, vote),
    }
}

/// `None` for what was taken down, or back, since.
fn named(w: &Workshop, item: ItemId) -> Option<(String, String)> {
    match item {
        ItemId::Idea(id) => {
            let idea = w.ideas.get(&id).filter(|idea| idea.is_public())?;
            Some((idea.number.to_string(), idea.text.clone()))
        }
        ItemId::Theme(id) => {
            let theme = w.themes.get(&id).filter(|theme| theme.is_live())?;
            Some((format!("T-{}", theme.number), theme.title.clone()))
        }
    }
}
