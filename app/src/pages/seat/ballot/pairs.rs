//! This or that: one pair after the other. Pairs are drawn for each phone apart.

use leptos::prelude::*;
use workshop::view::OptionCard;
use workshop::{ItemId, shuffled};

use super::Paper;
use crate::ui::{Choice, Hidden};

/// New pairs that are asked at a time.
const AT_ONCE: usize = 10;

pub fn pairs(paper: &Paper, done: &[(ItemId, ItemId)]) -> impl IntoView + use<> {
    let kept = done
        .iter()
        .map(|(a, b)| {
            view! { <Hidden name="pair" value=format!("{}_{}", a.uuid(), b.uuid()) /> }
        })
        .collect_view();
    let asked = paper
        .pairs_to_ask(done)
        .into_iter()
        .map(|(a, b)| {
            let (one, other) = (a.item.uuid(), b.item.uuid());
            let choice = |this: &OptionCard, that: &OptionCard| {
                let value = format!("{}_{}", this.item.uuid(), that.item.uuid());
                view! {
                    <Choice
                        id=format!("pair-{value}")
                        name=format!("pair-{one}_{other}")
                        value
                        label=this.text.clone()
                    />
                }
            };
            view! {
                <fieldset class="judge">
                    <div class="answers">{choice(&a, &b)} {choice(&b, &a)}</div>
                </fieldset>
            }
        })
        .collect_view();
    view! {
        {kept}
        {asked}
    }
}

impl Paper {
    /// The next pairs: in each lap every option meets another one, in an order of this phone's own.
    fn pairs_to_ask(&self, done: &[(ItemId, ItemId)]) -> Vec<(OptionCard, OptionCard)> {
        let n = self.scene.options.len();
        let options = shuffled(
            self.scene.options.clone(),
            &[self.seat.0, self.scene.round.0],
        );
        let is_done = |a: &OptionCard, b: &OptionCard| {
            let pair = (a.item, b.item);
            done.iter()
                .any(|(x, y)| (*x, *y) == pair || (*y, *x) == pair)
        };
        // Distances around a circle: 1, 2, … give every pair once.
        let mut asked = Vec::new();
        for distance in 1..=n / 2 {
            let is_across = distance * 2 == n;
            for at in 0..if is_across { n / 2 } else { n } {
                let (a, b) = (&options[at], &options[(at + distance) % n]);
                if !is_done(a, b) {
                    asked.push((a.clone(), b.clone()));
                }
                if asked.len() == AT_ONCE {
                    return asked;
                }
            }
        }
        asked
    }
}
