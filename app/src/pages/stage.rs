//! The projector: what the whole room reads, from ten metres, without a script. It asks again by
//! itself every few seconds and is drawn anew from what everybody may know.

mod band;
mod controls;
mod differ;
mod fit;
mod lenses;
mod lobby;
mod map;
mod opinions;
mod picture;
mod plane;
mod preference;
mod results;
mod say;
mod space;
mod spending;
mod spotlight;
mod turnout;
mod votes;
mod wall;

pub use picture::{Picture, countdown, runs_until};

use axum::extract::Query;
use axum::http::header;
use axum::response::Response;
use axum_extra::extract::CookieJar;
use leptos::prelude::*;
use serde::Deserialize;
use workshop::RunState;
use workshop::view::{Card, GatherScene, GroupScene, OptionCard, Results, Scene, Sort, ThemeCard};

use crate::rendering::{Family, Page, ScreenName, Theme};
use crate::visit::Visit;
use band::{Line, ideas_ledger};
use preference::{Preference, in_the_rooms_language};
use turnout::Row;
use wall::Wall;

/// How often a stage without script looks again, in seconds.
const LOOKS_EVERY: u32 = 4;

/// What the address of a stage may ask for.
#[derive(Deserialize)]
pub struct Asked {
    /// `light` or `dark`; remembered by this browser, as is `text`.
    theme: Option<String>,
    /// `large` or `normal`.
    text: Option<String>,
    /// A page of a long wall, from 1.
    page: Option<String>,
    /// With any value: a picture within the desk, in which nothing can be pressed.
    mini: Option<String>,
}

/// Everybody who knows the code may look: it shows what the whole room sees.
pub async fn show(visit: Visit, Query(asked): Query<Asked>, cookies: CookieJar) -> Response {
    let theme = Preference::new(&cookies, "stage-theme", asked.theme, &["light", "dark"]);
    let text = Preference::new(&cookies, "stage-text", asked.text, &["normal", "large"]);
    let reader = in_the_rooms_language(&visit, &cookies);
    let code = visit.code();
    let seat = format!("/w/{code}");
    let picture = Picture {
        view: workshop::view::stage(&visit.now),
        now: rooms::now(),
        lang: reader.lang,
        code: code.spoken(),
        join: reader.here.url(&seat),
        host: reader.here.host().to_owned(),
        page: asked
            .page
            .and_then(|page| page.parse::<usize>().ok())
            .map(|page| page.saturating_sub(1)),
        large: text.is("large"),
        mini: asked.mini.is_some(),
        theme: [("dark", Theme::Dark), ("light", Theme::Light)]
            .into_iter()
            .find_map(|(name, chosen)| theme.is(name).then_some(chosen)),
    };
    let name = match picture.round() {
        Some(_) => picture.round_name(),
        None => picture.words().doors.to_owned(),
    };
    let title = format!("{name} · {}", picture.view.header.title);
    let mut page = Page::new(title, Family::Stage)
        .of(&visit.now)
        .large(picture.large)
        .mini(picture.mini)
        .refresh_every(LOOKS_EVERY)
        .with_island();
    if let Some(chosen) = picture.theme {
        page = page.theme(chosen);
    }
    for preference in [theme, text] {
        if let Some(cookie) = preference.cookie(&seat, &reader) {
            page = page.header(header::SET_COOKIE, cookie);
        }
    }
    // Drawn within the page, so that the page brings the shapes that the screen uses.
    page.render(&reader, move || {
        let screen = screen(&picture);
        provide_context(ScreenName(screen.name));
        screen.drawn
    })
    .await
}

/// One screen, drawn.
pub struct Screen {
    /// As in `data-screen`.
    pub name: &'static str,
    /// `<main>` and the band.
    pub drawn: AnyView,
}

/// Draws the screen that the room is at.
pub fn screen(picture: &Picture) -> Screen {
    let (name, main, ledger) = scene(picture);
    let (name, main) = match &picture.view.spotlight {
        Some(card) => ("spotlight", large(picture, card)),
        None if name == "lobby" => return doors(picture),
        None => (name, main),
    };
    Screen {
        name,
        drawn: view! {
            <main id="main" class="stage-main">
                {main}
            </main>
            {band::band(picture, ledger)}
        }
        .into_any(),
    }
}

fn large(picture: &Picture, card: &OptionCard) -> AnyView {
    view! { {picture::head(picture, None)} {spotlight::spotlight(picture, card)} }.into_any()
}

fn scene(picture: &Picture) -> Drawn {
    match &picture.view.scene {
        Scene::Lobby => ("lobby", ().into_any(), ideas_ledger(picture)),
        Scene::Gather(scene) => gather(picture, scene),
        Scene::Group(scene) => group(picture, scene),
        Scene::Vote(scene) => votes::vote(picture, scene),
        Scene::Discuss {
            prompt,
            state,
            results,
            themes,
            loose,
            ..
        } => discuss(picture, prompt, *state, results, themes, loose),
    }
}

type Drawn = (&'static str, AnyView, Vec<Line>);

fn doors(picture: &Picture) -> Screen {
    Screen {
        name: "lobby",
        drawn: view! {
            <main id="main" class="stage-main">
                {lobby::lobby(picture)}
            </main>
            {band::door(picture)}
        }
        .into_any(),
    }
}

fn gather(picture: &Picture, scene: &GatherScene) -> Drawn {
    let words = picture.words();
    let asked = asked(picture, &scene.prompt);
    let ledger = ideas_ledger(picture);
    let say = |name, heading: String, under: &str| {
        let under = (!under.is_empty()).then(|| under.to_owned());
        let drawn = view! { {picture::head(picture, None)} {say::say(heading, under)} };
        (name, drawn.into_any(), ideas_ledger(picture))
    };
    match (&scene.wall, scene.state) {
        (Some(cards), state) if !cards.is_empty() => {
            // An idea never changes place: what was read first stands where it arrived.
            let mut cards = cards.clone();
            cards.sort_by_key(|card| card.at);
            let fact = (state == RunState::Closed).then(|| words.writing_closed.to_owned());
            let wall = Wall {
                heading: asked,
                cards: &cards,
                is_growing: state == RunState::Open,
            };
            let drawn = view! { {picture::head(picture, fact)} {wall::wall(picture, &wall)} };
            ("gather", drawn.into_any(), ledger)
        }
        (_, RunState::NotYet) => say("ask", asked, words.not_open),
        (_, RunState::Closed) => say(
            "waiting",
            words.writing_closed.into(),
            words.writing_closed_why,
        ),
        (Some(_), RunState::Open) => say("ask", asked, words.first_idea),
        (None, RunState::Open) => {
            let drawn = silent(picture, asked, (words.together)(scene.together));
            ("silent", drawn, ledger)
        }
    }
}

/// Everyone writes alone: who has, and nothing of what.
fn silent(picture: &Picture, asked: String, how: &str) -> AnyView {
    let words = picture.words();
    let rows: Vec<Row> = picture
        .view
        .wrote
        .iter()
        .map(|(group, done, of)| {
            let (figure, name) = results::group_name(picture, group);
            Row {
                name,
                figure,
                done: *done,
                of: *of,
            }
        })
        .collect();
    let seats = picture.ledger().seats as usize;
    view! {
        {picture::head(picture, None)}
        {say::say(asked, Some(how.to_owned()))}
        {turnout::turnout(picture, (words.have_written)(seats), words.who_has_written, rows)}
    }
    .into_any()
}

fn group(picture: &Picture, scene: &GroupScene) -> Drawn {
    let (main, ledger) = sorted(picture, &scene.prompt, &scene.themes, &scene.loose);
    let drawn = view! { {picture::head(picture, None)} {main} };
    ("themes", drawn.into_any(), ledger)
}

/// The themes; before there are any, the ideas that wait for them.
fn sorted(
    picture: &Picture,
    prompt: &str,
    themes: &[ThemeCard],
    loose: &[Card],
) -> (AnyView, Vec<Line>) {
    let words = picture.words();
    let in_themes: usize = themes.iter().map(|theme| theme.cards.len()).sum();
    let heading = |ours: String| match picture.room().prompt(prompt) {
        "" => ours,
        prompt => prompt.to_owned(),
    };
    let main = if !themes.is_empty() {
        let heading = heading((words.found_themes)(in_themes, themes.len()));
        map::map(picture, heading, themes, loose.len()).into_any()
    } else if !loose.is_empty() {
        let wall = Wall {
            heading: heading((words.to_be_grouped)(loose.len())),
            cards: loose,
            is_growing: false,
        };
        wall::wall(picture, &wall).into_any()
    } else {
        say::say(words.nothing_to_group.to_owned(), None).into_any()
    };
    (main, map::ledger(picture, themes, loose.len()))
}

/// The latest result that everybody may know, else the themes; thanks when it was the last round.
fn discuss(
    picture: &Picture,
    prompt: &str,
    state: RunState,
    shown: &[Results],
    themes: &[ThemeCard],
    loose: &[Card],
) -> Drawn {
    let words = picture.words();
    let is_last = picture
        .round()
        .is_some_and(|round| round.n == picture.view.rounds.len());
    if is_last && state == RunState::Closed {
        let under = Some(words.thank_you_why.to_owned());
        let drawn = view! {
            {picture::head(picture, None)}
            {say::say(words.thank_you.to_owned(), under)}
        };
        return ("closed", drawn.into_any(), ideas_ledger(picture));
    }
    match shown.first() {
        Some(latest) => votes::revealed(picture, latest),
        None => {
            let asked = picture.room().asked(Sort::Discuss, prompt, "");
            let (main, ledger) = sorted(picture, &asked, themes, loose);
            let drawn = view! { {picture::head(picture, None)} {main} };
            ("discuss", drawn.into_any(), ledger)
        }
    }
}

/// The facilitator's question for the round, else the workshop's.
fn asked(picture: &Picture, prompt: &str) -> String {
    let question = &picture.view.header.question;
    picture.room().asked(Sort::Gather, prompt, question)
}
