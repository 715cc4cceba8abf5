//! What leaves the room, and what hostile words cannot do to it.

#![expect(
    clippy::unwrap_used,
    reason = "a workshop that cannot be made is a failure"
)]

mod given;
mod golden;
mod hostile;
mod opinions;
mod reference;
mod ways;
