//! Where the streams of one room come together. A hub is there as long as somebody listens.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use rooms::{Code, Room};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;
use workshop::SeatId;

use super::ear::Ear;
use super::ears::Ears;
use super::frame::Frame;
use super::publisher::Publisher;

/// The hubs of a house; cheap to clone.
#[derive(Clone, Default)]
pub struct Hubs {
    open: Arc<Mutex<HashMap<Code, Weak<Hub>>>>,
    closing: CancellationToken,
}

pub struct Hub {
    /// Held so that the room stays in memory while somebody watches it.
    pub room: Room,
    /// For pages without the wall on them.
    pub plain: watch::Receiver<Arc<Frame>>,
    /// For pages with it.
    pub board: watch::Receiver<Arc<Frame>>,
    /// These count the changes of what stage and desk show.
    pub stage: watch::Receiver<u64>,
    pub desk: watch::Receiver<u64>,
    ears: Mutex<Ears>,
}

impl Hubs {
    pub fn of(&self, room: &Room) -> Arc<Hub> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(hub) = open.get(&room.code()).and_then(Weak::upgrade) {
            return hub;
        }
        open.retain(|_, hub| hub.strong_count() > 0);
        let (publisher, parts) = Publisher::new(room);
        let hub = Arc::new(Hub {
            room: room.clone(),
            plain: parts.plain,
            board: parts.board,
            stage: parts.stage,
            desk: parts.desk,
            ears: Mutex::default(),
        });
        open.insert(room.code(), Arc::downgrade(&hub));
        tokio::spawn(publisher.run(Arc::downgrade(&hub), self.closing.clone()));
        hub
    }

    /// Ends every stream, so that the house can close.
    pub fn close(&self) {
        self.closing.cancel();
    }
}

impl Hub {
    /// One more page of this person listens.
    pub fn listens(&self, seat: SeatId, ear: &Arc<Ear>) {
        self.ears().add(seat, ear);
    }

    /// Says something to everybody who listens, so many at a time: in between, others may use the
    /// processor, and come to listen.
    pub async fn to_all(&self, at_once: usize, say: impl Fn(&Ear)) {
        let mut next = Some(0);
        while let Some(from) = next {
            next = self.ears().say(from, at_once, &say);
            tokio::task::yield_now().await;
        }
    }

    /// Tells the pages of these people that something of their own has changed.
    pub fn ring(&self, seats: impl IntoIterator<Item = SeatId>) {
        self.ears().of(seats).for_each(|ear| ear.ring());
    }

    fn ears(&self) -> MutexGuard<'_, Ears> {
        self.ears.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
