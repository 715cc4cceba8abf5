//! What holds of every way to vote: who votes first decides nothing, nor what things are called; a
//! ballot counts once; nobody has more to give than others; and a role counts as much as another.

use proptest::prelude::*;
use workshop::tally::{self, Count, Counted, GroupCount, Marks, equal_voice};
use workshop::{Ballot, BallotRule, Command, ItemId, Refusal, view};

use crate::crowd::{Crowd, Person, crowds, seat};
use crate::room::{APPROVE, Room};

fn count(room: &Room) -> Count {
    tally::of(&room.now, APPROVE).expect("it was held")
}

/// The same ballot where every option has another place.
fn renamed(ballot: &Counted, places: &[usize]) -> Counted {
    let at = |n: &usize| places[*n];
    Counted {
        seat: ballot.seat,
        picks: ballot.picks.iter().map(at).collect(),
        marks: match &ballot.marks {
            Marks::Others(others) => Marks::Others(others.iter().map(at).collect()),
            marks => marks.clone(),
        },
    }
}

/// Whether the score is a sum of what ballots give.
fn is_a_sum(rule: BallotRule) -> bool {
    match rule {
        BallotRule::Judge | BallotRule::Rate { .. } | BallotRule::Pairs => false,
        BallotRule::Approve
        | BallotRule::PickAndRank { .. }
        | BallotRule::RankAll
        | BallotRule::Points { .. }
        | BallotRule::Budget { .. }
        | BallotRule::Quadratic { .. } => true,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn the_order_of_ballots_never_matters(crowd in crowds(), by in 0..60_usize) {
        let (mut room, _) = crowd.voted();
        let mut other = crowd.clone();
        other.people.rotate_left(by % crowd.people.len().max(1));
        other.people.reverse();
        let (mut again, _) = other.voted();
        prop_assert_eq!(count(&room), count(&again));
        for room in [&mut room, &mut again] {
            room.reveal_all(APPROVE);
        }
        let shown = |room: &Room| view::revealed(&room.now, APPROVE);
        prop_assert_eq!(shown(&room), shown(&again));
    }

    #[test]
    fn renaming_options_only_renames_results(
        crowd in crowds(), places in Just(vec![0, 1, 2, 3, 4]).prop_shuffle(),
    ) {
        let (room, _) = crowd.voted();
        let (options, ballots) = tally::ballots(&room.now, APPROVE);
        let places: Vec<usize> = places.into_iter().filter(|n| *n < options.len()).collect();
        let mut others: Vec<ItemId> = options.clone();
        for (was, is) in places.iter().enumerate() {
            others[*is] = options[was];
        }
        let ballots: Vec<Counted> = ballots.iter().map(|b| renamed(b, &places)).collect();
        let renamed = tally::count(crowd.rule, others, &ballots);
        // In the order of before, everything is as it was.
        prop_assert_eq!(renamed.only(&places), count(&room));
    }

    #[test]
    fn no_ballot_counts_twice(crowd in crowds()) {
        let (mut room, options) = crowd.voted();
        let once = count(&room);
        let voters = crowd.people.iter().filter(|person| person.cells.is_some()).count();
        prop_assert_eq!(once.ballots as usize, voters);
        room.open(APPROVE);
        // Something else, and then the same again.
        let other = Crowd {
            people: crowd.people.iter().map(|person| Person {
                cells: person.cells.as_ref().map(|cells| cells.iter().map(|n| 59 - n).collect()),
                role: person.role,
            }).collect(),
            ..crowd.clone()
        };
        other.vote(&mut room, APPROVE, &options);
        crowd.vote(&mut room, APPROVE, &options);
        crowd.vote(&mut room, APPROVE, &options);
        room.close(APPROVE);
        prop_assert_eq!(once, count(&room));
    }

    #[test]
    fn a_role_that_votes_twice_as_often_has_no_more_voice(crowd in crowds(), twice in 0..5_usize) {
        let (room, _) = crowd.voted();
        if !is_a_sum(crowd.rule) { return Ok(()) }
        let (options, ballots) = tally::ballots(&room.now, APPROVE);
        let role = |ballot: &&Counted| {
            crowd.people.iter().enumerate().find(|(n, _)| seat(*n) == ballot.seat)
                .and_then(|(_, person)| person.role)
        };
        let group = |wanted: usize, times: usize| {
            let own: Vec<&Counted> = ballots.iter().filter(|b| role(b) == Some(wanted)).collect();
            GroupCount::of(crowd.rule, &options, &own.repeat(times))
        };
        let groups = |times: usize| -> Vec<GroupCount> {
            let all = 0..crowd.roles;
            all.map(|n| group(n, if n == twice { times } else { 1 })).collect()
        };
        prop_assert_eq!(equal_voice(&groups(1)), equal_voice(&groups(2)));
    }

    #[test]
    fn nobody_gives_more_than_they_have(
        given in prop::collection::vec(0..9_u16, 5), votes in prop::collection::vec(-4..=4_i16, 5),
    ) {
        for rule in [
            BallotRule::Points { points: 10, most: 6 },
            BallotRule::Quadratic { credits: 20 },
        ] {
            let person = Person { role: Some(0), cells: None };
            let crowd = Crowd { rule, roles: 2, smallest_group: 5, options: 5, people: vec![person] };
            let (mut room, options) = crowd.voted();
            room.open(APPROVE);
            let with = |n: usize| options[n];
            let (ballot, fits) = match rule {
                BallotRule::Points { points, most } => (
                    Ballot::Points(given.iter().enumerate().map(|(n, p)| (with(n), *p)).collect()),
                    given.iter().sum::<u16>() <= points && given.iter().all(|p| *p <= most),
                ),
                _ => (
                    Ballot::Quadratic(votes.iter().enumerate().map(|(n, v)| (with(n), *v)).collect()),
                    votes.iter().map(|v| v * v).sum::<i16>() <= 20,
                ),
            };
            let round = APPROVE;
            let answer = room.try_seat(seat(0), Command::CastBallot { round, ballot });
            prop_assert_eq!(answer.is_ok(), fits);
            prop_assert_eq!(count(&room).ballots, u32::from(fits));
            let is_too_much = |refusal: &Refusal| matches!(
                refusal,
                Refusal::TooManyPoints { .. }
                    | Refusal::TooManyForOne { .. }
                    | Refusal::TooManyCredits { .. }
            );
            prop_assert!(answer.as_ref().err().is_none_or(is_too_much));
        }
    }
}
