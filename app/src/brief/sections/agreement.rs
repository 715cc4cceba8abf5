//! What most of the room supports, and where it divides; the few who differ in their own words.

use pulldown_cmark::HeadingLevel;
use workshop::brief::{BriefVote, Ref};
use workshop::view::{Difference, Lenses, ResultRow, Results};
use workshop::{BallotRule, ItemId};

use super::super::edition::Edition;
use super::super::sheet::{Picture, Sheet, number, words};
use super::counts::lang;
use super::opinions::opinions;
use super::priorities::{self, half};
use super::{got, option};
use crate::words::OpinionWords;

/// Lines under each heading; the rest are counted.
const SHOWN: usize = 5;

pub fn agreement(edition: &Edition<'_>, sheet: &mut Sheet) {
    let said = edition.words();
    for (vote, results) in edition.brief.revealed() {
        let lean = &vote.leanings;
        let is_judged = vote.rule == BallotRule::Judge;
        let sum = if is_judged {
            said.mostly_agreed
        } else {
            said.more_than_half
        };
        let of = results.rows.len();
        let head = |sheet: &mut Sheet| {
            if !is_alone(edition) {
                priorities::heading(edition, vote, false, sheet);
            }
        };
        sheet.headed(head, |sheet| {
            if vote.rule.asks_for_support() {
                sheet.para(|line| {
                    line.link(Ref::Vote(vote.number));
                    line.text(": ");
                    line.text(&sum(lean.agreed.len(), of));
                });
            }
            if let Some(lenses) = &results.lenses {
                in_every_lens(edition, results, lenses, sheet);
                where_groups_differ(edition, vote, results, lenses, sheet);
            }
            leaning(edition, vote, results, said.divided, &lean.divided, sheet);
            let opposed = said.mostly_opposed;
            leaning(edition, vote, results, opposed, &lean.opposed, sheet);
            if results.opinions.is_some() {
                heading(edition, OpinionWords::of(lang(edition)).heading, sheet);
                opinions(edition, results, sheet);
            }
        });
    }
}

/// One line for the first page: the biggest disagreement that may be told.
pub fn furthest_apart(
    edition: &Edition<'_>,
    vote: &BriefVote,
    results: &Results,
    sheet: &mut Sheet,
) {
    let said = edition.words();
    let most_divisive = results
        .lenses
        .as_ref()
        .and_then(|lenses| lenses.differ.first().map(|differ| (lenses, differ)));
    if let Some((lenses, differ)) = most_divisive
        && let Some(row) = row(results, differ.item)
    {
        sheet.para(|line| {
            line.text(said.groups_differ_most);
            line.text(" ");
            option(edition, line, row);
            line.text(". ");
            for (n, (group, double)) in lenses.groups.iter().zip(&differ.double_ranks).enumerate() {
                if n > 0 {
                    line.text(", ");
                }
                line.said(&edition.crowd(&group.name));
                line.text(&format!(": {}", place(edition, *double)));
            }
            line.text(&(said.of_places)(results.rows.len()));
            line.text(".");
        });
    } else if let Some(row) = vote.leanings.divided.first().map(|n| &results.rows[*n]) {
        sheet.para(|line| {
            line.text(said.room_divided_most);
            line.text(" ");
            option(edition, line, row);
            line.text(&format!(": {}.", got(edition, results, row)));
        });
    }
}

fn in_every_lens(edition: &Edition<'_>, results: &Results, lenses: &Lenses, sheet: &mut Sheet) {
    // Of few options, five would be all of them.
    let first = SHOWN.min(results.rows.len() / 2).max(1) as u32;
    let is_among = |lens: &[workshop::view::Standing], item: ItemId| {
        lens.iter().any(|s| s.item == item && s.place <= first)
    };
    let rows: Vec<&ResultRow> = results
        .rows
        .iter()
        .filter(|row| row.place <= first && row.supporters > 0)
        .filter(|row| is_among(&lenses.equal_voice, row.item))
        .filter(|row| is_among(&lenses.common_ground, row.item))
        .collect();
    if !rows.is_empty() {
        heading(edition, &(edition.words().in_every_lens)(first), sheet);
        sheet.list(rows, |item, row| {
            option(edition, item, row);
            item.text(&format!(" ({})", got(edition, results, row)));
        });
    }
}

fn where_groups_differ(
    edition: &Edition<'_>,
    vote: &BriefVote,
    results: &Results,
    lenses: &Lenses,
    sheet: &mut Sheet,
) {
    let said = edition.words();
    let rows: Vec<(&Difference, &ResultRow)> = lenses
        .differ
        .iter()
        .filter_map(|differ| Some((differ, row(results, differ.item)?)))
        .collect();
    if rows.is_empty() {
        return;
    }
    heading(edition, edition.room().where_we_differ, sheet);
    sheet.picture(Picture::Differences { vote: vote.number });
    let mut columns = vec![words(said.option)];
    let crowds = lenses.groups.iter().map(|group| edition.crowd(&group.name));
    let crowds: Vec<_> = crowds.collect();
    columns.extend(crowds.iter().map(|crowd| number(crowd)));
    sheet.table(&columns, rows, |cell, (differ, row), n| match n {
        0 => option(edition, cell, row),
        n => cell.text(&half(differ.double_ranks[n - 1])),
    });
    let groups = lenses
        .groups
        .iter()
        .map(|group| format!("{} {}", edition.crowd(&group.name), group.ballots));
    let groups: Vec<String> = groups.collect();
    sheet.para(|line| {
        line.text(said.places_by_group);
        line.text(" ");
        line.said(&groups.join(", "));
        line.text(".");
    });
}

fn leaning(
    edition: &Edition<'_>,
    vote: &BriefVote,
    results: &Results,
    what: &str,
    rows: &[usize],
    sheet: &mut Sheet,
) {
    if rows.is_empty() {
        return;
    }
    heading(edition, what, sheet);
    sheet.list(rows.iter().take(SHOWN), |item, n| {
        let row = &results.rows[*n];
        option(edition, item, row);
        item.text(&format!(" ({})", got(edition, results, row)));
    });
    if rows.len() > SHOWN {
        sheet.para(|line| {
            line.text(&(edition.words().and_more)(rows.len() - SHOWN));
            line.text(" ");
            line.link(Ref::Vote(vote.number));
            line.text(".");
        });
    }
}

/// `3rd`, and `14½` for a tie.
fn place(edition: &Edition<'_>, double: u32) -> String {
    if double.is_multiple_of(2) {
        (edition.room().place)(double / 2)
    } else {
        half(double)
    }
}

/// Below the vote's own heading, where there is more than one.
fn heading(edition: &Edition<'_>, what: &str, sheet: &mut Sheet) {
    let level = if is_alone(edition) {
        HeadingLevel::H3
    } else {
        HeadingLevel::H4
    };
    sheet.heading(level, |line| line.text(what));
}

fn is_alone(edition: &Edition<'_>) -> bool {
    edition.brief.revealed().count() == 1
}

fn row(results: &Results, item: ItemId) -> Option<&ResultRow> {
    results.rows.iter().find(|row| row.item == item)
}
