//! Moving through the agenda. At most one round is open; moving never loses anything.

use crate::{
    BallotRule, Event, Field, ItemId, MAX_RANKED, MAX_ROUNDS, Place, Refusal, Round, RoundId,
    RoundKind, Run, RunState, Setup, SetupFault, Source, Time, Timer, What, Workshop,
};

use super::{costs, gather::must_be_open, vote};
use crate::view::used;

pub fn open(w: &Workshop, at: Time, id: RoundId) -> Result<Vec<Event>, Refusal> {
    let round = round(w, id)?;
    let run = w.run(id);
    if run.state == RunState::Open && w.current() == Some(id) {
        return Ok(vec![]);
    }
    let mut events = leaving(w);
    let options = match &round.kind {
        RoundKind::Vote(vote) => {
            events.extend(showing_sources(w, round));
            let options = vote::options(w, vote.what, vote.from);
            if options.is_empty() {
                return Err(Refusal::NothingToVoteOn);
            }
            match vote.rule {
                BallotRule::RankAll if options.len() > MAX_RANKED => {
                    return Err(Refusal::TooManyToRank { max: MAX_RANKED });
                }
                BallotRule::Pairs if options.len() < 2 => return Err(Refusal::NothingToVoteOn),
                BallotRule::Budget { .. } => costs::must_be_known(w, vote, &run)?,
                _ => {}
            }
            options
        }
        RoundKind::Group | RoundKind::Discuss => {
            events.extend(showing_sources(w, round));
            vec![]
        }
        RoundKind::Gather { .. } => vec![],
    };
    events.push(Event::RoundOpened {
        round: id,
        options,
        timer: fresh_timer(round, &run, at),
    });
    Ok(events)
}

/// Votes once more, in a round of its own that is opened at once.
pub fn vote_again(
    w: &Workshop,
    at: Time,
    id: RoundId,
    again: RoundId,
) -> Result<Vec<Event>, Refusal> {
    round(w, id)?.kind.vote().ok_or(Refusal::OtherKindOfRound)?;
    if w.run(id).state == RunState::NotYet {
        return Err(Refusal::NeverOpened);
    }
    if w.setup.rounds.len() >= MAX_ROUNDS {
        return Err(Refusal::Full {
            field: Field::Rounds,
            max: MAX_ROUNDS,
        });
    }
    let mut repeated = w.clone();
    repeated.repeat_vote(id, again);
    let mut events = vec![Event::VoteRepeated { round: id, again }];
    events.extend(open(&repeated, at, again)?);
    Ok(events)
}

pub fn close(w: &Workshop, id: RoundId) -> Result<Vec<Event>, Refusal> {
    round(w, id)?;
    Ok(match w.run(id).state {
        RunState::Open => vec![Event::RoundClosed { round: id }],
        RunState::Closed => vec![],
        RunState::NotYet => return Err(Refusal::NeverOpened),
    })
}

pub fn go_to(w: &Workshop, place: Place) -> Result<Vec<Event>, Refusal> {
    if let Place::Round(id) = place {
        round(w, id)?;
    }
    if w.place == place {
        return Ok(vec![]);
    }
    let mut events = leaving(w);
    events.push(Event::WentTo { place });
    Ok(events)
}

pub fn show_wall(w: &Workshop, id: RoundId, shown: bool) -> Result<Vec<Event>, Refusal> {
    if !round(w, id)?.kind.is_gather() {
        return Err(Refusal::OtherKindOfRound);
    }
    Ok(match (w.run(id).wall, shown) {
        (false, true) => vec![Event::WallShown { round: id }],
        (true, false) => vec![Event::WallCovered { round: id }],
        _ => vec![],
    })
}

pub fn add_time(w: &Workshop, at: Time, id: RoundId, seconds: i32) -> Result<Vec<Event>, Refusal> {
    must_be_open(w, id)?;
    let more = i64::from(seconds) * 1_000;
    let timer = match w.run(id).timer {
        Timer::Off => Timer::Running {
            ends: at.plus_ms(more.max(0)),
        },
        // A minute added after time is up is a minute from now.
        Timer::Running { ends } => Timer::Running {
            ends: ends.max(at).plus_ms(more).max(at),
        },
        Timer::Paused { left_ms } => Timer::Paused {
            left_ms: (left_ms + more).max(0),
        },
    };
    Ok(vec![Event::TimerSet { round: id, timer }])
}

pub fn pause(w: &Workshop, at: Time, id: RoundId) -> Result<Vec<Event>, Refusal> {
    must_be_open(w, id)?;
    Ok(match w.run(id).timer {
        Timer::Running { ends } => vec![Event::TimerSet {
            round: id,
            timer: Timer::Paused {
                left_ms: ends.ms_since(at).max(0),
            },
        }],
        Timer::Off | Timer::Paused { .. } => vec![],
    })
}

pub fn resume(w: &Workshop, at: Time, id: RoundId) -> Result<Vec<Event>, Refusal> {
    must_be_open(w, id)?;
    Ok(match w.run(id).timer {
        Timer::Paused { left_ms } => vec![Event::TimerSet {
            round: id,
            timer: Timer::Running {
                ends: at.plus_ms(left_ms),
            },
        }],
        Timer::Off | Timer::Running { .. } => vec![],
    })
}

/// Texts may change at any time. A round in which something happened keeps its place in the
/// record: it may move, but not vanish or become another sort; likewise a role that somebody has.
pub fn change_setup(w: &Workshop, setup: &Setup) -> Result<Vec<Event>, Refusal> {
    let setup = setup.checked().map_err(Refusal::Setup)?;
    let mut faults = Vec::new();
    let used = used(w);
    for (n, old) in w.setup.rounds.iter().enumerate() {
        let kept = setup.round(old.id).is_some_and(|new| may_become(old, new));
        if used.rounds.contains(&old.id) && !kept {
            faults.push(SetupFault::RoundInUse { n });
        }
    }
    for (n, old) in w.setup.roles.iter().enumerate() {
        let kept = setup.roles.iter().any(|new| new.key == old.key);
        if used.roles.contains(&old.key) && !kept {
            faults.push(SetupFault::RoleInUse { n });
        }
    }
    if !faults.is_empty() {
        return Err(Refusal::Setup(faults));
    }
    Ok(if setup == w.setup {
        vec![]
    } else {
        vec![Event::SetupChanged { setup }]
    })
}

/// A used round may get another prompt or timer; a vote keeps its whole rule, because ballots were
/// cast under it.
fn may_become(old: &Round, new: &Round) -> bool {
    match (&old.kind, &new.kind) {
        (RoundKind::Vote(old), RoundKind::Vote(new)) => old == new,
        (old, new) => old.same_sort(new),
    }
}

fn round(w: &Workshop, id: RoundId) -> Result<&Round, Refusal> {
    w.setup.round(id).ok_or(Refusal::NoSuchRound)
}

fn leaving(w: &Workshop) -> Vec<Event> {
    w.open_round()
        .map(|round| Event::RoundClosed { round })
        .into_iter()
        .collect()
}

/// Nobody can sort or choose among what they may not read: opening such a round opens the walls
/// that it draws from.
fn showing_sources(w: &Workshop, round: &Round) -> Vec<Event> {
    let before = w.setup.position(round.id).unwrap_or(0);
    let from = round.kind.vote().map_or(Source::All, |vote| vote.from);
    w.setup.rounds[..before]
        .iter()
        .filter(|earlier| earlier.kind.is_gather())
        .filter(|earlier| match from {
            Source::Gathered { round } => earlier.id == round,
            Source::All | Source::Leaders { .. } => true,
        })
        .filter(|earlier| {
            let run = w.run(earlier.id);
            run.state != RunState::NotYet && !run.wall
        })
        .map(|earlier| Event::WallShown { round: earlier.id })
        .collect()
}

/// The first opening starts the planned time. Reopening starts none: there is "+1 min" for that.
fn fresh_timer(round: &Round, run: &Run, at: Time) -> Timer {
    if round.minutes == 0 || run.first_opened.is_some() {
        Timer::Off
    } else {
        Timer::Running {
            ends: at.plus_ms(i64::from(round.minutes) * 60_000),
        }
    }
}

/// Whether an item belongs to what a vote draws from; used by [`vote::options`].
pub fn draws_from(w: &Workshop, from: Source, item: ItemId) -> bool {
    let Source::Gathered { round } = from else {
        return true;
    };
    match item {
        ItemId::Idea(id) => w
            .ideas
            .get(&id)
            .is_some_and(|idea| idea.round == Some(round)),
        ItemId::Theme(id) => w.themes.get(&id).is_some_and(|theme| {
            theme
                .ideas
                .iter()
                .any(|id| draws_from(w, from, ItemId::Idea(*id)))
        }),
    }
}

/// What a vote would put to the choice if it were opened now.
pub fn all_items(w: &Workshop, what: What) -> Vec<ItemId> {
    match what {
        What::Ideas => w
            .ideas_in_order()
            .filter(|idea| idea.is_public() && !idea.parked && idea.same_as.is_none())
            .map(|idea| ItemId::Idea(idea.id))
            .collect(),
        What::Themes => w
            .themes_in_order()
            .map(|theme| ItemId::Theme(theme.id))
            .collect(),
    }
}
