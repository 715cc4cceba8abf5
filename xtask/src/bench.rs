//! Figures of the product as it is given away. `size`: what each page costs a phone that opens it
//! for the first time, in bytes on the wire.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, ensure};
use clap::ValueEnum;
use tempfile::TempDir;

use crate::place::{self, Profile};
use crate::{build, http};

#[derive(Clone, Copy, ValueEnum)]
pub enum Figure {
    /// What each page costs, as a table
    Size,
}

pub fn bench(figure: Figure) -> anyhow::Result<()> {
    build::for_release()?;
    match figure {
        Figure::Size => sizes(&House::open()?),
    }
}

fn sizes(house: &House) -> anyhow::Result<()> {
    println!(
        "{:<24}{:>8}{:>8}{:>8}{:>8}",
        "page, bytes", "html", "style", "font", "wasm"
    );
    for path in ["/", "/nowhere"] {
        let plain = house.get(path, "identity")?;
        let html = house.get(path, "br")?.transferred;
        let mut cost = Cost::default();
        for file in files_of(&plain.text()) {
            cost.add(house, &file)?;
        }
        println!(
            "{path:<24}{html:>8}{:>8}{:>8}{:>8}",
            cost.style, cost.font, cost.wasm
        );
    }
    Ok(())
}

#[derive(Default)]
struct Cost {
    style: usize,
    font: usize,
    wasm: usize,
}

impl Cost {
    fn add(&mut self, house: &House, file: &str) -> anyhow::Result<()> {
        let answer = house.get(file, "br")?;
        ensure!(answer.status == 200, "{file} answers {}", answer.status);
        match file.rsplit('.').next() {
            Some("css") => {
                self.style += answer.transferred;
                // The sheet of phones names both faces, and a phone fetches the one it uses.
                let face = if file.contains("/phone-") {
                    "-phone-"
                } else {
                    "-wide-"
                };
                let css = house.get(file, "identity")?.text();
                let font = css
                    .split(['"', '(', ')'])
                    .find(|part| part.contains(face) && part.ends_with(".woff2"));
                if let Some(font) = font {
                    self.font += house.get(&format!("/assets/{font}"), "br")?.transferred;
                }
            }
            _ => self.wasm += answer.transferred,
        }
        Ok(())
    }
}

/// The addresses of our own files that a page names.
fn files_of(html: &str) -> BTreeSet<String> {
    html.split('"')
        .filter(|part| part.starts_with("/assets/"))
        .map(Into::into)
        .collect()
}

/// A released server of its own, on a free port, with an empty folder.
struct House {
    server: Child,
    host: String,
    _data: TempDir,
}

impl House {
    fn open() -> anyhow::Result<Self> {
        let data = tempfile::tempdir()?;
        let mut server = Command::new(place::binary(Profile::Release)?)
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let out = server.stdout.take().context("its output is ours")?;
        let mut said = BufReader::new(out).lines();
        let line = said.next().context("talkoot ended at once")??;
        let host = line.rsplit("//").next().context("it says its address")?;
        Ok(House {
            host: host.to_owned(),
            server,
            _data: data,
        })
    }

    fn get(&self, path: &str, encoding: &str) -> anyhow::Result<http::Answer> {
        http::ask(
            &self.host,
            "GET",
            path,
            &format!("Accept-Encoding: {encoding}\r\n"),
            "",
        )
    }
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
