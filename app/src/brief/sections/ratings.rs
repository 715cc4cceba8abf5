//! How options were rated, scale by scale: by how many, the middle of it, how far apart people
//! are, and of two scales the quarter that it lies in.

use workshop::view::{Plot, PlotPoint, ResultRow, Results, Stand};

use super::super::edition::Edition;
use super::super::sheet::{Column, Sheet, number, words};
use super::counts::lang;
use super::option;
use crate::words::{BriefCounts, Lang, PlotWords};

/// Nothing for votes that are no ratings.
pub fn ratings(edition: &Edition<'_>, results: &Results, rows: &[&ResultRow], sheet: &mut Sheet) {
    let Some(plot) = &results.plot else {
        return;
    };
    let lang = lang(edition);
    let heads: Vec<String> = scales(lang, plot)
        .iter()
        .map(|scale| (BriefCounts::of(lang).spread_of)(scale))
        .collect();
    let mut columns: Vec<Column<'_>> = vec![words(edition.words().option)];
    columns.extend(heads.iter().map(|head| number(head)));
    if plot.scales == 2 {
        columns.push(words(PlotWords::of(lang).quarter));
    }
    let rated = rows.iter().filter_map(|row| {
        let point = plot.points.iter().find(|point| point.item == row.item)?;
        Some((*row, cells(lang, plot, point)))
    });
    sheet.table(&columns, rated, |cell, (row, cells), n| match n {
        0 => option(edition, cell, row),
        // A facilitator may have named the scales.
        n => cell.said(&cells[n - 1]),
    });
}

/// One scale has no name: it is the vote's own question.
fn scales(lang: Lang, plot: &Plot) -> Vec<String> {
    match plot.scales {
        1 => vec![PlotWords::of(lang).rating.to_owned()],
        _ => PlotWords::axes(lang, plot).to_vec(),
    }
}

fn cells(lang: Lang, plot: &Plot, point: &PlotPoint) -> Vec<String> {
    let stands = [Some(point.first), point.second];
    let quarter = point.quadrant;
    let quarter = quarter.map(|quadrant| PlotWords::quarter_of(lang, plot, quadrant));
    stands
        .into_iter()
        .take(plot.scales.into())
        .map(|stand| stand.map(|stand| told(lang, &stand)))
        .chain((plot.scales == 2).then_some(quarter))
        .map(|said| said.unwrap_or_else(|| "–".to_owned()))
        .collect()
}

/// "30 / 4.2 / 4 / 3–5"
fn told(lang: Lang, stand: &Stand) -> String {
    let [mean, median] = [stand.mean, stand.median].map(|score| lang.score(score));
    let half = PlotWords::half_of(lang, stand);
    format!("{} / {mean} / {median} / {half}", stand.ratings)
}
