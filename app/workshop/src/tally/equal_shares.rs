//! Method of Equal Shares (Peters, Pierczyński and Skowron, *Proportional Participatory Budgeting
//! with Additive Utilities*, 2021), with an option worth to its supporters what it costs: everybody
//! holds the same part of the budget, and an option is bought with the money of those who approve
//! it, the one first for which they give up the least.
//!
//! Money is counted in fractions without limit, never rounded: ties are common, and a rounded one
//! changes what is bought.

mod add_one;
mod course;
mod line;

pub use add_one::{AddOne, Stop, Stopped};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;

use super::{Bought, BudgetVote, TieRule};
use course::Course;
use line::{Line, Overflow, Whole};

/// One run: what is bought when everybody holds `endowment`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EqualShares {
    /// What each person holds at first, in the unit of the costs.
    pub endowment: BigRational,
    /// In the order bought.
    pub rounds: Vec<Purchase>,
    pub bought: Bought,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Purchase {
    pub option: usize,
    /// Of what the option costs, the part that each supporter pays, or else all that they still
    /// have: 1/supporters where everybody can pay alike, up to 1. The least one is bought.
    pub rho: BigRational,
    /// Others with the same rho, in the order shared. The tie rule chose among them.
    pub tied_with: Vec<usize>,
}

impl EqualShares {
    /// Everybody holds an equal part of the budget. Some of it may be left.
    pub fn count(vote: &BudgetVote, ties: TieRule) -> Self {
        Self::with(vote, equal_part(vote), ties)
    }

    /// Everybody holds `endowment`, whatever the budget is.
    pub fn with(vote: &BudgetVote, endowment: BigRational, ties: TieRule) -> Self {
        let ran = course(vote, &endowment, ties);
        Self {
            endowment,
            rounds: ran.rounds,
            bought: ran.bought,
        }
    }

    /// How often the tie rule had to choose.
    pub fn rounds_with_ties(&self) -> usize {
        ties(&self.rounds)
    }

    /// For each round what every supporter of its option paid, in step with
    /// [`BudgetVote::approvers`].
    pub fn payments(&self, vote: &BudgetVote) -> Vec<Vec<BigRational>> {
        let mut money = vec![self.endowment.clone(); vote.ballots];
        let mut pay = |round: &Purchase| {
            let most = &round.rho * BigInt::from(vote.costs[round.option]);
            let supporters = vote.approvers[round.option].iter();
            supporters
                .map(|&who| {
                    let paid = most.clone().min(money[who].clone());
                    money[who] -= &paid;
                    paid
                })
                .collect()
        };
        self.rounds.iter().map(&mut pay).collect()
    }
}

impl EqualShares {
    /// What all people together still hold.
    pub fn unspent_f64(&self, vote: &BudgetVote) -> f64 {
        let held = &self.endowment * BigInt::from(vote.ballots);
        nearest(&(held - BigInt::from(self.bought.total)))
    }
}

impl Purchase {
    pub fn rho_f64(&self) -> f64 {
        nearest(&self.rho)
    }

    /// 1/rho: the supporters that the option would need to have if all of them could pay alike; at
    /// least 1, at most the supporters it has. What has most is bought.
    pub fn effective_votes(&self) -> BigRational {
        self.rho.recip()
    }

    pub fn effective_votes_f64(&self) -> f64 {
        nearest(&self.effective_votes())
    }
}

/// The budget over the ballots; nothing where there are none.
fn equal_part(vote: &BudgetVote) -> BigRational {
    let people = BigInt::from(vote.ballots.max(1));
    BigRational::new(BigInt::from(vote.budget), people)
}

fn nearest(exact: &BigRational) -> f64 {
    exact.to_f64().expect("a fraction has a nearest double")
}

fn ties(rounds: &[Purchase]) -> usize {
    let with_ties = rounds.iter().filter(|round| !round.tied_with.is_empty());
    with_ties.count()
}

struct Ran {
    rounds: Vec<Purchase>,
    bought: Bought,
    /// So many times everybody could hold one more, and the same would happen; `None`: for ever.
    holds: Option<u64>,
}

/// In numbers of 128 bits if they are enough, as for a room they mostly are.
fn course(vote: &BudgetVote, endowment: &BigRational, ties: TieRule) -> Ran {
    in_numbers::<i128>(vote, endowment, ties)
        .or_else(|Overflow| in_numbers::<BigInt>(vote, endowment, ties))
        .expect("numbers without limit do not overflow")
}

fn in_numbers<N: Whole>(
    vote: &BudgetVote,
    endowment: &BigRational,
    ties: TieRule,
) -> Result<Ran, Overflow> {
    let unit = N::of_big(endowment.denom()).ok_or(Overflow)?;
    let holding = Line {
        now: N::of_big(endowment.numer()).ok_or(Overflow)?,
        step: unit.clone(),
    };
    let course = Course::run(vote, holding, unit, ties)?;
    let exact = |(above, below): (N, N)| BigRational::new(above.into(), below.into());
    let mut bought = Bought::default();
    let mut rounds = Vec::new();
    for round in course.rounds {
        bought.add(round.option, vote.costs[round.option]);
        rounds.push(Purchase {
            option: round.option,
            rho: exact(round.rho),
            tied_with: round.tied_with,
        });
    }
    let holds = course.holds.map(|steps| {
        let steps: BigInt = steps.into();
        steps.to_u64().unwrap_or(u64::MAX)
    });
    Ok(Ran {
        rounds,
        bought,
        holds,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fraction(above: i64, below: i64) -> BigRational {
        BigRational::new(above.into(), below.into())
    }

    fn count(vote: &BudgetVote) -> EqualShares {
        EqualShares::count(vote, TieRule::default())
    }

    /// Three want the pool, one the shed; the shed costs what one person holds.
    fn village() -> BudgetVote {
        let ballots: [&[usize]; 4] = [&[0], &[0], &[0], &[1]];
        BudgetVote::of(100, vec![75, 25], ballots)
    }

    #[test]
    fn a_minority_has_its_part_of_the_money() {
        let shares = count(&village());
        assert_eq!(shares.endowment, fraction(25, 1));
        assert_eq!(shares.bought.in_order, [0, 1]);
        assert_eq!(shares.rounds[0].rho, fraction(1, 3));
        assert_eq!(shares.rounds[1].effective_votes(), fraction(1, 1));
    }

    #[test]
    fn who_has_spent_much_gives_all_and_others_share_the_rest() {
        // Everybody holds 10. Three pay 4 each for the well, so that one of them has 6 for the bench.
        let ballots: [&[usize]; 4] = [&[0], &[0], &[0, 1], &[1]];
        let vote = BudgetVote::of(40, vec![12, 14], ballots);
        let shares = count(&vote);
        assert_eq!(shares.bought.in_order, [0, 1]);
        assert_eq!(shares.rounds[1].rho, fraction(8, 14));
        let whole = |paid: &[i64]| paid.iter().map(|p| fraction(*p, 1)).collect::<Vec<_>>();
        assert_eq!(shares.payments(&vote), [whole(&[4, 4, 4]), whole(&[6, 8])]);
    }

    #[test]
    fn the_tie_rule_chooses_and_it_is_said() {
        let ballots: [&[usize]; 2] = [&[0, 1], &[0, 1]];
        let vote = BudgetVote::of(30, vec![20, 10], ballots);
        let shares = count(&vote);
        assert_eq!(shares.bought.in_order, [1, 0], "the cheaper one first");
        assert_eq!(shares.rounds[0].tied_with, [0]);
        assert_eq!(shares.rounds_with_ties(), 1);
    }

    #[test]
    fn what_costs_nothing_is_bought_if_anybody_wants_it() {
        let vote = BudgetVote::of(4, vec![0, 5, 0], [&[0, 1][..], &[1]]);
        let shares = count(&vote);
        assert_eq!(shares.bought.in_order, [0]);
        assert_eq!(shares.rounds[0].effective_votes_f64(), 1.0);
    }

    #[test]
    fn nobody_buys_nothing() {
        let vote = BudgetVote::of(4, vec![1], []);
        assert_eq!(count(&vote).bought, Bought::default());
        let done = AddOne::count(&vote, Stop::Exhaustive, TieRule::default());
        assert_eq!((done.steps, done.stopped), (0, Stopped::Exhausted));
    }
}
