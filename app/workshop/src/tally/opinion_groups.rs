//! Opinion groups, as Polis finds them (Small, Bjorkegren, Erkkilä, Shaw and Megill, *Polis: Scaling
//! Deliberation by Mapping High Dimensional Opinion Spaces*, 2021): people who agreed and disagreed
//! with the same statements lie near each other on a map, and those who lie together are a group.
//!
//! Everything is found in an order that the ballots themselves give (of their rows, sorted), so that
//! who voted first decides nothing; draws are from a fixed seed.

mod chance;
mod clusters;
mod map;
mod representative;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::Opinion;

use super::Judged;
use clusters::Clusters;
use map::Map;

pub use representative::Representative;

/// People in groups, the largest group first.
#[derive(Clone, Debug, PartialEq)]
pub struct OpinionGroups {
    /// For each ballot its group; `None` for those with too few answers to tell, if these are
    /// themselves as many as a group must be. If they are fewer, each is in the group that it lies
    /// nearest to: groups taken from all ballots would else leave a handful of people over.
    pub group_of: Vec<Option<usize>>,
    /// People of each group; two groups to five, none smaller than was asked for.
    pub sizes: Vec<u32>,
    /// How clearly groups lie apart (Rousseeuw, 1987), −1 to 1. By rule of thumb below 0.25 there
    /// is nothing to see, and above 0.5 something is there; but on a map of answers drawn by lot
    /// it is 0.3 to 0.6 as well, so that alone it says little: see [`Self::are_by_chance`].
    pub silhouette: f64,
    /// What each group's people answered.
    pub counts: Vec<Judged>,
    /// For each group what it thinks and others do not, most telling first.
    pub representative: Vec<Vec<Representative>>,
}

/// Answers without which nobody is on the map, if there are as many statements (as in Polis).
const ENOUGH_ANSWERS: usize = 7;
/// More groups than these nobody can tell apart (as in Polis).
const MOST_GROUPS: usize = 5;

/// Of each item the answer; `None` where there is none.
type Row = Vec<Option<Opinion>>;

/// People who answered everything alike.
struct Alike {
    row: Row,
    ballots: Vec<usize>,
}

impl OpinionGroups {
    /// Ballots as (position below `options`, opinion), each position at most once. No group comes
    /// out that is smaller than `smallest`; where there are not two that large, `None`.
    pub fn of(options: usize, ballots: &[&[(usize, Opinion)]], smallest: usize) -> Option<Self> {
        let people = alike(those_with_enough(options, ballots));
        let Mapped {
            map,
            places,
            weights,
            found,
        } = Mapped::of(options, &people, smallest)?;
        let mut group_of = vec![None; ballots.len()];
        for (alike, group) in people.iter().zip(&found.cluster_of) {
            for ballot in &alike.ballots {
                group_of[*ballot] = Some(*group);
            }
        }
        let is_left = |ballot: &usize| group_of[*ballot].is_none();
        let left: Vec<usize> = (0..ballots.len()).filter(is_left).collect();
        if left.len() < smallest {
            for ballot in left {
                let place = map.place(&row(options, ballots[ballot]));
                group_of[ballot] = Some(found.nearest_to(place, &places, &weights));
            }
        }
        let sizes = largest_first(&mut group_of, found.count);
        let counts = counts(options, sizes.len(), ballots, &group_of);
        Some(Self {
            representative: representative::of_each(options, &counts),
            counts,
            sizes,
            silhouette: found.silhouette,
            group_of,
        })
    }

    /// Whether answers given out by lot would lie apart as clearly; of the ballots that these
    /// groups were found from.
    pub fn are_by_chance(
        &self,
        options: usize,
        ballots: &[&[(usize, Opinion)]],
        smallest: usize,
    ) -> bool {
        let rows = those_with_enough(options, ballots).into_iter();
        let rows = rows.map(|(row, _)| row).collect();
        chance::is_as_clear(options, rows, smallest, self.silhouette)
    }
}

/// People on the map, and which of them lie together.
struct Mapped {
    map: Map,
    places: Vec<[f64; 2]>,
    weights: Vec<usize>,
    found: Clusters,
}

impl Mapped {
    fn of(options: usize, people: &[Alike], smallest: usize) -> Option<Self> {
        let map = Map::of(options, people);
        let places: Vec<[f64; 2]> = people.iter().map(|alike| map.place(&alike.row)).collect();
        let weights: Vec<usize> = people.iter().map(|alike| alike.ballots.len()).collect();
        let found = clusters::best(&places, &weights, 2..=MOST_GROUPS, smallest.max(1))?;
        Some(Self {
            map,
            places,
            weights,
            found,
        })
    }
}

/// What groups are called follows from how large they are; of those as large the one that had
/// more people with enough answers comes first. Gives their sizes.
fn largest_first(group_of: &mut [Option<usize>], groups: usize) -> Vec<u32> {
    let mut sizes = vec![0; groups];
    for group in group_of.iter().flatten() {
        sizes[*group] += 1;
    }
    let mut order: Vec<usize> = (0..groups).collect();
    order.sort_by_key(|group| Reverse(sizes[*group]));
    let mut name = vec![0; groups];
    for (new, old) in order.iter().enumerate() {
        name[*old] = new;
    }
    for group in group_of.iter_mut().flatten() {
        *group = name[*group];
    }
    order.into_iter().map(|group| sizes[group]).collect()
}

fn counts(
    options: usize,
    groups: usize,
    ballots: &[&[(usize, Opinion)]],
    group_of: &[Option<usize>],
) -> Vec<Judged> {
    let of = |group: usize| {
        let of_all = ballots.iter().zip(group_of);
        let in_group = of_all.filter(|(_, of)| **of == Some(group));
        Judged::count(options, in_group.map(|(ballot, _)| ballot.iter().copied()))
    };
    (0..groups).map(of).collect()
}

/// What each answered, with their ballots.
fn those_with_enough(options: usize, ballots: &[&[(usize, Opinion)]]) -> Vec<(Row, usize)> {
    let ballots = ballots.iter().enumerate();
    let enough = ballots.filter(|(_, answers)| answers.len() >= ENOUGH_ANSWERS.min(options));
    enough
        .map(|(ballot, answers)| (row(options, answers), ballot))
        .collect()
}

/// Sorted by what they answered.
fn alike(rows: impl IntoIterator<Item = (Row, usize)>) -> Vec<Alike> {
    let mut by_row: BTreeMap<Row, Vec<usize>> = BTreeMap::new();
    for (row, ballot) in rows {
        by_row.entry(row).or_default().push(ballot);
    }
    let alike = by_row.into_iter();
    alike.map(|(row, ballots)| Alike { row, ballots }).collect()
}

fn row(options: usize, answers: &[(usize, Opinion)]) -> Row {
    let mut row = vec![None; options];
    for (item, opinion) in answers {
        row[*item] = Some(*opinion);
    }
    row
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
    fn two_camps_are_two_groups() {
        let groups = found(9, &two_camps(), 2).unwrap();
        assert_eq!(groups.sizes, [5, 5]);
        assert!(groups.silhouette > 0.7, "{}", groups.silhouette);
        // Who said little and alone goes with those who say the same.
        let want = [[Some(1); 4].as_slice(), &[Some(0); 5], &[Some(1)]].concat();
        assert_eq!(groups.group_of, want);
        assert_eq!(groups.counts[1].per_item[0].agree, 5);
    }

    #[test]
    fn those_who_said_little_are_in_no_group_where_they_are_enough_not_to_be_found() {
        let mut ballots = two_camps();
        ballots.push(ballot("-"));
        let groups = found(9, &ballots, 2).unwrap();
        assert_eq!(groups.sizes, [5, 4]);
        let want = [[Some(1); 4].as_slice(), &[Some(0); 5], &[None; 2]].concat();
        assert_eq!(groups.group_of, want);
        let groups = found(9, &ballots, 3).unwrap();
        assert_eq!((groups.sizes, groups.group_of[10]), (vec![6, 5], Some(0)));
    }

    #[test]
    fn who_said_nothing_goes_with_the_group_nearest_to_the_middle() {
        let mut ballots = two_camps();
        ballots[9].clear();
        let groups = found(9, &ballots, 2).unwrap();
        assert_eq!((groups.sizes, groups.group_of[9]), (vec![6, 4], Some(0)));
    }

    #[test]
    fn what_stands_for_a_group_is_what_others_do_not_say() {
        let groups = found(9, &two_camps(), 2).unwrap();
        for (group, sides) in groups.representative.iter().zip([Disagree, Agree]) {
            assert!(!group.is_empty());
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
        assert_eq!(found(9, &two_camps(), 4).unwrap().sizes, [5, 5]);
        // The one who said little does not make up a group that is too small without.
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
