//! Figures of the product as it is given away: what its pages weigh, how it is on a slow phone,
//! what a live room costs the server, and what counting costs.

use clap::ValueEnum;

use crate::place::Profile;
use crate::{build, cargo, end2end};

#[derive(Clone, Copy, ValueEnum)]
pub enum Figure {
    /// What each page costs a phone, as a table; fails when a budget is broken
    Size,
    /// How soon a slow phone on a slow network can write, and is live
    SlowPhone,
    /// What a live room of up to 5,000 phones costs the server, beside the least it could cost;
    /// `-- --help` tells of its scenes
    Live,
    /// What counting costs: shared budgets, beside pabutools where Python has it, how sure a result
    /// is, and what a reveal and a ballot cost a large room
    Tally,
}

/// `arguments` are for what does the measuring.
pub fn bench(figure: Figure, arguments: &[String]) -> anyhow::Result<()> {
    let in_browser = |name: &str| {
        build::for_release()?;
        let mut all = vec![name.to_owned()];
        all.extend_from_slice(arguments);
        end2end::playwright("bench.config.ts", Profile::Release, &all)
    };
    match figure {
        Figure::Size => in_browser("size"),
        Figure::SlowPhone => in_browser("slow-phone"),
        Figure::Live => {
            // Cargo builds the binary for its benches itself.
            build::site_for_release()?;
            let bench = "bench --package server --bench live -- ";
            cargo::cargo(&format!("{bench}{}", arguments.join(" ")))
        }
        Figure::Tally => {
            let bench = "bench --package workshop --bench tally -- ";
            cargo::cargo(&format!("{bench}{}", arguments.join(" ")))
        }
    }
}
