//! From ballots to counts. One file a method; each is pure, exact and deterministic.
//!
//! A score is never compared as a rounded number, and a tie is never hidden: [`Count::tiers`] keeps
//! tied items together, and whoever needs one order says how it breaks ties.

mod approval;
mod borda;
mod bradley_terry;
mod budget;
mod cast;
mod compared;
mod compared_again;
mod equal_shares;
mod full_borda;
mod games;
mod instant_runoff;
mod judged;
mod lens;
mod opinion_groups;
mod pairwise;
mod points;
mod quadratic;
mod ranked_pairs;
mod rated;
mod rated_again;
mod ratings;
mod refit;
mod resample;
mod schulze;
mod stability;
mod surety;

pub use approval::Approval;
pub use borda::{Borda, full_average_doubled};
pub use bradley_terry::{BradleyTerry, Duels};
pub use budget::{Bought, BudgetVote, Preference, TieRule};
pub use compared::Compared;
pub use compared_again::surety_of_pairs;
pub use equal_shares::{AddOne, EqualShares, Purchase, Stop, Stopped};
pub use full_borda::FullBorda;
pub use instant_runoff::{InstantRunoff, Out, Runoff, winners_over_all_tie_choices};
pub use judged::{Judged, Judgement};
pub use lens::{CommonGround, GroupCount, Share, equal_voice, most_divisive, tiers};
pub use opinion_groups::{OpinionGroups, Representative};
pub use pairwise::Pairwise;
pub use points::Points;
pub use quadratic::Quadratic;
pub use ranked_pairs::RankedPairs;
pub use rated::{Given, Rated};
pub use rated_again::surety_of_ratings;
pub use ratings::{Halves, Middle, Quadrant, Quadrants, Ratings, Split, Spread};
pub(crate) use resample::SplitMix64;
pub use resample::{RESAMPLES, SEED, Sample, Strata, TopK, reduced};
pub use schulze::{Schulze, Strength};
pub use stability::{FirstScores, Statistic, first_scores, stability};
pub use surety::{Close, Surety, surety};

use std::cmp::Ordering;

use crate::{BallotRule, ItemId, Opinion, Rating, RoundId, Run, RunState, SeatId, Workshop};

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
    FullBorda(FullBorda),
    Judged(Judged),
    Points(Points),
    Quadratic(Quadratic),
    Rated(Rated),
    Compared(Compared),
}

/// A ballot as it is counted today: merged themes resolved, each item once, nothing that is not
/// put to the vote any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    pub seat: SeatId,
    /// Positions in the options: in the ballot's own order where it is one, else in theirs.
    pub picks: Vec<usize>,
    /// What is said of each pick, in step with them.
    pub marks: Marks,
}

/// What a ballot says of its picks beside naming them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Marks {
    None,
    Opinions(Vec<Opinion>),
    /// Points, or votes for and against.
    Given(Vec<i16>),
    Ratings(Vec<Rating>),
    /// What each pick was preferred to.
    Others(Vec<usize>),
}

impl Counted {
    pub fn opinions(&self) -> &[Opinion] {
        match &self.marks {
            Marks::Opinions(opinions) => opinions,
            _ => &[],
        }
    }

    /// What each pick was given, for points and for quadratic votes.
    pub fn given(&self) -> impl Iterator<Item = (usize, i64)> + '_ {
        let given: &[i16] = match &self.marks {
            Marks::Given(given) => given,
            _ => &[],
        };
        self.picks
            .iter()
            .copied()
            .zip(given.iter().map(|given| i64::from(*given)))
    }

    pub fn ratings(&self) -> impl Iterator<Item = (usize, Rating)> + '_ {
        let ratings: &[Rating] = match &self.marks {
            Marks::Ratings(ratings) => ratings,
            _ => &[],
        };
        self.picks.iter().copied().zip(ratings.iter().copied())
    }

    /// Pairs, the preferred option first.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let others: &[usize] = match &self.marks {
            Marks::Others(others) => others,
            _ => &[],
        };
        self.picks.iter().copied().zip(others.iter().copied())
    }
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
    let counted = counted_over(&run, &options, |item| w.resolve(item));
    (options, counted)
}

/// The same over what was put to the vote then, whatever was merged since.
pub fn ballots_as_cast(w: &Workshop, round: RoundId) -> (Vec<ItemId>, Vec<Counted>) {
    let run = w.run(round);
    let options: Vec<ItemId> = run.options.iter().copied().collect();
    let counted = counted_over(&run, &options, |item| item);
    (options, counted)
}

fn counted_over(run: &Run, options: &[ItemId], today: impl Fn(ItemId) -> ItemId) -> Vec<Counted> {
    let position: std::collections::BTreeMap<ItemId, usize> = options
        .iter()
        .enumerate()
        .map(|(n, item)| (*item, n))
        .collect();
    let at = |item: &ItemId| position.get(&today(*item)).copied();
    run.ballots
        .iter()
        .map(|(seat, cast)| {
            let (picks, marks) = cast::counted(&cast.ballot, at);
            Counted {
                seat: *seat,
                picks,
                marks,
            }
        })
        .collect()
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
        // What is bought with these approvals depends on costs as well, and is found apart.
        BallotRule::Approve | BallotRule::Budget { .. } => Scores::Approval(Approval::count(
            n,
            ballots.iter().map(|b| b.picks.as_slice()),
        )),
        BallotRule::RankAll => Scores::FullBorda(FullBorda::count(
            n,
            ballots.iter().map(|b| b.picks.as_slice()),
        )),
        BallotRule::Points { .. } => {
            let points = |(option, given): (usize, i64)| (option, given.max(0) as u32);
            let each = ballots.iter().map(|b| b.given().map(points));
            Scores::Points(Points::count(n, each))
        }
        BallotRule::Quadratic { credits } => {
            let votes = |(option, given): (usize, i64)| (option, given as i32);
            let each: Vec<Vec<(usize, i32)>> = ballots
                .iter()
                .map(|b| b.given().map(votes).collect())
                .collect();
            let slices = each.iter().map(Vec::as_slice);
            Scores::Quadratic(Quadratic::count(n, credits.into(), slices))
        }
        BallotRule::Rate { .. } => {
            Scores::Rated(Rated::count(n, ballots.iter().map(|b| b.ratings())))
        }
        BallotRule::Pairs => {
            Scores::Compared(Compared::count(n, ballots.iter().map(|b| b.pairs())))
        }
        BallotRule::PickAndRank { k } => Scores::Borda(Borda::pick_k(
            n,
            u32::from(k),
            ballots.iter().map(|b| b.picks.as_slice()),
        )),
        BallotRule::Judge => Scores::Judged(Judged::count(
            n,
            ballots
                .iter()
                .map(|b| b.picks.iter().copied().zip(b.opinions().iter().copied())),
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
                Scores::FullBorda(borda) => Scores::FullBorda(borda.only(kept)),
                Scores::Points(points) => Scores::Points(points.only(kept)),
                Scores::Quadratic(votes) => Scores::Quadratic(votes.only(kept)),
                Scores::Rated(rated) => Scores::Rated(Rated {
                    per_item: kept.iter().map(|n| rated.per_item[*n]).collect(),
                }),
                Scores::Compared(compared) => Scores::Compared(compared.only(kept)),
            },
        }
    }

    /// Which of two options (by position) the room put higher: `Less` is better.
    pub fn compare(&self, a: usize, b: usize) -> Ordering {
        match &self.scores {
            Scores::Approval(approval) => approval.counts[b].cmp(&approval.counts[a]),
            Scores::Borda(borda) => borda.points[b].cmp(&borda.points[a]),
            Scores::Judged(judged) => judged.per_item[b].compare(&judged.per_item[a]),
            Scores::FullBorda(borda) => borda.doubled[b].cmp(&borda.doubled[a]),
            Scores::Points(points) => points.totals[b].cmp(&points.totals[a]),
            Scores::Quadratic(votes) => votes.totals[b].cmp(&votes.totals[a]),
            Scores::Rated(rated) => rated.compare(a, b),
            Scores::Compared(compared) => compared.compare(a, b),
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
