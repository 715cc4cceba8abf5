//! What the votes came to, on a phone: one vote through one lens, and the way to the others. Only
//! votes whose result the facilitator has shown.

use std::collections::BTreeSet;

use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use rooms::Code;
use serde::Deserialize;
use workshop::view::{Results, Sort, mine, revealed};
use workshop::{ItemId, Workshop};

use crate::pages::seat::Sheet;
use crate::parts::results::{Lens, VoteResults, supported};
use crate::parts::theirs;
use crate::ui::{Icon, Symbol};
use crate::visit::SeatVisit;
use crate::words::{BallotWords, Lang, ResultWords, Room};

#[derive(Default, Deserialize)]
pub struct Wanted {
    /// `V-n`; the latest if it is not said, or not shown.
    #[serde(default)]
    vote: String,
    #[serde(default)]
    lens: String,
}

pub async fn show(visit: SeatVisit, Query(wanted): Query<Wanted>) -> Response {
    let (lang, code) = (visit.reader.lang, visit.code());
    let mut all = all_revealed(&visit.now);
    let asked = wanted.vote.parse().ok();
    let at = all.iter().position(|results| Some(results.vote) == asked);
    if all.is_empty() {
        return none_yet(&visit).await;
    }
    let results = all.remove(at.unwrap_or(0));
    let lens = Lens::from_key(&wanted.lens)
        .filter(|lens| lens.is_shown(&results))
        .unwrap_or_default();
    let words = ResultWords::of(lang);
    let room = format!("/w/{code}");
    let (question, roles) = (
        visit.now.setup.question.clone(),
        visit.now.setup.roles.clone(),
    );
    let own = supports(&visit, &results);
    let here = format!("/results?vote={}&lens={}", results.vote, lens.key());
    Sheet::new(&visit, words.heading)
        .at(&here)
        .render(move || {
            let asked =
                Room::of(lang).asked(Sort::of_rule(results.rule), &results.prompt, &question);
            let ballot = own.as_ref().map(|_| {
                view! {
                    <a class="link" href=format!("{room}/ballots/{}", results.round)>
                        {BallotWords::of(lang).check}
                    </a>
                }
            });
            let mine = own.unwrap_or_default();
            view! {
                <main id="main">
                    <div class="opening">
                        <h1>{words.heading}</h1>
                        <p dir="auto" lang=theirs(&asked)>{asked.clone()}</p>
                    </div>
                    <VoteResults
                        lang
                        results
                        roles
                        lens
                        address=format!("{room}/results")
                        mine
                    />
                    <Others lang code others=all />
                    <div class="dock">
                        <p class="dock-line">
                            {ballot} " "
                            <a class="link" href=room>
                                <Icon symbol=Symbol::Back />
                                {BallotWords::of(lang).back}
                            </a>
                        </p>
                    </div>
                </main>
            }
        })
        .await
}

/// The latest first.
fn all_revealed(now: &Workshop) -> Vec<Results> {
    let rounds = now.setup.rounds.iter().rev();
    rounds.filter_map(|round| revealed(now, round.id)).collect()
}

/// What the reader's own ballot in this vote supports; `None` if they cast none.
pub fn supports(visit: &SeatVisit, results: &Results) -> Option<BTreeSet<ItemId>> {
    let ballots = mine(&visit.now, visit.seat)?.ballots;
    let ballot = ballots.iter().find(|ballot| ballot.round == results.round);
    ballot.map(supported)
}

async fn none_yet(visit: &SeatVisit) -> Response {
    let (lang, words) = (visit.reader.lang, ResultWords::of(visit.reader.lang));
    let room = format!("/w/{}", visit.code());
    Sheet::new(visit, words.not_yet)
        .at("/results")
        .looking_again()
        .render(move || {
            view! {
                <main id="main">
                    <div class="wait">
                        <Icon symbol=Symbol::Clock />
                        <h1>{words.not_yet}</h1>
                        <p class="lead">{words.not_yet_why}</p>
                        <p>
                            <a class="button" href=room>
                                {BallotWords::of(lang).back}
                            </a>
                        </p>
                    </div>
                </main>
            }
        })
        .await
}

/// The other votes that were shown.
#[component]
pub fn Others(lang: Lang, code: Code, others: Vec<Results>) -> impl IntoView {
    let words = ResultWords::of(lang);
    (!others.is_empty()).then(|| {
        let links = others
            .into_iter()
            .map(|results| {
                let name = Room::of(lang).rounds.of(Sort::of_rule(results.rule));
                view! {
                    <li>
                        <a class="link" href=format!("/w/{code}/results?vote={}", results.vote)>
                            {(words.nth_vote)(results.vote, name)}
                        </a>
                        <span class="soft" dir="auto">
                            {Room::of(lang).prompt(&results.prompt).to_owned()}
                        </span>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="section" aria-labelledby="votes">
                <h2 id="votes">{words.other_votes}</h2>
                <ul class="lines">{links}</ul>
            </section>
        }
    })
}
