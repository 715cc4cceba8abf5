//! The read path: how pages learn that the room has changed. Streams of events go down to stage,
//! desk and phones (server-sent events); wishes come up as ordinary forms.
//!
//! - Stage and desk hear `changed` and ask for their page again; there are one or two of each.
//! - Phones, of which there may be thousands, hear frames: a mark of their sheet, and patches of
//!   the board. A frame is computed and written down once, whatever the number of phones, and
//!   goes from the publisher straight to their sockets.
//! - A phone that missed a frame gets everything in its place, so nobody is waited for.

mod ear;
mod ears;
mod frame;
mod hub;
mod line;
mod publisher;
mod stream;

pub use hub::Hubs;
pub use line::Line;
pub use stream::{desk, seat, stage};

use std::hash::{DefaultHasher, Hash, Hasher};

use workshop::view::Sheet;

/// A name for what a phone's page hangs on: the same on the page and in the stream as long as the
/// page is up to date. It says nothing of its content.
pub fn mark(sheet: &Sheet) -> String {
    let written = serde_json::to_vec(sheet).expect("a sheet is plain data");
    let mut hasher = DefaultHasher::new();
    written.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
