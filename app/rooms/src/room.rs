//! A room: one workshop that is open. Whoever holds one sees the workshop as it stands and may
//! wish for something.

use std::{
    fmt,
    sync::{Arc, Mutex, OnceLock, PoisonError},
    time::{Duration, Instant},
};

use tokio::sync::{mpsc, oneshot, watch};
use workshop::{Actor, Command, Receipt, Refusal, RoleKey, SeatId, Time, Wish, WishId, Workshop};

use crate::{
    Code, Key, Summary, Unavailable, Unreadable,
    database::{Database, Writing},
    desk_key, digest, journal,
    key::hash_of,
    seat_key::{self, SeatKey},
    settings::Clock,
    writer::Ask,
};

/// A handle to an open workshop; cheap to clone. As long as one is held, the room stays in memory,
/// so a handle never goes stale.
#[derive(Clone)]
pub struct Room {
    pub(crate) live: Arc<Live>,
}

/// What all handles of a room share. The writer holds none of it but the other ends, so that it
/// ends with the last handle.
pub(crate) struct Live {
    pub(crate) workshop: i64,
    pub(crate) code: Code,
    pub(crate) created: Time,
    pub(crate) database: Database,
    pub(crate) clock: Clock,
    pub(crate) inbox: mpsc::Sender<Ask>,
    pub(crate) shown: watch::Receiver<Arc<Workshop>>,
    pub(crate) unreadable: Arc<OnceLock<Unreadable>>,
    pub(crate) visited: Mutex<Instant>,
}

/// Why a wish was not fulfilled. In every case nothing of it was kept, and the same wish may be
/// sent again with the same id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// The rules say no; the person is told why.
    #[error(transparent)]
    Refused(Refusal),
    /// Too many wishes wait already. Try again in a second or so.
    #[error("the room is busy")]
    Busy,
    /// The disk or the system failed, or the house is closing. Whether the wish was kept is
    /// unknown to us only when the system failed in the middle of keeping it; sending it again
    /// finds out, and counts once either way.
    #[error("the workshops cannot be read or written just now")]
    Unavailable,
    /// The journal holds something that this program cannot read.
    #[error(transparent)]
    ReadOnly(Unreadable),
}

impl From<Unavailable> for Denied {
    /// The cause was logged where it arose.
    fn from(_: Unavailable) -> Self {
        Self::Unavailable
    }
}

impl Room {
    /// What people type to come in.
    pub fn code(&self) -> Code {
        self.live.code
    }

    /// When the workshop was founded.
    pub fn created(&self) -> Time {
        self.live.created
    }

    /// The workshop as it stands. Everything in it is on disk.
    pub fn now(&self) -> Arc<Workshop> {
        self.live.shown.borrow().clone()
    }

    /// The workshop as it stands and as it will stand. Only the newest matters: whoever looks late
    /// skips what was in between. Hold the room as well: it is the handle that keeps it open.
    pub fn watch(&self) -> watch::Receiver<Arc<Workshop>> {
        self.live.shown.clone()
    }

    /// Set when the journal holds an entry that this program cannot read. [`Room::now`] is then
    /// the workshop as it was before that entry, and every wish is denied.
    pub fn unreadable(&self) -> Option<&Unreadable> {
        self.live.unreadable.get()
    }

    /// Asks for something. The answer comes when the wish is on disk and shown to all, or denied.
    /// The same wish with the same id is answered with its first receipt and changes nothing, also
    /// when both arrive at once. A caller that goes away does not take the wish with it.
    pub async fn act(
        &self,
        actor: Actor,
        wish: WishId,
        command: Command,
    ) -> Result<Receipt, Denied> {
        self.ask(actor, wish, command, None).await
    }

    /// Seats a person and gives them the key to their seat. A repeated wish leads to the same
    /// seat, with one more key to it, because the first answer may never have arrived.
    pub async fn take_seat(
        &self,
        wish: WishId,
        role: Option<RoleKey>,
    ) -> Result<(SeatId, Key), Denied> {
        let seat = digest::seat(wish);
        let key = Key::random().map_err(Unavailable::during("minting a seat key"))?;
        let kept = SeatKey {
            hash: key.hash(),
            seat,
            created: (self.live.clock)(),
        };
        let command = Command::TakeSeat { seat, role };
        self.ask(Actor::Seat(seat), wish, command, Some(kept))
            .await?;
        Ok((seat, key))
    }

    async fn ask(
        &self,
        actor: Actor,
        id: WishId,
        command: Command,
        key: Option<SeatKey>,
    ) -> Result<Receipt, Denied> {
        self.live.visit();
        let digest = digest::of(actor, &command);
        let wish = Wish {
            id,
            digest,
            command,
        };
        let (answer, heard) = oneshot::channel();
        let ask = Ask {
            actor,
            wish,
            key,
            answer,
        };
        self.live.inbox.try_send(ask).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => Denied::Busy,
            mpsc::error::TrySendError::Closed(_) => Denied::Unavailable,
        })?;
        heard.await.unwrap_or(Err(Denied::Unavailable))
    }

    /// Whose seat this key opens in this workshop. `None` for anything else, including the keys of
    /// other workshops and desk keys.
    pub async fn seat_of(&self, key: &str) -> Result<Option<SeatId>, Unavailable> {
        let Some(hash) = hash_of(key) else {
            return Ok(None);
        };
        seat_key::find(&self.live.database.read, self.live.workshop, &hash)
            .await
            .map_err(Unavailable::during("looking up a seat key"))
    }

    /// Whether this key opens the desk of this workshop.
    pub async fn is_desk_key(&self, key: &str) -> Result<bool, Unavailable> {
        let Some(hash) = hash_of(key) else {
            return Ok(false);
        };
        desk_key::is_known(&self.live.database.read, self.live.workshop, &hash)
            .await
            .map_err(Unavailable::during("looking up a desk key"))
    }

    /// The same, giving the key itself back if it opens the desk: for whoever keeps it on, as a
    /// cookie.
    pub async fn desk_key(&self, presented: &str) -> Result<Option<Key>, Unavailable> {
        let opens = self.is_desk_key(presented).await?;
        Ok(opens.then(|| Key::presented(presented)))
    }

    /// One more key to the desk, for a facilitator who lost theirs. The earlier ones keep working.
    pub async fn new_desk_key(&self) -> Result<Key, Unavailable> {
        let key = Key::random().map_err(Unavailable::during("minting a desk key"))?;
        self.keep_desk_key(&key)
            .await
            .map_err(Unavailable::during("keeping a desk key"))?;
        Ok(key)
    }

    async fn keep_desk_key(&self, key: &Key) -> Result<(), sqlx::Error> {
        let Live {
            workshop, database, ..
        } = &*self.live;
        let created = (self.live.clock)();
        let mut connection = database.write.acquire().await?;
        let mut transaction = connection.write(Writing::In(*workshop)).await?;
        desk_key::keep(&mut transaction, *workshop, key, created).await?;
        transaction.commit().await
    }

    /// Length and hash of the journal up to and with position `upto`, from the stored rows. A brief
    /// names the position it was made from, so pass the `seq` of the same [`Room::now`].
    pub async fn journal_summary(&self, upto: u64) -> Result<Summary, Unavailable> {
        journal::summary(&self.live.database.read, self.live.workshop, upto)
            .await
            .map_err(Unavailable::during("reading the journal"))
    }
}

impl Live {
    pub(crate) fn visit(&self) {
        *self.visited.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    pub(crate) fn idle_for(&self) -> Duration {
        self.visited
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .elapsed()
    }
}

impl fmt::Debug for Room {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Room").field(&self.live.code).finish()
    }
}
