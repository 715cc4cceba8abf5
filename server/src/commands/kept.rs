//! Where workshops are kept: what every command that opens a house takes.

use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use rooms::{House, Storage};

#[derive(Args, Clone)]
pub struct Kept {
    /// The folder where everything is kept
    #[arg(
        long,
        env = "TALKOOT_DATA",
        default_value = "talkoot-data",
        value_name = "DIR"
    )]
    data: PathBuf,

    /// A PostgreSQL database to keep everything in, instead of the folder. As an environment
    /// variable its password is not seen by others on this computer
    // Any text is taken here: an error of clap's would show what was given.
    #[arg(
        long,
        env = "TALKOOT_DATABASE",
        hide_env_values = true,
        value_name = "postgres://USER:PASSWORD@HOST/NAME"
    )]
    database: Option<String>,
}

impl Kept {
    /// Both may be given, as where the folder is part of a container's image.
    pub fn storage(&self) -> anyhow::Result<Storage> {
        match self.database.as_deref() {
            None | Some("") => Ok(Storage::Folder(self.data.clone())),
            Some(address) => Storage::postgres(address)
                .context("the database (--database, TALKOOT_DATABASE) cannot be used"),
        }
    }

    pub async fn open(&self) -> anyhow::Result<House> {
        let storage = self.storage()?;
        House::open(storage.clone())
            .await
            .with_context(|| format!("cannot open the workshops in {storage}"))
    }
}
