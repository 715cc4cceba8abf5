//! The appendix: every idea that everybody may read, also those that nobody voted for, and every
//! result that did not fit among the priorities.

use pulldown_cmark::HeadingLevel;
use workshop::brief::{BriefIdea, Ref};
use workshop::view::{ResultRow, Results};

use super::super::edition::Edition;
use super::super::sheet::{Sheet, number, words};
use super::ratings::ratings;
use super::{counts, got, option, priorities, quote_with_id};

pub fn evidence(edition: &Edition<'_>, sheet: &mut Sheet) {
    let (brief, said) = (edition.brief, edition.words());
    if brief.ideas.is_empty() {
        return;
    }
    sheet.heading(HeadingLevel::H3, |line| line.text(said.every_idea));
    sheet.say(said.about_evidence);
    sheet.list(&brief.ideas, |item, idea| entry(edition, idea, item));
    for (vote, results) in brief.revealed() {
        if !priorities::is_whole(vote) {
            priorities::heading(edition, vote, true, sheet);
            table(edition, results, sheet);
            let rows: Vec<&ResultRow> = results.rows.iter().collect();
            ratings(edition, results, &rows, sheet);
        }
    }
}

fn entry(edition: &Edition<'_>, idea: &BriefIdea, item: &mut Sheet) {
    let (brief, said, room) = (edition.brief, edition.words(), edition.room());
    item.anchor(Ref::Idea(idea.number));
    item.strong(&format!("I-{}", idea.number));
    item.text(" ");
    quote_with_id(edition, item, &idea.text, None);
    if let Some(whence) = edition.whence(idea) {
        item.text(" · ");
        item.said(&whence);
    }
    if idea.behind > 1 {
        item.text(&format!(" · {}", (said.people_behind)(idea.behind)));
    }
    if let Some(theme) = idea.theme {
        item.text(" · ");
        item.link(Ref::Theme(theme));
    }
    if let Some(same) = idea.same_as {
        item.text(" · ");
        item.text(said.same_as);
        item.text(" ");
        item.link(Ref::Idea(same));
    }
    if idea.parked {
        item.text(&format!(" · {}", said.parked));
    }
    for voted in &idea.votes {
        let vote = &brief.votes[voted.vote];
        let Some(results) = &vote.results else {
            continue;
        };
        let row = &results.rows[voted.row];
        item.text(" · ");
        item.link(Ref::Vote(vote.number));
        let place = (room.place)(row.place);
        let own = format!("I-{}", idea.number);
        item.text(": ");
        if row.number != own
            && let Ok(id) = row.number.parse()
        {
            item.text(said.through);
            item.text(" ");
            item.link(id);
            item.text(", ");
        }
        item.text(&format!("{place}, {}", got(edition, results, row)));
    }
    if let Some(id) = &idea.source_id {
        item.text(" · ");
        item.text(said.source_id);
        item.text(" ");
        item.said(id);
    }
}

fn table(edition: &Edition<'_>, results: &Results, sheet: &mut Sheet) {
    let said = edition.words();
    let mut columns = vec![number(said.place), words(said.option)];
    columns.extend(
        counts::heads_of_each(edition, results.rule)
            .into_iter()
            .map(number),
    );
    let rows = results
        .rows
        .iter()
        .map(|row| (row, counts::each(edition, results, row)));
    sheet.table(&columns, rows, |cell, (row, numbers), n| match n {
        0 => cell.text(&row.place.to_string()),
        1 => option(edition, cell, row),
        n => cell.text(&numbers[n - 2]),
    });
}
