//! What pages may weigh (`end2end/budgets.json`), held against what was put together for a release:
//! brotli, without fonts. Of a page's own text the most that it may be is counted; that it is not
//! more, `bench size` and a journey see to.

use std::fs;

use anyhow::{Context, ensure};
use serde::Deserialize;

use crate::place::{self, Profile};

#[derive(Deserialize)]
struct Budgets {
    seat: Budget,
    stage: Budget,
    desk: Budget,
}

/// In bytes.
#[derive(Deserialize)]
struct Budget {
    /// All together.
    page: u64,
    html: u64,
    wasm: u64,
    /// The style sheet that it loads.
    sheet: String,
}

/// Prints the sizes, and fails when one is over its budget.
pub fn check() -> anyhow::Result<()> {
    let budgets = fs::read(place::workspace().join("end2end/budgets.json"))?;
    let budgets: Budgets = serde_json::from_slice(&budgets)?;
    let (wasm, script) = (packed("talkoot-", ".wasm")?, packed("talkoot-", ".js")?);
    println!("brotli, bytes      html up to   style  script    wasm   total  budget");
    let mut over = Vec::new();
    for (page, budget) in [
        ("seat", budgets.seat),
        ("stage", budgets.stage),
        ("desk", budgets.desk),
    ] {
        let style = packed(&format!("{}-", budget.sheet), ".css")?;
        let total = budget.html + style + script + wasm;
        println!(
            "{page:<16}{:>13}{style:>8}{script:>8}{wasm:>8}{total:>8}{:>8}",
            budget.html, budget.page
        );
        for (what, bytes, most) in [("wasm", wasm, budget.wasm), ("page", total, budget.page)] {
            if bytes > most {
                over.push(format!(
                    "{page}: its {what} is {bytes} bytes, {most} at most"
                ));
            }
        }
    }
    ensure!(
        over.is_empty(),
        "too heavy for phones:\n{}",
        over.join("\n")
    );
    Ok(())
}

fn packed(start: &str, end: &str) -> anyhow::Result<u64> {
    let end = format!("{end}.br");
    for entry in fs::read_dir(place::site(Profile::Release))? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(start) && name.ends_with(&end) {
            return Ok(entry.metadata()?.len());
        }
    }
    None.with_context(|| format!("nothing was packed as {start}….{end}"))
}
