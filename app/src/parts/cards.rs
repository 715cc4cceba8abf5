//! Ideas on the wall as a list: each with the shape and the word of its role, and its number. A
//! live page keeps such a list up to date by itself (`browser/board.rs`), from the templates and
//! the words beside it, so what it adds looks like what the server drew.

use std::collections::BTreeSet;

use leptos::prelude::*;
use serde::Serialize;
use workshop::view::Card;
use workshop::{Asks, IdeaId, Role, RoleKey};

use super::theirs::{spoken_here, theirs};
use crate::ui::{Icon, Shape, Symbol, figure_of};
use crate::words::{Lang, Room, Seat};

/// The most people that one idea may speak for.
const MOST_BEHIND: u8 = 20;

/// `mine` are marked as the reader's own; they are nobody else's business, so they come apart
/// from the cards. `board`: what the list shows of the wall, if it is to be kept up to date.
#[component]
pub fn Cards(
    lang: Lang,
    roles: Vec<Role>,
    cards: Vec<Card>,
    mine: BTreeSet<IdeaId>,
    #[prop(optional)] board: Option<&'static str>,
) -> impl IntoView {
    let own = board.map(|_| numbers(&cards, &mine));
    let words = board.map(|_| board_words(lang));
    let templates = board.map(|_| view! { <Templates lang roles=roles.clone() /> });
    let items = cards
        .into_iter()
        .map(|card| {
            let facts = facts(lang, &roles, &card);
            let key = Some(format!("I-{}", card.number));
            let role = card.role.as_ref();
            item(
                lang,
                &roles,
                role,
                key,
                card.text,
                facts,
                mine.contains(&card.id),
            )
        })
        .collect_view();
    view! {
        <ul class="wall" data-board=board data-words=words data-mine=own>
            {items}
        </ul>
        {templates}
    }
}

fn item(
    lang: Lang,
    roles: &[Role],
    role: Option<&RoleKey>,
    key: Option<String>,
    text: String,
    facts: String,
    is_mine: bool,
) -> impl IntoView + use<> {
    let figure = figure_of(roles, role);
    let yours = is_mine.then(|| {
        view! {
            <span class="yours">
                " " <Icon symbol=Symbol::Check /> " " {Seat::of(lang).yours}
            </span>
        }
    });
    let spoken = match text.is_empty() {
        true => spoken_here(),
        false => theirs(&text),
    };
    view! {
        <li data-key=key>
            <Shape figure />
            <div>
                <p dir="auto" data-text="" lang=spoken>
                    {text}
                </p>
                <small>
                    <span data-facts="">{facts}</span>
                    {yours}
                </small>
            </div>
        </li>
    }
}

/// The numbers of the reader's own, as a live page reads them.
pub fn numbers(cards: &[Card], mine: &BTreeSet<IdeaId>) -> String {
    let own = cards.iter().filter(|card| mine.contains(&card.id));
    let numbers: Vec<String> = own.map(|card| card.number.to_string()).collect();
    numbers.join(" ")
}

/// What a card of each role looks like, and a theme.
#[component]
pub fn Templates(lang: Lang, roles: Vec<Role>) -> impl IntoView {
    let keys = roles.iter().map(|role| Some(role.key.clone()));
    let cards = keys
        .chain([None])
        .map(|role| {
            let name = Room::of(lang).role_name(&roles, role.as_ref()).into_owned();
            let card = item(
                lang,
                &roles,
                role.as_ref(),
                None,
                String::new(),
                String::new(),
                true,
            );
            let key = role.map_or_else(String::new, |role| role.0);
            view! {
                <template data-role=key data-name=name>
                    {card}
                </template>
            }
        })
        .collect_view();
    view! {
        {cards}
        <template id="theme-section">
            <section class="section">
                <h2 dir="auto" lang=spoken_here()></h2>
                <ul class="wall"></ul>
            </section>
        </template>
    }
}

/// How the facts about a card are said, for a live page to put together.
#[derive(Serialize)]
struct BoardWords {
    number: String,
    experience: &'static str,
    behind: Vec<String>,
    same: String,
    parked: &'static str,
    comma: &'static str,
    no_theme: &'static str,
}

pub fn board_words(lang: Lang) -> String {
    let (words, room) = (Seat::of(lang), Room::of(lang));
    // Its number is written as the language writes it, so that the pattern holds for every number.
    let number = (room.number)(1).replace(&lang.number(1), "{n}");
    let words = BoardWords {
        number,
        experience: words.experience,
        behind: (2..=MOST_BEHIND).map(words.of_people).collect(),
        same: (words.same_as)("{numbers}"),
        parked: words.parked,
        comma: room.comma,
        no_theme: words.no_theme_yet,
    };
    serde_json::to_string(&words).expect("words are plain data")
}

/// "Citizen, no. 21, 4 people stand behind it".
fn facts(lang: Lang, roles: &[Role], card: &Card) -> String {
    let (words, room) = (Seat::of(lang), Room::of(lang));
    let mut facts = vec![
        room.role_name(roles, card.role.as_ref()).into_owned(),
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
        facts.push((words.same_as)(&numbers.join(room.comma)));
    }
    if card.parked {
        facts.push(words.parked.to_owned());
    }
    facts.join(room.comma)
}
