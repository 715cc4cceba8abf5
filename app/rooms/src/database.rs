//! The file `talkoot.db`: one connection that writes, a few that read.
//!
//! SQLite takes one writer at a time. Rooms queue for ours in fair order instead of polling a lock;
//! the busy timeout is only for other processes, such as an import beside a running server.

use std::{fs, path::Path, time::Duration};

use sqlx::{
    Sqlite, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::Unavailable;

/// The engine that all SQL of this crate is typed for.
pub(crate) type Engine = Sqlite;

/// Takes the write lock before the first read, so that nothing can come between reading a journal
/// and adding to it.
pub(crate) const BEGIN: &str = "BEGIN IMMEDIATE";

const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Clone, Debug)]
pub(crate) struct Database {
    pub(crate) write: SqlitePool,
    pub(crate) read: SqlitePool,
}

impl Database {
    /// Opens `talkoot.db` in this directory; creates both if need be and brings the tables up to
    /// date.
    pub(crate) async fn open(dir: &Path) -> Result<Self, Unavailable> {
        create_private(dir).map_err(Unavailable::during("creating the data directory"))?;
        let options = SqliteConnectOptions::new()
            .filename(dir.join("talkoot.db"))
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(PATIENCE);
        let write = pool(1)
            .connect_with(options.clone())
            .await
            .map_err(Unavailable::during("opening the database"))?;
        sqlx::migrate!()
            .run(&write)
            .await
            .map_err(Unavailable::during("bringing the database up to date"))?;
        let read = pool(4).connect_lazy_with(options.pragma("query_only", "true"));
        Ok(Self { write, read })
    }

    /// Moves what is in the write-ahead log into the main file and closes all connections.
    pub(crate) async fn close(&self) {
        self.read.close().await;
        let settled = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
            .execute(&self.write)
            .await;
        if let Err(error) = settled {
            // Nothing is lost: the log is read when the file is opened next.
            tracing::warn!(%error, "the write-ahead log stays beside the database");
        }
        self.write.close().await;
    }
}

fn pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(PATIENCE)
        // A file does not hang up.
        .test_before_acquire(false)
        .idle_timeout(None)
        .max_lifetime(None)
}

/// What people said stays between them and the host: other accounts of the machine may not look.
fn create_private(dir: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(dir)
}
