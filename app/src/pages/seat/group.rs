//! A group round on a phone: the themes so far, as text, and what has no theme yet.

use axum::response::Response;
use leptos::prelude::*;
use workshop::view::{GroupScene, Header, Sort};

use super::{Elsewhere, Sheet, Themes, own};
use crate::parts::theirs;
use crate::visit::SeatVisit;
use crate::words::{Room, Seat};

pub async fn show(visit: &SeatVisit, scene: GroupScene, header: &Header) -> Response {
    let (lang, code) = (visit.reader.lang, visit.code());
    let words = Seat::of(lang);
    let heading = Room::of(lang).asked(Sort::Group, &scene.prompt, &header.question);
    let roles = header.roles.clone();
    let mine = own(visit);
    Sheet::new(visit, &heading)
        .looking_again()
        .render(move || {
            view! {
                <main id="main">
                    <h1 dir="auto" lang=theirs(&heading)>{heading.clone()}</h1>
                    <p class="lead">{words.grouping}</p>
                    <Themes lang roles themes=scene.themes loose=scene.loose mine />
                    <Elsewhere lang code anew=true />
                </main>
            }
        })
        .await
}
