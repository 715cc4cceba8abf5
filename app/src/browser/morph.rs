//! Puts a newer copy of a page in the place of the old one, touching only what differs: so that
//! focus, scroll, what is typed, ticked or folded open stays as the person has it.
//!
//! Browsers themselves keep what a person typed or ticked when a default changes; so a field
//! follows the server until it is touched, and after its form was sent ([`super::forms`] resets it).

use std::collections::BTreeMap;

use leptos::wasm_bindgen::JsCast;
use web_sys::{Document, DomParser, Element, HtmlElement, Node, SupportedType};

use super::deck::{COMPLETE, HERE, JUST_CAME};
use super::dom::{self, document, find, find_in, set};
use super::net::sleep;

/// Marks what this side added and the server does not know.
pub const OWN: &str = "data-own";
/// Marks what a person was not yet shown; style gives it one motion.
const ARRIVED: &str = "data-arrived";
/// Until a page is drawn again, on a slow phone, in milliseconds.
const NEXT_DRAWN: u32 = 100;
/// How far ahead something may stand that belongs in this place.
const AHEAD: usize = 12;

pub fn parse(html: &str) -> Option<Document> {
    let parser = DomParser::new().ok()?;
    parser.parse_from_string(html, SupportedType::TextHtml).ok()
}

/// Makes this document like the new one. With `hold`, the main part stays as it is.
pub fn put(new: &Document, hold: bool) {
    let old = document();
    let focused = focused();
    let beside = focused
        .as_ref()
        .and_then(|focused| focused.closest("[data-stays]").ok()?);
    old.set_title(&new.title());
    if let (Some(old), Some(new)) = (old.document_element(), new.document_element()) {
        for name in ["lang", "dir", "data-theme"] {
            set(&old, name, new.get_attribute(name).as_deref());
        }
    }
    let (Some(old_body), Some(new_body)) = (old.body(), new.body()) else {
        return;
    };
    if hold
        && let (Some(old_main), Some(new_main)) =
            (find("#main"), new.query_selector("#main").ok().flatten())
        && let Some(parent) = new_main.parent_node()
        && let Ok(copy) = old_main.clone_node_with_deep(true)
    {
        let _ = parent.replace_child(&copy, &new_main);
    }
    element(&old_body, &new_body);
    if focused.is_some() {
        keep_focus(beside.as_ref());
        leptos::task::spawn_local(async move {
            // What was hidden under somebody's hands loses focus when it is next drawn.
            sleep(NEXT_DRAWN).await;
            keep_focus(beside.as_ref());
        });
    }
}

/// What was in hand is gone: go on from what stands beside it and says what came of it, or from the
/// heading of what there is now; it is then read out.
pub fn keep_focus(beside: Option<&Element>) {
    let beside = beside.filter(|beside| beside.is_connected());
    if focused().is_none()
        && let Some(heading) = beside
            .and_then(|beside| find_in(beside, "[tabindex]"))
            .or_else(|| find("#main h1"))
            .or_else(|| find("#main"))
    {
        if !heading.has_attribute("tabindex") {
            set(&heading, "tabindex", Some("-1"));
        }
        dom::focus(&heading);
    }
}

fn focused() -> Option<Element> {
    let focused = document().active_element();
    focused.filter(|focused| focused.tag_name() != "BODY")
}

fn element(old: &Element, new: &Element) {
    if old.has_attribute(OWN) || old.is_equal_node(Some(new)) {
        return;
    }
    match old.tag_name().as_str() {
        // Alive, or of no use a second time.
        "LEPTOS-ISLAND" | "SCRIPT" | "NOSCRIPT" => return,
        "TEMPLATE" => return replace(old, new),
        "TEXTAREA" => {
            attributes(old, new);
            // The default; a browser shows it only where nothing was typed.
            let text = new.text_content();
            if old.text_content() != text {
                old.set_text_content(text.as_deref());
            }
            return;
        }
        _ => attributes(old, new),
    }
    children(old, new);
}

fn attributes(old: &Element, new: &Element) {
    for name in old.get_attribute_names() {
        let Some(name) = name.as_string() else {
            continue;
        };
        if !new.has_attribute(&name) && !is_the_persons(old, &name) {
            set(old, &name, None);
        }
    }
    for name in new.get_attribute_names() {
        let Some(name) = name.as_string() else {
            continue;
        };
        let value = new.get_attribute(&name);
        if old.get_attribute(&name) != value && !is_the_persons(old, &name) {
            set(old, &name, value.as_deref());
        }
    }
}

/// What is folded open, and what was marked on this side.
fn is_the_persons(element: &Element, name: &str) -> bool {
    match name {
        "open" => matches!(element.tag_name().as_str(), "DETAILS" | "DIALOG"),
        // A heading that was gone to stays in hand.
        "tabindex" => matches!(element.tag_name().as_str(), "H1" | "MAIN"),
        ARRIVED | "aria-busy" | "data-over" | HERE | COMPLETE | JUST_CAME => true,
        _ => false,
    }
}

/// What nobody sees, and so nobody loses.
fn replace(old: &Element, new: &Element) {
    if let Ok(copy) = document().import_node_with_deep(new, true) {
        let _ = old.replace_with_with_node_1(&copy);
    }
}

fn children(old: &Element, new: &Element) {
    let mut keyed = BTreeMap::new();
    let mut child = old.first_child();
    while let Some(node) = child {
        child = node.next_sibling();
        if let Some(key) = key(&node) {
            keyed.insert(key, node);
        }
    }
    let mut here = past_own(old.first_child());
    let mut wanted = new.first_child();
    while let Some(node) = wanted {
        wanted = node.next_sibling();
        let found = match key(&node) {
            Some(key) => keyed
                .remove(&key)
                .filter(|old| old.node_name() == node.node_name()),
            None => alike(here.as_ref(), &node),
        };
        match found {
            Some(found) => {
                if here.as_ref() != Some(&found) {
                    let _ = old.insert_before(&found, here.as_ref());
                }
                become_like(&found, &node);
                here = past_own(found.next_sibling());
            }
            None => insert(old, &node, here.as_ref()),
        }
    }
    while let Some(node) = here {
        here = past_own(node.next_sibling());
        let _ = old.remove_child(&node);
    }
}

fn become_like(old: &Node, new: &Node) {
    match (old.dyn_ref::<Element>(), new.dyn_ref::<Element>()) {
        (Some(old), Some(new)) => element(old, new),
        _ if old.node_value() != new.node_value() => {
            old.set_node_value(new.node_value().as_deref())
        }
        _ => {}
    }
}

fn insert(parent: &Element, new: &Node, before: Option<&Node>) {
    let Ok(copy) = document().import_node_with_deep(new, true) else {
        return;
    };
    if let Some(element) = copy.dyn_ref::<HtmlElement>()
        && element.has_attribute("data-key")
        // A button is nothing to be shown.
        && element.tag_name() != "FORM"
    {
        set(element, ARRIVED, Some(""));
    }
    let _ = parent.insert_before(&copy, before);
}

/// What stays the same thing wherever it moves among its neighbours.
fn key(node: &Node) -> Option<String> {
    let element: &Element = node.dyn_ref()?;
    element
        .get_attribute("data-key")
        .or_else(|| element.get_attribute("id"))
}

/// As it is written: what a drawing has as its class is no string, and a form with a field called
/// `id` has no id of its own.
fn class(element: &Element) -> Option<String> {
    element.get_attribute("class")
}

/// The next node without a key that can become the new one: of the same name, and of the same
/// class where there is a choice.
fn alike(here: Option<&Node>, new: &Node) -> Option<Node> {
    let mut candidate = here.cloned();
    let mut second = None;
    for _ in 0..AHEAD {
        let node = candidate?;
        candidate = past_own(node.next_sibling());
        if node.node_name() != new.node_name() || key(&node).is_some() {
            if candidate.is_none() {
                break;
            }
            continue;
        }
        match (node.dyn_ref::<Element>(), new.dyn_ref::<Element>()) {
            (Some(old), Some(new)) if class(old) != class(new) => {
                second = second.or(Some(node));
            }
            _ => return Some(node),
        }
        if candidate.is_none() {
            break;
        }
    }
    second
}

fn past_own(mut node: Option<Node>) -> Option<Node> {
    while let Some(element) = node.as_ref().and_then(|node| node.dyn_ref::<Element>()) {
        if !element.has_attribute(OWN) {
            break;
        }
        node = element.next_sibling();
    }
    node
}

/// The element that a page wants in hand, for after a form that the person sent: or what answers
/// it, so that it is in sight and heard.
pub fn follow_autofocus() {
    if let Some(body) = document().body()
        && let Some(element) = find_in(&body, "[autofocus], [data-answer]")
    {
        dom::focus(&element);
    }
}
