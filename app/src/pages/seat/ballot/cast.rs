//! A ballot that is in, one that came too late, and the time before and after a vote.

use leptos::prelude::*;
use workshop::view::{MyLine, MyMark};
use workshop::{Ballot, BallotRule, Opinion, RunState};

use super::Paper;
use crate::parts::{Saved, theirs};
use crate::times;
use crate::ui::{Icon, Symbol};
use crate::words::{BallotWords, PaperWords};

/// Cast, and still to be changed.
pub fn is_in(paper: Paper) -> impl IntoView {
    let words = BallotWords::of(paper.lang);
    let change = format!("{}?change", paper.address());
    let more = match paper.next_pairs() {
        0 => None,
        next => Some(view! {
            <a class="button primary full" href=format!("{}?more", paper.address())>
                {(PaperWords::of(paper.lang).more_pairs)(next)}
            </a>
        }),
    };
    view! {
        <main id="main">
            <div class="opening">
                <h1 tabindex="-1" data-answer="">
                    {words.is_in}
                </h1>
                <p dir="auto" lang=theirs(&paper.heading)>{paper.heading.clone()}</p>
            </div>
            {changed(&paper)}
            <p>{words.secret} " " {words.change_until} "."</p>
            {chosen(&paper)}
            <div class="dock">
                {more}
                <a class="button full" href=change>
                    {words.change}
                </a>
                <p class="dock-line">{saved(&paper)}</p>
            </div>
        </main>
    }
}

/// A ballot to look at after its vote has closed.
pub fn kept(paper: Paper) -> impl IntoView {
    let words = BallotWords::of(paper.lang);
    let result = paper.scene.results.as_ref().map(|results| {
        view! {
            <a class="link" href=format!("{}/results?vote={}", paper.room(), results.vote)>
                {words.to_the_result}
            </a>
        }
    });
    let none = paper
        .mine
        .is_none()
        .then(|| view! { <p class="lead">{words.cast_none}</p> });
    view! {
        <main id="main">
            <div class="opening">
                <h1>{words.yours}</h1>
                <p dir="auto" lang=theirs(&paper.heading)>{paper.heading.clone()}</p>
            </div>
            {changed(&paper)}
            {none}
            {chosen(&paper)}
            <div class="dock">
                <p class="dock-line">
                    {saved(&paper)}
                    " "
                    {result}
                    " "
                    <a class="link" href=paper.room()>
                        <Icon symbol=Symbol::Back />
                        {words.back}
                    </a>
                </p>
            </div>
        </main>
    }
}

/// Before a vote, and between its close and its result.
pub fn waiting(paper: Paper) -> impl IntoView {
    let words = BallotWords::of(paper.lang);
    let is_over = paper.scene.state == RunState::Closed;
    let (heading, why) = if is_over {
        (words.closed, words.closed_why)
    } else {
        (words.not_yet, words.not_yet_why)
    };
    let none = (is_over && paper.mine.is_none()).then(|| view! { <p>{words.cast_none}</p> });
    let foot = paper.mine.is_some().then(|| {
        view! {
            <div class="dock">
                <p class="dock-line">
                    {saved(&paper)}
                    " "
                    <a class="link" href=paper.address()>
                        {words.check}
                    </a>
                </p>
            </div>
        }
    });
    view! {
        <main id="main">
            <div class="wait">
                <Icon symbol=Symbol::Clock />
                <h1>{heading}</h1>
                <p class="lead">{why}</p>
                {none}
                <p class="not-live">
                    <a class="button" href=paper.room()>
                        {words.look_again}
                    </a>
                </p>
            </div>
            {foot}
        </main>
    }
}

/// What arrived after the vote had closed, with what counts instead.
pub fn too_late(paper: Paper, ballot: Ballot) -> impl IntoView {
    let words = BallotWords::of(paper.lang);
    let counts = match &paper.mine {
        Some(mine) => (words.too_late_earlier)(&times::clock(paper.lang, mine.saved)),
        None => words.too_late_none.to_owned(),
    };
    let lines = paper.lines(&ballot);
    view! {
        <main id="main">
            <p class="notice" role="alert" tabindex="-1" autofocus>
                <Icon symbol=Symbol::Clock />
                <span>
                    <b>{words.too_late}</b>
                    " "
                    {counts}
                </span>
            </p>
            <div class="opening">
                <h1>{words.closed}</h1>
                <p dir="auto" lang=theirs(&paper.heading)>{paper.heading.clone()}</p>
            </div>
            <p>{words.closed_why}</p>
            {list(&paper, words.had_chosen, lines, false)}
            <div class="dock">
                <p class="dock-line">
                    {saved(&paper)}
                    " "
                    <a class="link" href=paper.room()>
                        {words.look_again}
                    </a>
                </p>
            </div>
        </main>
    }
}

/// Says that something on the ballot is not what it was.
fn changed(paper: &Paper) -> impl IntoView + use<> {
    let words = BallotWords::of(paper.lang);
    let is_open = paper.scene.state == RunState::Open;
    let mine = paper.mine.as_ref()?;
    mine.changed_since.then(|| {
        let said = if is_open {
            words.changed_open
        } else {
            words.changed_closed
        };
        view! {
            <p class="notice">
                <Icon symbol=Symbol::Pen />
                <span>{said}</span>
            </p>
        }
    })
}

/// "Saved 14:32".
pub fn saved(paper: &Paper) -> impl IntoView + use<> {
    let lang = paper.lang;
    let saved = paper.mine.as_ref().map(|mine| mine.saved);
    saved.map(|at| view! { <Saved lang at /> })
}

fn chosen(paper: &Paper) -> impl IntoView + use<> {
    let mine = paper.mine.as_ref()?;
    Some(list(
        paper,
        BallotWords::of(paper.lang).yours,
        mine.lines.clone(),
        true,
    ))
}

fn list(
    paper: &Paper,
    title: &'static str,
    lines: Vec<MyLine>,
    cast: bool,
) -> impl IntoView + use<> {
    let words = BallotWords::of(paper.lang);
    let lines = paper.to_read(lines);
    let none = match paper.scene.rule {
        BallotRule::Judge | BallotRule::Rate { .. } | BallotRule::Pairs => words.nothing_answered,
        _ => words.none_of_these,
    };
    let count = paper.sum(&lines);
    let is_ranked = paper.scene.rule.is_ranked();
    let rows = if lines.is_empty() {
        view! { <li><span class="pick-text">{none}</span></li> }.into_any()
    } else {
        let rows = lines.into_iter().enumerate();
        rows.map(|(n, one)| line(paper, is_ranked.then_some(n + 1), one))
            .collect_view()
            .into_any()
    };
    let cast = cast.then_some("");
    let rows = if is_ranked {
        view! { <ol class="picks" data-cast=cast>{rows}</ol> }.into_any()
    } else {
        view! { <ul class="picks" data-cast=cast>{rows}</ul> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby="chosen">
            <div class="ballot-head">
                <h2 id="chosen">{title}</h2>
                <span>{count}</span>
            </div>
            {rows}
        </section>
    }
}

fn line(paper: &Paper, place: Option<usize>, line: MyLine) -> impl IntoView + use<> {
    let words = BallotWords::of(paper.lang);
    let mark = match (place, &line.mark) {
        (Some(place), _) => Some(view! { {paper.lang.number(place)} }.into_any()),
        (None, MyMark::None | MyMark::Over(_)) => {
            Some(view! { <Icon symbol=Symbol::Check /> }.into_any())
        }
        (None, _) => None,
    };
    // A place is read out with what has it; a tick says nothing that the list does not.
    let unread = place.is_none().then_some("true");
    let mark = mark.map(|mark| {
        view! {
            <span class="place" aria-hidden=unread>
                {mark}
            </span>
        }
    });
    let symbol = match &line.mark {
        MyMark::Opinion(Opinion::Agree) => Some(Symbol::Check),
        MyMark::Opinion(Opinion::Disagree) | MyMark::Given(..=-1) => Some(Symbol::Cross),
        MyMark::Opinion(Opinion::Pass) => Some(Symbol::More),
        _ => None,
    };
    let is_other = matches!(line.mark, MyMark::Over(_));
    let said = paper.said(&line).map(|said| {
        let symbol = symbol.map(|symbol| view! { <Icon symbol /> });
        match is_other {
            // In somebody else's words, so as long as these are.
            true => view! { <span class="rather" dir="auto">{said}</span> }.into_any(),
            false => view! { <b class="answer">{symbol} " " {said}</b> }.into_any(),
        }
    });
    let text = match line.card {
        Some(card) => {
            view! { <span class="pick-text" dir="auto" lang=theirs(&card.text)>{card.text.clone()}</span> }
                .into_any()
        }
        None => view! { <span class="pick-text soft">{words.gone}</span> }.into_any(),
    };
    view! { <li>{mark} " " {text} " " {said}</li> }
}
