//! Who is told apart in a vote, so that nothing said of a group speaks of one person, and nothing
//! that is said gives away what is not.

use crate::{
    BallotRule, ItemId, RoleKey, RoundId, Run, RunState, SeatId, Workshop,
    tally::{self, Compared, Counted, GroupCount, Marks},
};

use super::lenses::GroupName;

/// The ballots of a vote by the groups that may be shown.
pub(super) struct Apart {
    pub rule: BallotRule,
    /// All that was put to the vote, shown or not.
    pub options: Vec<ItemId>,
    /// Every ballot is in one of them. None where fewer than two groups may be shown: there would
    /// be nothing to compare, and one group beside Everyone would tell the rest by subtraction.
    pub groups: Vec<(GroupName, Vec<Counted>)>,
    /// The options (by place) that may be shown and that enough people of every group answered:
    /// what a group says of any other would be the opinion of one or two of its people.
    pub heard: Vec<usize>,
}

/// `None` where there is no such vote.
pub(super) fn apart(w: &Workshop, round: RoundId) -> Option<Apart> {
    let rule = w.setup.round(round)?.kind.vote()?.rule;
    let (options, ballots) = tally::ballots(w, round);
    let groups: Vec<(GroupName, Vec<Counted>)> = groups(w, round, rule)
        .into_iter()
        .map(|(name, places)| {
            let group = places.into_iter().map(|n| ballots[n].clone());
            (name, group.collect())
        })
        .collect();
    let enough = u32::from(w.setup.smallest_group);
    let people: Vec<Vec<u32>> = groups
        .iter()
        .map(|(_, ballots)| people(rule, &options, &ballots.iter().collect::<Vec<_>>()))
        .collect();
    let is_heard = |n: &usize| people.iter().all(|group| group[*n] >= enough);
    let shown = (0..options.len()).filter(|n| w.is_showable(options[*n]));
    Some(Apart {
        rule,
        heard: shown.filter(is_heard).collect(),
        options,
        groups,
    })
}

/// Ballots in an order that is made of nothing but what they say of some options (by place). Who
/// draws from them again cannot tell from what is drawn which seat cast which, or with which role.
pub(super) fn in_no_order(mut ballots: Vec<Counted>, options: &[usize]) -> Vec<Counted> {
    ballots.sort_by_cached_key(|ballot| said_of(ballot, options));
    ballots
}

/// (place on the ballot where that means something, option, what is said of it).
fn said_of(ballot: &Counted, options: &[usize]) -> Vec<(usize, usize, i32)> {
    let given = |n: Option<u8>| i32::from(n.unwrap_or(0));
    let mark = |n: usize| match &ballot.marks {
        Marks::None => 0,
        Marks::Opinions(opinions) => opinions[n] as i32,
        Marks::Given(given) => given[n].into(),
        Marks::Ratings(ratings) => given(ratings[n].first) * 10 + given(ratings[n].second),
        Marks::Others(others) => i32::try_from(others[n]).unwrap_or(i32::MAX),
    };
    let is_ranked = ballot.marks == Marks::None;
    let each = ballot.picks.iter().enumerate();
    let of = each.filter(|(_, option)| options.contains(option));
    let mut said: Vec<(usize, usize, i32)> = of
        .map(|(n, option)| (if is_ranked { n } else { 0 }, *option, mark(n)))
        .collect();
    said.sort_unstable();
    said
}

/// Ballots by their places in the order of seats.
type Group = Vec<usize>;

/// Every ballot in a group that may be shown, or nothing: the roles with enough people, in their
/// order, and everybody else together. Where these would be too few, the smallest of the roles
/// joins them (complementary suppression, as statistical offices have it: Hundepool et al. 2012,
/// *Statistical Disclosure Control*), so that nobody is left over who could be found by taking the
/// groups from Everyone.
///
/// A group that answered less than half of what was asked says too little to be compared, and
/// counts as too few. That is asked of what was put to the vote then: what is merged or taken down
/// later moves nobody to another group, since the two results would tell who moved.
fn groups(w: &Workshop, round: RoundId, rule: BallotRule) -> Vec<(GroupName, Group)> {
    let (options, ballots) = tally::ballots_as_cast(w, round);
    let enough = u32::from(w.setup.smallest_group);
    let is_enough = |group: &Group| {
        let ballots: Vec<&Counted> = group.iter().map(|n| &ballots[*n]).collect();
        let people = people(rule, &options, &ballots);
        let heard = people.iter().filter(|people| **people >= enough).count();
        ballots.len() >= enough as usize && heard * 2 >= options.len()
    };
    let (by_role, mut others) = by_role(w, &w.run(round), &ballots);
    let (mut named, few): (Vec<_>, Vec<_>) =
        by_role.into_iter().partition(|(_, group)| is_enough(group));
    others.extend(few.into_iter().flat_map(|(_, group)| group));
    while !others.is_empty() && !is_enough(&others) {
        let smallest = (0..named.len()).min_by_key(|n| (named[*n].1.len(), usize::MAX - n));
        match smallest {
            Some(n) => others.extend(named.remove(n).1),
            None => return vec![],
        }
    }
    let named = named
        .into_iter()
        .map(|(key, group)| (GroupName::Role(key), group));
    let others = (!others.is_empty()).then_some((GroupName::Others, others));
    let all: Vec<_> = named.chain(others).collect();
    if all.len() < 2 { vec![] } else { all }
}

/// How many answered each option.
fn people(rule: BallotRule, options: &[ItemId], ballots: &[&Counted]) -> Vec<u32> {
    if rule == BallotRule::Pairs {
        // Without finding out how strong each is.
        return Compared::people(options.len(), ballots.iter().map(|b| b.pairs()));
    }
    let count = GroupCount::of(rule, options, ballots);
    (0..options.len()).map(|n| count.people(n)).collect()
}

/// The ballots of each role, in the roles' order, and those without one.
fn by_role(w: &Workshop, run: &Run, ballots: &[Counted]) -> (Vec<(RoleKey, Group)>, Group) {
    let mut others = Group::new();
    let roles = w.setup.roles.iter();
    let mut by_role: Vec<(RoleKey, Group)> = roles.map(|role| (role.key.clone(), vec![])).collect();
    for (n, ballot) in ballots.iter().enumerate() {
        role(w, run, ballot.seat)
            .and_then(|key| by_role.iter_mut().find(|(other, _)| other == key))
            .map_or(&mut others, |(_, group)| group)
            .push(n);
    }
    (by_role, others)
}

/// The role that a ballot counts with.
fn role<'a>(w: &'a Workshop, run: &'a Run, seat: SeatId) -> Option<&'a RoleKey> {
    match run.state {
        RunState::Closed => run.roles.get(&seat),
        RunState::NotYet | RunState::Open => {
            w.shown_role(w.seats.get(&seat).and_then(|seat| seat.role.as_ref()))
        }
    }
}

/// Ballots by role however few have it, in the order cast, and those of people without one. Only
/// for whoever holds the house's data and asks for all of it.
pub(super) fn every_role(
    w: &Workshop,
    round: RoundId,
) -> (Vec<(String, Vec<Counted>)>, Vec<Counted>) {
    let run = w.run(round);
    let (_, mut ballots) = tally::ballots(w, round);
    ballots.sort_by_key(|ballot| run.ballots.get(&ballot.seat).map(|cast| cast.seq));
    let (by_role, others) = by_role(w, &run, &ballots);
    let of = |group: Group| group.into_iter().map(|n| ballots[n].clone()).collect();
    let by_role = by_role.into_iter().filter(|(_, group)| !group.is_empty());
    let by_role = by_role.map(|(key, group)| (key.0, of(group))).collect();
    (by_role, of(others))
}
