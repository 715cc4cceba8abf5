//! What the facilitator may see: every idea word for word, nobody's ballot, and no running result.

use serde::{Deserialize, Serialize};

use crate::{
    Asks, BallotRule, Deed, Done, IdeaId, IdeaNumber, Moderation, Place, RoleKey, RoundId,
    RoundKind, Run, RunState, Setup, Source, ThemeId, Time, Timer, VoteSetup, Workshop,
};

use super::{
    CostsSoFar, GroupName, Header, Ledger, OptionCard, Results, RoleCount, RoundTab,
    costs::so_far,
    header,
    heard::heard,
    revealed_at_the_desk,
    scene::option_card,
    stage::{ledger, seats_by_role},
    tabs,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeskView {
    pub seq: u64,
    pub header: Header,
    /// The whole agenda, to edit.
    pub setup: Setup,
    pub rounds: Vec<RoundTab>,
    pub place: Place,
    pub timer: Timer,
    /// Whether the wall of the current gather round is open; `None` in other rounds.
    pub wall: Option<bool>,
    /// Whether new ideas wait until they are read.
    pub reads_first: bool,
    /// In the order shared; withdrawn ones left out.
    pub ideas: Vec<DeskIdea>,
    pub withdrawn: u32,
    pub themes: Vec<DeskTheme>,
    /// Themes that were merged into another: history.
    pub merged: Vec<MergedTheme>,
    pub votes: Vec<DeskVote>,
    /// Seats by role, as on the stage.
    pub seats: Vec<RoleCount>,
    /// Who has written or voted in the current round. Roles of fewer than the smallest group are
    /// together under `Others`, so that no line ever speaks of one person.
    pub heard: Vec<(GroupName, u32, u32)>,
    pub ledger: Ledger,
    /// What was done at the desk lately, the latest first.
    pub done: Vec<DeskDone>,
    /// What the stage shows large.
    pub spotlight: Option<OptionCard>,
    /// The time of the last entry in the journal.
    pub saved: Time,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskIdea {
    pub id: IdeaId,
    pub number: IdeaNumber,
    pub text: String,
    pub kind: Asks,
    pub round: Option<RoundId>,
    pub role: Option<RoleKey>,
    pub only_desk: bool,
    pub behind: u8,
    /// Why it was taken down, if it was.
    pub hidden: Option<String>,
    pub on_the_wall: bool,
    /// It waits to be read before it goes on the wall.
    pub to_read: bool,
    /// The facilitator keeps it private.
    pub kept: bool,
    pub parked: bool,
    pub theme: Option<ThemeId>,
    pub same_as: Option<IdeaId>,
    pub at: Time,
    pub edited: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskTheme {
    pub id: ThemeId,
    pub number: u32,
    pub title: String,
    /// In the order placed; withdrawn ideas left out.
    pub ideas: Vec<IdeaId>,
    /// `T-n` of the theme that it was split from.
    pub split_from: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergedTheme {
    pub number: u32,
    pub title: String,
    /// `T-n` of the theme that took it in.
    pub into: u32,
}

/// One act at a desk: at whichever, so that two desks see the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskDone {
    /// By which it is undone.
    pub seq: u64,
    pub at: Time,
    pub deed: Deed,
    pub undone: bool,
    pub can_be_undone: bool,
}

impl DeskDone {
    fn of(done: &Done) -> Self {
        Self {
            seq: done.seq,
            at: done.at,
            deed: done.deed.clone(),
            undone: done.undone,
            can_be_undone: done.can_be_undone(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeskVote {
    pub round: RoundId,
    pub rule: BallotRule,
    pub state: RunState,
    /// Before it was opened: how many there would be now.
    pub options: u32,
    pub ballots: u32,
    /// Ballots cast before something on them was merged, retitled or taken down.
    pub flagged: u32,
    /// Of a vote on how to spend a sum.
    pub costs: Option<CostsSoFar>,
    /// It is held once more in place of the round with this place on the agenda (from 1).
    pub repeats: Option<usize>,
    pub revealed: bool,
    /// Only once revealed, for the desk as for everybody; and only where they are looked at: of
    /// the vote that the room is at, and of every vote while people talk.
    pub results: Option<Results>,
}

pub fn desk(w: &Workshop) -> DeskView {
    let Workshop {
        seq,
        setup,
        begun: _,
        touched,
        place,
        runs: _,  // turnout and flags only; results once revealed
        seats: _, // as counts by role
        ideas: _, // all but withdrawn, without authors
        idea_order: _,
        reads_first,
        public_ideas: _,
        private_ideas: _,
        themes,
        theme_order: _,
        spotlight,
        done,
        prose: _, // through the brief
        changed: _,
        heard: _,
    } = w;
    let number = |id| themes.get(&id).map_or(0, |theme| theme.number);
    DeskView {
        seq: *seq,
        header: header(w),
        setup: setup.clone(),
        rounds: tabs(w),
        place: *place,
        timer: w.current().map_or(Timer::Off, |id| w.run(id).timer),
        wall: w
            .current()
            .and_then(|id| setup.round(id)?.kind.is_gather().then(|| w.run(id).wall)),
        reads_first: *reads_first,
        ideas: w
            .ideas_in_order()
            .filter(|idea| !idea.is_withdrawn())
            .map(|idea| DeskIdea {
                id: idea.id,
                number: idea.number,
                text: idea.text.clone(),
                kind: idea.kind,
                round: idea.round,
                role: w.role_of(idea).cloned(),
                only_desk: idea.only_desk,
                behind: idea.behind,
                hidden: match &idea.moderation {
                    Moderation::Hidden { reason } => Some(reason.clone()),
                    Moderation::Shown | Moderation::Kept | Moderation::Withdrawn => None,
                },
                on_the_wall: w.is_on_the_wall(idea),
                to_read: idea.is_to_read(),
                kept: idea.moderation == Moderation::Kept,
                parked: idea.parked,
                theme: idea.theme,
                same_as: idea.same_as,
                at: idea.at,
                edited: idea.edited.is_some(),
            })
            .collect(),
        withdrawn: w.ideas.values().filter(|idea| idea.is_withdrawn()).count() as u32,
        themes: w
            .themes_in_order()
            .map(|theme| DeskTheme {
                id: theme.id,
                number: theme.number,
                title: theme.title.clone(),
                ideas: theme
                    .ideas
                    .iter()
                    .copied()
                    .filter(|id| w.ideas.get(id).is_some_and(|idea| !idea.is_withdrawn()))
                    .collect(),
                split_from: theme.split_from.map(number),
            })
            .collect(),
        merged: merged(w),
        votes: votes(w),
        seats: seats_by_role(w, None),
        heard: heard(w),
        ledger: ledger(w),
        done: done.iter().rev().map(DeskDone::of).collect(),
        spotlight: spotlight.and_then(|item| option_card(w, item)),
        saved: *touched,
    }
}

/// Themes that were merged into another, in the order made.
pub(crate) fn merged(w: &Workshop) -> Vec<MergedTheme> {
    let mut merged: Vec<MergedTheme> = w
        .themes
        .values()
        .filter_map(|theme| {
            Some(MergedTheme {
                number: theme.number,
                title: theme.title.clone(),
                into: w.themes.get(&theme.merged_into?)?.number,
            })
        })
        .collect();
    merged.sort_by_key(|theme| theme.number);
    merged
}

/// How many options a vote has, or would have if it were opened now. The leaders of a vote whose
/// result is not known yet count as planned: how many tie at the cut is part of that result.
fn options(w: &Workshop, vote: &VoteSetup, run: &Run) -> u32 {
    let options = match (run.state, vote.from) {
        (RunState::NotYet, Source::Leaders { vote, top }) if !w.run(vote).revealed => {
            return u32::from(top);
        }
        (RunState::NotYet, from) => crate::decide::options_of(w, vote.what, from).len(),
        _ => super::scene::options(w, run).len(),
    };
    options as u32
}

fn votes(w: &Workshop) -> Vec<DeskVote> {
    let current = w.current().and_then(|id| w.setup.round(id));
    let is_talking = current.is_some_and(|round| round.kind == RoundKind::Discuss);
    w.setup
        .rounds
        .iter()
        .filter_map(|round| {
            let setup = round.kind.vote()?;
            let rule = setup.rule;
            let run = w.run(round.id);
            let flagged = run
                .ballots
                .values()
                .filter(|c| w.has_changed_since(c))
                .count();
            Some(DeskVote {
                round: round.id,
                rule,
                state: run.state,
                options: options(w, setup, &run),
                ballots: run.ballots.len() as u32,
                flagged: flagged as u32,
                costs: so_far(w, setup, &run),
                repeats: run.repeats.and_then(|id| Some(w.setup.position(id)? + 1)),
                revealed: run.revealed,
                results: (is_talking || w.current() == Some(round.id))
                    .then(|| revealed_at_the_desk(w, round.id))
                    .flatten(),
            })
        })
        .collect()
}
