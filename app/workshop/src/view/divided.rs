//! The ballots of a vote in strata, from which they are drawn again to see how sure its result is.

use crate::{
    BallotRule, ItemId, Opinion, Rating, RoundId, Workshop,
    tally::{
        self, Count, Counted, Strata, Surety, full_average_doubled, surety, surety_of_pairs,
        surety_of_ratings,
    },
};

use super::apart::{Apart, apart, every_role, in_no_order};

/// A vote's ballots, in strata to be drawn from.
#[derive(Clone, Debug)]
pub struct Divided {
    pub rule: BallotRule,
    /// Every ballot, over everything that was put to the vote.
    pub count: Count,
    /// The options that are scored, by their place in the count: those that may be shown, or of
    /// groups those that each of them answered enough.
    pub kept: Vec<usize>,
    /// By name, in the order in which ballots are drawn; in each in an order that tells nothing of
    /// who cast them, but for whoever asked for all of it.
    pub strata: Vec<(String, Vec<Counted>)>,
}

/// What people who are told apart in no group are called together.
const ALL: &str = "all";

/// How a result is drawn again: by the groups that are told apart, if all of these answered enough
/// of every option that is shown. Else all ballots are in one stratum: how the result varies would
/// hang on which group's two or three people said what of an option.
///
/// `None` where there is no such vote, or it was never opened. Only for callers that know what the
/// room has seen: see [`super::revealed`].
pub fn divided(w: &Workshop, round: RoundId) -> Option<Divided> {
    let count = tally::of(w, round)?;
    let kept = showable(w, &count);
    by_group(w, round, &count)
        .filter(|by_group| by_group.kept == kept)
        .or_else(|| {
            let (_, ballots) = tally::ballots(w, round);
            Some(Divided {
                rule: w.setup.round(round)?.kind.vote()?.rule,
                strata: vec![(ALL.into(), in_no_order(ballots, &kept))],
                kept,
                count,
            })
        })
}

/// By the groups that are told apart, over the options that all of these answered enough; `None`
/// where there are no two groups or no two options. For callers as of [`divided`].
pub fn divided_by_group(w: &Workshop, round: RoundId) -> Option<Divided> {
    by_group(w, round, &tally::of(w, round)?).filter(|by_group| by_group.kept.len() > 1)
}

fn by_group(w: &Workshop, round: RoundId, count: &Count) -> Option<Divided> {
    let Apart {
        rule,
        options: _,
        groups,
        heard,
    } = apart(w, round)?;
    let named = groups.into_iter();
    let strata = named.map(|(name, ballots)| (name.key().into(), in_no_order(ballots, &heard)));
    let strata: Vec<_> = strata.collect();
    (!strata.is_empty()).then(|| Divided {
        rule,
        count: count.clone(),
        kept: heard,
        strata: by_name(strata),
    })
}

/// The same by every role, however few people have it, each in the order in which ballots were
/// cast; and then the ballots of people without a role. Only for whoever holds the house's data
/// and asks for all of it.
pub fn divided_by_every_role(w: &Workshop, round: RoundId) -> Option<(Divided, Vec<Counted>)> {
    let (strata, others) = every_role(w, round);
    let count = tally::of(w, round)?;
    let divided = Divided {
        rule: w.setup.round(round)?.kind.vote()?.rule,
        kept: showable(w, &count),
        count,
        strata: by_name(strata),
    };
    Some((divided, others))
}

fn showable(w: &Workshop, count: &Count) -> Vec<usize> {
    let all = 0..count.options.len();
    all.filter(|n| w.is_showable(count.options[*n])).collect()
}

fn by_name(mut strata: Vec<(String, Vec<Counted>)>) -> Vec<(String, Vec<Counted>)> {
    strata.sort_by(|a, b| a.0.cmp(&b.0));
    strata
}

/// The most points that a ballot can give to one option, as [`Divided::weights`] has them.
fn most(rule: BallotRule, options: usize) -> u32 {
    match rule {
        BallotRule::Approve | BallotRule::Judge | BallotRule::Budget { .. } => 1,
        BallotRule::PickAndRank { k } => k.into(),
        BallotRule::RankAll => 2 * u32::try_from(options.saturating_sub(1)).unwrap_or(0),
        BallotRule::Points { most, .. } => most.into(),
        BallotRule::Quadratic { credits } => 2 * u32::from(credits.isqrt()),
        BallotRule::Rate { .. } | BallotRule::Pairs => 0,
    }
}

impl Divided {
    pub fn options(&self) -> Vec<ItemId> {
        self.kept.iter().map(|n| self.count.options[*n]).collect()
    }

    pub fn ballots(&self) -> usize {
        self.strata.iter().map(|(_, ballots)| ballots.len()).sum()
    }

    /// What each ballot gives to the options that are scored. `None` where the score is no sum of
    /// what ballots give: of means and of strengths found from pairs.
    pub fn weights(&self) -> Option<Strata> {
        let n = self.kept.len();
        let all = self.count.options.len();
        let strata = |row: &dyn Fn(&Counted) -> Vec<u32>| {
            let kept = |ballot: &Counted| {
                let row = row(ballot);
                self.kept.iter().map(|n| row[*n]).collect::<Vec<u32>>()
            };
            let strata = self.strata.iter();
            let rows = strata.map(|(_, ballots)| ballots.iter().map(kept).collect());
            Strata::of_points(n, rows.collect())
        };
        let sparse = |given: &dyn Fn(usize) -> u32, picks: &[usize]| {
            let mut row = vec![0; all];
            for (place, option) in picks.iter().enumerate() {
                row[*option] = given(place);
            }
            row
        };
        Some(match self.rule {
            BallotRule::Approve | BallotRule::Budget { .. } => {
                strata(&|ballot| sparse(&|_| 1, &ballot.picks))
            }
            BallotRule::PickAndRank { k } => strata(&|ballot| {
                let worth = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
                sparse(
                    &|place| u32::from(k).saturating_sub(worth(place)),
                    &ballot.picks,
                )
            }),
            BallotRule::RankAll => {
                strata(&|ballot| full_average_doubled(all, [ballot.picks.as_slice()]))
            }
            BallotRule::Points { .. } => strata(&|ballot| raised(all, ballot, 0)),
            // The same amount more for every option changes no order and leaves nothing below zero.
            BallotRule::Quadratic { credits } => {
                strata(&|ballot| raised(all, ballot, credits.isqrt().into()))
            }
            BallotRule::Judge => self.answers(),
            BallotRule::Rate { .. } | BallotRule::Pairs => return None,
        })
    }

    /// How sure the order of its options is (by their place among those kept, best first). The
    /// score is asked for as it is for the page.
    pub(super) fn surety(&self, order: &[usize]) -> Surety {
        let n = self.kept.len();
        match (self.rule, self.weights()) {
            (rule, Some(weights)) => surety(&weights, order, most(rule, n)),
            (BallotRule::Rate { axes }, None) => surety_of_ratings(&self.ratings(axes), order),
            (_, None) => {
                // What is not shown any more was compared with the others all the same.
                let order: Vec<usize> = order.iter().map(|n| self.kept[*n]).collect();
                surety_of_pairs(self.count.options.len(), &self.pairs(), &order)
            }
        }
    }

    fn ratings(&self, scales: u8) -> Strata {
        let row = |ballot: &Counted| {
            let mut row = vec![Rating::default(); self.count.options.len()];
            for (option, rating) in ballot.ratings() {
                row[option] = rating;
            }
            self.kept.iter().map(|n| row[*n]).collect()
        };
        let strata = self.strata.iter();
        let rows = strata.map(|(_, ballots)| ballots.iter().map(row).collect());
        Strata::of_ratings(self.kept.len(), scales, rows.collect())
    }

    fn pairs(&self) -> Vec<Vec<Vec<(usize, usize)>>> {
        let of = |ballot: &Counted| ballot.pairs().collect();
        let strata = self.strata.iter();
        strata
            .map(|(_, ballots)| ballots.iter().map(of).collect())
            .collect()
    }

    fn answers(&self) -> Strata {
        let row = |ballot: &Counted| {
            let mut row = vec![(0, false); self.count.options.len()];
            for (option, opinion) in ballot.picks.iter().zip(ballot.opinions()) {
                row[*option] = (u32::from(*opinion == Opinion::Agree), true);
            }
            self.kept.iter().map(|n| row[*n]).collect()
        };
        let strata = self.strata.iter();
        let rows = strata.map(|(_, ballots)| ballots.iter().map(row).collect());
        Strata::of_answers(self.kept.len(), rows.collect())
    }
}

/// What a ballot gives to all options, and so much more for each.
fn raised(options: usize, ballot: &Counted, by: i64) -> Vec<u32> {
    let positive = |n: i64| u32::try_from(n).unwrap_or_default();
    let mut row = vec![positive(by); options];
    for (option, given) in ballot.given() {
        row[option] = positive(given + by);
    }
    row
}
