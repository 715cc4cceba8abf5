//! What may differ between a server, a test and a command: patience, capacities and the clock.

use std::{
    fmt,
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use workshop::{Actor, Answer, Refusal, Time, Wish, Workshop};

use crate::Code;

/// Tells the time, in whole milliseconds. It may jump: a room never goes back behind its last
/// entry.
pub type Clock = Arc<dyn Fn() -> Time + Send + Sync>;

/// How a [`House`](crate::House) keeps its rooms. `Default` suits a server.
#[derive(Clone)]
pub struct Settings {
    /// How long a room that nobody holds stays in memory after its last visit. A room is folded
    /// again from its journal in milliseconds, so this only saves work, never data.
    pub idle: Duration,
    /// How many wishes may wait for one room's writer, at least 1. One more is answered "busy".
    pub inbox: usize,
    /// The most wishes settled in one transaction, at least 1. It bounds how long the first of
    /// them waits for the last.
    pub batch: usize,
    /// Where the time comes from; the system's clock unless a test says otherwise.
    pub clock: Clock,
}

/// Where this crate's own tests put something else: rules that fail, codes that collide.
#[derive(Clone, Copy)]
pub(crate) struct Seams {
    pub(crate) rules: Rules,
    pub(crate) codes: fn() -> Result<Code, getrandom::Error>,
}

/// The shape of [`workshop::decide`].
pub(crate) type Rules = fn(&Workshop, Actor, Time, &Wish) -> Result<Answer, Refusal>;

impl Default for Settings {
    fn default() -> Self {
        Self {
            idle: Duration::from_secs(10 * 60),
            inbox: 1_024,
            batch: 256,
            clock: Arc::new(now),
        }
    }
}

impl Default for Seams {
    fn default() -> Self {
        Self {
            rules: workshop::decide,
            codes: Code::random,
        }
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("idle", &self.idle)
            .field("inbox", &self.inbox)
            .field("batch", &self.batch)
            .finish_non_exhaustive()
    }
}

/// The system's time in whole milliseconds; 0 if the system believes it is before 1970.
pub fn now() -> Time {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    Time(since.map_or(0, |since| {
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    }))
}
