//! The live room under load, and beside it what no server could do cheaper: one thread that writes
//! the same bytes to as many sockets. Times and costs are one machine's; the ratios travel.

mod board;
mod door;
mod fan_out;
mod figures;
mod floor;
mod frames;
mod house;
mod ideas;
mod room;
mod stalled;
mod table;
mod watch;

use std::time::Duration;

use anyhow::Context;
use clap::{Parser, ValueEnum};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// What a live room costs, with a released server and phones that are not there
#[derive(Parser)]
#[command(name = "cargo xtask bench live --")]
struct Live {
    /// Only these
    #[arg(long, value_enum, value_delimiter = ',')]
    scenes: Vec<Scene>,
    /// How many seats watch while ideas come, one after the other
    #[arg(long, value_delimiter = ',', default_values_t = [200, 1_000, 5_000])]
    seats: Vec<usize>,
    /// How long ideas come in each round
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// How many rounds of the server, each followed by one of what it is compared with
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// How many ideas a second
    #[arg(long, default_value_t = 20)]
    ideas: u32,
    /// How long phones stop reading, in seconds
    #[arg(long, default_value_t = 60)]
    stall: u64,
    /// What cargo says to every bench
    #[arg(long, hide = true)]
    bench: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Scene {
    /// Ideas on an open wall, seen by many
    FanOut,
    /// A change on a board with 10 ideas and on one with 5,000
    Board,
    /// A tenth of the phones stop reading
    Stalled,
    /// A thousand people come in at once
    Door,
}

/// What the scenes have in common.
pub struct Plan {
    pub ideas_a_second: u32,
    pub round: Duration,
    pub rounds: usize,
    pub runtime: tokio::runtime::Runtime,
}

fn main() -> anyhow::Result<()> {
    let live = Live::parse();
    allow_many_connections()?;
    let plan = Plan {
        ideas_a_second: live.ideas,
        round: Duration::from_secs(live.seconds),
        rounds: live.rounds.max(1),
        runtime: tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?,
    };
    let plays = |scene| live.scenes.is_empty() || live.scenes.contains(&scene);
    if plays(Scene::Door) {
        door::measure(&plan)?;
    }
    if plays(Scene::FanOut) {
        fan_out::measure(&plan, &live.seats)?;
    }
    if plays(Scene::Board) {
        board::measure(&plan)?;
    }
    if plays(Scene::Stalled) {
        stalled::measure(&plan, Duration::from_secs(live.stall))?;
    }
    Ok(())
}

/// As many as the system lets us have; the server, started by us, may have as many.
fn allow_many_connections() -> anyhow::Result<()> {
    let most = getrlimit(Resource::Nofile).maximum;
    let limit = Rlimit {
        current: most,
        maximum: most,
    };
    setrlimit(Resource::Nofile, limit).context("cannot open many connections")
}
