//! What others must never learn: told twice, with and without the secret, and compared.
//!
//! Looking for forbidden words in a view finds a leak only if the word is there. Comparing two
//! rooms that differ in nothing but the secret also finds one in an order, a count or a number.

use serde_json::to_string;
use workshop::{Ballot, Command, IdeaId, ItemId, RoundId, view};

use crate::room::{ANA, APPROVE, BEN, CEM, GROUP, RANK, Room, TALK, WRITE, ideas};

const SECRET: &str = "ZEBRA-SECRET";

/// Everything that all phones get, and what Cem's phone gets for itself.
fn phones(room: &Room) -> String {
    let shared = to_string(&view::seats(&room.now)).expect("views are JSON");
    let own = to_string(&view::mine(&room.now, CEM)).expect("views are JSON");
    shared + &own
}

fn stage(room: &Room) -> String {
    to_string(&view::stage(&room.now)).expect("views are JSON")
}

fn desk(room: &Room) -> String {
    to_string(&view::desk(&room.now)).expect("views are JSON")
}

/// The rounds one after the other, with a look at each, open and closed. `write` happens while
/// writing is open, `vote` while the vote is.
fn every_moment(
    write: impl Fn(&mut Room, &[IdeaId]),
    vote: impl Fn(&mut Room, RoundId, &[IdeaId]),
    mut look: impl FnMut(&Room, &str),
) {
    let mut room = Room::usual();
    look(&room, "lobby");
    room.open(WRITE);
    let written = ["One", "Two", "Three"].map(|text| room.idea(BEN, text));
    write(&mut room, &written);
    look(&room, "writing, wall covered");
    room.desk(Command::ShowWall { round: WRITE });
    look(&room, "writing, wall open");
    room.desk(Command::Spotlight {
        item: Some(ItemId::Idea(written[0])),
    });
    look(&room, "an idea large on the stage");
    room.open(GROUP);
    room.theme("Door", &written[..2]);
    look(&room, "grouping");
    for round in [APPROVE, RANK] {
        room.open(round);
        vote(&mut room, round, &written);
        look(&room, "voting");
        room.close(round);
        look(&room, "vote closed, not revealed");
    }
    room.open(TALK);
    look(&room, "discussing");
}

fn nobody_votes(room: &mut Room, round: RoundId, written: &[IdeaId]) {
    // Somebody has to, or there are no leaders to rank.
    room.seat(BEN, ballot(round, written));
}

fn ballot(round: RoundId, items: &[IdeaId]) -> Command {
    let items = ideas(items);
    let ballot = if round == APPROVE {
        Ballot::Approve(items)
    } else {
        Ballot::Ranked(items.into_iter().take(2).collect())
    };
    Command::CastBallot { round, ballot }
}

fn moments<T>(
    write: impl Fn(&mut Room, &[IdeaId]),
    vote: impl Fn(&mut Room, RoundId, &[IdeaId]),
    see: impl Fn(&Room) -> T,
) -> Vec<(String, T)> {
    let mut seen = Vec::new();
    every_moment(write, vote, |room, moment| {
        seen.push((moment.to_owned(), see(room)));
    });
    seen
}

#[test]
fn a_private_idea_changes_nothing_that_phones_see() {
    let without = moments(|room, _| room.pass_ms(1_000), nobody_votes, phones);
    let with = moments(
        |room, _| {
            room.secret(ANA, SECRET);
        },
        nobody_votes,
        phones,
    );
    // Ids and times count up with each wish; the secret one shifts them, which says nothing.
    for ((moment, with), (_, without)) in with.iter().zip(&without) {
        assert!(!with.contains(SECRET), "{moment}");
        assert_eq!(shape(with), shape(without), "{moment}");
    }
}

#[test]
fn the_stage_shows_of_a_private_idea_only_that_it_was_received() {
    let with = moments(
        |room, _| {
            room.secret(ANA, SECRET);
        },
        nobody_votes,
        |room| (stage(room), view::stage(&room.now).ledger),
    );
    for (moment, (page, ledger)) in with {
        assert!(!page.contains(SECRET), "{moment}");
        assert_eq!(ledger.ideas_counted, ledger.ideas_received, "{moment}");
    }
}

#[test]
fn an_idea_that_is_being_read_changes_nothing_that_other_phones_see() {
    let [without, with] = [false, true].map(|shares| {
        moments(
            move |room, _| {
                room.desk(Command::ReadFirst { on: true });
                if shares {
                    room.idea(ANA, SECRET);
                } else {
                    room.pass_ms(1_000);
                    room.mint();
                }
            },
            nobody_votes,
            |room| (phones(room), stage(room).contains(SECRET)),
        )
    });
    for ((moment, with), (_, without)) in with.iter().zip(&without) {
        assert!(!with.1, "{moment}");
        assert_eq!(with.0, without.0, "{moment}");
    }
}

#[test]
fn an_idea_that_is_kept_private_is_on_no_screen_but_the_desk_and_its_authors() {
    let write = |room: &mut Room, _: &[IdeaId]| {
        let idea = room.idea(ANA, SECRET);
        room.desk(Command::KeepIdeas { ideas: vec![idea] });
    };
    for (moment, pages) in moments(write, nobody_votes, |room| phones(room) + &stage(room)) {
        assert!(!pages.contains(SECRET), "{moment}");
    }
}

#[test]
fn a_hidden_idea_is_on_no_screen_but_the_desk_and_its_authors() {
    let write = |room: &mut Room, _: &[IdeaId]| {
        let idea = room.idea(ANA, SECRET);
        let reason = "Names a person".into();
        room.desk(Command::HideIdeas {
            ideas: vec![idea],
            reason,
        });
    };
    for (moment, (phones, stage)) in
        moments(write, nobody_votes, |room| (phones(room), stage(room)))
    {
        assert!(!phones.contains(SECRET), "{moment}");
        assert!(!stage.contains(SECRET), "{moment}");
        assert!(!phones.contains("Names a person"), "{moment}");
        assert!(!stage.contains("Names a person"), "{moment}");
    }
}

#[test]
fn what_is_written_in_silence_is_seen_by_its_author_and_the_desk_alone() {
    let write = |room: &mut Room, _: &[IdeaId]| {
        room.idea(ANA, SECRET);
    };
    for (moment, (phones, stage)) in
        moments(write, nobody_votes, |room| (phones(room), stage(room)))
    {
        if moment == "writing, wall covered" {
            assert!(!phones.contains(SECRET) && !stage.contains(SECRET));
        }
    }
}

#[test]
fn how_somebody_votes_changes_nothing_for_anybody_until_the_reveal() {
    let see = |room: &Room| (phones(room), stage(room), desk(room));
    let [first, last] = [0, 2].map(|pick: usize| {
        moments(
            |_, _| {},
            move |room, round, written| {
                nobody_votes(room, round, written);
                // The same wishes at the same moments; only what is on Ana's ballot differs.
                room.seat(ANA, ballot(round, &written[pick..=pick]));
            },
            see,
        )
    });
    for ((moment, one), (_, other)) in first.iter().zip(&last) {
        // After an approval vote the ranking draws on its leaders: that much shows, and only if
        // the ballots decide who leads. Here all three tie or lead whatever Ana does.
        assert_eq!(one, other, "{moment}");
    }
}

#[test]
fn that_somebody_voted_changes_nothing_on_other_phones() {
    let [silent, voting] = [false, true].map(|votes| {
        moments(
            |_, _| {},
            move |room, round, written| {
                nobody_votes(room, round, written);
                if votes {
                    room.seat(ANA, ballot(round, written));
                } else {
                    room.pass_ms(1_000);
                    room.mint();
                }
            },
            phones,
        )
    });
    assert_eq!(silent, voting);
}

#[test]
fn no_view_says_who_wrote_or_voted() {
    let seats = [ANA, BEN].map(|seat| seat.to_string());
    let all = moments(
        |room, _| {
            room.idea(ANA, "Mine");
        },
        room_votes,
        |room| [phones(room), stage(room), desk(room)],
    );
    for (moment, pages) in all {
        for page in pages {
            assert!(seats.iter().all(|seat| !page.contains(seat)), "{moment}");
        }
    }
}

fn room_votes(room: &mut Room, round: RoundId, written: &[IdeaId]) {
    nobody_votes(room, round, written);
    room.seat(ANA, ballot(round, written));
}

/// A view with its ids and times made equal: digits fall away, structure and words stay.
fn shape(view: &str) -> String {
    let uuid_or_time = |word: &str| {
        let is_uuid = word.len() == 36 && word.matches('-').count() == 4;
        is_uuid || (word.len() == 13 && word.bytes().all(|b| b.is_ascii_digit()))
    };
    view.split_inclusive(['"', ',', ':', '}', ']'])
        .map(|part| {
            let word = part.trim_end_matches(['"', ',', ':', '}', ']']);
            if uuid_or_time(word) {
                part.replace(word, "…")
            } else {
                part.to_owned()
            }
        })
        .collect()
}
