//! Pictures of every page, in every width, theme and language that matter, for people to look at
//! (`end2end/shots/`).

use crate::place::Profile;
use crate::{build, end2end};

pub fn shots(arguments: &[String]) -> anyhow::Result<()> {
    build::for_development()?;
    end2end::playwright("shots.config.ts", Profile::Dev, arguments)
}
