//! What came of a vote, once it was revealed: one list with bars, or three lenses side by side.

use leptos::prelude::*;
use workshop::view::{GroupName, Results};

use super::band::{Line, with_totals};
use super::fit::{Length, lines};
use super::picture::Picture;
use crate::ui::{Figure, figure_of};

/// What a list of results has place for, in half lines of 3.6 vmin: wide, and narrow.
const HOLDS: (usize, usize) = (24, 24);
/// Characters of an option in one line.
const CHARS: (usize, usize) = (34, 20);
/// A longer text is cut here; it is whole on the phones.
const LINES: usize = 3;
/// An option that may be in the heading.
const HEADLINE: usize = 48;

pub fn ranking(picture: &Picture, results: &Results) -> impl IntoView + use<> {
    let words = picture.words();
    let (wide, narrow) = (
        that_fit(results, HOLDS.0, CHARS.0),
        that_fit(results, HOLDS.1, CHARS.1),
    );
    let narrow = narrow.min(wide);
    let rows = results.rows[..wide]
        .iter()
        .enumerate()
        .map(|(n, row)| {
            let width = format!(
                "{:.1}%",
                100.0 * f64::from(row.score) / f64::from(row.of.max(1))
            );
            let tie = row.tied.then_some("=");
            view! {
                <tr data-narrow=(n >= narrow).then_some("later")>
                    <td>
                        <b class="rank-box">{row.place} {tie}</b>
                    </td>
                    <th scope="row" dir="auto">
                        <span>{row.text.clone()}</span>
                    </th>
                    <td>
                        <svg class="bar" aria-hidden="true">
                            <rect width=width height="100%"></rect>
                        </svg>
                    </td>
                    <td>{(words.score)(results.rule, row.score, row.of)}</td>
                </tr>
            }
        })
        .collect_view();
    let all = results.rows.len();
    let say = |shown: usize| match all - shown {
        0 => words.each_counts_one.to_owned(),
        more => format!("{} {}", words.each_counts_one, (words.more_rows)(more)),
    };
    let foot = if narrow == wide {
        view! { <p>{say(wide)}</p> }.into_any()
    } else {
        view! {
            <p class="when-wide">{say(wide)}</p>
            <p class="when-narrow">{say(narrow)}</p>
        }
        .into_any()
    };
    let heading = headline(picture, results);
    let length = Length::of(&heading).name();
    view! {
        <h1 dir="auto" data-length=length>
            {heading}
        </h1>
        <table class="ranking">
            <caption class="unseen">{(words.ranking)(results.rule)}</caption>
            <tbody>{rows}</tbody>
        </table>
        <footer class="stage-foot">{foot}</footer>
    }
}

/// How many rows, from the first, a picture holds. A row is a line apart from the next.
fn that_fit(results: &Results, holds: usize, chars: usize) -> usize {
    let mut filled = 0;
    let fitting = results.rows.iter().take_while(|row| {
        filled += 2 * lines(&row.text, chars).min(LINES) + 1;
        filled <= holds
    });
    fitting.count().max(1).min(results.rows.len())
}

/// The finding, in one line.
fn headline(picture: &Picture, results: &Results) -> String {
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
    let words = picture.words();
    let mut lines = Vec::new();
    if let Some(lenses) = &results.lenses {
        lines.extend(lenses.groups.iter().map(|group| {
            let (figure, name) = group_name(picture, &group.name);
            Line::marked(figure, name, group.ballots)
        }));
        if lenses.not_shown > 0 {
            lines.push(Line::of(words.not_shown, lenses.not_shown));
        }
    }
    with_totals(picture, lines, results.ballots, results.ballots)
}

/// A group's shape and what it is called.
pub fn group_name(picture: &Picture, group: &GroupName) -> (Figure, String) {
    let roles = &picture.view.header.roles;
    let key = match group {
        GroupName::Role(key) => Some(key),
        GroupName::Others => None,
    };
    (
        figure_of(roles, key),
        picture.room().role_group(roles, key).to_owned(),
    )
}
