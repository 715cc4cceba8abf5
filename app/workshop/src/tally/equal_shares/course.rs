//! One run of the method, and how far it would go the same way if everybody held a little more.
//!
//! All money is in one small unit, a common denominator, so that it is whole numbers. What an
//! option's supporters would have to give up only grows while money is spent: what was found in an
//! earlier round is a lower bound, and most options need no second look.
//!
//! Every amount is a [`Line`]. What is bought depends on nothing but the signs of some of them, so
//! that as long as none of those changes, the run stays as it is.

use std::cmp::Ordering;

use super::{
    super::{BudgetVote, TieRule},
    line::{Line, Overflow, Whole},
};

pub struct Course<'a, N> {
    vote: &'a BudgetVote,
    /// So many make one of the unit in which costs are given.
    unit: N,
    money: Vec<Line<N>>,
    /// What may still be bought.
    open: Vec<Open<N>>,
    pub rounds: Vec<Round<N>>,
    /// So many steps on it is all the same; `None`: for ever.
    pub holds: Option<N>,
}

pub struct Round<N> {
    pub option: usize,
    /// As a fraction.
    pub rho: (N, N),
    pub tied_with: Vec<usize>,
}

/// An option that may still be bought, and what it asks of its supporters at least.
struct Open<N> {
    option: usize,
    least: Rho<N>,
    /// The same, only to look at likely ones first.
    about: f64,
}

/// `above / (below × unit)`: what is divided among those who do not give all they have, over the
/// cost for each of them.
#[derive(Clone)]
struct Rho<N> {
    above: Line<N>,
    below: N,
}

/// How an option would be paid for now.
struct Offer<N> {
    option: usize,
    rho: Rho<N>,
    /// These give all that they have …
    all_of: Vec<usize>,
    /// … and these share the rest.
    rest: Line<N>,
    shared_by: Vec<usize>,
}

/// The one to buy, and what is tied with it.
type Best<N> = (Offer<N>, Vec<usize>);

impl<'a, N: Whole> Course<'a, N> {
    /// Everybody holds `holding`, of which `unit` make one.
    pub fn run(
        vote: &'a BudgetVote,
        holding: Line<N>,
        unit: N,
        ties: TieRule,
    ) -> Result<Self, Overflow> {
        let wanted = (0..vote.options()).filter(|n| vote.approvals(*n) > 0);
        // Nothing asks less of its supporters than when all of them pay alike.
        let open = wanted.map(|option| Open {
            option,
            about: 1.0 / vote.approvals(option) as f64,
            least: Rho {
                above: Line::always(unit.clone()),
                below: N::from(vote.approvals(option)),
            },
        });
        let mut course = Self {
            vote,
            money: vec![holding; vote.ballots],
            open: open.collect(),
            unit,
            rounds: Vec::new(),
            holds: None,
        };
        while let Some((offer, tied_with)) = course.best(ties)? {
            course.buy(offer, tied_with)?;
        }
        Ok(course)
    }

    /// The run holds only as long as the sign of this does.
    fn hangs_on(&mut self, line: &Line<N>) {
        if self
            .holds
            .as_ref()
            .is_some_and(|holds| line.keeps_sign(holds))
        {
            return;
        }
        let until = line.holds();
        if until.is_some() && (self.holds.is_none() || until < self.holds) {
            self.holds = until;
        }
    }

    /// More than nothing where `a` asks more than `b`.
    fn difference(a: &Rho<N>, b: &Rho<N>) -> Result<Line<N>, Overflow> {
        a.above.times(&b.below)?.minus(&b.above.times(&a.below)?)
    }

    /// What asks the least of its supporters, and what else asks as little.
    fn best(&mut self, ties: TieRule) -> Result<Option<Best<N>>, Overflow> {
        let mut open = std::mem::take(&mut self.open);
        open.sort_by(|a, b| a.about.total_cmp(&b.about));
        let mut best: Vec<Offer<N>> = Vec::new();
        for mut one in open {
            if let Some(leader) = best.first() {
                let more = Self::difference(&one.least, &leader.rho)?;
                if more.sign() == Ordering::Greater {
                    self.hangs_on(&more);
                    self.open.push(one);
                    continue;
                }
            }
            // Money only gets less: what cannot be bought now never can.
            let Some(offer) = self.offer(one.option)? else {
                continue;
            };
            one.about = self.about(&offer.rho);
            one.least = offer.rho.clone();
            self.open.push(one);
            let against = match best.first() {
                Some(leader) => {
                    let more = Self::difference(&offer.rho, &leader.rho)?;
                    self.hangs_on(&more);
                    more.sign()
                }
                None => Ordering::Less,
            };
            if against == Ordering::Less {
                best.clear();
            }
            if against != Ordering::Greater {
                best.push(offer);
            }
        }
        best.sort_by(|a, b| ties.compare(self.vote, a.option, b.option));
        let mut others: Vec<usize> = best.iter().skip(1).map(|offer| offer.option).collect();
        others.sort_unstable();
        Ok(best.into_iter().next().map(|first| (first, others)))
    }

    fn about(&self, rho: &Rho<N>) -> f64 {
        let double = |number: &N| number.to_f64().unwrap_or(f64::INFINITY);
        double(&rho.above.now) / double(&rho.below) / double(&self.unit)
    }

    /// `None` where the supporters do not hold the cost together.
    ///
    /// A step more never makes anybody poorer, nor a share of the rest larger. So those who can pay
    /// now can at every step on, and only on what cannot be paid does it hang how long the run holds.
    fn offer(&mut self, option: usize) -> Result<Option<Offer<N>>, Overflow> {
        let cost = N::from(self.vote.costs[option]);
        let mut shared_by = self.vote.approvers[option].clone();
        let mut rest = Line::always(self.unit.checked_mul(&cost).ok_or(Overflow)?);
        let mut over = Line::zero().minus(&rest)?;
        for who in &shared_by {
            over = over.plus(&self.money[*who])?;
        }
        if over.sign() == Ordering::Less {
            self.hangs_on(&over);
            return Ok(None);
        }
        let mut all_of = Vec::new();
        loop {
            let sharers = N::from(shared_by.len() as u64);
            let share = rest.now.div_ceil(&sharers);
            let already = all_of.len();
            let poorer = shared_by.extract_if(.., |who| self.money[*who].now < share);
            all_of.extend(poorer);
            if already == all_of.len() {
                break;
            }
            let before = rest.clone();
            for who in &all_of[already..] {
                let money = self.money[*who].clone();
                let over = money.times(&sharers)?.minus(&before)?;
                self.hangs_on(&over);
                rest = rest.minus(&money)?;
            }
        }
        let sharers = N::from(shared_by.len() as u64);
        let rho = if cost.is_zero() {
            // What costs nothing is as what costs hardly anything: everybody can pay alike.
            Rho {
                above: Line::always(self.unit.clone()),
                below: sharers,
            }
        } else {
            Rho {
                above: rest.clone(),
                below: sharers.checked_mul(&cost).ok_or(Overflow)?,
            }
        };
        Ok(Some(Offer {
            option,
            rho,
            all_of,
            rest,
            shared_by,
        }))
    }

    fn buy(&mut self, offer: Offer<N>, tied_with: Vec<usize>) -> Result<(), Overflow> {
        let below = offer.rho.below.checked_mul(&self.unit).ok_or(Overflow)?;
        self.rounds.push(Round {
            option: offer.option,
            rho: (offer.rho.above.now.clone(), below),
            tied_with,
        });
        self.open.retain(|open| open.option != offer.option);
        // A smaller unit, of which each sharer pays a whole number.
        let sharers = N::from(offer.shared_by.len() as u64);
        let common = sharers.gcd(&offer.rest.now).gcd(&offer.rest.step);
        let finer = sharers.clone() / common;
        if !finer.is_one() {
            self.unit = self.unit.checked_mul(&finer).ok_or(Overflow)?;
            for money in &mut self.money {
                *money = money.times(&finer)?;
            }
            for open in &mut self.open {
                open.least.above = open.least.above.times(&finer)?;
            }
        }
        let price = offer.rest.times(&finer)?.over(&sharers);
        for who in offer.all_of {
            self.money[who] = Line::zero();
        }
        for who in offer.shared_by {
            self.money[who] = self.money[who].minus(&price)?;
        }
        Ok(())
    }
}
