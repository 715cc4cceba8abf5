//! The appendix: every idea that everybody may read, also those that nobody voted for, and every
//! result that did not fit among the priorities.

use pulldown_cmark::HeadingLevel;
use workshop::BallotRule;
use workshop::brief::{BriefIdea, BriefVote, Ref};
use workshop::view::Results;

use super::super::edition::Edition;
use super::super::sheet::{Sheet, number, words};
use super::priorities::counts;
use super::{got, option, priorities, quote_with_id};

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
            table(edition, vote, results, sheet);
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
        item.said(whence);
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
        let Some(row) = vote.results.as_ref().map(|r| &r.rows[voted.row]) else {
            continue;
        };
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
        item.text(&format!("{place}, {}", got(edition, vote.rule, row)));
    }
    if let Some(id) = &idea.source_id {
        item.text(" · ");
        item.text(said.source_id);
        item.text(" ");
        item.said(id);
    }
}

fn table(edition: &Edition<'_>, vote: &BriefVote, results: &Results, sheet: &mut Sheet) {
    let said = edition.words();
    let mut columns = vec![number(said.place), words(said.option)];
    columns.extend(match vote.rule {
        BallotRule::Approve | BallotRule::Budget { .. } => vec![number(said.approvals)],
        BallotRule::RankAll | BallotRule::Points { .. } => vec![number(said.points_head)],
        BallotRule::Rate { .. } => vec![number(said.average_head)],
        BallotRule::Pairs => vec![number(said.preferred_head)],
        BallotRule::Quadratic { .. } => vec![number(said.votes_head)],
        BallotRule::PickAndRank { .. } => vec![number(said.points_head), number(said.picks_head)],
        BallotRule::Judge => vec![number(said.agree), number(said.disagree), number(said.pass)],
    });
    sheet.table(&columns, &results.rows, |cell, row, n| {
        match (n, vote.rule) {
            (0, _) => cell.text(&row.place.to_string()),
            (1, _) => option(edition, cell, row),
            (2, BallotRule::PickAndRank { .. }) => cell.text(&row.score.rounded().to_string()),
            (2, rule) if rule != BallotRule::Judge => cell.text(&counts(edition, rule, row)),
            (2, _) | (3, BallotRule::PickAndRank { .. }) => cell.text(&row.supporters.to_string()),
            (3, _) => cell.text(&row.disagree.to_string()),
            _ => cell.text(&row.pass.to_string()),
        }
    });
}
