//! What stands for a group: statements with which it agrees (or disagrees) and others do less, as
//! Polis has it (Small et al., 2021).

use crate::Opinion;
use crate::tally::{Judged, Judgement, Share};

/// One statement that stands for a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Representative {
    pub item: usize,
    /// What the group says to it: [`Opinion::Agree`] or [`Opinion::Disagree`].
    pub opinion: Opinion,
    /// How many of the group say so, of those who answered.
    pub group: Share,
    /// The same of all other groups.
    pub others: Share,
    /// How much likelier it is in the group, by smoothed shares: (support + 1)/(seen + 2) of the
    /// group over that of the others. More than 0; 1 is as likely.
    pub ratio: f64,
    /// z of the group's share against one half.
    pub z_share: f64,
    /// z of the group's share against that of the others.
    pub z_ratio: f64,
}

/// Of the normal distribution, one-sided: nine in ten are below.
const Z_90: f64 = 1.2816;

/// For each group its statements, most telling first. One that says little where none says much,
/// and none where nobody answered.
pub fn of_each(options: usize, counts: &[Judged]) -> Vec<Vec<Representative>> {
    (0..counts.len())
        .map(|group| {
            let items = (0..options).filter_map(|item| {
                let ours = counts[group].per_item[item];
                let mut theirs = Judgement::default();
                for (_, other) in counts.iter().enumerate().filter(|(n, _)| *n != group) {
                    theirs.agree += other.per_item[item].agree;
                    theirs.disagree += other.per_item[item].disagree;
                    theirs.pass += other.per_item[item].pass;
                }
                (ours.seen() > 0).then(|| Representative::of(item, ours, theirs))
            });
            chosen(items.collect())
        })
        .collect()
}

fn chosen(mut all: Vec<Representative>) -> Vec<Representative> {
    all.sort_by(|a, b| b.z_ratio.total_cmp(&a.z_ratio).then(a.item.cmp(&b.item)));
    let best = all.first().copied();
    all.retain(|one| one.z_ratio > Z_90 && one.z_share > Z_90);
    all.sort_by(|a, b| b.tells().total_cmp(&a.tells()).then(a.item.cmp(&b.item)));
    if all.is_empty() {
        all.extend(best);
    }
    all
}

impl Representative {
    fn of(item: usize, ours: Judgement, theirs: Judgement) -> Self {
        let side = |opinion: Opinion, count: fn(&Judgement) -> u32| {
            let share = |judged: &Judgement| Share {
                support: count(judged),
                seen: judged.seen(),
            };
            let (group, others) = (share(&ours), share(&theirs));
            Self {
                item,
                opinion,
                group,
                others,
                ratio: smoothed(group) / smoothed(others),
                z_share: z_share(group),
                z_ratio: z_ratio(group, others),
            }
        };
        let agree = side(Opinion::Agree, |judged| judged.agree);
        let disagree = side(Opinion::Disagree, |judged| judged.disagree);
        if agree.z_ratio > disagree.z_ratio {
            agree
        } else {
            disagree
        }
    }

    /// Polis' measure of how telling it is: how likely it is here, how much likelier than elsewhere,
    /// and how sure both are.
    fn tells(&self) -> f64 {
        self.ratio * self.z_ratio * smoothed(self.group) * self.z_share
    }
}

fn smoothed(share: Share) -> f64 {
    f64::from(share.support + 1) / f64::from(share.seen + 2)
}

/// One more in favour than there are, so that few answers prove little.
fn plus_one(share: Share) -> (f64, f64) {
    (f64::from(share.support + 1), f64::from(share.seen + 1))
}

fn z_share(share: Share) -> f64 {
    let (support, seen) = plus_one(share);
    2.0 * seen.sqrt() * (support / seen - 0.5)
}

fn z_ratio(ours: Share, theirs: Share) -> f64 {
    let (our_support, our_seen) = plus_one(ours);
    let (their_support, their_seen) = plus_one(theirs);
    let pooled = (our_support + their_support) / (our_seen + their_seen);
    if pooled >= 1.0 {
        return 0.0;
    }
    let width = (pooled * (1.0 - pooled) * (1.0 / our_seen + 1.0 / their_seen)).sqrt();
    (our_support / our_seen - their_support / their_seen) / width
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(agree: u32, disagree: u32, pass: u32) -> Judgement {
        Judgement {
            agree,
            disagree,
            pass,
        }
    }

    #[test]
    fn a_statement_is_measured_by_the_side_that_sets_the_group_apart() {
        let one = Representative::of(3, judged(1, 7, 0), judged(8, 1, 1));
        assert_eq!((one.item, one.opinion), (3, Opinion::Disagree));
        assert_eq!((one.group.support, one.group.seen), (7, 8));
        // 8/10 over 2/12.
        assert!((one.ratio - 4.8).abs() < 1e-12);
        // 2 · √9 · (8/9 − 1/2).
        assert!((one.z_share - 7.0 / 3.0).abs() < 1e-12);
        // 8/9 against 2/11, pooled 10/20: over √(1/4 · (1/9 + 1/11)).
        let z = (8.0 / 9.0 - 2.0 / 11.0) / (0.25_f64 * (1.0 / 9.0 + 1.0 / 11.0)).sqrt();
        assert!((one.z_ratio - z).abs() < 1e-12);
    }

    #[test]
    fn where_all_agree_nothing_sets_apart() {
        assert_eq!(
            z_ratio(
                Share {
                    support: 4,
                    seen: 4
                },
                Share {
                    support: 9,
                    seen: 9
                }
            ),
            0.0
        );
    }
}
