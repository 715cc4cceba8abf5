//! Keys of the desk: `?` opens the list of them, and each key on the list presses what the list
//! says (`parts/desk_keys.rs`). Never while somebody types.

use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement, KeyboardEvent};

use super::dom::{document, find, find_in};

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
        if let Some(list) = find("dialog#keys")
            && let Some(list) = list.dyn_ref::<HtmlDialogElement>()
        {
            event.prevent_default();
            if list.open() {
                list.close();
            } else {
                let _ = list.show_modal();
            }
        }
        return;
    }
    if find("dialog[open]").is_some() || key.chars().count() != 1 {
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
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    })
}
