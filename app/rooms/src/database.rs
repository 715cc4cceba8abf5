//! The tables, kept by one of two engines: SQLite in a folder of ours, or a PostgreSQL that the
//! host has. Both are asked in the same words, and what they promise is the same; how they come to
//! it is in the two files below this one.

mod postgres;
mod sqlite;

use std::time::Duration;

use sqlx::{
    Connection as _, PgPool, Postgres, SqlSafeStr as _, Sqlite, SqlitePool,
    migrate::{Migration, MigrationType, Migrator},
    pool::PoolConnection,
};

use crate::{Storage, Unavailable};

/// How long one thing waits for another that has the database.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long a room waits for what it wrote. Longer than the wait for its turn, and shorter than
/// networks take to notice that nobody is at the other end any more.
const PATIENCE_WITH_WRITING: Duration = Duration::from_secs(20);

/// The same thing of either engine.
#[derive(Clone, Debug)]
pub(crate) enum Either<S, P> {
    Sqlite(S),
    Postgres(P),
}

/// Does the same with whichever engine it is: `ask!(pool, sql => sqlx::query("…").execute(sql))`.
/// The compiler reads it twice, once for each engine's types.
macro_rules! ask {
    ($either:expr, $sql:ident => $what:expr) => {
        match $either {
            $crate::database::Either::Sqlite($sql) => $what,
            $crate::database::Either::Postgres($sql) => $what,
        }
    };
}
pub(crate) use ask;

pub(crate) type Pool = Either<SqlitePool, PgPool>;
pub(crate) type Connection = Either<PoolConnection<Sqlite>, PoolConnection<Postgres>>;
pub(crate) type Transaction<'c> =
    Either<sqlx::Transaction<'c, Sqlite>, sqlx::Transaction<'c, Postgres>>;

#[derive(Clone, Debug)]
pub(crate) struct Database {
    pub(crate) write: Pool,
    pub(crate) read: Pool,
}

/// What is going to be written, and so what nobody else may write in between.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Writing {
    /// A new workshop.
    Founding,
    /// Whatever belongs to this one.
    In(i64),
}

impl Database {
    /// Opens the tables, makes them where there are none, and brings them up to date.
    pub(crate) async fn open(storage: &Storage) -> Result<Self, Unavailable> {
        Ok(match storage {
            Storage::Folder(dir) => {
                let (write, read) = sqlite::open(dir).await?;
                let (write, read) = (Either::Sqlite(write), Either::Sqlite(read));
                Self { write, read }
            }
            Storage::Postgres(address) => {
                let (write, read) = postgres::open(address)
                    .await
                    .map_err(Unavailable::during("opening the database"))?;
                let (write, read) = (Either::Postgres(write), Either::Postgres(read));
                Self { write, read }
            }
        })
    }

    /// Closes all connections; leaves one tidy file where there is a file.
    pub(crate) async fn close(&self) {
        let closing = async {
            ask!(&self.read, pool => pool.close().await);
            if let Either::Sqlite(write) = &self.write {
                sqlite::settle(write).await;
            }
            ask!(&self.write, pool => pool.close().await);
            Ok(())
        };
        // A server that vanished does not say goodbye.
        let _ = in_time(closing).await;
    }
}

impl Pool {
    pub(crate) async fn acquire(&self) -> Result<Connection, sqlx::Error> {
        Ok(match self {
            Either::Sqlite(pool) => Either::Sqlite(pool.acquire().await?),
            Either::Postgres(pool) => Either::Postgres(pool.acquire().await?),
        })
    }
}

impl Connection {
    /// Everything read in it is as it was at one moment.
    pub(crate) async fn read(&mut self) -> Result<Transaction<'_>, sqlx::Error> {
        Ok(match self {
            Either::Sqlite(sql) => Either::Sqlite(sql.begin().await?),
            Either::Postgres(sql) => Either::Postgres(postgres::read(sql).await?),
        })
    }

    /// Has the right to write before the first read, so that nothing can come between reading a
    /// journal and adding to it, here or in another process.
    pub(crate) async fn write(&mut self, what: Writing) -> Result<Transaction<'_>, sqlx::Error> {
        Ok(match self {
            Either::Sqlite(sql) => Either::Sqlite(sql.begin_with("BEGIN IMMEDIATE").await?),
            Either::Postgres(sql) => Either::Postgres(postgres::write(sql, what).await?),
        })
    }

    /// For one that is not to be trusted again.
    pub(crate) fn close_on_drop(&mut self) {
        ask!(self, sql => sql.close_on_drop());
    }
}

impl Transaction<'_> {
    /// When this is done, what was written is on disk.
    pub(crate) async fn commit(self) -> Result<(), sqlx::Error> {
        ask!(self, sql => sql.commit().await)
    }

    pub(crate) async fn rollback(self) -> Result<(), sqlx::Error> {
        ask!(self, sql => sql.rollback().await)
    }
}

/// What takes longer than this has failed. Whether it was written is then unknown, as after a crash.
pub(crate) async fn in_time<T>(
    writing: impl Future<Output = Result<T, sqlx::Error>>,
) -> Result<T, sqlx::Error> {
    match tokio::time::timeout(PATIENCE_WITH_WRITING, writing).await {
        Ok(written) => written,
        Err(elapsed) => Err(sqlx::Error::Io(elapsed.into())),
    }
}

/// Every change that the tables went through, in order. Both engines read the same files.
fn migrations() -> Migrator {
    let changes = [(1, "journal", include_str!("../migrations/0001_journal.sql"))];
    let changes = changes.map(|(version, what, sql)| {
        let sql = sql.into_sql_str();
        Migration::new(version, what.into(), MigrationType::Simple, sql, false)
    });
    Migrator::with_migrations(changes.into())
}
