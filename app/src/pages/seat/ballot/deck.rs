//! A ballot of many questions. Where there is script one of them is in sight, and the next comes by
//! itself when it is answered (`browser/deck.rs`); where there is none they stand one below the
//! other. It is one form either way, and is cast whole.

use leptos::prelude::*;

use super::Paper;
use crate::parts::theirs;
use crate::ui::{Icon, Symbol};
use crate::words::{BallotWords, PaperWords};

/// One question: what it is known by, its heading, and the answers.
pub struct Card {
    pub key: String,
    /// What stands below its number, in somebody's own words or in ours.
    pub asks: AnyView,
    pub answers: AnyView,
}

/// More marks than this stand close together.
const MANY: usize = 20;

pub fn deck(paper: &Paper, cards: Vec<Card>) -> AnyView {
    let (words, paper_words) = (BallotWords::of(paper.lang), PaperWords::of(paper.lang));
    let count = cards.len();
    let marks = cards.iter().map(|_| view! { <i></i> }).collect_view();
    let cards = cards
        .into_iter()
        .enumerate()
        .map(|(n, card)| {
            view! {
                <li data-key=card.key>
                    <fieldset class="question" tabindex="-1">
                        <legend>
                            <span class="nth">{(words.of)(n + 1, count)}</span>
                            {card.asks}
                        </legend>
                        {card.answers}
                    </fieldset>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="deck" data-deck="">
            <div class="track" data-many=(count > MANY).then_some("") aria-hidden="true">
                {marks}
            </div>
            <ol class="cards">{cards}</ol>
            <div class="turns">
                <button class="button" type="button" data-turn="-1">
                    <Icon symbol=Symbol::Back />
                    {paper_words.previous}
                </button>
                <button class="button" type="button" data-turn="1">
                    {paper_words.next}
                    <Icon symbol=Symbol::Next />
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// Somebody's own words as what a card asks.
pub fn statement(text: &str) -> AnyView {
    // What is short is large.
    let long = is_long(text).then_some("");
    view! {
        <span class="statement" data-long=long dir="auto" lang=theirs(text)>
            {text.to_owned()}
        </span>
    }
    .into_any()
}

/// Whether a text needs more room than most.
pub fn is_long(text: &str) -> bool {
    text.chars().count() > 120
}
