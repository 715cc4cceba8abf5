//! What the money buys, as the brief tells it: how much of it is spent, what is bought for how
//! much, what broke a tie, and what another rule would have bought.

use workshop::ItemId;
use workshop::brief::{BriefVote, Ref};
use workshop::view::{ResultRow, Results, Spending};

use super::super::edition::Edition;
use super::super::sheet::Sheet;
use super::counts::{cost, lang, order_bought};
use super::option;
use crate::parts::results::{about, ends};
use crate::words::{BriefCounts, ResultWords, SpendingWords};

/// What is bought that is worth a minute; the rest is counted.
const FIRST: usize = 5;

/// "The money buys five of twelve: 18,400 € of 20,000 €, 1,600 € left."
pub fn sum(edition: &Edition<'_>, results: &Results, spending: &Spending) -> String {
    let lang = lang(edition);
    let (bought, of) = (spending.bought.len(), results.rows.len());
    let (spent, left) = ends(lang, spending);
    let buys = (SpendingWords::of(lang).buys)(bought, of);
    // In the middle of a sentence.
    format!("{buys}: {spent}, {}.", uncapital(&left))
}

/// How it was found and what else could have been.
pub fn found(edition: &Edition<'_>, results: &Results, spending: &Spending) -> Vec<String> {
    let number = |item: ItemId| {
        let row = results.rows.iter().find(|row| row.item == item);
        row.map_or_else(String::new, |row| row.number.clone())
    };
    about(lang(edition), spending, number)
}

/// On the first page: what is bought, instead of what most people ticked.
pub fn in_short(
    edition: &Edition<'_>,
    vote: &BriefVote,
    results: &Results,
    spending: &Spending,
    sheet: &mut Sheet,
) {
    sheet.para(|line| {
        line.link(Ref::Vote(vote.number));
        line.text(": ");
        line.text(&sum(edition, results, spending));
    });
    let bought: Vec<&ResultRow> = spending
        .bought
        .iter()
        .filter_map(|one| results.rows.iter().find(|row| row.item == one.item))
        .collect();
    sheet.list(bought.iter().take(FIRST), |item, row| {
        option(edition, item, row);
        let cost = cost(lang(edition), results, row).unwrap_or_default();
        item.text(&format!(" ({cost})"));
    });
    if bought.len() > FIRST {
        sheet.para(|line| {
            line.text(&(edition.words().and_more)(bought.len() - FIRST));
            line.text(" ");
            line.link(Ref::Vote(vote.number));
            line.text(".");
        });
    }
}

/// "12 of 30, 4,400 €, bought"
pub fn got(edition: &Edition<'_>, results: &Results, row: &ResultRow) -> String {
    let (lang, counts) = (lang(edition), BriefCounts::of(edition.lang));
    let ticked = (SpendingWords::of(lang).ticked)(row.supporters, row.of);
    let bought = results.spending.as_ref().map(|spending| {
        match order_bought(spending, row) {
            Some(_) => counts.is_bought,
            None => counts.is_not_bought,
        }
        .to_owned()
    });
    [Some(ticked), cost(lang, results, row), bought]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(ResultWords::of(lang).comma)
}

fn uncapital(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_lowercase)
        .collect();
    first + letters.as_str()
}
