//! Ratings on two scales: every option where its two averages meet, and beside it the list that
//! says which number is which.

use leptos::prelude::*;
use workshop::tally::Quadrant;
use workshop::view::{Plot, PlotPoint, ResultRow, Results, Score};

use super::fit::Length;
use super::picture::Picture;
use super::results::{headline, how_sure, sure};
use super::space::{Shape, cut, on_every_shape, rows, wide, widest};
use crate::parts::charts::Plane;
use crate::parts::results::marks;
use crate::parts::theirs;
use crate::words::{Method, PlotWords};

/// A list longer than this is no legend to a picture.
const MOST: usize = 12;
/// A longer text is cut here; it is whole on the phones.
const LINES: usize = 2;
/// Type of the list. In vmin, like all that follows.
const SIZE: f64 = 2.8;
/// What an axis is called above the list is broken here, and how high a line of it is.
const AXIS: f64 = 15.0;
const AXIS_LINE: f64 = 3.1;
/// The name of a quarter above its rows.
const QUARTER: f64 = 5.0;

/// An option with its number in the list, which is the same on the phones.
type Numbered<'a> = (usize, &'a ResultRow, Option<&'a PlotPoint>);

pub fn plane(picture: &Picture, results: &Results, plot: &Plot) -> impl IntoView + use<> {
    let (lang, words) = (picture.lang, PlotWords::of(picture.lang));
    let heading = finding(picture, results, plot);
    let length = Length::of(&heading).name();
    let axes = PlotWords::axes(lang, plot);
    let numbered = (1..).zip(&results.rows).map(|(n, row)| {
        let point = plot.points.iter().find(|point| point.item == row.item);
        (n, row, point)
    });
    // What the heading counts comes first, so that the room can find it.
    let is_named = PlotWords::is_named(plot);
    let (mut listed, others): (Vec<Numbered<'_>>, Vec<_>) =
        numbered.partition(|(.., point)| is_named && point.is_some_and(is_quick_win));
    let quick = listed.len();
    listed.extend(others);
    let all = results.rows.len();
    let said = [(picture.words().more_rows)(all), (words.only_dots)(all)];
    let foot = [
        said.into_iter().max_by_key(|said| said.chars().count()),
        how_sure(picture, results),
    ];
    let foot: Vec<&str> = foot.iter().flatten().map(String::as_str).collect();
    let shown = on_every_shape(picture.large, |shape| {
        let is_long = axes.iter().any(|axis| wide(axis, SIZE) > AXIS);
        let head = 0.8 + if is_long { 2.0 } else { 1.0 } * AXIS_LINE;
        let quarter = if quick > 0 { QUARTER } else { 0.0 };
        let height = shape.height(&heading, &foot) - head - quarter;
        that_fit(shape, height, &listed, &axes, picture.large)
    });
    listed.truncate(shown);
    let numbers: Vec<usize> = listed.iter().map(|(n, ..)| *n).collect();
    let marks = marks(results, plot, |n, _| {
        numbers.contains(&n).then(|| lang.number(n))
    });
    let first = |point: Option<&PlotPoint>| Some(point?.first.mean);
    let second = |point: Option<&PlotPoint>| Some(point?.second.as_ref()?.mean);
    let points = || listed.iter().map(|(.., point)| *point);
    let decimals = [
        points().filter_map(first).map(Score::decimals).max(),
        points().filter_map(second).map(Score::decimals).max(),
    ]
    .map(Option::unwrap_or_default);
    let score = |score: Option<Score>, decimals: usize| {
        score.map_or_else(|| "–".to_owned(), |s| lang.score_with(s, decimals))
    };
    let row = |(n, row, point): &Numbered<'_>| {
        view! {
            <tr>
                <td>
                    <b class="rank-box">{lang.number(*n)}</b>
                </td>
                <th scope="row" dir="auto" lang=theirs(&row.text)>
                    <span>{row.text.clone()}</span>
                </th>
                <td>{score(first(*point), decimals[0])}</td>
                <td>{score(second(*point), decimals[1])}</td>
            </tr>
        }
    };
    let (wins, others) = listed.split_at(quick.min(shown));
    let quarter = (quick > 0).then(|| quarter(picture, wins.len(), quick));
    let wins = wins.iter().map(row).collect_view();
    let others = (!others.is_empty()).then(|| {
        let rows = others.iter().map(row).collect_view();
        view! { <tbody>{rows}</tbody> }
    });
    let more = results.rows.len() - shown;
    let more = (more > 0).then(|| {
        let dots = marks.iter().filter(|mark| mark.label.is_none()).count();
        let dots = (dots > 0).then(|| (words.only_dots)(dots));
        let more = dots.unwrap_or_else(|| (picture.words().more_rows)(more));
        view! { <p>{more}</p> }
    });
    let sure = sure(picture, results);
    let foot = (more.is_some() || sure.is_some())
        .then(|| view! { <footer class="stage-foot">{more} {sure}</footer> });
    let [up, along] = axes.clone();
    view! {
        <h1 dir="auto" data-length=length>
            {heading}
        </h1>
        <div class="stage-plane">
            <Plane lang marks axes named=PlotWords::is_named(plot) />
            <table class="plane-list">
                <caption class="unseen">{Method::of(lang, results.rule).ranking}</caption>
                <thead>
                    <tr>
                        <td colspan="2"></td>
                        <th scope="col" dir="auto">
                            <span>{up}</span>
                        </th>
                        <th scope="col" dir="auto">
                            <span>{along}</span>
                        </th>
                    </tr>
                </thead>
                {quarter.map(|quarter| view! { <tbody class="plane-wins">{quarter} {wins}</tbody> })}
                {others}
            </table>
        </div>
        {foot}
    }
}

fn is_quick_win(point: &PlotPoint) -> bool {
    point.quadrant == Some(Quadrant::QuickWin)
}

/// The name of the quarter that the heading counts, above its rows; and how many of them these are.
fn quarter(picture: &Picture, shown: usize, of: usize) -> impl IntoView + use<> {
    let name = (PlotWords::of(picture.lang).quadrant)(Quadrant::QuickWin);
    let count = (shown < of).then(|| (picture.words().of)(shown as u32, of as u32));
    let count = count.map(|count| view! { <span class="plane-count">{count}</span> });
    view! {
        <tr>
            <th scope="rowgroup" colspan="4">
                {name}
                " "
                {count}
            </th>
        </tr>
    }
}

/// How many quick wins there are, where that can be said; else who comes first.
fn finding(picture: &Picture, results: &Results, plot: &Plot) -> String {
    match plot
        .points
        .iter()
        .filter(|point| is_quick_win(point))
        .count()
    {
        n @ 1.. if PlotWords::is_named(plot) => (PlotWords::of(picture.lang).quick_wins)(n),
        _ => headline(picture, results),
    }
}

/// Beside the picture and its numbers an option has what is left of the width.
fn that_fit(
    shape: &Shape,
    height: f64,
    listed: &[Numbered<'_>],
    axes: &[String; 2],
    large: bool,
) -> usize {
    let beside = match (shape.is_narrow, large) {
        (false, false) => 66.0 + 3.6,
        (false, true) => 54.0 + 2.6,
        (true, false) => 50.0 + 2.0,
        (true, true) => 44.0 + 2.0,
    };
    // On a narrow picture the list has no numbers.
    let column = |axis: &String| match shape.is_narrow {
        true => 0.0,
        false => 1.6 + widest(axis.split_whitespace(), SIZE).clamp(wide("4.44", SIZE), AXIS),
    };
    let text = shape.width - beside - 6.4 - axes.iter().map(column).sum::<f64>();
    let shown = rows(height, listed, |(_, row, _)| {
        1.62 + f64::max(4.1, cut(&row.text, text, SIZE, LINES) * SIZE * 1.12)
    });
    shown.clamp(1, MOST).min(listed.len())
}
