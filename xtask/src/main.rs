//! `cargo xtask`: everything between a fresh clone and a running, tested or released Talkoot. Each
//! command installs what it needs; only git, rustup and Node have to be there.

#[cfg(feature = "pack")]
mod pack;
#[cfg(feature = "pack")]
mod weight;

mod bench;
mod bindings;
mod browser;
mod build;
mod cargo;
mod check;
mod debian;
mod end2end;
mod place;
mod postgres;
mod run;
mod shots;
mod site;
mod styles;
mod test;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Build, run, test and release Talkoot")]
struct Xtask {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build for development and serve; what follows `--` goes to `talkoot`
    Run {
        #[arg(last = true)]
        arguments: Vec<String>,
    },
    /// Build the one binary with everything in it
    Build {
        /// Small, fast and compressed, as it is given away
        #[arg(long)]
        release: bool,
        /// Of that, only what pages load
        #[arg(long, requires = "release", hide = true)]
        only_site: bool,
    },
    /// Run every test: the crates' own, with a PostgreSQL of their own, then the journeys in a
    /// browser
    Test {
        /// Only the crates' own
        #[arg(long)]
        native: bool,
        /// Of those, only what needs no PostgreSQL
        #[arg(long)]
        without_postgres: bool,
        /// Only these journeys, as Playwright takes them
        #[arg(last = true)]
        journeys: Vec<String>,
    },
    /// Measure the product as it is given away
    Bench {
        figure: bench::Figure,
        /// For what does the measuring: Playwright, the bench of the live room, or Criterion
        #[arg(last = true)]
        arguments: Vec<String>,
    },
    /// Take pictures of the pages, to look at
    Shots {
        /// Only these, as Playwright takes them
        #[arg(last = true)]
        pages: Vec<String>,
    },
    /// Look for faults without running anything: formatting, compiler warnings, lints
    Check,
}

fn main() -> anyhow::Result<()> {
    match Xtask::parse().command {
        Command::Run { arguments } => run::run(&arguments),
        Command::Build { release: false, .. } => build::for_development(),
        Command::Build {
            only_site: true, ..
        } => build::site_for_release(),
        Command::Build { release: true, .. } => build::for_release(),
        Command::Test {
            native,
            without_postgres,
            journeys,
        } => test::test(native, !without_postgres, &journeys),
        Command::Bench { figure, arguments } => bench::bench(figure, &arguments),
        Command::Shots { pages } => shots::shots(&pages),
        Command::Check => check::check(),
    }
}
