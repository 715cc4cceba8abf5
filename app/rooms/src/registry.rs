//! Which rooms are open. Opening happens once, however many people come in at the same moment;
//! a room that nobody holds and nobody visited for a while is let go.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::sync::OnceCell;
use workshop::Time;

use crate::{Code, room::Live};

/// A room that is open, being opened, or could not be opened yet.
pub(crate) struct Slot {
    pub(crate) workshop: i64,
    pub(crate) created: Time,
    pub(crate) live: OnceCell<Arc<Live>>,
}

#[derive(Default)]
pub(crate) struct Registry {
    slots: Mutex<HashMap<Code, Arc<Slot>>>,
}

impl Registry {
    pub(crate) fn find(&self, code: Code) -> Option<Arc<Slot>> {
        self.slots().get(&code).cloned()
    }

    /// The slot of a workshop that exists. (Codes that were only guessed never get one.)
    pub(crate) fn slot(&self, code: Code, workshop: i64, created: Time) -> Arc<Slot> {
        let new = || {
            Arc::new(Slot {
                workshop,
                created,
                live: OnceCell::new(),
            })
        };
        self.slots().entry(code).or_insert_with(new).clone()
    }

    /// Lets go of rooms that were not visited for `idle` and that nobody holds. Handles are only
    /// made from other handles or under this lock, so none can appear in between, and a room never
    /// has two writers in one process.
    pub(crate) fn sweep(&self, idle: Duration) {
        self.slots().retain(|_, slot| {
            Arc::strong_count(slot) > 1
                || slot
                    .live
                    .get()
                    .is_some_and(|live| Arc::strong_count(live) > 1 || live.idle_for() < idle)
        });
    }

    pub(crate) fn clear(&self) {
        self.slots().clear();
    }

    pub(crate) fn open(&self) -> usize {
        let slots = self.slots();
        slots
            .values()
            .filter(|slot| slot.live.initialized())
            .count()
    }

    fn slots(&self) -> MutexGuard<'_, HashMap<Code, Arc<Slot>>> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
