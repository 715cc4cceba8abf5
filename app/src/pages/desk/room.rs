//! The room: who has not been heard, that received is counted, and a way in for ideas on paper.

use leptos::prelude::*;
use workshop::view::{GroupName, Sort};
use workshop::{IDEA_CHARS, RunState};

use super::{Frame, Paper, Trouble, With};
use crate::ui::{Check, Figure, Hidden, Select, Shape, TextArea, figure_of};
use crate::visit::fresh_wish;
use crate::words::Keys;

/// Beyond this many people a group is a bar.
const SHAPES: u32 = 60;

pub fn room(frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words();
    view! {
        <section class="pane" id="room" aria-labelledby="room-h">
            <h2 id="room-h" class="unseen">
                {words.room}
            </h2>
            {heard(frame).into_any()}
            {suggestion(frame).into_any()}
            {ledger(frame).into_any()}
            {phones(frame).into_any()}
            <p class="pane-foot">
                <a class="link not-live" href="">
                    {words.refresh}
                </a>
                <button class="link live-only" type="button" data-do="keys">
                    {Keys::of(frame.lang).hint}
                </button>
            </p>
        </section>
    }
}

fn heard(frame: &Frame) -> Option<impl IntoView + use<>> {
    let words = frame.words();
    if frame.view.heard.is_empty() {
        return None;
    }
    let groups = frame
        .view
        .heard
        .iter()
        .map(|(group, done, of)| {
            let (figure, name) = group_name(frame, group);
            let drawn = if *of <= SHAPES {
                shapes(figure, *done, *of).into_any()
            } else {
                bar(figure, *done, *of).into_any()
            };
            view! {
                <li>
                    <h3 dir="auto">{name}</h3>
                    <p>{(words.of)(*done, *of)}</p>
                    {drawn}
                </li>
            }
        })
        .collect_view();
    let filled = match frame.current().map(|round| round.sort) {
        Some(Sort::Gather) => words.filled_wrote,
        _ => words.filled_voted,
    };
    let small = (words.small_roles)(frame.view.setup.smallest_group);
    let has_others = frame
        .view
        .heard
        .iter()
        .any(|(group, ..)| *group == GroupName::Others);
    let note = if has_others {
        format!("{filled} {small}")
    } else {
        filled.to_owned()
    };
    Some(view! {
        <section aria-labelledby="heard-h">
            <header class="pane-head">
                <h2 id="heard-h">{words.not_heard}</h2>
            </header>
            <ul class="heard">{groups}</ul>
            <p class="soft">{note}</p>
        </section>
    })
}

/// The group's shape and name. A single line is everybody.
fn group_name(frame: &Frame, group: &GroupName) -> (Figure, String) {
    let roles = &frame.view.header.roles;
    match group {
        GroupName::Role(key) => (
            figure_of(roles, Some(key)),
            frame.room().role_group(roles, Some(key)).into_owned(),
        ),
        GroupName::Others if frame.view.heard.len() == 1 => {
            (Figure::Other, frame.words().everyone.to_owned())
        }
        GroupName::Others => (Figure::Other, frame.room().others.to_owned()),
    }
}

fn shapes(figure: Figure, done: u32, of: u32) -> impl IntoView {
    let shapes = (0..of)
        .map(|n| {
            let is_open = n >= done;
            view! { <Shape figure open=is_open /> }
        })
        .collect_view();
    view! {
        <span class="shapes" aria-hidden="true">
            {shapes}
        </span>
    }
}

fn bar(figure: Figure, done: u32, of: u32) -> impl IntoView {
    let width = format!("{:.1}%", 100.0 * f64::from(done) / f64::from(of.max(1)));
    view! {
        <svg class="bar" data-role=figure.name() aria-hidden="true">
            <rect width=width height="100%"></rect>
        </svg>
    }
}

/// While people write: the group that has been heard least, where others have been heard more.
fn suggestion(frame: &Frame) -> Option<impl IntoView + use<>> {
    let words = frame.words();
    let round = frame.current()?;
    if round.sort != Sort::Gather || round.state != RunState::Open {
        return None;
    }
    let heard = &frame.view.heard;
    let (done, of) = heard
        .iter()
        .fold((0, 0), |(a, b), (_, done, of)| (a + done, b + of));
    // Share of a group below half of everybody's.
    let quiet = heard
        .iter()
        .filter(|(_, group_done, group_of)| 2 * group_done * of < done * group_of)
        .min_by_key(|(_, group_done, group_of)| 1000 * group_done / group_of)?;
    let (_, name) = group_name(frame, &quiet.0);
    Some(view! {
        <div class="notice suggestion">
            <p>
                <b>{(words.fewest)(&name, quiet.1, quiet.2)}</b>
                " "
                {words.try_pairs}
            </p>
        </div>
    })
}

fn ledger(frame: &Frame) -> impl IntoView + use<> {
    let (words, room, ledger) = (frame.words(), frame.room(), frame.view.ledger);
    let is_vote = frame.current().is_some_and(|round| round.sort.is_vote());
    let lines = if is_vote {
        vec![]
    } else {
        [
            (room.on_the_wall, ledger.on_the_wall),
            (room.being_read, ledger.being_read),
            (room.waits_for_the_wall, ledger.waiting),
            (room.not_for_the_wall, ledger.kept),
        ]
        .into_iter()
        .enumerate()
        .filter(|(n, (_, count))| *n == 0 || *count > 0)
        .map(|(_, line)| line)
        .collect()
    };
    let (what, counted, received) = if is_vote {
        (
            words.ballots,
            ledger.ballots_counted,
            ledger.ballots_received,
        )
    } else {
        (words.ideas, ledger.ideas_counted, ledger.ideas_received)
    };
    let lines = lines
        .into_iter()
        .map(|(name, count)| {
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{count}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="led-h">
            <h2 id="led-h">
                {words.adds_up} " " <span class="how-many">{what}</span>
            </h2>
            <dl class="ledger">
                {lines}
                <div class="total">
                    <dt>{room.counted}</dt>
                    <dd>{counted}</dd>
                </div>
                <div class="total">
                    <dt>{room.received}</dt>
                    <dd>{received}</dd>
                </div>
            </dl>
        </section>
    }
}

fn phones(frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words();
    let seats = frame.view.ledger.seats as usize;
    view! {
        <section class="stack" aria-labelledby="paper-h">
            <h2 id="paper-h">{words.phones}</h2>
            <p class="soft">{(words.phones_say)(seats)}</p>
            {paper(frame).into_any()}
        </section>
    }
}

/// For whoever has no phone. Goes to the round that gathers, or gathered last.
fn paper(frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words();
    let (typed, error) = match &frame.trouble {
        Some(Trouble {
            with: With::Paper(paper),
            reason,
            ..
        }) => (paper.clone(), Some(reason.clone())),
        _ => (Paper::default(), None),
    };
    let is_open = error.is_some();
    let roles = &frame.view.header.roles;
    let mut options: Vec<(String, String)> = roles
        .iter()
        .map(|role| {
            let name = frame.room().role_name(roles, Some(&role.key));
            (role.key.to_string(), name.into_owned())
        })
        .collect();
    options.push((String::new(), frame.room().not_said.to_owned()));
    let round = gathering(frame).map(|id| view! { <Hidden name="round" value=id /> });
    view! {
        <details id="paper" open=is_open>
            <summary class="link">{words.from_paper}</summary>
            <form class="stack aside-form" method="post" action=frame.path("/paper")>
                <Hidden name="wish" value=fresh_wish().to_string() />
                {round}
                <TextArea
                    id="paper-text"
                    name="text"
                    label=words.their_words
                    value=typed.text
                    error=error
                    rows=3
                    maxlength=IDEA_CHARS
                    required=true
                />
                <Select
                    id="paper-role"
                    name="role"
                    label=words.who_wrote
                    options=options
                    chosen=typed.role
                />
                <Check
                    id="paper-private"
                    name="only_desk"
                    label=words.only_for_me
                    checked=typed.only_desk
                />
                <button class="button">{words.add_idea}</button>
            </form>
        </details>
    }
}

fn gathering(frame: &Frame) -> Option<String> {
    let rounds = &frame.view.rounds;
    let here = frame.current().map_or(0, |round| round.n);
    rounds
        .iter()
        .rfind(|round| round.sort == Sort::Gather && round.n <= here)
        .map(|round| round.id.to_string())
}
