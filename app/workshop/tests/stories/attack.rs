//! Attempts to find out what few people voted, from everything that is published: by taking groups
//! from Everyone, by exchanging people whom nobody should be able to tell apart, and by comparing
//! what is published at different times.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::to_string;
use workshop::view::{GroupName, Lenses, Results};
use workshop::{Ballot, BallotRule, Command, Event, ItemId, RunState, brief, view};

use crate::crowd::{Crowd, ballot, crowds, crowds_of_few_words, role, seat};
use crate::room::{APPROVE, Room};

/// Somebody who is in the room and casts no ballot.
const STRANGER: usize = 900;

fn revealed(crowd: &Crowd) -> (Room, Vec<ItemId>) {
    let (mut room, options) = crowd.voted();
    let seat = seat(STRANGER);
    room.seat(seat, Command::TakeSeat { seat, role: None });
    room.reveal_all(APPROVE);
    (room, options)
}

fn shown(room: &Room) -> Results {
    view::revealed(&room.now, APPROVE).expect("revealed")
}

/// All that anybody may look at but the administrator.
fn published(room: &Room) -> Vec<String> {
    let json = "views are JSON";
    let w = &room.now;
    vec![
        to_string(&shown(room)).expect(json),
        to_string(&view::stage(w)).expect(json),
        to_string(&view::seats(w)).expect(json),
        to_string(&view::desk(w)).expect(json),
        to_string(&view::mine(w, seat(STRANGER))).expect(json),
        to_string(&view::sheet(w)).expect(json),
        format!("{:?}", brief::compose(w)),
    ]
}

/// Those who voted, by their places, in the groups that are told apart; none where nobody is.
fn members(crowd: &Crowd, lenses: Option<&Lenses>) -> Vec<BTreeSet<usize>> {
    let Some(lenses) = lenses else {
        return vec![];
    };
    let named = |n: usize| {
        let name = crowd.people[n].role.map(|n| GroupName::Role(role(n)));
        name.filter(|name| lenses.groups.iter().any(|group| group.name == *name))
            .unwrap_or(GroupName::Others)
    };
    let of = |name: &GroupName| voters(crowd).filter(|n| named(*n) == *name).collect();
    lenses.groups.iter().map(|group| of(&group.name)).collect()
}

fn voters(crowd: &Crowd) -> impl Iterator<Item = usize> {
    (0..crowd.people.len()).filter(|n| crowd.people[*n].cells.is_some())
}

/// On how many scales somebody can answer.
fn scales(rule: BallotRule) -> usize {
    match rule {
        BallotRule::Rate { axes } => axes.into(),
        _ => 1,
    }
}

/// Whether somebody said anything of an option on a scale. Where leaving it out says something too,
/// everybody who voted did.
fn answered(crowd: &Crowd, options: &[ItemId], person: usize, n: usize, scale: usize) -> bool {
    let Some(cells) = &crowd.people[person].cells else {
        return false;
    };
    let option = &options[n];
    match ballot(crowd.rule, options, cells) {
        Ballot::Judged(judged) => judged.iter().any(|(item, _)| item == option),
        Ballot::Rated(rated) => {
            let on = |said: &workshop::Rating| [said.first, said.second][scale].is_some();
            rated.iter().any(|(item, said)| item == option && on(said))
        }
        Ballot::Compared(pairs) => pairs.iter().any(|(a, b)| a == option || b == option),
        Ballot::Approve(_) | Ballot::Ranked(_) | Ballot::Points(_) | Ballot::Quadratic(_) => true,
    }
}

/// Which options somebody answered, on every scale.
fn said(crowd: &Crowd, options: &[ItemId], person: usize) -> Vec<bool> {
    let each = (0..options.len()).flat_map(|n| (0..scales(crowd.rule)).map(move |on| (n, on)));
    each.map(|(n, on)| answered(crowd, options, person, n, on))
        .collect()
}

/// All but some of the groups, for every some.
fn left_over(groups: &[BTreeSet<usize>]) -> impl Iterator<Item = BTreeSet<usize>> {
    (1..1_usize << groups.len()).map(move |taken| {
        let rest = groups.iter().enumerate();
        let rest = rest.filter(|(n, _)| taken >> n & 1 == 0);
        rest.flat_map(|(_, group)| group).copied().collect()
    })
}

/// The options of which something is said by group.
fn compared(lenses: Option<&Lenses>) -> BTreeSet<ItemId> {
    let Some(lenses) = lenses else {
        return BTreeSet::new();
    };
    let lines = lenses.ranks.iter().chain(&lenses.differ);
    let standings = lenses.equal_voice.iter().chain(&lenses.common_ground);
    let items = lines.map(|line| line.item);
    items.chain(standings.map(|line| line.item)).collect()
}

/// Two people who voted, in the same published group or where there are none, and of another role.
/// They answered the same options: whether a role answered enough to be told apart is no secret.
fn alike(crowd: &Crowd, options: &[ItemId], groups: &[BTreeSet<usize>]) -> Vec<(usize, usize)> {
    let said: Vec<Vec<bool>> = (0..crowd.people.len())
        .map(|person| said(crowd, options, person))
        .collect();
    let together = |a: usize, b: usize| {
        groups.is_empty() || groups.iter().any(|g| g.contains(&a) && g.contains(&b))
    };
    let role = |n: usize| crowd.people[n].role;
    let pairs = voters(crowd).flat_map(|a| voters(crowd).map(move |b| (a, b)));
    pairs
        .filter(|(a, b)| a < b && role(*a) != role(*b) && together(*a, *b))
        .filter(|(a, b)| said[*a] == said[*b])
        .collect()
}

/// Two people of different groups who both answered an option, alike in on which scales, that some
/// group hardly answered; with that option.
fn hardly_heard(
    crowd: &Crowd,
    options: &[ItemId],
    lenses: &Lenses,
    groups: &[BTreeSet<usize>],
) -> Vec<(usize, usize, usize)> {
    let heard = compared(Some(lenses));
    let said = |person: usize, n: usize| {
        let scales = 0..scales(crowd.rule);
        let said = scales.map(|scale| answered(crowd, options, person, n, scale));
        said.collect::<Vec<bool>>()
    };
    let mut found = Vec::new();
    for n in (0..options.len()).filter(|n| !heard.contains(&options[*n])) {
        for a in &groups[0] {
            for b in groups[1..].iter().flatten() {
                let (ours, theirs) = (said(*a, n), said(*b, n));
                if ours[0] && ours == theirs {
                    found.push((*a, *b, n));
                }
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn nothing_that_is_published_speaks_of_few(crowd in crowds()) {
        let (room, options) = revealed(&crowd);
        let results = shown(&room);
        let lenses = results.lenses.as_ref();
        let groups = members(&crowd, lenses);
        let enough = usize::from(crowd.smallest_group);
        let is_enough = |people: usize| people == 0 || people >= enough;
        prop_assert_ne!(groups.len(), 1);
        if let Some(lenses) = lenses {
            // Every ballot is in one group, and every group is large enough.
            let all: usize = groups.iter().map(BTreeSet::len).sum();
            prop_assert_eq!(all, results.ballots as usize);
            for (group, members) in lenses.groups.iter().zip(&groups) {
                prop_assert_eq!(group.ballots as usize, members.len());
                prop_assert!(members.len() >= enough, "{:?}", group);
            }
        }
        let left: Vec<BTreeSet<usize>> = left_over(&groups).collect();
        for people in groups.iter().chain(&left) {
            prop_assert!(is_enough(people.len()));
            for item in compared(lenses) {
                let n = options.iter().position(|option| *option == item).expect("put to it");
                for scale in 0..scales(crowd.rule) {
                    let said = |person: &&usize| answered(&crowd, &options, **person, n, scale);
                    prop_assert!(is_enough(people.iter().filter(said).count()));
                }
            }
        }
    }

    #[test]
    fn who_of_a_group_has_which_role_shows_nowhere(crowd in crowds(), at: prop::sample::Index) {
        let (room, options) = revealed(&crowd);
        let groups = members(&crowd, shown(&room).lenses.as_ref());
        let pairs = alike(&crowd, &options, &groups);
        if pairs.is_empty() { return Ok(()) }
        let (a, b) = pairs[at.index(pairs.len())];
        for other in crowd.exchanged(a, b) {
            prop_assert_eq!(published(&room), published(&revealed(&other).0));
        }
    }

    #[test]
    fn who_of_few_said_what_shows_nowhere(crowd in crowds_of_few_words(), at: prop::sample::Index) {
        let (room, options) = revealed(&crowd);
        let results = shown(&room);
        let Some(lenses) = results.lenses.as_ref() else { return Ok(()) };
        let found = hardly_heard(&crowd, &options, lenses, &members(&crowd, Some(lenses)));
        if found.is_empty() { return Ok(()) }
        let (a, b, n) = found[at.index(found.len())];
        let other = crowd.exchanged_on(a, b, n);
        // How the room's result varies depends on what stands together on a ballot, and on nobody's
        // role: where an option is hardly heard, all ballots are drawn from together.
        let whole_room = |results: Results| Results { sureness: None, ..results };
        let other = shown(&revealed(&other).0);
        prop_assert_eq!(whole_room(results), whole_room(other));
    }

    #[test]
    fn nobody_moves_from_group_to_group_once_a_vote_is_closed(
        crowd in crowds(), at: prop::sample::Index, to in prop::option::of(0..2_usize),
    ) {
        let (mut room, _) = revealed(&crowd);
        prop_assume!(!crowd.people.is_empty());
        let before = published(&room);
        let who = seat(at.index(crowd.people.len()));
        let role = to.map(role);
        room.seat(who, Command::ChooseRole { role });
        prop_assert_eq!(&before[0], &published(&room)[0]);
        prop_assert_eq!(room.folded(), room.now);
    }

    #[test]
    fn what_is_taken_down_later_moves_nobody(crowd in crowds(), at: prop::sample::Index) {
        let (mut room, options) = revealed(&crowd);
        let before = shown(&room).lenses;
        let ItemId::Idea(idea) = options[at.index(options.len())] else {
            return Err(TestCaseError::fail("ideas were put to the vote"));
        };
        let reason = "Names a person".into();
        room.desk(Command::HideIdeas { ideas: vec![idea], reason });
        let groups = |lenses: Option<Lenses>| lenses.map(|lenses| lenses.groups);
        let after = groups(shown(&room).lenses);
        prop_assert!(after.is_none() || after == groups(before));
    }

    #[test]
    fn the_same_ballots_once_more_give_the_same_groups(crowd in crowds()) {
        let (mut room, options) = revealed(&crowd);
        let before = shown(&room).lenses;
        let again = workshop::RoundId(room.desk(Command::VoteAgain { round: APPROVE }).wish.0);
        crowd.vote(&mut room, again, &options);
        room.close(again);
        room.reveal_all(again);
        prop_assert_eq!(before, view::revealed(&room.now, again).expect("revealed").lenses);
    }
}

#[test]
fn a_reopened_vote_takes_people_as_what_they_are_by_then() {
    let person = |n: usize| crate::crowd::Person {
        role: Some(n / 6),
        cells: Some(vec![0, 1]),
    };
    let crowd = Crowd {
        rule: BallotRule::Approve,
        roles: 2,
        smallest_group: 5,
        options: 2,
        people: (0..12).map(person).collect(),
    };
    let (mut room, _) = revealed(&crowd);
    let sizes = |room: &Room| -> Vec<u32> {
        let groups = shown(room).lenses.expect("two groups").groups;
        groups.iter().map(|group| group.ballots).collect()
    };
    let choose = Command::ChooseRole {
        role: Some(role(1)),
    };
    room.seat(seat(0), choose);
    assert_eq!(sizes(&room), [6, 6]);
    room.open(APPROVE);
    assert_eq!(room.now.run(APPROVE).state, RunState::Open);
    room.close(APPROVE);
    room.reveal_all(APPROVE);
    assert_eq!(sizes(&room), [5, 7]);
    let closed = |entry: &&workshop::Entry| matches!(entry.event, Event::RoundClosed { .. });
    assert!(room.journal.iter().filter(closed).count() >= 2);
}
