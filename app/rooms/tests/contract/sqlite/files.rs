//! What the files say after a crash, and that there is one to carry away.

use std::{fs, iter, path::Path};

use tempfile::TempDir;
use workshop::{Actor, Command};

use super::Home;
use crate::given::{GATHER, desk, folded, sharing, wish};

#[tokio::test]
async fn a_house_that_was_closed_is_one_file_to_carry_away() {
    let home = Home::new().await;
    let (room, _) = home.gathering(1).await;
    home.house.close().await;
    let names: Vec<_> = fs::read_dir(home.kept.0.path())
        .unwrap()
        .map(|file| file.unwrap().file_name())
        .collect();
    assert_eq!(names, ["talkoot.db"]);
    assert_eq!(home.folded(&room).await, *room.now());
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
        let crashed = copy(home.kept.0.path(), usize::MAX);
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
    let log = home.kept.0.path().join("talkoot.db-wal");
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
        let crashed = copy(home.kept.0.path(), usize::try_from(cut).unwrap());
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
