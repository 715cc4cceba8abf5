//! Changing one's role: ideas and ballots stay.

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use workshop::view::{mine, seats};
use workshop::{RoleKey, WishId};

use crate::pages::seat::Sheet;
use crate::parts::RoleChoices;
use crate::ui::{Hidden, Icon, Symbol};
use crate::visit::{SeatVisit, fresh_wish};
use crate::words::Door;

pub async fn show(visit: SeatVisit) -> Response {
    let role = mine(&visit.now, visit.seat).map(|mine| mine.role);
    render(&visit, StatusCode::OK, fresh_wish(), role, None).await
}

/// `reason` is why it was not taken.
pub async fn render(
    visit: &SeatVisit,
    status: StatusCode,
    wish: WishId,
    role: Option<Option<RoleKey>>,
    reason: Option<String>,
) -> Response {
    let roles = seats(&visit.now).header.roles;
    let (lang, code) = (visit.reader.lang, visit.code());
    let words = Door::of(lang);
    Sheet::new(visit, words.who_as)
        .status(status)
        .at("/role")
        .render(move || {
            let missing = role.is_none();
            let reason = reason.map(|reason| {
                view! {
                    <p class="notice alert" role="alert" tabindex="-1">
                        <Icon symbol=Symbol::Warn />
                        <span>{reason}</span>
                    </p>
                }
            });
            view! {
                <main id="main">
                    {reason}
                    <h1>{words.who_as}</h1>
                    <p>{words.who_as_how}</p>
                    <form method="post" action=format!("/w/{code}/role")>
                        <Hidden name="wish" value=wish.to_string() />
                        <RoleChoices lang roles chosen=role missing />
                        <p class="why">
                            <b>{words.why_ask}</b>
                            " "
                            {words.why_ask_because}
                        </p>
                        <div class="dock">
                            <button class="button primary full">{words.save_role}</button>
                            <p class="dock-line">
                                <a class="link" href=format!("/w/{code}")>
                                    <Icon symbol=Symbol::Back />
                                    {words.leave_as_it_was}
                                </a>
                            </p>
                        </div>
                    </form>
                </main>
            }
        })
        .await
}
