//! What comes before the results: in one minute, the question, who was there, what they live
//! with; and, after them, what was left open.

use workshop::Asks;
use workshop::brief::{Brief, Ref};

use super::super::edition::Edition;
use super::super::sheet::{Sheet, number, words};
use super::{got, option, quoted_idea, spending};

/// The best of the last vote that are worth a minute.
const FIRST: u32 = 3;

pub fn in_one_minute(edition: &Edition<'_>, sheet: &mut Sheet) {
    let (brief, room, said) = (edition.brief, edition.room(), edition.words());
    let mut sums = Vec::new();
    if brief.people.seats > 0 {
        sums.push((room.people)(brief.people.seats as usize));
    }
    let (ideas, experiences): (Vec<_>, Vec<_>) = brief
        .ideas
        .iter()
        .partition(|idea| idea.kind == Asks::Ideas);
    for (count, n) in [
        (room.experiences, experiences.len()),
        (room.ideas, ideas.len()),
        (room.themes, brief.themes.len()),
        (said.votes, brief.votes.len()),
    ] {
        if n > 0 {
            sums.push(count(n));
        }
    }
    if sums.is_empty() {
        return;
    }
    sheet.say(&format!("{}: {}.", said.the_record, sums.join(", ")));
    let Some((vote, results)) = brief.revealed().last() else {
        return;
    };
    if let Some(spending) = &results.spending {
        spending::in_short(edition, vote, results, spending, sheet);
    } else {
        sheet.para(|line| {
            line.text(said.highest_in);
            line.text(" ");
            line.link(Ref::Vote(vote.number));
            line.text(":");
        });
        let rows = results.rows.iter().filter(|row| row.place <= FIRST);
        sheet.list(rows.take(5), |item, row| {
            option(edition, item, row);
            let (place, got) = ((room.place)(row.place), got(edition, results, row));
            item.text(&format!(" ({place}, {got})"));
        });
    }
    super::agreement::furthest_apart(edition, vote, results, sheet);
}

pub fn the_question(edition: &Edition<'_>, sheet: &mut Sheet) {
    let (header, said) = (&edition.brief.header, edition.words());
    sheet.block_quote(|quote| quote.para(|line| line.lines(&header.question)));
    if !header.purpose.is_empty() {
        sheet.para(|line| line.lines(&header.purpose));
    }
    if !header.organiser.is_empty() {
        sheet.para(|line| {
            line.text(said.asked_by);
            line.text(" ");
            line.said(&header.organiser);
            line.text(".");
        });
    }
    let parked = parked(edition.brief).count();
    if parked > 0 {
        sheet.say(&(said.set_aside)(parked));
    }
}

pub fn who_was_in_the_room(edition: &Edition<'_>, sheet: &mut Sheet) {
    let (people, said) = (&edition.brief.people, edition.words());
    if people.seats == 0 {
        return;
    }
    if people.groups.is_empty() {
        sheet.say(&(said.took_part)(people.seats, people.contributed));
    } else {
        let rows = people
            .groups
            .iter()
            .map(|group| (edition.crowd(&group.name), group.people, group.contributed))
            .chain([(said.in_all.into(), people.seats, people.contributed)]);
        let columns = [
            words(said.group),
            number(said.people),
            number(said.contributed),
        ];
        sheet.table(
            &columns,
            rows,
            |cell, (name, people, contributed), n| match n {
                0 => cell.said(name),
                1 => cell.text(&people.to_string()),
                _ => cell.text(&contributed.to_string()),
            },
        );
        sheet.say(said.what_contributed_means);
    }
    too_few(edition, sheet);
}

/// Which roles are not shown apart, and why.
fn too_few(edition: &Edition<'_>, sheet: &mut Sheet) {
    let (brief, said) = (edition.brief, edition.words());
    if brief.people.too_few.is_empty() || brief.roles().len() < 2 {
        return;
    }
    sheet.para(|line| {
        for (n, key) in brief.people.too_few.iter().enumerate() {
            if n > 0 {
                line.text(", ");
            }
            line.said(&edition.room().role_group(brief.roles(), Some(key)));
        }
        line.text(": ");
        line.text(&(said.too_few)(brief.smallest_group));
    });
}

pub fn experiences(edition: &Edition<'_>, sheet: &mut Sheet) {
    let told = edition
        .brief
        .ideas
        .iter()
        .filter(|idea| idea.kind == Asks::Experiences);
    for idea in told {
        sheet.block_quote(|quote| {
            quote.para(|line| line.lines(&idea.text));
            quote.para(|line| {
                if let Some(whence) = edition.whence(idea) {
                    line.said(&whence);
                    line.text(", ");
                }
                line.link(Ref::Idea(idea.number));
            });
        });
    }
}

pub fn open_questions(edition: &Edition<'_>, sheet: &mut Sheet) {
    let said = edition.words();
    let mut parked = parked(edition.brief).peekable();
    if parked.peek().is_some() {
        sheet.say(said.set_aside_for_later);
        sheet.list(parked, |item, idea| quoted_idea(edition, item, idea));
    }
}

pub fn contact(edition: &Edition<'_>, sheet: &mut Sheet) {
    let contact = &edition.brief.header.contact;
    if !contact.is_empty() {
        sheet.para(|line| {
            line.text(edition.words().ask_afterwards);
            line.text(" ");
            line.said(contact);
        });
    }
}

fn parked(brief: &Brief) -> impl Iterator<Item = &workshop::brief::BriefIdea> {
    brief.ideas.iter().filter(|idea| idea.parked)
}
