//! Exactly once: the same id again is answered with the first receipt, or refused.

use workshop::{Actor, Command, Refusal, WishId};

use crate::room::{ANA, BEN, Room, WRITE, share};

#[test]
fn the_same_wish_twice_gets_the_first_receipt() {
    let mut room = Room::usual();
    room.open(WRITE);
    let id = WishId(room.mint());
    let ana = Actor::Seat(ANA);
    let first = room.wish(ana, id, share("Open on Sundays"));
    let again = room.wish(ana, id, share("Open on Sundays"));
    assert_eq!(first, again);
    assert_eq!(room.now.ideas.len(), 1);
}

#[test]
fn a_repeat_is_answered_even_after_the_round_closed() {
    let mut room = Room::usual();
    room.open(WRITE);
    let id = WishId(room.mint());
    let first = room.wish(Actor::Seat(ANA), id, share("Open on Sundays"));
    room.close(WRITE);
    assert_eq!(
        room.wish(Actor::Seat(ANA), id, share("Open on Sundays")),
        first
    );
}

#[test]
fn the_same_id_with_other_content_is_refused() {
    let mut room = Room::usual();
    room.open(WRITE);
    let id = WishId(room.mint());
    room.wish(Actor::Seat(ANA), id, share("Open on Sundays"))
        .expect("the first is taken");
    assert_eq!(
        room.wish(Actor::Seat(ANA), id, share("Another idea")),
        Err(Refusal::IdUsed)
    );
    // Another person cannot learn anything by guessing an id either.
    assert_eq!(
        room.wish(Actor::Seat(BEN), id, share("Open on Sundays")),
        Err(Refusal::IdUsed)
    );
}

#[test]
fn a_workshop_is_created_once_and_nothing_happens_before() {
    let mut room = Room::nowhere();
    assert_eq!(
        room.try_desk(Command::OpenRound { round: WRITE }),
        Err(Refusal::NotNow)
    );
    let mut room = Room::usual();
    let setup = crate::room::usual_setup();
    assert_eq!(
        room.try_desk(Command::CreateWorkshop { setup }),
        Err(Refusal::NotNow)
    );
}
