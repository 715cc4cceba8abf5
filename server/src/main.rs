//! `talkoot`: one file to run.

use std::io::IsTerminal;

use clap::Parser;
use server::commands::{Command, serve};
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::prelude::*;

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
    let lines = tracing_subscriber::fmt::layer()
        // Standard output belongs to what a command answers.
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    tracing_subscriber::registry()
        .with(lines.with_filter(wanted()))
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

/// What the log tells: `TALKOOT_LOG=debug`, or by where it comes from, `info,sqlx=debug`.
fn wanted() -> Targets {
    let told = std::env::var("TALKOOT_LOG").ok();
    told.and_then(|told| told.parse().ok())
        .unwrap_or_else(|| Targets::new().with_default(LevelFilter::INFO))
}
