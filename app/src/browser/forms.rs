//! Sends a page's forms without leaving the page. What comes back is the page itself, and is put
//! in place; a refusal comes back as the page with the reason in it.

use std::rc::Rc;

use leptos::wasm_bindgen::JsCast;
use web_sys::{
    FormData, HtmlButtonElement, HtmlElement, HtmlFormElement, SubmitEvent, UrlSearchParams,
};

use super::dom::{find_in, set, window};
use super::notices::{self, Notice};
use super::page::Page;
use super::{drafts, net, outbox, steps};

pub fn entries(data: &FormData) -> Vec<(String, String)> {
    pairs(data.entries())
}

fn pairs(entries: js_sys::Iterator) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for entry in entries.into_iter().flatten() {
        let pair: js_sys::Array = entry.into();
        // A file is no text; no form of ours has one.
        if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
            pairs.push((name, value));
        }
    }
    pairs
}

/// Fields as one line of text, as forms send them.
pub fn written(fields: Vec<(String, String)>) -> String {
    let Ok(params) = UrlSearchParams::new() else {
        return String::new();
    };
    for (name, value) in fields {
        params.append(&name, &value);
    }
    params.to_string().into()
}

pub fn read_back(text: &str) -> Vec<(String, String)> {
    UrlSearchParams::new_with_str(text)
        .map_or_else(|_| Vec::new(), |params| pairs(params.entries()))
}

/// A form on its way.
pub struct Sent {
    pub form: HtmlFormElement,
    pub button: Option<HtmlElement>,
    pub action: String,
    pub body: String,
}

/// Reads a form that was submitted; `None` for what a browser had better do itself.
pub fn read(event: &SubmitEvent) -> Option<Sent> {
    let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
    if form.method() != "post" || form.has_attribute("data-plain") {
        return None;
    }
    let data = FormData::new_with_form(&form).ok()?;
    let button = event.submitter();
    if let Some(button) = button
        .as_ref()
        .and_then(|it| it.dyn_ref::<HtmlButtonElement>())
        && !button.name().is_empty()
    {
        data.append_with_str(&button.name(), &button.value()).ok()?;
    }
    // As a browser would send it: line breaks are CR LF in forms.
    let as_sent = |text: String| text.replace("\r\n", "\n").replace('\n', "\r\n");
    let fields = entries(&data).into_iter();
    let fields = fields.map(|(name, value)| (name, as_sent(value)));
    Some(Sent {
        // Not `form.action()`, which a field of that name would hide.
        action: form
            .get_attribute("action")
            .unwrap_or_else(|| window().location().pathname().unwrap_or_default()),
        body: written(fields.collect()),
        button,
        form,
    })
}

pub fn submitted(page: &Rc<Page>, event: &SubmitEvent) {
    if event.default_prevented() {
        return;
    }
    let Some(sent) = read(event) else { return };
    event.prevent_default();
    if sent.form.has_attribute("data-keeps") {
        outbox::put(page, sent);
        return;
    }
    let is_step = sent.form.has_attribute("data-steps");
    if is_step && !page.steps.take() {
        return;
    }
    if let Some(button) = &sent.button {
        if button.has_attribute("aria-busy") {
            return;
        }
        set(button, "aria-busy", Some("true"));
    }
    let page = page.clone();
    leptos::task::spawn_local(async move {
        let answer = page.post(&sent.action, &sent.body).await;
        if let Some(button) = &sent.button {
            set(button, "aria-busy", None);
        }
        match answer {
            Ok(answer) => {
                notices::hide(Notice::NotSent);
                sent.form.reset();
                drafts::drop(&sent.form);
                page.show(answer);
                if is_step {
                    steps::rest(&page);
                }
                // It may have been a seat that was missing.
                outbox::hurry(&page);
            }
            Err(net::Lost) => {
                notices::show(Notice::NotSent, "", "");
                if is_step {
                    page.steps.end();
                }
            }
        }
    });
}

/// A new id for the next wish of a form whose last one is on its way. It is the server's to mint
/// as long as it can be reached.
pub fn renew_wish(form: &HtmlFormElement) {
    if let Some(field) = find_in(form, "input[name=wish]") {
        set(&field, "value", Some(&fresh_id()));
    }
}

/// A random UUID (version 4). By hand, because `crypto.randomUUID` is for https only and a
/// workshop on a laptop has none.
fn fresh_id() -> String {
    let mut bytes = [0_u8; 16];
    if let Ok(crypto) = window().crypto() {
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    uuid::Builder::from_random_bytes(bytes)
        .into_uuid()
        .to_string()
}
