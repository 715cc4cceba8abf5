//! The agenda: what was, what is, what comes, and how to go there. Going anywhere keeps
//! everything.

use leptos::prelude::*;
use workshop::RunState;
use workshop::view::RoundTab;

use super::before::costs_missing;
use super::votes::vote_of;
use super::{Frame, lately};
use crate::parts::{Act, theirs};
use crate::times;
use crate::ui::{Icon, Symbol};
use crate::words::{Again, Costs};

pub fn agenda(frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words();
    let rounds = frame
        .view
        .rounds
        .iter()
        .map(|round| row(frame, round))
        .collect_view();
    let ends = ends(frame).map(|at| {
        let time = times::clock(frame.lang, at);
        view! {
            <p class="soft">
                {words.ends_about} " " <time datetime=times::machine(at)>{time}</time> "."
            </p>
        }
    });
    view! {
        <section class="pane" id="agenda" aria-labelledby="agenda-h">
            <header class="pane-head">
                <h2 id="agenda-h">{words.agenda}</h2>
                <a href=frame.path("/setup")>{words.edit}</a>
            </header>
            <ol class="desk-agenda">
                {lobby(frame)}
                {rounds}
            </ol>
            {ends}
            {lately::lately(frame).into_any()}
        </section>
    }
}

fn lobby(frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words();
    let is_here = frame.current().is_none();
    let seats = (frame.room().seats)(frame.view.ledger.seats as usize);
    let go = (!is_here).then(|| {
        let fields = vec![
            ("act", "go".into()),
            ("round", "lobby".into()),
            frame.seen(),
        ];
        view! {
            <Act to=frame.path("/rounds") fields class="link" steps=true>
                {words.go_there}
                {whereto(words.lobby)}
            </Act>
        }
    });
    view! {
        <li aria-current=is_here.then_some("step")>
            <span class="no"></span>
            <div>
                <h3>{words.lobby}</h3>
                <p>{seats}</p>
            </div>
            {go}
        </li>
    }
}

fn row(frame: &Frame, round: &RoundTab) -> impl IntoView + use<> {
    let words = frame.words();
    let name = frame.room().rounds.of(round.sort);
    let asked = frame
        .room()
        .asked(round.sort, &round.prompt, &frame.view.header.question);
    let is_closed = round.state == RunState::Closed;
    let mark = if is_closed && !round.current {
        view! { <Icon symbol=Symbol::Check /> }.into_any()
    } else {
        let n = round.n;
        view! { <span class="no">{n}</span> }.into_any()
    };
    let act = |act: &str, says: &'static str| {
        let fields = vec![
            ("act", act.to_owned()),
            ("round", round.id.to_string()),
            frame.seen(),
        ];
        let of = whereto(&frame.name(round));
        view! {
            <Act to=frame.path("/rounds") fields class="link" steps=true>
                {says}
                {of}
            </Act>
        }
    };
    let acts = (!round.current).then(|| match round.state {
        RunState::Closed => view! {
            <div class="buttons went">
                {act("go", words.go_there)} {act("open", words.reopen)}
            </div>
        }
        .into_any(),
        RunState::NotYet if costs_missing(frame, round).is_some() => {
            let name = whereto(&frame.name(round));
            view! {
                <p class="went">
                    <a class="link" href=frame.path(&format!("/costs/{}", round.id))>
                        {Costs::of(frame.lang).link}
                        {name}
                    </a>
                </p>
            }
            .into_any()
        }
        RunState::NotYet | RunState::Open => act("open", words.open_it).into_any(),
    });
    let once_more = vote_of(frame, round)
        .and_then(|vote| vote.repeats)
        .map(|_| format!(", {}", Again::of(frame.lang).once_more));
    let minutes = (round.minutes > 0).then(|| (words.minutes)(round.minutes));
    let is_current = round.current.then_some("step");
    // The tick stands where the number was.
    let number = is_closed.then(|| format!("{} ", round.n));
    view! {
        <li aria-current=is_current>
            {mark} <div>
                <h3>
                    <span class="unseen">{number}</span>
                    {name}
                    {once_more}
                </h3>
                <p dir="auto" lang=theirs(&asked)>{asked.clone()}</p>
            </div> <span class="minutes">{minutes}</span> {acts}
        </li>
    }
}

/// For ears: which of the many like it this one is.
fn whereto(name: &str) -> impl IntoView + use<> {
    view! { <span class="unseen">{format!(": {name}")}</span> }
}

/// When the agenda would be through, if every round takes its time.
fn ends(frame: &Frame) -> Option<workshop::Time> {
    let here = frame.current().map_or(0, |round| round.n);
    let to_come: i64 = frame
        .view
        .rounds
        .iter()
        .filter(|round| round.n > here || round.current)
        .filter(|round| round.state == RunState::NotYet)
        .map(|round| i64::from(round.minutes) * 60_000)
        .sum();
    let left = frame.view.timer.left_ms(frame.at).unwrap_or_default();
    (to_come + left > 0).then(|| frame.at.plus_ms(to_come + left))
}
