//! A discussion on a phone: what was found so far, to talk about.

use axum::response::Response;
use leptos::prelude::*;
use workshop::view::{Card, Header, Results, Sort, ThemeCard};

use super::{Elsewhere, Sheet, Themes, own};
use crate::visit::SeatVisit;
use crate::words::{Room, Seat};

pub async fn show(
    visit: &SeatVisit,
    prompt: &str,
    _results: Vec<Results>,
    themes: Vec<ThemeCard>,
    loose: Vec<Card>,
    header: &Header,
) -> Response {
    let (lang, code) = (visit.reader.lang, visit.code());
    let words = Seat::of(lang);
    let heading = Room::of(lang).asked(Sort::Discuss, prompt, &header.question);
    let roles = header.roles.clone();
    let mine = own(visit);
    Sheet::new(visit, &heading)
        .looking_again()
        .render(move || {
            view! {
                <main id="main">
                    <h1 dir="auto">{heading}</h1>
                    <p class="lead">{words.discussing}</p>
                    <Themes lang roles themes loose mine />
                    <Elsewhere lang code anew=true />
                </main>
            }
        })
        .await
}
