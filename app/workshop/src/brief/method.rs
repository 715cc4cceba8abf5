//! How it was done: rounds and times, and what is not in the brief.

use std::collections::BTreeMap;

use crate::{Asks, Moderation, RoundKind, RunState, Time, Wall, Workshop, view::Sort};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefRound {
    /// The round's place on the agenda, from 1.
    pub n: usize,
    pub sort: Sort,
    /// The facilitator's own words; may be empty.
    pub prompt: String,
    /// Planned length; 0 for none.
    pub minutes: u16,
    /// Gather rounds only.
    pub gathered: Option<(Wall, Asks, u8)>,
    /// `V-n`, for votes.
    pub vote: Option<u32>,
    pub state: RunState,
    pub opened: Time,
    pub closed: Option<Time>,
}

/// What the facilitator has and the brief has not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptBack {
    /// Ideas that wait for a wall to be opened.
    pub waiting: u32,
    /// Ideas that wait for the facilitator to read them.
    pub to_read: u32,
    /// Ideas that only the facilitator may read.
    pub private: u32,
    /// Ideas that the facilitator read and keeps private.
    pub kept: u32,
    /// Ideas that were taken down, by reason.
    pub hidden: Vec<(String, u32)>,
}

pub fn rounds(w: &Workshop) -> Vec<BriefRound> {
    let mut votes = 0;
    w.setup
        .rounds
        .iter()
        .enumerate()
        .filter_map(|(n, round)| {
            let is_vote = round.kind.vote().is_some();
            votes += u32::from(is_vote);
            let run = w.runs.get(&round.id)?;
            Some(BriefRound {
                n: n + 1,
                sort: Sort::of(&round.kind),
                prompt: round.prompt.clone(),
                minutes: round.minutes,
                gathered: match round.kind {
                    RoundKind::Gather {
                        wall,
                        asks,
                        together,
                    } => Some((wall, asks, together)),
                    RoundKind::Group | RoundKind::Vote(_) | RoundKind::Discuss => None,
                },
                vote: is_vote.then_some(votes),
                state: run.state,
                opened: run.first_opened?,
                closed: run.closed,
            })
        })
        .collect()
}

pub fn kept_back(w: &Workshop) -> KeptBack {
    let mut kept = KeptBack::default();
    let mut hidden: BTreeMap<&str, u32> = BTreeMap::new();
    for idea in w.ideas.values() {
        match &idea.moderation {
            Moderation::Withdrawn => {}
            // Also when it was taken down: why would point at what only the facilitator read.
            _ if idea.only_desk => kept.private += 1,
            Moderation::Hidden { reason } => *hidden.entry(reason).or_default() += 1,
            Moderation::Kept => kept.kept += 1,
            Moderation::Shown if idea.is_to_read() => kept.to_read += 1,
            Moderation::Shown if w.is_on_the_wall(idea) => {}
            Moderation::Shown => kept.waiting += 1,
        }
    }
    kept.hidden = hidden
        .into_iter()
        .map(|(reason, ideas)| (reason.to_owned(), ideas))
        .collect();
    kept
}
