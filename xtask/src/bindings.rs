//! The browser's half: compiles `frontend` to wasm and writes the script that starts it, with the
//! library that wasm-bindgen's own command line is made of.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::cargo;
use crate::place::{self, Profile};

const WASM: &str = "wasm32-unknown-unknown";

pub struct Frontend {
    pub script: String,
    pub wasm: Vec<u8>,
}

pub fn frontend(profile: Profile) -> anyhow::Result<Frontend> {
    add_target()?;
    let (name, folder) = match profile {
        Profile::Dev => ("dev", "debug"),
        Profile::Release => ("wasm-release", "wasm-release"),
    };
    cargo::cargo(&format!(
        "build --package frontend --target {WASM} --profile {name}"
    ))?;

    let out = tempfile::tempdir()?;
    Bindgen::new()
        .input_path(
            place::target()?
                .join(WASM)
                .join(folder)
                .join("frontend.wasm"),
        )
        .web(true)?
        .typescript(false)
        // The page says where the wasm is, because its name carries a hash.
        .omit_default_module_path(true)
        .out_name("talkoot")
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(out.path())
        .context("wasm-bindgen could not read the wasm; is its version that of Cargo.lock?")?;
    if out.path().join("snippets").exists() {
        bail!("a crate of the frontend brings a script of its own, which nobody would serve");
    }
    Ok(Frontend {
        script: fs::read_to_string(out.path().join("talkoot.js"))?,
        wasm: fs::read(out.path().join("talkoot_bg.wasm"))?,
    })
}

/// Has rustup bring what compiles for the browser, if it is missing.
pub fn add_target() -> anyhow::Result<()> {
    let libraries = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", WASM])
        .current_dir(place::workspace())
        .output()
        .context("cannot run rustc")?;
    if Path::new(String::from_utf8(libraries.stdout)?.trim()).exists() {
        return Ok(());
    }
    cargo::must_succeed(Command::new("rustup").args(["target", "add", WASM]))
}
