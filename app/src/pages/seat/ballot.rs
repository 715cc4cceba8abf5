//! A vote on a phone.

use axum::response::Response;
use leptos::prelude::*;
use workshop::view::{Header, Sort, VoteScene};
use workshop::{BallotRule, RunState};

use super::{Elsewhere, Sheet, Waiting};
use crate::ui::Symbol;
use crate::visit::SeatVisit;
use crate::words::{Room, Seat};

pub async fn show(visit: &SeatVisit, scene: VoteScene, header: &Header) -> Response {
    let (lang, code) = (visit.reader.lang, visit.code());
    let sort = match scene.rule {
        BallotRule::Approve => Sort::Vote,
        BallotRule::PickAndRank { .. } => Sort::Rank,
        BallotRule::Judge => Sort::Judge,
    };
    let heading = Room::of(lang).asked(sort, &scene.prompt, &header.question);
    let lead = match scene.state {
        RunState::NotYet => Seat::of(lang).opens_soon,
        RunState::Open | RunState::Closed => Seat::of(lang).discussing,
    };
    Sheet::new(visit, &heading)
        .looking_again()
        .render(move || {
            view! {
                <main id="main">
                    <Waiting lang code symbol=Symbol::Clock heading lead />
                    <Elsewhere lang code />
                </main>
            }
        })
        .await
}
