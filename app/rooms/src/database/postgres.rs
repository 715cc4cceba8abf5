//! A PostgreSQL that the host has: a few connections that write and a few that read.
//!
//! SQLite takes one writer at a time; here a writer locks what it writes to and nothing else. Its
//! journal's row in `workshop` is the lock of a room, so two servers on one database take turns,
//! and whoever's turn it is reads what the other wrote before it adds to it.

use std::error::Error;

use sqlx::{
    Connection as _, PgConnection, PgPool, Postgres, Transaction,
    pool::PoolConnection,
    postgres::{PgConnectOptions, PgPoolOptions},
};

use super::{PATIENCE, Writing, migrations};
use crate::storage::Address;

/// The oldest that the tests run on.
const OLDEST: u32 = 15;

/// Why a database cannot be used, for the person who has to do something about it.
#[derive(Debug, thiserror::Error)]
pub(super) enum NotOpened {
    #[error("nobody answers at {place}: is PostgreSQL running, and may this machine reach it?")]
    Unreachable { place: String, source: sqlx::Error },
    #[error("PostgreSQL at {place} does not let the user {user} in: is the password right?")]
    NotLetIn {
        place: String,
        user: String,
        source: sqlx::Error,
    },
    #[error("PostgreSQL at {place} has no database {name}: make one with createdb")]
    NoDatabase { place: String, name: String },
    #[error("PostgreSQL at {place} is of version {version}; Talkoot needs {OLDEST} or newer")]
    TooOld { place: String, version: u32 },
    #[error(
        "{database} is not in UTF-8 but in {encoding}: make another, createdb -E UTF8 -T template0"
    )]
    NotUnicode { database: String, encoding: String },
    #[error("{database} can only be read: it is a copy that follows another")]
    Follows { database: String },
    #[error("the user {user} may not make tables in {database}: make that user its owner")]
    NotAllowed {
        user: String,
        database: String,
        source: sqlx::migrate::MigrateError,
    },
    #[error("the tables of {database} cannot be brought up to date")]
    NotUpToDate {
        database: String,
        source: sqlx::migrate::MigrateError,
    },
    #[error("{database} cannot be opened")]
    Other {
        database: String,
        source: sqlx::Error,
    },
}

/// Makes sure that this database can keep the promises, brings its tables up to date, and opens
/// it to write and to read.
pub(super) async fn open(address: &Address) -> Result<(PgPool, PgPool), NotOpened> {
    let mut connection = connect(address).await?;
    let other = |source| NotOpened::Other {
        database: address.to_string(),
        source,
    };
    fits(address, &mut connection).await?;
    prepare(&mut connection, false).await.map_err(other)?;
    migrations()
        .run(&mut connection)
        .await
        .map_err(|source| not_migrated(address, source))?;
    connection.close().await.map_err(other)?;
    Ok((
        pool(address.options(), false),
        pool(address.options(), true),
    ))
}

/// Not through a pool: that would try again and again, and then only say that it took too long.
async fn connect(address: &Address) -> Result<PgConnection, NotOpened> {
    let connecting = PgConnection::connect_with(address.options());
    let connected = tokio::time::timeout(PATIENCE, connecting).await;
    let failed = match connected {
        Ok(Ok(connection)) => return Ok(connection),
        Ok(Err(error)) => error,
        Err(elapsed) => sqlx::Error::Io(elapsed.into()),
    };
    let (place, user) = (address.place(), address.user().to_owned());
    Err(match (code(&failed).as_deref(), failed) {
        (_, source @ sqlx::Error::Io(_)) => NotOpened::Unreachable { place, source },
        (Some("28P01" | "28000"), source) => NotOpened::NotLetIn {
            place,
            user,
            source,
        },
        (Some("3D000"), _) => NotOpened::NoDatabase {
            place,
            name: address.name().to_owned(),
        },
        (_, source) => NotOpened::Other {
            database: address.to_string(),
            source,
        },
    })
}

async fn fits(address: &Address, connection: &mut PgConnection) -> Result<(), NotOpened> {
    let database = address.to_string();
    let version = connection.server_version_num().unwrap_or(0) / 10_000;
    if version < OLDEST {
        let place = address.place();
        return Err(NotOpened::TooOld { place, version });
    }
    let asked = sqlx::query_as(
        "SELECT current_setting('server_encoding'), pg_is_in_recovery(), \
         current_setting('fsync') = 'on'",
    );
    let (encoding, follows, syncs): (String, bool, bool) =
        match asked.fetch_one(&mut *connection).await {
            Ok(answer) => answer,
            Err(source) => return Err(NotOpened::Other { database, source }),
        };
    if encoding != "UTF8" {
        return Err(NotOpened::NotUnicode { database, encoding });
    }
    if follows {
        return Err(NotOpened::Follows { database });
    }
    if !syncs {
        tracing::warn!("{database} has fsync off: what is saved may be lost when the power goes");
    }
    Ok(())
}

fn not_migrated(address: &Address, source: sqlx::migrate::MigrateError) -> NotOpened {
    let (user, database) = (address.user().to_owned(), address.to_string());
    let mut cause: Option<&dyn Error> = Some(&source);
    while let Some(error) = cause {
        let code = error.downcast_ref().and_then(code);
        if code.as_deref() == Some("42501") {
            return NotOpened::NotAllowed {
                user,
                database,
                source,
            };
        }
        cause = error.source();
    }
    NotOpened::NotUpToDate { database, source }
}

/// PostgreSQL's own, which are the same in every language and version.
fn code(error: &sqlx::Error) -> Option<String> {
    let error = error.as_database_error()?;
    Some(error.code()?.into_owned())
}

fn pool(options: &PgConnectOptions, only_reads: bool) -> PgPool {
    PgPoolOptions::new()
        .max_connections(8)
        // Whoever comes while the database restarts is answered after it.
        .acquire_timeout(PATIENCE)
        .after_connect(move |connection, _| Box::pin(prepare(connection, only_reads)))
        .connect_lazy_with(options.clone())
}

/// Whatever the host has as defaults, the promises rest on these.
///
/// A commit is answered when it is on disk; where the host asks for more (that a copy has it as
/// well), more it is. A transaction sees what was committed before each of its statements, so that
/// whoever waited for a lock sees what the one before wrote. A server that vanishes in the middle
/// of a transaction, with its machine or its network, keeps a room locked for half a minute at most.
async fn prepare(connection: &mut PgConnection, only_reads: bool) -> Result<(), sqlx::Error> {
    sqlx::query(
        "SELECT set_config(name, value, false) FROM (VALUES \
         ('synchronous_commit', CASE current_setting('synchronous_commit') \
             WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END), \
         ('default_transaction_isolation', 'read committed'), \
         ('default_transaction_read_only', CASE WHEN $1 THEN 'on' ELSE 'off' END), \
         ('lock_timeout', '10s'), \
         ('idle_in_transaction_session_timeout', '30s'), \
         ('client_min_messages', 'warning')) AS setting (name, value)",
    )
    .bind(only_reads)
    .execute(connection)
    .await?;
    Ok(())
}

pub(super) async fn read(
    connection: &mut PoolConnection<Postgres>,
) -> Result<Transaction<'_, Postgres>, sqlx::Error> {
    connection
        .begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ")
        .await
}

pub(super) async fn write(
    connection: &mut PoolConnection<Postgres>,
    what: Writing,
) -> Result<Transaction<'_, Postgres>, sqlx::Error> {
    let mut transaction = connection.begin_with("BEGIN").await?;
    let lock = match what {
        // Lets rooms go on: they lock rows, and this keeps only other founders away.
        Writing::Founding => sqlx::query("LOCK TABLE workshop IN SHARE ROW EXCLUSIVE MODE"),
        Writing::In(workshop) => {
            sqlx::query("SELECT id FROM workshop WHERE id = $1 FOR NO KEY UPDATE").bind(workshop)
        }
    };
    lock.execute(&mut *transaction).await?;
    Ok(transaction)
}
