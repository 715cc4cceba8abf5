//! Two facilitators, or one with two windows: a page that shows the room where it no longer is must
//! not move it. Decided here, where wishes come one by one: two desks that look at the same moment
//! both see that nothing has moved.

use crate::{Event, Refusal, Seen, Workshop};

/// Asking for what is so already is no harm, wherever the room has gone.
pub fn only_if(
    w: &Workshop,
    seen: Seen,
    asked: Result<Vec<Event>, Refusal>,
) -> Result<Vec<Event>, Refusal> {
    match asked {
        Ok(events) if events.is_empty() => Ok(events),
        _ if !is_still_so(w, seen) => Err(Refusal::MovedMeanwhile),
        asked => asked,
    }
}

fn is_still_so(w: &Workshop, seen: Seen) -> bool {
    match seen {
        Seen::At(place) => w.place == place,
        Seen::Shown { round, upto } => w.run(round).upto == upto,
    }
}
