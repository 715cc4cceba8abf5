//! What counting costs: shared budgets, beside pabutools in the same run, how sure a result
//! is, and what a reveal and a ballot cost a room.
//!
//! `cargo xtask bench tally`; what follows `--` goes to Criterion. Real ballots are read where the
//! folder with the public data lies beside the project.

mod instances;
mod pabutools;
mod resampling;
mod rooms;

use std::hint::black_box;

use criterion::Criterion;
use workshop::tally::{AddOne, Stop, TieRule};

use instances::Instance;

fn main() {
    let instances = instances::all();
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("equal shares, add-one");
    for instance in &instances {
        group.bench_function(&instance.name, |bench| {
            bench.iter(|| add_one(black_box(instance)));
        });
    }
    group.finish();
    resampling::bench(&mut criterion);
    rooms::bench(&mut criterion);
    criterion.final_summary();
    pabutools::beside(&instances);
}

fn add_one(instance: &Instance) -> AddOne {
    AddOne::count(&instance.vote, Stop::Exhaustive, TieRule::default())
}
