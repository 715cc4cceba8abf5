//! Ratings on two scales: every option where its two averages meet, and beside it the list that
//! says which number is which.

use leptos::prelude::*;
use workshop::tally::Quadrant;
use workshop::view::{Plot, PlotPoint, Results, Score};

use super::fit::{Length, lines, scaled};
use super::picture::Picture;
use super::results::{headline, sure};
use crate::parts::charts::Plane;
use crate::parts::results::marks;
use crate::words::{Method, PlotWords};

/// What the list beside the picture has place for, in twentieths of a line.
const HOLDS: usize = 18 * 20;
/// A row takes this and more for each line, likewise: its number is higher than a line.
const ROW: usize = 22;
const LINE: usize = 14;
const MOST: usize = 12;
/// Characters of an option in one line.
const CHARS: usize = 24;
/// A longer text is cut here; it is whole on the phones.
const LINES: usize = 2;

pub fn plane(picture: &Picture, results: &Results, plot: &Plot) -> impl IntoView + use<> {
    let (lang, words) = (picture.lang, PlotWords::of(picture.lang));
    let shown = that_fit(results, picture.large);
    let heading = finding(picture, results, plot);
    let length = Length::of(&heading).name();
    let axes = PlotWords::axes(lang, plot);
    let marks = marks(results, plot, shown, |n, _| lang.number(n));
    let score = |score: Option<Score>| score.map_or_else(|| "–".to_owned(), |s| lang.score(s));
    let rows = results.rows[..shown]
        .iter()
        .zip(1_u32..)
        .map(|(row, n)| {
            let point = plot.points.iter().find(|point| point.item == row.item);
            let second = |point: &PlotPoint| Some(point.second.as_ref()?.mean);
            view! {
                <tr>
                    <td>
                        <b class="rank-box">{lang.number(n)}</b>
                    </td>
                    <th scope="row" dir="auto">
                        <span>{row.text.clone()}</span>
                    </th>
                    <td>{score(point.map(|point| point.first.mean))}</td>
                    <td>{score(point.and_then(second))}</td>
                </tr>
            }
        })
        .collect_view();
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
                <tbody>{rows}</tbody>
            </table>
        </div>
        {foot}
    }
}

/// How many quick wins there are, where that can be said; else who comes first.
fn finding(picture: &Picture, results: &Results, plot: &Plot) -> String {
    let is_quick = |point: &&PlotPoint| point.quadrant == Some(Quadrant::QuickWin);
    match plot.points.iter().filter(is_quick).count() {
        n @ 1.. if PlotWords::is_named(plot) => (PlotWords::of(picture.lang).quick_wins)(n),
        _ => headline(picture, results),
    }
}

fn that_fit(results: &Results, large: bool) -> usize {
    let (holds, chars) = (scaled(HOLDS, large), scaled(CHARS, large));
    let mut filled = 0;
    let fitting = results.rows.iter().take_while(|row| {
        filled += ROW + LINE * lines(&row.text, chars).min(LINES);
        filled <= holds
    });
    fitting.count().clamp(1, MOST).min(results.rows.len())
}
