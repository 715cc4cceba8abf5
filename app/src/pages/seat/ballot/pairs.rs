//! This or that: one pair after the other. Pairs are drawn for each phone apart, ten at a time; what
//! was answered goes along with each ten that follow.

use leptos::prelude::*;
use workshop::view::OptionCard;
use workshop::{Ballot, ItemId, MAX_PAIRS};

use super::Paper;
use super::deck::{Card, deck};
use super::filling::inside;
use crate::ui::{Choice, Hidden};
use crate::words::PaperWords;

/// New pairs that are asked at a time.
const AT_ONCE: usize = 10;

/// A pair as it is laid before a person; and which of the two it was for them.
struct Pair<'a> {
    one: &'a OptionCard,
    other: &'a OptionCard,
    chosen: Option<ItemId>,
}

/// The pairs answered so far, to be looked through; with fewer than ten, new ones besides. With
/// `more`, ten new ones, and what was answered out of sight.
pub fn pairs(paper: &Paper, done: &[(ItemId, ItemId)], more: bool) -> AnyView {
    let (answered, open) = paper.pairs(done);
    let room = AT_ONCE.saturating_sub(if more { 0 } else { answered.len() });
    let open = open
        .into_iter()
        .take(room.min(MAX_PAIRS - answered.len().min(MAX_PAIRS)));
    let (kept, asked): (Vec<Pair>, Vec<Pair>) = match more {
        true => (answered, open.collect()),
        false => (vec![], answered.into_iter().chain(open).collect()),
    };
    let kept = kept.iter().filter_map(|pair| {
        let chosen = pair.chosen?;
        let (this, that) = pair.from(chosen);
        let value = format!("{}_{}", this.item.uuid(), that.item.uuid());
        Some(view! { <Hidden name="pair" value /> })
    });
    let kept = kept.collect_view();
    if asked.is_empty() {
        let all = PaperWords::of(paper.lang).all_pairs;
        return view! {
            {kept}
            <p class="lead">{all}</p>
        }
        .into_any();
    }
    let cards = asked.iter().map(|pair| card(paper, pair)).collect();
    view! {
        {kept}
        {deck(paper, cards)}
    }
    .into_any()
}

fn card(paper: &Paper, pair: &Pair) -> Card {
    let words = PaperWords::of(paper.lang);
    let key = format!("{}_{}", pair.one.item.uuid(), pair.other.item.uuid());
    let side = |this: &OptionCard, that: &OptionCard| {
        let value = format!("{}_{}", this.item.uuid(), that.item.uuid());
        view! {
            <Choice
                id=format!("pair-{value}")
                name=format!("pair-{key}")
                value
                label=this.text.clone()
                checked=pair.chosen == Some(this.item)
            />
            {inside(paper.lang, this)}
        }
    };
    Card {
        asks: view! { <span class="unseen">{words.which}</span> }.into_any(),
        answers: view! {
            <div class="sides">
                <div>{side(pair.one, pair.other)}</div>
                <p class="or" aria-hidden="true">
                    {words.or}
                </p>
                <div>{side(pair.other, pair.one)}</div>
            </div>
            <div class="instead">
                <Choice
                    id=format!("pair-{key}-none")
                    name=format!("pair-{key}")
                    value=""
                    label=words.skip
                />
            </div>
        }
        .into_any(),
        key: format!("card-{key}"),
    }
}

impl Pair<'_> {
    /// With the chosen one first.
    fn from(&self, chosen: ItemId) -> (&OptionCard, &OptionCard) {
        if self.one.item == chosen {
            (self.one, self.other)
        } else {
            (self.other, self.one)
        }
    }
}

impl Paper {
    /// How many pairs the next ten would be: none where all are answered.
    pub fn next_pairs(&self) -> usize {
        let Ballot::Compared(done) = self.draft() else {
            return 0;
        };
        let (answered, open) = self.pairs(&done);
        let room = MAX_PAIRS.saturating_sub(answered.len());
        open.len().min(AT_ONCE).min(room)
    }

    /// All pairs, in this phone's order of options: in each lap every option meets another one. Those
    /// answered come apart; of the others first those that were not asked yet.
    fn pairs<'a>(&'a self, done: &[(ItemId, ItemId)]) -> (Vec<Pair<'a>>, Vec<Pair<'a>>) {
        let options = &self.scene.options;
        let n = options.len();
        let (mut answered, mut open, mut skipped) = (Vec::new(), Vec::new(), Vec::new());
        // Distances around a circle: 1, 2, … give every pair once.
        for distance in 1..=n / 2 {
            let is_across = distance * 2 == n;
            for at in 0..if is_across { n / 2 } else { n } {
                let (one, other) = (&options[at], &options[(at + distance) % n]);
                let (a, b) = (one.item, other.item);
                let found = done
                    .iter()
                    .find(|(x, y)| (*x, *y) == (a, b) || (*x, *y) == (b, a));
                let chosen = found.map(|(chosen, _)| *chosen);
                let pair = Pair { one, other, chosen };
                if chosen.is_some() {
                    // What was passed over before this one was asked, and skipped.
                    skipped.append(&mut open);
                    answered.push(pair);
                } else {
                    open.push(pair);
                }
            }
        }
        open.append(&mut skipped);
        (answered, open)
    }
}
