//! The seat: what a person's phone shows in each kind of round. Whoever has no seat yet sees the
//! door at the same address.

pub mod ballot;
mod discuss;
mod gather;
mod group;
mod late;
mod lobby;
mod sheet;
mod written;

use std::collections::BTreeSet;

use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use rooms::Code;
use serde::Deserialize;
use workshop::view::{Card, Scene, ThemeCard, mine, seats};
use workshop::{IdeaId, Role, RunState};

use crate::pages::door;
use crate::parts::{Cards, Templates, board_words, numbers, theirs};
use crate::ui::{Icon, Symbol};
use crate::visit::{SeatVisit, Visit};
use crate::words::{Lang, Seat};

pub use gather::WhoMaySee;
pub use sheet::Sheet;
use written::Done;
pub use written::Written;

/// What the last action came to, carried in the address so that a reload shows it again.
#[derive(Default, Deserialize)]
pub struct After {
    /// The idea that was just saved.
    #[serde(default)]
    saved: String,
    /// The idea that was just taken back.
    #[serde(default)]
    taken: String,
}

pub async fn show(visit: Visit, Query(after): Query<After>) -> Response {
    let Some(seat) = visit.seat else {
        return door::show(&visit).await;
    };
    let visit = SeatVisit {
        reader: visit.reader,
        room: visit.room,
        now: visit.now,
        seat,
        is_desk: visit.is_desk,
    };
    render(&visit, Written::after(&visit, &after)).await
}

/// The page as the room is now, with what this person has written so far.
pub async fn render(visit: &SeatVisit, written: Written) -> Response {
    let view = seats(&visit.now);
    let can_write = matches!(&view.scene, Scene::Gather(scene) if scene.state == RunState::Open);
    if written.came_late() && !can_write {
        return late::show(visit, written).await;
    }
    match view.scene {
        Scene::Lobby => lobby::show(visit).await,
        Scene::Gather(scene) => gather::show(visit, scene, &view.header.question, written).await,
        Scene::Group(scene) => group::show(visit, scene, &view.header).await,
        Scene::Vote(scene) => ballot::show(visit, scene, &view.header).await,
        Scene::Discuss {
            prompt,
            results,
            themes,
            loose,
            ..
        } => discuss::show(visit, &prompt, results, themes, loose, &view.header).await,
    }
}

/// The ideas of the reader, to be marked among the others.
pub fn own(visit: &SeatVisit) -> BTreeSet<IdeaId> {
    mine(&visit.now, visit.seat).map_or_else(BTreeSet::new, |mine| {
        mine.ideas.into_iter().map(|idea| idea.id).collect()
    })
}

/// The themes with what is in them, and what has no theme yet.
#[component]
fn Themes(
    lang: Lang,
    roles: Vec<Role>,
    themes: Vec<ThemeCard>,
    loose: Vec<Card>,
    mine: BTreeSet<IdeaId>,
) -> impl IntoView {
    let words = Seat::of(lang);
    let none = themes
        .is_empty()
        .then(|| view! { <p class="soft no-themes">{words.no_themes}</p> });
    let everything = themes.iter().flat_map(|theme| &theme.cards).chain(&loose);
    let own = numbers(&everything.cloned().collect::<Vec<_>>(), &mine);
    let templates = roles.clone();
    let loose = (!loose.is_empty()).then(|| (0, words.no_theme_yet.to_owned(), loose));
    let sections = themes
        .into_iter()
        .map(|theme| (theme.number, theme.title, theme.cards))
        .chain(loose)
        .map(|(number, title, cards)| {
            let (roles, mine) = (roles.clone(), mine.clone());
            view! {
                <section class="section" data-key=format!("T-{number}")>
                    <h2 dir="auto" lang=theirs(&title)>{title.clone()}</h2>
                    <Cards lang roles cards mine />
                </section>
            }
        })
        .collect_view();
    view! {
        {none}
        <div data-board="themes" data-words=board_words(lang) data-mine=own>
            {sections}
        </div>
        <Templates lang roles=templates />
    }
}

/// Nothing to do but wait: an icon, a heading, a sentence, and the way to look again.
#[component]
fn Waiting(
    lang: Lang,
    code: Code,
    symbol: Symbol,
    #[prop(into)] heading: String,
    #[prop(into)] lead: String,
) -> impl IntoView {
    view! {
        <div class="wait">
            <Icon symbol />
            <h1 dir="auto">{heading}</h1>
            <p class="lead">{lead}</p>
            <p class="not-live">
                <a class="button" href=format!("/w/{code}")>
                    {Seat::of(lang).see_what_is_new}
                </a>
            </p>
        </div>
    }
}

/// The foot of most sheets: where else a person may look.
#[component]
fn Elsewhere(lang: Lang, code: Code, #[prop(optional)] anew: bool) -> impl IntoView {
    let words = Seat::of(lang);
    let anew = anew.then(|| {
        view! {
            <a class="link not-live" href=format!("/w/{code}")>
                {words.see_what_is_new}
            </a>
        }
    });
    view! {
        <div class="dock still">
            <p class="dock-line">
                {anew}
                <a class="link" href=format!("/w/{code}/wall")>
                    {words.the_wall}
                </a>
                <a class="link" href=format!("/w/{code}/mine")>
                    {words.my_ideas}
                </a>
            </p>
        </div>
    }
}
