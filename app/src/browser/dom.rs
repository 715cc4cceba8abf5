//! Short ways to say what is said all the time.

use std::fmt::Display;

use leptos::wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, NodeList, Window};

use crate::words::Lang;

pub fn window() -> Window {
    web_sys::window().expect("a browser has a window")
}

pub fn document() -> Document {
    window().document().expect("a window has a document")
}

pub fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

pub fn find_in(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok().flatten()
}

pub fn all(selector: &str) -> Vec<Element> {
    document()
        .query_selector_all(selector)
        .map_or_else(|_| Vec::new(), elements)
}

pub fn all_in(within: &Element, selector: &str) -> Vec<Element> {
    within
        .query_selector_all(selector)
        .map_or_else(|_| Vec::new(), elements)
}

pub fn elements(list: NodeList) -> Vec<Element> {
    (0..list.length())
        .filter_map(|n| list.get(n)?.dyn_into().ok())
        .collect()
}

/// The element that an event happened to, or the one around it that the selector names.
pub fn target(event: &Event, selector: &str) -> Option<Element> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest(selector).ok().flatten()
}

/// The elements in a `<template>`; it holds one.
pub fn from_template(template: &Element) -> Option<Element> {
    let template: &web_sys::HtmlTemplateElement = template.dyn_ref()?;
    let inside = template.content().first_element_child()?;
    let copy = document().import_node_with_deep(&inside, true).ok()?;
    copy.dyn_into().ok()
}

/// Puts words where the template left a place for them.
pub fn say_in(within: &Element, selector: &str, words: &str) {
    if let Some(place) = find_in(within, selector) {
        place.set_text_content(Some(words));
    }
}

pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // Nothing can be focused that is not shown; then nothing happens.
        let _ = element.focus();
    }
}

/// Like `set_attribute` and `remove_attribute`, which fail for names that we never use.
pub fn set(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// What an element says, on one line.
pub fn words(element: &Element) -> String {
    let text = element.text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The language of the page.
pub fn lang() -> Lang {
    let lang = document()
        .document_element()
        .and_then(|html| html.get_attribute("lang"));
    let lang = lang.and_then(|code| Lang::from_code(&code));
    lang.unwrap_or_default()
}

/// A number as the language of the page writes it.
pub fn number(n: impl Display) -> String {
    lang().number(n)
}

/// Where the workshop is: `/w/HKV492`. Every page with an island is under it.
pub fn room() -> String {
    let path = window().location().pathname().unwrap_or_default();
    path.split('/').take(3).collect::<Vec<_>>().join("/")
}
