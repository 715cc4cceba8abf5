//! Asking once before a vote is held again: what happens to it, and to the ballots so far.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use workshop::{RoundId, RunState, Source};

use super::costs::round_name;
use crate::pages::desk::place_name;
use crate::pages::errors;
use crate::parts::{Act, DeskBar, DeskTab};
use crate::rendering::{Family, Page};
use crate::ui::{Icon, Symbol};
use crate::visit::{Denial, DeskVisit};
use crate::words::{Again, Refusals, Room};

pub async fn show(visit: DeskVisit, Path((_, round)): Path<(String, String)>) -> Response {
    match vote(&visit, &round) {
        None => errors::show(&visit.reader, StatusCode::NOT_FOUND).await,
        // Nothing to repeat yet: the desk says what can be done.
        Some(round) if visit.now.run(round).state == RunState::NotYet => {
            Redirect::to(&format!("/w/{}/desk", visit.code())).into_response()
        }
        Some(round) => render(&visit, round, None).await,
    }
}

/// The vote that an address names.
pub fn vote(visit: &DeskVisit, round: &str) -> Option<RoundId> {
    let round = visit.now.setup.round(round.parse().ok()?)?;
    round.kind.vote().map(|_| round.id)
}

pub async fn render(visit: &DeskVisit, round: RoundId, denial: Option<Denial>) -> Response {
    let (lang, code) = (visit.reader.lang, visit.code());
    let words = Again::of(lang);
    let run = visit.now.run(round);
    let heading = (words.heading)(&round_name(visit, round));
    let prompt = visit.now.setup.round(round).map(|round| &round.prompt);
    let prompt = prompt.map_or("", |prompt| Room::of(lang).prompt(prompt));
    let prompt = (!prompt.is_empty()).then(|| prompt.to_owned());
    let is_drawn_from = visit.now.setup.rounds.iter().any(|later| {
        let from = later.kind.vote().map(|vote| vote.from);
        matches!(from, Some(Source::Leaders { vote, .. }) if vote == round)
            && visit.now.run(later.id).state == RunState::NotYet
    });
    let is_unseen = run.state == RunState::Closed && !run.revealed && !run.ballots.is_empty();
    let ballots = u32::try_from(run.ballots.len()).unwrap_or(u32::MAX);
    let facts = [
        Some(words.anew.to_owned()),
        (run.state == RunState::Open).then(|| words.closes.to_owned()),
        Some((words.kept)(ballots)),
        is_unseen.then(|| words.unseen.to_owned()),
        is_drawn_from.then(|| words.leaders.to_owned()),
    ];
    let status = denial.as_ref().map_or(StatusCode::OK, |d| d.status);
    let title = format!("{heading} · {}", visit.now.setup.title);
    // A page that is out of date must not move the room.
    let place = place_name(visit.now.place);
    let now = visit.now.clone();
    Page::new(title, Family::Desk)
        .of(&visit.now)
        .status(status)
        .render(&visit.reader, move || {
            let refused = denial.map(|denial| {
                view! {
                    <div class="notice alert" role="alert" tabindex="-1" autofocus>
                        <Icon symbol=Symbol::Warn />
                        <p>
                            <b>{Refusals::of(lang).not_taken}</b>
                            " "
                            {denial.reason}
                        </p>
                    </div>
                }
            });
            let facts = facts
                .into_iter()
                .flatten()
                .map(|fact| view! { <li>{fact}</li> })
                .collect_view();
            let prompt = prompt.map(|prompt| {
                view! {
                    <p class="lead" dir="auto">
                        {prompt}
                    </p>
                }
            });
            let desk = format!("/w/{code}/desk");
            view! {
                <DeskBar lang code now=&now current=DeskTab::Vote />
                <main id="main" class="again-page">
                    {refused}
                    <div class="opening">
                        <h1>{heading}</h1>
                        {prompt}
                    </div>
                    <ul class="facts">{facts}</ul>
                    <div class="buttons">
                        <Act
                            to=format!("{desk}/again/{round}")
                            fields=vec![("seen", place.clone())]
                            class="button primary"
                        >
                            {words.open_again}
                        </Act>
                        <a class="button" href=desk.clone()>
                            {words.leave_it}
                        </a>
                    </div>
                </main>
            }
        })
        .await
}
