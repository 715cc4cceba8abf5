//! Revealed results as a table: a row for each option of each vote. Cells that a method has no
//! number for are empty.

use workshop::brief::{Brief, Ref};
use workshop::view::{ResultRow, Standing};
use workshop::{BallotRule, ItemId};

use super::sheet::{Cell, Table};
use super::tally_json::method;

pub fn tally_csv(brief: &Brief) -> String {
    let mut table = Table::new(&[
        "vote",
        "round",
        "method",
        "id",
        "source_id",
        "text",
        "place",
        "approvals",
        "points",
        "picked_by",
        "agree",
        "disagree",
        "pass",
        "seen",
        "equal_voice_place",
        "common_ground_place",
        "ballots",
        "seats",
        "score",
        "cost",
    ]);
    for (vote, results) in brief.revealed() {
        let lenses = results.lenses.as_ref();
        for row in &results.rows {
            let number = |n: u32| n.to_string();
            let none = String::new;
            let (approvals, points, picked, judged) = match vote.rule {
                BallotRule::Approve | BallotRule::Budget { .. } => {
                    (number(row.supporters), none(), none(), None)
                }
                BallotRule::PickAndRank { .. } => (
                    none(),
                    number(row.score.rounded()),
                    number(row.supporters),
                    None,
                ),
                BallotRule::Judge => (none(), none(), none(), Some(row)),
                BallotRule::RankAll | BallotRule::Points { .. } => {
                    (none(), row.score.plain(), number(row.supporters), None)
                }
                BallotRule::Rate { .. } | BallotRule::Pairs | BallotRule::Quadratic { .. } => {
                    (none(), none(), none(), None)
                }
            };
            let judged = |n: fn(&ResultRow) -> u32| judged.map_or(none(), |row| number(n(row)));
            let whole = |n: u32| Cell::Number(number(n));
            table.row([
                Cell::Text(&format!("V-{}", vote.number)),
                Cell::Number(vote.round.to_string()),
                Cell::Text(method(vote.rule)),
                Cell::Text(&row.number),
                Cell::Text(source_id(brief, row)),
                Cell::Text(&row.text),
                whole(row.place),
                Cell::Number(approvals),
                Cell::Number(points),
                Cell::Number(picked),
                Cell::Number(judged(|row| row.supporters)),
                Cell::Number(judged(|row| row.disagree)),
                Cell::Number(judged(|row| row.pass)),
                Cell::Number(judged(|row| row.answered)),
                Cell::Number(lenses.map_or(none(), |lenses| place(&lenses.equal_voice, row.item))),
                Cell::Number(
                    lenses.map_or(none(), |lenses| place(&lenses.common_ground, row.item)),
                ),
                whole(results.ballots),
                whole(results.seats),
                Cell::Number(row.score.plain()),
                Cell::Number(row.cost.map_or(none(), |cost| cost.to_string())),
            ]);
        }
    }
    table.text()
}

fn source_id<'a>(brief: &'a Brief, row: &ResultRow) -> &'a str {
    match row.number.parse() {
        Ok(Ref::Idea(n)) => brief
            .idea(n)
            .and_then(|idea| idea.source_id.as_deref())
            .unwrap_or_default(),
        _ => "",
    }
}

fn place(lens: &[Standing], item: ItemId) -> String {
    let standing = lens.iter().find(|standing| standing.item == item);
    standing.map_or_else(String::new, |standing| standing.place.to_string())
}
