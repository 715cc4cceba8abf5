//! What each kind of viewer may see, built from nothing: a view holds what somebody decided to put
//! in, so what is secret is never there to be removed.
//!
//! Every function here takes [`Workshop`] apart by name and without `..`: a new field does not
//! compile until somebody decides who may see it.

mod apart;
mod board;
mod costs;
mod desk;
mod divided;
mod groups;
mod heard;
mod lenses;
mod memo;
mod mine;
mod numbers;
mod opinions;
mod plot;
mod results;
mod scene;
mod seats;
mod sheet;
mod spending;
mod stage;
mod sure;
mod turnout;
mod used;
mod wall;

pub use board::{Board, BoardCard, BoardPatch, BoardTheme, LATEST, board, board_patch};
pub use costs::{CostLine, Costs, CostsSoFar, costs};
pub(crate) use desk::merged;
pub use desk::{DeskDone, DeskIdea, DeskTheme, DeskView, DeskVote, MergedTheme, desk};
pub use divided::{Divided, divided, divided_by_every_role, divided_by_group};
pub(crate) use groups::Groups;
pub use lenses::{Difference, Group, GroupName, Lenses, Standing};
pub use mine::{Mine, MyBallot, MyFate, MyIdea, MyLine, MyMark, mine};
pub use numbers::Score;
pub use opinions::{Lean, OpinionGroup, Opinions};
pub use plot::{Plot, PlotPoint, Stand, plot};
pub use results::{ResultRow, Results, for_the_record, results, revealed, revealed_at_the_desk};
pub use scene::{Card, GatherScene, GroupScene, OptionCard, Scene, ThemeCard, VoteScene, vote};
pub use seats::{SeatsView, seats};
pub use sheet::{Sheet, SheetRound, sheet, sheet_may_differ};
pub use spending::{Purchase, Spending, budget_vote, spending};
pub use stage::{Ledger, RoleCount, StageView, stage};
pub use sure::{CloseRun, Readings, Sureness, Verdict, Way};
pub use turnout::{ScreenChange, screen_change};
pub use used::{Used, used};
pub use wall::wall;

use serde::{Deserialize, Serialize};

use crate::{BallotRule, Role, RoundId, RoundKind, RunState, Workshop};

/// What everybody at the door may know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    pub title: String,
    pub question: String,
    pub purpose: String,
    pub venue: String,
    pub when: String,
    pub organiser: String,
    pub contact: String,
    pub roles: Vec<Role>,
}

/// What a round is called on every screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    Gather,
    Group,
    Vote,
    Rank,
    Order,
    Judge,
    Points,
    Rate,
    RateTwice,
    Budget,
    Pairs,
    Quadratic,
    Discuss,
}

impl Sort {
    pub const ALL: [Self; 13] = [
        Self::Gather,
        Self::Group,
        Self::Vote,
        Self::Rank,
        Self::Order,
        Self::Judge,
        Self::Points,
        Self::Rate,
        Self::RateTwice,
        Self::Budget,
        Self::Pairs,
        Self::Quadratic,
        Self::Discuss,
    ];

    pub fn of(kind: &RoundKind) -> Self {
        match kind {
            RoundKind::Gather { .. } => Self::Gather,
            RoundKind::Group => Self::Group,
            RoundKind::Vote(vote) => Self::of_rule(vote.rule),
            RoundKind::Discuss => Self::Discuss,
        }
    }

    pub fn is_vote(self) -> bool {
        match self {
            Self::Gather | Self::Group | Self::Discuss => false,
            Self::Vote
            | Self::Rank
            | Self::Order
            | Self::Judge
            | Self::Points
            | Self::Rate
            | Self::RateTwice
            | Self::Budget
            | Self::Pairs
            | Self::Quadratic => true,
        }
    }

    pub fn of_rule(rule: BallotRule) -> Self {
        match rule {
            BallotRule::Approve => Self::Vote,
            BallotRule::PickAndRank { .. } => Self::Rank,
            BallotRule::RankAll => Self::Order,
            BallotRule::Judge => Self::Judge,
            BallotRule::Points { .. } => Self::Points,
            BallotRule::Rate { axes: 2.. } => Self::RateTwice,
            BallotRule::Rate { .. } => Self::Rate,
            BallotRule::Budget { .. } => Self::Budget,
            BallotRule::Pairs => Self::Pairs,
            BallotRule::Quadratic { .. } => Self::Quadratic,
        }
    }
}

/// One part of the round strip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundTab {
    pub id: RoundId,
    /// From 1.
    pub n: usize,
    pub sort: Sort,
    /// The facilitator's own words; may be empty.
    pub prompt: String,
    pub minutes: u16,
    pub state: RunState,
    pub current: bool,
}

pub(crate) fn header(w: &Workshop) -> Header {
    let s = &w.setup;
    Header {
        title: s.title.clone(),
        question: s.question.clone(),
        purpose: s.purpose.clone(),
        venue: s.venue.clone(),
        when: s.when.clone(),
        organiser: s.organiser.clone(),
        contact: s.contact.clone(),
        roles: s.roles.clone(),
    }
}

pub(crate) fn tabs(w: &Workshop) -> Vec<RoundTab> {
    w.setup
        .rounds
        .iter()
        .enumerate()
        .map(|(n, round)| RoundTab {
            id: round.id,
            n: n + 1,
            sort: Sort::of(&round.kind),
            prompt: round.prompt.clone(),
            minutes: round.minutes,
            state: w.run(round.id).state,
            current: w.current() == Some(round.id),
        })
        .collect()
}
