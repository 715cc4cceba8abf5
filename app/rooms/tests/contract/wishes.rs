//! Wishes: exactly once, durable before visible, in one order for all.

use std::collections::BTreeSet;

use futures::future::join_all;
use rooms::Denied;
use workshop::{Actor, Ballot, Command, Gave, MAX_IDEAS_A_SEAT, Refusal, RoundId};

use super::Home;
use crate::given::{APPROVE, GATHER, RANK, approving, desk, sharing, wish};

#[tokio::test]
async fn a_wish_sent_five_times_at_once_counts_once() {
    let home = Home::new().await;
    let (room, seats) = home.gathering(1).await;
    let (by, id) = (Actor::Seat(seats[0]), wish());
    let sent = (0..5).map(|_| room.act(by, id, sharing("a lift home")));
    let receipts: Vec<_> = join_all(sent)
        .await
        .into_iter()
        .map(Result::unwrap)
        .collect();
    assert!(receipts.iter().all(|receipt| *receipt == receipts[0]));
    assert!(matches!(receipts[0].gave, Gave::Idea(number) if number.n == 1));
    assert_eq!(
        room.act(by, id, sharing("a lift home")).await.unwrap(),
        receipts[0]
    );
    assert_eq!(room.now().ideas.len(), 1);
}

#[tokio::test]
async fn the_same_id_with_other_content_is_refused() {
    let home = Home::new().await;
    let (room, seats) = home.gathering(2).await;
    let id = wish();
    room.act(Actor::Seat(seats[0]), id, sharing("one"))
        .await
        .unwrap();
    for (seat, text) in [(seats[0], "two"), (seats[1], "one")] {
        let denied = room.act(Actor::Seat(seat), id, sharing(text)).await;
        assert_eq!(denied, Err(Denied::Refused(Refusal::IdUsed)));
    }
    assert_eq!(room.now().ideas.len(), 1);
}

/// "Approve A" found its ballot cast already, "approve B" came after it, and then a network
/// delivered the former again.
#[tokio::test]
async fn a_late_duplicate_of_a_wish_that_changed_nothing_still_changes_nothing() {
    let home = Home::new().await;
    let (room, seats, items) = home.voting(1, 2).await;
    let by = Actor::Seat(seats[0]);
    let late = wish();
    room.act(by, wish(), approving([items[0]])).await.unwrap();
    let quiet = room.act(by, late, approving([items[0]])).await.unwrap();
    room.act(by, wish(), approving([items[1]])).await.unwrap();

    assert_eq!(room.act(by, late, approving([items[0]])).await, Ok(quiet));
    let clash = room.act(by, late, approving([])).await;
    assert_eq!(clash, Err(Denied::Refused(Refusal::IdUsed)));
    let counted = |room: &rooms::Room| room.now().run(APPROVE).ballots[&seats[0]].ballot.clone();
    assert_eq!(counted(&room), Ballot::Approve(vec![items[1]]));

    let later = home
        .another()
        .await
        .room(&room.code())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(later.act(by, late, approving([items[0]])).await, Ok(quiet));
    assert_eq!(counted(&later), Ballot::Approve(vec![items[1]]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_at_once_never_exceed_a_limit() {
    let home = Home::new().await;
    let (room, seats, items) = home.voting(1, 8).await;
    desk(&room, Command::OpenRound { round: RANK })
        .await
        .unwrap();
    let by = Actor::Seat(seats[0]);
    let sent = (0..200).map(|n| {
        let room = room.clone();
        let picked = items[..1 + n % 8].to_vec();
        let ballot = Ballot::Ranked(picked);
        tokio::spawn(async move {
            let casting = Command::CastBallot {
                round: RANK,
                ballot,
            };
            (n, room.act(by, wish(), casting).await)
        })
    });
    for answered in join_all(sent).await {
        let (n, answer) = answered.unwrap();
        let expected = Denied::Refused(Refusal::TooManyPicks { max: 3 });
        match answer {
            Ok(_) => assert!(n % 8 < 3),
            Err(denied) => assert_eq!((n % 8 >= 3, denied), (true, expected)),
        }
    }
    let run = room.now().run(RANK);
    assert_eq!(run.ballots.len(), 1);
    assert!(run.ballots[&seats[0]].ballot.items().len() <= 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_one_person_may_write_is_bounded_however_fast_they_send() {
    let home = Home::new().await;
    let (room, seats) = home.gathering(1).await;
    let by = Actor::Seat(seats[0]);
    let sent = (0..MAX_IDEAS_A_SEAT + 30).map(|n| {
        let (room, idea) = (room.clone(), sharing(&format!("idea {n}")));
        tokio::spawn(async move { room.act(by, wish(), idea).await })
    });
    let answers: Vec<_> = join_all(sent)
        .await
        .into_iter()
        .map(Result::unwrap)
        .collect();
    let (kept, refused): (Vec<_>, Vec<_>) = answers.into_iter().partition(Result::is_ok);
    assert_eq!((kept.len(), refused.len()), (MAX_IDEAS_A_SEAT, 30));
    assert_eq!(room.now().ideas.len(), MAX_IDEAS_A_SEAT);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_ballot_that_races_the_close_is_either_acknowledged_and_counted_or_refused() {
    let home = Home::new().await;
    let (room, seats, items) = home.voting(120, 3).await;
    let cast = seats.iter().enumerate().map(|(n, seat)| {
        let (room, seat, item) = (room.clone(), *seat, items[n % 3]);
        tokio::spawn(async move {
            let answer = room.act(Actor::Seat(seat), wish(), approving([item])).await;
            (seat, answer)
        })
    });
    let mut cast: Vec<_> = cast.collect();
    let later = cast.split_off(60);
    let close = tokio::spawn({
        let room = room.clone();
        async move { desk(&room, Command::CloseRound { round: APPROVE }).await }
    });
    cast.extend(later);
    let mut acknowledged = BTreeSet::new();
    for answered in join_all(cast).await {
        match answered.unwrap() {
            (seat, Ok(_)) => assert!(acknowledged.insert(seat)),
            (_, Err(denied)) => assert_eq!(denied, Denied::Refused(Refusal::RoundClosed)),
        }
    }
    close.await.unwrap().unwrap();
    let counted: BTreeSet<_> = room.now().run(APPROVE).ballots.keys().copied().collect();
    assert_eq!(counted, acknowledged);
}

#[tokio::test]
async fn what_is_acknowledged_is_on_disk_and_shown() {
    let home = Home::new().await;
    let (room, seats) = home.gathering(1).await;
    let elsewhere = home.another().await;
    for n in 0..5 {
        let by = Actor::Seat(seats[0]);
        let receipt = room
            .act(by, wish(), sharing(&format!("idea {n}")))
            .await
            .unwrap();
        assert_eq!(room.now().seq, receipt.seq);
        let listed = elsewhere.list().await.unwrap();
        assert_eq!(listed[0].entries, receipt.seq);
    }
}

#[tokio::test]
async fn wishes_that_wait_together_are_written_together() {
    let home = Home::new().await;
    let (room, seats) = home.gathering(50).await;
    let before = home.house.stats();
    let sent = seats
        .iter()
        .map(|seat| room.act(Actor::Seat(*seat), wish(), sharing("an idea")));
    assert!(join_all(sent).await.iter().all(Result::is_ok));
    let after = home.house.stats();
    assert_eq!(after.wishes - before.wishes, 50);
    assert!(after.commits - before.commits <= 2, "{before:?} {after:?}");
}

#[tokio::test]
async fn two_houses_that_are_kept_together_write_one_journal() {
    let home = Home::new().await;
    let (room, seats) = home.gathering(2).await;
    let other = home
        .another()
        .await
        .room(&room.code())
        .await
        .unwrap()
        .unwrap();
    for n in 0..10 {
        let (room, seat) = if n % 2 == 0 {
            (&room, seats[0])
        } else {
            (&other, seats[1])
        };
        let receipt = room
            .act(Actor::Seat(seat), wish(), sharing(&format!("idea {n}")))
            .await;
        assert!(matches!(receipt.unwrap().gave, Gave::Idea(number) if number.n == n + 1));
    }
    desk(&room, Command::CloseRound { round: GATHER })
        .await
        .unwrap();
    let late = other
        .act(Actor::Seat(seats[1]), wish(), sharing("late"))
        .await;
    assert_eq!(late, Err(Denied::Refused(Refusal::RoundClosed)));
    assert_eq!(*other.now(), *room.now());
}

#[tokio::test]
async fn a_refused_wish_may_be_sent_again_with_its_id() {
    let home = Home::new().await;
    let (room, seats) = home.gathering(1).await;
    let (by, id) = (Actor::Seat(seats[0]), wish());
    desk(&room, Command::CloseRound { round: GATHER })
        .await
        .unwrap();
    let denied = room.act(by, id, sharing("a lift home")).await;
    assert_eq!(denied, Err(Denied::Refused(Refusal::RoundClosed)));
    desk(&room, Command::OpenRound { round: GATHER })
        .await
        .unwrap();
    room.act(by, id, sharing("a lift home")).await.unwrap();
    let nowhere = RoundId(uuid::Uuid::nil());
    let denied = desk(&room, Command::OpenRound { round: nowhere }).await;
    assert_eq!(denied, Err(Denied::Refused(Refusal::NoSuchRound)));
}
