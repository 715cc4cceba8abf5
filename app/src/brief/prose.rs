//! The designer's Markdown, let into the brief: CommonMark and tables, but no HTML (it is shown as
//! the text it is), no images (their description stays), and links only to where a reader can see
//! that they lead. Headings go below the section's own, and ids become links.

use pulldown_cmark::{
    CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd,
};
use workshop::brief::{Brief, Ref};

use super::sheet::{Face, Sheet};
use crate::words::bidi;

/// Whoever nests deeper than this does not write prose, and somebody else's viewer may not survive
/// it: such a text is shown as it was typed.
const DEEPEST: usize = 12;

pub fn events(markdown: &str, brief: &Brief, face: Face) -> Vec<Event<'static>> {
    if depth(markdown) > DEEPEST {
        return as_typed(markdown, face);
    }
    let mut taking = Taking {
        brief,
        out: Vec::new(),
        open: Vec::new(),
        block: String::new(),
        is_link: false,
        in_html: false,
        face,
    };
    for event in parser(markdown) {
        taking.take(event);
    }
    taking.out
}

/// Each paragraph as plain text, line by line.
pub fn as_typed(text: &str, face: Face) -> Vec<Event<'static>> {
    let mut sheet = Sheet::new(face);
    for paragraph in text.split("\n\n").map(|p| p.trim_matches('\n')) {
        if !paragraph.trim().is_empty() {
            sheet.para(|line| line.said(paragraph));
        }
    }
    sheet.into_events()
}

fn parser(markdown: &str) -> Parser<'_> {
    Parser::new_ext(markdown, Options::ENABLE_TABLES)
}

fn depth(markdown: &str) -> usize {
    let mut depth = 0_usize;
    let mut deepest = 0;
    for event in parser(markdown) {
        match event {
            Event::Start(_) => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            Event::End(_) => depth -= 1,
            _ => {}
        }
    }
    deepest
}

struct Taking<'a> {
    brief: &'a Brief,
    out: Vec<Event<'static>>,
    /// What is open, and whether it was let in.
    open: Vec<bool>,
    /// The text of the block so far, for the direction that it leaves open.
    block: String,
    is_link: bool,
    in_html: bool,
    face: Face,
}

impl Taking<'_> {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(end) => self.end(end),
            Event::Text(text) => self.text(&text),
            Event::Html(html) if self.in_html => self.shown(&html),
            Event::InlineHtml(html) | Event::Html(html) => self.plain(&html),
            Event::Code(code) => {
                self.block.push_str(&code);
                let code = format!("{code}{}", bidi::closing(&code));
                self.out.push(Event::Code(code.into()));
            }
            Event::SoftBreak => self.out.push(Event::SoftBreak),
            Event::HardBreak => self.out.push(Event::HardBreak),
            Event::Rule => self.out.push(Event::Rule),
            // Of extensions that are not switched on.
            Event::FootnoteReference(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.plain(&text);
            }
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        if matches!(tag, Tag::List(_) | Tag::Paragraph | Tag::CodeBlock(_)) {
            self.close_directions();
        }
        let tag = match tag {
            Tag::Heading { level, .. } => Some(Tag::Heading {
                level: below(level),
                id: None,
                classes: vec![],
                attrs: vec![],
            }),
            Tag::HtmlBlock => {
                self.in_html = true;
                Some(Tag::Paragraph)
            }
            Tag::Link { dest_url, .. } if !self.is_link && may_lead_to(&dest_url) => {
                self.is_link = true;
                Some(Tag::Link {
                    link_type: LinkType::Inline,
                    dest_url: match dest_url.starts_with('#') {
                        true => CowStr::from(dest_url.to_ascii_lowercase()),
                        false => CowStr::from(dest_url.to_string()),
                    },
                    title: "".into(),
                    id: "".into(),
                })
            }
            Tag::Link { .. } | Tag::Image { .. } => None,
            Tag::BlockQuote(_) => Some(Tag::BlockQuote(None)),
            Tag::List(from) => Some(Tag::List(from)),
            Tag::Item => Some(Tag::Item),
            Tag::CodeBlock(_) => Some(Tag::CodeBlock(CodeBlockKind::Fenced("".into()))),
            Tag::Paragraph => Some(Tag::Paragraph),
            Tag::Table(alignments) => Some(Tag::Table(alignments)),
            Tag::TableHead => Some(Tag::TableHead),
            Tag::TableRow => Some(Tag::TableRow),
            Tag::TableCell => Some(Tag::TableCell),
            Tag::Emphasis => Some(Tag::Emphasis),
            Tag::Strong => Some(Tag::Strong),
            _ => None,
        };
        self.open.push(tag.is_some());
        self.out.extend(tag.map(Event::Start));
    }

    fn end(&mut self, end: TagEnd) {
        let was_let_in = self.open.pop().unwrap_or(false);
        let end = match end {
            TagEnd::Heading(level) => TagEnd::Heading(below(level)),
            TagEnd::HtmlBlock => {
                self.in_html = false;
                TagEnd::Paragraph
            }
            TagEnd::BlockQuote(_) => TagEnd::BlockQuote(None),
            end => end,
        };
        if matches!(
            end,
            TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::TableCell
                | TagEnd::Item
                | TagEnd::CodeBlock
        ) {
            self.close_directions();
        }
        if was_let_in {
            if end == TagEnd::Link {
                self.is_link = false;
            }
            self.out.push(Event::End(end));
        }
    }

    /// Ends, at the end of a block, the directions that its text leaves open.
    fn close_directions(&mut self) {
        let closing = bidi::closing(&std::mem::take(&mut self.block));
        self.plain(&closing);
        self.block.clear();
    }

    /// Text in which ids become links, unless it is in a link or in code already.
    fn text(&mut self, text: &str) {
        let in_code = matches!(self.out.last(), Some(Event::Start(Tag::CodeBlock(_))));
        if self.is_link || in_code {
            return self.plain(text);
        }
        let mut rest = 0;
        for (from, to) in id_like(text) {
            let id = text[from..to].parse::<Ref>().ok();
            let Some(id) = id.filter(|id| self.brief.has(*id)) else {
                continue;
            };
            self.plain(&text[rest..from]);
            let mut link = Sheet::new(self.face);
            link.link(id);
            self.out.extend(link.into_events());
            self.block.push_str(&text[from..to]);
            rest = to;
        }
        self.plain(&text[rest..]);
    }

    /// The lines of an HTML block, as text.
    fn shown(&mut self, html: &str) {
        let html = html.strip_suffix('\n').unwrap_or(html);
        if matches!(self.out.last(), Some(Event::Text(_))) {
            self.out.push(Event::HardBreak);
        }
        self.plain(html);
    }

    fn plain(&mut self, text: &str) {
        self.block.push_str(text);
        if let Some(Event::Text(before)) = self.out.last_mut() {
            *before = format!("{before}{text}").into();
        } else if !text.is_empty() {
            self.out.push(Event::Text(text.to_owned().into()));
        }
    }
}

/// A section's heading is of the second level.
fn below(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H3,
        HeadingLevel::H2 => HeadingLevel::H4,
        HeadingLevel::H3 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}

/// The web, mail, and ids in the brief itself. The parser has resolved entities by now, so there
/// is nothing left to hide a scheme behind.
fn may_lead_to(address: &str) -> bool {
    let is_plain = address
        .chars()
        .all(|c| !c.is_control() && !c.is_whitespace());
    let lower = address.to_ascii_lowercase();
    let is_id = address
        .strip_prefix('#')
        .is_some_and(|id| id.to_ascii_uppercase().parse::<Ref>().is_ok());
    let is_known = ["http://", "https://", "mailto:"]
        .iter()
        .any(|scheme| lower.starts_with(scheme));
    is_plain && (is_known || is_id)
}

/// Where a text has something like `I-12` that is a word by itself.
fn id_like(text: &str) -> Vec<(usize, usize)> {
    let is_word = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (is_word(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                found.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    found
}
