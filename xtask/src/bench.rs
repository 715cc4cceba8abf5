//! Figures of the product as it is given away. `size`: what each page of a workshop costs a phone
//! that walks through it, counted by the browser, in bytes on the wire.

use clap::ValueEnum;

use crate::place::Profile;
use crate::{build, end2end};

#[derive(Clone, Copy, ValueEnum)]
pub enum Figure {
    /// What each page costs, as a table
    Size,
}

pub fn bench(figure: Figure) -> anyhow::Result<()> {
    build::for_release()?;
    let specs = match figure {
        Figure::Size => "size",
    };
    end2end::playwright("bench.config.ts", Profile::Release, &[specs.into()])
}
