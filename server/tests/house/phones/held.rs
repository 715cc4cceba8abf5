//! What a phone holds of the room: the last `whole` it was told and every `patch` since. Written
//! from the format alone and not with the product's own types, so that it is a second opinion.

use std::collections::BTreeMap;

use serde_json::Value;

/// One event of a stream.
#[derive(Clone, Debug, Default)]
pub struct Event {
    pub id: Option<String>,
    pub name: String,
    pub data: String,
}

impl Event {
    /// From the lines between two empty ones; `None` for a sign of life.
    pub fn read(lines: &str) -> Option<Self> {
        let mut event = Event::default();
        for line in lines.lines() {
            match line.split_once(':').expect("a line has a field") {
                ("", _) => {}
                ("id", id) => event.id = Some(id.trim().to_owned()),
                ("event", name) => name.trim().clone_into(&mut event.name),
                ("data", data) => data.trim().clone_into(&mut event.data),
                (other, _) => panic!("no field of an event: {other}"),
            }
        }
        (!event.name.is_empty()).then_some(event)
    }
}

#[derive(Clone, Debug, Default)]
pub struct Held {
    /// The id of the last frame, with which a phone comes back.
    pub since: Option<String>,
    pub n: u64,
    pub wholes: usize,
    pub patches: usize,
    room: Room,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Room {
    sheet: Value,
    cards: BTreeMap<u64, Value>,
    themes: BTreeMap<u64, Value>,
    order: Vec<u64>,
}

impl Held {
    /// Panics where a phone would have to guess: at a gap, and at something that is there twice.
    pub fn hear(&mut self, event: &Event) {
        let data: Value = serde_json::from_str(&event.data).expect("the data is JSON");
        match event.name.as_str() {
            "whole" => self.replace(&data),
            "patch" => self.apply(&data),
            _ => return,
        }
        self.n = data["n"].as_u64().expect("a frame has a number");
        self.since.clone_from(&event.id);
        assert!(self.since.is_some(), "a frame has an id: {event:?}");
    }

    fn replace(&mut self, data: &Value) {
        self.wholes += 1;
        self.room = Room {
            sheet: data["sheet"].clone(),
            ..Room::default()
        };
        for card in list(data, "cards") {
            let twice = self.room.cards.insert(number(card), card.clone());
            assert_eq!(twice, None, "a card is there twice");
        }
        for theme in list(data, "themes") {
            self.room.order.push(number(theme));
            let twice = self.room.themes.insert(number(theme), theme.clone());
            assert_eq!(twice, None, "a theme is there twice");
        }
    }

    fn apply(&mut self, data: &Value) {
        self.patches += 1;
        assert_eq!(data["n"], self.n + 1, "a patch follows the frame before it");
        if let Some(sheet) = data.get("sheet") {
            self.room.sheet = sheet.clone();
        }
        for card in list(data, "cards") {
            self.room.cards.insert(number(card), card.clone());
        }
        for gone in list(data, "gone") {
            let gone = gone.as_u64().expect("a number");
            assert!(self.room.cards.remove(&gone).is_some(), "{gone} was there");
        }
        for theme in list(data, "themes") {
            self.room.themes.insert(number(theme), theme.clone());
        }
        if let Some(order) = data.get("order").and_then(Value::as_array) {
            self.room.order = order.iter().filter_map(Value::as_u64).collect();
            let order = &self.room.order;
            self.room.themes.retain(|theme, _| order.contains(theme));
        }
    }

    /// How many cards have exactly these words.
    pub fn times(&self, words: &str) -> usize {
        let cards = self.room.cards.values();
        cards.filter(|card| card["text"] == words).count()
    }

    pub fn cards(&self) -> usize {
        self.room.cards.len()
    }

    /// Whether both show the same, however they came to it.
    #[track_caller]
    pub fn assert_shows_what(&self, other: &Held) {
        assert_eq!(self.room, other.room);
    }
}

fn list<'a>(data: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    data.get(name)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

fn number(of: &Value) -> u64 {
    of["n"].as_u64().expect("it has a number")
}
