//! What the house does when the connection is cut, and how it opens a database that is not fit.

use std::{error::Error, time::Duration};

use futures::future::join_all;
use rooms::{Denied, House, Storage};
use sqlx::{Connection, PgConnection};
use workshop::{Actor, Command, Refusal};

use super::Home;
use crate::{
    fresh,
    given::{GATHER, creating, desk, setup, sharing, wish},
};

/// Ends every connection of this house, as a database that restarts does.
async fn cut_off(home: &Home) {
    let cut = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity \
               WHERE application_name = current_setting('application_name') \
               AND pid <> pg_backend_pid()";
    let cut: i64 = sqlx::query_scalar(cut)
        .fetch_one(&home.sql().await)
        .await
        .unwrap();
    assert!(cut > 0, "there was something to cut");
}

#[tokio::test]
async fn a_connection_that_was_cut_is_made_again_without_a_restart() {
    let home = Home::new().await;
    let (room, seats) = home.gathering(1).await;
    let (_, key) = room.take_seat(wish(), None).await.unwrap();
    cut_off(&home).await;
    assert!(room.seat_of(key.as_str()).await.unwrap().is_some());
    let by = Actor::Seat(seats[0]);
    room.act(by, wish(), sharing("a lift home")).await.unwrap();
    assert_eq!(home.folded(&room).await, *room.now());
}

/// Some of these wishes are answered with a receipt, some are told to try again; and whoever tries
/// again with the same wish has it once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wishes_under_way_when_the_connection_is_cut_count_once() {
    let home = Home::new().await;
    let (room, seats) = home.gathering(4).await;
    let mut told_to_try_again = 0;
    let mut n = 0;
    while told_to_try_again < 3 {
        let wishes: Vec<_> = (0..8).map(|_| wish()).collect();
        let send = || {
            join_all(wishes.iter().zip(seats.iter().cycle()).map(|(id, seat)| {
                let by = Actor::Seat(*seat);
                room.act(by, *id, sharing("a lift home"))
            }))
        };
        let (answers, ()) = tokio::join!(send(), async {
            tokio::time::sleep(Duration::from_micros(n % 12 * 250)).await;
            cut_off(&home).await;
        });
        for denied in answers.into_iter().filter_map(Result::err) {
            assert_eq!(denied, Denied::Unavailable);
            told_to_try_again += 1;
        }
        let again = send().await;
        assert!(again.iter().all(Result::is_ok), "{again:?}");
        n += 1;
        assert_eq!(room.now().ideas.len() as u64, n * 8);
        assert!(n < 40, "no wish was ever under way");
    }
    assert_eq!(home.folded(&room).await, *room.now());
}

/// Two servers, and a form that was sent to both.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_that_reaches_two_servers_at_once_founds_one_workshop() {
    let home = Home::new().await;
    let other = home.another().await;
    for n in 1..=12 {
        let wishes = [creating(setup())];
        let (first, second) = tokio::join!(
            home.house.found(wishes.clone()),
            other.found(wishes.clone())
        );
        assert_eq!(first.unwrap().code, second.unwrap().code);
        assert_eq!(home.house.list().await.unwrap().len(), n);
    }
}

/// Each reads what the other wrote before it decides.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_round_that_one_server_closes_is_closed_at_the_other() {
    let home = Home::new().await;
    let (room, seats) = home.gathering(2).await;
    let there = home.another().await;
    let there = there.room(&room.code()).await.unwrap().unwrap();
    let sent = (0..40).map(|_| there.act(Actor::Seat(seats[0]), wish(), sharing("a lift home")));
    let closing = async {
        tokio::time::sleep(Duration::from_millis(2)).await;
        desk(&room, Command::CloseRound { round: GATHER }).await
    };
    let (closed, answers) = tokio::join!(closing, join_all(sent));
    let closed = closed.unwrap();
    for answer in answers {
        match answer {
            Ok(receipt) => assert!(receipt.seq < closed.seq),
            Err(denied) => assert_eq!(denied, Denied::Refused(Refusal::RoundClosed)),
        }
    }
    assert_eq!(home.folded(&room).await.seq, home.folded(&there).await.seq);
}

/// Whoever writes past the house, with whatever program.
#[tokio::test]
async fn a_position_is_taken_once() {
    let home = Home::new().await;
    home.gathering(1).await;
    let again = "INSERT INTO journal SELECT * FROM journal WHERE seq = 1";
    let sql = home.sql().await;
    let denied = sqlx::query(again).execute(&sql).await.unwrap_err();
    assert!(denied.as_database_error().unwrap().is_unique_violation());
}

/// Everything that the person who starts the server is told.
async fn told(address: &str) -> String {
    let storage = Storage::postgres(address).unwrap();
    let error = House::open(storage).await.unwrap_err();
    let mut told = String::new();
    let mut cause: Option<&dyn Error> = Some(&error);
    while let Some(error) = cause {
        told += &format!("{error}\n");
        cause = error.source();
    }
    assert!(!told.contains("s3cret"), "{told}");
    told
}

async fn as_superuser(sql: String) {
    let mut connection = PgConnection::connect(&fresh::server()).await.unwrap();
    let sql = sqlx::raw_sql(sqlx::AssertSqlSafe(sql));
    sql.execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

/// The server's address for somebody else than its superuser, and another database.
fn with(user: &str, database: &str) -> String {
    let server = fresh::server();
    let (_, place) = server.split_once('@').unwrap();
    let (place, _) = place.rsplit_once('/').unwrap();
    format!("postgres://{user}@{place}/{database}")
}

#[tokio::test]
async fn a_wrong_password_is_told_as_that() {
    let user = format!("host_{}", uuid::Uuid::new_v4().simple());
    as_superuser(format!("CREATE ROLE {user} LOGIN PASSWORD 'the right one'")).await;
    let told = told(&with(&format!("{user}:s3cret"), "postgres")).await;
    assert!(told.contains(&format!("does not let the user {user} in")));
}

#[tokio::test]
async fn a_database_that_is_not_there_is_told_as_that() {
    let told = told(&with("postgres", "no_such_place")).await;
    assert!(told.contains("has no database no_such_place"), "{told}");
}

#[tokio::test]
async fn a_user_who_may_not_make_tables_is_told_so() {
    let user = format!("host_{}", uuid::Uuid::new_v4().simple());
    as_superuser(format!("CREATE ROLE {user} LOGIN PASSWORD 's3cret'")).await;
    let told = told(&with(&format!("{user}:s3cret"), "postgres")).await;
    assert!(told.contains("may not make tables"), "{told}");
}

#[tokio::test]
async fn a_database_that_cannot_hold_every_language_is_refused() {
    let name = format!("latin_{}", uuid::Uuid::new_v4().simple());
    as_superuser(format!(
        "CREATE DATABASE {name} ENCODING 'LATIN1' TEMPLATE template0 LOCALE 'C'"
    ))
    .await;
    let told = told(&with("postgres", &name)).await;
    as_superuser(format!("DROP DATABASE {name} (FORCE)")).await;
    assert!(told.contains("not in UTF-8 but in LATIN1"), "{told}");
}

/// The promises rest on these; the server of the tests has other defaults.
#[tokio::test]
async fn a_host_may_have_any_defaults() {
    let home = Home::new().await;
    let (room, seats) = home.gathering(1).await;
    let watch = "CREATE FUNCTION watch() RETURNS trigger AS $$ BEGIN \
                 IF current_setting('synchronous_commit') = 'off' \
                 OR current_setting('transaction_isolation') <> 'read committed' \
                 THEN RAISE EXCEPTION 'not kept'; END IF; RETURN NEW; END $$ LANGUAGE plpgsql; \
                 CREATE TRIGGER watch BEFORE INSERT ON journal FOR EACH ROW \
                 EXECUTE FUNCTION watch()";
    let sql = home.sql().await;
    sqlx::raw_sql(watch).execute(&sql).await.unwrap();
    let default: String = sqlx::query_scalar("SHOW synchronous_commit")
        .fetch_one(&sql)
        .await
        .unwrap();
    assert_eq!(default, "off", "or this shows nothing");
    let by = Actor::Seat(seats[0]);
    room.act(by, wish(), sharing("a lift home")).await.unwrap();
    assert_eq!(home.folded(&room).await, *room.now());
}
