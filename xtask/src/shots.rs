//! Pictures of every screen, in every size, theme and language that matter, for people to look at
//! (`end2end/looks`). They are left in `target/shots`, with a sheet to look through.

use std::fs;

use crate::place::{self, Profile};
use crate::{build, cargo, end2end};

pub fn shots(arguments: &[String]) -> anyhow::Result<()> {
    build::for_development()?;
    // Puts votes that are decided into a house.
    cargo::cargo("build --package server --example votes")?;
    // All of them anew: a screen that is gone must not be looked at. Some, beside the others.
    let folder = place::workspace().join("target/shots");
    if arguments.is_empty() && folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    end2end::playwright("shots.config.ts", Profile::Dev, arguments)
}
