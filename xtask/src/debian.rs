//! Machines that are Debian's or Ubuntu's and ours to change, such as a new one in CI.

use std::path::Path;
use std::process::Command;

use crate::cargo;

pub fn is_ours() -> bool {
    Path::new("/etc/debian_version").exists() && is_root()
}

pub fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}

/// Without what it only recommends.
pub fn install(package: &str) -> anyhow::Result<()> {
    let _ = Command::new("apt-get").args(["update", "-qq"]).status();
    cargo::must_succeed(
        Command::new("apt-get")
            .args(["install", "-y", "-qq", "--no-install-recommends", package])
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}
