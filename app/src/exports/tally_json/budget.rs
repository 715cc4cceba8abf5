//! What the money buys, by every rule in use: greedily and by the Method of Equal Shares.

use serde_json::{Map, Value, json};
use workshop::tally::{AddOne, Bought, BudgetVote, EqualShares, Purchase, Stop, Stopped, TieRule};

/// The rules that complete equal shares, by their key.
const ADD_ONE: [(&str, Stop); 3] = [
    ("mes_add1_exact_start", Stop::Exhaustive),
    ("mes_add1_integer_start", Stop::ExhaustiveOverWholes),
    ("mes_add1_run_to_limit", Stop::Limit),
];

/// `names` in the order of the vote's options.
pub fn section(names: &[&str], vote: &BudgetVote) -> Value {
    let ties = TieRule::default();
    let told = Told { names, vote };
    let by_votes = vote.by_votes(ties);
    let greedy = vote.greedy(&by_votes);
    let by_effect = vote.by_cost_effectiveness(ties);
    let effective = vote.greedy(&by_effect);
    let per_cost = |n: usize| vote.votes_per_cost(n).map(|ratio| ratio.to_string()).into();
    let shares = EqualShares::count(vote, ties);
    let mut section = json!({
        "budget": vote.budget,
        "costs": told.each(|n| vote.costs[n].into()),
        "n_voters": vote.ballots,
        "greedy_votes": told.bought(&greedy, json!({ "order_considered": told.ids(&by_votes) })),
        "greedy_cost_effectiveness": told.bought(&effective, json!({
            "order_considered": told.ids(&by_effect),
            "votes_per_cost": told.each(per_cost),
        })),
        "mes": told.bought(&shares.bought, json!({
            "endowment_per_voter": shares.endowment.to_string(),
            "rounds": told.rounds(&shares.rounds),
            "rounds_with_ties": shares.rounds_with_ties(),
            "unspent_endowments_f64": shares.unspent_f64(vote),
        })),
        "tie_rule_sensitivity": sensitivity(vote),
    });
    for (key, stop) in ADD_ONE {
        let done = AddOne::count(vote, stop, ties);
        if stop == Stop::Exhaustive {
            section["comparison_step"] = comparison(vote, &done.kept.bought, &greedy);
        }
        section[key] = told.add_one(&done);
    }
    section
}

struct Told<'a> {
    names: &'a [&'a str],
    vote: &'a BudgetVote,
}

impl Told<'_> {
    fn ids(&self, order: &[usize]) -> Value {
        order.iter().map(|n| self.names[*n]).collect()
    }

    fn each(&self, value: impl Fn(usize) -> Value) -> Value {
        let names = self.names.iter().enumerate();
        let each: Map<String, Value> = names
            .map(|(n, name)| ((*name).to_owned(), value(n)))
            .collect();
        each.into()
    }

    /// What is bought, and what else there is to say of how.
    fn bought(&self, bought: &Bought, more: Value) -> Value {
        let mut said = json!({
            "selected": self.ids(&bought.set()),
            "selected_in_order": self.ids(&bought.in_order),
            "total_cost": bought.total,
            "left_over": self.vote.left_over(bought),
            "exhaustive": self.vote.is_exhaustive(bought),
        });
        if let (Value::Object(said), Value::Object(more)) = (&mut said, more) {
            said.extend(more);
        }
        said
    }

    fn rounds(&self, rounds: &[Purchase]) -> Value {
        let round = |round: &Purchase| {
            json!({
                "id": self.names[round.option],
                "rho": round.rho.to_string(),
                "rho_f64": round.rho_f64(),
                "effective_votes_f64": round.effective_votes_f64(),
                "tied_with": self.ids(&round.tied_with),
            })
        };
        rounds.iter().map(round).collect()
    }

    fn add_one(&self, done: &AddOne) -> Value {
        let fill = self.vote.fill(&done.kept.bought, TieRule::default());
        self.bought(
            &done.kept.bought,
            json!({
                "final_endowment": done.kept.endowment.to_string(),
                "steps": done.steps,
                "stop_reason": match done.stopped {
                    Stopped::Exhausted => "exhaustive",
                    Stopped::OverBudget => "next step over budget",
                    Stopped::AllBought => "everything is bought",
                },
                "rounds": self.rounds(&done.kept.rounds),
                "rounds_with_ties_over_all_runs": done.rounds_with_ties,
                "then_greedy_votes_fill": self.ids(&fill),
            }),
        )
    }
}

/// Whether people would rather have the one or the other (Equal Shares' comparison step).
fn comparison(vote: &BudgetVote, shares: &Bought, greedy: &Bought) -> Value {
    let asked = vote.compare(shares, greedy);
    let is_greedy = asked.second > asked.first;
    json!({
        "prefer_mes_add1": asked.first,
        "prefer_greedy_votes": asked.second,
        "indifferent": asked.indifferent,
        "winner": if is_greedy { "greedy_votes" } else { "mes_add1" },
    })
}

/// Whether any other way to break ties would buy something else.
fn sensitivity(vote: &BudgetVote) -> Value {
    let add_one = |stop| move |ties| AddOne::count(vote, stop, ties).kept.bought;
    let same = |buy: &dyn Fn(TieRule) -> Bought| json!({ "same_set_under_all": TieRule::same_set_under_all(buy) });
    json!({
        "greedy_votes": same(&|ties| vote.greedy(&vote.by_votes(ties))),
        "greedy_cost_effectiveness": same(&|ties| vote.greedy(&vote.by_cost_effectiveness(ties))),
        "mes": same(&|ties| EqualShares::count(vote, ties).bought),
        "mes_add1_exact_start": same(&add_one(Stop::Exhaustive)),
        "mes_add1_run_to_limit": same(&add_one(Stop::Limit)),
    })
}
