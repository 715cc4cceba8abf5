//! Which keys open which desks. Only hashes are kept.

use sqlx::Executor;
use workshop::Time;

use crate::{Key, database::Engine};

pub(crate) async fn keep<'e>(
    database: impl Executor<'e, Database = Engine>,
    workshop: i64,
    key: &Key,
    created: Time,
) -> Result<(), sqlx::Error> {
    sqlx::query("INSERT INTO desk_key (hash, workshop, created) VALUES ($1, $2, $3)")
        .bind(key.hash())
        .bind(workshop)
        .bind(created.0)
        .execute(database)
        .await?;
    Ok(())
}

/// Whether a key with this hash opens the desk of this workshop.
pub(crate) async fn is_known<'e>(
    database: impl Executor<'e, Database = Engine>,
    workshop: i64,
    hash: &str,
) -> Result<bool, sqlx::Error> {
    let found: Option<i64> =
        sqlx::query_scalar("SELECT workshop FROM desk_key WHERE hash = $1 AND workshop = $2")
            .bind(hash)
            .bind(workshop)
            .fetch_optional(database)
            .await?;
    Ok(found.is_some())
}
