//! Ranked pairs (Tideman, *Independence of clones as a criterion for voting rules*, 1987): the
//! clearest majorities are kept first, and one that contradicts those already kept is passed over.

use super::Pairwise;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankedPairs {
    /// All options, best first. There are no tiers: pairs with an equal lead are taken in the order
    /// shared, that of their first option before that of their second, and so are level pairs.
    pub order: Vec<usize>,
    /// The same with equal leads taken in the opposite order. Where it differs, the order shared
    /// decided and not the ballots.
    pub order_if_tie_rule_reversed: Vec<usize>,
    /// Whether two pairs of options have the same lead, or one has none.
    pub tied_margins_exist: bool,
}

impl RankedPairs {
    pub fn count(pairwise: &Pairwise) -> Self {
        let n = pairwise.options();
        let mut pairs: Vec<(usize, usize)> = (0..n)
            .flat_map(|a| (0..n).map(move |b| (a, b)))
            .filter(|(a, b)| a != b && pairwise.margin(*a, *b) >= 0)
            .collect();
        pairs.sort_by_key(|(a, b)| (-pairwise.margin(*a, *b), *a, *b));
        let tied_margins_exist = pairs
            .windows(2)
            .any(|two| pairwise.margin(two[0].0, two[0].1) == pairwise.margin(two[1].0, two[1].1));
        let order = locked(n, &pairs);
        pairs.sort_by_key(|(a, b)| {
            let reversed = (std::cmp::Reverse(*a), std::cmp::Reverse(*b));
            (-pairwise.margin(*a, *b), reversed)
        });
        Self {
            order,
            order_if_tie_rule_reversed: locked(n, &pairs),
            tied_margins_exist,
        }
    }

    pub fn tie_rule_matters(&self) -> bool {
        self.order != self.order_if_tie_rule_reversed
    }
}

/// The one order that pairs make, taken in turn, each unless those before say the opposite.
fn locked(n: usize, pairs: &[(usize, usize)]) -> Vec<usize> {
    let mut is_above = vec![vec![false; n]; n];
    for &(a, b) in pairs {
        if is_above[b][a] || is_above[a][b] {
            continue;
        }
        let below: Vec<usize> = (0..n).filter(|c| *c == b || is_above[b][*c]).collect();
        for (from, above) in is_above.iter_mut().enumerate() {
            if from == a || above[a] {
                for to in &below {
                    above[*to] = true;
                }
            }
        }
    }
    // Every pair is in one way or the other, so that each option has its own number below it.
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by_key(|a| std::cmp::Reverse(is_above[*a].iter().filter(|below| **below).count()));
    order
}
