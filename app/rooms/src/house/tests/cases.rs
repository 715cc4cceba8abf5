//! What cannot be provoked from outside: rooms let go, inboxes full, rules that panic, codes that
//! collide.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU8, AtomicUsize, Ordering},
    },
    time::Duration,
};

use futures::future::join_all;
use uuid::Uuid;
use workshop::{
    Actor, Answer, Asks, Command, Refusal, Role, Round, RoundId, RoundKind, Setup, Time, Wall,
    Wish, WishId, Workshop,
};

use super::Kept;
use crate::{Code, Denied, House, Room, Settings, settings::Seams};

const ROUND: RoundId = RoundId(Uuid::from_u128(1));

async fn house(settings: Settings, seams: Seams) -> (House, Kept) {
    let kept = Kept::fresh().await;
    let house = House::open_through(kept.storage(), settings, seams);
    (house.await.unwrap(), kept)
}

async fn founded(house: &House) -> Code {
    let setup = Setup {
        title: "A title".to_owned(),
        question: "A question?".to_owned(),
        roles: Role::usual(),
        rounds: vec![Round {
            id: ROUND,
            kind: RoundKind::Gather {
                wall: Wall::Open,
                asks: Asks::Ideas,
                together: 1,
            },
            prompt: String::new(),
            minutes: 0,
        }],
        ..Setup::default()
    };
    let creating = (Actor::Desk, wish(), Command::CreateWorkshop { setup });
    house.found([creating]).await.unwrap().code
}

async fn open(house: &House, code: &Code) -> Room {
    house.room(code).await.unwrap().unwrap()
}

fn wish() -> WishId {
    WishId(Uuid::new_v4())
}

const OPEN: Command = Command::OpenRound { round: ROUND };
const CLOSE: Command = Command::CloseRound { round: ROUND };

#[tokio::test]
async fn rooms_that_open_at_once_are_folded_once() {
    let (house, _kept) = house(Settings::default(), Seams::default()).await;
    let code = founded(&house).await;
    let rooms = join_all((0..50).map(|_| open(&house, &code))).await;
    assert_eq!((house.stats().folds, house.stats().open), (1, 1));
    rooms[0].act(Actor::Desk, wish(), OPEN).await.unwrap();
    assert!(
        rooms
            .iter()
            .all(|room| Arc::ptr_eq(&room.now(), &rooms[0].now()))
    );
}

#[tokio::test]
async fn a_room_that_nobody_holds_is_let_go_and_folded_again_on_demand() {
    let (house, _kept) = house(Settings::default(), Seams::default()).await;
    let code = founded(&house).await;
    let room = open(&house, &code).await;
    room.act(Actor::Desk, wish(), OPEN).await.unwrap();
    let before = room.now();

    house.inner.registry.sweep(Duration::ZERO);
    assert_eq!(house.stats().open, 1, "somebody holds it");
    room.act(Actor::Desk, wish(), CLOSE).await.unwrap();
    room.act(Actor::Desk, wish(), OPEN).await.unwrap();

    drop(room);
    house.inner.registry.sweep(Duration::from_secs(60));
    assert_eq!(house.stats().open, 1, "visited a moment ago");
    house.inner.registry.sweep(Duration::ZERO);
    assert_eq!(house.stats().open, 0);

    let room = open(&house, &code).await;
    assert_eq!(house.stats().folds, 2);
    assert_eq!(
        (room.now().place, room.now().seq),
        (before.place, before.seq + 2)
    );
    room.act(Actor::Desk, wish(), CLOSE).await.unwrap();
}

#[tokio::test]
async fn the_writer_of_a_room_that_was_let_go_ends() {
    let (house, _kept) = house(Settings::default(), Seams::default()).await;
    let code = founded(&house).await;
    let mut shown = open(&house, &code).await.watch();
    house.inner.registry.sweep(Duration::ZERO);
    assert!(
        shown.changed().await.is_err(),
        "nobody will show anything any more"
    );
    assert_eq!(house.inner.tasks.len(), 1, "only the sweeper is left");
}

#[tokio::test]
async fn idle_rooms_are_let_go_without_being_told() {
    let settings = Settings {
        idle: Duration::ZERO,
        ..Settings::default()
    };
    let (house, _kept) = house(settings, Seams::default()).await;
    let code = founded(&house).await;
    let mut shown = open(&house, &code).await.watch();
    assert!(shown.changed().await.is_err());
    assert_eq!(house.stats().open, 0);
}

/// On one thread the writer cannot take anything before all twenty were sent.
#[tokio::test]
async fn a_full_inbox_answers_busy_at_once_and_keeps_what_it_took() {
    let settings = Settings {
        inbox: 4,
        ..Settings::default()
    };
    let (house, _kept) = house(settings, Seams::default()).await;
    let room = open(&house, &founded(&house).await).await;
    let wishes: Vec<WishId> = (0..20).map(|_| wish()).collect();
    let send = |wish: &WishId| room.take_seat(*wish, None);
    let answers = join_all(wishes.iter().map(send)).await;
    let (taken, busy): (Vec<_>, Vec<_>) = answers.into_iter().partition(Result::is_ok);
    assert_eq!((taken.len(), busy.len()), (4, 16));
    assert!(
        busy.into_iter()
            .all(|answer| matches!(answer, Err(Denied::Busy)))
    );
    assert_eq!(room.now().seats.len(), 4);
    for wish in &wishes {
        send(wish).await.unwrap();
    }
    assert_eq!(
        room.now().seats.len(),
        20,
        "each may try again with its wish"
    );
}

#[tokio::test]
async fn a_batch_takes_no_more_than_it_may() {
    let settings = Settings {
        batch: 8,
        ..Settings::default()
    };
    let (house, _kept) = house(settings, Seams::default()).await;
    let room = open(&house, &founded(&house).await).await;
    join_all((0..32).map(|_| room.take_seat(wish(), None))).await;
    assert_eq!((house.stats().wishes, house.stats().commits), (32, 4));
}

/// Decides as always, but cannot stand the question "pirates?".
fn fragile(w: &Workshop, by: Actor, at: Time, wish: &Wish) -> Result<Answer, Refusal> {
    if let Command::ShareIdea { text, .. } = &wish.command {
        assert!(text != "pirates?", "a bug in the rules");
    }
    workshop::decide(w, by, at, wish)
}

#[tokio::test]
async fn a_panic_harms_neither_its_neighbours_nor_the_room() {
    let seams = Seams {
        rules: fragile,
        ..Seams::default()
    };
    let (house, kept) = house(Settings::default(), seams).await;
    let room = open(&house, &founded(&house).await).await;
    let other = open(&house, &founded(&house).await).await;
    let (seat, _) = room.take_seat(wish(), None).await.unwrap();
    for room in [&room, &other] {
        room.act(Actor::Desk, wish(), OPEN).await.unwrap();
    }
    let sharing = |text: &str| {
        let text = text.to_owned();
        let (only_desk, behind) = (false, 1);
        let round = ROUND;
        room.act(
            Actor::Seat(seat),
            wish(),
            Command::ShareIdea {
                round,
                text,
                only_desk,
                behind,
            },
        )
    };

    let together = ["one", "pirates?", "two", "pirates?", "three"].map(sharing);
    let answers = join_all(together).await;
    let unavailable = |n: usize| answers[n] == Err(Denied::Unavailable);
    assert_eq!(
        [0, 1, 2, 3, 4].map(unavailable),
        [false, true, false, true, false]
    );
    sharing("four").await.unwrap();

    let texts: Vec<String> = room
        .now()
        .ideas_in_order()
        .map(|i| i.text.clone())
        .collect();
    assert_eq!(texts, ["one", "two", "three", "four"]);
    other.act(Actor::Desk, wish(), CLOSE).await.unwrap();
    let again = House::open(kept.storage()).await.unwrap();
    assert_eq!(*open(&again, &room.code()).await.now(), *room.now());
}

/// The first three are always the same.
fn repetitive() -> Result<Code, getrandom::Error> {
    static GIVEN: AtomicU8 = AtomicU8::new(0);
    if GIVEN.fetch_add(1, Ordering::Relaxed) < 3 {
        return Ok("HKV492".parse().unwrap());
    }
    Code::random()
}

#[tokio::test]
async fn a_code_that_is_taken_is_drawn_again() {
    let seams = Seams {
        codes: repetitive,
        ..Seams::default()
    };
    let (house, _kept) = house(Settings::default(), seams).await;
    let first = founded(&house).await;
    let second = founded(&house).await;
    assert_eq!(first.as_str(), "HKV492");
    assert_ne!(first, second);
    assert_eq!(open(&house, &second).await.now().seq, 1);
}

#[tokio::test]
async fn codes_that_are_always_taken_found_nothing() {
    static DRAWN: AtomicUsize = AtomicUsize::new(0);
    let seams = Seams {
        codes: || {
            DRAWN.fetch_add(1, Ordering::Relaxed);
            Ok("HKV492".parse().unwrap())
        },
        ..Seams::default()
    };
    let (house, _kept) = house(Settings::default(), seams).await;
    founded(&house).await;
    let setup = open(&house, &"HKV492".parse().unwrap())
        .await
        .now()
        .setup
        .clone();
    let creating = (Actor::Desk, wish(), Command::CreateWorkshop { setup });
    assert!(house.found([creating]).await.is_err());
    assert_eq!(house.list().await.unwrap().len(), 1);
    assert!(DRAWN.load(Ordering::Relaxed) < 100, "it gives up");
}

#[tokio::test]
async fn a_room_outlives_its_house_and_its_writer_ends_with_it() {
    let (house, _kept) = house(Settings::default(), Seams::default()).await;
    let room = open(&house, &founded(&house).await).await;
    let mut shown = room.watch();
    drop(house);
    room.act(Actor::Desk, wish(), OPEN).await.unwrap();
    drop(room);
    assert!(shown.changed().await.is_ok(), "the round that was opened");
    assert!(shown.changed().await.is_err(), "the writer has gone");
}
