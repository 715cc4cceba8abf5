//! What groups may be told of: never so few people that somebody could be found among them.

use workshop::{Ballot, BallotRule, Command, ItemId, Rating, view};

use crate::crowd::{Crowd, Person, seat};
use crate::room::{APPROVE, Room};

/// Ten people in two roles of five who cast what `ballot` makes of everybody's number (the first
/// five are of the first role), with everything shown.
fn ten(
    rule: BallotRule,
    options: usize,
    ballot: impl Fn(usize, &[ItemId]) -> Ballot,
) -> (Room, Vec<ItemId>) {
    let person = |n: usize| Person {
        role: Some(n / 5),
        cells: None,
    };
    let crowd = Crowd {
        rule,
        roles: 2,
        smallest_group: 5,
        options,
        people: (0..10).map(person).collect(),
    };
    let (mut room, items) = crowd.voted();
    room.open(APPROVE);
    for n in 0..10 {
        let ballot = ballot(n, &items);
        let round = APPROVE;
        room.seat(seat(n), Command::CastBallot { round, ballot });
    }
    room.close(APPROVE);
    room.reveal_all(APPROVE);
    (room, items)
}

/// The options that are compared between groups.
fn compared(room: &Room) -> Vec<ItemId> {
    let results = view::revealed(&room.now, APPROVE).expect("revealed");
    let lenses = results.lenses.expect("two groups of five");
    lenses.ranks.iter().map(|line| line.item).collect()
}

#[test]
fn one_person_who_plays_an_option_five_times_is_still_one_person() {
    let (room, items) = ten(BallotRule::Pairs, 7, |n, items| {
        let mut pairs = vec![
            (items[0], items[1]),
            (items[2], items[3]),
            (items[4], items[5]),
        ];
        if n % 5 == 0 {
            pairs.extend(items[..6].iter().map(|other| (items[6], *other)));
        }
        Ballot::Compared(pairs)
    });
    assert_eq!(compared(&room), items[..6]);
}

#[test]
fn one_person_who_rates_on_the_second_scale_orders_nothing_between_groups() {
    let (room, items) = ten(BallotRule::Rate { axes: 2 }, 4, |n, items| {
        let rating = |at: usize| Rating {
            first: Some(4),
            second: (at > 0 || n % 5 == 0).then_some(at as u8 + 1),
        };
        let each = items.iter().enumerate();
        Ballot::Rated(each.map(|(at, item)| (*item, rating(at))).collect())
    });
    assert_eq!(compared(&room), items[1..]);
}
