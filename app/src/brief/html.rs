//! The brief as a page: each section's prose and record as HTML, cleaned by a sanitiser although
//! nothing in it should need it.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use pulldown_cmark::Event;
use workshop::Section;
use workshop::brief::Ref;

use super::edition::Edition;
use super::sheet::{Face, Piece, ROW_HEADER, Sheet};
use super::{prose, sections};

/// What the page of the brief shows under each heading. Empty: there is nothing.
pub struct Reading {
    pub sections: Vec<(Section, SectionHtml)>,
    pub evidence: String,
}

#[derive(Default)]
pub struct SectionHtml {
    /// What the designer wrote.
    pub prose: String,
    /// What the record says, with its pictures.
    pub record: Vec<Piece<String>>,
}

pub fn reading(edition: &Edition<'_>) -> Reading {
    let mut evidence = Sheet::new(Face::Page);
    sections::evidence(edition, &mut evidence);
    Reading {
        sections: Section::ALL
            .into_iter()
            .map(|section| {
                let mut record = Sheet::new(Face::Page);
                sections::record(edition, section, &mut record);
                let written = edition.brief.prose.get(&section);
                let prose = written.map(|w| prose::events(&w.text, edition.brief, Face::Page));
                let html = SectionHtml {
                    prose: clean(prose.unwrap_or_default()),
                    record: record
                        .into_pieces()
                        .into_iter()
                        .map(|piece| match piece {
                            Piece::Written(events) => Piece::Written(clean(events)),
                            Piece::Drawn(picture) => Piece::Drawn(picture),
                        })
                        .collect(),
                };
                (section, html)
            })
            .collect(),
        evidence: clean(evidence.into_events()),
    }
}

fn clean(events: Vec<Event<'static>>) -> String {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, events.into_iter());
    // Where the page's own dress is put on. In text and in attributes a quotation mark is an
    // entity, so none of this finds anything that anybody typed.
    let html = html
        .replace("style=\"text-align: right\"", "class=\"num\"")
        .replace(
            "<table>",
            "<div class=\"scrolls\" tabindex=\"0\"><table class=\"table\">",
        )
        .replace("</table>", "</table></div>")
        .replace("<a href=\"#i-", "<a class=\"cite\" href=\"#e-I-")
        .replace("<a href=\"#t-", "<a class=\"cite\" href=\"#e-T-")
        .replace("<a href=\"#v-", "<a class=\"cite\" href=\"#v-")
        .replace("<th>", "<th scope=\"col\">")
        .replace("<th class", "<th scope=\"col\" class");
    let html = with_row_headers(&html);
    CLEANER.clean(&html).to_string()
}

/// Cells that say what their rows are about, as such. No cell has another one in it.
fn with_row_headers(html: &str) -> String {
    let begin = format!("<td>{ROW_HEADER}");
    let mut parts = html.split(&begin);
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        whole += "<th scope=\"row\">";
        whole += &part.replacen("</td>", "</th>", 1);
    }
    whole
}

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::empty();
    cleaner
        .tags(HashSet::from([
            "a",
            "bdi",
            "blockquote",
            "br",
            "code",
            "div",
            "em",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "strong",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "ul",
        ]))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href", "id"])),
            ("ol", HashSet::from(["start"])),
            ("div", HashSet::from(["tabindex"])),
            ("th", HashSet::from(["scope"])),
        ]))
        .allowed_classes(HashMap::from([
            ("a", HashSet::from(["cite"])),
            ("td", HashSet::from(["num"])),
            ("th", HashSet::from(["num"])),
            ("table", HashSet::from(["table"])),
            ("div", HashSet::from(["scrolls"])),
        ]))
        .set_tag_attribute_value("p", "dir", "auto")
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(UrlRelative::Custom(Box::new(only_ids)))
        .attribute_filter(|_, attribute, value| match attribute {
            "id" if !is_ours(value) => None,
            _ => Some(Cow::Borrowed(value)),
        })
        .link_rel(Some("noopener noreferrer"));
    cleaner
});

fn only_ids(address: &str) -> Option<Cow<'_, str>> {
    let id = address.strip_prefix('#')?;
    is_ours(id).then_some(Cow::Borrowed(address))
}

/// The anchors of ideas, themes and votes, and their places in the column of evidence (`e-I-12`).
/// A page has other ids, which nothing here may take.
fn is_ours(id: &str) -> bool {
    let id = id.strip_prefix("e-").unwrap_or(id);
    id.to_ascii_uppercase().parse::<Ref>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::sheet::{number, words};

    #[test]
    fn the_first_column_of_words_says_what_a_row_is_about() {
        let mut sheet = Sheet::new(Face::Page);
        let columns = [number("Place"), words("Option"), words("Note")];
        sheet.table(&columns, [["1", "A ramp", "steep"]], |cell, row, n| {
            cell.said(row[n]);
        });
        let html = clean(sheet.into_events());
        assert_eq!(html.matches("scope=\"col\"").count(), 3, "{html}");
        assert_eq!(html.matches("scope=\"row\"").count(), 1, "{html}");
        assert!(html.contains("<th scope=\"row\">"), "{html}");
        assert!(
            html.matches("</th>").count() == 4 && !html.contains("<!--"),
            "{html}"
        );
    }
}
