//! What came of a vote, once it was revealed: one list with bars, or three lenses side by side.

use leptos::prelude::*;
use workshop::BallotRule;
use workshop::view::{GroupName, Results};

use super::band::{Line, with_totals};
use super::fit::{Length, lines, scaled};
use super::picture::Picture;
use crate::ui::{Figure, figure_of};
use crate::words::{Method, SureWords, methods};

/// What a list of results has place for, in twentieths of a line.
const HOLDS: usize = 17 * 20;
/// From one row to the next, likewise.
const GAP: usize = 13;
const MOST: usize = 10;
/// Characters of an option in one line.
const CHARS: usize = 34;
/// A longer text is cut here; it is whole on the phones.
const LINES: usize = 3;
/// An option that may be in the heading.
const HEADLINE: usize = 48;

pub fn ranking(picture: &Picture, results: &Results) -> impl IntoView + use<> {
    let words = picture.words();
    let shown = that_fit(results, picture.large);
    let rows = results.rows[..shown]
        .iter()
        .map(|row| {
            let width = format!("{:.1}%", f64::from(row.per_mille) / 10.0);
            let is_judged = results.rule == BallotRule::Judge;
            let against = (is_judged && row.disagree > 0).then(|| {
                let share = 100.0 * f64::from(row.disagree) / f64::from(row.answered.max(1));
                view! {
                    <rect
                        data-answer="disagree"
                        x=format!("{:.1}%", 100.0 - share)
                        width=format!("{share:.1}%")
                        height="100%"
                    ></rect>
                }
            });
            let tie = row.tied.then_some("=");
            view! {
                <tr>
                    <td>
                        <b class="rank-box">{picture.lang.number(row.place)} {tie}</b>
                    </td>
                    <th scope="row" dir="auto">
                        <span>{row.text.clone()}</span>
                    </th>
                    <td>
                        <svg class="bar" aria-hidden="true">
                            <rect width=width height="100%"></rect>
                            {against}
                        </svg>
                    </td>
                    <td>{methods::value(picture.lang, results.rule, row)}</td>
                </tr>
            }
        })
        .collect_view();
    let sure = sure(picture, results);
    let foot = match results.rows.len() - shown {
        0 => words.each_counts_one.to_owned(),
        more => format!("{} {}", words.each_counts_one, (words.more_rows)(more)),
    };
    let heading = headline(picture, results);
    let length = Length::of(&heading).name();
    view! {
        <h1 dir="auto" data-length=length>
            {heading}
        </h1>
        <table class="ranking">
            <caption class="unseen">{Method::of(picture.lang, results.rule).ranking}</caption>
            <tbody>{rows}</tbody>
        </table>
        <footer class="stage-foot">
            <p>{foot}</p>
            {sure}
        </footer>
    }
}

/// How sure it is, in one quiet line.
pub fn sure(picture: &Picture, results: &Results) -> Option<impl IntoView + use<>> {
    let sureness = results.sureness.as_ref()?;
    let said = SureWords::of(picture.lang).in_a_line(sureness);
    (!said.is_empty()).then(|| view! { <p>{said}</p> })
}

/// How many rows, from the first, a picture holds.
fn that_fit(results: &Results, large: bool) -> usize {
    let (holds, chars) = (scaled(HOLDS, large), scaled(CHARS, large));
    let mut filled = 0;
    let fitting = results.rows.iter().take_while(|row| {
        filled += 20 * lines(&row.text, chars).min(LINES) + GAP;
        filled <= holds
    });
    fitting.count().clamp(1, MOST).min(results.rows.len())
}

/// The finding, in one line.
pub fn headline(picture: &Picture, results: &Results) -> String {
    let words = picture.words();
    let first: Vec<_> = results.rows.iter().filter(|row| row.place == 1).collect();
    match first.as_slice() {
        _ if results.ballots == 0 => words.nobody_voted.into(),
        [only] if only.text.chars().count() <= HEADLINE => (words.comes_first)(&only.text),
        [_, _, ..] => (words.share_first)(first.len()),
        _ => words.the_room_put_first.into(),
    }
}

/// Ballots by group, as far as groups may be shown, up to all of them.
pub fn ledger(picture: &Picture, results: &Results) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(lenses) = &results.lenses {
        lines.extend(lenses.groups.iter().map(|group| {
            let (figure, name) = group_name(picture, &group.name);
            Line::marked(figure, name, group.ballots)
        }));
    }
    with_totals(picture, lines, results.ballots, results.ballots)
}

/// A group's shape and what it is called.
pub fn group_name(picture: &Picture, group: &GroupName) -> (Figure, String) {
    let roles = &picture.view.header.roles;
    if *group == GroupName::Others && picture.view.wrote.len() == 1 {
        return (Figure::Other, picture.room().everyone.to_owned());
    }
    let key = match group {
        GroupName::Role(key) => Some(key),
        GroupName::Others => None,
    };
    (
        figure_of(roles, key),
        picture.room().role_group(roles, key).to_owned(),
    )
}
