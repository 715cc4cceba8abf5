//! Groups of opinion in the brief: how large each is and what sets it apart, in words, with the ids
//! of what was voted on. No number beside a statement, as everywhere (`workshop::view::Opinions`).

use workshop::Opinion;
use workshop::view::{Lean, Results};

use super::super::edition::Edition;
use super::super::sheet::Sheet;
use super::counts::lang;
use super::option;
use crate::words::OpinionWords;

/// Below a heading of their own. Nothing where the room has not seen them.
pub fn opinions(edition: &Edition<'_>, results: &Results, sheet: &mut Sheet) {
    let Some(found) = &results.opinions else {
        return;
    };
    let (said, room) = (OpinionWords::of(lang(edition)), edition.room());
    sheet.say(said.what);
    let groups = found.groups.iter().enumerate().map(|(n, group)| {
        let people = (room.people)(group.people as usize);
        let name = format!("{}{}{people}", said.group(n), room.comma);
        (name, &group.says, said.not_apart)
    });
    let shared = (!found.shared.is_empty()).then(|| (said.shared.to_owned(), &found.shared, ""));
    sheet.list(groups.chain(shared), |item, (name, leans, otherwise)| {
        item.text(&format!("{name}."));
        if leans.is_empty() {
            item.text(&format!(" {otherwise}"));
        }
        for opinion in [Opinion::Agree, Opinion::Disagree] {
            way(edition, results, leans, opinion, item);
        }
    });
    if found.in_none > 0 {
        sheet.say(&(said.in_none)(found.in_none));
    }
}

/// "Mostly agree: “A” I-1, “B” I-2."
fn way(
    edition: &Edition<'_>,
    results: &Results,
    leans: &[Lean],
    opinion: Opinion,
    item: &mut Sheet,
) {
    let of = leans.iter().filter(|lean| lean.opinion == opinion);
    let rows = of.filter_map(|lean| results.rows.iter().find(|row| row.item == lean.item));
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        return;
    }
    let said = OpinionWords::of(lang(edition));
    item.text(&format!(" {}: ", said.mostly(opinion)));
    for (n, row) in rows.enumerate() {
        if n > 0 {
            item.text(edition.room().comma);
        }
        option(edition, item, row);
    }
    item.text(".");
}
