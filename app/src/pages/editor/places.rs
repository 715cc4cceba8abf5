//! What the fields of the editor are called, where one is pointed at from afar.

use crate::words::{Editor, Lang, Ways};

pub fn label(lang: Lang, field: &str) -> String {
    let (words, ways) = (Editor::of(lang), Ways::of(lang));
    let (name, row) = match field.rsplit_once('-') {
        Some((name, n)) => (name, n.parse::<usize>().ok().map(|n| n + 1)),
        None => (field, None),
    };
    let (list, label) = match name {
        "title" => (None, words.title),
        "question" => (None, words.question),
        "purpose" => (None, words.purpose),
        "venue" => (None, words.venue),
        "when" => (None, words.when),
        "organiser" => (None, words.organiser),
        "contact" => (None, words.contact),
        "smallest" => (None, words.smallest),
        "list" => (None, words.list),
        "roles" => (None, words.who),
        "rounds" => (None, words.rounds),
        "role-name" => (Some(words.who), words.role_name),
        "role-hint" => (Some(words.who), words.role_hint),
        "kind" => (Some(words.rounds), words.kind),
        "minutes" => (Some(words.rounds), words.minutes),
        "together" => (Some(words.rounds), words.together),
        "rule" => (Some(words.rounds), ways.ballot),
        "picks" => (Some(words.rounds), ways.picks),
        "points" => (Some(words.rounds), ways.points_each),
        "most" => (Some(words.rounds), ways.most),
        "credits" => (Some(words.rounds), ways.credits_each),
        "axis-one" => (Some(words.rounds), ways.scale),
        "axis-two" => (Some(words.rounds), ways.second_scale),
        "total" => (Some(words.rounds), ways.total),
        "unit" => (Some(words.rounds), ways.unit),
        "from" => (Some(words.rounds), words.from),
        "top" => (Some(words.rounds), words.top),
        _ => (Some(words.rounds), words.prompt),
    };
    match (list, row) {
        (Some(list), Some(n)) => format!("{list} {n}: {label}"),
        _ => label.to_owned(),
    }
}
