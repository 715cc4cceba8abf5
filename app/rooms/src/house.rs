//! A house: every workshop that is kept in one place.

use std::{
    fmt,
    panic::AssertUnwindSafe,
    sync::{Arc, Mutex, OnceLock, Weak, atomic::Ordering},
    time::{Duration, Instant},
};

use futures::FutureExt;
use tokio::sync::{mpsc, watch};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use workshop::Time;

use crate::{
    Code, Room, Settings, Storage, Unavailable,
    book::Book,
    database::{Database, ask},
    registry::{Registry, Slot},
    room::Live,
    settings::Seams,
    writer::{Counts, Writer},
};

/// Every workshop of one [`Storage`]; cheap to clone. Several processes may have the same one open:
/// a command can export a workshop while a server runs it.
#[derive(Clone)]
pub struct House {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) database: Database,
    pub(crate) settings: Settings,
    pub(crate) seams: Seams,
    pub(crate) closing: CancellationToken,
    registry: Registry,
    counts: Arc<Counts>,
    tasks: TaskTracker,
}

/// What a house is doing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// Rooms in memory now.
    pub open: usize,
    /// How many times a room was read from its journal since the house was opened.
    pub folds: u64,
    /// Wishes answered with a receipt since then, repeats included.
    pub wishes: u64,
    /// Transactions, and so disk syncs, that these took.
    pub commits: u64,
}

/// One line of the list of workshops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// What people type to come in.
    pub code: Code,
    /// When it was founded.
    pub created: Time,
    /// When the last entry was written.
    pub touched: Time,
    /// How long its journal is.
    pub entries: u64,
}

impl House {
    /// Opens the workshops that are kept there. A folder is made (readable by its owner only) if
    /// there is none; a PostgreSQL database has to be there. Needs a tokio runtime.
    pub async fn open(storage: impl Into<Storage>) -> Result<Self, Unavailable> {
        Self::open_with(storage, Settings::default()).await
    }

    /// The same with other patience, capacities or clock.
    pub async fn open_with(
        storage: impl Into<Storage>,
        settings: Settings,
    ) -> Result<Self, Unavailable> {
        Self::open_through(storage.into(), settings, Seams::default()).await
    }

    pub(crate) async fn open_through(
        storage: Storage,
        settings: Settings,
        seams: Seams,
    ) -> Result<Self, Unavailable> {
        let inner = Arc::new(Inner {
            database: Database::open(&storage).await?,
            settings,
            seams,
            closing: CancellationToken::new(),
            registry: Registry::default(),
            counts: Arc::default(),
            tasks: TaskTracker::new(),
        });
        let sweeping = sweep_now_and_then(Arc::downgrade(&inner), inner.settings.idle);
        let sweeping = inner.closing.clone().run_until_cancelled_owned(sweeping);
        inner.tasks.spawn(sweeping);
        Ok(Self { inner })
    }

    /// The workshop with this code, opened if it is not open yet. `None`: there is none.
    /// However many ask at once, its journal is read once.
    pub async fn room(&self, code: &Code) -> Result<Option<Room>, Unavailable> {
        if self.inner.closing.is_cancelled() {
            return Err(Unavailable::closing());
        }
        let slot = match self.inner.registry.find(*code) {
            Some(slot) => slot,
            None => match self.look_up(code).await? {
                Some((id, created)) => self.inner.registry.slot(*code, id, created),
                None => return Ok(None),
            },
        };
        let live = slot
            .live
            .get_or_try_init(|| self.fold(*code, &slot))
            .await?
            .clone();
        live.visit();
        Ok(Some(Room { live }))
    }

    async fn look_up(&self, code: &Code) -> Result<Option<(i64, Time)>, Unavailable> {
        let found: Result<Option<(i64, i64)>, _> = ask!(&self.inner.database.read, sql => {
            sqlx::query_as("SELECT id, created FROM workshop WHERE code = $1")
                .bind(code.as_str())
                .fetch_optional(sql)
                .await
        });
        let found = found.map_err(Unavailable::during("looking up a code"))?;
        Ok(found.map(|(id, created)| (id, Time(created))))
    }

    async fn fold(&self, code: Code, slot: &Slot) -> Result<Arc<Live>, Unavailable> {
        let inner = &self.inner;
        let book = AssertUnwindSafe(self.read_book(slot.workshop))
            .catch_unwind()
            .await
            .map_err(|_| "a journal could not be folded")
            .map_err(Unavailable::during("opening a room"))?
            .map_err(Unavailable::during("opening a room"))?;
        inner.counts.folds.fetch_add(1, Ordering::Relaxed);
        let unreadable = Arc::new(OnceLock::new());
        if let Some(entry) = &book.unreadable {
            tracing::error!(%code, "{entry}");
            let _ = unreadable.set(entry.clone());
        }
        let (inbox, waiting) = mpsc::channel(inner.settings.inbox);
        let (shown, showing) = watch::channel(Arc::new(book.workshop.clone()));
        let writer = Writer {
            workshop: slot.workshop,
            code,
            database: inner.database.clone(),
            settings: inner.settings.clone(),
            rules: inner.seams.rules,
            counts: inner.counts.clone(),
            book,
            inbox: waiting,
            shown,
            unreadable: unreadable.clone(),
        };
        inner.tasks.spawn(writer.run(inner.closing.clone()));
        Ok(Arc::new(Live {
            workshop: slot.workshop,
            code,
            created: slot.created,
            database: inner.database.clone(),
            clock: inner.settings.clock.clone(),
            inbox,
            shown: showing,
            unreadable,
            visited: Mutex::new(Instant::now()),
        }))
    }

    async fn read_book(&self, workshop: i64) -> Result<Book, sqlx::Error> {
        let mut connection = self.inner.database.read.acquire().await?;
        let mut book = Book::default();
        book.read_on(&mut connection.read().await?, workshop)
            .await?;
        Ok(book)
    }

    /// Every workshop there is, the newest first.
    pub async fn list(&self) -> Result<Vec<Listed>, Unavailable> {
        let rows: Result<Vec<(String, i64, i64, i64)>, _> = ask!(&self.inner.database.read, sql => {
            sqlx::query_as(
                "SELECT w.code, w.created, j.at, j.seq FROM workshop w \
                 JOIN journal j ON j.workshop = w.id \
                 WHERE j.seq = (SELECT MAX(last.seq) FROM journal last WHERE last.workshop = w.id) \
                 ORDER BY w.created DESC, w.id DESC",
            )
            .fetch_all(sql)
            .await
        });
        let rows = rows.map_err(Unavailable::during("listing workshops"))?;
        let listed = rows.into_iter().filter_map(|(code, created, at, seq)| {
            Some(Listed {
                code: code.parse().ok()?,
                created: Time(created),
                touched: Time(at),
                entries: u64::try_from(seq).ok()?,
            })
        });
        Ok(listed.collect())
    }

    /// What the house is doing.
    pub fn stats(&self) -> Stats {
        let inner = &self.inner;
        Stats {
            open: inner.registry.open(),
            folds: inner.counts.folds.load(Ordering::Relaxed),
            wishes: inner.counts.wishes.load(Ordering::Relaxed),
            commits: inner.counts.commits.load(Ordering::Relaxed),
        }
    }

    /// Answers every wish that was let in, takes no more, and leaves one tidy file where workshops
    /// are kept in a folder. From then on everything is unavailable. (A house that is dropped or
    /// killed instead loses nothing either; only the write-ahead log stays beside the file.)
    pub async fn close(&self) {
        let inner = &self.inner;
        inner.closing.cancel();
        inner.tasks.close();
        inner.tasks.wait().await;
        inner.registry.clear();
        inner.database.close().await;
    }
}

/// Often enough that a room stays at most a quarter longer than it should.
async fn sweep_now_and_then(house: Weak<Inner>, idle: Duration) {
    let pause = (idle / 4).max(Duration::from_millis(100));
    loop {
        tokio::time::sleep(pause).await;
        match house.upgrade() {
            Some(house) => house.registry.sweep(idle),
            None => return,
        }
    }
}

impl fmt::Debug for House {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("House")
            .field("stats", &self.stats())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
