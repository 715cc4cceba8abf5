//! The projector: everything here is read by the whole room.

use serde::{Deserialize, Serialize};

use crate::{Moderation, Place, RoleKey, RoundId, RunState, Timer, Workshop};

use super::{
    GroupName, Header, OptionCard, RoundTab, Scene, header,
    heard::heard,
    scene::{option_card, scene},
    tabs,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StageView {
    pub seq: u64,
    pub header: Header,
    pub rounds: Vec<RoundTab>,
    pub place: Place,
    pub timer: Timer,
    pub scene: Scene,
    /// Seats by role, in the roles' order; people who would rather not say come with "other",
    /// or last under `None`. `done` is set in votes only: turnout, and nothing else.
    pub seats: Vec<RoleCount>,
    /// While everyone writes alone: who has written something, as on the desk. Never one line a
    /// role: a person alone in theirs could then be seen to write in private.
    pub wrote: Vec<(GroupName, u32, u32)>,
    pub ledger: Ledger,
    /// One idea or theme to be shown large, instead of the scene.
    pub spotlight: Option<OptionCard>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleCount {
    pub role: Option<RoleKey>,
    pub seats: u32,
    pub done: Option<u32>,
}

/// Received = counted, in sight. For a gather or group round the sums are of ideas, for a vote
/// of ballots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    /// Ideas that everybody can read now.
    pub on_the_wall: u32,
    /// Ideas that wait for the facilitator to read them.
    pub being_read: u32,
    /// Ideas that wait for a silent round's wall.
    pub waiting: u32,
    /// Ideas not for the wall: only for the facilitator, kept private, or taken down.
    pub kept: u32,
    /// The sum of the four.
    pub ideas_counted: u32,
    /// Ideas that phones and the desk sent and nobody took back.
    pub ideas_received: u32,
    /// Ballots in the current vote, counted and received.
    pub ballots_counted: u32,
    pub ballots_received: u32,
    pub seats: u32,
}

pub fn stage(w: &Workshop) -> StageView {
    let Workshop {
        seq,
        setup: _, // through `header` and `tabs`
        begun: _,
        touched: _,
        place,
        runs: _,  // through `scene`, which shows no ballot
        seats: _, // as counts by role
        ideas: _, // those on the wall, through `scene`
        idea_order: _,
        reads_first: _,
        public_ideas: _,
        private_ideas: _,
        themes: _, // through `scene`
        theme_order: _,
        spotlight,
        done: _,
        prose: _,
        changed: _,
        heard: _,
    } = w;
    StageView {
        seq: *seq,
        header: header(w),
        rounds: tabs(w),
        place: *place,
        timer: w.current().map_or(Timer::Off, |id| w.run(id).timer),
        scene: scene(w),
        seats: seats_by_role(w, vote_shown(w)),
        wrote: wrote(w),
        ledger: ledger(w),
        spotlight: spotlight.and_then(|item| option_card(w, item)),
    }
}

fn wrote(w: &Workshop) -> Vec<(GroupName, u32, u32)> {
    let gathers = w
        .current()
        .and_then(|id| w.setup.round(id))
        .is_some_and(|round| round.kind.is_gather());
    if gathers { heard(w) } else { vec![] }
}

/// The vote that the room is in, once it was opened.
fn vote_shown(w: &Workshop) -> Option<RoundId> {
    let id = w.current()?;
    w.setup.round(id)?.kind.vote()?;
    (w.run(id).state != RunState::NotYet).then_some(id)
}

pub(crate) fn seats_by_role(w: &Workshop, vote: Option<RoundId>) -> Vec<RoleCount> {
    let run = vote.map(|id| w.run(id));
    let mut counts: Vec<RoleCount> = w
        .setup
        .roles
        .iter()
        .map(|role| RoleCount {
            role: Some(role.key.clone()),
            seats: 0,
            done: run.as_ref().map(|_| 0),
        })
        .collect();
    let mut unsaid = RoleCount {
        role: None,
        seats: 0,
        done: run.as_ref().map(|_| 0),
    };
    for (id, seat) in &w.seats {
        let count = w
            .shown_role(seat.role.as_ref())
            .and_then(|key| counts.iter_mut().find(|c| c.role.as_ref() == Some(key)))
            .unwrap_or(&mut unsaid);
        count.seats += 1;
        if let (Some(run), Some(done)) = (&run, &mut count.done) {
            *done += u32::from(run.ballots.contains_key(id));
        }
    }
    if unsaid.seats > 0 {
        counts.push(unsaid);
    }
    counts
}

pub(crate) fn ledger(w: &Workshop) -> Ledger {
    let mut ledger = Ledger {
        seats: w.seats.len() as u32,
        ideas_received: w.ideas.values().filter(|idea| !idea.is_withdrawn()).count() as u32,
        ..Ledger::default()
    };
    for idea in w.ideas.values() {
        match idea.moderation {
            Moderation::Withdrawn => {}
            Moderation::Shown if w.is_on_the_wall(idea) => ledger.on_the_wall += 1,
            Moderation::Shown if idea.is_to_read() => ledger.being_read += 1,
            Moderation::Shown if !idea.only_desk => ledger.waiting += 1,
            Moderation::Shown | Moderation::Kept | Moderation::Hidden { .. } => ledger.kept += 1,
        }
    }
    ledger.ideas_counted = ledger.on_the_wall + ledger.being_read + ledger.waiting + ledger.kept;
    if let Some(vote) = vote_shown(w) {
        // A count takes every ballot (a test holds it to that); turnout is told without counting.
        ledger.ballots_received = w.run(vote).ballots.len() as u32;
        ledger.ballots_counted = ledger.ballots_received;
    }
    ledger
}
