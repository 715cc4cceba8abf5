//! Ballots that say of pairs which of the two is preferred, and the order that they come to.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::{BradleyTerry, Duels};

/// In the order put to the vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    pub duels: Duels,
    /// How many ballots compared each option with any other. One person can play it many times;
    /// whether enough people are heard is asked of this and not of the games.
    pub people: Vec<u32>,
    /// From 0, the strongest; tied options share one.
    pub tier: Vec<usize>,
    /// How often each would be preferred to an option of middling strength, in hundredths of a per
    /// cent: 1 / (1 + e^−θ). Only ever shown.
    pub against_middling: Vec<u32>,
}

impl Compared {
    /// Each ballot as pairs: the preferred option, and then the other.
    pub fn count(
        n: usize,
        ballots: impl IntoIterator<Item = impl Iterator<Item = (usize, usize)>>,
    ) -> Self {
        let ballots: Vec<Vec<(usize, usize)>> =
            ballots.into_iter().map(Iterator::collect).collect();
        let people = Self::people(n, ballots.iter().map(|ballot| ballot.iter().copied()));
        let duels = Duels::count(n, ballots.into_iter().flatten());
        let strengths = BradleyTerry::penalised(&duels);
        let mut tier = vec![0; n];
        for (at, tied) in strengths.tiers().into_iter().enumerate() {
            for option in tied {
                tier[option] = at;
            }
        }
        let share = |log: &f64| 1.0 / (1.0 + (-log).exp());
        let each = strengths.log_strength.iter();
        Self {
            duels,
            people,
            tier,
            against_middling: each
                .map(|log| (share(log) * 10_000.0).round() as u32)
                .collect(),
        }
    }

    /// How many ballots compared each option with any other.
    pub fn people(
        n: usize,
        ballots: impl IntoIterator<Item = impl Iterator<Item = (usize, usize)>>,
    ) -> Vec<u32> {
        let mut people = vec![0; n];
        for ballot in ballots {
            let named: BTreeSet<usize> = ballot.flat_map(|(a, b)| [a, b]).collect();
            for option in named {
                people[option] += 1;
            }
        }
        people
    }

    pub fn only(&self, kept: &[usize]) -> Self {
        let row = |a: &usize| kept.iter().map(|b| self.duels.won[*a][*b]).collect();
        Self {
            duels: Duels {
                won: kept.iter().map(row).collect(),
            },
            people: kept.iter().map(|n| self.people[*n]).collect(),
            tier: kept.iter().map(|n| self.tier[*n]).collect(),
            against_middling: kept.iter().map(|n| self.against_middling[*n]).collect(),
        }
    }

    pub fn compare(&self, a: usize, b: usize) -> Ordering {
        self.tier[a].cmp(&self.tier[b])
    }
}
