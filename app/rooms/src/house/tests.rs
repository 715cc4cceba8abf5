//! What cannot be provoked from outside, on both engines.

#![expect(
    clippy::duplicate_mod,
    reason = "the same cases, kept in two different places"
)]

mod postgres;
mod sqlite;
