//! What the brief is written on: Markdown events, pushed in a grammar that cannot come out
//! crooked. Words of ours and of people's alike are text events; nothing here takes Markdown.
//!
//! An id is reached through an empty `<a id="i-12"></a>` before it. Headings would be reached
//! without any HTML, but a heading for each of several hundred ideas buries the outline that
//! screen readers and editors build from headings, and cannot stand in a table. GitHub, GitLab,
//! VS Code, pandoc and our own page all follow such an anchor; a viewer that strips HTML still
//! shows every id in its place and only loses the jump.

use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd};
use workshop::brief::Ref;

use crate::words::bidi;

/// What the events will become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// A Markdown file.
    File,
    /// A part of a page, which can also keep each quotation's direction to itself.
    Page,
}

/// What a page shows between what is written, by the vote's number (`V-n`). A file has none: the
/// tables say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    Result { vote: u32 },
    Differences { vote: u32 },
}

/// A part of what is written, or a picture between two.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece<T> {
    Written(T),
    Drawn(Picture),
}

pub struct Sheet {
    events: Vec<Event<'static>>,
    /// Each before the event at this place.
    pictures: Vec<(usize, Picture)>,
    face: Face,
    in_cell: bool,
}

/// Begins the cell that says what its row is about: Markdown has no word for it.
pub const ROW_HEADER: &str = "<!--row-->";

/// A column of a table.
pub struct Column<'a> {
    pub name: &'a str,
    pub is_number: bool,
}

pub fn words(name: &str) -> Column<'_> {
    Column {
        name,
        is_number: false,
    }
}

pub fn number(name: &str) -> Column<'_> {
    Column {
        name,
        is_number: true,
    }
}

impl Sheet {
    pub fn new(face: Face) -> Self {
        Self {
            events: Vec::new(),
            pictures: Vec::new(),
            face,
            in_cell: false,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    pub fn into_events(self) -> Vec<Event<'static>> {
        self.events
    }

    /// The same with the pictures where they belong.
    pub fn into_pieces(self) -> Vec<Piece<Vec<Event<'static>>>> {
        let mut rest = self.events;
        let mut pieces = Vec::new();
        let mut taken = 0;
        for (at, picture) in self.pictures {
            let after = rest.split_off(at - taken);
            taken = at;
            let written = std::mem::replace(&mut rest, after);
            pieces.extend([Piece::Written(written), Piece::Drawn(picture)]);
        }
        pieces.push(Piece::Written(rest));
        pieces.retain(|piece| !matches!(piece, Piece::Written(events) if events.is_empty()));
        pieces
    }

    /// Between two blocks.
    pub fn picture(&mut self, picture: Picture) {
        self.pictures.push((self.events.len(), picture));
    }

    /// A heading that is not written where nothing comes below it.
    pub fn headed(&mut self, head: impl FnOnce(&mut Self), below: impl FnOnce(&mut Self)) {
        let start = self.events.len();
        head(self);
        let headed = self.events.len();
        below(self);
        if self.events.len() == headed {
            self.events.truncate(start);
        }
    }

    pub fn heading(&mut self, level: HeadingLevel, line: impl FnOnce(&mut Self)) {
        let tag = Tag::Heading {
            level,
            id: None,
            classes: vec![],
            attrs: vec![],
        };
        self.within(tag, TagEnd::Heading(level), line);
    }

    pub fn para(&mut self, line: impl FnOnce(&mut Self)) {
        self.within(Tag::Paragraph, TagEnd::Paragraph, line);
    }

    /// A paragraph of our own words.
    pub fn say(&mut self, text: &str) {
        self.para(|line| line.text(text));
    }

    /// A quotation that stands by itself.
    pub fn block_quote(&mut self, inside: impl FnOnce(&mut Self)) {
        self.within(Tag::BlockQuote(None), TagEnd::BlockQuote(None), inside);
    }

    pub fn list<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        mut line: impl FnMut(&mut Self, T),
    ) {
        let mut items = items.into_iter().peekable();
        if items.peek().is_some() {
            self.within(Tag::List(None), TagEnd::List(false), |list| {
                for item in items {
                    list.within(Tag::Item, TagEnd::Item, |inside| line(inside, item));
                }
            });
        }
    }

    /// `cell` writes one cell: the row and the column's place, from 0. What the first column of words
    /// says is what the row is about.
    pub fn table<T>(
        &mut self,
        columns: &[Column<'_>],
        rows: impl IntoIterator<Item = T>,
        mut cell: impl FnMut(&mut Self, &T, usize),
    ) {
        let aligned = columns.iter().map(|column| match column.is_number {
            true => Alignment::Right,
            false => Alignment::None,
        });
        let about = columns.iter().position(|column| !column.is_number);
        self.in_cell = true;
        self.within(Tag::Table(aligned.collect()), TagEnd::Table, |table| {
            table.within(Tag::TableHead, TagEnd::TableHead, |head| {
                for column in columns {
                    // A role's name may be a facilitator's own word.
                    head.cell(|cell| cell.said(column.name));
                }
            });
            for row in rows {
                table.within(Tag::TableRow, TagEnd::TableRow, |line| {
                    for n in 0..columns.len() {
                        line.cell(|inside| {
                            if Some(n) == about {
                                inside.html(Face::Page, ROW_HEADER);
                            }
                            cell(inside, &row, n);
                        });
                    }
                });
            }
        });
        self.in_cell = false;
    }

    /// A backslash at the end would take the bar after it along; a space in between is trimmed.
    fn cell(&mut self, inside: impl FnOnce(&mut Self)) {
        self.within(Tag::TableCell, TagEnd::TableCell, |cell| {
            inside(cell);
            if matches!(cell.events.last(), Some(Event::Text(text)) if text.ends_with('\\')) {
                cell.text(" ");
            }
        });
    }

    /// Our own words, on one line.
    pub fn text(&mut self, text: &str) {
        // Joined with what is before it: whether a dot makes "1." a list depends on both.
        if let Some(Event::Text(before)) = self.events.last_mut() {
            *before = CowStr::from(format!("{before}{text}"));
        } else if !text.is_empty() {
            self.events.push(Event::Text(CowStr::from(text.to_owned())));
        }
    }

    pub fn strong(&mut self, text: &str) {
        self.within(Tag::Strong, TagEnd::Strong, |inside| inside.text(text));
    }

    /// Machine words: a hash.
    pub fn code(&mut self, text: &str) {
        self.events.push(Event::Code(CowStr::from(text.to_owned())));
    }

    pub fn soft(&mut self, text: &str) {
        self.within(Tag::Emphasis, TagEnd::Emphasis, |inside| inside.text(text));
    }

    /// Words that somebody typed, exactly, with their line breaks.
    pub fn said(&mut self, text: &str) {
        self.html(Face::Page, "<bdi>");
        self.lines(text);
        self.html(Face::Page, "</bdi>");
    }

    /// The same where they fill a block of their own, which then runs in their direction.
    pub fn lines(&mut self, text: &str) {
        for (n, line) in text.split('\n').enumerate() {
            // A table cell has one line; and two hard breaks in a row would end the paragraph.
            let is_after_empty = matches!(
                self.events.last(),
                Some(Event::HardBreak | Event::InlineHtml(_))
            );
            if n > 0 && (self.in_cell || is_after_empty) {
                self.events.push(Event::InlineHtml("<br>".into()));
            } else if n > 0 {
                self.events.push(Event::HardBreak);
            }
            // Blanks at a line's end show nowhere, and Markdown cannot say them.
            self.text(line.trim_end_matches([' ', '\t']));
        }
        self.text(&bidi::closing(text));
    }

    /// An id that leads to where it is told in full.
    pub fn link(&mut self, id: Ref) {
        let tag = Tag::Link {
            link_type: LinkType::Inline,
            dest_url: format!("#{}", anchor(id)).into(),
            title: "".into(),
            id: "".into(),
        };
        self.within(tag, TagEnd::Link, |inside| inside.text(&id.to_string()));
    }

    pub fn links(&mut self, ids: impl IntoIterator<Item = Ref>) {
        for (n, id) in ids.into_iter().enumerate() {
            if n > 0 {
                self.text(", ");
            }
            self.link(id);
        }
    }

    /// Where the links to an id lead.
    pub fn anchor(&mut self, id: Ref) {
        let html = format!("<a id=\"{}\">", anchor(id));
        self.events.push(Event::InlineHtml(html.into()));
        self.events.push(Event::InlineHtml("</a>".into()));
    }

    fn html(&mut self, face: Face, html: &'static str) {
        if self.face == face {
            self.events.push(Event::InlineHtml(html.into()));
        }
    }

    fn within(&mut self, tag: Tag<'static>, end: TagEnd, inside: impl FnOnce(&mut Self)) {
        self.events.push(Event::Start(tag));
        inside(self);
        self.events.push(Event::End(end));
    }
}

/// The id as a fragment of an address.
pub fn anchor(id: Ref) -> String {
    id.to_string().to_ascii_lowercase()
}
