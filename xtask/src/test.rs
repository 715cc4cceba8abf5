//! Every test. The journeys in the browser run the very server that the crates' tests were
//! compiled with, so that nothing is built twice.

use std::process::Command;

use crate::place::Profile;
use crate::postgres::{self, Cluster};
use crate::{cargo, end2end, site};

pub fn test(only_native: bool, with_postgres: bool, journeys: &[String]) -> anyhow::Result<()> {
    site::put_together(Profile::Dev)?;
    // Integration tests make cargo build the binary as well.
    if journeys.is_empty() {
        native(with_postgres)?;
    } else {
        cargo::cargo("build --package server")?;
    }
    if only_native {
        return Ok(());
    }
    end2end::journeys(journeys)
}

/// The crates' own.
fn native(with_postgres: bool) -> anyhow::Result<()> {
    let nextest = cargo::has("cargo", &["nextest", "--version"]);
    let mut tests = Command::new(cargo::path());
    if nextest {
        tests.args(["nextest", "run", "--no-fail-fast"]);
    } else {
        tests.arg("test");
    }
    tests.args(["--workspace", "--exclude", "frontend"]);
    if !with_postgres {
        println!("Without PostgreSQL: nothing is tried on it, and these tests prove less.");
        if nextest {
            tests.args(["-E", "!test(postgres::)"]);
        } else {
            tests.args(["--", "--skip", "postgres::"]);
        }
        return cargo::must_succeed(&mut tests);
    }
    let cluster = Cluster::start()?;
    cargo::must_succeed(tests.env(postgres::VARIABLE, cluster.address()))
}
