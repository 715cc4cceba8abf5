//! The journeys in a real browser, with and without JavaScript (`end2end/`).

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::place::{self, Profile};
use crate::{browser, cargo};

pub fn journeys(arguments: &[String]) -> anyhow::Result<()> {
    playwright("playwright.config.ts", Profile::Dev, arguments)
}

/// `config` is a file of `end2end/`; the binary of `profile` has to be there.
pub fn playwright(config: &str, profile: Profile, arguments: &[String]) -> anyhow::Result<()> {
    let end2end = place::workspace().join("end2end");
    install_packages(&end2end)?;
    let mut playwright = Command::new("npx");
    playwright
        .args(["playwright", "test", "--config", config])
        .args(arguments)
        .env("TALKOOT", place::binary(profile)?);
    if let Some(chromium) = browser::chromium(&end2end)? {
        playwright.env("CHROMIUM", chromium);
    }
    cargo::must_succeed(playwright.current_dir(end2end))
}

/// npm notes what it installed; as long as that is not older than what is asked for, it is right.
fn install_packages(end2end: &Path) -> anyhow::Result<()> {
    let modified = |path: &str| fs::metadata(end2end.join(path)).and_then(|file| file.modified());
    let asked_for = modified("package-lock.json")?;
    if modified("node_modules/.package-lock.json").is_ok_and(|installed| installed >= asked_for) {
        return Ok(());
    }
    cargo::must_succeed(
        Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund"])
            // Browsers come from the system, or when `browser.rs` says so.
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .current_dir(end2end),
    )
}
