//! The contract on SQLite, and what holds where the tables are a file.

#[path = "folding.rs"]
mod folding;
#[path = "founding.rs"]
mod founding;
#[path = "journal.rs"]
mod journal;
#[path = "keeping.rs"]
mod keeping;
#[path = "seats.rs"]
mod seats;
#[path = "wishes.rs"]
mod wishes;

mod files;

use std::fs;

use rooms::Storage;
use sqlx::{Sqlite, SqlitePool, sqlite::SqliteConnectOptions};
use tempfile::TempDir;

use crate::given;

type Home = given::Home<Folder>;

/// As if the disk were full whenever somebody writes down what is unlucky.
const BREAK: &str = "CREATE TRIGGER full BEFORE INSERT ON journal WHEN NEW.data LIKE '%unlucky%' \
                     BEGIN SELECT RAISE(ABORT, 'disk is full'); END";
const MEND: &str = "DROP TRIGGER full";

/// Another process begins to write.
const TAKE_A_TURN: &str = "BEGIN IMMEDIATE";

struct Folder(TempDir);

impl given::Kept for Folder {
    type Engine = Sqlite;

    async fn fresh() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn storage(&self) -> Storage {
        self.0.path().into()
    }

    async fn sql(&self) -> SqlitePool {
        let file = SqliteConnectOptions::new().filename(self.0.path().join("talkoot.db"));
        SqlitePool::connect_with(file).await.unwrap()
    }

    /// The database and its log.
    async fn bytes(&self) -> Vec<u8> {
        let files = fs::read_dir(self.0.path()).unwrap();
        let files = files.map(|file| fs::read(file.unwrap().path()).unwrap());
        files.collect::<Vec<_>>().concat()
    }
}
