//! What the facilitator did last, and how each of it is undone.
//!
//! Undoing is a wish like any other and leads to ordinary events; nothing leaves the journal. It is
//! offered only where these events bring everything back exactly, and as long as nothing that they
//! touch has been touched since.

mod inverse;
mod parts;

use imbl::{OrdSet, Vector};
use serde::{Deserialize, Serialize};

use crate::{Actor, Entry, Event, IdeaNumber, ItemId, Place, RoundId, Time, Workshop};

use parts::Part;

/// How many of the facilitator's acts are remembered.
pub const LATELY: usize = 5;

/// One act at the desk: what came of one wish.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// Position of its first entry in the journal.
    pub seq: u64,
    /// When it was done; of what was undone, when that was.
    pub at: Time,
    pub deed: Deed,
    pub undone: bool,
    /// Position of its last entry so far.
    last: u64,
    /// What would undo it, in this order. `None`: nothing would, exactly.
    undo: Option<Vector<Event>>,
    parts: OrdSet<Part>,
    /// The acts since that touched one of its parts, by `seq`; [`FOR_GOOD`] for anything else that
    /// did, which cannot be undone.
    blocked: OrdSet<u64>,
}

const FOR_GOOD: u64 = u64::MAX;

/// What it was, for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    Ideas {
        what: IdeaDeed,
        first: IdeaNumber,
        count: u32,
    },
    ThemeMade {
        title: String,
    },
    ThemeTitled {
        title: String,
    },
    ThemesMerged {
        title: String,
        into: String,
    },
    ThemeMoved {
        title: String,
    },
    TimeAdded {
        seconds: i64,
    },
    TimerStarted,
    TimerPaused,
    TimerResumed,
    RoundOpened {
        round: RoundId,
    },
    RoundClosed {
        round: RoundId,
    },
    WentTo {
        place: Place,
    },
    WallShown,
    WallCovered,
    Revealed,
    ReadFirst,
    StraightUp,
    ShownLarge {
        what: String,
    },
    TakenOff,
}

/// What was done with ideas.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IdeaDeed {
    PutUp,
    PutBack,
    TakenDown,
    Kept,
    Parked,
    Unparked,
    /// Under this title; `None`: out of any theme.
    Placed(Option<String>),
}

/// What an event is about to do, seen from before.
pub(crate) struct Step {
    deed: Option<Deed>,
    undo: Option<Vec<Event>>,
    parts: Vec<Part>,
    spotlight: Option<ItemId>,
}

impl Done {
    pub fn can_be_undone(&self) -> bool {
        !self.undone && self.undo.is_some() && self.blocked.is_empty()
    }

    /// The events that undo it.
    pub(crate) fn undoing(&self) -> impl Iterator<Item = Event> + '_ {
        self.undo.iter().flatten().cloned()
    }
}

impl Workshop {
    /// To be asked before the entry is applied.
    pub(crate) fn step(&self, entry: &Entry) -> Step {
        let event = &entry.event;
        let deed = match entry.by {
            Actor::Desk => inverse::deed(self, event),
            Actor::Seat(_) => None,
        };
        Step {
            undo: deed.as_ref().and_then(|_| inverse::inverse(self, event)),
            deed,
            parts: parts::touched(self, event),
            spotlight: self.spotlight,
        }
    }

    /// To be told after it was applied.
    pub(crate) fn note_done(&mut self, entry: &Entry, mut step: Step) {
        if let Event::Undone { of } = entry.event {
            self.note_undone(of, entry);
            return;
        }
        self.mind_what_went_dark(&entry.event, &mut step);
        let is_same_wish = entry.wish.is_none()
            && self
                .done
                .back()
                .is_some_and(|done| done.last + 1 == entry.seq);
        if is_same_wish && let Some(done) = self.done.back_mut() {
            done.last = entry.seq;
            // What undoes an act is no act of its own, and leaves nothing changed.
            if done.undone {
                return;
            }
            done.go_on(step);
            let seq = done.seq;
            let parts = self.done.back().map(|done| done.parts.clone());
            self.block(parts.iter().flatten(), seq);
            return;
        }
        let parts: OrdSet<Part> = step.parts.into_iter().collect();
        let by = match &step.deed {
            Some(_) => entry.seq,
            None => FOR_GOOD,
        };
        self.block(parts.iter(), by);
        let Some(deed) = step.deed else { return };
        self.done.push_back(Done {
            seq: entry.seq,
            at: entry.at,
            deed,
            undone: false,
            last: entry.seq,
            undo: step.undo.map(|events| events.into_iter().collect()),
            parts,
            blocked: OrdSet::new(),
        });
        while self.done.len() > LATELY {
            self.done.pop_front();
        }
    }

    /// An event that has something large on the stage vanish also brings it back when undone.
    fn mind_what_went_dark(&self, event: &Event, step: &mut Step) {
        let reopens = matches!(event, Event::RoundClosed { .. });
        let is_lost = step.spotlight.is_some() && (reopens || self.spotlight != step.spotlight);
        if is_lost && !matches!(event, Event::Spotlit { .. }) {
            step.parts.push(Part::Spotlight);
            if let Some(undo) = &mut step.undo {
                undo.push(Event::Spotlit {
                    item: step.spotlight,
                });
            }
        }
    }

    fn note_undone(&mut self, of: u64, entry: &Entry) {
        let Some(at) = self.done.iter().position(|done| done.seq == of) else {
            return;
        };
        let mut done = self.done.remove(at);
        done.at = entry.at;
        done.last = entry.seq;
        done.undone = true;
        done.undo = None;
        for other in self.done.iter_mut() {
            other.blocked.remove(&of);
        }
        self.done.push_back(done);
    }

    fn block<'a>(&mut self, parts: impl Iterator<Item = &'a Part> + Clone, by: u64) {
        for done in self.done.iter_mut().filter(|done| done.seq != by) {
            let is_hit = parts
                .clone()
                .any(|part| *part == Part::Everything || done.parts.contains(part));
            if is_hit {
                done.blocked.insert(by);
            }
        }
    }
}

impl Done {
    /// Takes the next event of the same wish in.
    fn go_on(&mut self, step: Step) {
        let mut grew = false;
        for part in step.parts {
            grew |= self.parts.insert(part).is_none() && part.is_an_idea();
        }
        self.undo = match (step.undo, self.undo.take()) {
            (Some(now), Some(before)) => {
                let mut events: Vector<Event> = now.into_iter().collect();
                events.append(before);
                Some(events)
            }
            _ => None,
        };
        match (&mut self.deed, step.deed) {
            (
                Deed::Ideas { what, count, .. },
                Some(Deed::Ideas {
                    what: IdeaDeed::PutUp,
                    ..
                }),
            ) => {
                *what = IdeaDeed::PutUp;
                *count += u32::from(grew);
            }
            (Deed::Ideas { count, .. }, Some(Deed::Ideas { .. })) => *count += u32::from(grew),
            // What was closed or shown on the way is not what it was about.
            (deed, Some(next @ (Deed::RoundOpened { .. } | Deed::WentTo { .. }))) => *deed = next,
            _ => {}
        }
    }
}
