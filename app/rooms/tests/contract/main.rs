//! What a house promises, tried against a real file. Every promise here must hold on any engine.

#![expect(
    clippy::unwrap_used,
    reason = "an unwrap that fails here is the test failing"
)]

mod folding;
mod founding;
mod given;
mod journal;
mod keeping;
mod seats;
mod wishes;
