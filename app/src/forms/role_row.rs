//! One role of the editor. Known roles stand in the form with the reader's own words and in the
//! setup without any.

use workshop::{LINE_CHARS, Role, RoleKey, Shape};

use crate::words::{Lang, RoleWords, Room};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleRow {
    pub key: String,
    pub shape: Shape,
    pub name: String,
    pub hint: String,
}

impl RoleRow {
    /// Known roles whose words nobody touched carry none, whatever language they stood in.
    pub(super) fn role(&self) -> Role {
        let bare = bare_role(&self.key, self.shape);
        let is_ours = |said: &str, is_it: fn(&RoleWords, &str) -> bool| {
            Lang::ALL
                .into_iter()
                .filter_map(|lang| Room::of(lang).known_role(&bare))
                .any(|words| is_it(words, said.trim()))
        };
        let name = is_ours(&self.name, |words, said| {
            words.choice == said || words.name == said
        });
        // Under another name, a line that was ours is the facilitator's choice now.
        let hint = name && is_ours(&self.hint, |words, said| words.hint == said);
        Role {
            name: if name {
                String::new()
            } else {
                self.name.clone()
            },
            hint: if hint {
                String::new()
            } else {
                self.hint.clone()
            },
            ..bare
        }
    }

    pub(super) fn of(role: &Role, lang: Lang) -> Self {
        let words = Room::of(lang).known_role(&bare_role(&role.key.0, role.shape));
        let or = |said: &str, ours: Option<&'static str>| match ours {
            Some(ours) if said.is_empty() => ours.to_owned(),
            _ => said.to_owned(),
        };
        // A known role under another name has no line of ours: it would speak of somebody else.
        let hint = words.filter(|_| role.name.is_empty());
        Self {
            key: role.key.0.clone(),
            shape: role.shape,
            name: or(&role.name, words.map(|words| words.choice)),
            hint: or(&role.hint, hint.map(|words| words.hint)),
        }
    }
}

fn bare_role(key: &str, shape: Shape) -> Role {
    Role {
        key: RoleKey::new(key),
        shape,
        name: String::new(),
        hint: String::new(),
    }
}

/// Keys are ours, never a person's words; what does not look like one of ours is replaced.
pub(super) fn key_or(key: String, n: usize) -> String {
    let is_ours = (1..=LINE_CHARS).contains(&key.len())
        && key.chars().all(|c| !c.is_control() && !c.is_whitespace());
    if is_ours { key } else { format!("role-{n}") }
}

pub fn shape_name(shape: Shape) -> &'static str {
    match shape {
        Shape::Circle => "circle",
        Shape::Triangle => "triangle",
        Shape::Square => "square",
        Shape::Plus => "plus",
        Shape::Diamond => "diamond",
        Shape::Hexagon => "hexagon",
    }
}

pub(super) fn shape_from(name: &str) -> Shape {
    Shape::ALL
        .into_iter()
        .find(|shape| shape_name(*shape) == name)
        .unwrap_or(Shape::Plus)
}
