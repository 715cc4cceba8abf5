//! The brief as a file: front matter, then CommonMark with tables.

use pulldown_cmark::{Event, HeadingLevel};
use pulldown_cmark_to_cmark::{Options, SUPPORTED_PARSER_OPTIONS, cmark_with_options};
use workshop::Section;

use super::edition::Edition;
use super::sheet::{Face, Sheet};
use super::{front_matter, prose, sections};

pub fn markdown(edition: &Edition<'_>) -> String {
    let mut out = front_matter::front_matter(edition);
    for blocks in parts(edition) {
        let written = write(&blocks).unwrap_or_default();
        out.push('\n');
        out.push_str(written.trim_end());
        out.push('\n');
    }
    out
}

/// The head, the sections that say something, and the appendix.
fn parts(edition: &Edition<'_>) -> Vec<Vec<Event<'static>>> {
    let said = edition.words();
    let mut parts = vec![head(edition)];
    for section in Section::ALL {
        let mut body = Sheet::new(Face::File);
        if let Some(written) = edition.brief.prose.get(&section) {
            body.append(safe_prose(edition, &written.text));
            if written.overtaken {
                let at = edition.moment(written.at);
                body.para(|line| line.soft(&(said.overtaken_since)(&at)));
            }
        }
        sections::record(edition, section, &mut body);
        if !body.is_empty() {
            let title = said.sections[section.number() - 1];
            let mut sheet = Sheet::new(Face::File);
            sheet.heading(HeadingLevel::H2, |line| {
                line.text(&format!("{}. {title}", section.number()));
            });
            sheet.append(body.into_events());
            parts.push(sheet.into_events());
        }
    }
    let mut body = Sheet::new(Face::File);
    sections::evidence(edition, &mut body);
    if !body.is_empty() {
        let mut sheet = Sheet::new(Face::File);
        sheet.heading(HeadingLevel::H2, |line| {
            line.text(&format!("A. {}", said.evidence));
        });
        sheet.append(body.into_events());
        parts.push(sheet.into_events());
    }
    parts
}

fn head(edition: &Edition<'_>) -> Vec<Event<'static>> {
    let (header, said) = (&edition.brief.header, edition.words());
    let mut sheet = Sheet::new(Face::File);
    sheet.heading(HeadingLevel::H1, |line| line.said(&header.title));
    sheet.para(|line| {
        line.text(said.design_brief);
        for fact in [&header.when, &header.venue, &header.organiser] {
            if !fact.is_empty() {
                line.text(" · ");
                line.said(fact);
            }
        }
    });
    sheet.say(said.how_to_read);
    sheet.into_events()
}

/// Prose that this serialiser has a spelling for; else the same words without their marks.
fn safe_prose(edition: &Edition<'_>, text: &str) -> Vec<Event<'static>> {
    let events = prose::events(text, edition.brief, Face::File);
    if write(&events).is_some() {
        events
    } else {
        prose::as_typed(text, Face::File)
    }
}

/// Escapes for every extension that a reader's viewer may have switched on, so that a dollar sign
/// or a tilde stays one there too. `None` for what Markdown cannot say.
fn write(events: &[Event<'static>]) -> Option<String> {
    let mut out = String::new();
    let style = Options {
        list_token: '-',
        code_block_token_count: 3,
        ..Options::default()
    };
    cmark_with_options(events.iter(), &mut out, SUPPORTED_PARSER_OPTIONS, style).ok()?;
    Some(out)
}
