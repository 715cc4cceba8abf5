//! `talkoot export`: one file of one workshop, the same that its desk downloads.

use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, bail};
use app::brief::Journal;
use app::exports::Export as File;
use app::words::Lang;
use clap::Args;
use jiff::tz::TimeZone;
use rooms::{Code, House};

use super::import::desk_language;

#[derive(Args)]
pub struct Export {
    /// The workshop's code, as people type it
    code: String,

    /// What to write
    #[arg(value_parser = file, value_name = "brief|json|ideas.csv|tally.csv|tally.json")]
    file: File,

    /// Where to write it [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// The language of the brief [default: the workshop's]
    #[arg(long, value_parser = desk_language, value_name = "en|fi|sv")]
    language: Option<Lang>,

    /// Where everything is kept
    #[arg(
        long,
        env = "TALKOOT_DATA",
        default_value = "talkoot-data",
        value_name = "DIR"
    )]
    data: PathBuf,
}

fn file(name: &str) -> Result<File, String> {
    Ok(match name {
        "brief" | "brief.md" => File::Brief,
        "json" | "workshop.json" => File::Json,
        "ideas.csv" => File::IdeasCsv,
        "tally.csv" => File::TallyCsv,
        "tally.json" => File::TallyJson,
        _ => return Err("brief, json, ideas.csv, tally.csv or tally.json".to_owned()),
    })
}

impl Export {
    pub async fn run(self) -> anyhow::Result<()> {
        if !self.data.is_dir() {
            bail!("there is no folder {}", self.data.display());
        }
        let house = House::open(&self.data)
            .await
            .with_context(|| format!("cannot open the workshops in {}", self.data.display()))?;
        let text = self.text(&house).await;
        house.close().await;
        let text = text?;
        match &self.output {
            Some(path) => std::fs::write(path, text)
                .with_context(|| format!("cannot write {}", path.display())),
            None => std::io::stdout()
                .lock()
                .write_all(text.as_bytes())
                .context("cannot write to standard output"),
        }
    }

    async fn text(&self, house: &House) -> anyhow::Result<String> {
        let Ok(code) = self.code.parse::<Code>() else {
            bail!("{:?} is not a code", self.code);
        };
        let Some(room) = house.room(&code).await? else {
            bail!("there is no workshop {code} in {}", self.data.display());
        };
        let now = room.now();
        let summary = room.journal_summary(now.seq).await?;
        let journal = Journal {
            entries: summary.entries,
            hash: summary.hash,
        };
        let lang = self
            .language
            .or_else(|| Lang::from_code(&now.setup.language))
            .unwrap_or_default();
        Ok(self
            .file
            .write(&now, Some(journal), lang, TimeZone::system()))
    }
}
