//! What became of a person's own ideas and ballots.

use axum::response::Response;
use leptos::prelude::*;
use workshop::view::{Header, MyFate, MyIdea, MyLine, MyMark, RoundTab, mine, seats};

use crate::pages::seat::Sheet;
use crate::pages::seat::ballot::Paper;
use crate::parts::{Moment, Saved, fate, theirs};
use crate::ui::{Icon, Symbol};
use crate::visit::SeatVisit;
use crate::words::{Door, Lang, Room, Seat};

pub async fn show(visit: SeatVisit) -> Response {
    let (lang, code) = (visit.reader.lang, visit.code());
    let words = Seat::of(lang);
    let view = seats(&visit.now);
    let ideas = mine(&visit.now, visit.seat).map_or_else(Vec::new, |mine| mine.ideas);
    let ballots = Paper::cast(&visit);
    Sheet::new(&visit, words.what_became)
        .at("/mine")
        .looking_again()
        .render(move || {
            let nothing = ideas
                .is_empty()
                .then(|| view! { <p class="lead">{words.nothing_shared}</p> });
            let ideas = ideas
                .into_iter()
                .rev()
                .map(|idea| view! { <Fate lang idea /> });
            view! {
                <main id="main">
                    <div class="opening">
                        <h1>{words.what_became}</h1>
                        <p dir="auto" lang=theirs(&view.header.title)>{view.header.title.clone()}</p>
                    </div>
                    {nothing}
                    <ul class="fates">{ideas.collect_view()}</ul>
                    {cast(lang, &view.rounds, ballots)}
                    <Afterwards lang header=view.header />
                    <div class="dock">
                        <p class="dock-line">
                            <a class="link" href=format!("/w/{code}")>
                                <Icon symbol=Symbol::Back />
                                {words.back}
                            </a>
                            <a class="link" href=format!("/w/{code}/wall")>
                                {words.the_wall}
                            </a>
                        </p>
                    </div>
                </main>
            }
        })
        .await
}

#[component]
fn Fate(lang: Lang, idea: MyIdea) -> impl IntoView {
    let words = Seat::of(lang);
    let (class, symbol, state) = match (&idea.fate, &idea.theme) {
        (MyFate::OnTheWall, Some(title)) => ("chip done", Symbol::Check, (words.in_theme)(title)),
        (MyFate::OnTheWall, None) => ("chip", Symbol::Check, fate(lang, &idea)),
        (MyFate::WaitsForTheWall | MyFate::ToBeRead, _) => {
            ("chip", Symbol::Clock, fate(lang, &idea))
        }
        (MyFate::OnlyTheFacilitator | MyFate::KeptPrivate, _) => {
            ("chip", Symbol::Lock, fate(lang, &idea))
        }
        (MyFate::TakenDown { .. }, _) => ("chip", Symbol::Cross, words.off_the_wall.to_owned()),
    };
    let more = match &idea.fate {
        MyFate::TakenDown { reason } => format!("{reason} {}", words.text_kept),
        MyFate::OnlyTheFacilitator | MyFate::KeptPrivate => words.as_a_number.to_owned(),
        MyFate::OnTheWall | MyFate::WaitsForTheWall | MyFate::ToBeRead => more(lang, &idea),
    };
    let more = (!more.is_empty()).then(|| view! { <p dir="auto">{more}</p> });
    view! {
        <li>
            <h2 dir="auto" lang=theirs(&idea.text)>{idea.text.clone()}</h2>
            <p class=class>
                <Icon symbol />
                <span dir="auto">{state}</span>
            </p>
            {more}
            <Saved lang at=idea.saved />
        </li>
    }
}

/// What else is known of an idea that may be on the wall.
fn more(lang: Lang, idea: &MyIdea) -> String {
    let (words, room) = (Seat::of(lang), Room::of(lang));
    let mut facts = Vec::new();
    if idea.theme.is_some() {
        facts.push(fate(lang, idea));
    }
    if let Some(same_as) = idea.same_as {
        facts.push((words.same_as)(&(room.number)(same_as)));
    }
    if idea.parked {
        facts.push(words.parked.to_owned());
    }
    facts.join(room.comma)
}

/// The ballots that this person cast, each on its paper.
fn cast(lang: Lang, rounds: &[RoundTab], papers: Vec<Paper>) -> impl IntoView + use<> {
    let words = Seat::of(lang);
    let room = Room::of(lang);
    let items: Vec<_> = papers
        .into_iter()
        .filter_map(|paper| {
            let ballot = paper.mine.clone()?;
            let round = rounds.iter().find(|round| round.id == ballot.round)?;
            let name = format!("{} {}", lang.number(round.n), room.rounds.of(round.sort));
            let changed = ballot
                .changed_since
                .then(|| view! { <p class="notice">{words.changed_since}</p> });
            Some(view! {
                <li>
                    <h3>{name}</h3>
                    <p class="receipt">
                        <Icon symbol=Symbol::Check />
                        {room.received_at}
                        " "
                        <Moment lang at=ballot.saved />
                    </p>
                    {changed}
                    {lines(&paper, ballot.lines)}
                </li>
            })
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="ballots">
                <h2 id="ballots">{words.your_ballots}</h2>
                <ul class="fates">{items}</ul>
            </section>
        }
    })
}

/// What is on a ballot; numbered where the order counts.
fn lines(paper: &Paper, lines: Vec<MyLine>) -> impl IntoView + use<> {
    let words = Seat::of(paper.lang);
    let lines = paper.to_read(lines);
    if lines.is_empty() {
        return view! { <p>{words.none_of_these}</p> }.into_any();
    }
    let items = lines
        .into_iter()
        .map(|line| {
            let said = paper.said(&line).map(|said| {
                let is_other = matches!(line.mark, MyMark::Over(_));
                match is_other {
                    true => view! { <span class="rather" dir="auto">{said}</span> }.into_any(),
                    false => view! { <b class="answer">{said}</b> }.into_any(),
                }
            });
            let text = match line.card {
                Some(card) => card.text,
                None => words.gone_meanwhile.to_owned(),
            };
            view! {
                <li>
                    <span dir="auto">{text}</span>
                    " "
                    {said}
                </li>
            }
        })
        .collect_view();
    if paper.scene.rule.is_ranked() {
        view! { <ol class="points">{items}</ol> }.into_any()
    } else {
        view! { <ul class="points">{items}</ul> }.into_any()
    }
}

/// Whom to ask later, if the facilitator said, and what is kept.
#[component]
fn Afterwards(lang: Lang, header: Header) -> impl IntoView {
    let who: Vec<String> = [header.organiser, header.contact]
        .into_iter()
        .filter(|said| !said.is_empty())
        .collect();
    let ask = (!who.is_empty()).then(|| {
        view! {
            <p>
                {Seat::of(lang).ask}
                " "
                <span dir="auto">{who.join(", ")}</span>
            </p>
        }
    });
    view! {
        <div class="why">
            {ask}
            <p>
                <a class="link" href="/about#kept">
                    {Door::of(lang).what_is_kept}
                </a>
            </p>
        </div>
    }
}
