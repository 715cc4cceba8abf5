//! `talkoot simulate`: fills a running server with people who are not there, and adds up.

use anyhow::ensure;
use clap::Args;

use crate::simulate::{Desk, Pace, Plan, play};

#[derive(Args, Clone)]
pub struct Simulate {
    /// How many phones
    #[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u16).range(1..=2000))]
    pub seats: u16,

    /// The running server, by http
    #[arg(long, env = "TALKOOT_URL", default_value = "http://127.0.0.1:3000")]
    pub url: String,

    /// The same seed gives the same people
    #[arg(long, default_value_t = 1)]
    pub seed: u64,

    /// Take the time that people take, instead of going as fast as the server can
    #[arg(long)]
    pub human: bool,
}

impl Simulate {
    pub async fn run(self) -> anyhow::Result<()> {
        let plan = Plan {
            url: self.url.trim_end_matches('/').to_owned(),
            seats: usize::from(self.seats),
            pace: if self.human { Pace::Human } else { Pace::Rush },
            seed: self.seed,
        };
        ensure!(
            plan.url.starts_with("http://"),
            "{} does not begin with http://; simulate speaks plain HTTP only",
            plan.url
        );
        let mut desk = Desk::begin(&plan.url).await?;
        eprintln!("stage: {}{}/stage", plan.url, desk.workshop);
        let report = play(&plan, &mut desk).await?;
        println!("{report}");
        ensure!(report.adds_up(), "the room does not add up");
        Ok(())
    }
}
