//! Reads the tree and fails where a rule of the house is broken. Each rule says why it is one;
//! `ARCHITECTURE.md` has them all in one place.

#![expect(
    clippy::unwrap_used,
    reason = "a tree that cannot be read is a failure"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// Longer than this, a file has two subjects.
const LONGEST: usize = 400;

#[test]
fn dependencies_point_one_way() {
    // Purity is enforced by Cargo: what a crate may not do, it cannot even name.
    let only = [
        (
            "app/workshop",
            &[
                "imbl",
                "num-bigint",
                "num-integer",
                "num-rational",
                "num-traits",
                "serde",
                "uuid",
            ][..],
        ),
        ("app/frontend", &["app", "leptos", "wasm-bindgen"][..]),
    ];
    let never = [
        (
            "app/rooms",
            &["app", "server", "frontend", "leptos", "axum"][..],
        ),
        ("app", &["server", "frontend", "sqlx"][..]),
        ("server", &["frontend", "sqlx"][..]),
    ];
    let mut broken = Vec::new();
    for (crate_, allowed) in only {
        for name in dependencies(crate_) {
            if !allowed.contains(&name.as_str()) {
                broken.push(format!("{crate_} may not depend on {name}"));
            }
        }
    }
    for (crate_, forbidden) in never {
        for name in dependencies(crate_) {
            if forbidden.contains(&name.as_str()) {
                broken.push(format!("{crate_} may not depend on {name}"));
            }
        }
    }
    assert_none(broken);
}

#[test]
fn inside_app_modules_look_down_only() {
    // pages → parts → ui; the island, which draws nothing, and words beside them. What runs in the
    // browser knows none of these: it finds what it needs on the page.
    let rules = [
        (
            "app/src/ui/",
            &["pages", "islands", "parts", "actions", "words", "rendering"][..],
        ),
        (
            "app/src/words/",
            &["pages", "islands", "parts", "actions", "ui", "rendering"][..],
        ),
        ("app/src/parts/", &["pages", "actions"][..]),
        (
            "app/src/islands/",
            &["pages", "parts", "ui", "actions", "rendering", "here"][..],
        ),
        (
            "app/src/browser/",
            &["pages", "parts", "ui", "actions", "rendering", "here"][..],
        ),
    ];
    let mut broken = Vec::new();
    for (folder, forbidden) in rules {
        for file in rust_files().filter(|file| file.is_in(folder)) {
            for name in forbidden {
                broken.extend(file.lines_with(&[&format!("crate::{name}")]));
            }
        }
    }
    assert_none(broken);
}

#[test]
fn a_workshop_knows_no_clock_no_chance_and_no_outside() {
    let outside = [
        "SystemTime",
        "Instant::",
        "std::fs",
        "std::net",
        "std::io",
        "std::env",
        "std::thread",
        "println!",
        "new_v4",
        "now_v7",
        "HashMap",
        "HashSet",
    ];
    let workshop = rust_files().filter(|file| file.is_in("app/workshop/src/"));
    assert_none(
        workshop
            .flat_map(|file| file.lines_with(&outside))
            .collect(),
    );
}

#[test]
fn only_rooms_speak_sql() {
    let others =
        rust_files().filter(|file| file.path.contains("/src/") && !file.is_in("app/rooms/"));
    assert_none(others.flat_map(|file| file.lines_with(&["sqlx"])).collect());
}

#[test]
fn rooms_and_server_write_no_markup() {
    let files = rust_files().filter(|file| file.is_in("app/rooms/") || file.is_in("server/src/"));
    assert_none(
        files
            .flat_map(|file| file.lines_with(&["view!", "<html", "<div", "<p>"]))
            .collect(),
    );
}

#[test]
fn fields_are_made_in_ui_only() {
    // Leptos does not escape the children of a `<textarea>`; and only `ui` ties labels, hints and
    // reasons to every field.
    let others = views().filter(|file| !file.is_in("app/src/ui/"));
    assert_none(
        others
            .flat_map(|file| file.lines_with(&["<textarea", "<input", "<select"]))
            .collect(),
    );
}

#[test]
fn text_becomes_markup_in_named_places_only() {
    let named = [
        // Our own drawings.
        "app/src/ui/sprite.rs",
        // The brief's Markdown, after the sanitiser.
        "app/src/ui/prose.rs",
        // The QR code, drawn by a library from an address.
        "app/src/ui/qr.rs",
    ];
    let others = views().filter(|file| !named.contains(&file.path.as_str()));
    assert_none(
        others
            .flat_map(|file| file.lines_with(&["inner_html"]))
            .collect(),
    );
}

#[test]
fn views_carry_no_styles_and_no_handlers_in_attributes() {
    // The security policy forbids them; a chart's geometry goes into SVG attributes.
    let inline = [
        " style=",
        " style:",
        " onclick=",
        " onchange=",
        " onsubmit=",
        " oninput=",
    ];
    assert_none(views().flat_map(|file| file.lines_with(&inline)).collect());
}

#[test]
fn the_choice_between_server_and_browser_is_made_in_one_place() {
    let whole = [
        "app/src/pages/",
        "app/src/parts/",
        "app/src/actions/",
        "app/src/words/",
    ];
    let files = rust_files().filter(|file| whole.iter().any(|folder| file.is_in(folder)));
    assert_none(
        files
            .flat_map(|file| file.lines_with(&["feature = \"ssr\"", "feature = \"hydrate\""]))
            .collect(),
    );
}

#[test]
fn every_file_opens_by_saying_what_it_knows() {
    let silent =
        rust_files().filter(|file| !file.text.trim().is_empty() && !file.text.starts_with("//!"));
    assert_none(silent.map(|file| file.path).collect());
}

#[test]
fn a_file_has_one_subject() {
    // A phrase book is one subject said in every language.
    let long = rust_files()
        .chain(files("style", "css"))
        .filter(|file| !file.is_in("app/src/words/") && file.text.lines().count() > LONGEST);
    assert_none(
        long.map(|file| format!("{}: {} lines", file.path, file.text.lines().count()))
            .collect(),
    );
}

#[test]
fn nothing_is_left_for_later() {
    let left = [
        "TODO",
        "FIXME",
        "XXX",
        "#[ignore",
        "todo!(",
        "unimplemented!(",
    ];
    let files = rust_files().filter(|file| file.path != "server/tests/tidiness.rs");
    assert_none(files.flat_map(|file| file.all_lines_with(&left)).collect());
}

#[test]
fn every_style_is_imported_once() {
    let root = root().join("style");
    let entries =
        ["phone.css", "wide.css"].map(|name| fs::read_to_string(root.join(name)).unwrap());
    let mut broken = Vec::new();
    for name in entries
        .iter()
        .flat_map(|entry| entry.split("@import \"").skip(1))
    {
        let name = name.split('"').next().unwrap_or_default();
        if !root.join(name).exists() {
            broken.push(format!("style/{name} is imported and not there"));
        }
    }
    for path in files_below(&root, "css") {
        let name = path
            .strip_prefix(&root)
            .unwrap()
            .to_str()
            .unwrap()
            .replace('\\', "/");
        let import = format!("@import \"{name}\"");
        let times = entries
            .each_ref()
            .map(|entry| entry.matches(&import).count());
        if name != "phone.css" && name != "wide.css" && (times == [0, 0] || times.contains(&2)) {
            broken.push(format!(
                "style/{name} is imported {times:?} times by phone and wide"
            ));
        }
    }
    assert_none(broken);
}

#[test]
fn styles_leave_ids_and_importance_alone() {
    let mut broken = Vec::new();
    for path in files_below(&root().join("style"), "css") {
        let text = fs::read_to_string(&path).unwrap();
        // Print, reduced motion and forced colours have to win over everything.
        let may_insist = ["prefers-reduced-motion", "forced-colors", "@media print"]
            .iter()
            .any(|reason| text.contains(reason));
        for (number, line) in text.lines().enumerate() {
            let is_id = line.trim_start().starts_with('#');
            if is_id || (line.contains("!important") && !may_insist) {
                broken.push(format!(
                    "{}:{}: {}",
                    path.display(),
                    number + 1,
                    line.trim()
                ));
            }
        }
    }
    assert_none(broken);
}

fn assert_none(broken: Vec<String>) {
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

struct File {
    /// From the workspace's root, with slashes.
    path: String,
    text: String,
}

impl File {
    fn is_in(&self, folder: &str) -> bool {
        self.path.starts_with(folder)
    }

    /// Code that holds one of `words`, as `file:line: text`. Comments may speak of anything, and
    /// so may the tests at a file's end.
    fn lines_with(&self, words: &[&str]) -> Vec<String> {
        let code = self
            .numbered()
            .take_while(|(_, line)| !line.starts_with("#[cfg(test)]"))
            .filter(|(_, line)| !line.trim_start().starts_with("//"));
        self.told(words, code)
    }

    fn all_lines_with(&self, words: &[&str]) -> Vec<String> {
        self.told(words, self.numbered())
    }

    fn numbered(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines())
    }

    fn told<'a>(
        &self,
        words: &[&str],
        lines: impl Iterator<Item = (usize, &'a str)>,
    ) -> Vec<String> {
        lines
            .filter(|(_, line)| words.iter().any(|word| line.contains(word)))
            .map(|(number, line)| format!("{}:{number}: {}", self.path, line.trim()))
            .collect()
    }
}

/// Every Rust file of the workspace.
fn rust_files() -> impl Iterator<Item = File> {
    ["app", "server", "xtask"]
        .into_iter()
        .flat_map(|folder| files(folder, "rs"))
}

/// Every file with this ending in a folder of the workspace, however deep.
fn files(folder: &str, ending: &str) -> impl Iterator<Item = File> {
    files_below(&root().join(folder), ending)
        .into_iter()
        .map(|path| File {
            path: path
                .strip_prefix(root())
                .unwrap()
                .to_str()
                .unwrap()
                .replace('\\', "/"),
            text: fs::read_to_string(&path).unwrap(),
        })
}

fn views() -> impl Iterator<Item = File> {
    rust_files().filter(|file| file.is_in("app/src/"))
}

fn files_below(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_below(&path, ending));
        } else if path.extension().is_some_and(|given| given == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The names under `[dependencies]` of a crate; what its tests need is its own affair.
fn dependencies(crate_: &str) -> Vec<String> {
    let manifest = fs::read_to_string(root().join(crate_).join("Cargo.toml")).unwrap();
    let (_, rest) = manifest
        .split_once("\n[dependencies]\n")
        .expect("every crate has some");
    rest.lines()
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split(['.', '=', ' ']).next())
        .filter(|name| !name.is_empty() && !name.starts_with('#'))
        .map(Into::into)
        .collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("server is a folder of the workspace")
}
