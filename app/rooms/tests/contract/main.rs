//! What a house promises, tried against a real file. Every promise here must hold on any engine.

#![expect(
    clippy::unwrap_used,
    reason = "an unwrap that fails here is the test failing"
)]

mod founding;
mod given;
mod seats;
mod wishes;
