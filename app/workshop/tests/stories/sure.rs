//! How sure a result is, in words that people can act on, and whether other ways to count agree.

use uuid::Uuid;
use workshop::view::{CloseRun, Results, Verdict, Way};
use workshop::{
    Author, Ballot, BallotRule, Command, HowFar, IdeaId, ItemId, Opinion, Rating, RoleKey, RoundId,
    RoundKind, SeatId, Source, VoteSetup, What, view,
};

use crate::room::{APPROVE, Room, WRITE, ideas, usual_setup};

/// A room of the usual roles that votes on `texts` by one rule: (role, the ballot made of them).
fn room(
    rule: BallotRule,
    texts: usize,
    people: &[(&str, Vec<usize>)],
    ballot: impl Fn(Vec<IdeaId>) -> Ballot,
) -> Room {
    let mut setup = usual_setup();
    setup.rounds[2].kind = RoundKind::Vote(VoteSetup::new(What::Ideas, Source::All, rule));
    setup.rounds.remove(3);
    let mut room = Room::with(setup);
    room.open(WRITE);
    let written: Vec<IdeaId> = (0..texts)
        .map(|n| {
            let add = Command::AddIdea {
                round: Some(WRITE),
                text: format!("Idea {n}"),
                author: Author::Desk { role: None },
                only_desk: false,
                source_id: None,
            };
            IdeaId(room.desk(add).wish.0)
        })
        .collect();
    let seats = (0..).map(|n| SeatId(Uuid::from_u128(0x5EA7_0000 + n)));
    let voters: Vec<(SeatId, &(&str, Vec<usize>))> = seats.zip(people).collect();
    for (seat, (role, _)) in &voters {
        let (seat, role) = (*seat, Some(RoleKey::new(*role)));
        room.seat(seat, Command::TakeSeat { seat, role });
    }
    room.open(APPROVE);
    for (seat, (_, picks)) in voters {
        let ballot = ballot(picks.iter().map(|n| written[*n]).collect());
        let round: RoundId = APPROVE;
        room.seat(seat, Command::CastBallot { round, ballot });
    }
    room.close(APPROVE);
    room.desk(Command::Reveal { round: APPROVE });
    room
}

fn approving(texts: usize, people: &[(&str, Vec<usize>)]) -> Results {
    let approve = |picked: Vec<IdeaId>| Ballot::Approve(ideas(&picked));
    shown(&room(BallotRule::Approve, texts, people, approve))
}

fn ranking(texts: usize, people: &[(&str, Vec<usize>)]) -> Results {
    let rank = |picked: Vec<IdeaId>| Ballot::Ranked(ideas(&picked));
    shown(&room(BallotRule::PickAndRank { k: 4 }, texts, people, rank))
}

fn shown(room: &Room) -> Results {
    view::revealed(&room.now, APPROVE).expect("revealed")
}

fn citizens(ballots: &[(usize, &[usize])]) -> Vec<(&'static str, Vec<usize>)> {
    let ballot = |(times, picks): &(usize, &[usize])| vec![("citizen", picks.to_vec()); *times];
    ballots.iter().flat_map(ballot).collect()
}

#[test]
fn a_clear_first_place_is_safe_and_near_ones_are_as_good_as_tied() {
    let results = approving(
        3,
        &citizens(&[(9, &[0]), (4, &[0, 1]), (3, &[0, 2]), (1, &[1])]),
    );
    let sureness = results.sureness.expect("seventeen voted");
    assert_eq!(sureness.safe, 1);
    // 5 to 3: one who ticked the second ticks the third, and so does one more.
    let close = CloseRun {
        from: 2,
        to: 3,
        people: Some(2),
    };
    assert_eq!(sureness.close, [close]);
    assert_eq!(results.readings, None, "ticks are no ranks");
}

#[test]
fn one_more_ballot_decides_a_tie() {
    let results = approving(2, &citizens(&[(6, &[0]), (6, &[1])]));
    let sureness = results.sureness.expect("twelve voted");
    assert_eq!(sureness.safe, 0);
    assert_eq!(sureness.close[0].people, Some(1));
}

#[test]
fn nothing_is_said_of_a_handful() {
    assert_eq!(approving(2, &citizens(&[(4, &[0])])).sureness, None);
}

#[test]
fn answers_are_compared_by_the_share_that_agrees() {
    let judge = |picked: Vec<IdeaId>| {
        let judged = picked.into_iter().zip([Opinion::Agree, Opinion::Disagree]);
        Ballot::Judged(
            judged
                .map(|(id, opinion)| (ItemId::Idea(id), opinion))
                .collect(),
        )
    };
    let people = citizens(&[(8, &[0, 1])]);
    let sureness = shown(&room(BallotRule::Judge, 2, &people, judge)).sureness;
    let sureness = sureness.expect("eight answered");
    assert_eq!((sureness.safe, sureness.close.len()), (2, 0));
}

#[test]
fn ratings_are_compared_by_their_means() {
    let rate = |picked: Vec<IdeaId>| {
        let stars = picked.into_iter().zip([5, 2, 2]);
        let rating = |first| Rating {
            first: Some(first),
            second: None,
        };
        Ballot::Rated(
            stars
                .map(|(id, first)| (ItemId::Idea(id), rating(first)))
                .collect(),
        )
    };
    let people = citizens(&[(8, &[0, 1, 2])]);
    let results = shown(&room(BallotRule::Rate { axes: 1 }, 3, &people, rate));
    let close = CloseRun {
        from: 2,
        to: 3,
        people: Some(1),
    };
    let sureness = results.sureness.expect("eight rated");
    assert_eq!((sureness.safe, sureness.close), (1, vec![close]));
}

#[test]
fn pairs_are_compared_by_their_strengths() {
    let compare = |picked: Vec<IdeaId>| {
        let items = ideas(&picked);
        Ballot::Compared(vec![(items[0], items[1]), (items[0], items[2])])
    };
    let people = citizens(&[(6, &[0, 1, 2]), (2, &[0, 2, 1])]);
    let results = shown(&room(BallotRule::Pairs, 3, &people, compare));
    let close = CloseRun {
        from: 2,
        to: 3,
        people: Some(1),
    };
    let sureness = results.sureness.expect("eight compared");
    assert_eq!((sureness.safe, sureness.close), (1, vec![close]));
}

#[test]
fn groups_are_drawn_from_apart_only_once_they_are_shown() {
    let mut people = citizens(&[(9, &[0])]);
    people.extend(vec![("carer", vec![1]); 5]);
    let approve = |picked: Vec<IdeaId>| Ballot::Approve(ideas(&picked));
    let mut room = room(BallotRule::Approve, 2, &people, approve);
    assert_eq!(shown(&room).sureness, None);
    let (round, upto) = (APPROVE, HowFar::EqualVoice);
    room.desk(Command::RevealTo { round, upto });
    // Nine against five in every resample, since each group is of one mind.
    assert_eq!(shown(&room).sureness.expect("shown").safe, 2);
}

#[test]
fn nothing_is_safe_that_one_person_could_have_turned() {
    let mut people = citizens(&[(6, &[0])]);
    people.extend(vec![("carer", vec![1]); 5]);
    let approve = |picked: Vec<IdeaId>| Ballot::Approve(ideas(&picked));
    let mut room = room(BallotRule::Approve, 2, &people, approve);
    let (round, upto) = (APPROVE, HowFar::Differ);
    room.desk(Command::RevealTo { round, upto });
    let sureness = shown(&room).sureness.expect("shown");
    assert_eq!((sureness.safe, sureness.close[0].people), (0, Some(1)));
}

#[test]
fn a_group_too_small_to_be_shown_leaves_no_trace() {
    let of = |small: &[usize]| {
        let mut people = citizens(&[(7, &[0]), (6, &[1]), (2, &[0, 1])]);
        for n in small {
            people[*n].0 = "carer";
        }
        approving(2, &people)
    };
    let (one, other) = (of(&[0, 1, 2]), of(&[7, 8, 13]));
    assert!(one.lenses.is_none() && one.sureness.is_some());
    assert_eq!(one, other);
}

#[test]
fn other_ways_to_count_ranks_agree_or_it_is_said_where_not() {
    // Memphis, Nashville, Chattanooga, Knoxville.
    let people = citizens(&[
        (42, &[0, 1, 2, 3]),
        (26, &[1, 2, 3, 0]),
        (15, &[2, 3, 1, 0]),
        (17, &[3, 2, 1, 0]),
    ]);
    let results = ranking(4, &people);
    let readings = results.readings.expect("ranks");
    let Verdict::Differ { place, by } = readings.verdict else {
        panic!("{readings:?}");
    };
    assert_eq!((readings.first, place), (3, 1));
    assert_eq!(by[0].0, [Way::Points, Way::Schulze, Way::RankedPairs]);
    assert_eq!(by[1].0, [Way::InstantRunoff]);
    assert_eq!(by[0].1, results.rows[0].item);

    let alike = ranking(3, &citizens(&[(7, &[0, 1, 2]), (3, &[1, 0, 2])]));
    let readings = alike.readings.expect("ranks");
    assert_eq!((readings.first, readings.verdict), (2, Verdict::SameOrder));
}
