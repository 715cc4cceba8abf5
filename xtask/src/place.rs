//! Where things are: the workspace, what cargo builds, and the folder that the server embeds.

use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::cargo;

/// What is built: quickly for us, or small and fast to give away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    Dev,
    Release,
}

impl Profile {
    /// The name of cargo's folder for it.
    pub fn folder(self) -> &'static str {
        match self {
            Profile::Dev => "debug",
            Profile::Release => "release",
        }
    }
}

pub fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask is a folder of the workspace")
}

/// Cargo's own answer, so that `CARGO_TARGET_DIR` and its configuration files count.
pub fn target() -> anyhow::Result<PathBuf> {
    let answer = cargo::answer("metadata --no-deps --format-version=1")?;
    let metadata: serde_json::Value = serde_json::from_str(&answer)?;
    let folder = metadata["target_directory"]
        .as_str()
        .context("cargo metadata names the target directory")?;
    Ok(folder.into())
}

/// Inside the workspace wherever cargo builds: `server/src/assets.rs` names it.
pub fn site(profile: Profile) -> PathBuf {
    workspace()
        .join("target/site")
        .join(profile.folder())
        .join("assets")
}

pub fn binary(profile: Profile) -> anyhow::Result<PathBuf> {
    let name = format!("talkoot{}", std::env::consts::EXE_SUFFIX);
    Ok(target()?.join(profile.folder()).join(name))
}
