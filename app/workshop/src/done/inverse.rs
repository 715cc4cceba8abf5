//! What an event is called at the desk, and which events take it back. Both are read from the
//! workshop as it stands before the event.

use crate::{
    Event, IdeaId, ItemId, Moderation, RoundId, RoundKind, RunState, ThemeId, Timer, Wall, Workshop,
};

use super::{Deed, IdeaDeed};

/// `None` for what is not listed among the facilitator's acts.
pub fn deed(w: &Workshop, event: &Event) -> Option<Deed> {
    let ideas = |what: IdeaDeed, id: &IdeaId| {
        let first = w.ideas.get(id)?.number;
        let count = 1;
        Some(Deed::Ideas { what, first, count })
    };
    let title = |id: &ThemeId| Some(w.themes.get(id)?.title.clone());
    Some(match event {
        Event::RoundOpened { round, .. } => Deed::RoundOpened { round: *round },
        Event::RoundClosed { round } => Deed::RoundClosed { round: *round },
        Event::WentTo { place } => Deed::WentTo { place: *place },
        Event::WallShown { .. } => Deed::WallShown,
        Event::WallCovered { .. } => Deed::WallCovered,
        Event::TimerSet { round, timer } => clock(w.run(*round).timer, *timer),
        Event::Revealed { .. } => Deed::Revealed,

        Event::IdeaHidden { idea, .. } => ideas(IdeaDeed::TakenDown, idea)?,
        Event::IdeaShown { idea } => ideas(IdeaDeed::PutBack, idea)?,
        Event::IdeaKept { idea } => ideas(IdeaDeed::Kept, idea)?,
        Event::IdeaPutUp { idea } => ideas(IdeaDeed::PutUp, idea)?,
        Event::IdeaParked { idea } => ideas(IdeaDeed::Parked, idea)?,
        Event::IdeaUnparked { idea } => ideas(IdeaDeed::Unparked, idea)?,
        Event::ReadingSet { first: true } => Deed::ReadFirst,
        Event::ReadingSet { first: false } => Deed::StraightUp,

        Event::ThemeMade { title, .. } => Deed::ThemeMade {
            title: title.clone(),
        },
        Event::ThemeTitled { title, .. } => Deed::ThemeTitled {
            title: title.clone(),
        },
        Event::IdeasPlaced { ideas, theme } => Deed::Ideas {
            what: IdeaDeed::Placed(theme.as_ref().and_then(title)),
            first: w.ideas.get(ideas.first()?)?.number,
            count: ideas.len() as u32,
        },
        Event::ThemesMerged { theme, into } => Deed::ThemesMerged {
            title: title(theme)?,
            into: title(into)?,
        },
        Event::ThemeMoved { theme, .. } => Deed::ThemeMoved {
            title: title(theme)?,
        },
        Event::Spotlit { item: None } => Deed::TakenOff,
        Event::Spotlit {
            item: Some(ItemId::Idea(id)),
        } => Deed::ShownLarge {
            what: w.ideas.get(id)?.text.clone(),
        },
        Event::Spotlit {
            item: Some(ItemId::Theme(id)),
        } => Deed::ShownLarge { what: title(id)? },

        Event::WorkshopCreated { .. }
        | Event::SetupChanged { .. }
        | Event::SeatTaken { .. }
        | Event::RoleChosen { .. }
        | Event::IdeaShared { .. }
        | Event::IdeaEdited { .. }
        | Event::IdeaWithdrawn { .. }
        | Event::IdeaHeld { .. }
        | Event::ThemeParted { .. }
        | Event::ThemeUnmade { .. }
        | Event::IdeaLinked { .. }
        | Event::IdeaUnlinked { .. }
        | Event::BallotCast { .. }
        | Event::CostsSet { .. }
        | Event::VoteRepeated { .. }
        | Event::RevealedTo { .. }
        | Event::Undone { .. }
        | Event::ProseWritten { .. } => return None,
    })
}

fn clock(before: Timer, after: Timer) -> Deed {
    match (before, after) {
        (Timer::Running { ends }, Timer::Running { ends: later }) => Deed::TimeAdded {
            seconds: later.ms_since(ends) / 1_000,
        },
        (Timer::Paused { left_ms }, Timer::Paused { left_ms: more }) => Deed::TimeAdded {
            seconds: (more - left_ms) / 1_000,
        },
        (_, Timer::Paused { .. } | Timer::Off) => Deed::TimerPaused,
        (Timer::Paused { .. }, Timer::Running { .. }) => Deed::TimerResumed,
        (Timer::Off, Timer::Running { .. }) => Deed::TimerStarted,
    }
}

/// The events that bring back exactly what was, or `None` where there are no such events: a round
/// that was opened was seen to be open, and a clock that stood still for a while has stood still.
pub fn inverse(w: &Workshop, event: &Event) -> Option<Vec<Event>> {
    Some(match event {
        Event::RoundClosed { round } => reopen(w, *round)?,
        Event::WentTo { .. } => vec![Event::WentTo { place: w.place }],
        Event::WallShown { round } => vec![Event::WallCovered { round: *round }],
        Event::WallCovered { round } => vec![Event::WallShown { round: *round }],
        Event::TimerSet { round, timer } => {
            let before = w.run(*round).timer;
            match clock(before, *timer) {
                Deed::TimeAdded { .. } | Deed::TimerStarted => vec![Event::TimerSet {
                    round: *round,
                    timer: before,
                }],
                _ => return None,
            }
        }

        Event::IdeaHidden { idea, .. } | Event::IdeaShown { idea } | Event::IdeaKept { idea } => {
            let idea = w.ideas.get(idea)?;
            let id = idea.id;
            vec![match &idea.moderation {
                Moderation::Shown => Event::IdeaShown { idea: id },
                Moderation::Kept => Event::IdeaKept { idea: id },
                Moderation::Hidden { reason } => Event::IdeaHidden {
                    idea: id,
                    reason: reason.clone(),
                },
                Moderation::Withdrawn => return None,
            }]
        }
        Event::IdeaPutUp { idea } => vec![Event::IdeaHeld { idea: *idea }],
        Event::IdeaParked { idea } => vec![Event::IdeaUnparked { idea: *idea }],
        Event::IdeaUnparked { idea } => vec![Event::IdeaParked { idea: *idea }],
        Event::ReadingSet { .. } => vec![Event::ReadingSet {
            first: w.reads_first,
        }],

        Event::ThemeMade { theme, .. } => vec![Event::ThemeUnmade { theme: *theme }],
        Event::ThemeTitled { theme, .. } => vec![Event::ThemeTitled {
            theme: *theme,
            title: w.themes.get(theme)?.title.clone(),
        }],
        Event::IdeasPlaced { ideas, theme } => put_back(w, ideas, *theme),
        Event::ThemesMerged { theme, .. } => part(w, *theme)?,
        Event::ThemeMoved { theme, .. } => vec![Event::ThemeMoved {
            theme: *theme,
            to: w.theme_order.index_of(theme)?,
        }],
        Event::Spotlit { .. } => vec![Event::Spotlit { item: w.spotlight }],

        _ => return None,
    })
}

/// With its options and its clock as they were.
fn reopen(w: &Workshop, round: RoundId) -> Option<Vec<Event>> {
    let run = w.run(round);
    if run.state != RunState::Open || w.current() != Some(round) {
        return None;
    }
    let mut events = vec![Event::RoundOpened {
        round,
        options: run.options.iter().copied().collect(),
        timer: run.timer,
    }];
    let opens_its_wall = matches!(
        w.setup.round(round)?.kind,
        RoundKind::Gather {
            wall: Wall::Open,
            ..
        }
    );
    if opens_its_wall && !run.wall {
        events.push(Event::WallCovered { round });
    }
    Some(events)
}

/// Each idea to where it was, also in the order within its theme: whatever came after it there
/// steps out and in again.
fn put_back(w: &Workshop, ideas: &[IdeaId], to: Option<ThemeId>) -> Vec<Event> {
    let moved: Vec<IdeaId> = ideas
        .iter()
        .copied()
        .filter(|id| w.ideas.get(id).is_some_and(|idea| idea.theme != to))
        .collect();
    let mut events = vec![placed(moved.clone(), None)];
    let mut themes: Vec<ThemeId> = moved
        .iter()
        .filter_map(|id| w.ideas.get(id)?.theme)
        .collect();
    themes.sort_unstable();
    themes.dedup();
    for theme in themes {
        let Some(from) = w.themes.get(&theme) else {
            continue;
        };
        let tail: Vec<IdeaId> = from
            .ideas
            .iter()
            .copied()
            .skip_while(|id| !moved.contains(id))
            .collect();
        events.push(placed(tail.clone(), None));
        events.push(placed(tail, Some(theme)));
    }
    events
}

fn part(w: &Workshop, theme: ThemeId) -> Option<Vec<Event>> {
    let to = w.theme_order.index_of(&theme)?;
    let ideas: Vec<IdeaId> = w.themes.get(&theme)?.ideas.iter().copied().collect();
    let mut events = vec![Event::ThemeParted { theme, to }];
    if !ideas.is_empty() {
        events.push(placed(ideas, Some(theme)));
    }
    Some(events)
}

fn placed(ideas: Vec<IdeaId>, theme: Option<ThemeId>) -> Event {
    Event::IdeasPlaced { ideas, theme }
}
