//! Ideas as a table, one a row: what `talkoot import csv` reads, and more.

use workshop::Asks;
use workshop::brief::{Brief, BriefIdea, Whence};
use workshop::view::GroupName;

use super::sheet::{Cell, Table};

pub fn ideas_csv(brief: &Brief) -> String {
    let mut table = Table::new(&[
        "id",
        "idea",
        "kind",
        "role",
        "theme",
        "theme_id",
        "same_as",
        "set_aside",
        "people_behind",
        "source_id",
    ]);
    for idea in &brief.ideas {
        let theme = idea.theme.and_then(|n| brief.theme(n));
        table.row([
            Cell::Text(&format!("I-{}", idea.number)),
            Cell::Text(&idea.text),
            Cell::Text(kind(idea.kind)),
            Cell::Text(role(brief, idea)),
            Cell::Text(theme.map_or("", |theme| &*theme.title)),
            Cell::Text(&theme.map_or(String::new(), |theme| format!("T-{}", theme.number))),
            Cell::Text(&idea.same_as.map_or(String::new(), |n| format!("I-{n}"))),
            Cell::Text(if idea.parked { "yes" } else { "no" }),
            Cell::Number(idea.behind.to_string()),
            Cell::Text(idea.source_id.as_deref().unwrap_or_default()),
        ]);
    }
    table.text()
}

pub fn kind(kind: Asks) -> &'static str {
    match kind {
        Asks::Ideas => "idea",
        Asks::Experiences => "experience",
    }
}

/// The facilitator's own word for a role, or the key of one that has words in every language;
/// `others` where the role is too small to be told; empty where nobody is.
fn role<'a>(brief: &'a Brief, idea: &'a BriefIdea) -> &'a str {
    match &idea.whence {
        Whence::Group(name) => group(brief, name),
        Whence::Somebody | Whence::Desk => "",
    }
}

pub fn group<'a>(brief: &'a Brief, name: &'a GroupName) -> &'a str {
    match name {
        GroupName::Others => "others",
        GroupName::Role(key) => brief
            .roles()
            .iter()
            .find(|role| role.key == *key && !role.name.is_empty())
            .map_or(&key.0, |role| &role.name),
    }
}
