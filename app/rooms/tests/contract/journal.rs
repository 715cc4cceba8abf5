//! The journal as stored: in order, without gaps, never guessed at.

use std::collections::BTreeSet;

use futures::future::join_all;
use rooms::{Denied, Room, Unreadable};
use workshop::{Actor, Command};

use super::Home;
use crate::given::{APPROVE, GATHER, desk, sharing, wish};

async fn positions(home: &Home) -> Vec<i64> {
    sqlx::query_scalar("SELECT seq FROM journal ORDER BY seq")
        .fetch_all(&home.sql().await)
        .await
        .unwrap()
}

async fn reopened(home: &Home, room: &Room) -> Room {
    let house = home.another().await;
    house.room(&room.code()).await.unwrap().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn positions_have_no_gaps_however_many_write() {
    let home = Home::new().await;
    let (room, seats) = home.gathering(20).await;
    let elsewhere = home
        .another()
        .await
        .room(&room.code())
        .await
        .unwrap()
        .unwrap();
    let sent = (0..200).map(|n| {
        let room = if n % 3 == 0 {
            elsewhere.clone()
        } else {
            room.clone()
        };
        let by = Actor::Seat(seats[n % 20]);
        tokio::spawn(async move { room.act(by, wish(), sharing("an idea")).await.unwrap().seq })
    });
    let told: BTreeSet<u64> = join_all(sent)
        .await
        .into_iter()
        .map(Result::unwrap)
        .collect();
    assert_eq!(told.len(), 200, "every wish has a position of its own");
    let stored = positions(&home).await;
    let expected: Vec<i64> = (1..=i64::try_from(stored.len()).unwrap()).collect();
    assert_eq!(stored, expected);
    assert_eq!(told.last().copied(), u64::try_from(stored.len()).ok());
}

#[tokio::test]
async fn an_entry_from_a_newer_version_makes_the_workshop_read_only() {
    let home = Home::new().await;
    let (room, seats) = home.gathering(1).await;
    let before = room.now();
    let next = i64::try_from(before.seq).unwrap() + 1;
    let disk = home.sql().await;
    for (n, kind) in ["idea_dreamt", "wall_shown"].into_iter().enumerate() {
        sqlx::query("INSERT INTO journal VALUES (1, $1, 0, 'desk', $2, 1, $3, NULL, NULL)")
            .bind(next + i64::try_from(n).unwrap())
            .bind(kind)
            .bind(format!(r#"{{"round":"{GATHER}"}}"#))
            .execute(&disk)
            .await
            .unwrap();
    }
    let unreadable = Unreadable {
        seq: before.seq + 1,
        kind: "idea_dreamt".to_owned(),
        version: 1,
    };

    let fresh = reopened(&home, &room).await;
    assert_eq!(fresh.unreadable(), Some(&unreadable));
    assert_eq!(room.unreadable(), None, "not looked at yet");
    for room in [room, fresh] {
        let denied = room
            .act(Actor::Seat(seats[0]), wish(), sharing("an idea"))
            .await;
        assert_eq!(denied, Err(Denied::ReadOnly(unreadable.clone())));
        let denied = room.take_seat(wish(), None).await;
        assert_eq!(denied.unwrap_err(), Denied::ReadOnly(unreadable.clone()));
        assert_eq!(room.unreadable(), Some(&unreadable));
        assert_eq!(*room.now(), *before, "as it was before that entry");
    }
    assert_eq!(
        positions(&home).await.len(),
        usize::try_from(next).unwrap() + 1
    );
    assert!(unreadable.to_string().contains("idea_dreamt"));
}

#[tokio::test]
async fn a_damaged_entry_is_never_skipped() {
    for damage in [
        "UPDATE journal SET version = 2 WHERE seq = 3",
        "UPDATE journal SET data = '{' WHERE seq = 3",
        "UPDATE journal SET data = '{}' WHERE seq = 3",
        r#"UPDATE journal SET data = data || ',"data":{}' WHERE seq = 3"#,
        "UPDATE journal SET by = 'nobody' WHERE seq = 3",
        "UPDATE journal SET digest = NULL WHERE seq = 3",
        "DELETE FROM journal WHERE seq = 2",
    ] {
        let home = Home::new().await;
        let (room, _) = home.gathering(3).await;
        sqlx::query(damage)
            .execute(&home.sql().await)
            .await
            .unwrap();
        let fresh = reopened(&home, &room).await;
        assert_eq!(
            fresh.unreadable().map(|entry| entry.seq),
            Some(3),
            "{damage}"
        );
        let before = if damage.starts_with("DELETE") { 1 } else { 2 };
        assert_eq!(fresh.now().seq, before, "{damage}");
        let denied = desk(&fresh, Command::CloseRound { round: GATHER }).await;
        assert!(matches!(denied, Err(Denied::ReadOnly(_))), "{damage}");
    }
}

#[tokio::test]
async fn a_summary_counts_every_entry_and_notices_every_change() {
    let home = Home::new().await;
    let (room, _) = home.gathering(2).await;
    let seq = room.now().seq;
    let then = room.journal_summary(seq).await.unwrap();
    assert_eq!((then.entries, then.hash.len()), (seq, 64));

    desk(&room, Command::CloseRound { round: GATHER })
        .await
        .unwrap();
    assert_eq!(
        room.journal_summary(seq).await.unwrap(),
        then,
        "a position is for ever"
    );
    let now = room.journal_summary(u64::MAX).await.unwrap();
    assert_eq!(now.entries, seq + 1);
    assert_ne!(now.hash, then.hash);
    assert_eq!(
        reopened(&home, &room)
            .await
            .journal_summary(seq)
            .await
            .unwrap(),
        then
    );
    let nothing = room.journal_summary(0).await.unwrap();
    assert_eq!((nothing.entries, nothing.hash), (0, "0".repeat(64)));

    let disk = home.sql().await;
    let mut seen = BTreeSet::from([then.hash]);
    for change in [
        "UPDATE journal SET at = at + 1 WHERE seq = 1",
        "UPDATE journal SET by = 'seat' WHERE seq = 1",
        "UPDATE journal SET kind = kind || '!' WHERE seq = 2",
        "UPDATE journal SET data = data || ' ' WHERE seq = 2",
        "UPDATE journal SET wish = NULL WHERE seq = 3",
        "UPDATE journal SET seq = 99 WHERE seq = 4",
    ] {
        sqlx::query(change).execute(&disk).await.unwrap();
        let hash = room.journal_summary(seq).await.unwrap().hash;
        assert!(seen.insert(hash), "{change}");
    }
}

/// What is stored is read for ever, so its form is pinned.
#[tokio::test]
async fn entries_are_stored_as_kind_and_data() {
    let home = Home::new().await;
    let (room, seats, items) = home.voting(1, 1).await;
    let idea = items[0].uuid();
    let casting = crate::given::approving(items);
    let id = wish();
    room.act(Actor::Seat(seats[0]), id, casting).await.unwrap();
    let row: (String, String, i64, String, String, String) = sqlx::query_as(
        "SELECT by, kind, version, data, wish, digest FROM journal ORDER BY seq DESC LIMIT 1",
    )
    .fetch_one(&home.sql().await)
    .await
    .unwrap();
    let (by, kind, version, data, kept, digest) = row;
    let seat = seats[0];
    let ballot = format!(r#"{{"approve":[{{"idea":"{idea}"}}]}}"#);
    assert_eq!(
        data,
        format!(r#"{{"round":"{APPROVE}","seat":"{seat}","ballot":{ballot}}}"#)
    );
    assert_eq!(
        (by, kind, version),
        (seat.to_string(), "ballot_cast".to_owned(), 1)
    );
    assert_eq!((kept, digest.len()), (id.to_string(), 32));
}
