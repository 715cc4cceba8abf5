//! Ideas on an open wall, seen by many: what a frame costs the server and when it is where, beside
//! one thread that writes the same bytes to as many sockets. The two take turns.

use std::time::Duration;

use anyhow::{Context, ensure};

use crate::Plan;
use crate::figures::{Reached, kib, median, micros, ms, percentile};
use crate::floor::Floor;
use crate::house::Served;
use crate::ideas::Writers;
use crate::room::{Room, found};
use crate::table::Table;
use crate::watch::{Watch, ask};

/// How long a quiet room is watched.
const QUIET: Duration = Duration::from_secs(5);

#[derive(Default)]
struct Figures {
    seats: usize,
    frames_a_second: Vec<f64>,
    /// Of one frame on one seat.
    bytes: Vec<f64>,
    wholes: u64,
    answered: Vec<Duration>,
    reached: Reached,
    floor_reached: Reached,
    /// For one frame to one seat, in microseconds: all that the server did in the time, the same
    /// without what ideas cost when nobody watches, and the floor.
    cpu: Vec<f64>,
    cpu_for_frames: Vec<f64>,
    cpu_floor: Vec<f64>,
    /// For one idea when nobody watches.
    cpu_of_idea: f64,
    memory_of_seat: f64,
    quiet: f64,
}

pub fn measure(plan: &Plan, seats: &[usize]) -> anyhow::Result<()> {
    let mut all = Vec::new();
    for seats in seats {
        eprintln!("{seats} seats …");
        match with_seats(plan, *seats).with_context(|| format!("with {seats} seats")) {
            Ok(figures) => all.push(figures),
            // What was measured before is worth seeing.
            Err(error) => {
                print(plan, &all);
                return Err(error);
            }
        }
    }
    print(plan, &all);
    Ok(())
}

fn with_seats(plan: &Plan, seats: usize) -> anyhow::Result<Figures> {
    let data = tempfile::tempdir()?;
    let served = Served::open(data.path())?;
    let room = plan.runtime.block_on(async {
        let workshop = found(&served).await?;
        Room::fill(&served, &workshop, seats).await
    })?;
    // Anew, so that memory which coming in has left behind is not what streams then take.
    drop(served);
    let served = Served::open(data.path())?;
    let writers = Writers::new(&served, &room);
    let write = || {
        let writing = writers.write(plan.ideas_a_second, plan.round);
        plan.runtime.block_on(writing)
    };
    let mut figures = Figures {
        seats,
        ..Figures::default()
    };

    plan.runtime.block_on(room.warm_up(&served))?;
    let before = served.cpu()?;
    let ideas = write()?;
    figures.cpu_of_idea = micros(served.cpu()? - before) / ideas.len() as f64;

    let before = served.memory()?;
    let watch = Watch::begin()?;
    for request in room.requests(&served, seats) {
        watch.add(ask(served.address, &request, None)?)?;
    }
    watch.await_frame(seats, None)?;
    figures.memory_of_seat = served.memory()?.saturating_sub(before) as f64 / seats as f64;

    let before = served.cpu()?;
    std::thread::sleep(QUIET);
    figures.quiet = (served.cpu()? - before).as_secs_f64() / QUIET.as_secs_f64();

    let floor_watch = Watch::begin()?;
    let floor = Floor::open(&floor_watch, seats)?;
    for _ in 0..plan.rounds {
        watch.take()?;
        let before = served.cpu()?;
        let sent = write()?;
        watch.await_rest(&(0..seats))?;
        let cpu = served.cpu()? - before;
        let seen = watch.take()?;
        ensure!(!seen.recorded.is_empty(), "no frame came");
        figures.reached.by_ideas(&sent, &seen, &(0..seats))?;
        figures.answered.extend(sent.iter().map(|one| one.answered));
        figures.wholes += seen.wholes;
        let delivered = seen.events as f64;
        let for_ideas = figures.cpu_of_idea * sent.len() as f64;
        figures.cpu.push(micros(cpu) / delivered);
        let for_frames = (micros(cpu) - for_ideas) / delivered;
        figures.cpu_for_frames.push(for_frames);
        figures.bytes.push(seen.bytes as f64 / delivered);
        let frames = delivered / seats as f64;
        let a_second = frames / plan.round.as_secs_f64();
        figures.frames_a_second.push(a_second);

        floor_watch.take()?;
        let played = floor.play(&seen.recorded)?;
        floor_watch.await_rest(&(0..seats))?;
        let seen = floor_watch.take()?;
        figures.floor_reached.by_frames(&played.frames, &seen);
        let delivered = played.frames.len() * seats;
        figures
            .cpu_floor
            .push(micros(played.cpu) / delivered as f64);
    }
    Ok(figures)
}

type Cell = fn(&Figures) -> String;

fn print(plan: &Plan, all: &[Figures]) {
    let columns: Vec<String> = all.iter().map(|f| format!("{} seats", f.seats)).collect();
    let title = format!(
        "Fan-out: {} ideas a second on an open wall, {} rounds of {} s, each followed by the floor",
        plan.ideas_a_second,
        plan.rounds,
        plan.round.as_secs()
    );
    let mut table = Table::new(title, &columns);
    let rows: [(&str, Cell, &str); 19] = [
        (
            "frames a second and seat",
            |f| one(&f.frames_a_second),
            "≤ 10",
        ),
        (
            "bytes of a frame",
            |f| format!("{:.0}", median(f.bytes.clone())),
            "",
        ),
        (
            "seats that skipped to the whole",
            |f| f.wholes.to_string(),
            "0",
        ),
        (
            "an idea is answered, p50",
            |f| ms(percentile(&f.answered, 0.5)),
            "",
        ),
        (
            "an idea is answered, p99",
            |f| ms(percentile(&f.answered, 0.99)),
            "",
        ),
        (
            "from tap to the median seat, p50",
            |f| ms(percentile(&f.reached.median_seat, 0.5)),
            "",
        ),
        (
            "from tap to the last seat, p50",
            |f| ms(percentile(&f.reached.last_seat, 0.5)),
            "",
        ),
        (
            "from tap to the last seat, p99",
            |f| ms(percentile(&f.reached.last_seat, 0.99)),
            "< 250 ms at 1,000",
        ),
        (
            "floor: from write to the last seat, p50",
            |f| ms(percentile(&f.floor_reached.last_seat, 0.5)),
            "",
        ),
        (
            "floor: from write to the last seat, p99",
            |f| ms(percentile(&f.floor_reached.last_seat, 0.99)),
            "",
        ),
        ("server CPU for a frame to a seat", |f| us(&f.cpu), ""),
        (
            "… without what ideas cost unwatched",
            |f| us(&f.cpu_for_frames),
            "",
        ),
        ("floor CPU for a frame to a seat", |f| us(&f.cpu_floor), ""),
        ("ratio to the floor", |f| ratio(&f.cpu, &f.cpu_floor), ""),
        (
            "… without what ideas cost unwatched",
            |f| ratio(&f.cpu_for_frames, &f.cpu_floor),
            "≤ 1.5",
        ),
        (
            "CPU for an idea, unwatched",
            |f| format!("{:.0} µs", f.cpu_of_idea),
            "",
        ),
        (
            "server CPU while nothing happens",
            |f| format!("{:.2} %", f.quiet * 100.0),
            "≤ 0.5 %",
        ),
        ("memory for a seat", |f| kib(f.memory_of_seat), "≤ 20 KiB"),
        (
            "memory for all seats",
            |f| format!("{:.1} MiB", all_memory(f)),
            "",
        ),
    ];
    for (name, cell, goal) in rows {
        table.row(name, all.iter().map(cell), goal);
    }
    table.print();
}

fn all_memory(figures: &Figures) -> f64 {
    figures.memory_of_seat * figures.seats as f64 / (1024.0 * 1024.0)
}

fn one(figures: &[f64]) -> String {
    format!("{:.1}", median(figures.to_vec()))
}

fn us(figures: &[f64]) -> String {
    format!("{:.2} µs", median(figures.to_vec()))
}

/// Of each round to the floor of the same round.
fn ratio(ours: &[f64], floor: &[f64]) -> String {
    let ratios = ours.iter().zip(floor).map(|(ours, floor)| ours / floor);
    format!("{:.2}", median(ratios.collect()))
}
