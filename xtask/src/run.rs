//! Builds for development and serves until Ctrl-C.

use std::process::Command;

use crate::place::{self, Profile};
use crate::{build, cargo};

pub fn run(arguments: &[String]) -> anyhow::Result<()> {
    build::for_development()?;
    cargo::must_succeed(Command::new(place::binary(Profile::Dev)?).args(arguments))
}
