//! A vote read by group: who is shown apart, and what the lenses say.

use serde::{Deserialize, Serialize};

use crate::{
    BallotRule, ItemId, RoleKey, RoundId, Workshop,
    tally::{self, CommonGround, Counted, GroupCount},
};

use super::stage::shown_role;

/// Results by role. Groups are the roles with enough people, and `Others` for all the rest
/// together if they are enough.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lenses {
    pub groups: Vec<Group>,
    /// People who voted but are too few to be shown apart, or answered too little to be compared;
    /// they count in Everyone.
    pub not_shown: u32,
    pub equal_voice: Vec<Standing>,
    pub common_ground: Vec<Standing>,
    /// The most divisive first, at most five.
    pub differ: Vec<Difference>,
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
    let named = groups(w, &ballots);
    let (options, read) = read(w, rule, &options, &named);
    if read.len() < 2 {
        return None;
    }
    let shown: u32 = read.iter().map(|(_, group)| group.count.ballots).sum();
    let not_shown = ballots.len() as u32 - shown;
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
            .filter(|n| counts.iter().all(|group| is_heard(w, group, *n)))
            .take(MOST_DIVISIVE)
            .map(|n| Difference {
                item: options[n],
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
        not_shown,
    })
}

/// What place each group gives every option that is shown, for whoever wants the whole table; 0
/// where too few of the group answered. Empty where there are no lenses.
pub(crate) fn ranks(w: &Workshop, round: RoundId) -> Vec<Difference> {
    let Some(vote) = w.setup.round(round).and_then(|round| round.kind.vote()) else {
        return vec![];
    };
    let (options, ballots) = tally::ballots(w, round);
    let named = groups(w, &ballots);
    let (options, read) = read(w, vote.rule, &options, &named);
    if read.len() < 2 {
        return vec![];
    }
    options
        .into_iter()
        .enumerate()
        .map(|(n, item)| Difference {
            item,
            double_ranks: read
                .iter()
                .map(|(_, group)| match is_heard(w, group, n) {
                    true => group.double_ranks[n],
                    false => 0,
                })
                .collect(),
        })
        .collect()
}

/// What people who are told apart in no group are called together.
const ALL: &str = "all";

/// Ballots by group, where every ballot is in a group that is shown; together where one is not, so
/// that nothing tells how large a group is that may not be shown.
pub(crate) fn told_apart(w: &Workshop, round: RoundId) -> Vec<(String, Vec<Counted>)> {
    let Some(vote) = w.setup.round(round).and_then(|round| round.kind.vote()) else {
        return vec![];
    };
    let (options, ballots) = tally::ballots(w, round);
    let named = groups(w, &ballots);
    let (_, read) = read(w, vote.rule, &options, &named);
    let shown: u32 = read.iter().map(|(_, group)| group.count.ballots).sum();
    if read.len() < 2 || shown < ballots.len() as u32 {
        return vec![(ALL.into(), ballots)];
    }
    named
        .into_iter()
        .map(|(name, group)| (name.key().into(), group.into_iter().cloned().collect()))
        .collect()
}

/// Whether enough people of a group answered: the place that it gives would else be the opinion of
/// one or two of them. Matters for agree/disagree/pass only, where people answer what they like.
fn is_heard(w: &Workshop, group: &GroupCount, n: usize) -> bool {
    group.share(n).seen >= u32::from(w.setup.smallest_group)
}

/// The options that may be shown, and each group's count of these: what was taken down since has
/// no place among the others. A group that answered less than half of them says too little to be
/// compared, and is left out.
fn read(
    w: &Workshop,
    rule: BallotRule,
    options: &[ItemId],
    named: &[(GroupName, Vec<&Counted>)],
) -> (Vec<ItemId>, Vec<(GroupName, GroupCount)>) {
    let shown: Vec<usize> = (0..options.len())
        .filter(|n| w.is_showable(options[*n]))
        .collect();
    let answers_enough = |group: &GroupCount| {
        let heard = (0..shown.len()).filter(|n| is_heard(w, group, *n)).count();
        heard * 2 >= shown.len()
    };
    let read = named
        .iter()
        .map(|(name, ballots)| {
            let count = GroupCount::of(rule, options, ballots).only(&shown);
            (name.clone(), count)
        })
        .filter(|(_, group)| answers_enough(group))
        .collect();
    (shown.into_iter().map(|n| options[n]).collect(), read)
}

/// The ballots of each group that is large enough to be shown apart, in the roles' order, with
/// everybody else together if they are enough.
fn groups<'a>(w: &Workshop, ballots: &'a [Counted]) -> Vec<(GroupName, Vec<&'a Counted>)> {
    let smallest = usize::from(w.setup.smallest_group);
    let mut others: Vec<&Counted> = Vec::new();
    let mut by_role: Vec<(RoleKey, Vec<&Counted>)> = w
        .setup
        .roles
        .iter()
        .map(|role| (role.key.clone(), vec![]))
        .collect();
    for ballot in ballots {
        let role = w
            .seats
            .get(&ballot.seat)
            .and_then(|seat| seat.role.as_ref());
        shown_role(w, role)
            .and_then(|key| by_role.iter_mut().find(|(other, _)| other == key))
            .map_or(&mut others, |(_, group)| group)
            .push(ballot);
    }
    let mut named = Vec::new();
    for (key, group) in by_role {
        if group.len() >= smallest {
            named.push((GroupName::Role(key), group));
        } else {
            others.extend(group);
        }
    }
    if others.len() >= smallest {
        named.push((GroupName::Others, others));
    }
    named
}
