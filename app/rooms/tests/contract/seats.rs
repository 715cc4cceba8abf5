//! Seats and their keys.

use rooms::Denied;
use workshop::{Refusal, RoleKey};

use super::Home;
use crate::given::{Kept as _, creating, setup, wish};

#[tokio::test]
async fn a_seat_is_found_by_its_key() {
    let home = Home::new().await;
    let room = home.workshop().await;
    let carer = Some(RoleKey::new("carer"));
    let (seat, key) = room.take_seat(wish(), carer.clone()).await.unwrap();
    assert_eq!(room.now().seats[&seat].role, carer);
    assert_eq!(room.seat_of(key.as_str()).await.unwrap(), Some(seat));
    assert_eq!(room.seat_of("").await.unwrap(), None);
    assert_eq!(room.seat_of(&"x".repeat(43)).await.unwrap(), None);
}

#[tokio::test]
async fn a_seat_key_opens_no_other_workshop_and_no_desk() {
    let home = Home::new().await;
    let room = home.workshop().await;
    let other = home.workshop().await;
    let (_, key) = room.take_seat(wish(), None).await.unwrap();
    assert_eq!(other.seat_of(key.as_str()).await.unwrap(), None);
    assert!(!room.is_desk_key(key.as_str()).await.unwrap());
}

#[tokio::test]
async fn a_desk_key_opens_no_seat() {
    let home = Home::new().await;
    let founded = home.house.found([creating(setup())]).await.unwrap();
    let room = home.house.room(&founded.code).await.unwrap().unwrap();
    assert_eq!(room.seat_of(founded.desk_key.as_str()).await.unwrap(), None);
}

#[tokio::test]
async fn a_doubled_join_takes_one_seat_and_both_keys_open_it() {
    let home = Home::new().await;
    let room = home.workshop().await;
    let joining = wish();
    let (first, second) =
        tokio::join!(room.take_seat(joining, None), room.take_seat(joining, None),);
    let ((seat, key), (again, other_key)) = (first.unwrap(), second.unwrap());
    assert_eq!(seat, again);
    assert_eq!(room.now().seats.len(), 1);
    for key in [key, other_key] {
        assert_eq!(room.seat_of(key.as_str()).await.unwrap(), Some(seat));
    }
}

#[tokio::test]
async fn a_role_that_the_workshop_does_not_have_takes_no_seat() {
    let home = Home::new().await;
    let room = home.workshop().await;
    let denied = room.take_seat(wish(), Some(RoleKey::new("pirate"))).await;
    assert_eq!(denied.unwrap_err(), Denied::Refused(Refusal::NoSuchRole));
    assert!(room.now().seats.is_empty());
}

/// Whoever gets hold of the database, or of a copy of it, cannot come in with what it holds.
#[tokio::test]
async fn no_key_is_on_disk() {
    let home = Home::new().await;
    let founded = home.house.found([creating(setup())]).await.unwrap();
    let room = home.house.room(&founded.code).await.unwrap().unwrap();
    let (_, seat_key) = room.take_seat(wish(), None).await.unwrap();
    let bytes = home.kept.bytes().await;
    let holds = |text: &str| {
        let text = text.as_bytes();
        bytes.windows(text.len()).any(|window| window == text)
    };
    assert!(holds(&setup().title), "it looks at the right place");
    for key in [seat_key, founded.desk_key] {
        assert!(!holds(key.as_str()));
    }
}
