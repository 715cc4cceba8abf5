//! The facilitator's last acts, and taking them back.

use workshop::{
    Command, Deed, IdeaDeed, IdeaId, ItemId, LATELY, Place, Refusal, RunState, Timer, view,
};

use crate::room::{ANA, APPROVE, BEN, GROUP, Room, WRITE};

fn with_ideas() -> (Room, Vec<IdeaId>) {
    let mut room = Room::usual();
    room.open(WRITE);
    let ideas = ["One", "Two", "Three"].map(|text| room.idea(ANA, text));
    room.desk(Command::ShowWall { round: WRITE });
    (room, ideas.to_vec())
}

fn last(room: &Room) -> Deed {
    view::desk(&room.now).done[0].deed.clone()
}

/// Undoes the latest act.
fn undo(room: &mut Room) -> Result<(), Refusal> {
    let of = view::desk(&room.now).done[0].seq;
    room.try_desk(Command::Undo { of }).map(|_| ())
}

fn hide(ideas: &[IdeaId]) -> Command {
    Command::HideIdeas {
        ideas: ideas.to_vec(),
        reason: "Names a person".into(),
    }
}

#[test]
fn the_last_acts_are_remembered_the_latest_first() {
    let (mut room, ideas) = with_ideas();
    for idea in &ideas {
        room.desk(hide(&[*idea]));
        room.desk(Command::ShowIdeas { ideas: vec![*idea] });
    }
    let done = view::desk(&room.now).done;
    assert_eq!(done.len(), LATELY);
    assert!(done.windows(2).all(|pair| pair[0].seq > pair[1].seq));
    let first = room.now.ideas[&ideas[2]].number;
    let (what, count) = (IdeaDeed::PutBack, 1);
    assert_eq!(done[0].deed, Deed::Ideas { what, first, count });
    assert_eq!(room.folded(), room.now);
}

#[test]
fn what_people_do_is_not_among_them() {
    let (mut room, ideas) = with_ideas();
    let before = view::desk(&room.now).done;
    room.idea(BEN, "Four");
    room.seat(ANA, Command::WithdrawIdea { idea: ideas[0] });
    assert_eq!(view::desk(&room.now).done, before);
}

#[test]
fn taking_down_is_undone_and_says_so() {
    let (mut room, ideas) = with_ideas();
    room.desk(Command::Spotlight {
        item: Some(ItemId::Idea(ideas[1])),
    });
    room.desk(hide(&ideas));
    assert!(view::wall(&room.now).is_empty());
    let (what, count) = (IdeaDeed::TakenDown, 3);
    let first = room.now.ideas[&ideas[0]].number;
    assert_eq!(last(&room), Deed::Ideas { what, first, count });
    undo(&mut room).expect("just done");
    assert_eq!(view::wall(&room.now).len(), 3);
    // It was large on the stage, and is again.
    assert_eq!(room.now.spotlight, Some(ItemId::Idea(ideas[1])));
    let done = view::desk(&room.now).done;
    assert!(done[0].undone && !done[0].can_be_undone);
    // Nothing was taken out of the journal, and doing it twice does nothing.
    let before = room.now.seq;
    undo(&mut room).expect("it is so already");
    assert_eq!(room.now.seq, before);
}

#[test]
fn an_act_that_was_built_on_is_undone_after_what_was_built() {
    let (mut room, ideas) = with_ideas();
    let one = room.theme("Hours", &ideas[..2]);
    let made = room.now.done.back().expect("made").seq;
    let other = room.theme("Days", &ideas[2..]);
    room.desk(Command::MergeThemes {
        theme: one,
        into: other,
    });
    let undo_making = Command::Undo { of: made };
    let refused = room.try_desk(undo_making.clone());
    assert_eq!(refused, Err(Refusal::CannotUndo));
    undo(&mut room).expect("merged just now");
    assert_eq!(room.now.themes[&one].ideas.len(), 2);
    room.desk(undo_making);
    assert_eq!(room.now.theme_order.len(), 1);
    assert!(room.now.ideas[&ideas[0]].theme.is_none());
    // A number that was given is not given again.
    let next = room.theme("Weekends", &[]);
    assert_eq!(room.now.themes[&next].number, 3);
}

#[test]
fn an_idea_goes_back_to_its_place_among_the_others() {
    let (mut room, ideas) = with_ideas();
    let theme = room.theme("Hours", &ideas);
    room.desk(Command::PlaceIdeas {
        ideas: vec![ideas[1]],
        theme: None,
    });
    undo(&mut room).expect("just moved");
    let placed: Vec<IdeaId> = room.now.themes[&theme].ideas.iter().copied().collect();
    assert_eq!(placed, ideas);
}

#[test]
fn what_its_author_changed_since_is_not_undone() {
    let mut room = Room::usual();
    room.open(WRITE);
    room.desk(Command::ReadFirst { on: true });
    let idea = room.idea(ANA, "Open on Sundays");
    room.desk(Command::PutUpIdeas { ideas: vec![idea] });
    room.seat(ANA, Command::WithdrawIdea { idea });
    assert!(!view::desk(&room.now).done[0].can_be_undone);
    assert_eq!(undo(&mut room), Err(Refusal::CannotUndo));
}

#[test]
fn closing_a_round_by_mistake_is_undone_with_the_time_that_was_left() {
    let (mut room, _) = with_ideas();
    let timer = room.now.run(WRITE).timer;
    assert!(matches!(timer, Timer::Running { .. }));
    room.desk(Command::GoTo {
        place: Place::Lobby,
    });
    undo(&mut room).expect("just gone");
    assert_eq!(room.now.open_round(), Some(WRITE));
    assert_eq!(room.now.run(WRITE).timer, timer);
    room.close(WRITE);
    undo(&mut room).expect("just closed");
    assert_eq!(room.now.run(WRITE).state, RunState::Open);
}

#[test]
fn a_round_that_was_opened_was_seen_to_be_open() {
    let (mut room, _) = with_ideas();
    room.open(GROUP);
    assert_eq!(last(&room), Deed::RoundOpened { round: GROUP });
    assert_eq!(undo(&mut room), Err(Refusal::CannotUndo));
    room.open(APPROVE);
    room.close(APPROVE);
    room.desk(Command::Reveal { round: APPROVE });
    assert_eq!(undo(&mut room), Err(Refusal::CannotUndo));
}

#[test]
fn a_minute_is_taken_off_the_clock_again() {
    let (mut room, _) = with_ideas();
    let timer = room.now.run(WRITE).timer;
    let seconds = 60;
    room.desk(Command::AddTime {
        round: WRITE,
        seconds,
    });
    assert_eq!(last(&room), Deed::TimeAdded { seconds: 60 });
    undo(&mut room).expect("just added");
    assert_eq!(room.now.run(WRITE).timer, timer);
    room.desk(Command::PauseTimer { round: WRITE });
    assert_eq!(undo(&mut room), Err(Refusal::CannotUndo));
}

#[test]
fn only_the_desk_undoes() {
    let (mut room, ideas) = with_ideas();
    room.desk(hide(&ideas));
    let of = room.now.done.back().expect("done").seq;
    let refused = room.try_seat(ANA, Command::Undo { of });
    assert_eq!(refused, Err(Refusal::DeskOnly));
    assert_eq!(
        room.try_desk(Command::Undo { of: 1 }),
        Err(Refusal::CannotUndo)
    );
}
