//! Shared budgets, against pabutools' results.

use std::collections::BTreeSet;

use num_bigint::BigInt;
use num_rational::{BigRational, Ratio};
use num_traits::{ToPrimitive, Zero};
use serde_json::{Value, json};
use workshop::tally::{AddOne, Bought, BudgetVote, EqualShares, Purchase, Stop, Stopped, TieRule};

use crate::{files, json_of, names, shared};

const BUDGETS: [&str; 3] = [
    "pabulib.Netherlands_Assen_2024",
    "pabulib.Switzerland_Zurich_SN",
    "pabulib.Worldwide_Mechanical_Turk_k_approval_7",
];

const ADD_ONE: [(&str, Stop); 3] = [
    ("mes_add1_exact_start", Stop::Exhaustive),
    ("mes_add1_integer_start", Stop::ExhaustiveOverWholes),
    ("mes_add1_run_to_limit", Stop::Limit),
];

/// What tells of the program that made the reference, and not of the result.
const OF_THE_GENERATOR: [&str; 5] = [
    "cross_check",
    "explanation",
    "float64_gives_same_order",
    "float64_gives_same_set",
    "float64_same_order_and_steps",
];

struct File {
    items: Vec<String>,
    vote: BudgetVote,
    /// The official result, where the file has one.
    selected: Option<Vec<usize>>,
}

fn each(check: impl Fn(&File, &Value)) {
    let Some(data) = shared() else { return };
    for name in BUDGETS {
        let want = json_of(&data, name);
        let file = files::read(&data, &want);
        let number = |text: &String| text.parse::<u64>().expect("a whole number");
        let budget = number(&file.meta["budget"]);
        let costs = file.projects["cost"].iter().map(number).collect();
        let selected = file.projects.get("selected").map(|column| {
            let of = |n: &usize| column[*n] == "1";
            (0..file.items.len()).filter(of).collect()
        });
        let file = File {
            vote: BudgetVote::of(budget, costs, file.ballots.iter().map(Vec::as_slice)),
            items: file.items,
            selected,
        };
        check(&file, &want["budget"]);
    }
}

impl File {
    fn ids(&self, order: &[usize]) -> Value {
        let ids = order.iter().map(|n| self.items[*n].as_str());
        ids.collect()
    }

    fn by_item(&self, value: impl Fn(usize) -> Value) -> Value {
        let items = self.items.iter().enumerate();
        items.map(|(n, item)| (item.clone(), value(n))).collect()
    }

    fn bought(&self, bought: &Bought) -> Vec<(&'static str, Value)> {
        vec![
            ("selected", self.ids(&bought.set())),
            ("selected_in_order", self.ids(&bought.in_order)),
            ("total_cost", json!(bought.total)),
            ("left_over", json!(self.vote.left_over(bought))),
            ("exhaustive", json!(self.vote.is_exhaustive(bought))),
        ]
    }
}

/// Every key of the reference, and no other; doubles within 1e-9.
fn assert_same(want: &Value, got: Vec<(&'static str, Value)>) {
    let keys = want.as_object().expect("a section").keys();
    let keys: BTreeSet<&str> = keys
        .map(String::as_str)
        .filter(|key| !OF_THE_GENERATOR.contains(key))
        .collect();
    assert_eq!(keys, got.iter().map(|(key, _)| *key).collect());
    for (key, got) in got {
        if key.ends_with("_f64") {
            assert_near(&want[key], &got);
        } else {
            assert_eq!(want[key], got, "{key}");
        }
    }
}

fn assert_near(want: &Value, got: &Value) {
    let (want, got) = (want.as_f64().expect("f64"), got.as_f64().expect("f64"));
    assert!((want - got).abs() <= 1e-9 * want.abs().max(1.0));
}

#[test]
fn greedy_budgets_are_those_of_the_reference() {
    each(|file, want| {
        let vote = &file.vote;
        assert_eq!(want["budget"], vote.budget);
        assert_eq!(want["n_voters"], vote.ballots);
        assert_eq!(want["costs"], file.by_item(|n| vote.costs[n].into()));
        let order = vote.by_votes(TieRule::default());
        let mut got = file.bought(&vote.greedy(&order));
        got.push(("order_considered", file.ids(&order)));
        assert_same(&want["greedy_votes"], got);
        let order = vote.by_cost_effectiveness(TieRule::default());
        let mut got = file.bought(&vote.greedy(&order));
        got.push(("order_considered", file.ids(&order)));
        let per_cost = |n| vote.votes_per_cost(n).expect("it costs").to_string().into();
        got.push(("votes_per_cost", file.by_item(per_cost)));
        assert_same(&want["greedy_cost_effectiveness"], got);
    });
}

#[test]
fn equal_shares_are_those_of_the_reference() {
    each(|file, want| {
        let vote = &file.vote;
        let shares = EqualShares::count(vote, TieRule::default());
        let mut got = file.bought(&shares.bought);
        let endowment = shares.endowment.to_string();
        got.push(("endowment_per_voter", endowment.into()));
        got.push(("rounds_with_ties", shares.rounds_with_ties().into()));
        let replayed = replay(vote, &shares);
        got.push(("unspent_endowments_f64", json!(replayed.unspent)));
        got.push(("largest_denominator_bits", replayed.bits.into()));
        got.push(("rounds", want["mes"]["rounds"].clone()));
        assert_same(&want["mes"], got);
        assert_rounds(file, &want["mes"]["rounds"], &shares.rounds);
    });
}

#[test]
fn equal_shares_with_add_one_are_those_of_the_reference() {
    each(|file, want| {
        for (key, stop) in ADD_ONE {
            let want = &want[key];
            let done = AddOne::count(&file.vote, stop, TieRule::default());
            let mut got = file.bought(&done.kept.bought);
            let endowment = done.kept.endowment.to_string();
            got.push(("final_endowment", endowment.into()));
            got.push(("steps", done.steps.into()));
            let reason = match done.stopped {
                Stopped::Exhausted => "exhaustive",
                Stopped::OverBudget => "next step over budget",
                Stopped::AllBought => "everything is bought",
            };
            got.push(("stop_reason", reason.into()));
            let ties = done.rounds_with_ties;
            got.push(("rounds_with_ties_over_all_runs", ties.into()));
            let fill = file.vote.fill(&done.kept.bought, TieRule::default());
            got.push(("then_greedy_votes_fill", file.ids(&fill)));
            let bits = largest_denominator(&file.vote, stop, &done);
            got.push(("largest_denominator_bits", bits.into()));
            got.push(("rounds", want["rounds"].clone()));
            assert_same(want, got);
            assert_rounds(file, &want["rounds"], &done.kept.rounds);
        }
    });
}

fn assert_rounds(file: &File, want: &Value, got: &[Purchase]) {
    let want = want.as_array().expect("rounds");
    assert_eq!(want.len(), got.len());
    for (want, got) in want.iter().zip(got) {
        let round = vec![
            ("id", json!(file.items[got.option])),
            ("rho", json!(got.rho.to_string())),
            ("rho_f64", json!(got.rho.to_f64())),
            ("effective_votes_f64", json!(got.effective_votes_f64())),
            ("tied_with", file.ids(&got.tied_with)),
        ];
        assert_same(want, round);
    }
}

/// What everybody had left after each round, by plain fractions: these files need few digits.
struct Replayed {
    unspent: f64,
    /// Of the largest denominator met, of anybody's money or of rho.
    bits: u32,
}

fn replay(vote: &BudgetVote, shares: &EqualShares) -> Replayed {
    let plain = |exact: &BigRational| -> Ratio<i128> {
        let digits = |number: &BigInt| number.to_i128().expect("few digits");
        Ratio::new_raw(digits(exact.numer()), digits(exact.denom()))
    };
    let endowment = plain(&shares.endowment);
    let mut money = vec![endowment; vote.ballots];
    let mut largest = *endowment.denom();
    for round in &shares.rounds {
        let rho = plain(&round.rho);
        let cost = Ratio::from(i128::from(vote.costs[round.option]));
        largest = largest.max(*rho.denom());
        let mut raised = Ratio::zero();
        for who in &vote.approvers[round.option] {
            let paid = (rho * cost).min(money[*who]);
            raised += paid;
            money[*who] -= paid;
            largest = largest.max(*money[*who].denom());
        }
        assert_eq!(raised, cost);
    }
    let unspent = money.iter().sum::<Ratio<i128>>().to_f64();
    Replayed {
        unspent: unspent.expect("a number"),
        bits: i128::BITS - largest.leading_zeros(),
    }
}

/// Over every single run, the one over budget among them; and none of them is passed over wrongly.
fn largest_denominator(vote: &BudgetVote, stop: Stop, done: &AddOne) -> u32 {
    let ties = TieRule::default();
    let first = EqualShares::count(vote, ties);
    let one = |n: u64| BigRational::from(BigInt::from(n));
    let mut runs = vec![first.clone()];
    let is_over = done.stopped == Stopped::OverBudget;
    for step in 1..=done.steps + u64::from(is_over) {
        let from = match stop {
            Stop::ExhaustiveOverWholes => first.endowment.floor(),
            Stop::Exhaustive | Stop::Limit => first.endowment.clone(),
        };
        runs.push(EqualShares::with(vote, from + one(step), ties));
    }
    let with_ties: usize = runs.iter().map(EqualShares::rounds_with_ties).sum();
    assert_eq!(with_ties as u64, done.rounds_with_ties);
    assert_eq!(runs[done.steps as usize], done.kept);
    let over = runs.iter().filter(|run| run.bought.total > vote.budget);
    assert_eq!(over.count(), usize::from(is_over));
    let bits = runs.iter().map(|run| replay(vote, run).bits);
    bits.max().expect("there is a run")
}

#[test]
fn the_tie_rule_matters_where_the_reference_says_so() {
    each(|file, want| {
        let vote = &file.vote;
        let add_one = |stop| move |ties| AddOne::count(vote, stop, ties).kept.bought;
        let same = |buy: &dyn Fn(TieRule) -> Bought| {
            let same = TieRule::same_set_under_all(buy);
            json!({ "same_set_under_all": same })
        };
        let got = json!({
            "greedy_votes": same(&|ties| vote.greedy(&vote.by_votes(ties))),
            "greedy_cost_effectiveness":
                same(&|ties| vote.greedy(&vote.by_cost_effectiveness(ties))),
            "mes": same(&|ties| EqualShares::count(vote, ties).bought),
            "mes_add1_exact_start": same(&add_one(Stop::Exhaustive)),
            "mes_add1_run_to_limit": same(&add_one(Stop::Limit)),
        });
        assert_eq!(want["tie_rule_sensitivity"], got);
    });
}

#[test]
fn the_comparison_and_the_official_result_are_those_of_the_reference() {
    each(|file, want| {
        let vote = &file.vote;
        let ties = TieRule::default();
        let by_votes = vote.greedy(&vote.by_votes(ties));
        let kept = |stop| AddOne::count(vote, stop, ties).kept.bought;
        if want["comparison_step"].is_object() {
            let add_one = kept(Stop::Exhaustive);
            let asked = vote.compare(&add_one, &by_votes);
            let is_greedy = asked.second > asked.first;
            let got = json!({
                "prefer_mes_add1": asked.first,
                "prefer_greedy_votes": asked.second,
                "indifferent": asked.indifferent,
                "winner": if is_greedy { "greedy_votes" } else { "mes_add1" },
            });
            assert_eq!(want["comparison_step"], got);
        }
        let Some(selected) = &file.selected else {
            assert!(want["official"].is_null());
            return;
        };
        let official: BTreeSet<usize> = selected.iter().copied().collect();
        let compared = |bought: &[usize]| {
            let here: BTreeSet<usize> = bought.iter().copied().collect();
            let only = |a: &BTreeSet<usize>, b| {
                let only: Vec<usize> = a.difference(b).copied().collect();
                file.ids(&only)
            };
            json!({
                "only_here": only(&here, &official),
                "only_official": only(&official, &here),
                "same": here == official,
            })
        };
        let exact = kept(Stop::Exhaustive);
        let filled = [exact.in_order.clone(), vote.fill(&exact, ties)].concat();
        let cost_effective = vote.greedy(&vote.by_cost_effectiveness(ties));
        let got = json!({
            "greedy_votes": compared(&by_votes.in_order),
            "greedy_cost_effectiveness": compared(&cost_effective.in_order),
            "mes": compared(&EqualShares::count(vote, ties).bought.in_order),
            "mes_add1_exact_start": compared(&exact.in_order),
            "mes_add1_exact_start_then_fill": compared(&filled),
            "mes_add1_integer_start": compared(&kept(Stop::ExhaustiveOverWholes).in_order),
            "mes_add1_run_to_limit": compared(&kept(Stop::Limit).in_order),
        });
        let want = &want["official"];
        assert_eq!(want["comparison"], got);
        assert_eq!(names(&want["selected"]), names(&file.ids(selected)));
        let cost: u64 = selected.iter().map(|n| vote.costs[*n]).sum();
        assert_eq!(want["total_cost"], cost);
    });
}
