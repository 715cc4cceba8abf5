//! What the money buys: the whole of it as a bar, what is bought and what is not with their costs,
//! how that was found, and what another rule would have bought.

use std::collections::BTreeSet;

use leptos::prelude::*;
use workshop::ItemId;
use workshop::view::{ResultRow, Results, Spending};

use super::Ranking;
use super::reading::{Label, Row};
use crate::parts::charts::{Digit, Drawing, Fill};
use crate::words::{Lang, ResultWords, SpendingWords, SureWords};

/// The picture, what is bought, and the first of what is not.
#[component]
pub fn Bought(
    lang: Lang,
    results: Results,
    spending: Spending,
    mine: BTreeSet<ItemId>,
    /// How many of those that are not bought are in sight.
    first: usize,
) -> impl IntoView {
    let words = SpendingWords::of(lang);
    let bought = bought(lang, &results, &spending);
    let mut left = not_bought(lang, &results, &spending);
    left.truncate(first);
    let heading = (words.buys)(bought.len(), results.rows.len());
    let bought = (!bought.is_empty()).then(|| {
        let mine = mine.clone();
        view! {
            <h3>{words.bought}</h3>
            <Ranking lang rows=bought mine />
        }
    });
    let left = (!left.is_empty()).then(|| {
        view! {
            <h3>{words.not_bought}</h3>
            <Ranking lang rows=left mine />
        }
    });
    view! {
        <section class="spending" aria-labelledby="buys">
            <h2 id="buys">{heading}</h2>
            <Filled lang spending=spending.clone() digit=Digit::PAGE />
            {bought}
            {left}
            <p>{words.how}</p>
            {said(lang, &results, &spending).into_iter().map(|said| view! { <p>{said}</p> }).collect_view()}
        </section>
    }
}

/// The bar, with what is spent and what is left under it.
#[component]
pub fn Filled(lang: Lang, spending: Spending, digit: Digit) -> impl IntoView {
    let costs = spending.bought.iter().map(|bought| bought.cost).collect();
    let (spent, left) = ends(lang, &spending);
    view! {
        <Fill lang costs total=spending.total digit />
        <p class="ends">
            <span>{spent}</span>
            " "
            <span>{left}</span>
        </p>
    }
}

/// What is spent of what there is, and what is left.
pub fn ends(lang: Lang, spending: &Spending) -> (String, String) {
    let words = SpendingWords::of(lang);
    let money = |amount| lang.money(amount, &spending.unit);
    let left = match spending.total.saturating_sub(spending.spent) {
        0 => words.nothing_left.to_owned(),
        left => (words.left)(&money(left)),
    };
    let spent = (words.spent_of)(&money(spending.spent), &money(spending.total));
    (spent, left)
}

/// In the order bought.
pub fn bought(lang: Lang, results: &Results, spending: &Spending) -> Vec<Row> {
    let found = spending
        .bought
        .iter()
        .filter_map(|bought| results.rows.iter().find(|row| row.item == bought.item));
    found
        .zip(1..)
        .map(|(row, n)| with_cost(lang, spending, row, Label::Bought(n)))
        .collect()
}

/// The most supported first.
pub fn not_bought(lang: Lang, results: &Results, spending: &Spending) -> Vec<Row> {
    let bought: BTreeSet<ItemId> = spending.bought.iter().map(|one| one.item).collect();
    let left = results.rows.iter();
    left.filter(|row| !bought.contains(&row.item))
        .map(|row| with_cost(lang, spending, row, Label::NotBought))
        .collect()
}

fn with_cost(lang: Lang, spending: &Spending, row: &ResultRow, label: Label) -> Row {
    let cost = row.cost.map(|cost| lang.money(cost, &spending.unit));
    Row {
        item: row.item,
        number: row.number.clone(),
        text: row.text.clone(),
        label,
        place: row.place,
        tied: row.tied,
        drawing: Some(Drawing::Bar {
            per_mille: row.per_mille,
            against: 0,
        }),
        value: cost.unwrap_or_else(|| "–".to_owned()),
        detail: vec![(SpendingWords::of(lang).ticked)(row.supporters, row.of)],
        stands: vec![],
    }
}

/// What broke a tie, and what taking the most supported would have bought.
fn said(lang: Lang, results: &Results, spending: &Spending) -> Vec<String> {
    let quoted = SureWords::of(lang).quoted;
    about(lang, spending, |item| {
        let row = results.rows.iter().find(|row| row.item == item);
        row.map_or_else(String::new, |row| quoted(&row.text))
    })
}

/// The same, with options called as the reader knows them.
pub fn about(lang: Lang, spending: &Spending, name: impl Fn(ItemId) -> String) -> Vec<String> {
    let (words, results) = (SpendingWords::of(lang), ResultWords::of(lang));
    let listed = |items: &mut dyn Iterator<Item = ItemId>| {
        let names: Vec<String> = items.map(&name).collect();
        results.listed(&names)
    };
    let mut tied = spending.bought.iter().filter(|one| one.tied);
    let tied = listed(&mut tied.by_ref().map(|one| one.item));
    let also = listed(&mut spending.only_by_votes.iter().copied());
    let without = listed(&mut spending.only_by_shares.iter().copied());
    let tied = (!tied.is_empty()).then(|| (words.tied)(&tied));
    tied.into_iter()
        .chain([words.by_votes(&also, &without)])
        .collect()
}
