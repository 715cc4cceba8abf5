//! Wishes that found everything as they wanted it. They leave no fact in the journal, but must not
//! come true later when a network delivers them a second time.

use futures::TryStreamExt;
use imbl::OrdMap;
use workshop::{Answer, Digest, Gave, Receipt, Refusal, Time, Wish, WishId};

use crate::{
    database::{Transaction, ask},
    journal::{digest_from, digest_text, stored, wish_from},
};

/// All such wishes of one workshop. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub(crate) struct Quiet {
    /// How many there are, and so the number of the last.
    n: i64,
    receipts: OrdMap<WishId, (Digest, Receipt)>,
}

/// One that is not on disk yet.
#[derive(Debug)]
pub(crate) struct QuietWish {
    n: i64,
    digest: Digest,
    receipt: Receipt,
}

impl Quiet {
    /// What this wish was answered before, if it was quiet; in the terms of [`workshop::decide`].
    pub(crate) fn answer(&self, wish: &Wish) -> Option<Result<Answer, Refusal>> {
        let (digest, receipt) = self.receipts.get(&wish.id)?;
        Some(if *digest == wish.digest {
            Ok(Answer::Again(*receipt))
        } else {
            Err(Refusal::IdUsed)
        })
    }

    /// Remembers a wish; `seq` is where the journal stands.
    pub(crate) fn remember(&mut self, wish: &Wish, seq: u64, at: Time) -> QuietWish {
        self.n += 1;
        let receipt = receipt(wish.id, seq, at);
        self.receipts.insert(wish.id, (wish.digest, receipt));
        QuietWish {
            n: self.n,
            digest: wish.digest,
            receipt,
        }
    }

    /// Reads what was added since the last time.
    pub(crate) async fn read_on(
        &mut self,
        transaction: &mut Transaction<'_>,
        workshop: i64,
    ) -> Result<(), sqlx::Error> {
        let mut rows = ask!(transaction, sql => {
            sqlx::query_as::<_, (i64, String, String, i64, i64)>(
                "SELECT n, wish, digest, seq, at FROM quiet_wish \
                 WHERE workshop = $1 AND n > $2 ORDER BY n",
            )
            .bind(workshop)
            .bind(self.n)
            .fetch(&mut **sql)
        });
        while let Some((n, wish, digest, seq, at)) = rows.try_next().await? {
            self.n = n;
            if let (Some(wish), Some(digest)) = (wish_from(&wish), digest_from(&digest)) {
                let receipt = receipt(wish, u64::try_from(seq).unwrap_or(0), Time(at));
                self.receipts.insert(wish, (digest, receipt));
            }
        }
        Ok(())
    }
}

impl QuietWish {
    pub(crate) fn receipt(&self) -> Receipt {
        self.receipt
    }

    /// Writes it down. The transaction is one that writes, and what is there was read in it.
    pub(crate) async fn append(
        &self,
        transaction: &mut Transaction<'_>,
        workshop: i64,
    ) -> Result<(), sqlx::Error> {
        ask!(transaction, sql => {
            sqlx::query(
                "INSERT INTO quiet_wish (workshop, n, wish, digest, seq, at) \
                 VALUES ($1, $2, $3, $4, $5, $6)",
            )
            .bind(workshop)
            .bind(self.n)
            .bind(self.receipt.wish.to_string())
            .bind(digest_text(self.digest))
            .bind(stored(self.receipt.seq))
            .bind(self.receipt.at.0)
            .execute(&mut **sql)
            .await?;
        });
        Ok(())
    }
}

fn receipt(wish: WishId, seq: u64, at: Time) -> Receipt {
    Receipt {
        wish,
        seq,
        at,
        gave: Gave::Done,
    }
}
