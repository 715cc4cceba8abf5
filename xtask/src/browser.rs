//! Finds a Chromium for the journeys, or gets one.

use std::path::Path;
use std::process::Command;

use crate::{cargo, debian};

/// Where systems keep it. Playwright finds its own by itself.
const USUAL: [&str; 6] = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// The program to start, or none where Playwright brought its own.
pub fn chromium(end2end: &Path) -> anyhow::Result<Option<String>> {
    if let Some(chosen) = std::env::var("CHROMIUM")
        .ok()
        .filter(|path| !path.is_empty())
    {
        return Ok(Some(chosen));
    }
    if let Some(found) = usual() {
        return Ok(Some(found));
    }
    // A server without a browser, as in CI: Debian's own needs no other libraries.
    if debian::is_ours() {
        debian::install("chromium")?;
        return Ok(usual());
    }
    let mut install = Command::new("npx");
    install.args(["playwright", "install", "chromium"]);
    cargo::must_succeed(install.current_dir(end2end))?;
    Ok(None)
}

fn usual() -> Option<String> {
    USUAL
        .into_iter()
        .find(|path| Path::new(path).exists())
        .map(Into::into)
}
