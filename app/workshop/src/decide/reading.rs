//! Reading before the wall: ideas that wait for the facilitator go up, or are kept private.

use std::collections::BTreeSet;

use crate::{Event, IdeaId, Moderation, Refusal, Workshop};

use super::gather::{each, find, must_choose};

pub fn set(w: &Workshop, first: bool) -> Vec<Event> {
    if w.reads_first == first {
        vec![]
    } else {
        vec![Event::ReadingSet { first }]
    }
}

/// Also what was kept private or taken down before.
pub fn put_up(w: &Workshop, ideas: &[IdeaId]) -> Result<Vec<Event>, Refusal> {
    must_choose(ideas)?;
    let mut seen = BTreeSet::new();
    let mut events = Vec::new();
    for id in ideas.iter().filter(|id| seen.insert(**id)) {
        let idea = find(w, *id)?;
        if idea.is_withdrawn() {
            return Err(Refusal::IdeaGone);
        }
        if idea.only_desk {
            return Err(Refusal::SentInPrivate);
        }
        if idea.moderation != Moderation::Shown {
            events.push(Event::IdeaShown { idea: *id });
        }
        if idea.up.is_none() {
            events.push(Event::IdeaPutUp { idea: *id });
        }
    }
    Ok(events)
}

/// What was sent to the facilitator only is private already.
pub fn keep(w: &Workshop, ideas: &[IdeaId]) -> Result<Vec<Event>, Refusal> {
    must_choose(ideas)?;
    each(w, ideas, |idea| {
        Ok(match idea.moderation {
            Moderation::Withdrawn => return Err(Refusal::IdeaGone),
            Moderation::Kept => None,
            _ if idea.only_desk => None,
            Moderation::Shown | Moderation::Hidden { .. } => {
                Some(Event::IdeaKept { idea: idea.id })
            }
        })
    })
}
