//! Now: a picture of the stage, the round and its clock, and the one filled button: the next step.

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use workshop::view::{Results, RoundTab, Sort};
use workshop::{Place, RunState, Timer};

use super::before::costs_missing;
use super::{Frame, place_name};
use crate::pages::stage::{countdown, runs_until};
use crate::parts::Act;
use crate::ui::{Icon, Symbol};
use crate::words::{Again, Costs};

pub fn now(frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words();
    let stage = format!("/w/{}/stage", frame.code);
    let clock = match frame.current() {
        Some(round) => view! {
            <h1>{state(frame, round)}</h1>
            {timer(frame, round)}
            {controls(frame, round)}
        }
        .into_any(),
        None => view! {
            <h1>{words.lobby} ". " {words.doors_open}</h1>
            <p class="timer">
                <b>{frame.view.ledger.seats}</b>
                {word_after_count((frame.room().seats)(frame.view.ledger.seats as usize))}
            </p>
        }
        .into_any(),
    };
    view! {
        <div class="now">
            <div class="stage-picture">
                <iframe
                    {..custom_attribute("loading", "lazy")}
                    id="stage-picture"
                    src=format!("{stage}?mini")
                    title=words.what_the_wall_shows
                    tabindex="-1"
                ></iframe>
                <a href=stage target="stage">
                    <span class="unseen">{words.open_the_stage}</span>
                </a>
            </div>
            <div class="clock">{clock}</div>
            {onward(frame).into_any()}
        </div>
    }
}

/// "3 seats" after a large 3: "seats".
fn word_after_count(counted: String) -> String {
    match counted.split_once(' ') {
        Some((_, word)) => word.to_owned(),
        None => counted,
    }
}

/// "Round 1, Gather. Open."
fn state(frame: &Frame, round: &RoundTab) -> String {
    let (words, room) = (frame.words(), frame.room());
    let is_shown = frame
        .view
        .votes
        .iter()
        .any(|vote| vote.round == round.id && vote.revealed);
    let state = match round.state {
        RunState::NotYet => words.not_open_yet,
        RunState::Open if frame.view.wall == Some(false) => words.everyone_alone,
        RunState::Open => words.open,
        RunState::Closed if is_shown => words.closed_and_shown,
        RunState::Closed => words.closed,
    };
    let name = room.rounds.of(round.sort);
    format!("{} {}, {name}. {state}", room.round, round.n)
}

fn timer(frame: &Frame, round: &RoundTab) -> Option<impl IntoView + use<>> {
    let words = frame.words();
    if round.state != RunState::Open {
        return None;
    }
    let left = frame.view.timer.left_ms(frame.at)?;
    let (state, says) = match frame.view.timer {
        _ if left == 0 => ("over", words.over.to_owned()),
        Timer::Paused { .. } => ("paused", words.paused.to_owned()),
        _ if round.minutes > 0 => ("run", (words.left_of)(round.minutes)),
        _ => ("run", words.left.to_owned()),
    };
    Some(view! {
        <p class="timer" data-state=state>
            <time
                datetime=format!("PT{}S", left / 1000)
                data-ends=runs_until(frame.view.timer)
                data-now=frame.at.0
            >
                {countdown(left)}
            </time>
            " "
            {says}
        </p>
    })
}

fn controls(frame: &Frame, round: &RoundTab) -> impl IntoView + use<> {
    let words = frame.words();
    let act = |act: &str, class: &'static str, symbol: Option<Symbol>, says: &'static str| {
        let fields = vec![("act", act.to_owned()), ("round", round.id.to_string())];
        // What is switched to and fro stays one button.
        let key = match act {
            "resume" => "pause",
            "cover-wall" => "show-wall",
            act => act,
        };
        let steps = matches!(act, "open" | "close");
        view! {
            <Act to=frame.path("/rounds") fields class key steps>
                {symbol.map(|symbol| view! { <Icon symbol /> " " })}
                {says}
            </Act>
        }
        .into_any()
    };
    let is_vote = round.sort.is_vote();
    let (close, reopen) = match round.sort {
        Sort::Gather => (words.close_writing, words.reopen_writing),
        _ if is_vote => (words.close_voting, words.reopen_voting),
        _ => (words.close_round, words.reopen_round),
    };
    let mut buttons = Vec::new();
    match round.state {
        RunState::NotYet => {}
        RunState::Open => {
            match frame.view.timer {
                Timer::Off => {
                    buttons.push(act("add-minute", "button", None, words.start_timer));
                }
                timer => {
                    if matches!(timer, Timer::Paused { .. }) {
                        buttons.push(act("resume", "button", Some(Symbol::Clock), words.resume));
                    } else if timer.left_ms(frame.at) != Some(0) {
                        buttons.push(act("pause", "button", Some(Symbol::Pause), words.pause));
                    }
                    buttons.push(act("add-minute", "button", None, words.add_minute));
                    if timer.left_ms(frame.at).is_some_and(|left| left > 0) {
                        buttons.push(act("take-minute", "button", None, words.take_minute));
                    }
                }
            }
            buttons.extend(wall(frame, &act));
            buttons.push(act("close", "button", None, close));
        }
        RunState::Closed => {
            buttons.extend(wall(frame, &act));
            buttons.push(act("open", "button", Some(Symbol::Undo), reopen));
        }
    }
    if is_vote && round.state != RunState::NotYet {
        let again = frame.path(&format!("/again/{}", round.id));
        let says = Again::of(frame.lang).link;
        buttons.push(
            view! {
                <a class="link" href=again>
                    {says}
                </a>
            }
            .into_any(),
        );
    }
    view! { <div class="buttons">{buttons}</div> }
}

fn wall(
    frame: &Frame,
    act: &impl Fn(&str, &'static str, Option<Symbol>, &'static str) -> AnyView,
) -> Option<AnyView> {
    let words = frame.words();
    Some(match frame.view.wall? {
        false => act(
            "show-wall",
            "button verb",
            Some(Symbol::Eye),
            words.open_wall,
        ),
        true => act("cover-wall", "button", None, words.cover_wall),
    })
}

/// Back, and on. Every button names where it leads, so that pressing it twice never skips a round.
fn onward(frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words();
    let rounds = &frame.view.rounds;
    let here = frame.current().map_or(0, |round| round.n);
    let back = (here > 0).then(|| {
        let (place, name) = match here.checked_sub(2).and_then(|n| rounds.get(n)) {
            Some(before) => (Place::Round(before.id), frame.name(before)),
            None => (Place::Lobby, words.lobby.to_owned()),
        };
        let key = format!("back-{}", place_name(place));
        view! {
            <Act to=frame.path("/rounds") fields=going(frame, "go", place) key steps=true>
                <Icon symbol=Symbol::Back />
                " "
                {(words.back_to)(&name)}
            </Act>
        }
    });
    let on = way_on(frame);
    view! { <div class="onward">{back} <p>{words.moving_keeps}</p> {on}</div> }
}

/// The next step of the agenda, or the brief after the last one.
pub fn way_on(frame: &Frame) -> AnyView {
    let words = frame.words();
    let rounds = &frame.view.rounds;
    let here = frame.current().map_or(0, |round| round.n);
    // A result that waits to be shown is the next step; then this is the step after it.
    let class = if waits_to_be_shown(frame) {
        "button"
    } else {
        "button primary"
    };
    let current = frame.current();
    let not_open = current.filter(|round| round.state == RunState::NotYet);
    let next = match (not_open, rounds.get(here)) {
        (Some(round), _) => Some((round, (words.open_named)(&frame.name(round)))),
        (None, Some(round)) => Some((round, (words.on_to)(&frame.name(round)))),
        (None, None) => None,
    };
    match next {
        Some((round, _)) if costs_missing(frame, round).is_some() => view! {
            <a class=class href=frame.path(&format!("/costs/{}", round.id))>
                {(Costs::of(frame.lang).step)(&frame.name(round))}
                " "
                <Icon symbol=Symbol::Next />
            </a>
        }
        .into_any(),
        Some((round, says)) => {
            let fields = going(frame, "open", Place::Round(round.id));
            let key = format!("on-{}", round.id);
            view! {
                <Act to=frame.path("/rounds") fields class key steps=true>
                    {says}
                    " "
                    <Icon symbol=Symbol::Next />
                </Act>
            }
            .into_any()
        }
        None => view! {
            <a class=class href=frame.path("/brief")>
                {words.on_to_brief}
                " "
                <Icon symbol=Symbol::Next />
            </a>
        }
        .into_any(),
    }
}

/// What a form that moves the room carries.
fn going(frame: &Frame, act: &str, place: Place) -> Vec<(&'static str, String)> {
    vec![
        ("act", act.to_owned()),
        ("round", place_name(place)),
        frame.seen(),
    ]
}

/// Whether the round that the room is in is a closed vote whose result, or a part of it, nobody has
/// seen.
pub fn waits_to_be_shown(frame: &Frame) -> bool {
    frame.current().is_some_and(|round| {
        round.state == RunState::Closed
            && frame
                .view
                .votes
                .iter()
                .filter(|vote| vote.round == round.id)
                .any(|vote| {
                    let is_whole = |results: &Results| results.next.is_none();
                    !vote.results.as_ref().is_some_and(is_whole)
                })
    })
}
