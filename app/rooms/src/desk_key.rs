//! Which keys open which desks. Only hashes are kept.

use workshop::Time;

use crate::{
    Key,
    database::{Pool, Transaction, ask},
};

pub(crate) async fn keep(
    transaction: &mut Transaction<'_>,
    workshop: i64,
    key: &Key,
    created: Time,
) -> Result<(), sqlx::Error> {
    ask!(transaction, sql => {
        sqlx::query("INSERT INTO desk_key (hash, workshop, created) VALUES ($1, $2, $3)")
            .bind(key.hash())
            .bind(workshop)
            .bind(created.0)
            .execute(&mut **sql)
            .await?;
    });
    Ok(())
}

/// Whether a key with this hash opens the desk of this workshop.
pub(crate) async fn is_known(pool: &Pool, workshop: i64, hash: &str) -> Result<bool, sqlx::Error> {
    let found: Option<i64> = ask!(pool, sql => {
        sqlx::query_scalar("SELECT workshop FROM desk_key WHERE hash = $1 AND workshop = $2")
            .bind(hash)
            .bind(workshop)
            .fetch_optional(sql)
            .await?
    });
    Ok(found.is_some())
}
