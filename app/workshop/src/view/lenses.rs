//! A vote read by group: who is shown apart, and what the lenses say.

use serde::{Deserialize, Serialize};

use crate::{
    ItemId, RoleKey, RoundId, Workshop,
    tally::{self, CommonGround, Counted, GroupCount},
};

use super::apart::{Apart, apart};

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
    let Apart {
        rule,
        options: all,
        groups,
        heard,
    } = apart(w, round)?;
    if groups.len() < 2 || heard.is_empty() {
        return None;
    }
    let options: Vec<ItemId> = heard.iter().map(|n| all[*n]).collect();
    let count = |ballots: Vec<Counted>| {
        let ballots: Vec<&Counted> = ballots.iter().collect();
        GroupCount::of(rule, &all, &ballots).only(&heard)
    };
    let (named, counts): (Vec<GroupName>, Vec<GroupCount>) = groups
        .into_iter()
        .map(|(name, ballots)| (name, count(ballots)))
        .unzip();
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
