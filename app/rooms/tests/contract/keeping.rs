//! What is kept through restarts, crashes and a disk that fails.

use std::{
    fs, iter,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use futures::future::join_all;
use rooms::{Denied, House, Settings};
use tempfile::TempDir;
use workshop::{Actor, Command, Time, Workshop};

use crate::given::{GATHER, Home, approving, desk, sharing, wish};

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
    let names: Vec<_> = fs::read_dir(home.path())
        .unwrap()
        .map(|file| file.unwrap().file_name())
        .collect();
    assert_eq!(names, ["talkoot.db"], "one file to carry away");

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

/// As if the power went: the files as they are after each receipt, without any goodbye.
#[tokio::test]
async fn what_was_acknowledged_survives_a_crash() {
    let home = Home::new().await;
    let (room, seats) = home.gathering(1).await;
    for n in 0..6 {
        let text = format!("idea {n}");
        let by = Actor::Seat(seats[0]);
        room.act(by, wish(), sharing(&text)).await.unwrap();
        let crashed = copy(home.path(), usize::MAX);
        let found = folded(crashed.path(), &room).await;
        assert_eq!(found, *room.now());
    }
}

/// The log may end anywhere when the power goes. What is found then is what had been acknowledged
/// by that point, whole wishes in their order, and never a part of one.
#[tokio::test]
async fn a_torn_log_leaves_whole_wishes() {
    let home = Home::new().await;
    let (room, seats) = home.gathering(1).await;
    let log = home.path().join("talkoot.db-wal");
    let mut acknowledged = vec![(fs::metadata(&log).unwrap().len(), room.now())];
    for n in 0..3 {
        // Opening and closing write more than one entry each.
        let command = if n % 2 == 0 {
            Command::CloseRound { round: GATHER }
        } else {
            Command::OpenRound { round: GATHER }
        };
        desk(&room, command).await.unwrap();
        acknowledged.push((fs::metadata(&log).unwrap().len(), room.now()));
        let by = Actor::Seat(seats[0]);
        let _ = room.act(by, wish(), sharing(&"x".repeat(400))).await;
        acknowledged.push((fs::metadata(&log).unwrap().len(), room.now()));
    }
    let first = acknowledged[0].0;
    let last = acknowledged[acknowledged.len() - 1].0;
    let step = usize::try_from((last - first) / 40).unwrap().max(1);
    for cut in (first..=last).step_by(step).chain(iter::once(last)) {
        let crashed = copy(home.path(), usize::try_from(cut).unwrap());
        let found = folded(crashed.path(), &room).await;
        let (_, expected) = acknowledged
            .iter()
            .rev()
            .find(|(len, _)| *len <= cut)
            .unwrap();
        assert_eq!(found.seq, expected.seq, "cut at {cut}");
        assert_eq!(found, **expected);
    }
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
    let fail = "CREATE TRIGGER full BEFORE INSERT ON journal WHEN NEW.data LIKE '%unlucky%' \
                BEGIN SELECT RAISE(ABORT, 'disk is full'); END";
    sqlx::query(fail).execute(&disk).await.unwrap();
    assert!(
        send()
            .await
            .iter()
            .all(|answer| *answer == Err(Denied::Unavailable))
    );
    assert_eq!(*room.now(), *before, "nobody sees what is not on disk");
    assert_eq!(folded(home.path(), &room).await, *before);

    sqlx::query("DROP TRIGGER full")
        .execute(&disk)
        .await
        .unwrap();
    assert!(
        send().await.iter().all(Result::is_ok),
        "works again without a restart"
    );
    assert_eq!(room.now().ideas.len(), 3);
    assert_eq!(folded(home.path(), &room).await, *room.now());
}

/// An export beside a running server, and beside an import that takes its time.
#[tokio::test]
async fn a_workshop_can_be_read_while_another_process_writes() {
    let home = Home::new().await;
    let (room, _) = home.gathering(1).await;
    let mut busy = home.sql().await.acquire().await.unwrap();
    sqlx::query("BEGIN IMMEDIATE")
        .execute(&mut *busy)
        .await
        .unwrap();
    assert_eq!(folded(home.path(), &room).await, *room.now());
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

/// A copy of the files, with the log cut off after so many bytes.
fn copy(from: &Path, log: usize) -> TempDir {
    let to = TempDir::new().unwrap();
    for name in ["talkoot.db", "talkoot.db-wal"] {
        let bytes = fs::read(from.join(name)).unwrap();
        let kept = if name.ends_with("wal") {
            bytes.len().min(log)
        } else {
            bytes.len()
        };
        fs::write(to.path().join(name), &bytes[..kept]).unwrap();
    }
    to
}

async fn folded(dir: &Path, room: &rooms::Room) -> Workshop {
    let house = House::open(dir).await.unwrap();
    let found = house.room(&room.code()).await.unwrap().unwrap().now();
    Workshop::clone(&found)
}
