//! One question at a time: which card of a ballot is in sight, and when the next one comes. Which
//! it is stands on the card itself (`data-here`), so that a newer copy of the page leaves it there.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

use super::dom::{all, all_in, find_in, focus, set, target, window};
use super::net::sleep;

pub const HERE: &str = "data-here";
/// Everything on the card has an answer, of whatever kind.
pub const COMPLETE: &str = "data-complete";
/// The card came by itself a moment ago, under a finger that may still be tapping.
pub const JUST_CAME: &str = "data-just-came";
/// So long a person sees what they have answered, in milliseconds.
const SEEN: u32 = 260;
/// So long a card that came by itself takes no answer: nobody has read it yet, and its buttons lie
/// where those of the one before lay. A second tap, or a hand that shakes, is no answer.
const UNREAD: u32 = 600;

/// How a person's hands were used last: who goes by keys is led by keys.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Hand {
    #[default]
    Pointer,
    /// An arrow: it tries answers one after the other, so none is meant yet.
    Arrow,
    Key,
}

/// Every deck has one card in sight, and says where it is.
pub fn look() {
    for deck in all("[data-deck]") {
        let cards = cards(&deck);
        for card in &cards {
            set(card, COMPLETE, is_complete(card).then_some(""));
        }
        let first = || cards.iter().position(|card| !card.has_attribute(COMPLETE));
        let Some(here) = here(&cards).or_else(first).or(Some(0)) else {
            continue;
        };
        let Some(card) = cards.get(here) else {
            continue;
        };
        if !card.has_attribute(HERE) {
            set(card, HERE, Some(""));
        }
        for (n, mark) in all_in(&deck, ".track > *").iter().enumerate() {
            let is = match cards.get(n) {
                _ if n == here => Some("here"),
                Some(card) if is_answered(card) => Some("done"),
                _ => None,
            };
            set(mark, "data-is", is);
        }
        for (by, is_end) in [("-1", here == 0), ("1", here + 1 == cards.len())] {
            if let Some(button) = find_in(&deck, &format!("[data-turn='{by}']")) {
                set(&button, "aria-disabled", is_end.then_some("true"));
            }
        }
    }
}

/// Something was answered: on to the next card, when this one has all it asks for.
pub fn changed(event: &Event, hand: Hand) {
    let Some(card) = target(event, "[data-deck] .cards > li") else {
        return;
    };
    // Where two things are asked, one of them may be changed later without being led away.
    let was_complete = card.has_attribute(COMPLETE) && groups(&card).len() > 1;
    look();
    if hand == Hand::Arrow || was_complete || !card.has_attribute(COMPLETE) {
        return;
    }
    leptos::task::spawn_local(async move {
        sleep(SEEN).await;
        if !card.has_attribute(HERE) {
            return;
        }
        turn(&card, 1, hand);
        if card.has_attribute(HERE) {
            return;
        }
        if let Some(next) = card.next_element_sibling() {
            set(&next, JUST_CAME, Some(""));
            sleep(UNREAD).await;
            set(&next, JUST_CAME, None);
        }
    });
}

/// Takes back a press on a card that came by itself and cannot have been read yet. True when it was
/// one. Arrows try answers and lead nowhere, so they may.
pub fn is_too_soon(event: &Event, hand: Hand) -> bool {
    let is = hand != Hand::Arrow && target(event, &format!(".cards > [{JUST_CAME}]")).is_some();
    if is {
        event.prevent_default();
    }
    is
}

/// A press of "previous" or "next". True when it was one.
pub fn pressed(event: &Event, hand: Hand) -> bool {
    let Some(button) = target(event, "[data-turn]") else {
        return false;
    };
    let deck = button.closest("[data-deck]").ok().flatten();
    let card = deck.and_then(|deck| find_in(&deck, &format!(".cards > [{HERE}]")));
    if let Some(card) = card.filter(|_| !button.has_attribute("aria-disabled")) {
        let by = button.get_attribute("data-turn");
        turn(
            &card,
            if by.as_deref() == Some("-1") { -1 } else { 1 },
            hand,
        );
    }
    true
}

/// Enter goes on to the next card and casts nothing.
pub fn enter(event: &Event, key: &str) {
    if key == "Enter"
        && target(event, "[data-deck] input").is_some()
        && let Some(card) = target(event, ".cards > li")
    {
        event.prevent_default();
        turn(&card, 1, Hand::Key);
    }
}

fn turn(card: &Element, by: isize, hand: Hand) {
    let Some(deck) = card.closest("[data-deck]").ok().flatten() else {
        return;
    };
    let cards = cards(&deck);
    let next = here(&cards).and_then(|here| here.checked_add_signed(by));
    let Some(next) = next.and_then(|next| cards.get(next)) else {
        // That was the last one.
        if by > 0
            && let Some(form) = deck.closest("form").ok().flatten()
            && let Some(cast) = find_in(&form, ".dock .primary")
        {
            focus(&cast);
        }
        return;
    };
    set(card, HERE, None);
    set(next, HERE, Some(if by > 0 { "next" } else { "back" }));
    look();
    bring_into_sight(&deck);
    // Keys land on the answer; whoever listens to a touch screen hears the question first.
    let answer = find_in(next, "input:checked").or_else(|| find_in(next, "input"));
    let question = find_in(next, ".question");
    let to = match hand {
        Hand::Pointer => question.or(answer),
        Hand::Arrow | Hand::Key => answer,
    };
    if let Some(to) = to {
        focus(&to);
    }
}

/// A card whose end is behind the dock or below the fold comes up.
fn bring_into_sight(deck: &Element) {
    let height = window().inner_height().ok().and_then(|it| it.as_f64());
    let dock = find_in(
        &deck.closest("form").ok().flatten().unwrap_or(deck.clone()),
        ".dock",
    );
    let covered = dock
        .and_then(|dock| dock.dyn_into::<HtmlElement>().ok())
        .map_or(0, |dock| dock.offset_height());
    let seen = deck.get_bounding_client_rect();
    if seen.top() < 0.0 || seen.bottom() > height.unwrap_or(0.0) - f64::from(covered) {
        deck.scroll_into_view();
    }
}

fn cards(deck: &Element) -> Vec<Element> {
    all_in(deck, ".cards > li")
}

fn here(cards: &[Element]) -> Option<usize> {
    cards.iter().position(|card| card.has_attribute(HERE))
}

fn radios(card: &Element) -> Vec<HtmlInputElement> {
    all_in(card, "input")
        .into_iter()
        .filter_map(|input| input.dyn_into().ok())
        .collect()
}

/// The names of what is asked on a card.
fn groups(card: &Element) -> Vec<String> {
    let mut names: Vec<String> = radios(card).iter().map(HtmlInputElement::name).collect();
    names.dedup();
    names
}

fn is_complete(card: &Element) -> bool {
    let chosen = radios(card).iter().filter(|radio| radio.checked()).count();
    chosen == groups(card).len()
}

fn is_answered(card: &Element) -> bool {
    let mut radios = radios(card).into_iter();
    radios.any(|radio| radio.checked() && !radio.value().is_empty())
}
