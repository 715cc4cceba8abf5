//! Participatory budgeting: options cost something, people approve options, and there is so much
//! money. Here the greedy rules (Rey and Maly, *The (Computational) Social Choice Take on
//! Indivisible Participatory Budgeting*, 2023): go through the options from the best down and buy
//! what still fits. [`super::EqualShares`] gives every person the same say over the money instead.

use std::cmp::Ordering;

use num_rational::Ratio;

/// Approvals of options that cost something. The budget and the costs are in the same whole unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetVote {
    pub budget: u64,
    pub costs: Vec<u64>,
    /// For each option the ballots that approve it, by their place; ascending.
    pub approvers: Vec<Vec<usize>>,
    /// Those that approve nothing too.
    pub ballots: usize,
}

/// Options bought, and what they cost together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bought {
    pub in_order: Vec<usize>,
    pub total: u64,
}

/// Which of two options comes first where the rule itself cannot tell: the cheaper one, then the
/// one with more approvals, then the one shared first. That is the default, all `false`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TieRule {
    pub dearer_first: bool,
    pub fewer_approvals_first: bool,
    pub last_first: bool,
}

/// For how many people one purchase has more of what they approved than another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preference {
    pub first: u32,
    pub second: u32,
    pub indifferent: u32,
}

impl BudgetVote {
    /// `ballots` as positions in `costs`, each at most once a ballot.
    pub fn of<'a>(
        budget: u64,
        costs: Vec<u64>,
        ballots: impl IntoIterator<Item = &'a [usize]>,
    ) -> Self {
        let mut approvers = vec![Vec::new(); costs.len()];
        let mut count = 0;
        for ballot in ballots {
            for &n in ballot {
                approvers[n].push(count);
            }
            count += 1;
        }
        Self {
            budget,
            costs,
            approvers,
            ballots: count,
        }
    }

    pub fn options(&self) -> usize {
        self.costs.len()
    }

    pub fn approvals(&self, n: usize) -> u64 {
        self.approvers[n].len() as u64
    }

    /// `None` for what costs nothing.
    pub fn votes_per_cost(&self, n: usize) -> Option<Ratio<u64>> {
        let cost = self.costs[n];
        (cost > 0).then(|| Ratio::new(self.approvals(n), cost))
    }

    /// All options, those with most approvals first.
    pub fn by_votes(&self, ties: TieRule) -> Vec<usize> {
        self.sorted(ties, |a, b| self.approvals(b).cmp(&self.approvals(a)))
    }

    /// All options, those with most approvals for their cost first. What costs nothing comes before
    /// everything else, what nobody approves after it.
    pub fn by_cost_effectiveness(&self, ties: TieRule) -> Vec<usize> {
        let worth =
            |n: usize, of: usize| u128::from(self.approvals(n)) * u128::from(self.costs[of]);
        self.sorted(ties, |a, b| {
            let is_unwanted = |n: usize| self.approvals(n) == 0;
            let last = is_unwanted(a).cmp(&is_unwanted(b));
            last.then(worth(b, a).cmp(&worth(a, b)))
        })
    }

    fn sorted(&self, ties: TieRule, by: impl Fn(usize, usize) -> Ordering) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.options()).collect();
        order.sort_by(|a, b| by(*a, *b).then(ties.compare(self, *a, *b)));
        order
    }

    /// Buys in the order given whatever still fits.
    pub fn greedy(&self, order: &[usize]) -> Bought {
        self.with_more(Bought::default(), order)
    }

    /// What the greedy rule by votes would add to a purchase.
    pub fn fill(&self, bought: &Bought, ties: TieRule) -> Vec<usize> {
        let order = self.by_votes(ties);
        let filled = self.with_more(bought.clone(), &order);
        filled.in_order[bought.in_order.len()..].to_vec()
    }

    fn with_more(&self, mut bought: Bought, order: &[usize]) -> Bought {
        for &n in order {
            if self.costs[n] <= self.left_over(&bought) && !bought.in_order.contains(&n) {
                bought.add(n, self.costs[n]);
            }
        }
        bought
    }

    /// Of the budget. Nothing where the budget is overspent.
    pub fn left_over(&self, bought: &Bought) -> u64 {
        self.budget.saturating_sub(bought.total)
    }

    /// Whether nothing that anybody approves could be bought with what is left over.
    pub fn is_exhaustive(&self, bought: &Bought) -> bool {
        let left = self.left_over(bought);
        let fits = |n: usize| self.approvals(n) > 0 && self.costs[n] <= left;
        !(0..self.options()).any(|n| fits(n) && !bought.in_order.contains(&n))
    }

    /// Whether everything that anybody approves is bought.
    pub fn is_all_bought(&self, bought: &Bought) -> bool {
        (0..self.options()).all(|n| self.approvals(n) == 0 || bought.in_order.contains(&n))
    }

    /// Asks each ballot from which of two purchases it has more, by the cost of what it approves.
    pub fn compare(&self, first: &Bought, second: &Bought) -> Preference {
        let worth = |bought: &Bought| {
            let mut worth = vec![0_u128; self.ballots];
            for &n in &bought.in_order {
                for &ballot in &self.approvers[n] {
                    worth[ballot] += u128::from(self.costs[n]);
                }
            }
            worth
        };
        let mut preference = Preference::default();
        for (first, second) in worth(first).into_iter().zip(worth(second)) {
            *match first.cmp(&second) {
                Ordering::Greater => &mut preference.first,
                Ordering::Less => &mut preference.second,
                Ordering::Equal => &mut preference.indifferent,
            } += 1;
        }
        preference
    }
}

impl Bought {
    pub(super) fn add(&mut self, n: usize, cost: u64) {
        self.in_order.push(n);
        self.total = self.total.saturating_add(cost);
    }

    /// In the order shared.
    pub fn set(&self) -> Vec<usize> {
        let mut set = self.in_order.clone();
        set.sort_unstable();
        set
    }
}

impl TieRule {
    /// Every way to break ties, the rule itself first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..8).map(|n| Self {
            dearer_first: n & 4 != 0,
            fewer_approvals_first: n & 2 != 0,
            last_first: n & 1 != 0,
        })
    }

    /// Whether the same options are bought whichever way ties are broken.
    pub fn same_set_under_all(buy: impl Fn(Self) -> Bought) -> bool {
        let set = buy(Self::default()).set();
        Self::all().skip(1).all(|ties| buy(ties).set() == set)
    }

    /// `Less` comes first.
    pub(super) fn compare(self, vote: &BudgetVote, a: usize, b: usize) -> Ordering {
        let or_reversed = |ordering: Ordering, reversed: bool| {
            if reversed {
                ordering.reverse()
            } else {
                ordering
            }
        };
        let cost = vote.costs[a].cmp(&vote.costs[b]);
        let approvals = vote.approvals(b).cmp(&vote.approvals(a));
        or_reversed(cost, self.dearer_first)
            .then(or_reversed(approvals, self.fewer_approvals_first))
            .then(or_reversed(a.cmp(&b), self.last_first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two want the pool (60), two the shed (40) and the lamp (20), one the lamp alone; nobody
    /// wants the moat (1).
    fn village(budget: u64) -> BudgetVote {
        let ballots: [&[usize]; 5] = [&[0], &[0], &[1, 2], &[1, 2], &[2]];
        BudgetVote::of(budget, vec![60, 40, 20, 1], ballots)
    }

    #[test]
    fn most_approvals_are_bought_first_and_what_does_not_fit_is_passed_over() {
        let vote = village(70);
        let order = vote.by_votes(TieRule::default());
        assert_eq!(order, [2, 1, 0, 3], "the cheaper of two with two approvals");
        let bought = vote.greedy(&order);
        assert_eq!(bought.in_order, [2, 1, 3]);
        assert_eq!((bought.total, vote.left_over(&bought)), (61, 9));
        assert!(vote.is_exhaustive(&bought));
    }

    #[test]
    fn most_approvals_for_the_cost_are_bought_first() {
        let vote = village(100);
        assert_eq!(vote.votes_per_cost(2), Some(Ratio::new(3, 20)));
        assert_eq!(vote.by_cost_effectiveness(TieRule::default()), [2, 1, 0, 3]);
        let free = BudgetVote::of(5, vec![1, 0, 0, 1], [&[0, 1][..], &[0]]);
        assert_eq!(free.by_cost_effectiveness(TieRule::default()), [1, 0, 2, 3]);
        assert_eq!(free.votes_per_cost(1), None);
    }

    #[test]
    fn what_is_left_over_is_filled_by_votes() {
        let vote = village(80);
        let lamp = vote.greedy(&[2]);
        assert!(!vote.is_exhaustive(&lamp));
        assert_eq!(vote.fill(&lamp, TieRule::default()), [1, 3]);
        let dearer = TieRule {
            dearer_first: true,
            ..TieRule::default()
        };
        assert_eq!(vote.fill(&lamp, dearer), [0]);
    }

    #[test]
    fn people_prefer_what_has_more_of_their_own_in_it() {
        let vote = village(80);
        let (pool, shed) = (vote.greedy(&[0]), vote.greedy(&[1]));
        let asked = vote.compare(&pool, &shed);
        assert_eq!((asked.first, asked.second, asked.indifferent), (2, 2, 1));
    }

    #[test]
    fn whether_ties_matter_is_found_by_breaking_them_otherwise() {
        let buys = |budget| {
            let vote = village(budget);
            TieRule::same_set_under_all(|ties| vote.greedy(&vote.by_votes(ties)))
        };
        assert!(!buys(80), "the lamp, and the pool or the shed");
        assert!(buys(120));
    }
}
