//! A ballot that somebody was filling in when its vote closed or the room moved on. It is not
//! counted; what was chosen on it is told, and kept until the same ballot can be filled in again.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlInputElement};

use super::dom::{all_in, find, find_in, words};
use super::notices::{self, Notice};
use super::{drafts, forms, store};

const UNCAST: &str = "uncast";

/// What is kept of it: the name of its draft, what is said of it, and what was chosen, a line each.
/// Nothing chosen: the person has read it.
struct Uncast {
    draft: String,
    why: String,
    chosen: String,
}

impl Uncast {
    fn kept() -> Option<Self> {
        let mut fields = forms::read_back(&store::kept(UNCAST)?).into_iter();
        let mut next = || Some(fields.next()?.1);
        Some(Uncast {
            draft: next()?,
            why: next()?,
            chosen: next()?,
        })
    }

    fn keep(self) {
        let fields = [self.draft, self.why, self.chosen];
        let fields = fields.map(|field| (String::new(), field));
        store::keep(UNCAST, &forms::written(fields.into()));
    }
}

/// The page is about to become this one.
pub fn mind(new: &Document) {
    let Some((form, draft)) = find("form[data-uncast]").and_then(|form| {
        let draft = form.get_attribute("data-draft")?;
        Some((form, draft))
    }) else {
        return;
    };
    // The one that this phone has sent is no draft any more; and it may have been cast elsewhere.
    let still = "form[data-uncast], #main [data-answer]";
    if !drafts::is_kept(&form)
        || new
            .query_selector(still)
            .ok()
            .flatten()
            .is_some_and(|there| {
                there
                    .get_attribute("data-draft")
                    .is_none_or(|it| it == draft)
            })
    {
        return;
    }
    let chosen = chosen(&form);
    if !chosen.is_empty() {
        Uncast {
            draft,
            why: form.get_attribute("data-uncast").unwrap_or_default(),
            chosen: chosen.join("\n"),
        }
        .keep();
    }
}

/// Says it, or puts what was chosen back where it can be cast again.
pub fn look() {
    let Some(uncast) = Uncast::kept() else {
        return;
    };
    let is_back = find("form[data-uncast]")
        .is_some_and(|form| form.get_attribute("data-draft").as_ref() == Some(&uncast.draft));
    if is_back {
        drafts::offer();
        store::forget(UNCAST);
    }
    if is_back || uncast.chosen.is_empty() {
        notices::hide(Notice::Uncast);
    } else {
        notices::show(Notice::Uncast, &uncast.chosen, &uncast.why);
    }
}

/// The person has read it.
pub fn put_away() {
    if let Some(uncast) = Uncast::kept() {
        Uncast {
            chosen: String::new(),
            ..uncast
        }
        .keep();
    }
}

/// In the words of the page, whatever is asked there.
fn chosen(form: &Element) -> Vec<String> {
    let inputs = "input[name=pick], input:checked, input[type=number]";
    let inputs = all_in(form, inputs).into_iter();
    inputs
        .filter_map(|input| line(form, &input.dyn_into().ok()?))
        .collect()
}

fn line(form: &Element, input: &HtmlInputElement) -> Option<String> {
    let row = input.closest("li").ok().flatten();
    let part = |within: &Option<Element>, selector: &str| {
        let part = within.as_ref().and_then(|it| find_in(it, selector));
        part.map_or_else(String::new, |it| words(&it))
    };
    let label = || {
        let mut of = String::from("label[for='");
        of.push_str(&input.id());
        of.push_str("']");
        find_in(form, &of).map_or_else(String::new, |it| words(&it))
    };
    let value = input.value();
    let parts = match input.type_().as_str() {
        "hidden" => return Some([part(&row, ".place"), part(&row, ".pick-text")].join(" ")),
        "number" if value.is_empty() || value == "0" => return None,
        "number" => [label(), value, String::new()],
        // An answer that was passed over.
        _ if value.is_empty() => return None,
        _ => {
            let scale = input.closest("fieldset.asked-scale").ok().flatten();
            [part(&row, ".statement"), part(&scale, "legend"), label()]
        }
    };
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Some(parts.join(": "))
}
