//! Which keys open which seats. Only hashes are kept.

use sqlx::QueryBuilder;
use uuid::Uuid;
use workshop::{SeatId, Time};

use crate::database::{Pool, Transaction, ask};

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
    transaction: &mut Transaction<'_>,
    workshop: i64,
    keys: &[SeatKey],
) -> Result<(), sqlx::Error> {
    for keys in keys.chunks(AT_ONCE) {
        ask!(transaction, sql => {
            let mut insert =
                QueryBuilder::new("INSERT INTO seat_key (hash, workshop, seat, created) ");
            insert.push_values(keys, |mut values, key| {
                values
                    .push_bind(&key.hash)
                    .push_bind(workshop)
                    .push_bind(key.seat.to_string())
                    .push_bind(key.created.0);
            });
            insert.build().persistent(false).execute(&mut **sql).await?;
        });
    }
    Ok(())
}

/// The seat that a key with this hash opens in this workshop.
pub(crate) async fn find(
    pool: &Pool,
    workshop: i64,
    hash: &str,
) -> Result<Option<SeatId>, sqlx::Error> {
    let seat: Option<String> = ask!(pool, sql => {
        sqlx::query_scalar("SELECT seat FROM seat_key WHERE hash = $1 AND workshop = $2")
            .bind(hash)
            .bind(workshop)
            .fetch_optional(sql)
            .await?
    });
    Ok(seat.and_then(|seat| Uuid::parse_str(&seat).ok().map(SeatId)))
}
