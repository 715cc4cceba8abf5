//! The contract on PostgreSQL, and what holds where the tables are behind a connection.

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

mod connections;

use rooms::Storage;
use sqlx::{PgPool, Postgres};

use crate::{fresh, given};

type Home = given::Home<Schema>;

/// As if the disk were full whenever somebody writes down what is unlucky.
const BREAK: &str = "CREATE FUNCTION full_disk() RETURNS trigger AS $$ BEGIN \
                     RAISE EXCEPTION 'disk is full'; END $$ LANGUAGE plpgsql; \
                     CREATE TRIGGER full_disk BEFORE INSERT ON journal FOR EACH ROW \
                     WHEN (NEW.data LIKE '%unlucky%') EXECUTE FUNCTION full_disk()";
const MEND: &str = "DROP TRIGGER full_disk ON journal";

/// Another process begins to write.
const TAKE_A_TURN: &str = "BEGIN; LOCK TABLE workshop, journal IN EXCLUSIVE MODE";

/// The address of a schema of its own. It goes when the server goes, at the end of the tests.
struct Schema(String);

impl given::Kept for Schema {
    type Engine = Postgres;

    async fn fresh() -> Self {
        Self(fresh::address().await)
    }

    fn storage(&self) -> Storage {
        Storage::postgres(&self.0).unwrap()
    }

    async fn sql(&self) -> PgPool {
        PgPool::connect(&self.0).await.unwrap()
    }

    /// What anybody who may read all tables can read.
    async fn bytes(&self) -> Vec<u8> {
        let everything = "SELECT schema_to_xml(current_schema(), true, false, '')::text";
        let everything: String = sqlx::query_scalar(everything)
            .fetch_one(&self.sql().await)
            .await
            .unwrap();
        everything.into_bytes()
    }
}
