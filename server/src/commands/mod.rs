//! The commands of the one binary, one file each.

pub mod demo;
pub mod export;
pub mod import;
pub mod kept;
pub mod serve;
pub mod simulate;

use clap::Subcommand;

#[derive(Subcommand)]
pub enum Command {
    /// Open the house: serve workshops to laptops and phones (what happens without a command).
    Serve(serve::Serve),
    /// Make a workshop from files that another tool, or somebody with a list, has made.
    Import(import::Import),
    /// Write one file of a workshop: its brief, its ideas, its results.
    Export(export::Export),
    /// Watch a workshop with invented people, at human speed.
    Demo(demo::Demo),
    /// Fill a running server with invented people, and add up what came of it.
    Simulate(simulate::Simulate),
}

impl Command {
    pub async fn run(self) -> anyhow::Result<()> {
        match self {
            Command::Serve(serve) => serve.run().await,
            Command::Import(import) => import.run().await,
            Command::Export(export) => export.run().await,
            Command::Demo(demo) => demo.run().await,
            Command::Simulate(simulate) => simulate.run().await,
        }
    }
}
