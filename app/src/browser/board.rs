//! The wall on a page, kept up to date card by card. `[data-board]` says how much of it is shown:
//! `all` or `latest` ideas, or `themes`; `data-words` how things are said, and templates beside it
//! how a card of each role looks. So the page from the server and what is added here are the same.

use std::cell::RefCell;

use web_sys::Element;
use workshop::view::{Board, BoardCard, BoardPatch, BoardTheme, LATEST};
use workshop::{Asks, RoleKey};

use super::dom::{self, all_in, find, find_in, from_template, say_in, set};
use super::json::Json;

#[derive(Default)]
pub struct Wall {
    board: RefCell<Option<Board>>,
}

/// How a page says what is beside the words of an idea.
struct Words {
    /// `no. {n}`
    number: String,
    experience: String,
    /// For 2 people who stand behind it, for 3, and so on.
    behind: Vec<String>,
    /// `same as {numbers}`
    same: String,
    parked: String,
    /// Between facts.
    comma: String,
    no_theme: String,
}

impl Words {
    fn read(words: &Json) -> Self {
        Words {
            number: words.get("number").words(),
            experience: words.get("experience").words(),
            behind: words.get("behind").texts(),
            same: words.get("same").words(),
            parked: words.get("parked").words(),
            comma: words.get("comma").words(),
            no_theme: words.get("no_theme").words(),
        }
    }
}

fn card(card: &Json) -> Option<BoardCard> {
    let behind = card.get("behind").number().unwrap_or(1);
    Some(BoardCard {
        n: card.get("n").number()?,
        text: card.get("text").text()?,
        role: card.get("role").text().map(RoleKey),
        behind: u8::try_from(behind).unwrap_or(u8::MAX),
        kind: match card.get("kind").text().as_deref() {
            Some("experiences") => Asks::Experiences,
            _ => Asks::Ideas,
        },
        parked: card.get("parked").is_true(),
        same: card.get("same").numbers(),
    })
}

fn theme(theme: &Json) -> Option<BoardTheme> {
    Some(BoardTheme {
        n: theme.get("n").number()?,
        title: theme.get("title").text()?,
        cards: theme.get("cards").numbers(),
    })
}

/// What the stream of this page should tell of the wall.
pub fn wanted() -> &'static str {
    match find("[data-board]").and_then(|board| board.get_attribute("data-board")) {
        None => "",
        Some(kind) if kind == "latest" => "latest",
        Some(_) => "all",
    }
}

impl Wall {
    /// `frame` is everything that a page needs to know.
    pub fn replace(&self, frame: &Json) {
        *self.board.borrow_mut() = Some(Board {
            cards: frame.get("cards").list().iter().filter_map(card).collect(),
            themes: frame
                .get("themes")
                .list()
                .iter()
                .filter_map(theme)
                .collect(),
        });
        self.draw_all();
    }

    /// `frame` is what has changed since the one before.
    pub fn apply(&self, frame: &Json) {
        let order = frame.get("order");
        let patch = BoardPatch {
            cards: frame.get("cards").list().iter().filter_map(card).collect(),
            gone: frame.get("gone").numbers(),
            themes: frame
                .get("themes")
                .list()
                .iter()
                .filter_map(theme)
                .collect(),
            order: (!order.is_missing()).then(|| order.numbers()),
        };
        if patch.is_empty() {
            return;
        }
        let mut board = self.board.borrow_mut();
        let Some(board) = board.as_mut() else { return };
        let place = find("[data-board]");
        let kind = place
            .as_ref()
            .and_then(|place| place.get_attribute("data-board"));
        let changed: Vec<u32> = patch.cards.iter().map(|card| card.n).collect();
        let gone = patch.gone.clone();
        board.apply(patch);
        let (Some(place), Some(kind)) = (place, kind) else {
            return;
        };
        let Some(drawing) = Drawing::on(&place) else {
            return;
        };
        match kind.as_str() {
            "all" => drawing.change(board, &changed, &gone),
            "latest" => drawing.latest(board),
            _ => drawing.themes(board),
        }
    }

    /// After the page was put in place: what it shows may be older than what we know, or newer.
    pub fn draw_all(&self) {
        let board = self.board.borrow();
        let (Some(board), Some(place)) = (board.as_ref(), find("[data-board]")) else {
            return;
        };
        let Some(drawing) = Drawing::on(&place) else {
            return;
        };
        match place.get_attribute("data-board").as_deref() {
            Some("all") => drawing.list(&place, board.cards.iter().rev()),
            Some("latest") => drawing.latest(board),
            _ => drawing.themes(board),
        }
    }
}

struct Drawing<'a> {
    place: &'a Element,
    words: Words,
    /// The numbers of the reader's own ideas.
    mine: Vec<u32>,
}

impl<'a> Drawing<'a> {
    fn on(place: &'a Element) -> Option<Self> {
        let words = place.get_attribute("data-words")?;
        let mine = place.get_attribute("data-mine").unwrap_or_default();
        Some(Drawing {
            place,
            words: Words::read(&Json::parse(&words)?),
            mine: mine
                .split_whitespace()
                .filter_map(|n| n.parse().ok())
                .collect(),
        })
    }

    /// The newest first; only what changed is touched.
    fn change(&self, board: &Board, changed: &[u32], gone: &[u32]) {
        for n in gone {
            if let Some(row) = find_in(self.place, &row(*n)) {
                row.remove();
            }
        }
        for n in changed {
            let Ok(at) = board.cards.binary_search_by_key(n, |card| card.n) else {
                continue;
            };
            let card = &board.cards[at];
            if let Some(old) = find_in(self.place, &row(*n)) {
                if let Some(new) = self.card(card) {
                    let _ = old.replace_with_with_node_1(&new);
                }
                continue;
            }
            let older = at.checked_sub(1).map(|at| row(board.cards[at].n));
            let before = older.and_then(|row| find_in(self.place, &row));
            if let Some(new) = self.card(card) {
                set(&new, "data-arrived", Some(""));
                let _ = self
                    .place
                    .insert_before(&new, before.as_ref().map(AsRef::as_ref));
            }
        }
    }

    fn latest(&self, board: &Board) {
        self.list(self.place, board.cards.iter().rev().take(LATEST));
    }

    fn themes(&self, board: &Board) {
        let card = |n: &u32| {
            let at = board.cards.binary_search_by_key(n, |card| card.n).ok()?;
            board.cards.get(at)
        };
        let mut shown = Vec::new();
        for theme in &board.themes {
            let cards = theme.cards.iter().filter_map(card);
            shown.extend(self.theme(&format!("T-{}", theme.n), &theme.title, cards));
        }
        let sorted: Vec<u32> = board
            .themes
            .iter()
            .flat_map(|theme| &theme.cards)
            .copied()
            .collect();
        let mut loose = board
            .cards
            .iter()
            .filter(|card| !card.parked && !sorted.contains(&card.n))
            .peekable();
        if loose.peek().is_some() {
            shown.extend(self.theme("T-0", &self.words.no_theme, loose));
        }
        replace_rows(self.place, &shown);
    }

    fn theme<'b>(
        &self,
        key: &str,
        title: &str,
        cards: impl Iterator<Item = &'b BoardCard>,
    ) -> Option<Element> {
        let section = find(&format!("[data-key='{key}']"))
            .filter(|old| self.place.contains(Some(old)))
            .or_else(|| from_template(&find("#theme-section")?))?;
        set(&section, "data-key", Some(key));
        say_in(&section, "h2", title);
        let list = find_in(&section, "ul")?;
        self.list(&list, cards);
        Some(section)
    }

    fn list<'b>(&self, list: &Element, cards: impl Iterator<Item = &'b BoardCard>) {
        let rows: Vec<Element> = cards
            .filter_map(|card| {
                let new = self.card(card)?;
                // An equal row stays, so that nothing flickers.
                let old = find_in(list, &row(card.n));
                Some(match old {
                    Some(old) if same_words(&old, &new) => old,
                    _ => new,
                })
            })
            .collect();
        replace_rows(list, &rows);
    }

    fn card(&self, card: &BoardCard) -> Option<Element> {
        let role = card.role.as_ref().map_or("", |role| role.0.as_str());
        let template = find(&format!("template[data-role='{role}']"))
            .or_else(|| find("template[data-role='']"))?;
        let item = from_template(&template)?;
        let name = template.get_attribute("data-name").unwrap_or_default();
        set(&item, "data-key", Some(&format!("I-{}", card.n)));
        say_in(&item, "[data-text]", &card.text);
        say_in(&item, "[data-facts]", &self.facts(&name, card));
        if let Some(yours) = find_in(&item, ".yours")
            && !self.mine.contains(&card.n)
        {
            yours.remove();
        }
        Some(item)
    }

    /// As `parts::cards` says it on the server.
    fn facts(&self, role: &str, card: &BoardCard) -> String {
        let number = |n: u32| self.words.number.replace("{n}", &dom::number(n));
        let mut facts = vec![role.to_owned(), number(card.n)];
        if card.kind == Asks::Experiences {
            facts.push(self.words.experience.clone());
        }
        if let Some(behind) = usize::from(card.behind).checked_sub(2) {
            facts.extend(self.words.behind.get(behind).cloned());
        }
        if !card.same.is_empty() {
            let numbers: Vec<String> = card.same.iter().map(|n| number(*n)).collect();
            facts.push(
                self.words
                    .same
                    .replace("{numbers}", &numbers.join(&self.words.comma)),
            );
        }
        if card.parked {
            facts.push(self.words.parked.clone());
        }
        facts.join(&self.words.comma)
    }
}

fn row(n: u32) -> String {
    format!("[data-key='I-{n}']")
}

fn same_words(old: &Element, new: &Element) -> bool {
    old.text_content() == new.text_content()
}

/// Makes these the rows of the list, moving none that is in its place.
fn replace_rows(list: &Element, rows: &[Element]) {
    let had_any = list.first_element_child().is_some();
    for (at, row) in rows.iter().enumerate() {
        let here = list.children().item(u32::try_from(at).unwrap_or(u32::MAX));
        if here.as_ref() == Some(row) {
            continue;
        }
        if had_any && !row.is_connected() {
            set(row, "data-arrived", Some(""));
        }
        let _ = list.insert_before(row, here.as_ref().map(AsRef::as_ref));
    }
    for extra in all_in(list, ":scope > *").into_iter().skip(rows.len()) {
        extra.remove();
    }
}
