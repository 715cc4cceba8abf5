//! The one task that writes a room's journal. It takes every wish that waits and settles them in
//! one transaction, so that under load the group grows and the number of disk syncs does not.

use std::{
    panic::AssertUnwindSafe,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicU64, Ordering},
    },
};

use futures::FutureExt;
use tokio::sync::{mpsc, oneshot, watch};
use tokio_util::sync::CancellationToken;
use workshop::{Actor, Receipt, Wish, Workshop};

use crate::{
    Code, Denied, Settings, Unreadable,
    book::{Additions, Book},
    database::{Connection, Database, Writing, in_time},
    seat_key::SeatKey,
    settings::Rules,
};

/// A wish in the inbox, and where its answer goes.
pub(crate) struct Ask {
    pub(crate) actor: Actor,
    pub(crate) wish: Wish,
    /// Kept together with what the wish leads to, in the same transaction.
    pub(crate) key: Option<SeatKey>,
    pub(crate) answer: oneshot::Sender<Result<Receipt, Denied>>,
}

/// How much a house has done since it was opened.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    pub(crate) folds: AtomicU64,
    pub(crate) commits: AtomicU64,
    pub(crate) wishes: AtomicU64,
}

pub(crate) struct Writer {
    pub(crate) workshop: i64,
    pub(crate) code: Code,
    pub(crate) database: Database,
    pub(crate) settings: Settings,
    pub(crate) rules: Rules,
    pub(crate) counts: Arc<Counts>,
    pub(crate) book: Book,
    pub(crate) inbox: mpsc::Receiver<Ask>,
    pub(crate) shown: watch::Sender<Arc<Workshop>>,
    pub(crate) unreadable: Arc<OnceLock<Unreadable>>,
}

impl Writer {
    /// Ends when nobody holds the room any more, or when the house closes; in both cases after
    /// every wish that was let in has its answer.
    pub(crate) async fn run(mut self, closing: CancellationToken) {
        let mut asks = Vec::new();
        loop {
            tokio::select! {
                biased;
                () = closing.cancelled(), if !self.inbox.is_closed() => self.inbox.close(),
                taken = self.inbox.recv_many(&mut asks, self.settings.batch) => {
                    if taken == 0 {
                        return;
                    }
                    self.settle(std::mem::take(&mut asks)).await;
                }
            }
        }
    }

    async fn settle(&mut self, asks: Vec<Ask>) {
        let (mut asks, mut alone) = (asks, Vec::new());
        loop {
            let together = AssertUnwindSafe(self.try_settle(&asks))
                .catch_unwind()
                .await;
            match together {
                Ok(Ok(settled)) => self.publish(settled, asks),
                Ok(Err(error)) => {
                    tracing::error!(code = %self.code, %error, "wishes could not be written down");
                    answer_all(asks, &Denied::Unavailable);
                }
                Err(_) => {
                    tracing::error!(code = %self.code, wishes = asks.len(), "a room panicked");
                    // What is in memory may be half done: read it all again from the journal.
                    self.book = Book::default();
                    if asks.len() > 1 {
                        // Only the one that cannot be decided shall suffer for it.
                        alone = asks;
                        alone.reverse();
                    } else {
                        answer_all(asks, &Denied::Unavailable);
                    }
                }
            }
            match alone.pop() {
                Some(ask) => asks = vec![ask],
                None => return,
            }
        }
    }

    /// Decides all wishes in order and makes what comes of them durable. Nothing of the room
    /// changes here: on an error, or a panic, the working copy is simply dropped.
    async fn try_settle(&self, asks: &[Ask]) -> Result<Settled, sqlx::Error> {
        let mut connection = self.database.write.acquire().await?;
        let settled = in_time(self.settle_on(&mut connection, asks)).await;
        if settled.is_err() {
            // Not to be trusted again: a failed sync may have lost pages that SQLite believes
            // written, and a PostgreSQL that does not answer in time may answer something else.
            connection.close_on_drop();
        }
        settled
    }

    async fn settle_on(
        &self,
        connection: &mut Connection,
        asks: &[Ask],
    ) -> Result<Settled, sqlx::Error> {
        let mut transaction = connection.write(Writing::In(self.workshop)).await?;
        let mut book = self.book.clone();
        book.read_on(&mut transaction, self.workshop).await?;
        let mut additions = Additions::default();
        let answers = asks
            .iter()
            .map(|ask| self.decide(&mut book, ask, &mut additions))
            .collect();
        if additions.is_empty() {
            transaction.rollback().await?;
        } else {
            additions.append(&mut transaction, self.workshop).await?;
            transaction.commit().await?;
            self.counts.commits.fetch_add(1, Ordering::Relaxed);
        }
        Ok(Settled { book, answers })
    }

    fn decide(
        &self,
        book: &mut Book,
        ask: &Ask,
        additions: &mut Additions,
    ) -> Result<Receipt, Denied> {
        if let Some(unreadable) = &book.unreadable {
            return Err(Denied::ReadOnly(unreadable.clone()));
        }
        let at = (self.settings.clock)();
        let receipt = book
            .take(self.rules, ask.actor, at, &ask.wish, additions)
            .map_err(Denied::Refused)?;
        if let Some(key) = &ask.key {
            additions.add_key(key.clone());
        }
        Ok(receipt)
    }

    fn publish(&mut self, settled: Settled, asks: Vec<Ask>) {
        let Settled { book, answers } = settled;
        if let Some(unreadable) = &book.unreadable {
            // Set once: from here on nothing more is read.
            let _ = self.unreadable.set(unreadable.clone());
        }
        if book.workshop.seq != self.shown.borrow().seq {
            self.shown.send_replace(Arc::new(book.workshop.clone()));
        }
        self.book = book;
        let kept = answers.iter().filter(|answer| answer.is_ok()).count();
        self.counts.wishes.fetch_add(kept as u64, Ordering::Relaxed);
        for (ask, answer) in asks.into_iter().zip(answers) {
            // Whoever asked may have gone; the wish is kept all the same.
            let _ = ask.answer.send(answer);
        }
    }
}

/// Wishes that were committed, and what they came to; not yet shown to anybody.
struct Settled {
    book: Book,
    answers: Vec<Result<Receipt, Denied>>,
}

fn answer_all(asks: Vec<Ask>, denied: &Denied) {
    for ask in asks {
        let _ = ask.answer.send(Err(denied.clone()));
    }
}
