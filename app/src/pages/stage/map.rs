//! The theme map: a cell per theme with its name, how many ideas it holds, and a voice out of it.

use leptos::prelude::*;
use workshop::view::{Card, ThemeCard};

use super::band::{Line, with_totals};
use super::fit::Length;
use super::picture::Picture;
use crate::parts::theirs;
use crate::ui::{Figure, Icon, Shape, Symbol, figure_of};

/// Cells of a picture; up to six are large enough for a quotation.
const FEW: usize = 6;
const MANY: usize = 12;
/// More ideas than this in a theme are only a number.
const SHAPES: usize = 30;
/// Longer names, and names with longer words, are set smaller.
const LONG_NAME: usize = 28;
const LONG_WORD: usize = 14;
/// A quotation is one voice in a line or two, never cut.
const QUOTATION: usize = 70;

pub fn map(
    picture: &Picture,
    heading: String,
    themes: &[ThemeCard],
    loose: usize,
) -> impl IntoView + use<> {
    let words = picture.words();
    let shown = &themes[..themes.len().min(MANY)];
    let is_roomy = shown.len() <= FEW;
    let cells = shown
        .iter()
        .map(|theme| cell(picture, theme, is_roomy))
        .collect_view();
    let more = themes.len() - shown.len();
    let said = match (more, loose) {
        (0, 0) => words.all_have_a_theme.to_owned(),
        (0, loose) => (words.without_a_theme)(loose),
        (more, 0) => (words.more_themes)(more),
        (more, loose) => format!(
            "{} {}",
            (words.without_a_theme)(loose),
            (words.more_themes)(more)
        ),
    };
    let length = Length::of(&heading).name();
    view! {
        <h1 dir="auto" data-length=length>
            {heading}
        </h1>
        <ul class="theme-map" data-cells=if is_roomy { "6" } else { "12" }>
            {cells}
        </ul>
        <footer class="stage-foot">
            <p>
                {(loose == 0 && more == 0).then(|| view! { <Icon symbol=Symbol::Check /> })}
                {said}
            </p>
        </footer>
    }
}

fn cell(picture: &Picture, theme: &ThemeCard, has_quotation: bool) -> impl IntoView + use<> {
    let words = picture.words();
    let count = theme.cards.len();
    let roles = &picture.view.header.roles;
    let mut figures: Vec<(usize, Figure)> = theme
        .cards
        .iter()
        .map(|card| {
            let place = roles
                .iter()
                .position(|role| Some(&role.key) == card.role.as_ref());
            (
                place.unwrap_or(usize::MAX),
                figure_of(roles, card.role.as_ref()),
            )
        })
        .collect();
    figures.sort_by_key(|(place, _)| *place);
    let shapes = figures
        .into_iter()
        .filter(|_| count <= SHAPES)
        .map(|(_, figure)| view! { <Shape figure /> })
        .collect_view();
    let is_long = theme.title.chars().count() > LONG_NAME
        || theme
            .title
            .split_whitespace()
            .any(|word| word.chars().count() > LONG_WORD);
    let quotation = has_quotation
        .then(|| quotation(&theme.cards))
        .flatten()
        .map(|text| {
            view! {
                <blockquote dir="auto" lang=theirs(&text)>
                    <p>{format!("“{text}”")}</p>
                </blockquote>
            }
        });
    view! {
        <li class="theme-cell">
            <h2 dir="auto" lang=theirs(&theme.title) data-length=is_long.then_some("long")>
                {theme.title.clone()}
            </h2>
            <p class="theme-count">
                <b>{picture.lang.number(count)}</b>
                " "
                <span class="unseen">{(words.ideas_word)(count)}</span>
                <span class="shapes" aria-hidden="true">
                    {shapes}
                </span>
            </p>
            {quotation}
        </li>
    }
}

/// The first idea that is short enough to be quoted whole.
fn quotation(cards: &[Card]) -> Option<String> {
    cards
        .iter()
        .map(|card| &card.text)
        .find(|text| text.chars().count() <= QUOTATION)
        .cloned()
}

/// Every idea is in a theme, or in one of the lines below it.
pub fn ledger(picture: &Picture, themes: &[ThemeCard], loose: usize) -> Vec<Line> {
    let (words, room, ledger) = (picture.words(), picture.room(), picture.ledger());
    let in_themes: usize = themes.iter().map(|theme| theme.cards.len()).sum();
    let [in_themes, loose] = [in_themes, loose].map(|n| u32::try_from(n).unwrap_or(u32::MAX));
    // Parked ideas without a theme are in neither.
    let aside = ledger.on_the_wall.saturating_sub(in_themes + loose);
    let mut lines = vec![
        Line::of(words.in_themes, in_themes),
        Line::of(words.no_theme, loose),
    ];
    lines.extend(
        [
            (words.set_aside, aside),
            (room.being_read, ledger.being_read),
            (room.waits_for_the_wall, ledger.waiting),
            (room.not_for_the_wall, ledger.kept),
        ]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| Line::of(name, count)),
    );
    with_totals(picture, lines, ledger.ideas_counted, ledger.ideas_received)
}
