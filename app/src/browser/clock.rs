//! The time left on a round, between two pages from the server. `data-ends` is when it ends and
//! `data-now` when the page was made, both on the server's clock, in milliseconds since 1970; this
//! phone's clock may be hours off.
//!
//! An element that also has `data-left` says it in whole minutes: a list of words for 0, 1, 2 …
//! minutes, where 0 is the last one; `data-up` is for when time is up. Others count seconds.

use std::cell::Cell;

use web_sys::Element;

use super::dom::{all, find, number, set, window};
use super::json::Json;

thread_local! {
    /// The server's clock less ours.
    static AHEAD: Cell<i64> = const { Cell::new(0) };
}

/// `arrived`: when the page that is on show came, on this phone's clock.
pub fn set_by_page(arrived: i64) {
    let now = find("[data-now]").and_then(|place| place.get_attribute("data-now"));
    if let Some(now) = now.and_then(|now| now.parse::<i64>().ok()) {
        AHEAD.set(now - arrived);
    }
}

/// When the first page came: well before anything of ours ran.
pub fn first_page_came() -> i64 {
    let timing = window()
        .performance()
        .map(|performance| performance.timing());
    timing.map_or_else(now, |timing| whole(timing.response_start()))
}

/// This phone's clock.
pub fn now() -> i64 {
    whole(js_sys::Date::now())
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "milliseconds since 1970 have no fraction and fit"
)]
fn whole(ms: f64) -> i64 {
    ms as i64
}

/// Says the time left everywhere; true when some time has just run out.
pub fn tick() -> bool {
    let mut ran_out = false;
    for place in all("[data-ends]") {
        let ends = place
            .get_attribute("data-ends")
            .and_then(|ends| ends.parse::<i64>().ok());
        let Some(ends) = ends else { continue };
        let left = ends - (now() + AHEAD.get());
        ran_out |= say(&place, left);
    }
    ran_out
}

fn say(place: &Element, left: i64) -> bool {
    let said = match place.get_attribute("data-left") {
        Some(words) => in_minutes(place, &words, left),
        None => Some(in_seconds(left)),
    };
    if let Some(said) = said
        && place.text_content().as_deref() != Some(said.as_str())
    {
        place.set_text_content(Some(&said));
    }
    let is_over = left <= 0;
    let was_over = place.has_attribute("data-over");
    if is_over != was_over {
        set(place, "data-over", is_over.then_some(""));
    }
    is_over && !was_over
}

fn in_minutes(place: &Element, words: &str, left: i64) -> Option<String> {
    if left <= 0 {
        return place.get_attribute("data-up");
    }
    let words = Json::parse(words)?.texts();
    words.into_iter().nth(usize::try_from(left / 60_000).ok()?)
}

/// `6:40`, as the server writes it.
fn in_seconds(left: i64) -> String {
    // Rounded up: nought is only shown when the time is up.
    let seconds = left.max(0).saturating_add(999) / 1_000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    number(if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    })
}
