//! What is said of one option of a counted vote, in numbers.

use serde::{Deserialize, Serialize};

use crate::{
    BEST_RATING,
    tally::{Count, Given, Scores},
};

/// A number with at most two decimals; exact for counts and halves, rounded for means and shares.
/// Only ever shown: what is compared is compared exactly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Score {
    hundredths: i64,
}

impl Score {
    pub fn whole(n: impl Into<i64>) -> Self {
        Self {
            hundredths: n.into() * 100,
        }
    }

    /// `p/q` to the nearest hundredth; 0 where there is nothing to divide by.
    pub fn ratio(p: u64, q: u64) -> Self {
        let hundredths = (p * 200 + q).checked_div(2 * q).unwrap_or_default();
        Self {
            hundredths: i64::try_from(hundredths).unwrap_or(i64::MAX),
        }
    }

    pub fn hundredths(self) -> i64 {
        self.hundredths
    }

    /// The nearest whole number that is not below zero: for scores that are counts.
    pub fn rounded(self) -> u32 {
        u32::try_from((self.hundredths + 50) / 100).unwrap_or_default()
    }

    /// As a number in files.
    pub fn as_f64(self) -> f64 {
        self.hundredths as f64 / 100.0
    }

    /// With a decimal point, and no more decimals than it takes.
    pub fn plain(self) -> String {
        self.with_decimals(self.decimals())
    }

    /// How many decimals it takes: none, one or two.
    pub fn decimals(self) -> usize {
        match self.hundredths % 100 {
            0 => 0,
            part if part % 10 == 0 => 1,
            _ => 2,
        }
    }

    /// With a decimal point and so many decimals, or as many as it takes where these are more.
    pub fn with_decimals(self, decimals: usize) -> String {
        let sign = if self.hundredths < 0 { "-" } else { "" };
        let (whole, part) = (self.hundredths.abs() / 100, self.hundredths.abs() % 100);
        match decimals.max(self.decimals()) {
            0 => format!("{sign}{whole}"),
            1 => format!("{sign}{whole}.{}", part / 10),
            _ => format!("{sign}{whole}.{part:02}"),
        }
    }
}

/// What all options of a vote are measured by.
pub struct Scale {
    /// What the longest bar stands for.
    longest: u64,
    /// All points that were given.
    given: u32,
}

impl Scale {
    pub fn of(count: &Count) -> Self {
        let ballots = u64::from(count.ballots);
        let longest = match &count.scores {
            Scores::Approval(_) => ballots,
            Scores::Borda(borda) => u64::from(borda.k) * ballots,
            // Twice the points, as they are counted.
            Scores::FullBorda(_) => 2 * ballots * (count.options.len() as u64).saturating_sub(1),
            // Nobody gives all they have to one; the leader's bar is the longest.
            Scores::Points(points) => points.totals.iter().copied().max().unwrap_or(0).into(),
            Scores::Quadratic(votes) => {
                let both_ways = votes.votes_for.iter().chain(&votes.votes_against);
                both_ways.copied().max().unwrap_or(0)
            }
            Scores::Judged(_) | Scores::Rated(_) | Scores::Compared(_) => 1_000,
        };
        let given = match &count.scores {
            Scores::Points(points) => points.totals.iter().sum(),
            _ => 0,
        };
        Self { longest, given }
    }

    fn share(&self, of: u64) -> u32 {
        let per_mille = (of * 1_000).checked_div(self.longest).unwrap_or_default();
        u32::try_from(per_mille).unwrap_or(1_000)
    }
}

/// See [`super::ResultRow`].
pub struct Numbers {
    pub score: Score,
    pub of: u32,
    pub per_mille: u32,
    pub against: u32,
    pub votes_for: u64,
    pub votes_against: u64,
    pub supporters: u32,
    pub disagree: u32,
    pub pass: u32,
    pub answered: u32,
}

impl Numbers {
    /// Of the option at this place in the count.
    pub fn of(count: &Count, scale: &Scale, n: usize) -> Self {
        let ballots = count.ballots;
        let plain = |score: u32, of: u32, supporters: u32| Self {
            score: Score::whole(score),
            of,
            per_mille: scale.share(score.into()),
            against: 0,
            votes_for: 0,
            votes_against: 0,
            supporters,
            disagree: 0,
            pass: 0,
            answered: ballots,
        };
        match &count.scores {
            Scores::Approval(a) => plain(a.counts[n], ballots, a.counts[n]),
            Scores::Borda(b) => plain(b.points[n], b.k * ballots, b.picked_by[n]),
            Scores::FullBorda(b) => {
                let most = ballots * (count.options.len() as u32).saturating_sub(1);
                Self {
                    score: Score::ratio(b.doubled[n].into(), 2),
                    per_mille: scale.share(b.doubled[n].into()),
                    ..plain(0, most, b.high[n])
                }
            }
            Scores::Judged(j) => {
                let one = &j.per_item[n];
                let share = |of: u32| (of * 1_000).checked_div(one.seen()).unwrap_or(0);
                Self {
                    per_mille: share(one.agree),
                    against: share(one.disagree),
                    disagree: one.disagree,
                    pass: one.pass,
                    answered: one.seen(),
                    ..plain(one.agree, one.seen(), one.agree)
                }
            }
            Scores::Points(p) => plain(p.totals[n], scale.given, p.positive_by[n]),
            Scores::Quadratic(q) => Self {
                score: Score::whole(q.totals[n]),
                per_mille: scale.share(q.votes_for[n]),
                against: scale.share(q.votes_against[n]),
                votes_for: q.votes_for[n],
                votes_against: q.votes_against[n],
                disagree: q.voters_against[n],
                ..plain(0, 0, q.voters_for[n])
            },
            Scores::Rated(r) => {
                let first = &r.per_item[n][0];
                Self {
                    score: mean(first),
                    per_mille: along(first),
                    answered: first.count(),
                    ..plain(0, BEST_RATING.into(), first.high())
                }
            }
            Scores::Compared(c) => {
                let (won, lost) = (c.duels.wins(n), c.duels.losses(n));
                Self {
                    score: Score::ratio(c.against_middling[n].into(), 100),
                    per_mille: c.against_middling[n] / 10,
                    disagree: lost,
                    answered: won + lost,
                    ..plain(0, 100, won)
                }
            }
        }
    }
}

fn mean(ratings: &Given) -> Score {
    Score::ratio(ratings.sum().into(), ratings.count().into())
}

/// How far along the scale the mean is: 1 is no bar, the best rating a full one.
fn along(ratings: &Given) -> u32 {
    let (sum, count) = (ratings.sum(), ratings.count());
    let steps = count * u32::from(BEST_RATING - 1);
    ((sum - count) * 1_000).checked_div(steps).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_shows_no_more_decimals_than_it_has() {
        assert_eq!(Score::whole(12_u32).plain(), "12");
        assert_eq!(Score::ratio(25, 2).plain(), "12.5");
        assert_eq!(Score::ratio(2, 3).plain(), "0.67");
        assert_eq!(Score::ratio(1, 50).plain(), "0.02");
        assert_eq!(Score::whole(-3).plain(), "-3");
        assert_eq!(Score::ratio(1, 0).plain(), "0");
    }
}
