//! Runs cargo and other programs in the workspace, and stops when one fails.

use std::process::{Command, Stdio};

use anyhow::{Context, bail};

use crate::place;

/// `arguments` as one would type them; none of ours holds a space.
pub fn cargo(arguments: &str) -> anyhow::Result<()> {
    must_succeed(Command::new(path()).args(arguments.split_whitespace()))
}

/// What cargo writes to its standard output.
pub fn answer(arguments: &str) -> anyhow::Result<String> {
    let mut command = Command::new(path());
    command
        .args(arguments.split_whitespace())
        .stderr(Stdio::inherit());
    let output = command.current_dir(place::workspace()).output()?;
    if !output.status.success() {
        bail!("{command:?} failed");
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Runs in the workspace unless the command says otherwise.
pub fn must_succeed(command: &mut Command) -> anyhow::Result<()> {
    if command.get_current_dir().is_none() {
        command.current_dir(place::workspace());
    }
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command
        .status()
        .with_context(|| format!("cannot run {program}"))?;
    if !status.success() {
        bail!("{program} failed ({status})");
    }
    Ok(())
}

/// Whether a program is there and answers `--version`.
pub fn has(program: &str, arguments: &[&str]) -> bool {
    Command::new(program)
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The cargo that runs us, so that a toolchain given with `+` stays the same.
pub fn path() -> String {
    std::env::var("CARGO").unwrap_or_else(|_| "cargo".into())
}
