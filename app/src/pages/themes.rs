//! Themes at the desk: tick ideas and say where they go; name, merge, split and order themes.
//! Everything is forms, and nothing that was said is ever dropped.

mod chosen;
mod ideas;
mod menu;
mod notices;
mod theme;
mod trouble;

pub use trouble::{Asked, Beside, Trouble};

use std::collections::BTreeMap;

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use workshop::view::{DeskIdea, DeskTheme};
use workshop::{IdeaId, Lane};

use super::desk;
use crate::parts::results::Lens;
use crate::parts::{DeskBar, DeskTab};
use crate::rendering::{Family, Page};
use crate::visit::DeskVisit;
use crate::words::Themes;

/// More themes than this, and merging is offered once instead of at each of them: a list of all at
/// each would be longer than the page.
const MENUS_THAT_LIST_ALL: usize = 60;

/// What the address of the page may ask for.
#[derive(Default, Deserialize)]
pub struct Open {
    /// The number of the theme whose menu is open, as while moving it about.
    edit: Option<u32>,
}

/// What every part of the page is drawn from.
#[derive(Clone)]
struct Frame {
    desk: desk::Frame,
    edit: Option<u32>,
    trouble: Option<Trouble>,
}

impl Frame {
    fn words(&self) -> &'static Themes {
        Themes::of(self.desk.lang)
    }

    /// Where all forms of this page are sent.
    fn action(&self) -> String {
        self.desk.path("/themes")
    }

    fn themes(&self) -> &[DeskTheme] {
        &self.desk.view.themes
    }

    /// The ideas that may be in a theme or are to find one.
    fn ideas(&self) -> impl Iterator<Item = &DeskIdea> {
        self.open_ideas().filter(|idea| !idea.parked)
    }

    /// The ideas that are not kept from the room: those waiting for a silent wall are among them,
    /// because they wait for everybody and not for the facilitator.
    fn open_ideas(&self) -> impl Iterator<Item = &DeskIdea> {
        let ideas = self.desk.view.ideas.iter();
        ideas.filter(|idea| {
            !idea.only_desk
                && idea.number.lane == Lane::Public
                && idea.hidden.is_none()
                && !idea.to_read
                && !idea.kept
        })
    }

    fn has_themes(&self) -> bool {
        !self.themes().is_empty()
    }

    fn lists_all_in_menus(&self) -> bool {
        self.themes().len() <= MENUS_THAT_LIST_ALL
    }

    /// Pairs for a select, in the facilitator's order.
    fn theme_options(&self) -> Vec<(String, String)> {
        let themes = self.themes().iter();
        themes
            .map(|theme| (theme.id.to_string(), theme.title.clone()))
            .collect()
    }

    fn asked(&self) -> Option<&Asked> {
        self.trouble.as_ref().map(|trouble| &trouble.asked)
    }

    fn error(&self, place: Beside) -> Option<String> {
        self.trouble.as_ref()?.at(place)
    }

    fn is_ticked(&self, idea: IdeaId) -> bool {
        self.asked()
            .is_some_and(|asked| asked.ideas.contains(&idea))
    }
}

pub async fn show(visit: DeskVisit, Query(open): Query<Open>) -> Response {
    render(&visit, open.edit, None).await
}

/// The same page again, with what went wrong beside its cause.
pub async fn show_trouble(visit: &DeskVisit, trouble: Trouble) -> Response {
    render(visit, None, Some(trouble)).await
}

async fn render(visit: &DeskVisit, edit: Option<u32>, trouble: Option<Trouble>) -> Response {
    let desk = desk::Frame {
        view: workshop::view::desk(&visit.now),
        at: rooms::now(),
        lang: visit.reader.lang,
        code: visit.code(),
        all: false,
        lens: Lens::default(),
        saved: None,
        trouble: None,
    };
    let frame = Frame {
        desk,
        edit,
        trouble,
    };
    let status = frame
        .trouble
        .as_ref()
        .map_or(StatusCode::OK, |trouble| trouble.status);
    let title = format!(
        "{} · {}",
        frame.words().themes,
        frame.desk.view.header.title
    );
    let now = visit.now.clone();
    Page::new(title, Family::Desk)
        .of(&visit.now)
        .with_island()
        .status(status)
        .render(&visit.reader, move || {
            let (lang, code) = (frame.desk.lang, frame.desk.code);
            let bar = view! { <DeskBar lang code now=&now current=DeskTab::Themes /> };
            let [said, tabs] = [notices::said(&frame).into_any(), tabs(&frame).into_any()];
            let [loose, middle, chosen] = [
                ideas::loose(&frame).into_any(),
                themes(&frame).into_any(),
                chosen::chosen(&frame).into_any(),
            ];
            view! {
                {bar.into_any()}
                {said}
                {tabs}
                <main id="main" class="panes theme-panes">
                    {chosen::enter(&frame)}
                    {loose}
                    {middle}
                    {chosen}
                </main>
            }
        })
        .await
}

/// Where the columns do not fit side by side, one shows at a time.
fn tabs(frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words();
    view! {
        <nav class="desk-tabs" aria-label=frame.desk.words().parts>
            <ul>
                <li>
                    <a href="#themes">{words.themes}</a>
                </li>
                <li>
                    <a href="#loose">{words.loose}</a>
                </li>
            </ul>
        </nav>
    }
}

fn themes(frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words();
    let by_id: BTreeMap<IdeaId, &DeskIdea> = frame.ideas().map(|idea| (idea.id, idea)).collect();
    let same = ideas::Same::new(frame);
    let count = by_id.len();
    let sections: Vec<AnyView> = frame
        .themes()
        .iter()
        .map(|theme| {
            let ideas: Vec<&DeskIdea> = theme
                .ideas
                .iter()
                .filter_map(|id| by_id.get(id).copied())
                .collect();
            theme::theme(frame, theme, &ideas, &same)
        })
        .collect();
    let says = if count == 0 {
        words.no_ideas
    } else if frame.has_themes() {
        words.tick_then
    } else {
        words.no_themes
    };
    view! {
        <section class="pane pane-first" id="themes" tabindex="-1">
            <header class="pane-head">
                <h1>{words.heading(frame.themes().len(), count)}</h1>
                <p>{says}</p>
            </header>
            {notices::votes(frame)}
            <div class="themes-grid">{sections}</div>
        </section>
    }
}
