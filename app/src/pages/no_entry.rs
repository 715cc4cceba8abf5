//! What somebody sees at the desk who has no key to it: how to get in, and where else to go.

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::parts::{Languages, Logo};
use crate::rendering::{Family, Page};
use crate::ui::{Icon, Symbol};
use crate::visit::Visit;
use crate::words::Door;

pub async fn show(visit: &Visit) -> Response {
    let lang = visit.reader.lang;
    let words = Door::of(lang);
    let workshop = format!("/w/{}", visit.code());
    let address = format!("{workshop}/desk");
    Page::new(words.no_entry, Family::Phone)
        .status(StatusCode::FORBIDDEN)
        .render(&visit.reader, move || {
            view! {
                <header class="top">
                    <Logo />
                </header>
                <main id="main">
                    <div class="wait">
                        <Icon symbol=Symbol::Lock />
                        <h1>{words.no_entry}</h1>
                        <p class="lead">{words.no_entry_how}</p>
                        <p>{words.no_entry_lost}</p>
                        <p>
                            <a class="button" href=workshop>
                                {words.to_the_workshop}
                            </a>
                        </p>
                    </div>
                </main>
                <Languages lang to=address />
            }
        })
        .await
}
