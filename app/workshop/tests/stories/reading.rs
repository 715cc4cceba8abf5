//! Reading before the wall: what waits, what goes up, and what is kept private.

use workshop::{
    Actor, Author, Command, Entry, Event, IdeaId, Place, Refusal, SeatId, Time, Workshop, brief,
    view::{self, MyFate},
};

use crate::room::{ANA, APPROVE, BEN, Room, WRITE, ideas, share};

/// Writing is open, and so is the wall; the facilitator reads everything first.
fn reading() -> Room {
    let mut room = Room::usual();
    room.open(WRITE);
    room.desk(Command::ShowWall { round: WRITE });
    room.desk(Command::ReadFirst { on: true });
    room
}

fn fate(room: &Room, seat: SeatId, idea: IdeaId) -> MyFate {
    let mine = view::mine(&room.now, seat).expect("seated");
    let found = mine.ideas.into_iter().find(|other| other.id == idea);
    found.expect("it is theirs").fate
}

fn on_the_wall(room: &Room) -> Vec<String> {
    let cards = view::wall(&room.now).into_iter();
    cards.map(|card| card.text).collect()
}

fn put_up(room: &mut Room, idea: IdeaId) {
    room.desk(Command::PutUpIdeas { ideas: vec![idea] });
}

#[test]
fn an_idea_waits_until_the_facilitator_puts_it_up() {
    let mut room = reading();
    let idea = room.idea(ANA, "Open on Sundays");
    assert_eq!(fate(&room, ANA, idea), MyFate::ToBeRead);
    assert!(on_the_wall(&room).is_empty());
    let ledger = view::stage(&room.now).ledger;
    assert_eq!((ledger.being_read, ledger.on_the_wall), (1, 0));
    assert_eq!(ledger.ideas_counted, ledger.ideas_received);
    put_up(&mut room, idea);
    assert_eq!(fate(&room, ANA, idea), MyFate::OnTheWall);
    assert_eq!(on_the_wall(&room), ["Open on Sundays"]);
    assert_eq!(view::stage(&room.now).ledger.being_read, 0);
    assert_eq!(room.folded(), room.now);
}

#[test]
fn straight_up_again_leaves_waiting_what_waits() {
    let mut room = reading();
    let waiting = room.idea(ANA, "First");
    room.desk(Command::ReadFirst { on: false });
    room.idea(BEN, "Second");
    assert_eq!(on_the_wall(&room), ["Second"]);
    put_up(&mut room, waiting);
    assert_eq!(on_the_wall(&room), ["First", "Second"]);
    // It came to the wall after the other, whatever its number.
    let cards = view::wall(&room.now);
    assert!(cards[0].at > cards[1].at);
}

#[test]
fn reading_works_behind_a_covered_wall_too() {
    let mut room = Room::usual();
    room.open(WRITE);
    room.desk(Command::ReadFirst { on: true });
    let read = room.idea(ANA, "Read");
    let unread = room.idea(ANA, "Unread");
    put_up(&mut room, read);
    assert_eq!(fate(&room, ANA, read), MyFate::WaitsForTheWall);
    assert_eq!(fate(&room, ANA, unread), MyFate::ToBeRead);
    room.desk(Command::ShowWall { round: WRITE });
    assert_eq!(on_the_wall(&room), ["Read"]);
}

#[test]
fn what_changes_after_it_was_read_is_read_again() {
    let mut room = reading();
    let idea = room.idea(ANA, "Open on Sundays");
    put_up(&mut room, idea);
    let edit = |text: &str, only_desk| Command::EditIdea {
        idea,
        text: text.into(),
        only_desk,
    };
    room.seat(ANA, edit("Ask nurse Virtanen", false));
    assert!(on_the_wall(&room).is_empty());
    assert_eq!(fate(&room, ANA, idea), MyFate::ToBeRead);
    // Private words wait for nothing, and are read when they turn public.
    room.seat(ANA, edit("Ask nurse Virtanen", true));
    assert_eq!(fate(&room, ANA, idea), MyFate::OnlyTheFacilitator);
    assert_eq!(view::stage(&room.now).ledger.being_read, 0);
    room.seat(ANA, edit("Ask the nurse", false));
    assert_eq!(fate(&room, ANA, idea), MyFate::ToBeRead);
}

#[test]
fn a_waiting_idea_is_kept_private_taken_down_or_put_up_after_all() {
    let mut room = reading();
    let idea = room.idea(ANA, "Could my son come without me?");
    room.desk(Command::KeepIdeas { ideas: vec![idea] });
    assert_eq!(fate(&room, ANA, idea), MyFate::KeptPrivate);
    assert_eq!(view::stage(&room.now).ledger.kept, 1);
    let kept = brief::compose(&room.now).kept_back;
    assert_eq!((kept.kept, kept.to_read), (1, 0));
    room.desk(Command::HideIdeas {
        ideas: vec![idea],
        reason: "Names a person".into(),
    });
    // Back to where it was taken down from: it was never read for the wall.
    room.desk(Command::ShowIdeas { ideas: vec![idea] });
    assert_eq!(fate(&room, ANA, idea), MyFate::ToBeRead);
    room.desk(Command::KeepIdeas { ideas: vec![idea] });
    put_up(&mut room, idea);
    assert_eq!(fate(&room, ANA, idea), MyFate::OnTheWall);
}

#[test]
fn what_was_sent_in_private_never_goes_up() {
    let mut room = reading();
    let secret = room.secret(ANA, "Between us");
    let ideas = vec![secret];
    let up = room.try_desk(Command::PutUpIdeas {
        ideas: ideas.clone(),
    });
    assert_eq!(up, Err(Refusal::SentInPrivate));
    room.desk(Command::KeepIdeas { ideas });
    assert_eq!(fate(&room, ANA, secret), MyFate::OnlyTheFacilitator);
    let nothing = Command::PutUpIdeas { ideas: vec![] };
    assert_eq!(room.try_desk(nothing), Err(Refusal::NothingChosen));
}

#[test]
fn an_unread_idea_is_not_put_to_the_vote_nor_in_the_brief() {
    let mut room = reading();
    let read = room.idea(ANA, "Read");
    let unread = room.idea(BEN, "Unread");
    put_up(&mut room, read);
    room.open(APPROVE);
    let run = room.now.run(APPROVE);
    assert_eq!(room.now.options(&run), ideas(&[read]));
    let told = brief::compose(&room.now);
    assert_eq!(told.kept_back.to_read, 1);
    assert_eq!(told.ideas.len(), 1);
    // Put up later, it is on the wall, and the vote stays what it was.
    put_up(&mut room, unread);
    assert_eq!(room.now.options(&room.now.run(APPROVE)), ideas(&[read]));
}

#[test]
fn what_the_desk_types_in_was_read_by_the_desk() {
    let mut room = reading();
    room.desk(Command::AddIdea {
        round: Some(WRITE),
        text: "From paper".into(),
        author: Author::Desk { role: None },
        only_desk: false,
        source_id: None,
    });
    assert_eq!(on_the_wall(&room), ["From paper"]);
    let refused = room.try_seat(ANA, Command::ReadFirst { on: false });
    assert_eq!(refused, Err(Refusal::DeskOnly));
}

#[test]
fn taking_back_and_moving_on_leave_nothing_waiting_behind() {
    let mut room = reading();
    let idea = room.idea(ANA, "Open on Sundays");
    room.desk(Command::GoTo {
        place: Place::Lobby,
    });
    assert_eq!(fate(&room, ANA, idea), MyFate::ToBeRead);
    room.seat(ANA, Command::WithdrawIdea { idea });
    let up = Command::PutUpIdeas { ideas: vec![idea] };
    assert_eq!(room.try_desk(up), Err(Refusal::IdeaGone));
    let ledger = view::stage(&room.now).ledger;
    assert_eq!((ledger.being_read, ledger.ideas_received), (0, 0));
}

/// A journal from before anybody could read first.
#[test]
fn an_idea_in_an_old_journal_went_straight_up() {
    let mut room = Room::usual();
    room.open(WRITE);
    room.desk(Command::ShowWall { round: WRITE });
    room.seat(ANA, share("Open on Sundays"));
    let mut old = Workshop::default();
    for entry in &room.journal {
        let mut event = serde_json::to_value(&entry.event).expect("events are JSON");
        let fields = event["data"].as_object_mut().expect("with fields");
        fields.remove("to_read");
        let event: Event = serde_json::from_value(event).expect("and come back");
        old.apply(&Entry {
            event,
            at: Time(entry.at.0),
            by: Actor::Desk,
            ..entry.clone()
        });
    }
    assert_eq!(view::wall(&old), view::wall(&room.now));
    assert_eq!(view::wall(&old).len(), 1);
}
