//! What has been read of one workshop, and how a wish changes a copy of it. A copy is cheap; only
//! one whose additions were committed replaces the original.

use workshop::{Actor, Answer, Entry, Receipt, Refusal, Time, Wish, Workshop};

use crate::{
    Unreadable,
    database::Transaction,
    journal,
    quiet::{Quiet, QuietWish},
    seat_key::{self, SeatKey},
    settings::Rules,
};

#[derive(Clone, Debug, Default)]
pub(crate) struct Book {
    pub(crate) workshop: Workshop,
    pub(crate) unreadable: Option<Unreadable>,
    quiet: Quiet,
}

/// What wishes added to a book and the disk does not have yet.
#[derive(Debug, Default)]
pub(crate) struct Additions {
    entries: Vec<Entry>,
    quiet: Vec<QuietWish>,
    keys: Vec<SeatKey>,
}

impl Book {
    /// Reads what was added since the last time, here or by another process; everything, if this
    /// book is new.
    pub(crate) async fn read_on(
        &mut self,
        transaction: &mut Transaction<'_>,
        id: i64,
    ) -> Result<(), sqlx::Error> {
        if self.unreadable.is_none() {
            let workshop = &mut self.workshop;
            let seq = workshop.seq;
            self.unreadable =
                journal::read(transaction, id, seq, |entry| workshop.apply(entry)).await?;
        }
        self.quiet.read_on(transaction, id).await
    }

    /// Decides one wish and applies what comes of it.
    pub(crate) fn take(
        &mut self,
        rules: Rules,
        actor: Actor,
        at: Time,
        wish: &Wish,
        additions: &mut Additions,
    ) -> Result<Receipt, Refusal> {
        // Clocks jump; a journal does not.
        let at = at.max(self.workshop.touched);
        let answer = match self.quiet.answer(wish) {
            Some(answer) => answer?,
            None => rules(&self.workshop, actor, at, wish)?,
        };
        let events = match answer {
            Answer::Again(receipt) => return Ok(receipt),
            Answer::First(events) => events,
        };
        for event in events {
            let first = self.workshop.receipt(wish.id).is_none();
            let entry = Entry {
                seq: self.workshop.seq + 1,
                at,
                by: actor,
                wish: first.then_some((wish.id, wish.digest)),
                event,
            };
            self.workshop.apply(&entry);
            additions.entries.push(entry);
        }
        Ok(match self.workshop.receipt(wish.id) {
            Some(receipt) => receipt,
            None => {
                let quiet = self.quiet.remember(wish, self.workshop.seq, at);
                let receipt = quiet.receipt();
                additions.quiet.push(quiet);
                receipt
            }
        })
    }
}

impl Additions {
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.quiet.is_empty() && self.keys.is_empty()
    }

    pub(crate) fn add_key(&mut self, key: SeatKey) {
        self.keys.push(key);
    }

    /// Writes them down. The transaction is one that writes, and the book was read to its end
    /// in it.
    pub(crate) async fn append(
        &self,
        transaction: &mut Transaction<'_>,
        workshop: i64,
    ) -> Result<(), sqlx::Error> {
        journal::append(transaction, workshop, &self.entries).await?;
        for quiet in &self.quiet {
            quiet.append(transaction, workshop).await?;
        }
        seat_key::append(transaction, workshop, &self.keys).await
    }
}
