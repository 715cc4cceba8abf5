//! What can be said of the code without running it. The browser's half is checked for the
//! browser: with the server's features it would not be the same code.

use crate::bindings;
use crate::cargo::cargo;

pub fn check() -> anyhow::Result<()> {
    bindings::add_target()?;
    cargo("fmt --all --check")?;
    cargo("clippy --quiet --workspace --exclude frontend --all-targets -- -D warnings")?;
    cargo("clippy --quiet --package frontend --target wasm32-unknown-unknown -- -D warnings")
}
