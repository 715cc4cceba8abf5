//! Moments as people read them: on the clock of the room the server stands in.

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use workshop::Time;

use crate::words::{Lang, Room};

/// `14:32`
pub fn clock(lang: Lang, at: Time) -> String {
    let at = local(at);
    Room::of(lang).clock(at.hour(), at.minute())
}

/// `20 November 2026`
pub fn day(lang: Lang, at: Time) -> String {
    let at = local(at);
    Room::of(lang).day(at.year(), at.month(), at.day())
}

/// For `<time datetime>`: `2026-11-20T14:32:05+02:00`.
pub fn machine(at: Time) -> String {
    local(at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

fn local(at: Time) -> Zoned {
    Timestamp::from_millisecond(at.0)
        .unwrap_or_default()
        .to_zoned(TimeZone::system())
}
