//! Ideas on the wall as a list: each with the shape and the word of its role, and its number.

use std::collections::BTreeSet;

use leptos::prelude::*;
use workshop::view::Card;
use workshop::{Asks, IdeaId, Role};

use crate::ui::{Icon, Shape, Symbol, figure_of};
use crate::words::{Lang, Room, Seat};

/// `mine` are marked as the reader's own; they are nobody else's business, so they come apart
/// from the cards.
#[component]
pub fn Cards(
    lang: Lang,
    roles: Vec<Role>,
    cards: Vec<Card>,
    mine: BTreeSet<IdeaId>,
) -> impl IntoView {
    let words = Seat::of(lang);
    let items = cards
        .into_iter()
        .map(|card| {
            let yours = mine.contains(&card.id).then(|| {
                view! {
                    " "
                    <span class="yours">
                        <Icon symbol=Symbol::Check />
                        " "
                        {words.yours}
                    </span>
                }
            });
            let facts = facts(lang, &roles, &card);
            view! {
                <li>
                    <Shape figure=figure_of(&roles, card.role.as_ref()) />
                    <div>
                        <p dir="auto">{card.text}</p>
                        <small>{facts} {yours}</small>
                    </div>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="wall">{items}</ul> }
}

/// "Citizen, no. 21, 4 people stand behind it".
fn facts(lang: Lang, roles: &[Role], card: &Card) -> String {
    let (words, room) = (Seat::of(lang), Room::of(lang));
    let mut facts = vec![
        room.role_name(roles, card.role.as_ref()).to_owned(),
        (room.number)(card.number),
    ];
    if card.kind == Asks::Experiences {
        facts.push(words.experience.to_owned());
    }
    if card.behind > 1 {
        facts.push((words.of_people)(card.behind));
    }
    if !card.same.is_empty() {
        let numbers: Vec<String> = card.same.iter().map(|n| (room.number)(*n)).collect();
        facts.push((words.same_as)(&numbers.join(", ")));
    }
    if card.parked {
        facts.push(words.parked.to_owned());
    }
    facts.join(", ")
}
