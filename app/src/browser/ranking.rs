//! Picking and ordering without asking the server: the same moves, decided by the same rules
//! ([`crate::ballots::Move`]), on the list that the server drew.

use leptos::wasm_bindgen::JsCast;
use uuid::Uuid;
use web_sys::{Document, Element, HtmlButtonElement, SubmitEvent};

use super::dom::{self, all_in, find, find_in, focus, from_template, say_in, set};
use super::json::Json;
use crate::ballots::{Control, Focus, Move};

/// Takes a press of an arrow, × or +. True when it was one, so nothing is sent.
pub fn pressed(event: &SubmitEvent) -> bool {
    let Some(button) = event.submitter() else {
        return false;
    };
    let Some(button) = button.dyn_ref::<HtmlButtonElement>() else {
        return false;
    };
    if button.name() != "move" {
        return false;
    }
    let Some(form) = button.closest("form[data-most]").ok().flatten() else {
        return false;
    };
    let Ok(wanted) = button.value().parse::<Move>() else {
        return false;
    };
    event.prevent_default();
    let mut picks = picks(&form);
    let options = options(&form);
    // A full ballot has no + to press; if one is pressed all the same, nothing happens.
    if let Ok(next) = wanted.make(&mut picks, &options, most(&form)) {
        draw(&form, &picks);
        let mut said = said(&form, wanted, &picks);
        if next == Some(Focus::Cast) {
            said.push(' ');
            said.push_str(&attribute(&form, "[data-full]", "data-full"));
        }
        say_in(&form, "[data-said]", &said);
        if let Some(next) = next {
            go_to(&form, next, picks.len());
        }
    }
    true
}

fn is_empty(form: &Element) -> bool {
    find_in(form, "ol.picks[data-words]").is_some() && picks(form).is_empty()
}

/// Picks these, in this order, as far as they are there. True when that is something else than what
/// is picked.
pub fn pick_all<'a>(form: &Element, ids: impl Iterator<Item = &'a str>) -> bool {
    let options = options(form);
    let mut picks: Vec<Uuid> = ids
        .filter_map(|id| id.parse().ok())
        .filter(|id| options.contains(id))
        .collect();
    picks.truncate(most(form));
    if picks.is_empty() || picks == self::picks(form) {
        return false;
    }
    draw(form, &picks);
    true
}

/// A newer copy of the page knows nothing of picks that were not cast: it gets them too, before it
/// takes this page's place.
pub fn carry(to: &Document) {
    let Some(form) = find("form[data-most]") else {
        return;
    };
    let picks = picks(&form);
    let action = form.get_attribute("action");
    let same = to.query_selector("form[data-most]").ok().flatten();
    if let Some(same) = same.filter(|same| same.get_attribute("action") == action)
        && is_empty(&same)
    {
        let ids: Vec<String> = picks.iter().map(Uuid::to_string).collect();
        pick_all(&same, ids.iter().map(String::as_str));
    }
}

/// Puts one pick at another place, as dragging does.
pub fn move_to(form: &Element, from: usize, to: usize) {
    let mut picks = picks(form);
    if from < picks.len() && to < picks.len() && from != to {
        let moved = picks.remove(from);
        picks.insert(to, moved);
        draw(form, &picks);
    }
}

pub fn rows(form: &Element) -> Vec<Element> {
    all_in(form, "ol.picks > li[data-key]")
}

fn id_of(row: &Element) -> Option<Uuid> {
    row.get_attribute("data-key")?
        .strip_prefix("pick-")?
        .parse()
        .ok()
}

fn picks(form: &Element) -> Vec<Uuid> {
    rows(form).iter().filter_map(id_of).collect()
}

/// Everything on the ballot in the order of this phone; what is picked is there too, out of sight.
fn options(form: &Element) -> Vec<Uuid> {
    all_in(form, "ul.pool > li[data-key]")
        .iter()
        .filter_map(|row| {
            row.get_attribute("data-key")?
                .strip_prefix("pool-")?
                .parse()
                .ok()
        })
        .collect()
}

fn most(form: &Element) -> usize {
    form.get_attribute("data-most")
        .and_then(|most| most.parse().ok())
        .unwrap_or(0)
}

fn draw(form: &Element, picks: &[Uuid]) {
    let Some(list) = find_in(form, "ol.picks") else {
        return;
    };
    let vacant = find_in(&list, ".vacant");
    for row in rows(form) {
        if !id_of(&row).is_some_and(|id| picks.contains(&id)) {
            row.remove();
        }
    }
    for (n, id) in picks.iter().enumerate() {
        let Some(row) =
            find_in(&list, &format!("[data-key='pick-{id}']")).or_else(|| new_row(form, *id))
        else {
            continue;
        };
        let here = list.children().item(u32::try_from(n).unwrap_or(u32::MAX));
        if here.as_ref() != Some(&row) {
            let _ = list.insert_before(&row, here.as_ref().map(AsRef::as_ref));
        }
        number(form, &row, n, picks.len());
    }
    let is_full = picks.len() >= most(form);
    if let Some(vacant) = vacant {
        say_in(&vacant, ".place", &dom::number(picks.len() + 1));
        let which = if picks.is_empty() {
            "data-first"
        } else {
            "data-more"
        };
        let invitation = vacant.get_attribute(which).unwrap_or_default();
        say_in(&vacant, ".pick-text", &invitation);
        set(&vacant, "hidden", is_full.then_some(""));
    }
    for row in all_in(form, "ul.pool > li[data-key]") {
        let id = row.get_attribute("data-key").unwrap_or_default();
        let is_picked = picks.iter().any(|pick| id == format!("pool-{pick}"));
        set(&row, "hidden", is_picked.then_some(""));
        if let Some(add) = find_in(&row, "button") {
            set(&add, "hidden", is_full.then_some(""));
        }
    }
    if let Some(counts) = words(form, "of") {
        let count = counts.get(picks.len()).map_or("", String::as_str);
        say_in(form, "[data-picked]", count);
    }
    if let Some(aside) = find_in(form, "[data-full]") {
        let which = if is_full {
            "data-full"
        } else {
            "data-shuffled"
        };
        aside.set_text_content(aside.get_attribute(which).as_deref());
    }
}

/// A row for something that was just picked, from the template of the list.
fn new_row(form: &Element, id: Uuid) -> Option<Element> {
    let row = from_template(&find_in(form, "template[data-pick]")?)?;
    let option = find_in(form, &format!("ul.pool > [data-key='pool-{id}'] p"))?;
    let text = option.text_content().unwrap_or_default();
    set(&row, "data-key", Some(&format!("pick-{id}")));
    set(&find_in(&row, "input")?, "value", Some(&id.to_string()));
    say_in(&row, ".pick-text", &text);
    for (button, way) in all_in(&row, "button").iter().zip(["up", "down", "out"]) {
        set(button, "value", Some(&format!("{way}-{id}")));
    }
    Some(row)
}

/// Its place, and what its arrows say and can do there.
fn number(form: &Element, row: &Element, n: usize, count: usize) {
    say_in(row, ".place", &dom::number(n + 1));
    let text = find_in(row, ".pick-text").and_then(|text| text.text_content());
    let text = text.unwrap_or_default();
    let place = words(form, "places").and_then(|places| places.get(n).cloned());
    let place = place.unwrap_or_default();
    let patterns = words(form, "moves").unwrap_or_default();
    let idle = [n == 0, n + 1 == count, false];
    for ((button, pattern), idle) in all_in(row, "button").iter().zip(&patterns).zip(idle) {
        let label = pattern.replace("{place}", &place).replace("{text}", &text);
        set(button, "aria-label", Some(&label));
        set(button, "aria-disabled", idle.then_some("true"));
    }
}

/// Lists of words that the server put on the list of picks, as JSON.
fn words(form: &Element, name: &str) -> Option<Vec<String>> {
    let list = find_in(form, "ol.picks")?;
    Some(Json::parse(&list.get_attribute(&format!("data-{name}"))?)?.texts())
}

/// For those who do not see the row move: what has which place now, or is taken out.
fn said(form: &Element, wanted: Move, picks: &[Uuid]) -> String {
    let text = find_in(
        form,
        &format!("ul.pool > [data-key='pool-{}'] p", wanted.id()),
    );
    let text = text.map_or_else(String::new, |text| dom::words(&text));
    let place = picks.iter().position(|id| *id == wanted.id());
    let pattern = match place {
        None if wanted.takes_out() => "data-taken-out",
        None => return String::new(),
        Some(_) => "data-placed",
    };
    let word = |name, n: usize| words(form, name).and_then(|words| words.get(n).cloned());
    let place = place.and_then(|n| word("places", n)).unwrap_or_default();
    let of = word("of", picks.len()).unwrap_or_default();
    // Somebody's own words last, so that nothing is looked for in them.
    attribute(form, "ol.picks", pattern)
        .replace("{place}", &place)
        .replace("{of}", &of)
        .replace("{text}", &text)
}

fn attribute(form: &Element, selector: &str, name: &str) -> String {
    let place = find_in(form, selector);
    place
        .and_then(|place| place.get_attribute(name))
        .unwrap_or_default()
}

fn go_to(form: &Element, next: Focus, count: usize) {
    let place = match next {
        Focus::Picks => find_in(form, "#picks"),
        Focus::Cast => find_in(form, ".dock .primary"),
        Focus::On(item, on) => {
            let rows = rows(form);
            let at = rows.iter().position(|row| id_of(row) == Some(item));
            let way = match on.on_row(at.unwrap_or(0), count) {
                Control::Up => "up",
                Control::Down => "down",
                Control::Out => "out",
                Control::Add => "in",
            };
            find_in(form, &format!("button[value='{way}-{item}']"))
        }
    };
    if let Some(place) = place {
        focus(&place);
    }
}
