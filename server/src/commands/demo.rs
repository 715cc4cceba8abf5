//! `talkoot demo`: a house of its own with a room full of invented people, at human speed, so that
//! one sees in a minute what a workshop looks like. It stays open afterwards.

use std::time::Duration;

use anyhow::Context;
use clap::Args;

use super::serve::Serve;
use crate::{
    network,
    simulate::{Desk, Pace, Plan, play},
};

#[derive(Args, Clone)]
pub struct Demo {
    #[command(flatten)]
    pub serve: Serve,

    /// How many phones
    #[arg(long, default_value_t = 24, value_parser = clap::value_parser!(u16).range(1..=500))]
    pub seats: u16,
}

impl Demo {
    pub async fn run(self) -> anyhow::Result<()> {
        let opened = self.serve.open().await?;
        let url = network::laptop_url(opened.address());
        let serving = tokio::spawn(opened.run());
        let plan = Plan {
            url: url.clone(),
            seats: usize::from(self.seats),
            pace: Pace::Human,
            seed: 1,
        };
        let playing = tokio::spawn(async move {
            let mut desk = Desk::begin(&plan.url).await?;
            println!();
            println!("Look at the stage:   {}{}/stage", plan.url, desk.workshop);
            println!("Sit at the desk:     {}", desk.link);
            println!("Take a seat:         {}{}", plan.url, desk.workshop);
            println!();
            // Time to open the stage before people come.
            tokio::time::sleep(Duration::from_secs(5)).await;
            let report = play(&plan, &mut desk).await?;
            println!("{report}");
            println!("The room stays open: look around. Ctrl-C ends it.");
            anyhow::Ok(())
        });
        tokio::select! {
            served = serving => served.context("the server broke")?,
            played = playing => {
                played.context("the people broke")??;
                // The server was moved into its task; wait for Ctrl-C as it does.
                std::future::pending().await
            }
        }
    }
}
