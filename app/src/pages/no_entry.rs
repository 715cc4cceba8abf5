//! What somebody sees at the desk who has no key to it: how to get in, and where else to go.

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::rendering::{Family, Page};
use crate::visit::Visit;
use crate::words::Door;

pub async fn show(visit: &Visit) -> Response {
    let words = Door::of(visit.reader.lang);
    let workshop = format!("/w/{}", visit.code());
    Page::new(words.no_entry, Family::Phone)
        .status(StatusCode::FORBIDDEN)
        .render(&visit.reader, move || {
            view! {
                <main id="main">
                    <h1>{words.no_entry}</h1>
                    <p>{words.no_entry_how}</p>
                    <p>{words.no_entry_lost}</p>
                    <p>
                        <a class="link" href=workshop>
                            {words.to_the_workshop}
                        </a>
                    </p>
                </main>
            }
        })
        .await
}
