//! The wall: ideas in the order written, filling columns from the start. An idea never changes
//! place; the newest are under marker for a while.

use std::collections::BTreeSet;

use leptos::prelude::*;
use workshop::view::Card;

use super::fit::{Length, fit};
use super::picture::Picture;
use crate::ui::{Figure, Shape, figure_of};

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
    let texts: Vec<String> = wall.cards.iter().map(shown_text).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let fit = fit(&texts, length, picture.page);
    let is_new = |card: &Card| wall.is_growing && picture.now.ms_since(card.at) < NEW_MS;
    let shown = &wall.cards[fit.shown.clone()];

    let ideas = shown
        .iter()
        .enumerate()
        .map(|(n, card)| idea(picture, card, is_new(card), n < fit.hidden_when_narrow))
        .collect_view();
    let start = (fit.shown.start > 0).then_some(fit.shown.start + 1);
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
    let earlier = fit.shown.start;
    let later = wall.cards.len() - fit.shown.end;
    view! {
        <h1 dir="auto" data-length=length.name()>
            {wall.heading.clone()}
        </h1>
        <ol class=format!("stage-wall {} {}", fit.wide, fit.narrow) start=start>
            {ideas}
        </ol>
        <footer class="stage-foot">
            <ul class="legend">{figures}</ul>
            {elsewhere(picture, earlier, fit.hidden_when_narrow, later)}
            {turning(picture, fit.page, fit.pages)}
            {fresh}
        </footer>
    }
}

fn idea(picture: &Picture, card: &Card, is_new: bool, is_for_wide: bool) -> impl IntoView + use<> {
    let roles = &picture.view.header.roles;
    let role = picture
        .room()
        .role_name(roles, card.role.as_ref())
        .to_owned();
    let figure = figure_of(roles, card.role.as_ref());
    let text = shown_text(card);
    let text = if is_new {
        view! { <mark>{text}</mark> }.into_any()
    } else {
        text.into_any()
    };
    let new = is_new.then(|| format!("{} ", picture.words().new));
    view! {
        <li data-narrow=is_for_wide.then_some("earlier")>
            <Shape figure />
            <p dir="auto">
                <span class="unseen">{new} {role} ": "</span>
                {text}
            </p>
        </li>
    }
}

/// An idea as it is read, with how many stand behind it where they wrote together.
fn shown_text(card: &Card) -> String {
    match card.behind {
        0 | 1 => card.text.clone(),
        behind => format!("{} (×{behind})", card.text),
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
        if seen.insert(name) {
            let figure = figure_of(roles, card.role.as_ref());
            entries.push((place.unwrap_or(usize::MAX), figure, name.to_owned()));
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

/// What is not in the picture, and where it is. A narrow picture leaves out a few more.
fn elsewhere(
    picture: &Picture,
    earlier: usize,
    narrow: usize,
    later: usize,
) -> impl IntoView + use<> {
    let words = picture.words();
    let say = |earlier: usize| match (earlier, later) {
        (0, 0) => None,
        (0, later) => Some((words.later)(later)),
        (earlier, _) => Some((words.earlier)(earlier)),
    };
    let (wide, narrow) = (say(earlier), say(earlier + narrow));
    if wide == narrow {
        return wide.map(|text| view! { <p>{text}</p> }.into_any());
    }
    Some(
        view! {
            {wide.map(|text| view! { <p class="when-wide">{text}</p> })}
            {narrow.map(|text| view! { <p class="when-narrow">{text}</p> })}
        }
        .into_any(),
    )
}

/// Links for whoever stands at the projector.
fn turning(picture: &Picture, page: usize, pages: usize) -> impl IntoView + use<> {
    let words = picture.words();
    let link = |page: usize, text: &'static str| {
        view! { <a href=format!("?page={}", page + 1)>{text}</a> }
    };
    (pages > 1).then(|| {
        let back = (page > 0).then(|| link(page - 1, words.turn_back));
        let on = match page + 1 {
            // The last page is the one that grows: it has no number.
            on if on + 1 == pages => Some(view! { <a href="?">{words.turn_on}</a> }.into_any()),
            on if on < pages => Some(link(on, words.turn_on).into_any()),
            _ => None,
        };
        view! {
            <nav class="turning" aria-label=words.pages>
                {back}
                <span>{format!("{} / {pages}", page + 1)}</span>
                {on}
            </nav>
        }
    })
}
