//! Ratings on two scales as one picture; the list below it has its numbers.

use leptos::prelude::*;
use workshop::view::{Plot, Results};

use crate::parts::charts::{MOST_NAMED, Mark, Plane};
use crate::words::{Lang, PlotWords};

/// The picture, and how it is read.
#[component]
pub fn Plotted(lang: Lang, results: Results, plot: Plot) -> impl IntoView {
    let words = PlotWords::of(lang);
    let [up, along] = PlotWords::axes(lang, &plot);
    let marks = marks(&results, &plot, |n, _| {
        (n <= MOST_NAMED).then(|| lang.number(n))
    });
    let dots = marks.iter().filter(|mark| mark.label.is_none()).count();
    let dots = (dots > 0).then(|| format!(" {}", (words.only_dots)(dots)));
    view! {
        <Plane lang marks axes=[up.clone(), along.clone()] named=PlotWords::is_named(&plot) />
        <p class="soft">{(words.two_scales)(&up, &along)} {dots}</p>
    }
}

/// What was rated on both scales, in the order of the list; some with a label, made of the place in
/// the list (from 1) and the option's own number.
pub fn marks(
    results: &Results,
    plot: &Plot,
    label: impl Fn(usize, &str) -> Option<String>,
) -> Vec<Mark> {
    let rows = (1..).zip(&results.rows);
    rows.filter_map(|(n, row)| {
        let point = plot.points.iter().find(|point| point.item == row.item)?;
        Some(Mark {
            label: label(n, &row.number),
            up: point.first.mean,
            along: point.second.as_ref()?.mean,
        })
    })
    .collect()
}
