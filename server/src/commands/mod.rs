//! The commands of the one binary, one file each.

pub mod export;
pub mod import;
pub mod serve;

use clap::Subcommand;

#[derive(Subcommand)]
pub enum Command {
    /// Open the house: serve workshops to laptops and phones (what happens without a command).
    Serve(serve::Serve),
    /// Make a workshop from files that another tool, or somebody with a list, has made.
    Import(import::Import),
    /// Write one file of a workshop: its brief, its ideas, its results.
    Export(export::Export),
}

impl Command {
    pub async fn run(self) -> anyhow::Result<()> {
        match self {
            Command::Serve(serve) => serve.run().await,
            Command::Import(import) => import.run().await,
            Command::Export(export) => export.run().await,
        }
    }
}
