//! From ballots to counts. One file a method; each is pure, exact and deterministic.
//!
//! A score is never compared as a rounded number, and a tie is never hidden: [`Count::tiers`] keeps
//! tied items together, and whoever needs one order says how it breaks ties.

mod approval;
mod borda;
mod instant_runoff;
mod judged;
mod lens;
mod pairwise;
mod ranked_pairs;
mod resample;
mod schulze;
mod stability;
mod surety;

pub use approval::Approval;
pub use borda::{Borda, full_average_doubled};
pub use instant_runoff::{InstantRunoff, Out, Runoff};
pub use judged::{Judged, Judgement};
pub use lens::{CommonGround, GroupCount, Share, equal_voice, most_divisive, tiers};
pub use pairwise::Pairwise;
pub use ranked_pairs::RankedPairs;
pub(crate) use resample::SplitMix64;
pub use resample::{RESAMPLES, SEED, Sample, Strata, TopK, reduced};
pub use schulze::{Schulze, Strength};
pub use stability::{Statistic, stability};
pub use surety::{Close, Surety, surety};

use std::cmp::Ordering;

use crate::{Ballot, BallotRule, ItemId, Opinion, RoundId, RunState, SeatId, Workshop};

/// One vote, counted over a set of ballots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// In the order put to the vote, which is the order shared. Scores are in this order too.
    pub options: Vec<ItemId>,
    /// Ballots counted.
    pub ballots: u32,
    pub scores: Scores,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scores {
    Approval(Approval),
    Borda(Borda),
    Judged(Judged),
}

/// A ballot as it is counted today: merged themes resolved, each item once, nothing that is not
/// put to the vote any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    pub seat: SeatId,
    /// Positions in the options, in the ballot's own order.
    pub picks: Vec<usize>,
    /// For agree/disagree/pass, in step with `picks`; empty otherwise.
    pub opinions: Vec<Opinion>,
}

/// Counts a vote that was opened at least once; `None` for any other round.
///
/// This is the record's own view. Whether anybody may see it (closed? revealed?) is decided where
/// views are built.
pub fn of(w: &Workshop, round: RoundId) -> Option<Count> {
    let rule = w.setup.round(round)?.kind.vote()?.rule;
    if w.run(round).state == RunState::NotYet {
        return None;
    }
    let (options, ballots) = ballots(w, round);
    Some(count(rule, options, &ballots))
}

/// The options of a vote and its ballots as they count today, in seat order.
pub fn ballots(w: &Workshop, round: RoundId) -> (Vec<ItemId>, Vec<Counted>) {
    let run = w.run(round);
    let options = w.options(&run);
    let position: std::collections::BTreeMap<ItemId, usize> = options
        .iter()
        .enumerate()
        .map(|(n, item)| (*item, n))
        .collect();
    let counted = run
        .ballots
        .iter()
        .map(|(seat, cast)| {
            let mut seen = std::collections::BTreeSet::new();
            let mut place = |item: &ItemId| {
                let n = *position.get(&w.resolve(*item))?;
                seen.insert(n).then_some(n)
            };
            let (picks, opinions) = match &cast.ballot {
                Ballot::Approve(items) | Ballot::Ranked(items) => {
                    (items.iter().filter_map(&mut place).collect(), vec![])
                }
                Ballot::Judged(judged) => judged
                    .iter()
                    .filter_map(|(item, opinion)| Some((place(item)?, *opinion)))
                    .unzip(),
            };
            Counted {
                seat: *seat,
                picks,
                opinions,
            }
        })
        .collect();
    (options, counted)
}

/// Counts ballots by a rule.
pub fn count<'a>(
    rule: BallotRule,
    options: Vec<ItemId>,
    ballots: impl IntoIterator<Item = &'a Counted>,
) -> Count {
    let ballots: Vec<&Counted> = ballots.into_iter().collect();
    let n = options.len();
    let scores = match rule {
        BallotRule::Approve => Scores::Approval(Approval::count(
            n,
            ballots.iter().map(|b| b.picks.as_slice()),
        )),
        BallotRule::PickAndRank { k } => Scores::Borda(Borda::pick_k(
            n,
            u32::from(k),
            ballots.iter().map(|b| b.picks.as_slice()),
        )),
        BallotRule::Judge => Scores::Judged(Judged::count(
            n,
            ballots
                .iter()
                .map(|b| b.picks.iter().copied().zip(b.opinions.iter().copied())),
        )),
    };
    Count {
        options,
        ballots: u32::try_from(ballots.len()).expect("a room holds fewer people than that"),
        scores,
    }
}

impl Count {
    /// The scores of some of the options (by position), in the order given.
    pub fn only(&self, kept: &[usize]) -> Self {
        let of = |all: &[u32]| kept.iter().map(|n| all[*n]).collect();
        Self {
            options: kept.iter().map(|n| self.options[*n]).collect(),
            ballots: self.ballots,
            scores: match &self.scores {
                Scores::Approval(approval) => Scores::Approval(Approval {
                    counts: of(&approval.counts),
                }),
                Scores::Borda(borda) => Scores::Borda(Borda {
                    k: borda.k,
                    points: of(&borda.points),
                    picked_by: of(&borda.picked_by),
                }),
                Scores::Judged(judged) => Scores::Judged(Judged {
                    per_item: kept.iter().map(|n| judged.per_item[*n]).collect(),
                }),
            },
        }
    }

    /// Which of two options (by position) the room put higher: `Less` is better.
    pub fn compare(&self, a: usize, b: usize) -> Ordering {
        match &self.scores {
            Scores::Approval(approval) => approval.counts[b].cmp(&approval.counts[a]),
            Scores::Borda(borda) => borda.points[b].cmp(&borda.points[a]),
            Scores::Judged(judged) => judged.per_item[b].compare(&judged.per_item[a]),
        }
    }

    /// Positions of all options, best first, ties by the order shared.
    pub fn order(&self) -> Vec<usize> {
        self.tiers_by_position().concat()
    }

    /// The same with tied options together.
    pub fn tiers_by_position(&self) -> Vec<Vec<usize>> {
        tiers(self.options.len(), |a, b| self.compare(a, b))
    }

    pub fn tiers(&self) -> Vec<Vec<ItemId>> {
        self.tiers_by_position()
            .into_iter()
            .map(|tier| tier.into_iter().map(|n| self.options[n]).collect())
            .collect()
    }
}
