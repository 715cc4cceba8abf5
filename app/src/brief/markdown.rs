//! The brief as a file: front matter, then CommonMark with tables.

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
use pulldown_cmark_to_cmark::{Options, SUPPORTED_PARSER_OPTIONS, cmark_with_options};
use workshop::Section;

use super::edition::Edition;
use super::prose::{as_typed, events};
use super::sheet::{Face, Sheet};
use super::{front_matter, sections};

pub fn markdown(edition: &Edition<'_>) -> String {
    let said = edition.words();
    let mut out = front_matter::front_matter(edition);
    let mut add = |part: &str| {
        if !part.is_empty() {
            out.push('\n');
            out.push_str(part);
            out.push('\n');
        }
    };
    add(&head(edition));
    for section in Section::ALL {
        let mut record = Sheet::new(Face::File);
        sections::record(edition, section, &mut record);
        let (prose, record) = (prose(edition, section), write_record(record));
        if !prose.is_empty() || !record.is_empty() {
            let title = said.sections[section.number() - 1];
            add(&heading(&section.number().to_string(), title));
            add(&prose);
            add(&record);
        }
    }
    let mut evidence = Sheet::new(Face::File);
    sections::evidence(edition, &mut evidence);
    if !evidence.is_empty() {
        add(&heading("A", said.evidence));
        add(&write_record(evidence));
    }
    out
}

fn head(edition: &Edition<'_>) -> String {
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
    write_record(sheet)
}

fn heading(number: &str, title: &str) -> String {
    let mut sheet = Sheet::new(Face::File);
    sheet.heading(HeadingLevel::H2, |line| {
        line.text(&format!("{number}. {title}"))
    });
    // Our own words, and no list could begin inside a heading.
    write_record(sheet).replacen("\\.", ".", 1)
}

/// What the designer wrote, and whether the record has changed since.
fn prose(edition: &Edition<'_>, section: Section) -> String {
    let Some(written) = edition.brief.prose.get(&section) else {
        return String::new();
    };
    let mut events = safe_prose(edition, &written.text);
    if written.overtaken {
        let mut mark = Sheet::new(Face::File);
        let since = (edition.words().overtaken_since)(&edition.moment(written.at));
        mark.para(|line| line.soft(&since));
        events.extend(mark.into_events());
    }
    write(&events).unwrap_or_default()
}

/// Prose that this serialiser has a spelling for; else the same words without their marks.
fn safe_prose(edition: &Edition<'_>, text: &str) -> Vec<Event<'static>> {
    let events = events(text, edition.brief, Face::File);
    if write(&events).is_some() {
        events
    } else {
        as_typed(text, Face::File)
    }
}

/// What the record says. Only emphasis can be beyond Markdown's means, so it is the first to go.
fn write_record(sheet: Sheet) -> String {
    let mut events = sheet.into_events();
    let mut written = write(&events);
    if written.is_none() {
        events.retain(|event| {
            !matches!(
                event,
                Event::Start(Tag::Strong | Tag::Emphasis)
                    | Event::End(TagEnd::Strong | TagEnd::Emphasis)
            )
        });
        written = write(&events);
    }
    let written = written.expect("text, breaks and links have a spelling everywhere");
    // The serialiser opens a quotation with an empty line of it, and sets it in; some viewers make links of bare
    // addresses, which CommonMark does not (the record has none but to its own ids); and an
    // ampersand before a space needs no spelling out.
    format!("\n\n{written}")
        .replace("\n\n > \n > ", "\n\n > ")
        .replace("\n > ", "\n> ")
        .replace("://", ":\\/\\/")
        .replace("www.", "www\\.")
        .replace("&amp; ", "& ")
        .trim_start()
        .to_owned()
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
    Some(out.trim_end().to_owned())
}
