//! Two desks that had the same page before them: the one that comes second does not move the room.

use workshop::{Actor, Command, HowFar, Place, Refusal, RunState, Seen, WishId};

use crate::room::{ANA, APPROVE, GROUP, RANK, Room, TALK, WRITE};

/// A room with an approval vote open, which is where both desks saw it.
fn voting() -> (Room, Seen) {
    let mut room = Room::usual();
    room.open(WRITE);
    room.idea(ANA, "One");
    room.open(APPROVE);
    (room, Seen::At(Place::Round(APPROVE)))
}

#[test]
fn only_the_first_of_two_desks_holds_a_vote_again() {
    let (mut room, seen) = voting();
    let again = Command::VoteAgain { round: APPROVE }.if_still(seen);
    let first = room.desk(again.clone());
    assert_eq!(room.try_desk(again), Err(Refusal::MovedMeanwhile));
    assert_eq!(
        room.now.open_round().map(|round| round.0),
        Some(first.wish.0)
    );
    assert_eq!(room.now.run(APPROVE).state, RunState::Closed);
    assert_eq!(room.folded(), room.now);
}

#[test]
fn only_the_first_of_two_desks_moves_the_room() {
    let (mut room, seen) = voting();
    let open = Command::OpenRound { round: GROUP }.if_still(seen);
    let place = Place::Round(TALK);
    let go = Command::GoTo { place }.if_still(seen);
    room.desk(open.clone());
    assert_eq!(room.try_desk(go), Err(Refusal::MovedMeanwhile));
    assert_eq!(room.now.place, Place::Round(GROUP));
    // What is so already is no harm, and needs no event.
    let seq = room.now.seq;
    room.desk(open);
    let place = Place::Round(GROUP);
    room.desk(Command::GoTo { place }.if_still(seen));
    assert_eq!(room.now.seq, seq);
    // That the room has moved is said before what else there is against it.
    let nothing = Command::OpenRound { round: RANK }.if_still(seen);
    assert_eq!(room.try_desk(nothing), Err(Refusal::MovedMeanwhile));
}

#[test]
fn only_the_first_of_two_desks_shows_more_of_a_result() {
    let (mut room, _) = voting();
    room.close(APPROVE);
    room.desk(Command::Reveal { round: APPROVE });
    let round = APPROVE;
    let upto = HowFar::Everyone;
    let seen = Seen::Shown { round, upto };
    let to = |upto| Command::RevealTo { round, upto }.if_still(seen);
    room.desk(to(HowFar::CommonGround));
    let less = room.try_desk(to(HowFar::EqualVoice));
    assert_eq!(less, Err(Refusal::MovedMeanwhile));
    room.desk(to(HowFar::CommonGround));
    assert_eq!(room.now.run(round).upto, HowFar::CommonGround);
}

#[test]
fn a_repeat_is_answered_wherever_the_room_has_gone() {
    let (mut room, seen) = voting();
    let id = WishId(room.mint());
    let open = Command::OpenRound { round: GROUP }.if_still(seen);
    let first = room.wish(Actor::Desk, id, open.clone());
    room.open(TALK);
    assert_eq!(room.wish(Actor::Desk, id, open), first);
    assert_eq!(room.now.place, Place::Round(TALK));
}

#[test]
fn it_lets_nobody_do_what_they_may_not() {
    let (mut room, seen) = voting();
    let open = Command::OpenRound { round: GROUP }.if_still(seen);
    let id = WishId(room.mint());
    let refused = room.wish(Actor::Seat(ANA), id, open);
    assert_eq!(refused, Err(Refusal::DeskOnly));
    let setup = room.now.setup.clone();
    let create = Command::CreateWorkshop { setup }.if_still(seen);
    assert_eq!(room.try_desk(create), Err(Refusal::NotNow));
    let role = Command::ChooseRole { role: None }.if_still(seen);
    assert_eq!(room.try_desk(role), Err(Refusal::SeatOnly));
}
