//! Keys of the desk: a button that says `data-press="n"` is pressed by N, and `?` opens the
//! list of them all. Never while somebody types.

use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement, KeyboardEvent};

use super::dom::{document, find};

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
    let key = key.to_lowercase();
    if !key.chars().all(char::is_alphanumeric) {
        return;
    }
    if let Some(button) = find(&format!("[data-press='{key}']"))
        && let Some(button) = button.dyn_ref::<HtmlElement>()
    {
        event.prevent_default();
        button.focus().ok();
        button.click();
    }
}

fn is_typing() -> bool {
    document().active_element().is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    })
}
