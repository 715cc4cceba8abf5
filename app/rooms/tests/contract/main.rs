//! What a house promises. Every promise is tried on both engines, against a real file and a real
//! server; a few more are about what only one of them has.

#![expect(
    clippy::unwrap_used,
    reason = "an unwrap that fails here is the test failing"
)]
#![expect(
    clippy::duplicate_mod,
    reason = "each engine has the contract compiled for its own types"
)]

#[path = "../fresh/mod.rs"]
mod fresh;
mod given;
mod postgres;
mod sqlite;
