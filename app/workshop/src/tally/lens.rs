//! The same ballots read through other lenses: what if every group counted the same, and what does
//! every group support.
//!
//! Everything is exact: average ranks are kept doubled (halves become whole), and products of
//! shares are compared as fractions.

use std::cmp::Ordering;

use crate::BallotRule;

use super::{Count, Counted, Scores, count};

/// One group of voters: its own count, and the average rank that it gives each option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupCount {
    pub count: Count,
    /// Twice the average rank of each option, from 2 (alone first) to 2n. Tied options share the
    /// mean of the places they fill.
    pub double_ranks: Vec<u32>,
}

/// A share of a group, as the rule of succession has it: (support + 1) / (seen + 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub support: u32,
    pub seen: u32,
}

impl GroupCount {
    pub fn of(rule: BallotRule, options: &[crate::ItemId], ballots: &[&Counted]) -> Self {
        let count = count(rule, options.to_vec(), ballots.iter().copied());
        let double_ranks = double_average_ranks(options.len(), &count.tiers_by_position());
        Self {
            count,
            double_ranks,
        }
    }

    /// The same over some of the options only (by position): what was taken down since leaves no
    /// empty places between the others. Scores stay what the ballots gave.
    pub fn only(&self, kept: &[usize]) -> Self {
        let count = self.count.only(kept);
        let double_ranks = double_average_ranks(kept.len(), &count.tiers_by_position());
        Self {
            count,
            double_ranks,
        }
    }

    /// How many of its people answered what an option is counted by. Of ballots on which leaving
    /// an option out says something too (no approval, no place, no points), all.
    pub fn people(&self, n: usize) -> u32 {
        match &self.count.scores {
            Scores::Approval(_)
            | Scores::Borda(_)
            | Scores::FullBorda(_)
            | Scores::Points(_)
            | Scores::Quadratic(_) => self.count.ballots,
            Scores::Judged(judged) => judged.per_item[n].seen(),
            Scores::Rated(rated) => rated.people(n),
            Scores::Compared(compared) => compared.people[n],
        }
    }

    /// How much of the group supports an option: agreed, approved, picked at all, put high, gave
    /// points or votes for, rated 4 or 5; of pairs, how many it won.
    pub fn share(&self, n: usize) -> Share {
        let ballots = self.count.ballots;
        match &self.count.scores {
            Scores::Approval(a) => Share {
                support: a.counts[n],
                seen: ballots,
            },
            Scores::Borda(b) => Share {
                support: b.picked_by[n],
                seen: ballots,
            },
            Scores::Judged(j) => Share {
                support: j.per_item[n].agree,
                seen: j.per_item[n].seen(),
            },
            Scores::FullBorda(b) => Share {
                support: b.high[n],
                seen: ballots,
            },
            Scores::Points(p) => Share {
                support: p.positive_by[n],
                seen: ballots,
            },
            Scores::Quadratic(q) => Share {
                support: q.voters_for[n],
                seen: ballots,
            },
            Scores::Rated(r) => Share {
                support: r.per_item[n][0].high(),
                seen: r.per_item[n][0].count(),
            },
            Scores::Compared(c) => Share {
                support: c.duels.wins(n),
                seen: c.duels.wins(n) + c.duels.losses(n),
            },
        }
    }
}

/// Equal voice, after the James Lind Alliance (*Guidebook*, "Collating and scoring interim
/// priorities"): rank within each group, reverse the ranks into points, add over groups. How many
/// people a group has does not matter.
///
/// Gives twice the points of each option; at most 2n for each group.
pub fn equal_voice(groups: &[GroupCount]) -> Vec<u32> {
    let n = groups.first().map_or(0, |group| group.double_ranks.len());
    (0..n)
        .map(|item| {
            groups
                .iter()
                .map(|group| 2 * (n as u32 + 1) - group.double_ranks[item])
                .sum()
        })
        .collect()
}

/// Common ground, Polis' group-informed consensus (Small et al. 2021): the product over groups of
/// each one's smoothed share. An option that one group rejects cannot be saved by the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommonGround {
    /// For each option, the shares of all groups.
    pub shares: Vec<Vec<Share>>,
}

impl CommonGround {
    pub fn of(groups: &[GroupCount]) -> Self {
        let n = groups.first().map_or(0, |group| group.double_ranks.len());
        Self {
            shares: (0..n)
                .map(|item| groups.iter().map(|group| group.share(item)).collect())
                .collect(),
        }
    }

    /// The product as a fraction. A workshop has at most 2,000 people in at most 7 groups, so both
    /// parts stay below 2^60.
    pub fn product(&self, n: usize) -> (u128, u128) {
        self.shares[n].iter().fold((1, 1), |(above, below), share| {
            (
                above * u128::from(share.support + 1),
                below * u128::from(share.seen + 2),
            )
        })
    }

    /// `Less` is better, as in [`Count::compare`].
    pub fn compare(&self, a: usize, b: usize) -> Ordering {
        let (a, b) = (self.product(a), self.product(b));
        (b.0 * a.1).cmp(&(a.0 * b.1))
    }

    /// What is shown to people: the geometric mean of the groups' shares, 0 to 1. Never compared.
    pub fn geometric_mean(&self, n: usize) -> f64 {
        let (above, below) = self.product(n);
        (above as f64 / below as f64).powf(1.0 / self.shares[n].len().max(1) as f64)
    }
}

/// Where groups differ most: options by the largest distance between two groups' average ranks,
/// widest first, ties by the order shared. Options on which nobody differs are left out.
pub fn most_divisive(groups: &[GroupCount], most: usize) -> Vec<usize> {
    let n = groups.first().map_or(0, |group| group.double_ranks.len());
    let spread = |item: usize| {
        let ranks = groups.iter().map(|group| group.double_ranks[item]);
        ranks.clone().max().unwrap_or(0) - ranks.min().unwrap_or(0)
    };
    let mut items: Vec<usize> = (0..n).filter(|item| spread(*item) > 0).collect();
    items.sort_by_key(|item| std::cmp::Reverse(spread(*item)));
    items.truncate(most);
    items
}

/// Options tied by `compare` together, best first; within a tier in the order shared.
pub fn tiers(n: usize, compare: impl Fn(usize, usize) -> Ordering) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|a, b| compare(*a, *b).then(a.cmp(b)));
    let mut tiers: Vec<Vec<usize>> = Vec::new();
    for n in order {
        match tiers.last_mut() {
            Some(tier) if compare(tier[0], n) == Ordering::Equal => tier.push(n),
            _ => tiers.push(vec![n]),
        }
    }
    tiers
}

fn double_average_ranks(n: usize, tiers: &[Vec<usize>]) -> Vec<u32> {
    let mut ranks = vec![0; n];
    let mut before = 0;
    for tier in tiers {
        // Places before + 1 to before + len; twice their mean is the first plus the last.
        let last = before + tier.len() as u32;
        for item in tier {
            ranks[*item] = before + 1 + last;
        }
        before = last;
    }
    ranks
}
