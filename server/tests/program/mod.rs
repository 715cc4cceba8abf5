//! The program itself, run as an administrator's script would run it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// What the program said.
pub struct Said {
    pub ok: bool,
    pub out: String,
    pub err: String,
}

pub fn talkoot(data: &Path, arguments: &[&str]) -> Said {
    let output = Command::new(env!("CARGO_BIN_EXE_talkoot"))
        .args(arguments)
        .arg("--data")
        .arg(data)
        .env("TZ", "UTC")
        .env_remove("TALKOOT_PUBLIC_URL")
        .output()
        .unwrap();
    Said {
        ok: output.status.success(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Imports, and gives the code.
pub fn imported(data: &Path, arguments: &[&str]) -> String {
    let said = talkoot(data, arguments);
    assert!(said.ok, "{}", said.err);
    let first = said.out.lines().next().unwrap();
    first.strip_prefix("code: ").unwrap().to_owned()
}

pub fn exported(data: &Path, arguments: &[&str]) -> String {
    let arguments: Vec<&str> = ["export"].iter().chain(arguments).copied().collect();
    let said = talkoot(data, &arguments);
    assert!(said.ok, "{}", said.err);
    said.out
}

pub fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Public data sets and results that others computed from them, beside the repository. They are
/// too large, and partly not ours, to be kept in it. Where they are not, that is said past what
/// the test runner swallows.
pub fn reference() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let data = std::env::var_os("TALKOOT_REFERENCE_DATA").map_or(beside, PathBuf::from);
    let is_there = data.join("reference").is_dir();
    if !is_there {
        let _ = writeln!(
            std::io::stderr(),
            "skipped: no reference data in {}",
            data.display()
        );
    }
    is_there.then_some(data)
}
