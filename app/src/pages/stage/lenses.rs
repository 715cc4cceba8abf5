//! The same ballots counted three ways, side by side.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use workshop::view::{Lenses, Results};
use workshop::{HowFar, ItemId};

use super::differ::differ;
use super::fit::Length;
use super::picture::Picture;
use super::results::{headline, sure};

/// Rows of a lens, and rank lines below them; fewer when the type is a step larger.
const USUAL: (usize, usize) = (5, 2);
const LARGE: (usize, usize) = (4, 1);
/// One row of a lens: place, tie mark, item.
type Row = (u32, bool, ItemId);

pub fn lenses(picture: &Picture, results: &Results, lenses: &Lenses) -> impl IntoView + use<> {
    let (lang, words, room) = (picture.lang, picture.words(), picture.room());
    let texts: BTreeMap<ItemId, &str> = results
        .rows
        .iter()
        .map(|row| (row.item, row.text.as_str()))
        .collect();
    let (most, lines) = holds(picture);
    let of_lens = |standings: &[workshop::view::Standing]| -> Vec<Row> {
        standings
            .iter()
            .take(most)
            .map(|row| (row.place, row.tied, row.item))
            .collect()
    };
    let everyone: Vec<Row> = results
        .rows
        .iter()
        .take(most)
        .map(|row| (row.place, row.tied, row.item))
        .collect();
    let mut lists = vec![everyone, of_lens(&lenses.equal_voice)];
    if results.upto >= HowFar::CommonGround {
        lists.push(of_lens(&lenses.common_ground));
    }
    let in_all = common(&lists, most);
    // What holds whichever way one counts is said when all ways were shown.
    let heading = if results.upto >= HowFar::CommonGround {
        heading(picture, &lists, results.rows.len())
    } else {
        headline(picture, results)
    };
    let length = Length::of(&heading).name();
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
                            <span dir="auto">{text}</span>
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
        {differ(picture, lenses, &texts, lines)}
        {sure}
    }
}

fn holds(picture: &Picture) -> (usize, usize) {
    if picture.large { LARGE } else { USUAL }
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

/// The finding: how many lead in every lens. That all of a short list do says nothing.
fn heading(picture: &Picture, lists: &[Vec<Row>], options: usize) -> String {
    let words = picture.words();
    let most = holds(picture).0.min(options.saturating_sub(1));
    (1..=most)
        .rev()
        .find(|n| common(lists, *n).len() == *n)
        .map_or_else(|| words.depends.to_owned(), |n| (words.same_lead)(n))
}
