//! How it was done, by which rules, and what is not told: enough to judge the rest by.

use workshop::brief::{BriefRound, BriefVote, Drawn, Ref};
use workshop::{Asks, RunState, Section, Wall, What};

use super::super::edition::Edition;
use super::super::sheet::{Sheet, number, words};
use super::counts::lang;
use super::priorities;
use crate::words::OpinionWords;

pub fn method(edition: &Edition<'_>, sheet: &mut Sheet) {
    rounds(edition, sheet);
    votes(edition, sheet);
    kept_back(edition, sheet);
    data(edition, sheet);
}

fn rounds(edition: &Edition<'_>, sheet: &mut Sheet) {
    let (brief, said) = (edition.brief, edition.words());
    if brief.rounds.is_empty() {
        return;
    }
    let columns = [
        number(said.round),
        words(said.what),
        words(said.opened),
        words(said.closed),
    ];
    sheet.table(&columns, &brief.rounds, |cell, round, n| match n {
        0 => cell.text(&round.n.to_string()),
        1 => what(edition, round, cell),
        2 => cell.text(&opened(edition, round)),
        _ => cell.text(&closed(edition, round)),
    });
    if brief.imported() > 0 {
        sheet.say(&(said.imported)(brief.imported()));
    }
}

fn what(edition: &Edition<'_>, round: &BriefRound, cell: &mut Sheet) {
    let said = edition.words();
    cell.text(edition.sort(round.sort));
    if let Some(vote) = round.vote {
        cell.text(" ");
        cell.link(Ref::Vote(vote));
    }
    if let Some((wall, asks, together)) = round.gathered {
        let how = match (wall, together) {
            (_, 2..) => (said.in_groups_of)(together),
            (Wall::Silent, _) => said.alone_and_silent.to_owned(),
            (Wall::Open, _) => said.on_an_open_wall.to_owned(),
        };
        cell.text(&format!(", {how}"));
        if asks == Asks::Experiences {
            cell.text(&format!(", {}", said.asked_for_experiences));
        }
    }
    if !round.prompt.is_empty() {
        let (open, close) = said.quotes;
        cell.text(&format!(": {open}"));
        cell.said(&round.prompt);
        cell.text(close);
    }
}

/// What was imported has its rounds in the file it came from, not on our clock.
fn opened(edition: &Edition<'_>, round: &BriefRound) -> String {
    if is_instant(edition, round) {
        "–".to_owned()
    } else {
        edition.moment(round.opened)
    }
}

fn closed(edition: &Edition<'_>, round: &BriefRound) -> String {
    match round.closed {
        _ if is_instant(edition, round) => "–".to_owned(),
        Some(at) => edition.moment(at),
        None if round.state == RunState::Open => edition.words().open_still.to_owned(),
        None => "–".to_owned(),
    }
}

fn is_instant(edition: &Edition<'_>, round: &BriefRound) -> bool {
    let lasted = round.closed.map(|closed| closed.ms_since(round.opened));
    edition.brief.imported() > 0 && lasted.is_some_and(|ms| ms < 60_000)
}

fn votes(edition: &Edition<'_>, sheet: &mut Sheet) {
    sheet.list(&edition.brief.votes, |item, vote| {
        item.link(Ref::Vote(vote.number));
        item.text(": ");
        item.text(&about(edition, vote));
    });
}

fn about(edition: &Edition<'_>, vote: &BriefVote) -> String {
    let said = edition.words();
    let options = match (vote.what, vote.drawn) {
        (What::Ideas, Drawn::All) => said.all_ideas.to_owned(),
        (What::Themes, Drawn::All) => said.all_themes.to_owned(),
        (What::Ideas, Drawn::Gathered(round)) => (said.ideas_of_round)(round),
        (What::Themes, Drawn::Gathered(round)) => (said.themes_of_round)(round),
        (_, Drawn::Leaders { vote, top }) => (said.leaders_of)(top, vote),
    };
    let mut about = vec![
        options,
        (said.turnout)(vote.ballots, vote.seats),
        priorities::rule(edition, vote),
    ];
    let results = vote.results.as_ref();
    if results.is_some_and(|results| results.opinions.is_some()) {
        about.push(OpinionWords::of(lang(edition)).how.to_owned());
    }
    if vote.imported {
        about.push(said.cast_elsewhere.to_owned());
    } else {
        about.push(said.secret.to_owned());
    }
    about.extend(priorities::again(edition, vote));
    if vote.taken_down > 0 {
        about.push((said.options_taken_down)(vote.taken_down));
    }
    if vote.flagged > 0 {
        about.push((said.flagged)(vote.flagged));
    }
    about.join(" ")
}

fn kept_back(edition: &Edition<'_>, sheet: &mut Sheet) {
    let (brief, said) = (edition.brief, edition.words());
    let kept = &brief.kept_back;
    let hidden: u32 = kept.hidden.iter().map(|(_, ideas)| ideas).sum();
    if hidden == 0 {
        sheet.say(said.nothing_taken_down);
    } else {
        sheet.para(|line| {
            line.text(&(said.taken_down)(hidden));
            line.text(" ");
            let (open, close) = said.quotes;
            for (n, (reason, ideas)) in kept.hidden.iter().enumerate() {
                if n > 0 {
                    line.text(", ");
                }
                line.text(open);
                line.said(reason);
                line.text(&format!("{close} ({ideas})"));
            }
            line.text(".");
        });
    }
    if kept.private > 0 {
        sheet.say(&(said.kept_private)(kept.private));
    }
    if kept.kept > 0 {
        sheet.say(&(said.kept_off)(kept.kept));
    }
    if kept.to_read > 0 {
        sheet.say(&(said.to_read)(kept.to_read));
    }
    if kept.waiting > 0 {
        sheet.say(&(said.waiting)(kept.waiting));
    }
    sheet.say(&format!(
        "{} {}",
        (said.small_groups)(brief.smallest_group),
        said.missing_numbers
    ));
}

fn data(edition: &Edition<'_>, sheet: &mut Sheet) {
    let (brief, said) = (edition.brief, edition.words());
    sheet.say(said.no_ai);
    let unwritten: Vec<&str> = Section::ALL
        .into_iter()
        .filter(|section| is_the_designers(*section) && !brief.prose.contains_key(section))
        .map(|section| said.sections[section.number() - 1])
        .collect();
    if !unwritten.is_empty() {
        sheet.say(&format!("{} {}.", said.unwritten, unwritten.join(", ")));
    }
    let hash = edition
        .journal
        .as_ref()
        .map(|journal| journal.hash.as_str());
    sheet.say(&(said.made_from)(brief.seq, &edition.moment(brief.touched)));
    if let Some(hash) = hash {
        sheet.para(|line| {
            line.text(said.hash);
            line.text(" ");
            line.code(hash);
        });
    }
}

/// Sections that are empty until somebody writes them.
fn is_the_designers(section: Section) -> bool {
    matches!(
        section,
        Section::InOneMinute
            | Section::PeopleAffected
            | Section::Opportunities
            | Section::Constraints
            | Section::Measures
            | Section::Commitments
    )
}
