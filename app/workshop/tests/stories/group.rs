//! Themes: make, title, merge, split, reorder; place and move; link what says the same.

use workshop::{Command, IdeaId, Refusal, ThemeId};

use crate::room::{ANA, BEN, Room, WRITE};

fn four_ideas() -> (Room, [IdeaId; 4]) {
    let mut room = Room::usual();
    room.open(WRITE);
    let ideas = [
        room.idea(ANA, "No form at the door"),
        room.idea(BEN, "No papers to fill in"),
        room.idea(ANA, "The same worker"),
        room.idea(BEN, "A quiet room"),
    ];
    (room, ideas)
}

fn inside(room: &Room, theme: ThemeId) -> Vec<IdeaId> {
    room.now.themes[&theme].ideas.iter().copied().collect()
}

#[test]
fn several_ideas_move_at_once_and_each_has_one_home() {
    let (mut room, [a, b, c, _]) = four_ideas();
    let door = room.theme("Easy to walk in", &[a, b]);
    let face = room.theme("A familiar face", &[]);
    room.desk(Command::PlaceIdeas {
        ideas: vec![b, c, b],
        theme: Some(face),
    });
    assert_eq!(inside(&room, door), [a]);
    assert_eq!(inside(&room, face), [b, c]);
    room.desk(Command::PlaceIdeas {
        ideas: vec![c],
        theme: None,
    });
    assert_eq!(room.now.ideas[&c].theme, None);
}

#[test]
fn merging_keeps_every_idea_and_remembers_where_it_came_from() {
    let (mut room, [a, b, c, d]) = four_ideas();
    let door = room.theme("Door", &[a, b]);
    let entry = room.theme("Entry", &[c, d]);
    room.desk(Command::MergeThemes {
        theme: entry,
        into: door,
    });
    assert_eq!(inside(&room, door), [a, b, c, d]);
    assert_eq!(room.now.themes[&entry].merged_into, Some(door));
    assert_eq!(room.now.themes[&entry].title, "Entry");
    assert_eq!(room.now.theme_order.iter().collect::<Vec<_>>(), [&door]);
    let again = Command::TitleTheme {
        theme: entry,
        title: "x".into(),
    };
    assert_eq!(room.try_desk(again), Err(Refusal::ThemeGone));
    let with_itself = Command::MergeThemes {
        theme: door,
        into: door,
    };
    assert_eq!(room.try_desk(with_itself), Err(Refusal::LinkToItself));
}

#[test]
fn splitting_takes_only_what_the_theme_has() {
    let (mut room, [a, b, c, _]) = four_ideas();
    let door = room.theme("Door", &[a, b]);
    let split = |ideas| Command::SplitTheme {
        theme: door,
        title: "Papers".into(),
        ideas,
    };
    assert_eq!(room.try_desk(split(vec![c])), Err(Refusal::NoSuchIdea));
    assert_eq!(room.try_desk(split(vec![])), Err(Refusal::NothingChosen));
    let papers = ThemeId(room.desk(split(vec![b])).wish.0);
    assert_eq!(inside(&room, papers), [b]);
    assert_eq!(room.now.themes[&papers].split_from, Some(door));
}

#[test]
fn themes_take_the_order_they_are_given() {
    let (mut room, _) = four_ideas();
    let [one, two, three] = ["One", "Two", "Three"].map(|title| room.theme(title, &[]));
    let order = |room: &Room| room.now.theme_order.iter().copied().collect::<Vec<_>>();
    room.desk(Command::MoveTheme {
        theme: three,
        to: 0,
    });
    assert_eq!(order(&room), [three, one, two]);
    room.desk(Command::MoveTheme {
        theme: three,
        to: 99,
    });
    assert_eq!(order(&room), [one, two, three]);
}

#[test]
fn links_are_one_deep_and_drop_no_text() {
    let (mut room, [a, b, c, _]) = four_ideas();
    room.desk(Command::LinkIdeas {
        ideas: vec![c],
        same_as: b,
    });
    room.desk(Command::LinkIdeas {
        ideas: vec![a, b],
        same_as: a,
    });
    assert_eq!(room.now.ideas[&b].same_as, Some(a));
    assert_eq!(room.now.ideas[&c].same_as, Some(a));
    assert_eq!(room.now.ideas[&a].same_as, None);
    assert_eq!(room.now.ideas[&c].text, "The same worker");
    let itself = Command::LinkIdeas {
        ideas: vec![a],
        same_as: b,
    };
    assert_eq!(room.try_desk(itself), Err(Refusal::LinkToItself));
    room.desk(Command::UnlinkIdeas { ideas: vec![b] });
    assert_eq!(room.now.ideas[&b].same_as, None);
    assert_eq!(room.now.ideas[&a].same.iter().collect::<Vec<_>>(), [&c]);
}
