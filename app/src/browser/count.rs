//! Counts the characters of a text area while somebody writes. `<span data-count="text">` says
//! which one, `data-limit` how many there may be, and `data-of` how to say it.

use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use super::dom::{all, document, number, set};

pub fn look() {
    for place in all("[data-count]") {
        let area = place
            .get_attribute("data-count")
            .and_then(|id| document().get_element_by_id(&id))
            .and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok());
        let (Some(area), Some(words)) = (area, place.get_attribute("data-of")) else {
            continue;
        };
        let limit = place.get_attribute("data-limit").unwrap_or_default();
        let count = area.value().chars().count();
        let is_over = limit.parse().is_ok_and(|limit: usize| count > limit);
        let said = words
            .replace("{count}", &number(count))
            .replace("{limit}", &number(&limit));
        if place.text_content().as_deref() != Some(said.as_str()) {
            place.set_text_content(Some(&said));
        }
        set(&place, "data-over", is_over.then_some("yes"));
    }
}
