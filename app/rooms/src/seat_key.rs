//! Which keys open which seats. Only hashes are kept.

use sqlx::{Executor, QueryBuilder, SqliteConnection};
use uuid::Uuid;
use workshop::{SeatId, Time};

use crate::database::Engine;

/// How many are written with one statement: 4 values each, far from any engine's limit.
const AT_ONCE: usize = 64;

/// A key to a seat, as it is kept.
#[derive(Clone, Debug)]
pub(crate) struct SeatKey {
    pub(crate) hash: String,
    pub(crate) seat: SeatId,
    pub(crate) created: Time,
}

pub(crate) async fn append(
    connection: &mut SqliteConnection,
    workshop: i64,
    keys: &[SeatKey],
) -> Result<(), sqlx::Error> {
    for keys in keys.chunks(AT_ONCE) {
        let mut insert =
            QueryBuilder::<Engine>::new("INSERT INTO seat_key (hash, workshop, seat, created) ");
        insert.push_values(keys, |mut values, key| {
            values
                .push_bind(&key.hash)
                .push_bind(workshop)
                .push_bind(key.seat.to_string())
                .push_bind(key.created.0);
        });
        insert
            .build()
            .persistent(false)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// The seat that a key with this hash opens in this workshop.
pub(crate) async fn find<'e>(
    database: impl Executor<'e, Database = Engine>,
    workshop: i64,
    hash: &str,
) -> Result<Option<SeatId>, sqlx::Error> {
    let seat: Option<String> =
        sqlx::query_scalar("SELECT seat FROM seat_key WHERE hash = $1 AND workshop = $2")
            .bind(hash)
            .bind(workshop)
            .fetch_optional(database)
            .await?;
    Ok(seat.and_then(|seat| Uuid::parse_str(&seat).ok().map(SeatId)))
}
