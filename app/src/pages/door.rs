//! The door of a workshop: what it is about, and one form to take a seat. Join is scan, pick, in.

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use rooms::Code;
use workshop::view::{Header, seats};
use workshop::{RoleKey, WishId};

use crate::parts::{Languages, Logo, RoleChoices, theirs};
use crate::rendering::{Family, Page};
use crate::ui::{Hidden, Icon, Symbol};
use crate::visit::{Visit, fresh_wish};
use crate::words::{Door, Lang, Refusals};

/// What was picked already, when the form comes back.
pub struct Picked {
    pub wish: WishId,
    pub role: Option<Option<RoleKey>>,
    pub refused: Option<Refused>,
}

pub enum Refused {
    /// No role was picked.
    Missing,
    /// Said above the form.
    Because(String),
}

impl Default for Picked {
    fn default() -> Self {
        Picked {
            wish: fresh_wish(),
            role: None,
            refused: None,
        }
    }
}

pub async fn show(visit: &Visit) -> Response {
    render(visit, StatusCode::OK, Picked::default()).await
}

pub async fn render(visit: &Visit, status: StatusCode, picked: Picked) -> Response {
    let header = seats(&visit.now).header;
    let (lang, code) = (visit.reader.lang, visit.code());
    let words = Door::of(lang);
    Page::new(header.title.clone(), Family::Phone)
        .of(&visit.now)
        .status(status)
        .render(&visit.reader, move || {
            let missing = matches!(picked.refused, Some(Refused::Missing));
            let because = match picked.refused {
                Some(Refused::Because(reason)) => Some(view! { <Because lang reason /> }),
                _ => None,
            };
            let roles = header.roles.clone();
            view! {
                <DoorHead code lang />
                <main id="main">
                    {because}
                    <Opening header />
                    <h1>{words.who_as}</h1>
                    <p>{words.who_as_how}</p>
                    <form method="post" action=format!("/w/{code}/seat")>
                        <Hidden name="wish" value=picked.wish.to_string() />
                        <RoleChoices lang roles chosen=picked.role missing />
                        <p class="why">
                            <b>{words.why_ask}</b>
                            " "
                            {words.why_ask_because}
                        </p>
                        <p>
                            <a class="link" href="/about#kept">
                                {words.what_is_kept}
                            </a>
                        </p>
                        <div class="dock">
                            <button class="button primary full">{words.take_my_seat}</button>
                        </div>
                    </form>
                </main>
                <Languages lang to=format!("/w/{code}") />
            }
        })
        .await
}

#[component]
fn DoorHead(lang: Lang, code: Code) -> impl IntoView {
    view! {
        <header class="top">
            <Logo />
            <span>
                <span class="unseen">{Door::of(lang).code_word} " "</span>
                <bdi>{code.spoken()}</bdi>
            </span>
        </header>
    }
}

/// Where and when, what, and why: as far as the facilitator said.
#[component]
fn Opening(header: Header) -> impl IntoView {
    let place: Vec<&str> = [header.venue.as_str(), header.when.as_str()]
        .into_iter()
        .filter(|said| !said.is_empty())
        .collect();
    let place = place.join(" · ");
    let place = (!place.is_empty()).then(|| view! { <p dir="auto">{place}</p> });
    let why = (!header.purpose.is_empty())
        .then(|| view! { <p dir="auto" lang=theirs(&header.purpose)>{header.purpose.clone()}</p> });
    view! {
        <div class="opening">
            {place}
            <p dir="auto" lang=theirs(&header.title)>
                <b>{header.title.clone()}</b>
            </p>
            {why}
        </div>
    }
}

#[component]
fn Because(lang: Lang, reason: String) -> impl IntoView {
    let words = Refusals::of(lang);
    view! {
        <p class="notice alert" role="alert" tabindex="-1">
            <Icon symbol=Symbol::Warn />
            <span>
                <b>{words.not_taken}</b>
                " "
                {reason}
            </span>
        </p>
    }
}
