//! What the room put first, a table a vote, through every lens that may be shown.

use pulldown_cmark::HeadingLevel;
use workshop::brief::{BriefVote, Ref};
use workshop::view::{Lenses, ResultRow, Results, Sort, Standing};
use workshop::{BallotRule, ItemId, RunState};

use super::super::edition::Edition;
use super::super::sheet::{Column, Picture, Sheet, number, words};
use super::ratings::ratings;
use super::{counts, option, spending};
use crate::words::{Lang, Method, SureWords};

/// A table with more rows is cut here to its first ten, and stands whole in the appendix.
pub const WHOLE: usize = 15;
const FIRST: u32 = 10;

pub fn priorities(edition: &Edition<'_>, sheet: &mut Sheet) {
    for vote in &edition.brief.votes {
        one(edition, vote, sheet);
    }
}

/// Whether the whole result stands among the priorities, so that links to the vote lead there.
pub fn is_whole(vote: &BriefVote) -> bool {
    vote.results
        .as_ref()
        .is_none_or(|results| results.rows.len() <= WHOLE)
}

/// `V-1 Which of these do you support?`
pub fn heading(edition: &Edition<'_>, vote: &BriefVote, is_target: bool, sheet: &mut Sheet) {
    sheet.heading(HeadingLevel::H3, |line| {
        if is_target {
            line.anchor(Ref::Vote(vote.number));
        }
        line.text(&format!("V-{} ", vote.number));
        let room = edition.room();
        if vote.prompt.is_empty() {
            line.text(room.asks.of(Sort::of_rule(vote.rule)));
        } else {
            line.said(&vote.prompt);
        }
    });
}

fn one(edition: &Edition<'_>, vote: &BriefVote, sheet: &mut Sheet) {
    let said = edition.words();
    heading(edition, vote, is_whole(vote), sheet);
    sheet.say(&format!(
        "{} {}",
        (said.turnout)(vote.ballots, vote.seats),
        rule(edition, vote)
    ));
    for said in again(edition, vote) {
        sheet.say(&said);
    }
    let Some(results) = &vote.results else {
        sheet.say(match vote.state {
            RunState::Open => said.still_open,
            RunState::NotYet | RunState::Closed => said.not_revealed,
        });
        return;
    };
    let shown: Vec<&ResultRow> = results
        .rows
        .iter()
        .filter(|row| is_whole(vote) || row.place <= FIRST || is_bought(results, row))
        .take(if results.spending.is_some() {
            usize::MAX
        } else {
            WHOLE
        })
        .collect();
    sheet.picture(Picture::Result { vote: vote.number });
    if let Some(spending) = &results.spending {
        sheet.say(&spending::sum(edition, results, spending));
    }
    table(edition, results, &shown, sheet);
    ratings(edition, results, &shown, sheet);
    if shown.len() < results.rows.len() {
        sheet.para(|line| {
            line.text(&(said.the_rest)(results.rows.len() - shown.len()));
            line.text(" ");
            line.link(Ref::Vote(vote.number));
            line.text(".");
        });
    }
    if let Some(spending) = &results.spending {
        sheet.say(&spending::found(edition, results, spending).join(" "));
    }
    let sure = sure(edition, results);
    if !sure.is_empty() {
        sheet.say(&sure);
    }
    sheet.say(&limits(edition, results));
}

/// What is bought is told, be it the last in the order of the votes.
fn is_bought(results: &Results, row: &ResultRow) -> bool {
    let spending = results.spending.as_ref();
    spending.is_some_and(|spending| counts::order_bought(spending, row).is_some())
}

/// How sure the order is, and whether other ways to count ranks give it too.
fn sure(edition: &Edition<'_>, results: &Results) -> String {
    // The brief is in a language of the desk.
    let lang = Lang::from(edition.lang.for_desk());
    let said = SureWords::of(lang);
    let number = |item: ItemId| {
        let row = results.rows.iter().find(|row| row.item == item);
        row.map_or_else(String::new, |row| row.number.clone())
    };
    let sureness = results.sureness.as_ref();
    let sureness = sureness.map(|sureness| said.sureness(sureness));
    let readings = results.readings.as_ref();
    let readings = readings.map(|readings| said.readings(lang, readings, number));
    let said: Vec<String> = sureness.into_iter().chain(readings).collect();
    said.join(" ").trim().to_owned()
}

/// Whether it was held again, or is such a vote.
pub fn again(edition: &Edition<'_>, vote: &BriefVote) -> Vec<String> {
    let said = edition.words();
    let votes = &edition.brief.votes;
    let later = votes.iter().filter(|v| v.repeats == Some(vote.number));
    let before = vote.repeats.map(said.held_in_place_of);
    before
        .into_iter()
        .chain(later.map(|later| (said.held_again)(later.number)))
        .collect()
}

/// The rule in one sentence or two.
pub fn rule(edition: &Edition<'_>, vote: &BriefVote) -> String {
    let said = edition.words();
    match vote.rule {
        BallotRule::Approve => said.approve_rule.to_owned(),
        BallotRule::PickAndRank { k } => (said.rank_rule)(k),
        BallotRule::Judge => said.judge_rule.to_owned(),
        rule => Method::of(Lang::from(edition.lang.for_desk()), rule).counted,
    }
}

fn table(edition: &Edition<'_>, results: &Results, rows: &[&ResultRow], sheet: &mut Sheet) {
    let (said, room) = (edition.words(), edition.room());
    let lenses = results.lenses.as_ref();
    let mut columns: Vec<Column<'_>> = vec![
        number(if lenses.is_some() {
            room.everyone
        } else {
            said.place
        }),
        words(said.option),
    ];
    let heads = counts::heads(edition, results.rule);
    let counted = 2..2 + heads.len();
    columns.extend(heads.into_iter().map(number));
    let groups = lenses.iter().flat_map(|lenses| &lenses.groups);
    let crowds: Vec<_> = groups.map(|group| edition.crowd(&group.name)).collect();
    if lenses.is_some() {
        columns.extend([number(room.equal_voice), number(room.common_ground)]);
        columns.extend(crowds.iter().map(|crowd| number(crowd)));
    }
    let end = counted.end;
    let rows = rows
        .iter()
        .map(|row| (*row, counts::cells(edition, results, row)));
    sheet.table(&columns, rows, |cell, (row, numbers), n| {
        match (n, lenses) {
            (0, _) => cell.text(&row.place.to_string()),
            (1, _) => option(edition, cell, row),
            (n, _) if counted.contains(&n) => cell.text(&numbers[n - 2]),
            (n, Some(lenses)) if n == end => cell.text(&place_in(&lenses.equal_voice, row.item)),
            (n, Some(lenses)) if n == end + 1 => {
                cell.text(&place_in(&lenses.common_ground, row.item));
            }
            (n, Some(lenses)) => cell.text(&rank_of(lenses, row.item, n - end - 2)),
            (_, None) => {}
        }
    });
    if let Some(lenses) = lenses {
        sheet.say(&about_lenses(edition, lenses));
    }
}

fn place_in(lens: &[Standing], item: ItemId) -> String {
    let standing = lens.iter().find(|standing| standing.item == item);
    standing.map_or_else(String::new, |standing| standing.place.to_string())
}

/// The place that a group gave: halves are ties.
fn rank_of(lenses: &Lenses, item: ItemId, group: usize) -> String {
    let ranks = lenses.ranks.iter().find(|ranks| ranks.item == item);
    ranks
        .and_then(|ranks| ranks.double_ranks.get(group))
        .map_or_else(|| "–".to_owned(), |double| half(*double))
}

pub fn half(double: u32) -> String {
    let half = if double % 2 == 1 { "½" } else { "" };
    format!("{}{half}", double / 2)
}

fn about_lenses(edition: &Edition<'_>, lenses: &Lenses) -> String {
    let said = edition.words();
    let mut about = said.about_lenses.to_owned();
    if lenses.counts_some_together() {
        about.push(' ');
        about.push_str(said.counted_together);
    }
    about
}

fn limits(edition: &Edition<'_>, results: &Results) -> String {
    let said = edition.words();
    let mut limits = Vec::new();
    if results.lenses.is_none() && edition.brief.roles().len() > 1 {
        let why = if results.next.is_some() {
            said.lenses_to_come
        } else {
            said.no_lenses
        };
        limits.push(why.to_owned());
    }
    if results.ballots * 2 < results.seats {
        limits.push(said.few_voted.to_owned());
    }
    limits.push(said.narrows.to_owned());
    limits.join(" ")
}
