//! Writing, editing, taking back; hiding with a reason; parking.

use workshop::{
    Author, Command, Field, Gave, IdeaNumber, Lane, Refusal, RoleKey, TextFault, view,
    view::{MyFate, Scene},
};

use crate::room::{ANA, BEN, Room, WRITE, share};

fn writing() -> Room {
    let mut room = Room::usual();
    room.open(WRITE);
    room
}

#[test]
fn an_idea_is_answered_with_its_number() {
    let mut room = writing();
    let receipt = room.seat(ANA, share("Open on Sundays"));
    let number = IdeaNumber {
        lane: Lane::Public,
        n: 1,
    };
    assert_eq!(receipt.gave, Gave::Idea(number));
}

#[test]
fn a_closed_round_takes_no_more_ideas_and_keeps_what_it_has() {
    let mut room = writing();
    let idea = room.idea(ANA, "Open on Sundays");
    room.close(WRITE);
    let edit = Command::EditIdea {
        idea,
        text: "Open at night".into(),
        only_desk: false,
    };
    assert_eq!(room.try_seat(ANA, share("Late")), Err(Refusal::RoundClosed));
    assert_eq!(room.try_seat(ANA, edit), Err(Refusal::RoundClosed));
    assert_eq!(room.now.ideas[&idea].text, "Open on Sundays");
}

#[test]
fn people_may_take_back_their_words_also_when_writing_is_closed() {
    let mut room = writing();
    let idea = room.idea(ANA, "Open on Sundays");
    room.close(WRITE);
    room.seat(ANA, Command::WithdrawIdea { idea });
    assert!(room.now.ideas[&idea].is_withdrawn());
}

#[test]
fn text_that_shows_nothing_is_too_long_or_unprintable_is_refused() {
    let mut room = writing();
    for (text, fault) in [
        (String::from(" \u{200B}\u{2800}"), TextFault::Empty),
        (
            "x".repeat(5_000),
            TextFault::TooLong {
                max: 500,
                is: 5_000,
            },
        ),
        ("a\0b".into(), TextFault::Unprintable),
    ] {
        let field = Field::Idea;
        assert_eq!(
            room.try_seat(ANA, share(&text)),
            Err(Refusal::Text { field, fault })
        );
    }
}

#[test]
fn only_its_author_edits_or_takes_back_an_idea() {
    let mut room = writing();
    let idea = room.idea(ANA, "Open on Sundays");
    let edit = |text: &str| Command::EditIdea {
        idea,
        text: text.into(),
        only_desk: false,
    };
    assert_eq!(room.try_seat(BEN, edit("Mine now")), Err(Refusal::NotYours));
    assert_eq!(
        room.try_seat(BEN, Command::WithdrawIdea { idea }),
        Err(Refusal::NotYours)
    );
    assert_eq!(room.try_desk(edit("Reworded")), Err(Refusal::SeatOnly));
    room.seat(ANA, edit("Open on Sundays and evenings"));
    assert_eq!(room.now.ideas[&idea].text, "Open on Sundays and evenings");
    room.seat(ANA, Command::WithdrawIdea { idea });
    assert_eq!(room.try_seat(ANA, edit("Back")), Err(Refusal::IdeaGone));
    assert!(view::mine(&room.now, ANA).is_some_and(|mine| mine.ideas.is_empty()));
}

#[test]
fn a_silent_wall_shows_nothing_until_it_is_opened() {
    let mut room = writing();
    room.idea(ANA, "Open on Sundays");
    let wall = |room: &Room| match view::stage(&room.now).scene {
        Scene::Gather(scene) => scene.wall,
        other => panic!("not gathering: {other:?}"),
    };
    assert_eq!(wall(&room), None);
    assert_eq!(view::stage(&room.now).ledger.waiting, 1);
    room.desk(Command::ShowWall { round: WRITE });
    assert_eq!(wall(&room).map(|cards| cards.len()), Some(1));
    room.desk(Command::CoverWall { round: WRITE });
    assert_eq!(wall(&room), None);
}

#[test]
fn private_writing_leaves_no_gap_in_the_public_numbers() {
    let mut room = writing();
    let first = room.idea(ANA, "One");
    room.secret(BEN, "Between us");
    let second = room.idea(ANA, "Two");
    assert_eq!(room.now.ideas[&first].number.to_string(), "I-1");
    assert_eq!(room.now.ideas[&second].number.to_string(), "I-2");
}

#[test]
fn what_turns_private_leaves_the_wall() {
    let mut room = writing();
    let idea = room.idea(ANA, "Said too much");
    room.desk(Command::ShowWall { round: WRITE });
    room.seat(
        ANA,
        Command::EditIdea {
            idea,
            text: "Said too much".into(),
            only_desk: true,
        },
    );
    assert!(!room.now.is_on_the_wall(&room.now.ideas[&idea]));
    let ledger = view::stage(&room.now).ledger;
    assert_eq!((ledger.on_the_wall, ledger.kept), (0, 1));
    assert_eq!(ledger.ideas_counted, ledger.ideas_received);
}

#[test]
fn hiding_needs_a_reason_which_the_author_reads() {
    let mut room = writing();
    let idea = room.idea(ANA, "Ask nurse Virtanen");
    let hide = |reason: &str| Command::HideIdeas {
        ideas: vec![idea],
        reason: reason.into(),
    };
    assert!(matches!(
        room.try_desk(hide(" ")),
        Err(Refusal::Text {
            field: Field::Reason,
            fault: TextFault::Empty
        })
    ));
    assert_eq!(room.try_seat(BEN, hide("no")), Err(Refusal::DeskOnly));
    room.desk(hide("Names a person"));
    let mine = view::mine(&room.now, ANA).expect("Ana is seated");
    let reason = "Names a person".to_owned();
    assert_eq!(mine.ideas[0].fate, MyFate::TakenDown { reason });
    room.desk(Command::ShowIdeas { ideas: vec![idea] });
    let mine = view::mine(&room.now, ANA).expect("Ana is seated");
    assert_eq!(mine.ideas[0].fate, MyFate::WaitsForTheWall);
}

#[test]
fn a_parked_idea_is_kept_but_not_put_to_the_vote() {
    let mut room = writing();
    let agenda = room.idea(ANA, "Open on Sundays");
    let aside = room.idea(BEN, "Why was the bus stopped?");
    room.desk(Command::ParkIdeas { ideas: vec![aside] });
    room.open(crate::room::APPROVE);
    let run = room.now.run(crate::room::APPROVE);
    assert_eq!(room.now.options(&run), crate::room::ideas(&[agenda]));
    assert!(room.now.ideas[&aside].parked);
}

#[test]
fn paper_ideas_are_typed_at_the_desk_with_a_role() {
    let mut room = writing();
    let add = |role: &str| Command::AddIdea {
        round: Some(WRITE),
        text: "From paper".into(),
        author: Author::Desk {
            role: Some(RoleKey::new(role)),
        },
        only_desk: false,
        source_id: None,
    };
    room.desk(add("carer"));
    assert_eq!(room.try_desk(add("wizard")), Err(Refusal::NoSuchRole));
    assert_eq!(room.try_seat(ANA, add("carer")), Err(Refusal::DeskOnly));
}

#[test]
fn changing_role_keeps_ideas_and_changes_their_mark() {
    let mut room = writing();
    let idea = room.idea(ANA, "Open on Sundays");
    let role = Some(RoleKey::new("professional"));
    room.seat(ANA, Command::ChooseRole { role: role.clone() });
    assert_eq!(room.now.role_of(&room.now.ideas[&idea]), role.as_ref());
}
