//! 1 to 5 for each, on one scale or on two: what is left open was skipped, and what was chosen can
//! be skipped after all.

use leptos::prelude::*;
use workshop::{BEST_RATING, BallotRule, ItemId, Rating};

use super::Paper;
use super::deck::{Card, deck, statement};
use super::filling::inside;
use crate::ui::Choice;
use crate::words::{Method, PaperWords};

pub fn ratings(paper: &Paper, rated: &[(ItemId, Rating)]) -> AnyView {
    let scales_asked = paper.scales();
    let cards = paper.scene.options.iter().map(|option| {
        let id = option.item.uuid();
        let said = rated.iter().find(|(item, _)| *item == option.item);
        let said = said.map(|(_, rating)| *rating).unwrap_or_default();
        let scales = ["rate", "second"]
            .into_iter()
            .zip([said.first, said.second])
            .zip(&scales_asked)
            .map(|((key, said), asked)| scale(paper, &format!("{key}-{id}"), asked, said))
            .collect_view();
        Card {
            key: format!("card-{id}"),
            asks: statement(&option.text),
            answers: view! {
                {inside(paper.lang, option)}
                {scales}
            }
            .into_any(),
        }
    });
    deck(paper, cards.collect())
}

/// Five steps side by side, the first and the last with what they mean.
fn scale(paper: &Paper, key: &str, asked: &Scale, said: Option<u8>) -> AnyView {
    let words = PaperWords::of(paper.lang);
    let steps = (1..=BEST_RATING).map(|step| {
        let (id, name) = (format!("{key}-{step}"), key.to_owned());
        let (value, label) = (step.to_string(), paper.lang.number(step));
        let checked = said == Some(step);
        let end = match step {
            1 => words.low,
            BEST_RATING => words.high,
            _ => return view! { <Choice id name value label checked /> }.into_any(),
        };
        view! { <Choice id name value label checked hint=end /> }.into_any()
    });
    let steps = view! {
        <div class="steps-of-five">{steps.collect_view()}</div>
        <div class="instead">
            <Choice id=format!("{key}-none") name=key.to_owned() value="" label=words.skip />
        </div>
    };
    if asked.name.is_empty() {
        // The question itself names it.
        return view! { <div class="asked-scale">{steps}</div> }.into_any();
    }
    view! {
        <fieldset class="asked-scale">
            <legend>
                <bdi>{asked.name.clone()}</bdi>
                {asked.asks.map(|asks| view! { <span class="soft">" " {asks}</span> })}
            </legend>
            {steps}
        </fieldset>
    }
    .into_any()
}

/// One scale, as it is asked.
pub struct Scale {
    /// The one scale of a plain rating needs none.
    pub name: String,
    /// What our own scales mean; whoever names one says it in the name.
    pub asks: Option<&'static str>,
}

impl Paper {
    pub fn scales(&self) -> Vec<Scale> {
        let axes = match self.scene.rule {
            BallotRule::Rate { axes } => usize::from(axes),
            _ => 0,
        };
        let ours = Method::of(self.lang, self.scene.rule);
        let scale = |n: usize| match self.scene.axes.get(n).map(|name| name.trim()) {
            Some(name) if !name.is_empty() => Scale {
                name: name.to_owned(),
                asks: None,
            },
            _ if axes == 1 => Scale {
                name: String::new(),
                asks: None,
            },
            _ => Scale {
                name: ours.axes[n].to_owned(),
                asks: Some(ours.axes_ask[n]),
            },
        };
        (0..axes.min(2)).map(scale).collect()
    }
}
