//! `talkoot`: one file to run.

use std::io::IsTerminal;

use clap::Parser;
use server::commands::{Command, serve};
use tracing_subscriber::EnvFilter;

/// Co-design workshops: a laptop and a projector in front, phones in the room, a brief at the end.
#[derive(Parser)]
#[command(name = "talkoot", version)]
struct Talkoot {
    #[command(subcommand)]
    command: Option<Command>,
    /// What `serve` takes, so that `talkoot` alone is enough.
    #[command(flatten)]
    serve: serve::Serve,
}

fn main() -> anyhow::Result<()> {
    let talkoot = Talkoot::parse();
    tracing_subscriber::fmt()
        .with_env_filter(
            EnvFilter::try_from_env("TALKOOT_LOG").unwrap_or_else(|_| EnvFilter::new("info")),
        )
        // Standard output belongs to what a command answers.
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(
            talkoot
                .command
                .unwrap_or(Command::Serve(talkoot.serve))
                .run(),
        )
}
