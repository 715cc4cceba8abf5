//! The file `talkoot.db`: one connection that writes, a few that read.
//!
//! SQLite takes one writer at a time. Rooms queue for ours in fair order instead of polling a lock;
//! the busy timeout is only for other processes, such as an import beside a running server.

use std::{fs, path::Path};

use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use super::{PATIENCE, migrations};
use crate::Unavailable;

/// Opens `talkoot.db` in this directory, to write and to read; creates both if need be.
pub(super) async fn open(dir: &Path) -> Result<(SqlitePool, SqlitePool), Unavailable> {
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
    migrations()
        .run(&write)
        .await
        .map_err(Unavailable::during("bringing the database up to date"))?;
    let read = pool(4).connect_lazy_with(options.pragma("query_only", "true"));
    Ok((write, read))
}

/// Moves what is in the write-ahead log into the main file.
pub(super) async fn settle(write: &SqlitePool) {
    let settled = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
        .execute(write)
        .await;
    if let Err(error) = settled {
        // Nothing is lost: the log is read when the file is opened next.
        tracing::warn!(%error, "the write-ahead log stays beside the database");
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

#[cfg(test)]
mod tests {
    use super::*;

    async fn asked(pool: &SqlitePool, pragma: &'static str) -> String {
        let asked = sqlx::query_scalar::<_, String>(pragma);
        asked.fetch_one(pool).await.unwrap()
    }

    /// The promises rest on these.
    #[tokio::test]
    async fn what_is_committed_is_synced_and_readers_cannot_write() {
        let dir = tempfile::TempDir::new().unwrap();
        let (write, read) = open(dir.path()).await.unwrap();
        let synchronous = "SELECT CAST(synchronous AS TEXT) FROM pragma_synchronous";
        let foreign_keys = "SELECT CAST(foreign_keys AS TEXT) FROM pragma_foreign_keys";
        assert_eq!(asked(&write, "PRAGMA journal_mode").await, "wal");
        assert_eq!(asked(&write, synchronous).await, "2");
        assert_eq!(asked(&write, foreign_keys).await, "1");
        let sneaking = sqlx::query("DELETE FROM workshop").execute(&read);
        assert!(sneaking.await.is_err());
        let orphan = "INSERT INTO desk_key (hash, workshop, created) VALUES ('', 9, 0)";
        assert!(sqlx::query(orphan).execute(&write).await.is_err());
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn other_accounts_of_the_machine_may_not_look() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::TempDir::new().unwrap();
        let data = dir.path().join("new").join("data");
        open(&data).await.unwrap();
        let mode = fs::metadata(&data).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
    }

    #[tokio::test]
    async fn a_directory_that_cannot_be_is_unavailable_and_says_why_underneath() {
        let dir = tempfile::TempDir::new().unwrap();
        let file = dir.path().join("a file");
        fs::write(&file, "in the way").unwrap();
        let unavailable = open(&file.join("data")).await.unwrap_err();
        let shown = unavailable.to_string();
        assert_eq!(shown, "the workshops cannot be read or written just now");
        assert!(std::error::Error::source(&unavailable).is_some());
    }
}
