//! The journal as rows: reading it in order, adding to it, and its chained hash.

use std::borrow::Cow;

use futures::TryStreamExt;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest as _, Sha256};
use sqlx::QueryBuilder;
use uuid::Uuid;
use workshop::{Actor, Digest, Entry, Event, SeatId, Time, WishId};

use crate::{
    database::{Pool, Transaction, ask},
    digest::hex,
};

/// The newest shape of every kind that this program writes and reads.
const VERSION: i64 = 1;

/// A journal holds an entry that this program cannot read: it was written by a newer version, or
/// damaged. Entries are never skipped, because what comes after may rest on them; the workshop is
/// shown as it was before this entry and takes no more wishes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "entry {seq} of the journal ({kind}, version {version}) was written by a newer Talkoot or is \
     damaged: the workshop is read-only"
)]
pub struct Unreadable {
    /// Position in the journal.
    pub seq: u64,
    /// What the entry says it is.
    pub kind: String,
    /// The version of its shape.
    pub version: i64,
}

/// How long a journal is, and what it says, in one number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// How many entries; their positions are 1 to this.
    pub entries: u64,
    /// SHA-256 in 64 hexadecimal digits, each entry hashed together with the hash before it, so
    /// that no entry can be changed, dropped or moved without changing it. 64 zeros for an empty
    /// journal.
    pub hash: String,
}

/// One row, as stored.
struct Row {
    seq: i64,
    at: i64,
    by: String,
    kind: String,
    version: i64,
    data: String,
    wish: Option<String>,
    digest: Option<String>,
}

/// The same, as databases give it.
type Columns = (
    i64,
    i64,
    String,
    String,
    i64,
    String,
    Option<String>,
    Option<String>,
);

/// The JSON of an [`Event`]: what it is, and the rest, untouched.
#[derive(Serialize, Deserialize)]
struct Parts<'a> {
    #[serde(borrow)]
    kind: Cow<'a, str>,
    #[serde(borrow)]
    data: &'a RawValue,
}

/// Hands over every entry after `seq`, in order, until one cannot be read.
pub(crate) async fn read(
    transaction: &mut Transaction<'_>,
    workshop: i64,
    seq: u64,
    mut each: impl FnMut(&Entry),
) -> Result<Option<Unreadable>, sqlx::Error> {
    let mut rows = ask!(transaction, sql => {
        sqlx::query_as::<_, Columns>(
            "SELECT seq, at, by, kind, version, data, wish, digest FROM journal \
             WHERE workshop = $1 AND seq > $2 ORDER BY seq",
        )
        .bind(workshop)
        .bind(stored(seq))
        .fetch(&mut **sql)
    });
    let mut next = seq;
    while let Some(columns) = rows.try_next().await? {
        let row = Row::from(columns);
        next += 1;
        match row.entry() {
            // A gap is damage too: nobody removes a fact.
            Some(entry) if entry.seq == next => each(&entry),
            _ => return Ok(Some(row.unreadable())),
        }
    }
    Ok(None)
}

/// Adds entries to the end. The transaction is one that writes, and the end was read in it.
pub(crate) async fn append(
    transaction: &mut Transaction<'_>,
    workshop: i64,
    entries: &[Entry],
) -> Result<(), sqlx::Error> {
    let mut rest = entries;
    while !rest.is_empty() {
        let (now, later) = rest.split_at(rows_at_once(rest.len()));
        rest = later;
        ask!(transaction, sql => {
            let mut insert = QueryBuilder::new(
                "INSERT INTO journal \
                 (workshop, seq, at, by, kind, version, data, wish, digest) ",
            );
            insert.push_values(now.iter().map(Row::of), |mut values, row| {
                values
                    .push_bind(workshop)
                    .push_bind(row.seq)
                    .push_bind(row.at)
                    .push_bind(row.by)
                    .push_bind(row.kind)
                    .push_bind(row.version)
                    .push_bind(row.data)
                    .push_bind(row.wish)
                    .push_bind(row.digest);
            });
            insert.build().execute(&mut **sql).await?;
        });
    }
    Ok(())
}

/// Powers of two only, so that there are seven statements to prepare and not one for each length.
fn rows_at_once(waiting: usize) -> usize {
    let fits = 1 << waiting.ilog2();
    fits.min(64)
}

/// The summary of the first `upto` entries, from what is stored.
pub(crate) async fn summary(pool: &Pool, workshop: i64, upto: u64) -> Result<Summary, sqlx::Error> {
    let mut rows = ask!(pool, sql => {
        sqlx::query_as::<_, Columns>(
            "SELECT seq, at, by, kind, version, data, wish, digest FROM journal \
             WHERE workshop = $1 AND seq <= $2 ORDER BY seq",
        )
        .bind(workshop)
        .bind(stored(upto))
        .fetch(sql)
    });
    let mut entries = 0;
    let mut hash = [0; 32];
    while let Some(columns) = rows.try_next().await? {
        entries += 1;
        hash = Row::from(columns).chained_to(hash);
    }
    let hash = hex(hash);
    Ok(Summary { entries, hash })
}

impl From<Columns> for Row {
    fn from((seq, at, by, kind, version, data, wish, digest): Columns) -> Self {
        Self {
            seq,
            at,
            by,
            kind,
            version,
            data,
            wish,
            digest,
        }
    }
}

impl Row {
    fn of(entry: &Entry) -> Self {
        let json = serde_json::to_string(&entry.event).expect("events are plain data");
        let parts: Parts<'_> = serde_json::from_str(&json).expect("events have kind and data");
        Self {
            seq: stored(entry.seq),
            at: entry.at.0,
            by: match entry.by {
                Actor::Desk => "desk".to_owned(),
                Actor::Seat(seat) => seat.to_string(),
            },
            kind: parts.kind.into_owned(),
            version: VERSION,
            data: parts.data.get().to_owned(),
            wish: entry.wish.map(|(wish, _)| wish.to_string()),
            digest: entry.wish.map(|(_, digest)| digest_text(digest)),
        }
    }

    fn entry(&self) -> Option<Entry> {
        if self.version != VERSION {
            return None;
        }
        let parts = Parts {
            kind: Cow::Borrowed(&self.kind),
            data: serde_json::from_str(&self.data).ok()?,
        };
        let json = serde_json::to_string(&parts).ok()?;
        let event: Event = serde_json::from_str(&json).ok()?;
        let by = match self.by.as_str() {
            "desk" => Actor::Desk,
            seat => Actor::Seat(SeatId(Uuid::parse_str(seat).ok()?)),
        };
        let wish = match (&self.wish, &self.digest) {
            (Some(wish), Some(digest)) => Some((wish_from(wish)?, digest_from(digest)?)),
            (None, None) => None,
            _ => return None,
        };
        Some(Entry {
            seq: u64::try_from(self.seq).ok()?,
            at: Time(self.at),
            by,
            wish,
            event,
        })
    }

    fn unreadable(self) -> Unreadable {
        Unreadable {
            seq: u64::try_from(self.seq).unwrap_or(0),
            kind: self.kind,
            version: self.version,
        }
    }

    /// Every column goes in with its length before it, so that moving a character from one to the
    /// next changes the hash.
    fn chained_to(&self, before: [u8; 32]) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(before);
        let (seq, at, version) = (
            self.seq.to_string(),
            self.at.to_string(),
            self.version.to_string(),
        );
        for column in [
            seq.as_str(),
            &at,
            &self.by,
            &self.kind,
            &version,
            &self.data,
            self.wish.as_deref().unwrap_or(""),
            self.digest.as_deref().unwrap_or(""),
        ] {
            hash.update((column.len() as u64).to_be_bytes());
            hash.update(column);
        }
        hash.finalize().into()
    }
}

/// Positions are counted in `u64` and stored in the signed integers that databases have.
pub(crate) fn stored(position: u64) -> i64 {
    i64::try_from(position).unwrap_or(i64::MAX)
}

/// 32 hexadecimal digits.
pub(crate) fn digest_text(digest: Digest) -> String {
    format!("{:032x}", digest.0)
}

pub(crate) fn digest_from(text: &str) -> Option<Digest> {
    u128::from_str_radix(text, 16).ok().map(Digest)
}

pub(crate) fn wish_from(text: &str) -> Option<WishId> {
    Uuid::parse_str(text).ok().map(WishId)
}
