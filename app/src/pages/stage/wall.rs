//! The wall: ideas in the order written, filling columns from the start. An idea never changes
//! place; the newest are under marker for a while.

use std::collections::BTreeSet;

use leptos::prelude::*;
use workshop::view::Card;

use super::fit::{Fit, Length, fit};
use super::picture::Picture;
use crate::parts::theirs;
use crate::ui::{Figure, Icon, Shape, Symbol, figure_of};

/// How long an idea is new.
const NEW_MS: i64 = 20_000;

/// What a wall is drawn of.
pub struct Wall<'a> {
    pub heading: String,
    pub cards: &'a [Card],
    /// Whether more may come: only then are the newest marked.
    pub is_growing: bool,
}

pub fn wall(picture: &Picture, wall: &Wall<'_>) -> impl IntoView + use<> {
    let length = Length::of(&wall.heading);
    let texts: Vec<String> = wall
        .cards
        .iter()
        .map(|card| shown_text(picture, card))
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    // What grows is looked at where it grows; what is whole is read from its beginning.
    let page = picture.page.or((!wall.is_growing).then_some(0));
    let (wide, narrow) = fit(&texts, length, page, picture.large);
    let is_new = |card: &Card| wall.is_growing && picture.now.ms_since(card.at) < NEW_MS;
    let first = wide.shown.start.min(narrow.shown.start);
    let last = wide.shown.end.max(narrow.shown.end);
    let shown = &wall.cards[first..last];

    let ideas = shown
        .iter()
        .zip(first..)
        .map(|(card, n)| {
            let on = On {
                wide: wide.shown.contains(&n),
                narrow: narrow.shown.contains(&n),
            };
            idea(picture, card, is_new(card), on)
        })
        .collect_view();
    let start = (first > 0).then_some(first + 1);
    let figures = legend(picture, shown);
    let fresh = shown.iter().any(is_new).then(|| {
        view! {
            <p>
                <span class="legend-new" aria-hidden="true"></span>
                " "
                {picture.words().just_arrived}
            </p>
        }
    });
    let class = format!("stage-wall {} {}", wide.class, narrow.class);
    let all = wall.cards.len();
    view! {
        <h1 dir="auto" data-length=length.name()>
            {wall.heading.clone()}
        </h1>
        <ol class=class start=start>
            {ideas}
        </ol>
        <footer class="stage-foot">
            <ul class="legend">{figures}</ul>
            {fresh}
            {elsewhere(picture, &wide, all, "when-wide")}
            {elsewhere(picture, &narrow, all, "when-narrow")}
        </footer>
    }
}

/// Which shapes of picture an idea is on.
struct On {
    wide: bool,
    narrow: bool,
}

fn idea(picture: &Picture, card: &Card, is_new: bool, on: On) -> impl IntoView + use<> {
    let roles = &picture.view.header.roles;
    let role = picture
        .room()
        .role_name(roles, card.role.as_ref())
        .into_owned();
    let figure = figure_of(roles, card.role.as_ref());
    let text = shown_text(picture, card);
    let lang = theirs(&card.text);
    let text = if is_new {
        view! { <mark>{text}</mark> }.into_any()
    } else {
        text.into_any()
    };
    let new = is_new.then(|| format!("{} ", picture.words().new));
    view! {
        <li
            data-wide=(!on.wide).then_some("earlier")
            data-narrow=(!on.narrow).then_some("earlier")
        >
            <Shape figure />
            <p dir="auto">
                <span class="unseen">{new} {role} ": "</span>
                <span lang=lang>{text}</span>
            </p>
        </li>
    }
}

/// An idea as it is read, with how many stand behind it where they wrote together.
fn shown_text(picture: &Picture, card: &Card) -> String {
    match card.behind {
        0 | 1 => card.text.clone(),
        behind => format!("{} (×{})", card.text, picture.lang.number(behind)),
    }
}

/// The shapes that are on this page, each once.
fn legend(picture: &Picture, shown: &[Card]) -> impl IntoView + use<> {
    let roles = &picture.view.header.roles;
    let mut seen = BTreeSet::new();
    let mut entries: Vec<(usize, Figure, String)> = Vec::new();
    for card in shown {
        let place = roles
            .iter()
            .position(|role| Some(&role.key) == card.role.as_ref());
        let name = picture.room().role_name(roles, card.role.as_ref());
        if seen.insert(name.clone()) {
            let figure = figure_of(roles, card.role.as_ref());
            entries.push((place.unwrap_or(usize::MAX), figure, name.into_owned()));
        }
    }
    entries.sort_by_key(|(place, ..)| *place);
    entries
        .into_iter()
        .map(|(_, figure, name)| {
            view! {
                <li dir="auto">
                    <Shape figure />
                    " "
                    {name}
                </li>
            }
        })
        .collect_view()
}

/// What is not on this page and where it is, with links for whoever stands at the projector.
fn elsewhere(
    picture: &Picture,
    fit: &Fit,
    all: usize,
    class: &'static str,
) -> Option<impl IntoView + use<>> {
    let words = picture.words();
    if fit.pages == 1 {
        return None;
    }
    let say = match (fit.shown.start, all - fit.shown.end) {
        (0, later) => (words.later)(later),
        (earlier, _) => (words.earlier)(earlier),
    };
    let link = |page: usize, symbol: Symbol, name: &'static str| {
        // The last page is the one that grows: it has no number.
        let href = if page + 1 == fit.pages {
            "?".to_owned()
        } else {
            format!("?page={}", page + 1)
        };
        view! {
            <a href=href aria-label=name>
                <Icon symbol />
            </a>
        }
    };
    let has_links = !picture.mini;
    let back =
        (has_links && fit.page > 0).then(|| link(fit.page - 1, Symbol::Back, words.turn_back));
    let on = (has_links && fit.page + 1 < fit.pages)
        .then(|| link(fit.page + 1, Symbol::Next, words.turn_on));
    let page = picture
        .lang
        .number(format!("{} / {}", fit.page + 1, fit.pages));
    Some(view! {
        <div class=class>
            <nav class="turning" aria-label=words.pages>
                <span>{say}</span>
                {back}
                <span>{page}</span>
                {on}
            </nav>
        </div>
    })
}
