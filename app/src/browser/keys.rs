//! Keys of the desk: `?` opens the list of them, and each key on the list presses what the list
//! says (`parts/desk_keys.rs`). Never while somebody types, and not before they are ticked in that
//! list: a word that is spoken to the computer, or an arm on the keyboard, must not move a room.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::dom::{document, find, find_in, target};
use super::store;

/// What the tick is kept under.
const KEYS: &str = "keys";

/// Shows the list, or puts it away. True when there is one.
pub fn open_list() -> bool {
    let Some(list) = find("dialog#keys").and_then(|it| it.dyn_into::<HtmlDialogElement>().ok())
    else {
        return false;
    };
    if let Some(tick) = find_in(&list, "input").and_then(|it| it.dyn_into().ok()) {
        let tick: HtmlInputElement = tick;
        tick.set_checked(store::likes(KEYS));
    }
    if list.open() {
        list.close();
    } else {
        let _ = list.show_modal();
    }
    true
}

/// The keys were ticked, or the tick was taken away.
pub fn chosen(event: &Event) {
    if let Some(tick) = target(event, "dialog#keys input").and_then(|it| it.dyn_into().ok()) {
        let tick: HtmlInputElement = tick;
        store::set_liking(KEYS, tick.checked());
    }
}

pub fn pressed(event: &KeyboardEvent) {
    if event.default_prevented()
        || event.ctrl_key()
        || event.meta_key()
        || event.alt_key()
        || event.repeat()
        || is_typing()
    {
        return;
    }
    let key = event.key();
    if key == "?" {
        if open_list() {
            event.prevent_default();
        }
        return;
    }
    if !store::likes(KEYS) || find("dialog[open]").is_some() || key.chars().count() != 1 {
        return;
    }
    let key = key.to_ascii_lowercase();
    if !key.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return;
    }
    let presses = find(&format!("dialog#keys [data-press='{key}']"))
        .and_then(|line| line.get_attribute("data-presses"));
    let button = presses
        .and_then(|selector| find(&selector))
        .and_then(|found| {
            // What an act is called stands in a field beside its button.
            match found.tag_name().as_str() {
                "INPUT" => find_in(&found.closest("form").ok()??, "button"),
                _ => Some(found),
            }
        });
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        let _ = button.focus();
        button.click();
    }
}

fn is_typing() -> bool {
    document().active_element().is_some_and(|element| {
        // Nothing is typed into a tick.
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            && element.get_attribute("type").as_deref() != Some("checkbox")
    })
}
