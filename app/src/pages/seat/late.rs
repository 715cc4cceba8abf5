//! A text that arrived after its round had closed: kept on the page, with the reason, to be
//! copied or said aloud.

use axum::response::Response;
use leptos::prelude::*;

use super::{Elsewhere, Sheet, Written};
use crate::ui::{Icon, Symbol, TextArea};
use crate::visit::SeatVisit;
use crate::words::Seat;

pub async fn show(visit: &SeatVisit, written: Written) -> Response {
    let (lang, code) = (visit.reader.lang, visit.code());
    let words = Seat::of(lang);
    Sheet::new(visit, words.came_late)
        .status(written.status())
        .render(move || {
            view! {
                <main id="main">
                    <p class="notice" role="alert" tabindex="-1">
                        <Icon symbol=Symbol::Clock />
                        <span>{words.came_late_still}</span>
                    </p>
                    <h1>{words.came_late}</h1>
                    <TextArea
                        id="text"
                        name="text"
                        label=words.what_you_wrote
                        hint=words.copy_hint
                        value=written.text
                    />
                    <Elsewhere lang code anew=true />
                </main>
            }
        })
        .await
}
