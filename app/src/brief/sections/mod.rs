//! What each section says of the record: one function a section, in the order of the brief. A
//! section with nothing in the record writes nothing.

mod agreement;
mod counts;
mod evidence;
mod method;
mod opening;
mod opinions;
mod priorities;
mod ratings;
mod spending;
mod themes;

pub use evidence::evidence;

use workshop::brief::BriefIdea;
use workshop::view::{ResultRow, Results};
use workshop::{BallotRule, Section};

use super::edition::Edition;
use super::sheet::Sheet;
use crate::words::methods;
use workshop::brief::Ref;

pub fn record(edition: &Edition<'_>, section: Section, sheet: &mut Sheet) {
    match section {
        Section::InOneMinute => opening::in_one_minute(edition, sheet),
        Section::TheQuestion => opening::the_question(edition, sheet),
        Section::WhoWasInTheRoom => opening::who_was_in_the_room(edition, sheet),
        Section::Problem => opening::experiences(edition, sheet),
        Section::Themes => themes::themes(edition, sheet),
        Section::Priorities => priorities::priorities(edition, sheet),
        Section::Agreement => agreement::agreement(edition, sheet),
        Section::OpenQuestions => opening::open_questions(edition, sheet),
        Section::Commitments => opening::contact(edition, sheet),
        Section::Method => method::method(edition, sheet),
        // The designer's alone.
        Section::PeopleAffected
        | Section::Opportunities
        | Section::Constraints
        | Section::Measures => {}
    }
}

/// “What somebody said” I-12
fn quote_with_id(edition: &Edition<'_>, sheet: &mut Sheet, text: &str, id: Option<Ref>) {
    let (open, close) = edition.words().quotes;
    sheet.text(open);
    sheet.said(text);
    sheet.text(close);
    if let Some(id) = id {
        sheet.text(" ");
        sheet.link(id);
    }
}

/// An option of a vote: an idea in its own words, a theme by its title, each with its id.
fn option(edition: &Edition<'_>, sheet: &mut Sheet, row: &ResultRow) {
    let id: Option<Ref> = row.number.parse().ok();
    match id {
        Some(Ref::Idea(_)) => quote_with_id(edition, sheet, &row.text, id),
        _ => {
            sheet.said(&row.text);
            if let Some(id) = id {
                sheet.text(" ");
                sheet.link(id);
            }
        }
    }
}

/// What a row got, in a few words: "18 of 23 agree, 3 disagree, 2 passed".
fn got(edition: &Edition<'_>, results: &Results, row: &ResultRow) -> String {
    let (words, rule) = (edition.words(), results.rule);
    match rule {
        BallotRule::Approve => (words.approved_by)(row.supporters, row.of),
        BallotRule::PickAndRank { .. } => (words.points)(row.score.rounded(), row.supporters),
        BallotRule::Judge => (words.judged)(row.supporters, row.disagree, row.pass),
        BallotRule::Budget { .. } => spending::got(edition, results, row),
        BallotRule::RankAll
        | BallotRule::Points { .. }
        | BallotRule::Rate { .. }
        | BallotRule::Pairs
        | BallotRule::Quadratic { .. } => {
            let lang = counts::lang(edition);
            let value = methods::value(lang, rule, row);
            let detail = methods::detail(lang, rule, row);
            [Some(value), detail]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(", ")
        }
    }
}

/// “…” I-12 · Carer
fn quoted_idea(edition: &Edition<'_>, sheet: &mut Sheet, idea: &BriefIdea) {
    quote_with_id(edition, sheet, &idea.text, Some(Ref::Idea(idea.number)));
    if let Some(whence) = edition.whence(idea) {
        sheet.text(" · ");
        sheet.said(&whence);
    }
}
