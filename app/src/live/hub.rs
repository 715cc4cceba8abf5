//! Where the streams of one room come together. A hub is there as long as somebody listens.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use rooms::{Code, Room};
use tokio::sync::{Notify, watch};
use tokio_util::sync::CancellationToken;
use workshop::SeatId;

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
    own: Mutex<HashMap<SeatId, Vec<Weak<Notify>>>>,
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
            own: Mutex::default(),
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
    /// A bell for one more page of this person, rung when something of their own has changed.
    pub fn bell(&self, seat: SeatId) -> Arc<Notify> {
        let bell = Arc::new(Notify::new());
        let mut own = self.own.lock().unwrap_or_else(PoisonError::into_inner);
        let bells = own.entry(seat).or_default();
        bells.retain(|bell| bell.strong_count() > 0);
        bells.push(Arc::downgrade(&bell));
        bell
    }

    pub fn ring(&self, seats: impl IntoIterator<Item = SeatId>) {
        let own = self.own.lock().unwrap_or_else(PoisonError::into_inner);
        for bell in seats
            .into_iter()
            .filter_map(|seat| own.get(&seat))
            .flatten()
        {
            if let Some(bell) = bell.upgrade() {
                bell.notify_one();
            }
        }
    }
}
