//! From what was sent and what was seen to what people would say about it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::time::{Duration, Instant};

use anyhow::ensure;

use crate::floor::Began;
use crate::ideas::{Sent, mark};
use crate::watch::Seen;

/// How long it took until phones had something.
#[derive(Default)]
pub struct Reached {
    /// Each time on each phone.
    pub each: Vec<Duration>,
    pub median_seat: Vec<Duration>,
    pub last_seat: Vec<Duration>,
}

impl Reached {
    /// From somebody's tap to these phones.
    pub fn by_ideas(
        &mut self,
        sent: &[Sent],
        seen: &Seen,
        on: &Range<usize>,
    ) -> anyhow::Result<()> {
        let frames = frames_of(sent, seen);
        for idea in sent {
            let frame = frames.get(&idea.number);
            let arrived = frame.and_then(|n| seen.frames.get(n)).into_iter().flatten();
            let arrived: Vec<Instant> = arrived
                .filter(|(stream, _)| on.contains(stream))
                .map(|(_, at)| *at)
                .collect();
            ensure!(
                arrived.len() == on.len(),
                "idea {} reached {} of {} phones",
                idea.number,
                arrived.len(),
                on.len()
            );
            self.add(idea.at, &arrived);
        }
        Ok(())
    }

    /// From the first byte written to all phones.
    pub fn by_frames(&mut self, frames: &[Began], seen: &Seen) {
        for frame in frames {
            let arrived = seen.frames.get(&frame.n).into_iter().flatten();
            let arrived: Vec<Instant> = arrived.map(|(_, at)| *at).collect();
            self.add(frame.at, &arrived);
        }
    }

    fn add(&mut self, began: Instant, arrived: &[Instant]) {
        let mut took: Vec<Duration> = arrived
            .iter()
            .map(|at| at.saturating_duration_since(began))
            .collect();
        took.sort_unstable();
        self.median_seat.push(percentile(&took, 0.5));
        self.last_seat.extend(took.last());
        self.each.append(&mut took);
    }
}

/// The frame that brought each idea: the first one that holds it.
fn frames_of(sent: &[Sent], seen: &Seen) -> BTreeMap<u64, u64> {
    let mut frames = BTreeMap::new();
    for frame in &seen.recorded {
        let text = String::from_utf8_lossy(&frame.bytes);
        for idea in sent {
            if !frames.contains_key(&idea.number) && text.contains(&mark(idea.number)) {
                frames.insert(idea.number, frame.n);
            }
        }
    }
    frames
}

/// The time that this share did not exceed: nearest rank.
pub fn percentile(times: &[Duration], share: f64) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted
        .get(rank.saturating_sub(1))
        .copied()
        .unwrap_or_default()
}

pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    let middle = figures.len() / 2;
    match figures.len() {
        0 => f64::NAN,
        odd if odd % 2 == 1 => figures[middle],
        _ => f64::midpoint(figures[middle - 1], figures[middle]),
    }
}

pub fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

pub fn ms(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1e3)
}

pub fn kib(bytes: f64) -> String {
    format!("{:.1} KiB", bytes / 1024.0)
}
