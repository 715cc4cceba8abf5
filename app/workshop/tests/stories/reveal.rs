//! A result shown step by step: nobody sees more of it than the facilitator has shown.

use uuid::Uuid;
use workshop::{
    Author, Ballot, Command, Event, HowFar, IdeaId, Refusal, RoleKey, SeatId, brief, view,
    view::Results,
};

use crate::room::{APPROVE, Room, WRITE, ideas, usual_setup};

/// Five citizens and five carers, who like different ideas, have voted; the vote is closed.
fn voted(roles: [&str; 2]) -> Room {
    let mut room = Room::with(usual_setup());
    let seats: Vec<SeatId> = (0..10)
        .map(|n| {
            let seat = SeatId(Uuid::from_u128(0x5EA7_0000 + n));
            let role = Some(RoleKey::new(roles[usize::from(n >= 5)]));
            room.seat(seat, Command::TakeSeat { seat, role });
            seat
        })
        .collect();
    room.open(WRITE);
    let written: Vec<IdeaId> = ["One", "Two", "Three"]
        .iter()
        .map(|text| {
            let add = Command::AddIdea {
                round: Some(WRITE),
                text: (*text).into(),
                author: Author::Desk { role: None },
                only_desk: false,
                source_id: None,
            };
            IdeaId(room.desk(add).wish.0)
        })
        .collect();
    room.open(APPROVE);
    for (n, seat) in seats.iter().enumerate() {
        let liked = if n < 5 { &written[..2] } else { &written[2..] };
        let ballot = Ballot::Approve(ideas(liked));
        room.seat(
            *seat,
            Command::CastBallot {
                round: APPROVE,
                ballot,
            },
        );
    }
    room.close(APPROVE);
    room
}

fn shown(room: &Room) -> Results {
    view::revealed(&room.now, APPROVE).expect("revealed")
}

fn show(room: &mut Room, upto: HowFar) {
    let round = APPROVE;
    room.desk(Command::RevealTo { round, upto });
}

#[test]
fn each_step_shows_one_more_way_to_count() {
    let mut room = voted(["citizen", "carer"]);
    room.desk(Command::Reveal { round: APPROVE });
    let first = shown(&room);
    assert_eq!((first.upto, first.before), (HowFar::Everyone, None));
    assert!(first.lenses.is_none() && !first.rows.is_empty());
    let mut steps = vec![];
    let mut next = first.next;
    while let Some(step) = next {
        show(&mut room, step);
        let now = shown(&room);
        let lenses = now.lenses.expect("two groups of five");
        assert!(!lenses.equal_voice.is_empty());
        assert_eq!(lenses.common_ground.is_empty(), step < HowFar::CommonGround);
        assert_eq!(lenses.differ.is_empty(), step < HowFar::Differ);
        assert_eq!(lenses.ranks.is_empty(), step < HowFar::Differ);
        steps.push(step);
        next = now.next;
    }
    assert_eq!(steps, HowFar::ALL[1..4], "ticks are no opinions");
    let back = shown(&room).before.expect("a step before");
    show(&mut room, back);
    assert_eq!(shown(&room).upto, HowFar::CommonGround);
    assert_eq!(room.folded(), room.now);
}

#[test]
fn what_is_not_shown_is_on_no_screen_and_in_no_file() {
    // Two votes that everybody counts alike and each group otherwise.
    let [one, other] = [["citizen", "carer"], ["carer", "citizen"]].map(|roles| {
        let mut room = voted(roles);
        room.desk(Command::Reveal { round: APPROVE });
        room
    });
    let results = |room: &Room| {
        let told = brief::compose(&room.now).votes;
        (shown(room), view::sheet(&room.now), told)
    };
    assert_eq!(results(&one), results(&other));
    let [one, other] = [one, other].map(|mut room| {
        show(&mut room, HowFar::Differ);
        room
    });
    assert_ne!(results(&one).0, results(&other).0);
}

#[test]
fn the_brief_tells_groups_once_all_of_it_was_shown() {
    let mut room = voted(["citizen", "carer"]);
    room.desk(Command::Reveal { round: APPROVE });
    for upto in HowFar::ALL {
        show(&mut room, upto);
        let vote = &brief::compose(&room.now).votes[0];
        let results = vote.results.as_ref().expect("revealed");
        assert_eq!(results.lenses.is_some(), upto >= HowFar::Differ);
        let ranks = results.lenses.as_ref().map(|lenses| lenses.ranks.len());
        assert_eq!(ranks, (upto >= HowFar::Differ).then_some(3));
    }
}

#[test]
fn where_nobody_can_be_told_apart_there_is_one_step() {
    let mut room = voted(["citizen", "citizen"]);
    room.desk(Command::Reveal { round: APPROVE });
    let results = shown(&room);
    assert_eq!((results.next, results.before), (None, None));
    assert!(results.lenses.is_none());
}

#[test]
fn only_what_is_in_sight_is_shown_further_and_reopening_begins_anew() {
    let mut room = voted(["citizen", "carer"]);
    let upto = HowFar::Differ;
    let all = Command::RevealTo {
        round: APPROVE,
        upto,
    };
    assert_eq!(room.try_desk(all.clone()), Err(Refusal::NotShownYet));
    room.desk(Command::Reveal { round: APPROVE });
    room.desk(all.clone());
    room.open(APPROVE);
    assert_eq!(room.try_desk(all), Err(Refusal::StillOpen));
    room.close(APPROVE);
    room.desk(Command::Reveal { round: APPROVE });
    assert_eq!(shown(&room).upto, HowFar::Everyone);
}

/// A journal from before results were shown in steps.
#[test]
fn an_old_journal_has_shown_everything() {
    let mut room = voted(["citizen", "carer"]);
    room.desk(Command::Reveal { round: APPROVE });
    let entry = room.journal.last_mut().expect("just revealed");
    let old = serde_json::json!({ "kind": "revealed", "data": { "round": APPROVE } });
    entry.event = serde_json::from_value::<Event>(old).expect("as it was written");
    let folded = room.folded();
    let results = view::revealed(&folded, APPROVE).expect("revealed");
    assert_eq!(results.next, None);
    assert!(
        results
            .lenses
            .is_some_and(|lenses| !lenses.differ.is_empty())
    );
}
