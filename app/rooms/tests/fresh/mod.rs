//! An empty PostgreSQL database to test with: a schema of its own in the server that
//! `cargo xtask test` starts. The tests of other crates use this file too.

use sqlx::{Connection, PgConnection};
use uuid::Uuid;

/// Where that server is, as its superuser.
pub const SERVER: &str = "TALKOOT_TEST_POSTGRES";

/// The address of a schema in which nothing is yet.
pub async fn address() -> String {
    let server = server();
    let schema = format!("talkoot_{}", Uuid::new_v4().simple());
    let mut connection = PgConnection::connect(&server)
        .await
        .expect("the server of the tests answers");
    let create = sqlx::AssertSqlSafe(format!("CREATE SCHEMA {schema}"));
    sqlx::query(create)
        .execute(&mut connection)
        .await
        .expect("its superuser may do that");
    connection.close().await.expect("it said so");
    // Connections carry its name, so that a test can find those of its own.
    format!("{server}?options=-csearch_path%3D{schema}&application_name={schema}")
}

/// Tests that need a PostgreSQL are in modules called `postgres`; they fail where there is none,
/// because a promise that nobody tried is not kept.
pub fn server() -> String {
    std::env::var(SERVER).unwrap_or_else(|_| {
        panic!(
            "{SERVER} is not set: run `cargo xtask test`, or leave out the tests called postgres"
        )
    })
}
