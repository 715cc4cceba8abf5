//! Puts the parts together in their order: the browser's half, the styles, then the server that
//! embeds both.

use crate::place::Profile;
use crate::{cargo, site};

/// The development build; also what the journeys run against.
pub fn for_development() -> anyhow::Result<()> {
    site::put_together(Profile::Dev)?;
    cargo::cargo("build --package server")
}

/// With the compressors in it, xtask takes half a minute longer to compile; so it compiles them
/// only now, and starts itself again.
#[cfg(not(feature = "pack"))]
fn again(with: &str) -> anyhow::Result<()> {
    cargo::cargo(&format!(
        "run --quiet --package xtask --features pack -- build --release {with}"
    ))
}

#[cfg(not(feature = "pack"))]
pub fn for_release() -> anyhow::Result<()> {
    again("")
}

#[cfg(not(feature = "pack"))]
pub fn site_for_release() -> anyhow::Result<()> {
    again("--only-site")
}

#[cfg(feature = "pack")]
pub fn for_release() -> anyhow::Result<()> {
    site_for_release()?;
    cargo::cargo("build --release --package server")?;
    let binary = crate::place::binary(Profile::Release)?;
    let megabytes = std::fs::metadata(&binary)?.len() as f64 / 1e6;
    println!("{} ({megabytes:.1} MB)", binary.display());
    Ok(())
}

/// What the release embeds; fails when phones would have to load too much.
#[cfg(feature = "pack")]
pub fn site_for_release() -> anyhow::Result<()> {
    site::put_together(Profile::Release)?;
    crate::weight::check()
}
