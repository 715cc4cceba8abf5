//! `talkoot export`: one file of one workshop, the same that its desk downloads; or the ballots of
//! one vote in the form of another library, which only this command writes.

use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, bail};
use app::brief::Journal;
use app::exports::{BallotBox, Export as File, Reach, pabulib, soi, tally_json, votes_told};
use app::words::Lang;
use clap::Args;
use jiff::tz::TimeZone;
use rooms::{Code, House, Storage};
use workshop::{BallotRule, Workshop};

use super::import::desk_language;
use super::kept::Kept;

#[derive(Args)]
pub struct Export {
    /// The workshop's code, as people type it
    code: String,

    /// What to write. A name that ends in .pb (Pabulib) or .soi (PrefLib) is the ballots of one
    /// revealed vote, in an order that tells nothing of who cast them or when
    #[arg(
        value_parser = wanted,
        value_name = "brief|json|ideas.csv|tally.csv|tally.json|NAME.pb|NAME.soi"
    )]
    file: Wanted,

    /// Which vote, for .pb and .soi [default: the only one that is revealed]
    #[arg(long, value_parser = vote, value_name = "V-2")]
    vote: Option<usize>,

    /// For tally.json: results by every role, however few people have it. For .pb: everybody's role
    /// beside their ballot. Both can tell who somebody is; keep such a file to yourself
    #[arg(long)]
    all_roles: bool,

    /// Where to write it [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// The language of the brief [default: the workshop's]
    #[arg(long, value_parser = desk_language, value_name = "en|fi|sv")]
    language: Option<Lang>,

    #[command(flatten)]
    kept: Kept,
}

#[derive(Clone, Copy)]
enum Wanted {
    File(File),
    Ballots(Library),
}

/// Whose form ballots are written in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Library {
    Pabulib,
    Preflib,
}

fn wanted(name: &str) -> Result<Wanted, String> {
    Ok(Wanted::File(match name {
        "brief" | "brief.md" => File::Brief,
        "json" | "workshop.json" => File::Json,
        "ideas.csv" => File::IdeasCsv,
        "tally.csv" => File::TallyCsv,
        "tally.json" => File::TallyJson,
        _ => {
            return match name.rsplit_once('.') {
                Some((_, "pb")) => Ok(Wanted::Ballots(Library::Pabulib)),
                Some((_, "soi")) => Ok(Wanted::Ballots(Library::Preflib)),
                _ => Err(
                    "brief, json, ideas.csv, tally.csv, tally.json, or a name that ends in .pb or \
                     .soi"
                        .to_owned(),
                ),
            };
        }
    }))
}

/// `V-2`, or `2`.
fn vote(name: &str) -> Result<usize, String> {
    let number = name.strip_prefix("V-").unwrap_or(name);
    number.parse().map_err(|_| "V-1, V-2 …".to_owned())
}

impl Export {
    pub async fn run(self) -> anyhow::Result<()> {
        match self.file {
            Wanted::File(_) if self.vote.is_some() => bail!("--vote is for ballots"),
            Wanted::File(file) if self.all_roles && file != File::TallyJson => {
                bail!("--all-roles is for tally.json and for ballots");
            }
            Wanted::Ballots(Library::Preflib) if self.all_roles => {
                bail!("a .soi file has no place for roles");
            }
            _ => {}
        }
        if let Storage::Folder(folder) = self.kept.storage()?
            && !folder.is_dir()
        {
            bail!("there is no folder {}", folder.display());
        }
        let house = self.kept.open().await?;
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
            bail!("there is no workshop {code} in {}", self.kept.storage()?);
        };
        let now = room.now();
        let file = match self.file {
            Wanted::File(_) if self.all_roles => {
                eprintln!(
                    "Warning: this file tells results of every role, also where few people have \
                     it, and so may tell how one of them voted. Do not pass it on."
                );
                return Ok(tally_json(&now, Reach::EveryRole));
            }
            Wanted::File(file) => file,
            Wanted::Ballots(library) => return self.ballots(&now, library),
        };
        let summary = room.journal_summary(now.seq).await?;
        let journal = Journal {
            entries: summary.entries,
            hash: summary.hash,
        };
        let lang = self
            .language
            .or_else(|| Lang::from_code(&now.setup.language))
            .unwrap_or_default();
        Ok(file.write(&now, Some(journal), lang, TimeZone::system()))
    }

    fn ballots(&self, w: &Workshop, library: Library) -> anyhow::Result<String> {
        let takes = |rule: BallotRule| match library {
            Library::Preflib => rule.is_ranked(),
            Library::Pabulib => BallotBox::holds(rule),
        };
        let told = votes_told(w);
        let chosen: Vec<_> = match self.vote {
            Some(number) => told.iter().filter(|(n, ..)| *n == number).collect(),
            None => told.iter().filter(|(.., rule)| takes(*rule)).collect(),
        };
        let round = match chosen.as_slice() {
            [(_, round, rule)] if takes(*rule) => *round,
            [(n, ..)] => bail!("V-{n} is of a kind that such a file cannot hold"),
            [] => bail!("there is no revealed vote that such a file can hold"),
            several => {
                let names: Vec<String> = several.iter().map(|(n, ..)| format!("V-{n}")).collect();
                bail!(
                    "several votes are revealed; say which: --vote {}",
                    names.join("|")
                );
            }
        };
        if self.all_roles {
            eprintln!(
                "warning: roles stand beside ballots, however few people have one; who reads this \
                 file may learn how somebody voted"
            );
        }
        let ballots = BallotBox::of(w, round, &TimeZone::system(), self.all_roles)
            .context("this vote cannot be written")?;
        Ok(match library {
            Library::Pabulib => pabulib(&ballots),
            Library::Preflib => soi(&ballots),
        })
    }
}
