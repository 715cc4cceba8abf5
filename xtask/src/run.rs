//! Builds for development and serves until Ctrl-C.

use std::process::Command;

use crate::build;
#[cfg(not(unix))]
use crate::cargo;
use crate::place::{self, Profile};

pub fn run(arguments: &[String]) -> anyhow::Result<()> {
    build::for_development()?;
    let mut talkoot = Command::new(place::binary(Profile::Dev)?);
    talkoot.args(arguments).current_dir(place::workspace());
    become_it(&mut talkoot)
}

/// In our place, so that whoever stops us stops the server.
#[cfg(unix)]
fn become_it(talkoot: &mut Command) -> anyhow::Result<()> {
    use std::os::unix::process::CommandExt;

    Err(talkoot.exec().into())
}

#[cfg(not(unix))]
fn become_it(talkoot: &mut Command) -> anyhow::Result<()> {
    cargo::must_succeed(talkoot)
}
