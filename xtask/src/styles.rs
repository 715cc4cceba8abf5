//! One style sheet for phones and one for everything wider, each made of the parts it imports.
//! What an import means (its place and its layer) is kept exactly, in development and release.

use std::fs;

use anyhow::{Context, bail};

use crate::place::{self, Profile};
use crate::site::{self, Files};

/// The entry files in `style/`, without their ending.
const SHEETS: [&str; 2] = ["phone", "wide"];

pub fn add_to(files: &mut Files, profile: Profile) -> anyhow::Result<()> {
    let fonts = add_fonts(files)?;
    for sheet in SHEETS {
        let mut text = inline(&read(&format!("{sheet}.css"))?)?;
        for (name, hashed) in &fonts {
            text = text.replace(
                &format!("url(\"fonts/{name}\")"),
                &format!("url(\"{hashed}\")"),
            );
        }
        if text.contains("url(\"fonts/") {
            bail!("style/{sheet}.css names a font that is not in style/fonts");
        }
        let text = minified(text, profile)?;
        let hash = site::hash(&[text.as_bytes()]);
        files.insert(format!("{sheet}-{hash}.css"), text.into_bytes());
    }
    Ok(())
}

/// Pairs of a font's own name and its hashed one.
fn add_fonts(files: &mut Files) -> anyhow::Result<Vec<(String, String)>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(place::workspace().join("style/fonts"))? {
        let path = entry?.path();
        if path.extension().is_none_or(|ending| ending != "woff2") {
            continue;
        }
        let content = fs::read(&path)?;
        let stem = path
            .file_stem()
            .expect("it has an ending")
            .to_string_lossy();
        let hashed = format!("{stem}-{}.woff2", site::hash(&[&content]));
        names.push((format!("{stem}.woff2"), hashed.clone()));
        files.insert(hashed, content);
    }
    Ok(names)
}

/// Puts the text of each imported file where its `@import` stands. Imports stand only in the entry
/// files, one a line.
fn inline(entry: &str) -> anyhow::Result<String> {
    let mut text = String::new();
    for line in entry.lines() {
        let Some(import) = line.strip_prefix("@import ") else {
            text.push_str(line);
            text.push('\n');
            continue;
        };
        let (name, layer) = parse(import).with_context(|| format!("cannot read {line:?}"))?;
        let imported = read(name)?;
        if imported.contains("@import") {
            bail!("style/{name} is imported, so it may not import");
        }
        match layer {
            Some(layer) => text.push_str(&format!("@layer {layer} {{\n{imported}}}\n")),
            None => text.push_str(&imported),
        }
    }
    Ok(text)
}

/// `"file.css" layer(name);` or `"file.css";`
fn parse(import: &str) -> Option<(&str, Option<&str>)> {
    let (name, rest) = import.strip_prefix('"')?.split_once('"')?;
    let rest = rest.trim().strip_suffix(';')?.trim();
    if rest.is_empty() {
        return Some((name, None));
    }
    let layer = rest.strip_prefix("layer(")?.strip_suffix(')')?;
    Some((name, Some(layer)))
}

fn read(name: &str) -> anyhow::Result<String> {
    let path = place::workspace().join("style").join(name);
    fs::read_to_string(&path).with_context(|| format!("cannot read style/{name}"))
}

#[cfg(feature = "pack")]
fn minified(text: String, profile: Profile) -> anyhow::Result<String> {
    match profile {
        Profile::Dev => Ok(text),
        Profile::Release => crate::pack::minify(&text),
    }
}

#[cfg(not(feature = "pack"))]
fn minified(text: String, _profile: Profile) -> anyhow::Result<String> {
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_says_its_file_and_its_layer() {
        assert_eq!(
            parse("\"parts/button.css\" layer(parts);"),
            Some(("parts/button.css", Some("parts")))
        );
        assert_eq!(parse("\"fonts.css\";"), Some(("fonts.css", None)));
        assert_eq!(parse("url(fonts.css);"), None);
        assert_eq!(parse("\"print.css\" print;"), None);
    }
}
