//! The same ballots counted three ways, side by side.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use workshop::view::{Lenses, Results};
use workshop::{HowFar, ItemId};

use super::differ::differ;
use super::fit::Length;
use super::picture::Picture;
use super::results::{headline, how_sure, sure};
use super::space::{Shape, cut, on_every_shape};
use crate::parts::theirs;

/// Rows of each way to count, and lines of ranks below them, the most first. Type that is a step
/// larger begins at the third.
const SHOWN: [Shown; 6] = [
    shown(5, 2),
    shown(5, 1),
    shown(4, 1),
    shown(3, 1),
    shown(3, 0),
    shown(2, 0),
];

#[derive(Clone, Copy, Debug, PartialEq)]
struct Shown {
    rows: usize,
    lines: usize,
}

const fn shown(rows: usize, lines: usize) -> Shown {
    Shown { rows, lines }
}

/// One row of a lens: place, tie mark, item.
type Row = (u32, bool, ItemId);

pub fn lenses(picture: &Picture, results: &Results, lenses: &Lenses) -> impl IntoView + use<> {
    let (lang, words, room) = (picture.lang, picture.words(), picture.room());
    let texts: BTreeMap<ItemId, &str> = results
        .rows
        .iter()
        .map(|row| (row.item, row.text.as_str()))
        .collect();
    let ways = if results.upto >= HowFar::CommonGround {
        3
    } else {
        2
    };
    let lists = |most: usize| -> Vec<Vec<Row>> {
        let everyone = results.rows.iter();
        let everyone = everyone.map(|row| (row.place, row.tied, row.item));
        let mut lists = vec![everyone.take(most).collect()];
        for standings in [&lenses.equal_voice, &lenses.common_ground] {
            let of_lens = standings.iter();
            let of_lens = of_lens.map(|row| (row.place, row.tied, row.item));
            lists.push(of_lens.take(most).collect());
        }
        lists.truncate(ways);
        lists
    };
    let said = [
        (
            room.everyone,
            (words.each_counts_one_of)(results.ballots as usize),
        ),
        (
            room.equal_voice,
            words.each_group_counts_the_same.to_owned(),
        ),
        (room.common_ground, words.every_group_supports.to_owned()),
    ];
    // What holds whichever way one counts is said when all ways were shown.
    let heading = |most: usize| match ways {
        3 => heading(
            picture,
            &lists(most),
            most.min(results.rows.len().saturating_sub(1)),
        ),
        _ => headline(picture, results),
    };
    let (shown, lines_when_wide) = that_fit(picture, results, lenses, &said, heading);
    let most = shown.rows;
    let (lists, heading) = (lists(most), heading(most));
    let in_all = common(&lists, most);
    let length = Length::of(&heading).name();
    let columns = lists
        .iter()
        .zip(said)
        .map(|(list, (name, say))| {
            let rows = list
                .iter()
                .map(|(place, tied, item)| {
                    let text = texts.get(item).copied().unwrap_or_default().to_owned();
                    let is_only_here = !in_all.contains(item);
                    view! {
                        <li>
                            <b class="rank-box" data-only=is_only_here.then_some("")>
                                {lang.number(place)}
                                {tied.then_some("=")}
                            </b>
                            " "
                            <span dir="auto" lang=theirs(&text)>{text.clone()}</span>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <section class="lens">
                    <h2>{name}</h2>
                    <p>{say}</p>
                    <ol class="lens-list">{rows}</ol>
                </section>
            }
        })
        .collect_view();
    let sure =
        sure(picture, results).map(|sure| view! { <footer class="stage-foot">{sure}</footer> });
    view! {
        <h1 data-length=length>{heading}</h1>
        <div class="stage-lenses">{columns}</div>
        {differ(picture, lenses, &texts, shown.lines, lines_when_wide)}
        {sure}
    }
}

/// The most that fits on a picture of every shape; and how many lines of ranks fit with as many rows
/// on those that are not narrow.
fn that_fit(
    picture: &Picture,
    results: &Results,
    lenses: &Lenses,
    said: &[(&str, String)],
    heading: impl Fn(usize) -> String,
) -> (Shown, usize) {
    let sure = how_sure(picture, results);
    let foot: Vec<&str> = sure.iter().map(String::as_str).collect();
    let fits = |shown: Shown, is_left_out: fn(&Shape) -> bool| {
        let heading = heading(shown.rows);
        let shown = Shown {
            lines: shown.lines.min(lenses.differ.len()),
            ..shown
        };
        on_every_shape(picture.large, |shape| {
            let taken = shown.height(shape, said, !foot.is_empty());
            usize::from(is_left_out(shape) || taken <= shape.height(&heading, &foot))
        }) > 0
    };
    let from = if picture.large { 2 } else { 0 };
    let [.., least] = SHOWN;
    let all = SHOWN[from..].iter().copied();
    let everywhere = all.clone().find(|shown| fits(*shown, |_| false));
    let everywhere = everywhere.unwrap_or(least);
    let when_wide = all
        .filter(|shown| shown.rows == everywhere.rows && everywhere.lines > 0)
        .find(|shown| fits(*shown, |shape| shape.is_narrow));
    let lines = when_wide.map_or(everywhere.lines, |shown| shown.lines);
    (everywhere, lines)
}

impl Shown {
    /// In vmin, as in `results.css`, `differ.css` and `narrow.css`.
    fn height(self, shape: &Shape, said: &[(&str, String)], has_foot: bool) -> f64 {
        let (name, size, leading, apart, least) = match shape.is_narrow {
            true => (3.4, 2.8, 1.1, 1.4, 2.0),
            false => (4.2, 2.9, 1.16, 2.0, 1.0),
        };
        let width = (shape.width - 4.0 * size) / 3.0;
        let lines = |text: &str, size: f64| cut(text, width, size, 9);
        let names = said.iter().map(|(text, _)| lines(text, name));
        let names = names.fold(1.0, f64::max) * name * 1.12;
        let said = said.iter().map(|(_, text)| lines(text, size));
        let said = said.fold(least, f64::max) * size * leading + apart;
        let (padding, row) = match (has_foot, shape.is_narrow) {
            (true, _) => (1.8, 6.5),
            (false, true) => (2.0, 6.7),
            (false, false) => (3.2, 7.0),
        };
        let ways = padding + names + said + self.rows as f64 * (row + 0.12) + 0.28;
        let (heading, line) = match shape.is_narrow {
            true => (1.2 + 3.7 * 1.12 + 0.6, 2.9 * 1.12 + 8.0),
            false => (1.6 + 3.7 * 1.12, 8.6),
        };
        match self.lines {
            0 => ways,
            lines => ways + heading + lines as f64 * line,
        }
    }
}

/// What is among the first so many of every lens.
fn common(lists: &[Vec<Row>], rows: usize) -> BTreeSet<ItemId> {
    let firsts = |list: &Vec<Row>| -> BTreeSet<ItemId> {
        list.iter().take(rows).map(|(.., item)| *item).collect()
    };
    lists
        .iter()
        .map(firsts)
        .reduce(|both, next| &both & &next)
        .unwrap_or_default()
}

/// The finding: how many lead in every lens, of so many at most. That all of a short list do says
/// nothing.
fn heading(picture: &Picture, lists: &[Vec<Row>], most: usize) -> String {
    let words = picture.words();
    (1..=most)
        .rev()
        .find(|n| common(lists, *n).len() == *n)
        .map_or_else(|| words.depends.to_owned(), |n| (words.same_lead)(n))
}
