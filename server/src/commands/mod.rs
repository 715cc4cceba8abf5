//! The commands of the one binary, one file each.

pub mod serve;

use clap::Subcommand;

#[derive(Subcommand)]
pub enum Command {
    /// Open the house: serve workshops to laptops and phones (what happens without a command).
    Serve(serve::Serve),
}

impl Command {
    pub async fn run(self) -> anyhow::Result<()> {
        match self {
            Command::Serve(serve) => serve.run().await,
        }
    }
}
