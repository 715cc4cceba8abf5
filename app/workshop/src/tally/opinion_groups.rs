//! Opinion groups, as Polis finds them (Small, Bjorkegren, Erkkilä, Shaw and Megill, *Polis: Scaling
//! Deliberation by Mapping High Dimensional Opinion Spaces*, 2021): people who agreed and disagreed
//! with the same statements lie near each other on a map, and those who lie together are a group.
//!
//! Everything is found in an order that the ballots themselves give (of their rows, sorted), so that
//! who voted first decides nothing; draws are from a fixed seed.

mod clusters;
mod map;
mod representative;

use std::collections::BTreeMap;

use crate::Opinion;

pub use representative::Representative;

/// People in groups, the largest group first.
#[derive(Clone, Debug, PartialEq)]
pub struct OpinionGroups {
    /// For each ballot its group; `None` for those with too few answers to tell.
    pub group_of: Vec<Option<usize>>,
    /// People of each group; two groups to five, none smaller than was asked for.
    pub sizes: Vec<u32>,
    /// How clearly groups lie apart (Rousseeuw, 1987), −1 to 1. By rule of thumb below 0.25 there
    /// is nothing to see, and above 0.5 something is there.
    pub silhouette: f64,
    /// For each group what it thinks and others do not, most telling first; at most five.
    pub representative: Vec<Vec<Representative>>,
}

/// Answers without which nobody is on the map, if there are as many statements (as in Polis).
const ENOUGH_ANSWERS: usize = 7;
/// More groups than these nobody can tell apart (as in Polis).
const MOST_GROUPS: usize = 5;

/// People who answered everything alike.
struct Alike {
    /// Of each item; `None` where it was not answered.
    row: Vec<Option<Opinion>>,
    ballots: Vec<usize>,
}

impl OpinionGroups {
    /// Ballots as (position below `options`, opinion), each position at most once. No group comes
    /// out that is smaller than `smallest`; where there are not two that large, `None`.
    pub fn of(options: usize, ballots: &[&[(usize, Opinion)]], smallest: usize) -> Option<Self> {
        let people = alike(options, ballots);
        let places = map::places(options, &people);
        let weights: Vec<usize> = people.iter().map(|alike| alike.ballots.len()).collect();
        let found = clusters::best(&places, &weights, 2..=MOST_GROUPS, smallest.max(1))?;
        let sizes = found.sizes(&weights);
        let mut group_of = vec![None; ballots.len()];
        for (alike, group) in people.iter().zip(&found.cluster_of) {
            for ballot in &alike.ballots {
                group_of[*ballot] = Some(*group);
            }
        }
        Some(Self {
            representative: representative::of_each(options, sizes.len(), ballots, &group_of),
            sizes: sizes
                .iter()
                .map(|size| u32::try_from(*size).expect("a room holds fewer people than that"))
                .collect(),
            silhouette: found.silhouette,
            group_of,
        })
    }
}

/// Those with enough answers, sorted by what they answered.
fn alike(options: usize, ballots: &[&[(usize, Opinion)]]) -> Vec<Alike> {
    let mut by_row: BTreeMap<Vec<Option<Opinion>>, Vec<usize>> = BTreeMap::new();
    for (ballot, answers) in ballots.iter().enumerate() {
        if answers.len() < ENOUGH_ANSWERS.min(options) {
            continue;
        }
        let mut row = vec![None; options];
        for (item, opinion) in *answers {
            row[*item] = Some(*opinion);
        }
        by_row.entry(row).or_default().push(ballot);
    }
    let alike = by_row.into_iter();
    alike.map(|(row, ballots)| Alike { row, ballots }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Opinion::{Agree, Disagree, Pass};

    type Ballots = Vec<Vec<(usize, Opinion)>>;

    fn found(options: usize, ballots: &Ballots, smallest: usize) -> Option<OpinionGroups> {
        let slices: Vec<&[(usize, Opinion)]> = ballots.iter().map(Vec::as_slice).collect();
        OpinionGroups::of(options, &slices, smallest)
    }

    /// `+`, `-`, `0` and a blank for no answer.
    fn ballot(row: &str) -> Vec<(usize, Opinion)> {
        let opinion = |cell| match cell {
            '+' => Some(Agree),
            '-' => Some(Disagree),
            '0' => Some(Pass),
            _ => None,
        };
        let cells = row.chars().enumerate();
        cells
            .filter_map(|(n, cell)| Some((n, opinion(cell)?)))
            .collect()
    }

    fn two_camps() -> Ballots {
        [
            "+++++---+",
            "++++0---+",
            "+++ +---0",
            "++++----+",
            "-----++++",
            "----0++++",
            "-- --+++0",
            "0-0--++++",
            "----  +++",
            "++",
        ]
        .map(ballot)
        .to_vec()
    }

    #[test]
    fn two_camps_are_two_groups_and_who_said_little_is_in_none() {
        let groups = found(9, &two_camps(), 2).unwrap();
        assert_eq!(groups.sizes, [5, 4]);
        let want = [[Some(1); 4].as_slice(), &[Some(0); 5], &[None]].concat();
        assert_eq!(groups.group_of, want);
        assert!(groups.silhouette > 0.7, "{}", groups.silhouette);
    }

    #[test]
    fn what_stands_for_a_group_is_what_others_do_not_say() {
        let groups = found(9, &two_camps(), 2).unwrap();
        for (group, sides) in groups.representative.iter().zip([Disagree, Agree]) {
            assert!(!group.is_empty() && group.len() <= 5);
            for one in group {
                assert_ne!(one.item, 8, "all agree with it");
                let side = if one.item < 5 { sides } else { one.opinion };
                assert_eq!(one.opinion, side);
                assert!(one.ratio > 1.0 && one.z_ratio > 0.0);
                assert!(one.group.support <= one.group.seen);
            }
        }
    }

    #[test]
    fn no_group_is_smaller_than_asked() {
        assert_eq!(found(9, &two_camps(), 4).unwrap().sizes, [5, 4]);
        assert_eq!(found(9, &two_camps(), 5), None);
    }

    #[test]
    fn where_all_think_alike_there_are_no_groups() {
        let same = vec![ballot("+++++++"); 20];
        assert_eq!(found(7, &same, 1), None);
        assert_eq!(found(7, &vec![], 1), None);
        assert_eq!(found(0, &vec![vec![]; 9], 1), None);
    }

    #[test]
    fn a_few_statements_are_enough_if_there_are_no_more() {
        let answers = [["+-", "-+"].map(ballot), ["+-", "-+"].map(ballot)].concat();
        assert_eq!(found(2, &answers, 1).unwrap().sizes, [2, 2]);
    }
}
