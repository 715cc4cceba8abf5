//! Founding a workshop: all of its first wishes together, or none of them.

use sha2::{Digest, Sha256};
use workshop::{Actor, Command, Receipt, Refusal, Time, Wish, WishId};

use crate::{
    Code, House, Key, Unavailable,
    book::{Additions, Book},
    database::{Connection, Transaction, Writing, ask},
    desk_key,
    digest::{self, hex},
    house::Inner,
};

/// One wish of a workshop that is being founded.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Who wishes.
    pub actor: Actor,
    /// The wish's own id; unique within the workshop.
    pub wish: WishId,
    /// What is wished.
    pub command: Command,
    /// When it happened, for what is imported. `None`: now. A time in the future counts as now,
    /// and one before the wish before it as the time of that one.
    pub at: Option<Time>,
}

impl From<(Actor, WishId, Command)> for Wanted {
    fn from((actor, wish, command): (Actor, WishId, Command)) -> Self {
        Self {
            actor,
            wish,
            command,
            at: None,
        }
    }
}

/// A new workshop.
#[derive(Clone, Debug)]
pub struct Founded {
    /// What people type to come in.
    pub code: Code,
    /// Opens the desk. This is the only time that it is seen.
    pub desk_key: Key,
    /// How many entries its journal begins with.
    pub entries: u64,
}

/// Why no workshop was founded. Nothing was kept.
#[derive(Debug, thiserror::Error)]
pub enum FoundError {
    /// The rules say no to one wish.
    #[error("wish {index}: {refusal}")]
    Refused {
        /// Which one, from 0 in the order given.
        index: usize,
        /// Why.
        refusal: Refusal,
    },
    /// The disk or the system failed.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

/// A workshop in memory only.
struct Draft {
    book: Book,
    additions: Additions,
    /// Over everything the founder sent.
    digest: Sha256,
    wish: Option<WishId>,
    wishes: usize,
}

/// How many wishes are decided before others get a turn on this thread.
const STRETCH: usize = 64;

/// How many codes are tried. With a million workshops in one house, three are in use already with
/// a chance of one in a billion; this many only fail when something is wrong with the randomness.
const TRIES: usize = 16;

impl House {
    /// Founds a workshop. The first wish must be [`Command::CreateWorkshop`]; the others (a ready
    /// list of ideas, a whole import) are decided in order as if the room were open, and the first
    /// refusal undoes everything. Wishes are taken from the iterator as they are decided, so it may
    /// read a file and show progress; the database is not locked meanwhile.
    ///
    /// The same wishes sent again find the workshop that they founded, and give it one more desk
    /// key. The same first id with other wishes is refused with [`Refusal::IdUsed`].
    pub async fn found<W, I>(&self, wishes: I) -> Result<Founded, FoundError>
    where
        W: Into<Wanted>,
        I: IntoIterator<Item = W, IntoIter: Send>,
    {
        let mut draft = Draft::new();
        for wanted in wishes {
            draft.take(&self.inner, wanted.into())?;
            if draft.wishes.is_multiple_of(STRETCH) {
                tokio::task::yield_now().await;
            }
        }
        if self.inner.closing.is_cancelled() {
            return Err(Unavailable::closing().into());
        }
        let key = Key::random().map_err(Unavailable::during("minting a desk key"))?;
        let mut connection = self
            .inner
            .database
            .write
            .acquire()
            .await
            .map_err(Unavailable::during("founding a workshop"))?;
        let kept = draft.keep(&mut connection, &self.inner, &key).await;
        if kept.is_err() {
            connection.close_on_drop();
        }
        let code = kept.map_err(Unavailable::during("founding a workshop"))?;
        Ok(Founded {
            code: code.map_err(|refusal| FoundError::Refused { index: 0, refusal })?,
            desk_key: key,
            entries: draft.book.workshop.seq,
        })
    }
}

impl Draft {
    fn new() -> Self {
        Self {
            book: Book::default(),
            additions: Additions::default(),
            digest: Sha256::new(),
            wish: None,
            wishes: 0,
        }
    }

    fn take(&mut self, inner: &Inner, wanted: Wanted) -> Result<Receipt, FoundError> {
        let now = (inner.settings.clock)();
        let at = wanted.at.map_or(now, |at| at.min(now));
        let wish = Wish {
            id: wanted.wish,
            digest: digest::of(wanted.actor, &wanted.command),
            command: wanted.command,
        };
        self.digest.update(wish.id.0.as_bytes());
        self.digest.update(wish.digest.0.to_be_bytes());
        self.wish.get_or_insert(wish.id);
        let index = self.wishes;
        self.wishes += 1;
        let (actor, additions) = (wanted.actor, &mut self.additions);
        self.book
            .take(inner.seams.rules, actor, at, &wish, additions)
            .map_err(|refusal| FoundError::Refused { index, refusal })
    }

    async fn keep(
        &self,
        connection: &mut Connection,
        inner: &Inner,
        key: &Key,
    ) -> Result<Result<Code, Refusal>, Box<dyn std::error::Error + Send + Sync>> {
        let Some(wish) = self.wish else {
            // No wish at all is no workshop.
            return Ok(Err(Refusal::NotNow));
        };
        let digest = hex(self.digest.clone().finalize());
        let now = (inner.settings.clock)();
        let mut transaction = connection.write(Writing::Founding).await?;
        let before: Option<(i64, String, String)> = ask!(&mut transaction, sql => {
            sqlx::query_as("SELECT id, code, digest FROM workshop WHERE wish = $1")
                .bind(wish.to_string())
                .fetch_optional(&mut **sql)
                .await?
        });
        let (id, code) = match before {
            Some((id, code, same)) if same == digest => (id, code.parse()?),
            Some(_) => return Ok(Err(Refusal::IdUsed)),
            None => {
                let (id, code) = name(&mut transaction, inner, (wish, &digest, now)).await?;
                self.additions.append(&mut transaction, id).await?;
                (id, code)
            }
        };
        desk_key::keep(&mut transaction, id, key, now).await?;
        transaction.commit().await?;
        Ok(Ok(code))
    }
}

/// Enters a workshop under a code that no other has.
async fn name(
    transaction: &mut Transaction<'_>,
    inner: &Inner,
    (wish, digest, now): (WishId, &str, Time),
) -> Result<(i64, Code), Box<dyn std::error::Error + Send + Sync>> {
    for _ in 0..TRIES {
        let code = (inner.seams.codes)()?;
        let id: Option<i64> = ask!(&mut *transaction, sql => {
            sqlx::query_scalar(
                "INSERT INTO workshop (id, code, created, wish, digest) \
                 SELECT COALESCE(MAX(id), 0) + 1, $1, $2, $3, $4 FROM workshop WHERE true \
                 ON CONFLICT DO NOTHING RETURNING id",
            )
            .bind(code.as_str())
            .bind(now.0)
            .bind(wish.to_string())
            .bind(digest)
            .fetch_optional(&mut **sql)
            .await?
        });
        if let Some(id) = id {
            return Ok((id, code));
        }
    }
    Err("every code that was tried is in use".into())
}
