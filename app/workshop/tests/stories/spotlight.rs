//! One idea or theme large on the stage.

use workshop::{Command, IdeaId, ItemId, Place, Refusal, ThemeId, view};

use crate::room::{ANA, GROUP, Room, TALK, WRITE};

fn with_a_wall() -> (Room, IdeaId) {
    let mut room = Room::usual();
    room.open(WRITE);
    let idea = room.idea(ANA, "Open on Sundays");
    room.desk(Command::ShowWall { round: WRITE });
    (room, idea)
}

fn show(item: ItemId) -> Command {
    Command::Spotlight { item: Some(item) }
}

fn large(room: &Room) -> Option<String> {
    let spotlight = view::stage(&room.now).spotlight;
    assert_eq!(spotlight, view::desk(&room.now).spotlight);
    spotlight.map(|card| card.text)
}

#[test]
fn an_idea_is_shown_large_until_it_is_taken_off() {
    let (mut room, idea) = with_a_wall();
    assert_eq!(large(&room), None);
    room.desk(show(ItemId::Idea(idea)));
    assert_eq!(large(&room).as_deref(), Some("Open on Sundays"));
    room.desk(Command::Spotlight { item: None });
    assert_eq!(large(&room), None);
    assert_eq!(room.folded(), room.now);
}

#[test]
fn only_what_is_on_the_wall_is_shown_large() {
    let mut room = Room::usual();
    room.open(WRITE);
    let covered = room.idea(ANA, "Open on Sundays");
    let secret = room.secret(ANA, "Between us");
    for (id, refusal) in [
        (covered, Refusal::NotOnTheWall),
        (secret, Refusal::NotOnTheWall),
        (IdeaId(WRITE.0), Refusal::NoSuchIdea),
    ] {
        assert_eq!(room.try_desk(show(ItemId::Idea(id))), Err(refusal));
    }
    let theme = ItemId::Theme(ThemeId(WRITE.0));
    assert_eq!(room.try_desk(show(theme)), Err(Refusal::NoSuchTheme));
    room.desk(Command::ShowWall { round: WRITE });
    let refused = room.try_seat(ANA, show(ItemId::Idea(covered)));
    assert_eq!(refused, Err(Refusal::DeskOnly));
    room.desk(show(ItemId::Idea(covered)));
}

#[test]
fn it_goes_when_the_room_moves_on() {
    for on in [
        Command::OpenRound { round: GROUP },
        Command::GoTo {
            place: Place::Round(TALK),
        },
        Command::GoTo {
            place: Place::Lobby,
        },
    ] {
        let (mut room, idea) = with_a_wall();
        room.desk(show(ItemId::Idea(idea)));
        room.desk(on.clone());
        assert_eq!(large(&room), None, "{on:?}");
    }
}

#[test]
fn it_goes_when_nobody_may_read_it_any_more() {
    let hide = |idea| Command::HideIdeas {
        ideas: vec![idea],
        reason: "Names a person".into(),
    };
    let (mut room, idea) = with_a_wall();
    room.desk(show(ItemId::Idea(idea)));
    room.desk(hide(idea));
    assert_eq!(large(&room), None);
    // Putting it back does not bring it back large: nobody asked for that.
    room.desk(Command::ShowIdeas { ideas: vec![idea] });
    assert_eq!(large(&room), None);

    room.desk(show(ItemId::Idea(idea)));
    room.desk(Command::CoverWall { round: WRITE });
    assert_eq!(large(&room), None);

    room.desk(Command::ShowWall { round: WRITE });
    room.desk(show(ItemId::Idea(idea)));
    room.seat(ANA, Command::WithdrawIdea { idea });
    assert_eq!(large(&room), None);
}

#[test]
fn a_merged_theme_goes_and_is_asked_for_by_the_one_that_took_it_in() {
    let (mut room, idea) = with_a_wall();
    let (one, other) = (room.theme("Hours", &[idea]), room.theme("Days", &[]));
    room.desk(show(ItemId::Theme(one)));
    room.desk(Command::TitleTheme {
        theme: one,
        title: "Opening hours".into(),
    });
    assert_eq!(large(&room).as_deref(), Some("Opening hours"));
    room.desk(Command::MergeThemes {
        theme: one,
        into: other,
    });
    assert_eq!(large(&room), None);
    room.desk(show(ItemId::Theme(one)));
    assert_eq!(large(&room).as_deref(), Some("Days"));
}
