//! A vote by role: Equal voice, Common ground, and where roles differ, exactly. Only where every
//! ballot is in a group that may be shown, so that nothing is left to subtract.

use std::cmp::Ordering;

use serde_json::{Map, Value, json};
use workshop::BallotRule;
use workshop::tally::{self, CommonGround, GroupCount, Scores, reduced, tiers};
use workshop::view::Divided;

use super::{Told, fraction, half};

/// A count of people and of all of them, smoothed.
type Fraction = (u128, u128);

/// One role's count, over the items that are told.
struct Role<'a> {
    name: &'a str,
    count: GroupCount,
}

struct ByRole<'a> {
    /// Ids of the items, in the order put to the vote.
    items: Vec<&'a str>,
    roles: Vec<Role<'a>>,
}

/// The three sections, under the name of the role set. Items that somebody's role hardly answered
/// are in none of it: what few people said of one would be theirs.
pub fn published(divided: &Divided, told: &[Told], set: &str, enough: u32) -> Vec<(String, Value)> {
    let is_heard =
        |n: usize, roles: &[Role<'_>]| roles.iter().all(|role| role.count.people(n) >= enough);
    let all = ByRole::of(divided, told, &is_heard);
    if all.items.len() < 2 {
        return vec![];
    }
    let named = |section: Value| json!({ set: section });
    vec![
        ("equal_voice".to_owned(), named(all.equal_voice())),
        ("common_ground".to_owned(), named(all.common_ground())),
        ("agreement".to_owned(), named(all.agreement())),
    ]
}

/// The same of every role, however few people have it. What was taken down is in Common ground too.
pub fn of_every_role(divided: &Divided, told: &[Told], set: &str) -> Vec<(String, Value)> {
    if divided.strata.len() < 2 {
        return vec![];
    }
    let accepted = ByRole::of(divided, told, &|n, _| divided.kept.contains(&n));
    let all = ByRole::of(divided, told, &|_, _| true);
    let mut ground = all.common_ground();
    let mut order = accepted.common_ground();
    let order = order["order"].take();
    let first = order.as_array().map(|order| &order[..order.len().min(10)]);
    ground["top10_accepted_items"] = first.into();
    ground["order_accepted_items"] = order;
    if divided.rule == BallotRule::Judge {
        all.add_disagreement(&mut ground);
    }
    let named = |section: Value| json!({ set: section });
    vec![
        ("equal_voice".to_owned(), named(accepted.equal_voice())),
        ("common_ground".to_owned(), named(ground)),
        ("agreement".to_owned(), named(accepted.agreement())),
    ]
}

impl<'a> ByRole<'a> {
    /// The items that `keeps` does.
    fn of(
        divided: &'a Divided,
        told: &'a [Told],
        keeps: &dyn Fn(usize, &[Role<'_>]) -> bool,
    ) -> Self {
        let all: Vec<Role<'_>> = divided
            .strata
            .iter()
            .map(|(name, ballots)| {
                let ballots: Vec<&tally::Counted> = ballots.iter().collect();
                let options = &divided.count.options;
                let count = GroupCount::of(divided.rule, options, &ballots);
                Role { name, count }
            })
            .collect();
        let kept: Vec<&Told> = told.iter().filter(|told| keeps(told.n, &all)).collect();
        let places: Vec<usize> = kept.iter().map(|told| told.n).collect();
        let roles = all.into_iter().map(|role| Role {
            name: role.name,
            count: role.count.only(&places),
        });
        Self {
            items: kept.iter().map(|told| told.id.as_str()).collect(),
            roles: roles.collect(),
        }
    }

    /// What the roles are against, counted as what they are for.
    fn add_disagreement(&self, ground: &mut Value) {
        let against = |role: &Role<'_>, n: usize| match &role.count.count.scores {
            Scores::Judged(judged) => judged.per_item[n].disagree,
            _ => 0,
        };
        let product = |n: usize| {
            let roles = self.roles.iter();
            let product = roles.fold((1, 1), |(above, below): Fraction, role| {
                let seen = role.count.share(n).seen;
                let (p, q) = (against(role, n) + 1, seen + 2);
                (above * u128::from(p), below * u128::from(q))
            });
            reduced(product.0, product.1)
        };
        ground["disagree"] = self.by_role(|role, n| against(role, n).into());
        ground["disagree_product"] = self.each(|n| fraction(product(n)).into());
    }

    fn each(&self, value: impl Fn(usize) -> Value) -> Value {
        let items = self.items.iter().enumerate();
        let each: Map<String, Value> = items
            .map(|(n, item)| ((*item).to_owned(), value(n)))
            .collect();
        each.into()
    }

    fn by_role(&self, value: impl Fn(&Role<'_>, usize) -> Value) -> Value {
        let roles = self.roles.iter();
        let by_role: Map<String, Value> = roles
            .map(|role| (role.name.to_owned(), self.each(|n| value(role, n))))
            .collect();
        by_role.into()
    }

    fn ids(&self, order: &[usize]) -> Vec<&'a str> {
        order.iter().map(|n| self.items[*n]).collect()
    }

    /// `order` and `tiers`.
    fn ranked(&self, section: &mut Value, compare: impl Fn(usize, usize) -> Ordering) {
        let tiers = tiers(self.items.len(), compare);
        section["order"] = self.ids(&tiers.concat()).into();
        let tiers: Vec<Vec<&str>> = tiers.iter().map(|tier| self.ids(tier)).collect();
        section["tiers"] = tiers.into();
    }

    fn equal_voice(&self) -> Value {
        let counts: Vec<GroupCount> = self.roles.iter().map(|role| role.count.clone()).collect();
        let doubled = tally::equal_voice(&counts);
        let most = 2 * (self.items.len() as u32 + 1);
        let mut section = json!({
            "role_scores": self.by_role(|role, n| score(role, n).into()),
            "role_points": self.by_role(|role, n| half(most - role.count.double_ranks[n])),
            "total": self.each(|n| half(doubled[n])),
        });
        self.ranked(&mut section, |a, b| doubled[b].cmp(&doubled[a]));
        section
    }

    fn common_ground(&self) -> Value {
        let counts: Vec<GroupCount> = self.roles.iter().map(|role| role.count.clone()).collect();
        let ground = CommonGround::of(&counts);
        let product = |n: usize| {
            let (p, q) = ground.product(n);
            reduced(p, q)
        };
        let names: Vec<&str> = self.roles.iter().map(|role| role.name).collect();
        let mut section = json!({
            "roles": names,
            "agree": self.by_role(|role, n| role.count.share(n).support.into()),
            "seen": self.by_role(|role, n| role.count.share(n).seen.into()),
            "smoothed_share": self.by_role(|role, n| fraction(share(role, n)).into()),
            "product": self.each(|n| fraction(product(n)).into()),
            "product_f64": self.each(|n| float(product(n)).into()),
            "geometric_mean_f64": self.each(|n| ground.geometric_mean(n).into()),
        });
        self.ranked(&mut section, |a, b| ground.compare(a, b));
        section
    }

    fn agreement(&self) -> Value {
        let n = self.items.len();
        let ranks: Vec<Vec<u32>> = self.roles.iter().map(|role| ranks(role, n)).collect();
        let spreads: Vec<Spread> = (0..n).map(|n| self.spread(n)).collect();
        let mut widest: Vec<usize> = (0..n).collect();
        widest.sort_by(|a, b| compare(spreads[*b].by, spreads[*a].by));
        let first = &widest[..widest.len().min(5)];
        let fifth_tied = widest.len() > 5 && spreads[widest[4]].by == spreads[widest[5]].by;
        let detail: Vec<Value> = first
            .iter()
            .map(|n| {
                let spread = &spreads[*n];
                json!({
                    "id": self.items[*n],
                    "highest_role": self.roles[spread.highest].name,
                    "lowest_role": self.roles[spread.lowest].name,
                    "share_spread": fraction(spread.by),
                    "share_spread_f64": float(spread.by),
                })
            })
            .collect();
        let rank_in_role: Map<String, Value> = self
            .roles
            .iter()
            .zip(&ranks)
            .map(|(role, ranks)| (role.name.to_owned(), self.each(|n| half(ranks[n]))))
            .collect();
        let rank_spread = |n: usize| {
            let of = ranks.iter().map(|ranks| ranks[n]);
            half(of.clone().max().unwrap_or(0) - of.min().unwrap_or(0))
        };
        let mut spearman = Map::new();
        for (a, one) in self.roles.iter().enumerate() {
            for (b, other) in self.roles.iter().enumerate().skip(a + 1) {
                let name = format!("{} / {}", one.name, other.name);
                spearman.insert(name, correlation(&ranks[a], &ranks[b]).into());
            }
        }
        json!({
            "share_spread": self.each(|n| fraction(spreads[n].by).into()),
            "share_spread_f64": self.each(|n| float(spreads[n].by).into()),
            "rank_in_role": rank_in_role,
            "rank_spread": self.each(rank_spread),
            "five_most_divisive": self.ids(first),
            "five_most_divisive_detail": detail,
            "fifth_place_tied": fifth_tied,
            "spearman_between_roles": spearman,
        })
    }

    /// Of several roles at the top or bottom the first in the order of names.
    fn spread(&self, n: usize) -> Spread {
        let share = |role: &usize| share(&self.roles[*role], n);
        let roles = || 0..self.roles.len();
        let highest = roles().min_by(|a, b| compare(share(b), share(a)));
        let lowest = roles().min_by(|a, b| compare(share(a), share(b)));
        let (highest, lowest) = (highest.unwrap_or(0), lowest.unwrap_or(0));
        let ((p, q), (r, s)) = (share(&highest), share(&lowest));
        Spread {
            highest,
            lowest,
            by: reduced(p * s - r * q, q * s),
        }
    }
}

/// How far apart two roles are over an item.
struct Spread {
    highest: usize,
    lowest: usize,
    by: Fraction,
}

/// Smoothed support: (support + 1) / (seen + 2).
fn share(role: &Role<'_>, n: usize) -> Fraction {
    let share = role.count.share(n);
    reduced(u128::from(share.support + 1), u128::from(share.seen + 2))
}

/// What the role's own order is by.
fn score(role: &Role<'_>, n: usize) -> String {
    match &role.count.count.scores {
        Scores::Approval(approval) => approval.counts[n].to_string(),
        Scores::Borda(borda) => borda.points[n].to_string(),
        Scores::Judged(_) | Scores::Rated(_) | Scores::Compared(_) => fraction(share(role, n)),
        Scores::FullBorda(borda) => fraction(reduced(borda.doubled[n].into(), 2)),
        Scores::Points(points) => points.totals[n].to_string(),
        Scores::Quadratic(votes) => votes.totals[n].to_string(),
    }
}

/// Twice the average rank of each item by its share within the role.
fn ranks(role: &Role<'_>, n: usize) -> Vec<u32> {
    let mut ranks = vec![0; n];
    let mut before = 0;
    for tier in tiers(n, |a, b| compare(share(role, b), share(role, a))) {
        let last = before + tier.len() as u32;
        for item in tier {
            ranks[item] = before + 1 + last;
        }
        before = last;
    }
    ranks
}

fn compare(a: Fraction, b: Fraction) -> Ordering {
    (a.0 * b.1).cmp(&(b.0 * a.1))
}

fn float((p, q): Fraction) -> f64 {
    p as f64 / q as f64
}

/// Spearman's: Pearson's over average ranks. `None` where a role ranks everything equal.
fn correlation(a: &[u32], b: &[u32]) -> Option<f64> {
    let n = a.len() as f64;
    let mean = |ranks: &[u32]| ranks.iter().map(|rank| f64::from(*rank)).sum::<f64>() / n;
    let (mean_a, mean_b) = (mean(a), mean(b));
    let of = |x: &[u32], mean_x: f64, y: &[u32], mean_y: f64| -> f64 {
        x.iter()
            .zip(y)
            .map(|(x, y)| (f64::from(*x) - mean_x) * (f64::from(*y) - mean_y))
            .sum()
    };
    let spread = of(a, mean_a, a, mean_a) * of(b, mean_b, b, mean_b);
    (spread > 0.0).then(|| of(a, mean_a, b, mean_b) / spread.sqrt())
}
