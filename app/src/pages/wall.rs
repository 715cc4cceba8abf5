//! The wall on a phone: every idea that everybody may read, the newest first.

use axum::response::Response;
use leptos::prelude::*;
use workshop::RunState;
use workshop::view::{Scene, seats, wall};

use crate::pages::seat::{Sheet, own};
use crate::parts::Cards;
use crate::ui::{Icon, Symbol};
use crate::visit::SeatVisit;
use crate::words::{Room, Seat};

pub async fn show(visit: SeatVisit) -> Response {
    let (lang, code) = (visit.reader.lang, visit.code());
    let words = Seat::of(lang);
    let view = seats(&visit.now);
    let mut cards = wall(&visit.now);
    cards.reverse();
    let roles = view.header.roles;
    let (back, silent) = match view.scene {
        Scene::Gather(scene) if scene.state == RunState::Open => {
            (words.write_an_idea, scene.wall.is_none())
        }
        _ => (words.to_the_round, false),
    };
    let mine = own(&visit);
    Sheet::new(&visit, words.the_wall)
        .at("/wall")
        .looking_again()
        .render(move || {
            let silent = silent.then(|| {
                view! {
                    <p class="notice plain">
                        <Icon symbol=Symbol::Clock />
                        <span>{words.wall_waits}</span>
                    </p>
                }
            });
            let counted = if cards.is_empty() {
                words.wall_empty.to_owned()
            } else {
                let room = Room::of(lang);
                let ideas = (room.ideas)(cards.len());
                format!("{ideas}{}{}", room.comma, words.newest_first)
            };
            view! {
                <main id="main">
                    <div class="opening">
                        <h1>{words.the_wall}</h1>
                        <p class="not-live">{counted}</p>
                    </div>
                    {silent}
                    <Cards lang roles cards mine board="all" />
                    <div class="dock">
                        <p class="dock-line">
                            <a class="link" href=format!("/w/{code}")>
                                <Icon symbol=Symbol::Back />
                                {back}
                            </a>
                            <a class="link not-live" href=format!("/w/{code}/wall")>
                                {words.see_what_is_new}
                            </a>
                        </p>
                    </div>
                </main>
            }
        })
        .await
}
