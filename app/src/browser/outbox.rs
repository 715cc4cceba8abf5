//! What this phone has to say and the server has not confirmed: kept in the browser's storage,
//! sent in order and once each. Every wish carries its id, so trying again is harmless.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlTextAreaElement};

use super::dom::{document, find, find_in, from_template, say_in, set};
use super::forms::{self, Sent};
use super::json::{self, Json};
use super::morph::{self, OWN};
use super::net::{self, Answer, any_below, sleep};
use super::notices::{self, Notice};
use super::page::Page;
use super::{clock, drafts, store};

const BOX: &str = "outbox";
/// Between two tries while there is no answer, in milliseconds.
const FIRST_PAUSE: u32 = 1_500;
const LONGEST_PAUSE: u32 = 15_000;
/// For so long after an answer, what is heard of this person is what they did themselves.
const OWN_DOING: i64 = 800;

#[derive(Clone)]
struct Letter {
    action: String,
    body: String,
    /// What it says, to be shown while it waits; empty for a ballot.
    text: String,
    /// When it was written, on this phone's clock, in milliseconds since 1970.
    at: i64,
}

impl Letter {
    fn write(&self) -> JsValue {
        json::object(&[
            ("action", &self.action),
            ("body", &self.body),
            ("text", &self.text),
            ("at", &self.at.to_string()),
        ])
    }

    fn read(kept: &Json) -> Option<Self> {
        Some(Letter {
            action: kept.get("action").text()?,
            body: kept.get("body").text()?,
            text: kept.get("text").words(),
            at: kept
                .get("at")
                .words()
                .parse()
                .unwrap_or_else(|_| clock::now()),
        })
    }
}

#[derive(Default)]
pub struct Outbox {
    letters: RefCell<Vec<Letter>>,
    is_sending: Cell<bool>,
    /// When the last answer came.
    last: Cell<i64>,
    /// Counts pauses, so that a new connection can cut one short.
    turn: Cell<u32>,
}

impl Outbox {
    pub fn is_empty(&self) -> bool {
        self.letters.borrow().is_empty()
    }

    /// Whether what the server now says of this person is most likely of their own doing.
    pub fn is_busy(&self) -> bool {
        self.is_sending.get() || clock::now() - self.last.get() < OWN_DOING
    }

    fn keep(&self) {
        let letters = self.letters.borrow();
        if letters.is_empty() {
            store::forget(BOX);
        } else {
            store::keep(BOX, &json::write_list(letters.iter().map(Letter::write)));
        }
    }
}

/// Takes up what an earlier page left behind.
pub fn open(page: &Rc<Page>) {
    if let Some(letters) = store::kept(BOX).and_then(|text| Json::parse(&text)) {
        let letters = letters.list().iter().filter_map(Letter::read).collect();
        *page.outbox.letters.borrow_mut() = letters;
    }
    show(page);
    send(page);
}

/// Something to send. The form is free for the next one at once.
pub fn put(page: &Rc<Page>, sent: Sent) {
    let area = find_in(&sent.form, "textarea")
        .and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
    let text = area
        .as_ref()
        .map_or_else(String::new, HtmlTextAreaElement::value);
    let is_refillable = area.is_some();
    if is_refillable && text.trim().is_empty() {
        // The browser's own words for a field that must be filled in.
        sent.form.report_validity();
        return;
    }
    page.outbox.letters.borrow_mut().push(Letter {
        action: sent.action,
        body: sent.body,
        text,
        at: clock::now(),
    });
    page.outbox.keep();
    drafts::drop(&sent.form);
    if is_refillable {
        if let Some(area) = area {
            // What the server had put there after a refusal goes too. Not by setting the value,
            // which would count as typed.
            let _ = area.set_default_value("");
        }
        sent.form.reset();
        forms::renew_wish(&sent.form);
        super::count::look();
    } else if let Some(button) = &sent.button {
        set(button, "aria-busy", Some("true"));
    }
    show(page);
    page.outbox.turn.set(page.outbox.turn.get() + 1);
    send(page);
}

/// There is a connection (again).
pub fn hurry(page: &Rc<Page>) {
    page.outbox.turn.set(page.outbox.turn.get() + 1);
    send(page);
}

fn send(page: &Rc<Page>) {
    if page.outbox.is_empty() || page.outbox.is_sending.replace(true) {
        return;
    }
    let page = page.clone();
    leptos::task::spawn_local(async move {
        let mut pause = FIRST_PAUSE;
        loop {
            let Some(letter) = page.outbox.letters.borrow().first().cloned() else {
                break;
            };
            match net::post(&letter.action, &letter.body).await {
                Ok(answer) if is_from_the_door(&answer) => {
                    page.show(answer);
                    break;
                }
                Ok(answer) if is_final(&answer) => {
                    pause = FIRST_PAUSE;
                    page.outbox.letters.borrow_mut().remove(0);
                    page.outbox.keep();
                    page.outbox.last.set(clock::now());
                    arrived(&page, &letter, answer);
                }
                answer => {
                    let busy = answer.ok().and_then(|answer| answer.retry_after);
                    show(&page);
                    let ms = busy.map_or(pause, |seconds| seconds.saturating_mul(1_000));
                    wait(&page, ms / 2 + any_below(ms.max(2))).await;
                    pause = (pause * 2).min(LONGEST_PAUSE);
                }
            }
        }
        page.outbox.is_sending.set(false);
        show(&page);
    });
}

/// The server has made up its mind; in every other case the same letter goes out again.
fn is_final(answer: &Answer) -> bool {
    answer.status < 500 && answer.status != 408 && answer.status != 429
}

/// This phone has no seat any more (its cookies were cleared, say), and was shown the door. What it
/// has to say waits until it has one.
fn is_from_the_door(answer: &Answer) -> bool {
    answer.status < 400 && !answer.html.contains("data-who=\"seat\"")
}

async fn wait(page: &Page, ms: u32) {
    let turn = page.outbox.turn.get();
    let mut waited = 0;
    while waited < ms && page.outbox.turn.get() == turn {
        sleep(250).await;
        waited += 250;
    }
}

fn arrived(page: &Rc<Page>, letter: &Letter, answer: Answer) {
    let is_here = find(&format!("form[action='{}']", letter.action)).is_some();
    if answer.status >= 400 {
        refused(page, letter, answer, is_here);
    } else if page.outbox.is_empty() {
        // The last answer says it all; and a page that is about something else finds out by itself.
        if is_here {
            page.show(answer);
        } else {
            page.refresh();
        }
    }
}

/// Nobody's words are dropped with a shrug. Where the page that comes back has them in their field,
/// with the reason beside it, it is shown. Otherwise (the round has closed meanwhile, or there is
/// something else in the field by now) the reason is told over whatever the page is about, until it
/// is put away, and an idea is kept on the phone to be offered again.
fn refused(page: &Rc<Page>, letter: &Letter, answer: Answer, is_here: bool) {
    let area = find("form[data-keeps] textarea");
    let area = area.and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
    let is_writing = area.is_some_and(|area| !area.value().trim().is_empty());
    if is_here && !is_writing && answer.status == 422 {
        page.show(answer);
        return;
    }
    if !letter.text.is_empty() && drafts::text(drafts::IDEA).is_none() {
        drafts::put_by(drafts::IDEA, &letter.text);
    }
    tell(&letter.text, &answer);
    page.refresh();
}

/// An idea that was not taken, or a ballot, which has no text of its own: what was chosen on it
/// stands on the page that came back.
fn tell(text: &str, answer: &Answer) {
    let Some(page) = morph::parse(&answer.html) else {
        return;
    };
    let reason = page
        .query_selector("#main [role=alert]")
        .ok()
        .flatten()
        .and_then(|said| said.text_content())
        .unwrap_or_default();
    if text.is_empty() {
        let chosen = page.query_selector_all("#main .picks > li");
        let chosen = chosen.map_or_else(|_| Vec::new(), super::dom::elements);
        let chosen: Vec<String> = chosen.iter().map(super::dom::words).collect();
        notices::show(Notice::Late, &chosen.join("\n"), &reason);
    } else {
        notices::show(Notice::Refused, text, &reason);
    }
}

/// What waits, above the person's own ideas: from `<template id="waiting">` into
/// `<ul id="waiting-list">`. Ballots have one line of their own.
pub fn show(page: &Page) {
    for old in super::dom::all("[data-waiting]") {
        old.remove();
    }
    let letters = page.outbox.letters.borrow();
    let ballots = letters
        .iter()
        .filter(|letter| letter.text.is_empty())
        .count();
    page.ballot_waits(ballots > 0 && page.is_lost());
    let (Some(template), Some(list)) = (find("#waiting"), find("#waiting-list")) else {
        return;
    };
    let written: Vec<&Letter> = letters.iter().filter(|l| !l.text.is_empty()).collect();
    set(&list, "hidden", written.is_empty().then_some(""));
    for letter in written.into_iter().rev() {
        if let Some(item) = line(&template, letter) {
            let _ = list.append_child(&item);
        }
    }
}

fn line(template: &Element, letter: &Letter) -> Option<Element> {
    let item = from_template(template)?;
    set(&item, OWN, Some(""));
    set(&item, "data-waiting", Some(""));
    say_in(&item, "[data-text]", &letter.text);
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds since 1970 are exact"
    )]
    let at = js_sys::Date::new(&(letter.at as f64).into());
    let lang = document().document_element()?.get_attribute("lang")?;
    // In the digits of the rest of the page: browsers would write ours.
    let lang = if lang == "ar" { "ar-u-nu-arab" } else { &lang };
    let clock = at.to_locale_time_string_with_options(lang, &clock_format());
    say_in(&item, "[data-time]", &unpadded(String::from(clock)));
    Some(item)
}

/// `9:05` like everywhere else on the page, in Arabic digits as well.
fn unpadded(clock: String) -> String {
    let short = clock.strip_prefix(['0', '٠']);
    short.map_or_else(|| clock.clone(), str::to_owned)
}

fn clock_format() -> js_sys::Object {
    let options = js_sys::Object::new();
    for (name, value) in [
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("hourCycle", "h23"),
    ] {
        let _ = js_sys::Reflect::set(&options, &name.into(), &value.into());
    }
    options
}
