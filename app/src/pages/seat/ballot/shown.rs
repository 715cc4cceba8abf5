//! The vote that the room is in, once the facilitator has shown its result.

use axum::response::Response;
use leptos::prelude::*;

use super::super::Sheet;
use super::{Paper, cast};
use crate::parts::results::{Lens, VoteResults, supported};
use crate::parts::theirs;
use crate::visit::SeatVisit;
use crate::words::{BallotWords, ResultWords};

pub async fn show(visit: &SeatVisit, paper: Paper) -> Response {
    let (lang, words) = (paper.lang, ResultWords::of(paper.lang));
    Sheet::new(visit, words.heading)
        .render(move || {
            let mine = paper.mine.as_ref().map(supported).unwrap_or_default();
            let own = paper.mine.as_ref().map(|_| {
                view! {
                    <a class="link" href=paper.address()>
                        {BallotWords::of(lang).check}
                    </a>
                }
            });
            let foot = own.map(|own| {
                view! {
                    <div class="dock">
                        <p class="dock-line">{cast::saved(&paper)} " " {own}</p>
                    </div>
                }
            });
            let address = format!("{}/results", paper.room());
            let roles = paper.roles.clone();
            let results = paper
                .scene
                .results
                .clone()
                .map(|results| *results)
                .map(|results| {
                    view! { <VoteResults lang results roles lens=Lens::Everyone address mine /> }
                });
            view! {
                <main id="main">
                    <div class="opening">
                        <h1>{words.heading}</h1>
                        <p dir="auto" lang=theirs(&paper.heading)>{paper.heading.clone()}</p>
                    </div>
                    {results}
                    {foot}
                </main>
            }
        })
        .await
}
