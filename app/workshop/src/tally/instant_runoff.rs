//! Instant-runoff voting (Hare's single transferable vote for one place; Ware, 1871): each ballot
//! counts for the first of its picks that is still in; the last leaves, until one has more than
//! half.

use std::collections::BTreeSet;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstantRunoff {
    pub rounds: Vec<Runoff>,
    /// All options, best first: the winner, then the others, the last to leave first.
    pub order: Vec<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Runoff {
    /// (option, ballots) of those still in, in the order shared.
    pub counts: Vec<(usize, u32)>,
    /// Ballots with no pick left.
    pub exhausted: u32,
    /// Those with the fewest ballots, if they are several. The one last in the order shared leaves.
    pub tied_for_last: Vec<usize>,
    pub out: Out,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Out {
    Eliminated(usize),
    /// The count ends here.
    Won(usize),
}

impl InstantRunoff {
    /// Counts ballots given as positions below `options`, best first, each at most once a ballot.
    pub fn count<'a>(options: usize, ballots: impl IntoIterator<Item = &'a [usize]>) -> Self {
        let ballots: Vec<&[usize]> = ballots.into_iter().collect();
        let mut is_in = vec![true; options];
        let mut rounds = Vec::new();
        let mut left_in_turn = Vec::new();
        // Beyond the round that is won, so that every option has its place.
        let mut is_won = false;
        while left_in_turn.len() < options {
            let counted = round(&ballots, &is_in);
            let leaves = match counted.out {
                Out::Eliminated(last) => last,
                Out::Won(_) => lowest(&counted.counts)[..]
                    .last()
                    .copied()
                    .expect("one is in"),
            };
            is_in[leaves] = false;
            left_in_turn.push(leaves);
            if !is_won {
                is_won = matches!(counted.out, Out::Won(_));
                rounds.push(counted);
            }
        }
        left_in_turn.reverse();
        Self {
            rounds,
            order: left_in_turn,
        }
    }

    /// `None` where there are no options.
    pub fn winner(&self) -> Option<usize> {
        match self.rounds.last()?.out {
            Out::Won(option) => Some(option),
            Out::Eliminated(_) => None,
        }
    }

    /// Whether the order shared had to decide who leaves.
    pub fn ties_for_last_met(&self) -> bool {
        self.rounds
            .iter()
            .any(|round| !round.tied_for_last.is_empty())
    }
}

/// Sets of options that are looked at before giving up: where all are tied there are more than
/// anybody can look at.
const MOST_SETS: usize = 10_000;

/// All winners that there can be, in the order shared, whoever of those tied for last leaves first;
/// `None` where there are too many ways to look at.
pub fn winners_over_all_tie_choices<'a>(
    options: usize,
    ballots: impl IntoIterator<Item = &'a [usize]>,
) -> Option<Vec<usize>> {
    let ballots: Vec<&[usize]> = ballots.into_iter().collect();
    if options == 0 {
        return Some(vec![]);
    }
    let mut winners = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut to_look_at = vec![vec![true; options]];
    while let Some(is_in) = to_look_at.pop() {
        if !seen.insert(is_in.clone()) {
            continue;
        }
        if seen.len() > MOST_SETS {
            return None;
        }
        let counted = round(&ballots, &is_in);
        let leaving = match counted.out {
            Out::Won(option) => {
                winners.insert(option);
                continue;
            }
            Out::Eliminated(last) if counted.tied_for_last.is_empty() => vec![last],
            Out::Eliminated(_) => counted.tied_for_last,
        };
        for last in leaving {
            let mut rest = is_in.clone();
            rest[last] = false;
            to_look_at.push(rest);
        }
    }
    Some(winners.into_iter().collect())
}

fn round(ballots: &[&[usize]], is_in: &[bool]) -> Runoff {
    let mut counts = vec![0; is_in.len()];
    let mut exhausted = 0;
    for ballot in ballots {
        match ballot.iter().find(|n| is_in[**n]) {
            Some(&n) => counts[n] += 1,
            None => exhausted += 1,
        }
    }
    let counts: Vec<(usize, u32)> = (0..is_in.len())
        .filter(|n| is_in[*n])
        .map(|n| (n, counts[n]))
        .collect();
    let all: u32 = counts.iter().map(|(_, count)| count).sum();
    let won = counts
        .iter()
        .find(|(_, count)| 2 * count > all || counts.len() == 1);
    let last = lowest(&counts);
    let (out, tied_for_last) = match won {
        Some((n, _)) => (Out::Won(*n), vec![]),
        None => {
            let leaves = last.last().copied().expect("one is in");
            let tied = if last.len() > 1 { last } else { vec![] };
            (Out::Eliminated(leaves), tied)
        }
    };
    Runoff {
        counts,
        exhausted,
        tied_for_last,
        out,
    }
}

/// Those with the fewest ballots, in the order shared.
fn lowest(counts: &[(usize, u32)]) -> Vec<usize> {
    let fewest = counts.iter().map(|(_, count)| *count).min();
    let last = counts.iter().filter(|(_, count)| Some(*count) == fewest);
    last.map(|(n, _)| *n).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_leaves_first_may_decide_who_wins() {
        // 2 and 1 are tied for last; the one that stays gets the other's ballots and beats 0.
        let ballots: [&[usize]; 7] = [&[0], &[0], &[0], &[1, 2], &[1, 2], &[2, 1], &[2, 1]];
        let winners = winners_over_all_tie_choices(3, ballots);
        assert_eq!(winners, Some(vec![1, 2]));
        assert_eq!(InstantRunoff::count(3, ballots).winner(), Some(1));
    }

    #[test]
    fn where_all_are_tied_too_many_ways_are_not_looked_at() {
        assert_eq!(winners_over_all_tie_choices(2, []), Some(vec![0, 1]));
        assert_eq!(winners_over_all_tie_choices(40, []), None);
        assert_eq!(winners_over_all_tie_choices(0, []), Some(vec![]));
    }
}
