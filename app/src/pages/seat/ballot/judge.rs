//! Agree, disagree or pass on each: what is left open was skipped.

use leptos::prelude::*;
use workshop::{ItemId, Opinion};

use super::Paper;
use super::deck::{Card, deck, statement};
use super::filling::inside;
use crate::ui::Choice;
use crate::words::BallotWords;

pub fn statements(paper: &Paper, judged: &[(ItemId, Opinion)]) -> AnyView {
    let (lang, words) = (paper.lang, BallotWords::of(paper.lang));
    let cards = paper.scene.options.iter().map(|option| {
        let id = option.item.uuid();
        let said = judged.iter().find(|(item, _)| *item == option.item);
        let answers = Opinion::ALL.map(|opinion| {
            view! {
                <Choice
                    id=format!("{}-{id}", opinion.key())
                    name=format!("answer-{id}")
                    value=opinion.key()
                    label=words.opinion(opinion)
                    checked=said.is_some_and(|(_, said)| *said == opinion)
                />
            }
        });
        Card {
            key: format!("card-{id}"),
            asks: statement(&option.text),
            answers: view! {
                {inside(lang, option)}
                <div class="answers">{answers}</div>
            }
            .into_any(),
        }
    });
    deck(paper, cards.collect())
}
