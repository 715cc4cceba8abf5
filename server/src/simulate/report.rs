//! What came of it: sent = acknowledged = counted, and how long people waited.

use std::{fmt, time::Duration};

use super::Trouble;

/// Times of one kind of request.
#[derive(Clone, Debug, Default)]
pub struct Stopwatch {
    took: Vec<Duration>,
}

impl Stopwatch {
    pub fn add(&mut self, took: Duration) {
        self.took.push(took);
    }

    pub fn join(&mut self, other: Self) {
        self.took.extend(other.took);
    }

    /// The time that this share of the requests (0 to 1) did not exceed: nearest rank.
    pub fn percentile(&self, share: f64) -> Duration {
        let mut sorted = self.took.clone();
        sorted.sort_unstable();
        let rank = (share * sorted.len() as f64).ceil() as usize;
        sorted
            .get(rank.saturating_sub(1))
            .copied()
            .unwrap_or_default()
    }
}

/// One kind of thing that phones send.
#[derive(Clone, Debug, Default)]
pub struct Sum {
    pub sent: u64,
    /// Answered with a receipt.
    pub acknowledged: u64,
    /// Found in the record afterwards, by reading the desk's exports.
    pub counted: u64,
    pub wait: Stopwatch,
}

#[derive(Clone, Debug, Default)]
pub struct Report {
    pub seats: Sum,
    pub ideas: Sum,
    pub ballots: Sum,
    pub troubles: Trouble,
    /// What could not be done, in words.
    pub errors: Vec<String>,
}

impl Report {
    /// Nothing lost, nothing doubled, nothing refused.
    pub fn adds_up(&self) -> bool {
        let even = |sum: &Sum| sum.sent == sum.acknowledged && sum.sent == sum.counted;
        self.errors.is_empty()
            && [&self.seats, &self.ideas, &self.ballots]
                .into_iter()
                .all(even)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<9}{:>8}{:>14}{:>9}{:>9}{:>9}{:>9}",
            "", "sent", "acknowledged", "counted", "p50", "p95", "p99"
        )?;
        for (name, sum) in [
            ("seats", &self.seats),
            ("ideas", &self.ideas),
            ("ballots", &self.ballots),
        ] {
            let ms = |share| format!("{:.0} ms", sum.wait.percentile(share).as_secs_f64() * 1e3);
            writeln!(
                f,
                "{name:<9}{:>8}{:>14}{:>9}{:>9}{:>9}{:>9}",
                sum.sent,
                sum.acknowledged,
                sum.counted,
                ms(0.50),
                ms(0.95),
                ms(0.99)
            )?;
        }
        writeln!(
            f,
            "tried again: {} without an answer, {} while busy",
            self.troubles.no_answer, self.troubles.busy
        )?;
        for error in self.errors.iter().take(10) {
            writeln!(f, "error: {error}")?;
        }
        if self.errors.len() > 10 {
            writeln!(f, "… and {} more errors", self.errors.len() - 10)?;
        }
        let verdict = if self.adds_up() {
            "sent = acknowledged = counted"
        } else {
            "does NOT add up"
        };
        write!(f, "{verdict}, {} errors", self.errors.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_nearest_rank() {
        let mut watch = Stopwatch::default();
        for ms in 1..=100 {
            watch.add(Duration::from_millis(ms));
        }
        assert_eq!(watch.percentile(0.50), Duration::from_millis(50));
        assert_eq!(watch.percentile(0.99), Duration::from_millis(99));
        assert_eq!(Stopwatch::default().percentile(0.5), Duration::ZERO);
    }

    #[test]
    fn a_report_that_lost_something_does_not_add_up() {
        let mut report = Report::default();
        assert!(report.adds_up());
        report.ideas.sent = 2;
        report.ideas.acknowledged = 2;
        report.ideas.counted = 1;
        assert!(!report.adds_up());
    }
}
