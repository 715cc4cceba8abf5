//! The time left on a round, between two pages from the server. `data-ends` is when it ends and
//! `data-now` when the page was made, both on the server's clock, in milliseconds since 1970; this
//! phone's clock may be hours off.
//!
//! An element that also has `data-left` says it in whole minutes: a list of words for 0, 1, 2 …
//! minutes, where 0 is the last one; `data-up` is for when time is up. Others count seconds.

use std::cell::Cell;

use web_sys::Element;

use super::dom::{all, find, number, set, window};

thread_local! {
    /// The server's clock less ours.
    static AHEAD: Cell<f64> = const { Cell::new(0.0) };
}

/// `arrived`: when the page that is on show came, on this phone's clock.
pub fn set_by_page(arrived: f64) {
    let now = find("[data-now]").and_then(|place| place.get_attribute("data-now"));
    if let Some(now) = now.and_then(|now| now.parse::<f64>().ok()) {
        AHEAD.set(now - arrived);
    }
}

/// When the first page came: well before anything of ours ran.
pub fn first_page_came() -> f64 {
    let timing = window()
        .performance()
        .map(|performance| performance.timing());
    timing.map_or_else(js_sys::Date::now, |timing| timing.response_start())
}

/// Says the time left everywhere; true when some time has just run out.
pub fn tick() -> bool {
    let mut ran_out = false;
    for place in all("[data-ends]") {
        let ends = place
            .get_attribute("data-ends")
            .and_then(|ends| ends.parse::<f64>().ok());
        let Some(ends) = ends else { continue };
        let left = ends - (js_sys::Date::now() + AHEAD.get());
        ran_out |= say(&place, left);
    }
    ran_out
}

fn say(place: &Element, left: f64) -> bool {
    let said = match place.get_attribute("data-left") {
        Some(words) => in_minutes(place, &words, left),
        None => Some(in_seconds(left)),
    };
    if let Some(said) = said
        && place.text_content().as_deref() != Some(said.as_str())
    {
        place.set_text_content(Some(&said));
    }
    let is_over = left <= 0.0;
    let was_over = place.has_attribute("data-over");
    if is_over != was_over {
        set(place, "data-over", is_over.then_some(""));
    }
    is_over && !was_over
}

fn in_minutes(place: &Element, words: &str, left: f64) -> Option<String> {
    if left <= 0.0 {
        return place.get_attribute("data-up");
    }
    let words: Vec<String> = serde_json::from_str(words).ok()?;
    words.into_iter().nth(whole(left / 60_000.0))
}

/// `6:40`, as the server writes it.
fn in_seconds(left: f64) -> String {
    let seconds = whole((left / 1_000.0).ceil());
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    number(if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a time that is left is not negative, and days are enough"
)]
fn whole(n: f64) -> usize {
    n.max(0.0).min(1e6) as usize
}
