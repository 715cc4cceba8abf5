//! What a phone's page hangs on, apart from the wall: as long as it is equal, no phone needs to
//! ask for its page again.

use imbl::ordmap::DiffItem;
use serde::{Deserialize, Serialize};

use crate::{Asks, Place, RoundId, RoundKind, Run, RunState, Timer, Workshop};

use super::{Header, Results, RoundTab, VoteScene, header, revealed, scene::vote, tabs};

/// Shared by all phones. What one person casts or writes in private never changes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    pub header: Header,
    pub rounds: Vec<RoundTab>,
    pub place: Place,
    pub timer: Timer,
    pub round: Option<SheetRound>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetRound {
    Gather {
        round: RoundId,
        prompt: String,
        asks: Asks,
        together: u8,
        state: RunState,
        wall: bool,
    },
    Group {
        round: RoundId,
        prompt: String,
        state: RunState,
    },
    Vote(Box<VoteScene>),
    Discuss {
        round: RoundId,
        prompt: String,
        state: RunState,
        results: Vec<Results>,
    },
}

pub fn sheet(w: &Workshop) -> Sheet {
    Sheet {
        header: header(w),
        rounds: tabs(w),
        place: w.place,
        timer: w.current().map_or(Timer::Off, |id| w.run(id).timer),
        round: round(w),
    }
}

fn round(w: &Workshop) -> Option<SheetRound> {
    let round = w.setup.round(w.current()?)?;
    let run = w.run(round.id);
    let (id, prompt, state) = (round.id, round.prompt.clone(), run.state);
    match &round.kind {
        RoundKind::Gather { asks, together, .. } => Some(SheetRound::Gather {
            round: id,
            prompt,
            asks: *asks,
            together: *together,
            state,
            wall: run.wall,
        }),
        RoundKind::Group => Some(SheetRound::Group {
            round: id,
            prompt,
            state,
        }),
        RoundKind::Vote(_) => vote(w, id).map(Box::new).map(SheetRound::Vote),
        RoundKind::Discuss => Some(SheetRound::Discuss {
            round: id,
            prompt,
            state,
            results: w
                .setup
                .rounds
                .iter()
                .rev()
                .filter_map(|round| revealed(w, round.id))
                .collect(),
        }),
    }
}

/// Whether the sheets of two states can differ at all, without building them. A ballot in a vote
/// never makes them differ, and while people write neither does a new seat or a new idea; this is
/// what keeps a busy room from counting its votes again for every tap.
pub fn sheet_may_differ(old: &Workshop, new: &Workshop) -> bool {
    old.setup != new.setup
        || old.place != new.place
        || runs_differ(old, new)
        || (shows_words(new)
            && !(old.ideas.ptr_eq(&new.ideas)
                && old.themes.ptr_eq(&new.themes)
                && old.seats.ptr_eq(&new.seats)))
}

/// Ballots apart, which a sheet shows only as a result that cannot change any more.
fn runs_differ(old: &Workshop, new: &Workshop) -> bool {
    if old.runs.ptr_eq(&new.runs) {
        return false;
    }
    old.runs.diff(&new.runs).any(|item| match item {
        DiffItem::Update { old, new } => seen(old.1) != seen(new.1),
        DiffItem::Add(..) | DiffItem::Remove(..) => true,
    })
}

/// What everybody may see of a run; taken apart whole, so that a new field is decided on.
fn seen(run: &Run) -> impl PartialEq + use<> {
    let Run {
        state,
        timer,
        wall,
        options,
        costs,
        ballots: _,
        roles: _, // which change when `state` does
        revealed,
        upto,
        first_opened: _,
        closed: _,
        repeats: _,
    } = run;
    let (options, costs) = (options.clone(), costs.clone());
    (*state, *timer, *wall, options, costs, *revealed, *upto)
}

/// In a vote the options are on the sheet, and in a discussion the results; both say roles.
fn shows_words(w: &Workshop) -> bool {
    let kind = w.current().and_then(|id| Some(&w.setup.round(id)?.kind));
    kind.is_some_and(|kind| match kind {
        RoundKind::Vote(_) | RoundKind::Discuss => true,
        RoundKind::Gather { .. } | RoundKind::Group => false,
    })
}
