//! A vote read by group: who is shown apart, and what the lenses say.

use serde::{Deserialize, Serialize};

use crate::{
    BallotRule, ItemId, RoleKey, RoundId, Workshop,
    tally::{self, CommonGround, Counted, GroupCount},
};

use super::stage::shown_role;

/// Results by role. Groups are the roles with enough people, and `Others` for all the rest
/// together; every ballot is in one of them. Options that one of them hardly answered are left out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lenses {
    pub groups: Vec<Group>,
    pub equal_voice: Vec<Standing>,
    pub common_ground: Vec<Standing>,
    /// The most divisive first, at most five.
    pub differ: Vec<Difference>,
    /// What place each group gives every option that the lenses show, in the order shared.
    pub ranks: Vec<Difference>,
}

impl Lenses {
    /// Whether roles too small to be shown apart are counted as one group.
    pub fn counts_some_together(&self) -> bool {
        let others = |group: &Group| group.name == GroupName::Others;
        self.groups.iter().any(others)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub name: GroupName,
    pub ballots: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupName {
    Role(RoleKey),
    /// Everybody whose role is too small to be shown apart, or who would rather not say.
    Others,
}

impl GroupName {
    /// As it stands in files.
    pub fn key(&self) -> &str {
        match self {
            Self::Role(key) => &key.0,
            Self::Others => "others",
        }
    }
}

/// One line of a lens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    pub item: ItemId,
    pub place: u32,
    pub tied: bool,
    /// For the bar: thousandths of the most that the lens can give, 0 to 1000.
    pub per_mille: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    pub item: ItemId,
    /// For each of the groups, in their order: twice the average rank (so that halves are whole).
    pub double_ranks: Vec<u32>,
}

/// How many divisive options are worth talking about.
const MOST_DIVISIVE: usize = 5;

/// `None` where fewer than two groups are large enough: then there is nothing to compare, and
/// showing one group beside Everyone would tell the rest by subtraction.
pub(crate) fn lenses(w: &Workshop, round: RoundId) -> Option<Lenses> {
    let rule = w.setup.round(round)?.kind.vote()?.rule;
    let (options, ballots) = tally::ballots(w, round);
    let named = groups(w, rule, &options, &ballots);
    let (options, read) = read(w, rule, &options, &named);
    if read.len() < 2 || options.is_empty() {
        return None;
    }
    let (named, counts): (Vec<GroupName>, Vec<GroupCount>) = read.into_iter().unzip();
    let points = tally::equal_voice(&counts);
    let most_points = 2 * options.len() * counts.len();
    let ground = CommonGround::of(&counts);
    let standings = |tiers: Vec<Vec<usize>>, per_mille: &dyn Fn(usize) -> u32| {
        let mut place = 1;
        let mut rows = Vec::new();
        for tier in tiers {
            rows.extend(tier.iter().map(|n| Standing {
                item: options[*n],
                place,
                tied: tier.len() > 1,
                per_mille: per_mille(*n),
            }));
            place += tier.len() as u32;
        }
        rows
    };
    Some(Lenses {
        equal_voice: standings(
            tally::tiers(options.len(), |a, b| points[b].cmp(&points[a])),
            &|n| (u64::from(points[n]) * 1_000 / most_points.max(1) as u64) as u32,
        ),
        common_ground: standings(
            tally::tiers(options.len(), |a, b| ground.compare(a, b)),
            &|n| (ground.geometric_mean(n) * 1_000.0).round() as u32,
        ),
        differ: tally::most_divisive(&counts, options.len())
            .into_iter()
            .take(MOST_DIVISIVE)
            .map(|n| Difference {
                item: options[n],
                double_ranks: counts.iter().map(|group| group.double_ranks[n]).collect(),
            })
            .collect(),
        ranks: options
            .iter()
            .enumerate()
            .map(|(n, item)| Difference {
                item: *item,
                double_ranks: counts.iter().map(|group| group.double_ranks[n]).collect(),
            })
            .collect(),
        groups: named
            .into_iter()
            .zip(&counts)
            .map(|(name, group)| Group {
                name,
                ballots: group.count.ballots,
            })
            .collect(),
    })
}

/// What people who are told apart in no group are called together.
const ALL: &str = "all";

/// Ballots by the groups that the lenses show; together where there are none.
pub(crate) fn told_apart(w: &Workshop, round: RoundId) -> Vec<(String, Vec<Counted>)> {
    let Some(vote) = w.setup.round(round).and_then(|round| round.kind.vote()) else {
        return vec![];
    };
    let (options, ballots) = tally::ballots(w, round);
    let named = groups(w, vote.rule, &options, &ballots);
    if named.len() < 2 {
        return vec![(ALL.into(), ballots)];
    }
    named
        .into_iter()
        .map(|(name, group)| (name.key().into(), group.into_iter().cloned().collect()))
        .collect()
}

/// Whether enough people of a group answered: the place that it gives would else be the opinion of
/// one or two of them. Matters where people answer what they like: agree/disagree/pass, ratings
/// and pairs.
fn is_heard(w: &Workshop, group: &GroupCount, n: usize) -> bool {
    group.people(n) >= u32::from(w.setup.smallest_group)
}

/// The options that may be shown, and each group's count of these: what was taken down since has
/// no place among the others.
fn read(
    w: &Workshop,
    rule: BallotRule,
    options: &[ItemId],
    named: &[(GroupName, Vec<&Counted>)],
) -> (Vec<ItemId>, Vec<(GroupName, GroupCount)>) {
    let shown = showable(w, options);
    let count = |ballots: &[&Counted]| GroupCount::of(rule, options, ballots);
    let counts: Vec<GroupCount> = named.iter().map(|(_, ballots)| count(ballots)).collect();
    // What one group hardly answered is compared with nobody: its share would be the opinion of
    // one or two people.
    let is_heard = |n: &usize| counts.iter().all(|group| is_heard(w, group, *n));
    let heard: Vec<usize> = shown.into_iter().filter(is_heard).collect();
    let names = named.iter().map(|(name, _)| name.clone());
    let counts = counts.iter().map(|count| count.only(&heard));
    let items = heard.iter().map(|n| options[*n]).collect();
    (items, names.zip(counts).collect())
}

fn showable(w: &Workshop, options: &[ItemId]) -> Vec<usize> {
    let all = 0..options.len();
    all.filter(|n| w.is_showable(options[*n])).collect()
}

/// Every ballot in a group that may be shown, or nothing: the roles with enough people, in their
/// order, and everybody else together. Where these would be too few, the smallest of the roles
/// joins them (complementary suppression, as statistical offices have it: Hundepool et al. 2012,
/// *Statistical Disclosure Control*), so that nobody is left over who could be found by taking the
/// groups from Everyone.
///
/// A group that answered less than half of what was asked says too little to be compared, and
/// counts as too few.
fn groups<'a>(
    w: &Workshop,
    rule: BallotRule,
    options: &[ItemId],
    ballots: &'a [Counted],
) -> Vec<(GroupName, Vec<&'a Counted>)> {
    let shown = showable(w, options);
    let is_enough = |ballots: &[&Counted]| {
        let count = GroupCount::of(rule, options, ballots);
        let heard = shown.iter().filter(|n| is_heard(w, &count, **n)).count();
        ballots.len() >= usize::from(w.setup.smallest_group) && heard * 2 >= shown.len()
    };
    let (by_role, mut others) = by_role(w, ballots);
    let (mut named, few): (Vec<_>, Vec<_>) = by_role
        .into_iter()
        .partition(|(_, ballots)| is_enough(ballots));
    others.extend(few.into_iter().flat_map(|(_, ballots)| ballots));
    while !others.is_empty() && !is_enough(&others) {
        let smallest = (0..named.len()).min_by_key(|n| (named[*n].1.len(), usize::MAX - n));
        match smallest {
            Some(n) => others.extend(named.remove(n).1),
            None => return vec![],
        }
    }
    let named = named
        .into_iter()
        .map(|(key, ballots)| (GroupName::Role(key), ballots));
    let others = (!others.is_empty()).then_some((GroupName::Others, others));
    named.chain(others).collect()
}

/// The ballots of each role, in the roles' order, and those without one.
fn by_role<'a>(
    w: &Workshop,
    ballots: &'a [Counted],
) -> (Vec<(RoleKey, Vec<&'a Counted>)>, Vec<&'a Counted>) {
    let mut others: Vec<&Counted> = Vec::new();
    let roles = w.setup.roles.iter();
    let mut by_role: Vec<(RoleKey, Vec<&Counted>)> =
        roles.map(|role| (role.key.clone(), vec![])).collect();
    for ballot in ballots {
        let seat = w.seats.get(&ballot.seat);
        shown_role(w, seat.and_then(|seat| seat.role.as_ref()))
            .and_then(|key| by_role.iter_mut().find(|(other, _)| other == key))
            .map_or(&mut others, |(_, group)| group)
            .push(ballot);
    }
    (by_role, others)
}

/// Ballots by role however few have it, in the order cast, and those of people without one. Only
/// for whoever holds the house's data and asks for all of it.
pub(crate) fn every_role(
    w: &Workshop,
    round: RoundId,
) -> (Vec<(String, Vec<Counted>)>, Vec<Counted>) {
    let run = w.run(round);
    let (_, mut ballots) = tally::ballots(w, round);
    ballots.sort_by_key(|ballot| run.ballots.get(&ballot.seat).map(|cast| cast.seq));
    let (by_role, others) = by_role(w, &ballots);
    let owned = |ballots: Vec<&Counted>| ballots.into_iter().cloned().collect();
    let by_role = by_role
        .into_iter()
        .filter(|(_, ballots)| !ballots.is_empty());
    (
        by_role
            .map(|(key, ballots)| (key.0, owned(ballots)))
            .collect(),
        owned(others),
    )
}
