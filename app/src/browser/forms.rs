//! Sends a page's forms without leaving the page. What comes back is the page itself, and is put
//! in place; a refusal comes back as the page with the reason in it.

use std::rc::Rc;

use leptos::wasm_bindgen::JsCast;
use web_sys::{
    FormData, HtmlButtonElement, HtmlElement, HtmlFormElement, SubmitEvent, UrlSearchParams,
};

use super::dom::{find_in, set, window};
use super::{Page, drafts, net, outbox};

pub fn entries(data: &FormData) -> Vec<(String, String)> {
    let mut entries = Vec::new();
    for entry in data.entries().into_iter().flatten() {
        let pair: js_sys::Array = entry.into();
        if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
            entries.push((name, value));
        }
    }
    entries
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
    let params = UrlSearchParams::new().ok()?;
    for (name, value) in entries(&data) {
        // As a browser would send it: line breaks are CR LF in forms.
        let value = value.replace("\r\n", "\n").replace('\n', "\r\n");
        params.append(&name, &value);
    }
    Some(Sent {
        // Not `form.action()`, which a field of that name would hide.
        action: form
            .get_attribute("action")
            .unwrap_or_else(|| window().location().pathname().unwrap_or_default()),
        body: params.to_string().as_string()?,
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
    if let Some(button) = &sent.button {
        if button.has_attribute("aria-busy") {
            return;
        }
        set(button, "aria-busy", Some("true"));
    }
    let page = page.clone();
    leptos::task::spawn_local(async move {
        let answer = net::post(&sent.action, &sent.body).await;
        if let Some(button) = &sent.button {
            set(button, "aria-busy", None);
        }
        match answer {
            Ok(answer) => {
                sent.form.reset();
                drafts::drop(&sent.form);
                page.show(answer);
            }
            Err(net::Lost) => page.say_not_sent(),
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
