//! What belongs together, as the room grouped it.

use pulldown_cmark::HeadingLevel;
use workshop::brief::{BriefTheme, Ref};

use super::super::edition::Edition;
use super::super::sheet::Sheet;
use super::{got, quoted_idea};

/// Quotations a theme; the rest are named by their ids.
const QUOTED: usize = 3;

/// A list of ids longer than this tells nobody anything: a number does.
const NAMED: usize = 40;

pub fn themes(edition: &Edition<'_>, sheet: &mut Sheet) {
    let (brief, said) = (edition.brief, edition.words());
    if brief.themes.is_empty() {
        return;
    }
    for theme in &brief.themes {
        one(edition, theme, sheet);
    }
    if !brief.merged.is_empty() {
        sheet.list(&brief.merged, |item, merged| {
            item.anchor(Ref::Theme(merged.number));
            item.text(&format!("T-{} ", merged.number));
            let (open, close) = said.quotes;
            item.text(open);
            item.said(&merged.title);
            item.text(close);
            item.text(" ");
            item.text(said.was_merged_into);
            item.text(" ");
            item.link(Ref::Theme(merged.into));
        });
    }
    let loose: Vec<Ref> = brief
        .ideas
        .iter()
        .filter(|idea| idea.theme.is_none() && !idea.parked)
        .map(|idea| Ref::Idea(idea.number))
        .collect();
    if loose.is_empty() {
        return;
    }
    sheet.para(|line| {
        line.text(&(said.in_no_theme)(loose.len()));
        if loose.len() <= NAMED {
            line.text(": ");
            line.links(loose);
        }
        line.text(".");
    });
}

fn one(edition: &Edition<'_>, theme: &BriefTheme, sheet: &mut Sheet) {
    let (brief, said, room) = (edition.brief, edition.words(), edition.room());
    sheet.heading(HeadingLevel::H3, |line| {
        line.anchor(Ref::Theme(theme.number));
        line.text(&format!("T-{} ", theme.number));
        line.said(&theme.title);
    });
    sheet.para(|line| {
        line.text(&(room.ideas)(theme.ideas.len()));
        if let Some(people) = theme.people {
            line.text(&format!(" {}", (said.from_people)(people)));
        }
        if let Some(from) = theme.split_from {
            line.text(", ");
            line.text(said.split_from);
            line.text(" ");
            line.link(Ref::Theme(from));
        }
        for voted in &theme.votes {
            let vote = &brief.votes[voted.vote];
            let Some(results) = &vote.results else {
                continue;
            };
            let row = &results.rows[voted.row];
            line.text(". ");
            line.link(Ref::Vote(vote.number));
            line.text(&format!(
                ": {}, {}",
                (room.place)(row.place),
                got(edition, results, row)
            ));
        }
        line.text(".");
    });
    let ideas: Vec<_> = theme.ideas.iter().filter_map(|n| brief.idea(*n)).collect();
    sheet.list(ideas.iter().take(QUOTED), |item, idea| {
        quoted_idea(edition, item, idea);
        if !idea.same.is_empty() {
            item.text(" · ");
            item.text(said.said_also_by);
            item.text(" ");
            item.links(idea.same.iter().map(|n| Ref::Idea(*n)));
        }
    });
    if ideas.len() > QUOTED {
        sheet.para(|line| {
            line.text(said.and_also);
            line.text(" ");
            line.links(ideas[QUOTED..].iter().map(|idea| Ref::Idea(idea.number)));
            line.text(".");
        });
    }
}
