//! What a ballot changes on stage and desk: how many are in, and nothing else. So a screen that is
//! open knows that it is out of date without being drawn, and a ballot costs the same whether it is
//! the first or the thousandth.

use imbl::ordmap::DiffItem;

use crate::{Run, Workshop};

use super::{DeskView, StageView};

/// How the screens of stage and desk may differ between two states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScreenChange {
    /// Something other than turnout may differ.
    pub other: bool,
    /// Somebody's first ballot is in.
    pub ballots: bool,
    /// A ballot that was overtaken by a change is not any more. Only the desk says so.
    pub confirmed: bool,
}

/// Costs as much as changed, and never counts a vote.
pub fn screen_change(old: &Workshop, new: &Workshop) -> ScreenChange {
    let (ballots, confirmed) = ballots_differ(old, new);
    ScreenChange {
        other: apart_from_ballots_differ(old, new),
        ballots,
        confirmed,
    }
}

fn apart_from_ballots_differ(old: &Workshop, new: &Workshop) -> bool {
    let Workshop {
        seq: _,
        setup,
        begun,
        touched: _,
        place,
        runs,
        seats,
        ideas,
        idea_order,
        reads_first,
        public_ideas: _, // with ideas
        private_ideas: _,
        themes,
        theme_order,
        spotlight,
        done,
        prose: _, // in the brief
        changed: _,
        heard: _,
    } = old;
    let runs = || {
        runs.diff(&new.runs).any(|item| match item {
            DiffItem::Update { old, new } => apart_from_ballots(old.1) != apart_from_ballots(new.1),
            DiffItem::Add(..) | DiffItem::Remove(..) => true,
        })
    };
    !(seats.ptr_eq(&new.seats)
        && ideas.ptr_eq(&new.ideas)
        && themes.ptr_eq(&new.themes)
        && *place == new.place
        && *begun == new.begun
        && *reads_first == new.reads_first
        && *spotlight == new.spotlight
        && *idea_order == new.idea_order
        && *theme_order == new.theme_order
        && *done == new.done
        && *setup == new.setup)
        || runs()
}

fn apart_from_ballots(run: &Run) -> Run {
    Run {
        ballots: imbl::OrdMap::new(),
        ..run.clone()
    }
}

fn ballots_differ(old: &Workshop, new: &Workshop) -> (bool, bool) {
    let (mut first, mut confirmed) = (false, false);
    if old.runs.ptr_eq(&new.runs) {
        return (first, confirmed);
    }
    for item in old.runs.diff(&new.runs) {
        let DiffItem::Update { old: was, new: is } = item else {
            first = true;
            continue;
        };
        for item in was.1.ballots.diff(&is.1.ballots) {
            match item {
                DiffItem::Add(..) | DiffItem::Remove(..) => first = true,
                DiffItem::Update { old: was, new: is } => {
                    confirmed |= old.has_changed_since(was.1) != new.has_changed_since(is.1);
                }
            }
        }
    }
    (first, confirmed)
}

impl StageView {
    /// The same before anybody voted.
    #[must_use]
    pub fn without_turnout(mut self) -> Self {
        for count in &mut self.seats {
            count.done = count.done.map(|_| 0);
        }
        self.ledger.ballots_counted = 0;
        self.ledger.ballots_received = 0;
        self
    }
}

impl DeskView {
    /// The same before anybody voted.
    #[must_use]
    pub fn without_turnout(mut self) -> Self {
        for vote in &mut self.votes {
            vote.ballots = 0;
            vote.flagged = 0;
        }
        let current = self.rounds.iter().find(|round| round.current);
        if current.is_some_and(|round| round.sort.is_vote()) {
            for (_, voted, _) in &mut self.heard {
                *voted = 0;
            }
        }
        self.ledger.ballots_counted = 0;
        self.ledger.ballots_received = 0;
        self
    }
}
