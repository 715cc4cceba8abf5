//! Shared budgets, beside a plain and slow Equal Shares.

use std::ops::Range;

use num_bigint::BigInt;
use num_rational::{BigRational, Ratio};
use num_traits::Zero;
use proptest::prelude::*;
use workshop::tally::{AddOne, BudgetVote, EqualShares, Stop, Stopped, TieRule};

use crate::by_keys;

#[derive(Clone, Debug)]
struct Case {
    budget: u64,
    costs: Vec<u64>,
    ballots: Vec<Vec<usize>>,
}

impl Case {
    fn vote(&self) -> BudgetVote {
        let ballots = self.ballots.iter().map(Vec::as_slice);
        BudgetVote::of(self.budget, self.costs.clone(), ballots)
    }
}

/// Up to `most` people and options, and up to so much money.
fn cases_of(most: usize, cost: Range<u64>, budget: Range<u64>) -> impl Strategy<Value = Case> {
    let costs = prop::collection::vec(cost, 1..=most);
    (costs, budget).prop_flat_map(move |(costs, budget)| {
        let all: Vec<usize> = (0..costs.len()).collect();
        let ballot = prop::sample::subsequence(all, 0..=costs.len());
        prop::collection::vec(ballot, 0..=most).prop_map(move |ballots| Case {
            budget,
            costs: costs.clone(),
            ballots,
        })
    })
}

fn cases() -> impl Strategy<Value = Case> {
    let roomy = cases_of(7, 0..300, 0..400);
    // Where money is short, each step more counts.
    let tight = cases_of(4, 3..30, 3..40);
    prop_oneof![roomy, tight]
}

const STOPS: [Stop; 3] = [Stop::Exhaustive, Stop::ExhaustiveOverWholes, Stop::Limit];

fn shares(vote: &BudgetVote) -> EqualShares {
    EqualShares::count(vote, TieRule::default())
}

fn whole(number: u64) -> BigRational {
    BigRational::from(BigInt::from(number))
}

/// The method as its authors write it, one option after the other: (option, rho, tied).
fn plainly(vote: &BudgetVote, endowment: Ratio<i128>) -> Vec<(usize, Ratio<i128>, Vec<usize>)> {
    let mut money = vec![endowment; vote.ballots];
    let mut found = Vec::new();
    let mut open: Vec<usize> = (0..vote.options()).collect();
    loop {
        let rho = |option: usize| {
            let mut held: Vec<_> = vote.approvers[option]
                .iter()
                .map(|who| money[*who])
                .collect();
            held.sort();
            let cost = Ratio::from(i128::from(vote.costs[option]));
            if held.is_empty() || held.iter().sum::<Ratio<i128>>() < cost {
                return None;
            }
            let mut rest = cost;
            for (at, poorest) in held.iter().enumerate() {
                let sharers = (held.len() - at) as i128;
                if *poorest * sharers >= rest {
                    let all_alike = Ratio::new(1, sharers);
                    return Some(if cost.is_zero() {
                        all_alike
                    } else {
                        rest / cost * all_alike
                    });
                }
                rest -= poorest;
            }
            unreachable!("they hold the cost")
        };
        let offers = open
            .iter()
            .filter_map(|option| Some((rho(*option)?, *option)));
        let offers: Vec<(Ratio<i128>, usize)> = offers.collect();
        let Some(least) = offers.iter().map(|(rho, _)| *rho).min() else {
            return found;
        };
        let mut tied: Vec<usize> = offers
            .iter()
            .filter(|(rho, _)| *rho == least)
            .map(|(_, option)| *option)
            .collect();
        tied.sort_by_key(|n| (vote.costs[*n], std::cmp::Reverse(vote.approvals(*n)), *n));
        let option = tied.remove(0);
        tied.sort_unstable();
        let most = least * i128::from(vote.costs[option]);
        for who in &vote.approvers[option] {
            let paid = most.min(money[*who]);
            money[*who] -= paid;
        }
        open.retain(|other| *other != option);
        found.push((option, least, tied));
    }
}

fn same_as_plainly(vote: &BudgetVote, shares: &EqualShares) -> bool {
    let plain = |exact: &BigRational| {
        let digits = |number: &BigInt| i128::try_from(number).expect("few digits");
        Ratio::new_raw(digits(exact.numer()), digits(exact.denom()))
    };
    let rounds = shares.rounds.iter();
    let got: Vec<(usize, Ratio<i128>, Vec<usize>)> = rounds
        .map(|round| (round.option, plain(&round.rho), round.tied_with.clone()))
        .collect();
    got == plainly(vote, plain(&shares.endowment))
}

/// Add-one a step at a time.
fn step_by_step(vote: &BudgetVote, stop: Stop) -> AddOne {
    let ties = TieRule::default();
    let mut kept = shares(vote);
    let mut rounds_with_ties = kept.rounds_with_ties() as u64;
    let from = match stop {
        Stop::ExhaustiveOverWholes => kept.endowment.floor(),
        Stop::Exhaustive | Stop::Limit => kept.endowment.clone(),
    };
    for steps in 0.. {
        let is_exhausted = stop != Stop::Limit && vote.is_exhaustive(&kept.bought);
        let next = EqualShares::with(vote, from.clone() + whole(steps + 1), ties);
        let is_over = next.bought.total > vote.budget;
        let stopped = if is_exhausted {
            Stopped::Exhausted
        } else if vote.is_all_bought(&kept.bought) {
            Stopped::AllBought
        } else {
            rounds_with_ties += next.rounds_with_ties() as u64;
            if !is_over {
                kept = next;
                continue;
            }
            Stopped::OverBudget
        };
        return AddOne {
            kept,
            steps,
            stopped,
            rounds_with_ties,
        };
    }
    unreachable!()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn equal_shares_buys_what_its_authors_say(case in cases()) {
        let vote = case.vote();
        prop_assert!(same_as_plainly(&vote, &shares(&vote)));
    }

    /// Peters and Skowron, *Proportionality and the Limits of Welfarism*, 2020: there are payments
    /// that explain what is bought.
    #[test]
    fn what_equal_shares_buys_has_a_price_that_its_supporters_pay(case in cases()) {
        let vote = case.vote();
        let shares = shares(&vote);
        prop_assert!(shares.bought.total <= vote.budget);
        let mut money = vec![shares.endowment.clone(); vote.ballots];
        for (round, paid) in shares.rounds.iter().zip(shares.payments(&vote)) {
            // Only supporters pay: they alone are asked.
            let supporters = &vote.approvers[round.option];
            prop_assert_eq!(supporters.len(), paid.len());
            prop_assert_eq!(paid.iter().sum::<BigRational>(), whole(vote.costs[round.option]));
            for (who, paid) in supporters.iter().zip(paid) {
                prop_assert!(paid >= BigRational::zero());
                money[*who] -= paid;
                prop_assert!(money[*who] >= BigRational::zero());
            }
        }
        for n in (0..vote.options()).filter(|n| !shares.bought.in_order.contains(n)) {
            let left: BigRational = vote.approvers[n].iter().map(|who| &money[*who]).sum();
            prop_assert!(vote.approvals(n) == 0 || left < whole(vote.costs[n]));
        }
    }

    #[test]
    fn add_one_passes_over_nothing(case in cases()) {
        let vote = case.vote();
        for stop in STOPS {
            let done = AddOne::count(&vote, stop, TieRule::default());
            prop_assert!(done.kept.bought.total <= vote.budget);
            prop_assert_eq!(done, step_by_step(&vote, stop));
        }
    }

    #[test]
    fn the_order_of_ballots_buys_nothing(case in cases(), keys: [u32; 7]) {
        let other = Case { ballots: by_keys(&case.ballots, &keys), ..case.clone() };
        let (vote, other) = (case.vote(), other.vote());
        prop_assert_eq!(shares(&vote), shares(&other));
        for stop in STOPS {
            let count = |vote| AddOne::count(vote, stop, TieRule::default());
            prop_assert_eq!(count(&vote), count(&other));
        }
        let ties = TieRule::default();
        prop_assert_eq!(vote.by_cost_effectiveness(ties), other.by_cost_effectiveness(ties));
        let bought = vote.greedy(&vote.by_votes(ties));
        prop_assert!(bought.total <= vote.budget);
        prop_assert_eq!(bought, other.greedy(&other.by_votes(ties)));
    }

    /// With costs that differ the order shared never has to decide.
    #[test]
    fn another_name_is_only_another_name(case in cases(), keys: [u32; 7]) {
        let n = case.costs.len();
        let mut distinct = case.costs.clone();
        distinct.sort_unstable();
        distinct.dedup();
        prop_assume!(distinct.len() == n);
        let options: Vec<usize> = (0..n).collect();
        let old = by_keys(&options, &keys);
        let new = |was: usize| old.iter().position(|n| *n == was).expect("it is renamed");
        let renamed = Case {
            budget: case.budget,
            costs: old.iter().map(|n| case.costs[*n]).collect(),
            ballots: case.ballots.iter().map(|b| b.iter().map(|n| new(*n)).collect()).collect(),
        };
        let rename = |order: &[usize]| order.iter().map(|n| new(*n)).collect::<Vec<_>>();
        let (vote, other) = (case.vote(), renamed.vote());
        let ties = TieRule::default();
        prop_assert_eq!(rename(&vote.by_votes(ties)), other.by_votes(ties));
        let order = vote.by_cost_effectiveness(ties);
        prop_assert_eq!(rename(&order), other.by_cost_effectiveness(ties));
        for stop in STOPS {
            let count = |vote| AddOne::count(vote, stop, ties).kept.bought;
            prop_assert_eq!(rename(&count(&vote).in_order), count(&other).in_order);
        }
    }

    /// Rho is a part of the cost, whatever the currency; so many digits do not fit into 128 bits.
    #[test]
    fn a_currency_with_many_digits_buys_the_same(case in cases()) {
        let scale = 10_u64.pow(16);
        let scaled = Case {
            budget: case.budget * scale,
            costs: case.costs.iter().map(|cost| cost * scale).collect(),
            ballots: case.ballots.clone(),
        };
        prop_assert_eq!(shares(&case.vote()).rounds, shares(&scaled.vote()).rounds);
    }
}

#[test]
fn millions_of_steps_are_passed_over_at_once() {
    let ballots: [&[usize]; 3] = [&[0], &[0], &[1, 2]];
    let vote = BudgetVote::of(
        9_000_000_000,
        vec![3_000_000_000, 4_000_000_000, 1],
        ballots,
    );
    let done = AddOne::count(&vote, Stop::Exhaustive, TieRule::default());
    // The last one asks for all they have from the one person who wants two things, as the cheaper
    // one does: a tie, one step before both can be had and then.
    assert_eq!(done.steps, 1_000_000_001);
    assert_eq!(done.rounds_with_ties, 2);
    assert_eq!(done.kept.bought.in_order, [0, 2, 1]);
}

/// Four pay 440 each for the well and four 220 each for the bench. Then the pool asks for all that
/// two of the first have left and the shed for all that one of the others has, and both for the
/// third person's. With more money the pool's part falls the faster: up to 682 the shed is bought,
/// then the pool, which is too dear.
#[test]
fn a_run_holds_until_another_option_asks_less() {
    let (well, bench, pool, shed) = (0, 1, 2, 3);
    let ballots: [&[usize]; 7] = [
        &[well, pool],
        &[well, pool],
        &[pool, shed],
        &[bench, shed],
        &[well, bench],
        &[well, bench],
        &[bench],
    ];
    let vote = BudgetVote::of(3710, vec![1760, 880, 1100, 1050], ballots);
    for stop in STOPS {
        let done = AddOne::count(&vote, stop, TieRule::default());
        assert_eq!(done, step_by_step(&vote, stop));
    }
    let done = AddOne::count(&vote, Stop::Limit, TieRule::default());
    assert_eq!(done.kept.endowment, whole(682));
    assert_eq!(done.kept.rounds[2].option, shed);
    assert_eq!(done.kept.rounds[2].tied_with, [pool]);
}

/// The same the other way round: what falls the faster has fewer supporters, and both can be had.
#[test]
fn a_run_holds_until_an_option_with_fewer_supporters_asks_less() {
    let (well, bench, pool, shed) = (0, 1, 2, 3);
    let ballots: [&[usize]; 9] = [
        &[well, pool],
        &[pool, shed],
        &[bench, shed],
        &[bench, shed],
        &[well],
        &[well],
        &[well],
        &[bench],
        &[bench],
    ];
    let vote = BudgetVote::of(13_050, vec![4400, 4080, 1000, 2400], ballots);
    let ties = TieRule::default();
    let third = |endowment| EqualShares::with(&vote, whole(endowment), ties).rounds[2].clone();
    assert_eq!((third(1499).option, third(1499).tied_with), (shed, vec![]));
    assert_eq!(
        (third(1500).option, third(1500).tied_with),
        (pool, vec![shed])
    );
    assert_eq!((third(1501).option, third(1501).tied_with), (pool, vec![]));
    let done = AddOne::count(&vote, Stop::Limit, ties);
    assert_eq!(done.stopped, Stopped::AllBought);
    assert_eq!(done, step_by_step(&vote, Stop::Limit));
}

/// The same once more, where the one that is passed by was last looked at in the round before: the
/// hall, which two of those who paid for the well want, is bought first.
#[test]
fn a_run_holds_until_an_option_that_needed_no_second_look_asks_less() {
    let (well, bench, hall, pool, shed) = (0, 1, 2, 3, 4);
    let ballots: [&[usize]; 10] = [
        &[well, pool],
        &[pool, shed],
        &[bench, shed],
        &[bench, shed],
        &[well, hall],
        &[well, hall],
        &[well],
        &[bench],
        &[bench],
        &[hall],
    ];
    let vote = BudgetVote::of(14_500, vec![4400, 4080, 1730, 1000, 2400], ballots);
    let ties = TieRule::default();
    let rounds = |endowment| EqualShares::with(&vote, whole(endowment), ties).rounds;
    assert_eq!(rounds(1499)[2].option, hall);
    assert_eq!(rounds(1499)[3].option, shed);
    assert_eq!(rounds(1500)[3].tied_with, [shed]);
    let done = AddOne::count(&vote, Stop::Limit, ties);
    assert_eq!(done, step_by_step(&vote, Stop::Limit));
}
