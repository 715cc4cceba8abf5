//! Completion by adding one: the method leaves money unspent, so everybody is given one more of the
//! currency (which nobody has) and it runs again from the start, and again, until what it buys uses
//! the real budget up (Peters, Pierczyński and Skowron, 2021; so counted in Assen in 2024).
//!
//! A run tells for how many steps from there the same happens, and those are passed over: a large
//! budget and few people make millions of steps, but the runs that differ are few.

use num_bigint::BigInt;
use num_rational::BigRational;

use super::{
    super::{BudgetVote, TieRule},
    EqualShares, Ran, course, equal_part, ties as ties_of,
};

/// When to stop, and where to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// From exactly budget/people, up to the first outcome that is exhaustive. **The** add-one: it
    /// is what pabutools does.
    Exhaustive,
    /// The first step is to the whole number above budget/people (as equalshares.net has it).
    ExhaustiveOverWholes,
    /// From exactly budget/people, past exhaustive outcomes, as far as the budget allows.
    Limit,
}

/// What ended it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// Nothing that anybody approves fits into what is left.
    Exhausted,
    /// One step more would cost more than the budget.
    OverBudget,
    /// Everything that anybody approves is bought.
    AllBought,
}

/// The last run that the real budget pays for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddOne {
    pub kept: EqualShares,
    /// Steps up to that run.
    pub steps: u64,
    pub stopped: Stopped,
    /// How often the tie rule had to choose, over all runs, the one over budget among them.
    pub rounds_with_ties: u64,
}

impl AddOne {
    pub fn count(vote: &BudgetVote, stop: Stop, ties: TieRule) -> Self {
        let mut steps = 0;
        let mut rounds_with_ties: u64 = 0;
        loop {
            let ran = course(vote, &endowment(vote, stop, steps), ties);
            let tied = ties_of(&ran.rounds) as u64;
            if ran.bought.total > vote.budget {
                // The first run costs no more than everybody holds, which is the budget.
                let kept = steps.saturating_sub(1);
                return Self {
                    kept: EqualShares::with(vote, endowment(vote, stop, kept), ties),
                    steps: kept,
                    stopped: Stopped::OverBudget,
                    rounds_with_ties: rounds_with_ties + tied,
                };
            }
            if let Some(stopped) = stopped(vote, &ran, stop) {
                return Self {
                    kept: EqualShares {
                        endowment: endowment(vote, stop, steps),
                        rounds: ran.rounds,
                        bought: ran.bought,
                    },
                    steps,
                    stopped,
                    rounds_with_ties: rounds_with_ties + tied,
                };
            }
            let same = match ran.holds {
                // The step to a whole number is not one more.
                _ if steps == 0 && stop == Stop::ExhaustiveOverWholes => 1,
                Some(holds) => holds.saturating_add(1),
                None => unreachable!("with something left to buy, more money buys more in the end"),
            };
            rounds_with_ties = rounds_with_ties.saturating_add(tied.saturating_mul(same));
            steps = steps.saturating_add(same);
        }
    }
}

fn stopped(vote: &BudgetVote, ran: &Ran, stop: Stop) -> Option<Stopped> {
    if stop != Stop::Limit && vote.is_exhaustive(&ran.bought) {
        Some(Stopped::Exhausted)
    } else if vote.is_all_bought(&ran.bought) {
        Some(Stopped::AllBought)
    } else {
        None
    }
}

fn endowment(vote: &BudgetVote, stop: Stop, steps: u64) -> BigRational {
    let exact = equal_part(vote);
    let start = match stop {
        Stop::ExhaustiveOverWholes if steps > 0 => exact.floor(),
        _ => exact,
    };
    start + BigRational::from(BigInt::from(steps))
}
