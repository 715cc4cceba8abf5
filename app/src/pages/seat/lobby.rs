//! Before the first round: the seat is kept.

use axum::response::Response;
use leptos::prelude::*;

use super::{Elsewhere, Sheet, Waiting};
use crate::ui::Symbol;
use crate::visit::SeatVisit;
use crate::words::Seat;

pub async fn show(visit: &SeatVisit) -> Response {
    let (lang, code) = (visit.reader.lang, visit.code());
    let words = Seat::of(lang);
    Sheet::new(visit, words.seat_kept)
        .looking_again()
        .render(move || {
            view! {
                <main id="main">
                    <Waiting
                        lang
                        code
                        symbol=Symbol::Clock
                        heading=words.seat_kept
                        lead=words.lobby
                    />
                    <Elsewhere lang code />
                </main>
            }
        })
        .await
}
