//! What is kept through restarts, crashes and a disk that fails.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use futures::future::join_all;
use rooms::{Denied, Settings};
use workshop::{Actor, Command, Time};

use super::Home;
use crate::given::{GATHER, approving, desk, sharing, wish};

#[tokio::test]
async fn a_workshop_is_the_same_after_a_restart() {
    let home = Home::new().await;
    let (room, seats, items) = home.voting(6, 4).await;
    for (n, seat) in seats.iter().enumerate() {
        let ballot = approving(items[..n % 4].iter().copied());
        room.act(Actor::Seat(*seat), wish(), ballot).await.unwrap();
    }
    let (code, before) = (room.code(), room.now());
    home.house.close().await;
    let later = home.another().await.room(&code).await.unwrap().unwrap();
    assert_eq!(*later.now(), *before);
    assert_eq!(later.created(), room.created());
}

#[tokio::test]
async fn a_closed_house_takes_nothing_more_and_says_so() {
    let home = Home::new().await;
    let (room, seats) = home.gathering(1).await;
    let by = Actor::Seat(seats[0]);
    let waiting = (0..20).map(|n| room.act(by, wish(), sharing(&format!("idea {n}"))));
    let (answers, ()) = tokio::join!(join_all(waiting), home.house.close());
    assert!(answers.iter().all(Result::is_ok), "let in before the close");

    let late = room.act(by, wish(), sharing("late")).await;
    assert_eq!(late, Err(Denied::Unavailable));
    assert_eq!(
        room.now().ideas.len(),
        20,
        "what is known can still be read"
    );
    assert!(home.house.room(&room.code()).await.is_err());
    assert!(room.seat_of(&"x".repeat(43)).await.is_err());
}

#[tokio::test]
async fn when_the_disk_fails_everybody_is_told_and_nothing_is_half_kept() {
    let home = Home::new().await;
    let (room, seats) = home.gathering(3).await;
    let before = room.now();
    let wishes: Vec<_> = seats
        .iter()
        .map(|seat| (Actor::Seat(*seat), wish()))
        .collect();
    let send = || {
        let sent = wishes.iter().enumerate().map(|(n, (by, id))| {
            let text = if n == 1 { "the unlucky one" } else { "an idea" };
            room.act(*by, *id, sharing(text))
        });
        join_all(sent)
    };

    let disk = home.sql().await;
    sqlx::raw_sql(super::BREAK).execute(&disk).await.unwrap();
    assert!(
        send()
            .await
            .iter()
            .all(|answer| *answer == Err(Denied::Unavailable))
    );
    assert_eq!(*room.now(), *before, "nobody sees what is not on disk");
    assert_eq!(home.folded(&room).await, *before);

    sqlx::raw_sql(super::MEND).execute(&disk).await.unwrap();
    assert!(
        send().await.iter().all(Result::is_ok),
        "works again without a restart"
    );
    assert_eq!(room.now().ideas.len(), 3);
    assert_eq!(home.folded(&room).await, *room.now());
}

/// An export beside a running server, and beside an import that takes its time.
#[tokio::test]
async fn a_workshop_can_be_read_while_another_process_writes() {
    let home = Home::new().await;
    let (room, _) = home.gathering(1).await;
    let mut busy = home.sql().await.acquire().await.unwrap();
    sqlx::raw_sql(super::TAKE_A_TURN)
        .execute(&mut *busy)
        .await
        .unwrap();
    assert_eq!(home.folded(&room).await, *room.now());
    let closing = desk(&room, Command::CloseRound { round: GATHER });
    let (closed, _) = tokio::join!(closing, sqlx::query("COMMIT").execute(&mut *busy));
    closed.unwrap();
}

#[tokio::test]
async fn time_never_runs_backwards_in_a_room() {
    let time = Arc::new(AtomicI64::new(5_000));
    let clock = time.clone();
    let home = Home::with(Settings {
        clock: Arc::new(move || Time(clock.load(Ordering::Relaxed))),
        ..Settings::default()
    })
    .await;
    let (room, seats) = home.gathering(1).await;
    let by = Actor::Seat(seats[0]);
    let mut told = Vec::new();
    for now in [6_000, 100, -7, 6_001] {
        time.store(now, Ordering::Relaxed);
        told.push(room.act(by, wish(), sharing("an idea")).await.unwrap().at.0);
    }
    assert_eq!(told, [6_000, 6_000, 6_000, 6_001]);
}
