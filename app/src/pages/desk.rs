//! The desk while a workshop runs: the agenda, what happens now and the way on, what people wrote,
//! and who has not been heard.

mod agenda;
mod before;
mod ideas;
mod lately;
mod now;
mod reveal;
mod room;
mod spotlight;
mod trouble;
mod votes;

pub use now::way_on;
pub use spotlight::large_theme;
pub use trouble::{Paper, Trouble, With};

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use rooms::Code;
use serde::Deserialize;
use workshop::view::{DeskView, RoundTab};
use workshop::{Place, RoundId, Time};

use crate::parts::results::Lens;
use crate::parts::{DeskBar, DeskKeys, DeskTab};
use crate::rendering::{Family, Page};
use crate::ui::{Icon, Symbol};
use crate::visit::DeskVisit;
use crate::words::{Desk, Lang, Refusals, Room};

/// What the address of the desk may ask for.
#[derive(Clone, Default, Deserialize)]
pub struct Asked {
    /// `all`: every idea, and not just the latest.
    ideas: Option<String>,
    lens: Option<String>,
    /// The round whose costs were saved just now.
    saved: Option<String>,
}

/// What every part of the desk is drawn from.
#[derive(Clone)]
pub struct Frame {
    pub view: DeskView,
    pub at: Time,
    pub lang: Lang,
    pub code: Code,
    /// Every idea, and not just the latest.
    pub all: bool,
    pub lens: Lens,
    /// The round whose costs were saved just now.
    pub saved: Option<RoundId>,
    pub trouble: Option<Trouble>,
}

impl Frame {
    pub fn words(&self) -> &'static Desk {
        Desk::of(self.lang)
    }

    pub fn room(&self) -> &'static Room {
        Room::of(self.lang)
    }

    /// An address of this desk: `path("/ideas")`.
    pub fn path(&self, rest: &str) -> String {
        format!("/w/{}/desk{rest}", self.code)
    }

    pub fn current(&self) -> Option<&RoundTab> {
        self.view.rounds.iter().find(|round| round.current)
    }

    /// The place that this page shows the room at, as its forms carry it: a page that is out of
    /// date must not move the room.
    pub fn seen(&self) -> (&'static str, String) {
        ("seen", place_name(self.view.place))
    }

    /// "2 Group".
    pub fn name(&self, round: &RoundTab) -> String {
        format!("{} {}", round.n, self.room().rounds.of(round.sort))
    }
}

/// A place as forms carry it.
pub fn place_name(place: Place) -> String {
    match place {
        Place::Lobby => "lobby".into(),
        Place::Round(id) => id.to_string(),
    }
}

/// `None` for what names none.
pub fn place_of(name: &str) -> Option<Place> {
    match name {
        "lobby" => Some(Place::Lobby),
        id => Some(Place::Round(id.parse().ok()?)),
    }
}

pub async fn show(visit: DeskVisit, Query(asked): Query<Asked>) -> Response {
    render(&visit, asked, None).await
}

/// The same page again, with what went wrong beside its cause.
pub async fn show_trouble(visit: &DeskVisit, all: bool, trouble: Trouble) -> Response {
    let asked = Asked {
        ideas: all.then(|| "all".to_owned()),
        ..Asked::default()
    };
    render(visit, asked, Some(trouble)).await
}

async fn render(visit: &DeskVisit, asked: Asked, trouble: Option<Trouble>) -> Response {
    let frame = Frame {
        view: workshop::view::desk(&visit.now),
        at: rooms::now(),
        lang: visit.reader.lang,
        code: visit.code(),
        all: asked.ideas.is_some(),
        lens: asked
            .lens
            .as_deref()
            .and_then(Lens::from_key)
            .unwrap_or_default(),
        saved: asked.saved.and_then(|round| round.parse().ok()),
        trouble,
    };
    let status = frame
        .trouble
        .as_ref()
        .map_or(StatusCode::OK, |trouble| trouble.status);
    let place = match frame.current() {
        Some(round) => frame.name(round),
        None => frame.words().lobby.to_owned(),
    };
    let title = format!("{place} · {}", frame.view.header.title);
    let now = visit.now.clone();
    Page::new(title, Family::Desk)
        .of(&visit.now)
        .with_island()
        .status(status)
        .render(&visit.reader, move || {
            // Each part without its type: the type of the whole would be too deep to compile.
            let bar =
                view! { <DeskBar lang=frame.lang code=frame.code now=&now current=DeskTab::Run /> };
            let over = view! {
                {bar}
                {said(&frame)}
                {tabs(&frame)}
            };
            let [agenda, now, spotlight, votes, ideas, room] = [
                agenda::agenda(&frame).into_any(),
                now::now(&frame).into_any(),
                spotlight::spotlight(&frame).into_any(),
                votes::votes(&frame).into_any(),
                ideas::ideas(&frame).into_any(),
                room::room(&frame).into_any(),
            ];
            view! {
                {over.into_any()}
                <main id="main" class="panes" aria-label=frame.words().running>
                    {agenda}
                    <section class="pane pane-first" id="now" aria-label=frame.words().now tabindex="-1">
                        {now}
                        {spotlight}
                        {votes}
                        {ideas}
                    </section>
                    {room}
                </main>
                <DeskKeys lang=frame.lang />
            }
        })
        .await
}

/// What went wrong, over the whole desk; where it belongs to a field, it stands there too.
fn said(frame: &Frame) -> Option<impl IntoView + use<>> {
    let trouble = frame.trouble.as_ref()?;
    let words = Refusals::of(frame.lang);
    let reason = trouble.reason.clone();
    Some(view! {
        <div class="desk-said">
            <div class="notice alert" role="alert" tabindex="-1">
                <Icon symbol=Symbol::Warn />
                <p>
                    <b>{words.not_taken}</b>
                    " "
                    {reason}
                </p>
            </div>
        </div>
    })
}

/// Where the columns do not fit side by side, one shows at a time.
fn tabs(frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words();
    view! {
        <nav class="desk-tabs" aria-label=words.parts>
            <ul>
                <li>
                    <a href="#now">{words.now}</a>
                </li>
                <li>
                    <a href="#agenda">{words.agenda}</a>
                </li>
                <li>
                    <a href="#room">{words.room}</a>
                </li>
            </ul>
        </nav>
    }
}
