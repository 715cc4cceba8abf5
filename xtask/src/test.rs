//! Every test. The journeys in the browser run the very server that the crates' tests were
//! compiled with, so that nothing is built twice.

use crate::place::Profile;
use crate::{cargo, end2end, site};

pub fn test(only_native: bool, journeys: &[String]) -> anyhow::Result<()> {
    site::put_together(Profile::Dev)?;
    // Integration tests make cargo build the binary as well.
    if journeys.is_empty() {
        if cargo::has("cargo", &["nextest", "--version"]) {
            cargo::cargo("nextest run --no-fail-fast --workspace --exclude frontend")?;
        } else {
            cargo::cargo("test --workspace --exclude frontend")?;
        }
    } else {
        cargo::cargo("build --package server")?;
    }
    if only_native {
        return Ok(());
    }
    end2end::journeys(journeys)
}
