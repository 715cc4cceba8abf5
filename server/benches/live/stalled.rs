//! A tenth of the phones stop reading, as in a lift or with a screen that went dark, while ideas go
//! on coming: what it is to the others, to the server's memory, and to them when they read again.

use std::ops::Range;
use std::time::{Duration, Instant};

use anyhow::Context;

use crate::Plan;
use crate::figures::{Reached, kib, median, ms, percentile};
use crate::house::Served;
use crate::ideas::{Sent, Writers};
use crate::room::{Room, found};
use crate::table::Table;
use crate::watch::{Watch, ask};

const SEATS: usize = 1_000;
const STALLED: Range<usize> = 900..SEATS;
const OTHERS: Range<usize> = 0..STALLED.start;

/// What a stalled phone's own system takes in without anybody reading it: as little as there is,
/// or it would be the phone that keeps it all and not the server.
const TAKES: usize = 4 * 1024;

/// Of stalls, each after as long a time without.
const ROUNDS: usize = 2;

#[derive(Default)]
struct Figures {
    reached: Reached,
    p99: Vec<f64>,
    growth_for_idea: Vec<f64>,
}

pub fn measure(plan: &Plan, stall: Duration) -> anyhow::Result<()> {
    eprintln!("{} of {SEATS} phones stall …", STALLED.len());
    let data = tempfile::tempdir()?;
    let served = Served::open(data.path())?;
    let room = plan.runtime.block_on(async {
        let workshop = found(&served).await?;
        Room::fill(&served, &workshop, SEATS).await
    })?;
    drop(served);
    let served = Served::open(data.path())?;
    let watch = Watch::begin()?;
    for (n, request) in room.requests(&served, SEATS).iter().enumerate() {
        let takes = STALLED.contains(&n).then_some(TAKES);
        watch.add(ask(served.address, request, takes)?)?;
    }
    watch.await_frame(SEATS, None)?;

    let writers = Writers::new(&served, &room);
    let write = |lasting| {
        let writing = writers.write(plan.ideas_a_second, lasting);
        plan.runtime.block_on(writing)
    };
    // Until now only few ideas came: the first ones make room for what comes after.
    write(plan.round)?;
    let (mut without, mut with) = (Figures::default(), Figures::default());
    let (mut held, mut untaken, mut right) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let sent = without.note(&served, &watch, || write(plan.round))?;
        drop(sent);
        let before = served.memory()?;
        watch.pause(STALLED)?;
        let sent = with.note(&served, &watch, || write(stall))?;
        let for_ideas = median(without.growth_for_idea.clone()) * sent.len() as f64;
        let grown = served.memory()? as f64 - before as f64 - for_ideas;
        held.push(grown / STALLED.len() as f64);
        untaken.push(served.untaken()? as f64 / STALLED.len() as f64);

        let newest = watch.newest()?[0]
            .n
            .context("the first phone saw a frame")?;
        let again = Instant::now();
        watch.resume(STALLED)?;
        let all = watch.await_frame(SEATS, Some(newest))?;
        let last = all[STALLED].iter().map(|phone| phone.at).max();
        right.push(
            last.context("some stalled")?
                .saturating_duration_since(again),
        );
    }
    print(stall, &without, &with, [&held, &untaken], &right);
    Ok(())
}

impl Figures {
    fn note(
        &mut self,
        served: &Served,
        watch: &Watch,
        write: impl Fn() -> anyhow::Result<Vec<Sent>>,
    ) -> anyhow::Result<Vec<Sent>> {
        watch.take()?;
        let before = served.memory()?;
        let sent = write()?;
        watch.await_rest(&OTHERS)?;
        let grown = served.memory()? as f64 - before as f64;
        self.growth_for_idea.push(grown / sent.len() as f64);
        let seen = watch.take()?;
        let mut reached = Reached::default();
        reached.by_ideas(&sent, &seen, &OTHERS)?;
        self.p99.push(percentile(&reached.each, 0.99).as_secs_f64());
        self.reached.each.append(&mut reached.each);
        self.reached.last_seat.append(&mut reached.last_seat);
        Ok(sent)
    }
}

fn print(
    stall: Duration,
    without: &Figures,
    with: &Figures,
    [held, untaken]: [&[f64]; 2],
    right: &[Duration],
) {
    let title = format!(
        "{} of {SEATS} phones do not read for {} s",
        STALLED.len(),
        stall.as_secs()
    );
    let columns = ["all read", "some stall", "ratio"].map(String::from);
    let mut table = Table::new(title, &columns);
    let ratio = |with: f64, without: f64| format!("{:.2}", with / without);
    let times = |figures: &Figures, share| percentile(&figures.reached.each, share);
    for (name, share) in [("p50", 0.5), ("p99", 0.99)] {
        let (a, b) = (times(without, share), times(with, share));
        let cells = [ms(a), ms(b), ratio(b.as_secs_f64(), a.as_secs_f64())];
        let goal = if share > 0.9 { "≤ 1.2" } else { "" };
        table.row(&format!("from tap to the others, {name}"), cells, goal);
    }
    let by_round = ratio(median(with.p99.clone()), median(without.p99.clone()));
    let cells = [String::new(), String::new(), by_round];
    table.row("p99, median of the rounds", cells, "≤ 1.2");
    let one = |cell: String| [String::new(), cell, String::new()];
    let held = kib(median(held.to_vec()));
    table.row(
        "memory of the server for one that stalls",
        one(held),
        "≤ 64 KiB",
    );
    let untaken = kib(median(untaken.to_vec()));
    table.row("… and of the system, not taken yet", one(untaken), "");
    let right = ms(right.iter().max().copied().unwrap_or_default());
    table.row("all are right again after", one(right), "≤ 2 s");
    table.print();
}
