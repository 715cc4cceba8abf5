//! Half-done writing, kept on the phone while it is being done: a reload, a flat battery or a
//! round that closes takes nothing away. Forms that say `data-draft="name"` are kept under it.

use leptos::wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, FormData, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement,
};

use super::dom::{all, all_in, find, find_in, target};
use super::{forms, ranking, store};

/// What a half-written idea is kept under.
pub const IDEA: &str = "idea";

/// Fields that are of one page only.
const NOT_KEPT: [&str; 2] = ["wish", "round"];

fn key(form: &Element) -> Option<String> {
    Some(format!("draft:{}", form.get_attribute("data-draft")?))
}

/// What a person has in the form, as pairs.
fn fields(form: &HtmlFormElement) -> Vec<(String, String)> {
    let Ok(data) = FormData::new_with_form(form) else {
        return Vec::new();
    };
    forms::entries(&data)
        .into_iter()
        .filter(|(name, _)| !NOT_KEPT.contains(&name.as_str()))
        .collect()
}

/// Something in the form around this has changed.
pub fn keep_what(event: &Event) {
    if let Some(form) = target(event, "form[data-draft]")
        && let Some(form) = form.dyn_ref::<HtmlFormElement>()
    {
        keep(form);
    }
}

/// Somebody is in the middle of a sentence, and the new page has no field for it.
pub fn has_no_place_in(new: &Document) -> bool {
    let writing = "form[data-draft=idea]";
    let is_writing = find(writing).is_some_and(|form| {
        form.dyn_ref::<HtmlFormElement>()
            .is_some_and(is_worth_keeping)
    });
    is_writing && new.query_selector(writing).ok().flatten().is_none()
}

/// Something in this form has changed.
pub fn keep(form: &HtmlFormElement) {
    let Some(key) = key(form) else { return };
    if is_worth_keeping(form) {
        store::keep(&key, &forms::written(fields(form)));
    } else {
        store::forget(&key);
    }
    say_what_is(form);
}

/// Whether there is anything in it that the server does not have.
pub fn is_worth_keeping(form: &HtmlFormElement) -> bool {
    let areas = all_in(form, "textarea");
    if areas.is_empty() {
        return is_ranked_on(form) || inputs(form).iter().any(is_changed);
    }
    areas.iter().any(|area| {
        area.dyn_ref::<HtmlTextAreaElement>().is_some_and(|area| {
            !area.value().trim().is_empty() && Some(area.value()) != area.default_value().ok()
        })
    })
}

fn is_ranked_on(form: &HtmlFormElement) -> bool {
    fields(form).iter().any(|(name, _)| name == "pick")
}

fn inputs(form: &Element) -> Vec<HtmlInputElement> {
    all_in(form, "input")
        .into_iter()
        .filter_map(|input| input.dyn_into().ok())
        .collect()
}

fn is_choice(input: &HtmlInputElement) -> bool {
    matches!(input.type_().as_str(), "radio" | "checkbox")
}

/// Whether it is not as the server drew it.
fn is_changed(input: &HtmlInputElement) -> bool {
    match input.type_().as_str() {
        "hidden" => false,
        _ if is_choice(input) => input.checked() != input.default_checked(),
        _ => input.value() != input.default_value(),
    }
}

/// Words that were sent and not taken, to be offered again as if they had never left the field.
pub fn put_by(name: &str, text: &str) {
    let fields = vec![("text".to_owned(), text.to_owned())];
    store::keep(&format!("draft:{name}"), &forms::written(fields));
}

/// Whether it holds anything that was neither sent nor given up.
pub fn is_kept(form: &Element) -> bool {
    key(form).is_some_and(|key| store::kept(&key).is_some())
}

/// A ballot with something on it says that this is not cast, and not that there is nothing.
pub fn look() {
    for form in all("form[data-draft]") {
        say_what_is(&form);
    }
}

fn say_what_is(form: &Element) {
    let begun = form.dyn_ref().is_some_and(is_worth_keeping);
    let says = if begun { "data-chosen" } else { "data-nothing" };
    if let Some(line) = find_in(form, "[data-chosen]") {
        line.set_text_content(line.get_attribute(says).as_deref());
    }
}

/// It is on its way, or was given up.
pub fn drop(form: &Element) {
    if let Some(key) = key(form) {
        store::forget(&key);
    }
}

/// The writing that is kept under this name, to be shown where its form is not.
pub fn text(name: &str) -> Option<String> {
    let fields = forms::read_back(&store::kept(&format!("draft:{name}"))?);
    let text = fields.into_iter().find(|(name, _)| name == "text")?.1;
    Some(text).filter(|text| !text.trim().is_empty())
}

/// Puts what was kept into the forms of a page, where they are empty. True when something was.
pub fn offer() -> bool {
    let mut offered = false;
    for form in all("form[data-draft]") {
        let Some(fields) = key(&form).and_then(|key| store::kept(&key)) else {
            continue;
        };
        offered |= fill(&form, &forms::read_back(&fields));
    }
    offered
}

fn fill(form: &Element, fields: &[(String, String)]) -> bool {
    let mut filled = false;
    let picks = fields.iter().filter(|(name, _)| name == "pick");
    filled |= ranking::pick_all(form, picks.map(|(_, id)| id.as_str()));
    for (name, value) in fields {
        if is_plain(name)
            && !value.is_empty()
            && let Some(area) = find_in(form, &format!("textarea[name='{name}']"))
            && let Some(area) = area.dyn_ref::<HtmlTextAreaElement>()
            && area.value().is_empty()
        {
            area.set_value(value);
            filled = true;
        }
    }
    // A draft is a picture of the whole form: what is not ticked in it was not ticked.
    for input in inputs(form) {
        let name = input.name();
        let mut kept = fields.iter().filter(|(other, _)| *other == name);
        match input.type_().as_str() {
            "checkbox" => {
                filled |= set_checked(&input, kept.any(|(_, kept)| *kept == input.value()))
            }
            "radio" if kept.any(|(_, kept)| *kept == input.value()) => {
                filled |= set_checked(&input, true);
            }
            "number" => {
                if let Some((_, kept)) = kept.next()
                    && input.value() != *kept
                {
                    input.set_value(kept);
                    filled = true;
                }
            }
            _ => {}
        }
    }
    filled
}

fn set_checked(input: &HtmlInputElement, checked: bool) -> bool {
    let differs = input.checked() != checked;
    input.set_checked(checked);
    differs
}

/// Names of our own fields: letters, digits and dashes.
fn is_plain(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}
