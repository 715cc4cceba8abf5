//! What came of a vote, once it was revealed: one list with bars, or three lenses side by side.

use leptos::prelude::*;
use workshop::BallotRule;
use workshop::view::{GroupName, Results};

use super::band::{Line, with_totals};
use super::fit::Length;
use super::picture::Picture;
use super::space::{Shape, cut, on_every_shape, rows, wide, widest};
use crate::parts::charts::{Drawing, Drawn, two_ways};
use crate::parts::theirs;
use crate::ui::{Figure, figure_of};
use crate::words::{Method, PlotWords, SureWords, methods};

const MOST: usize = 10;
/// Type of what is at the ends of the bars, in vmin.
const ENDS: f64 = 2.8;
/// A longer text is cut here; it is whole on the phones.
const LINES: usize = 3;
/// An option that may be in the heading.
const HEADLINE: usize = 48;

pub fn ranking(picture: &Picture, results: &Results) -> impl IntoView + use<> {
    let words = picture.words();
    let heading = headline(picture, results);
    let values = methods::column(picture.lang, results.rule, &results.rows);
    let read = how_to_read(picture, results.rule);
    let foot = |shown: usize| match results.rows.len() - shown {
        0 => read.clone(),
        more => format!("{read} {}", (words.more_rows)(more)),
    };
    let shown = on_every_shape(picture.large, |shape| {
        let said = [Some(foot(0)), how_sure(picture, results)];
        let said: Vec<&str> = said.iter().flatten().map(String::as_str).collect();
        let height = shape.height(&heading, &said);
        that_fit(picture, shape, height, results, &values)
    });
    let foot = foot(shown);
    let rows = results.rows[..shown]
        .iter()
        .zip(values)
        .map(|(row, value)| {
            let drawing = Drawing::of(results, row).map(|drawing| view! { <Drawn drawing /> });
            let tie = row.tied.then_some("=");
            view! {
                <tr>
                    <td>
                        <b class="rank-box">{picture.lang.number(row.place)} {tie}</b>
                    </td>
                    <th scope="row" dir="auto" lang=theirs(&row.text)>
                        <span>{row.text.clone()}</span>
                    </th>
                    <td>{drawing}</td>
                    <td>{value}</td>
                </tr>
            }
        })
        .collect_view();
    let sure = sure(picture, results);
    let length = Length::of(&heading).name();
    view! {
        <h1 dir="auto" data-length=length>
            {heading}
        </h1>
        <table class="ranking">
            <caption class="unseen">{Method::of(picture.lang, results.rule).ranking}</caption>
            {ends(picture, results.rule)}
            <tbody>{rows}</tbody>
        </table>
        <footer class="stage-foot">
            <p>{foot}</p>
            {sure}
        </footer>
    }
}

/// What the bars say.
fn how_to_read(picture: &Picture, rule: BallotRule) -> String {
    match rule {
        BallotRule::Approve | BallotRule::PickAndRank { .. } | BallotRule::Judge => {
            picture.words().each_counts_one.to_owned()
        }
        BallotRule::Rate { .. } => PlotWords::of(picture.lang).one_scale.to_owned(),
        BallotRule::RankAll
        | BallotRule::Points { .. }
        | BallotRule::Budget { .. }
        | BallotRule::Pairs
        | BallotRule::Quadratic { .. } => format!("{}.", Method::of(picture.lang, rule).ranking),
    }
}

/// What is at the ends of the bars, where there are two kinds of votes, or a scale.
fn ends(picture: &Picture, rule: BallotRule) -> Option<impl IntoView + use<>> {
    let (first, last) = two_ways(picture.lang, rule)?;
    Some(view! {
        <thead>
            <tr aria-hidden="true">
                <td colspan="2"></td>
                <td>
                    <p class="ends">
                        <span>{first}</span>
                        " "
                        <span>{last}</span>
                    </p>
                </td>
                <td></td>
            </tr>
        </thead>
    })
}

/// How sure it is, in one quiet line.
pub fn sure(picture: &Picture, results: &Results) -> Option<impl IntoView + use<>> {
    how_sure(picture, results).map(|said| view! { <p>{said}</p> })
}

pub fn how_sure(picture: &Picture, results: &Results) -> Option<String> {
    let sureness = results.sureness.as_ref()?;
    let said = SureWords::of(picture.lang).in_a_line(sureness);
    (!said.is_empty()).then_some(said)
}

/// How many rows, from the first, this height holds: beside its number and its bar an option has
/// what the widest value leaves.
fn that_fit(
    picture: &Picture,
    shape: &Shape,
    height: f64,
    results: &Results,
    values: &[String],
) -> usize {
    let (size, bar, padding) = match (shape.is_narrow, picture.large) {
        (false, false) => (3.6, 42.0, 2.62),
        (false, true) => (3.6, 34.0, 2.62),
        (true, _) => (3.1, 22.0, 2.22),
    };
    let value = 2.4 + widest(values.iter().map(String::as_str), size);
    let text = shape.width - 6.0 - 3.0 - bar - value;
    let ends = two_ways(picture.lang, results.rule).map_or(0.0, |(first, last)| {
        let is_long = wide(&first, ENDS) + wide(&last, ENDS) > bar;
        0.7 + if is_long { 2.0 } else { 1.0 } * ENDS * 1.1
    });
    let shown = rows(height - ends, &results.rows, |row| {
        padding + f64::max(4.1, cut(&row.text, text, size, LINES) * size * 1.12)
    });
    shown.clamp(1, MOST).min(results.rows.len())
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
        picture.room().role_group(roles, key).into_owned(),
    )
}
