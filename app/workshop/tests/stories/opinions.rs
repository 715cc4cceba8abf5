//! Opinion groups: what is said of them, and when nothing is.

use uuid::Uuid;
use workshop::view::{Lean, Opinions, Results};
use workshop::{
    Author, Ballot, BallotRule, Command, HowFar, IdeaId, ItemId, Opinion, RoleKey, RoundKind,
    SeatId, Source, VoteSetup, What, brief, view,
};

use crate::room::{ANA, APPROVE, Room, WRITE, usual_setup};

use Opinion::{Agree, Disagree};

/// A row for each person: `+`, `-`, `0` for pass and a blank for no answer.
fn voted_as(roles: &[&str], rows: &[&str]) -> (Room, Vec<IdeaId>) {
    let mut setup = usual_setup();
    let judge = VoteSetup::new(What::Ideas, Source::All, BallotRule::Judge);
    setup.rounds[2].kind = RoundKind::Vote(judge);
    setup.rounds.remove(3);
    let mut room = Room::with(setup);
    room.open(WRITE);
    let statements = rows.iter().map(|row| row.len()).max().unwrap_or_default();
    let ideas: Vec<IdeaId> = (0..statements)
        .map(|n| {
            let add = Command::AddIdea {
                round: Some(WRITE),
                text: format!("Statement {n}"),
                author: Author::Desk { role: None },
                only_desk: false,
                source_id: None,
            };
            IdeaId(room.desk(add).wish.0)
        })
        .collect();
    let seats = (0..rows.len()).map(|n| SeatId(Uuid::from_u128(0x5EA7_0000 + n as u128)));
    let seats: Vec<SeatId> = seats.collect();
    for (n, seat) in seats.iter().enumerate() {
        let (seat, role) = (*seat, Some(RoleKey::new(roles[n % roles.len()])));
        room.seat(seat, Command::TakeSeat { seat, role });
    }
    room.open(APPROVE);
    for (seat, row) in seats.iter().zip(rows) {
        let said = row.chars().zip(&ideas).filter_map(|(cell, idea)| {
            let opinion = match cell {
                '+' => Agree,
                '-' => Disagree,
                '0' => Opinion::Pass,
                _ => return None,
            };
            Some((ItemId::Idea(*idea), opinion))
        });
        let (round, ballot) = (APPROVE, Ballot::Judged(said.collect()));
        room.seat(*seat, Command::CastBallot { round, ballot });
    }
    room.close(APPROVE);
    room.desk(Command::Reveal { round: APPROVE });
    (room, ideas)
}

fn voted(rows: &[&str]) -> (Room, Vec<IdeaId>) {
    voted_as(&["citizen"], rows)
}

fn show(room: &mut Room, upto: HowFar) -> Results {
    let round = APPROVE;
    room.desk(Command::RevealTo { round, upto });
    view::revealed(&room.now, APPROVE).expect("revealed")
}

fn shown(rows: &[&str]) -> Option<Opinions> {
    show(&mut voted(rows).0, HowFar::Opinions).opinions
}

fn sizes(opinions: &Opinions) -> Vec<u32> {
    opinions.groups.iter().map(|group| group.people).collect()
}

/// Six and five; all but one agree with the last statement.
const CAMPS: [&str; 11] = [
    "++++----+",
    "+++0----+",
    "++++---0+",
    "+++ ----+",
    "++++-- -+",
    "++-+----+",
    "----+++++",
    "---0+++++",
    "- --++++-",
    "----+++0+",
    "----+-+++",
];

#[test]
fn two_camps_are_told_by_what_sets_them_apart_and_by_what_they_share() {
    let (mut room, ideas) = voted(&CAMPS);
    let opinions = show(&mut room, HowFar::Opinions).opinions.expect("camps");
    assert_eq!(sizes(&opinions), [6, 5]);
    let place = |lean: &Lean| ideas.iter().position(|id| ItemId::Idea(*id) == lean.item);
    for (group, first_half) in opinions.groups.iter().zip([Agree, Disagree]) {
        assert_eq!(group.says.len(), 3, "three at most");
        for lean in &group.says {
            let half = place(lean).expect("a statement") < 4;
            assert_eq!(half, lean.opinion == first_half, "{lean:?}");
        }
    }
    let item = ItemId::Idea(ideas[8]);
    let shared = [Lean {
        item,
        opinion: Agree,
    }];
    assert_eq!(opinions.shared, shared);
    assert_eq!(opinions.in_none, 0);
}

#[test]
fn what_all_turn_down_is_shared_too() {
    let rows = CAMPS.map(|row| row.replace(' ', "0") + "-");
    let (mut room, ideas) = voted(&rows.each_ref().map(String::as_str));
    let opinions = show(&mut room, HowFar::Opinions).opinions.expect("camps");
    // Nobody but one does not; before it one said otherwise.
    let leans: Vec<(ItemId, Opinion)> = opinions
        .shared
        .iter()
        .map(|lean| (lean.item, lean.opinion))
        .collect();
    let [last, before] = [ideas[9], ideas[8]].map(ItemId::Idea);
    assert_eq!(leans, [(last, Disagree), (before, Agree)]);
}

#[test]
fn nothing_is_said_of_too_few() {
    assert!(shown(&CAMPS[1..]).is_some(), "five and five");
    assert_eq!(shown(&CAMPS[2..]), None, "four and five");
}

#[test]
fn nothing_is_said_where_all_think_alike() {
    assert_eq!(shown(&["+++++--+"; 20]), None);
}

/// Each statement is as popular as in two camps, but nobody is of one mind with anybody.
const NO_CAMPS: [&str; 11] = [
    "+-+--++-+",
    "-++-+-+0+",
    "+--++0-++",
    "--++-+-++",
    "+++0---++",
    "-+-++-+-+",
    "++--+-+++",
    "--+0++--+",
    "- +++--+-",
    "+-0-+++-+",
    "-+-+-+0++",
];

#[test]
fn nothing_is_said_of_groups_that_chance_would_make_too() {
    assert_eq!(shown(&NO_CAMPS), None);
}

#[test]
fn a_few_who_stand_apart_are_no_group() {
    // Three more who answer like nobody else: too few to be told, and so not told apart.
    let mut rows = CAMPS.to_vec();
    rows.extend(["+-+-+-+-0"; 3]);
    let opinions = shown(&rows).expect("camps");
    assert_eq!(opinions.groups.len(), 2);
    assert_eq!(sizes(&opinions).iter().sum::<u32>(), 14);
}

#[test]
fn nobody_is_left_over_to_be_found_by_taking_groups_from_all() {
    let with = |row: &'static str, times: usize| {
        let mut rows = CAMPS.to_vec();
        rows.extend(vec![row; times]);
        shown(&rows).expect("camps")
    };
    for few in 1..5 {
        let opinions = with("++", few);
        assert_eq!(opinions.in_none, 0);
        let all = sizes(&opinions).iter().sum::<u32>();
        assert_eq!(all as usize, CAMPS.len() + few);
    }
    let opinions = with("++", 5);
    assert_eq!((opinions.in_none, sizes(&opinions)), (5, vec![6, 5]));
}

#[test]
fn what_a_group_hardly_answered_is_told_of_nobody() {
    // Of the second group four answered the first statement, and of the first all.
    let mut rows = CAMPS;
    rows[7] = " --0+++++";
    let (mut room, ideas) = voted(&rows);
    let opinions = show(&mut room, HowFar::Opinions).opinions.expect("camps");
    let told: Vec<ItemId> = opinions
        .groups
        .iter()
        .flat_map(|group| &group.says)
        .chain(&opinions.shared)
        .map(|lean| lean.item)
        .collect();
    assert!(!told.is_empty() && !told.contains(&ItemId::Idea(ideas[0])));
}

#[test]
fn one_answer_more_or_less_is_not_to_be_seen() {
    let mut rows = CAMPS;
    rows[0] = "++++---0+";
    assert_eq!(shown(&CAMPS), shown(&rows));
}

#[test]
fn what_is_taken_down_is_not_named_and_changes_no_group() {
    let (mut room, ideas) = voted(&CAMPS);
    let before = show(&mut room, HowFar::Opinions).opinions.expect("camps");
    room.desk(Command::HideIdeas {
        ideas: ideas[..4].to_vec(),
        reason: "said elsewhere".into(),
    });
    let results = view::revealed(&room.now, APPROVE).expect("revealed");
    let after = results.opinions.expect("camps");
    assert_eq!(sizes(&before), sizes(&after));
    let named = after.groups.iter().flat_map(|group| &group.says);
    assert!(named.clone().count() > 0);
    for lean in named {
        assert!(!ideas[..4].contains(&IdeaId(lean.item.uuid())));
    }
}

#[test]
fn other_votes_have_none() {
    let mut room = Room::seated(usual_setup());
    room.open(WRITE);
    room.idea(ANA, "A bench");
    room.open(APPROVE);
    room.close(APPROVE);
    room.desk(Command::Reveal { round: APPROVE });
    assert_eq!(show(&mut room, HowFar::Opinions).opinions, None);
}

#[test]
fn they_are_the_last_step_and_only_the_desk_hears_that_it_is_there() {
    let (mut room, _) = voted_as(&["citizen", "carer"], &[CAMPS, CAMPS].concat());
    for upto in [HowFar::Everyone, HowFar::EqualVoice, HowFar::CommonGround] {
        assert_eq!(show(&mut room, upto).opinions, None);
    }
    let all_ways = show(&mut room, HowFar::Differ);
    assert!(all_ways.shows_differences() && all_ways.opinions.is_none());
    assert_eq!(all_ways.next, None);
    let desk = |room: &Room| view::revealed_at_the_desk(&room.now, APPROVE).expect("revealed");
    assert_eq!(desk(&room).next, Some(HowFar::Opinions));
    let told = brief::compose(&room.now).votes;
    assert!(told[0].results.as_ref().is_some_and(|r| r.lenses.is_some()));

    let last = show(&mut room, HowFar::Opinions);
    assert!(last.shows_differences() && last.opinions.is_some());
    assert_eq!(last.seen().last(), Some(&HowFar::Opinions));
    assert_eq!((desk(&room).next, room.folded()), (None, room.now.clone()));
}

#[test]
fn before_they_are_shown_nobody_can_tell_whether_there_are_any() {
    let columns = |rows: &[&str]| -> Vec<String> {
        let cells = |n| rows.iter().filter_map(move |row| row.chars().nth(n));
        (0..9)
            .map(|n| {
                let mut cells: Vec<char> = cells(n).collect();
                cells.sort_unstable();
                cells.into_iter().collect()
            })
            .collect()
    };
    // The same answers to each statement, from other people.
    let further = [0, 3, 7, 1, 9, 5, 2, 10, 6];
    let turned: Vec<String> = (0..CAMPS.len())
        .map(|person| {
            let cell = |n: usize| CAMPS[(person + further[n]) % CAMPS.len()].chars().nth(n);
            (0..9).filter_map(cell).collect()
        })
        .collect();
    let turned: Vec<&str> = turned.iter().map(String::as_str).collect();
    assert_eq!(columns(&CAMPS), columns(&turned));
    let [(mut with, _), (mut without, _)] = [voted(&CAMPS), voted(&turned)];
    // How sure places are hangs on whole ballots as well, and is in sight from the first step.
    let seen = |room: &Room| Results {
        sureness: None,
        ..view::revealed(&room.now, APPROVE).expect("revealed")
    };
    assert_eq!(seen(&with), seen(&without));
    assert!(show(&mut with, HowFar::Opinions).opinions.is_some());
    assert_eq!(show(&mut without, HowFar::Opinions).opinions, None);
}
