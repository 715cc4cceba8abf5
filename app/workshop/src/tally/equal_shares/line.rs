//! Amounts of money that grow with every step of add-one, in whole numbers.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{CheckedAdd, CheckedMul, CheckedSub, Signed, ToPrimitive};

/// A number would need more digits than there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overflow;

/// Whole numbers, with or without a limit.
pub trait Whole:
    Clone
    + Integer
    + Signed
    + CheckedAdd
    + CheckedSub
    + CheckedMul
    + ToPrimitive
    + From<u64>
    + Into<BigInt>
{
    fn of_big(number: &BigInt) -> Option<Self>;
}

impl Whole for i128 {
    fn of_big(number: &BigInt) -> Option<Self> {
        number.to_i128()
    }
}

impl Whole for BigInt {
    fn of_big(number: &BigInt) -> Option<Self> {
        Some(number.clone())
    }
}

/// An amount that is `now`, and by `step` more each step on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<N> {
    pub now: N,
    pub step: N,
}

impl<N: Whole> Line<N> {
    pub fn zero() -> Self {
        Self::always(N::zero())
    }

    pub fn always(amount: N) -> Self {
        Self {
            now: amount,
            step: N::zero(),
        }
    }

    pub fn plus(&self, other: &Self) -> Result<Self, Overflow> {
        self.with(other, N::checked_add)
    }

    pub fn minus(&self, other: &Self) -> Result<Self, Overflow> {
        self.with(other, N::checked_sub)
    }

    fn with(&self, other: &Self, combine: impl Fn(&N, &N) -> Option<N>) -> Result<Self, Overflow> {
        Ok(Self {
            now: combine(&self.now, &other.now).ok_or(Overflow)?,
            step: combine(&self.step, &other.step).ok_or(Overflow)?,
        })
    }

    pub fn times(&self, factor: &N) -> Result<Self, Overflow> {
        Ok(Self {
            now: self.now.checked_mul(factor).ok_or(Overflow)?,
            step: self.step.checked_mul(factor).ok_or(Overflow)?,
        })
    }

    /// Only by what divides both.
    pub fn over(&self, divisor: &N) -> Self {
        Self {
            now: self.now.clone() / divisor.clone(),
            step: self.step.clone() / divisor.clone(),
        }
    }

    pub fn sign(&self) -> Ordering {
        self.now.cmp(&N::zero())
    }

    /// Whether its sign is after so many steps what it is now.
    pub fn keeps_sign(&self, steps: &N) -> bool {
        // What overflows is looked at more closely.
        let after = || self.now.checked_add(&self.step.checked_mul(steps)?);
        after().is_some_and(|after| after.cmp(&N::zero()) == self.sign())
    }

    /// For how many steps it does; `None`: for ever.
    pub fn holds(&self) -> Option<N> {
        if self.now.is_zero() {
            (!self.step.is_zero()).then(N::zero)
        } else if self.now.is_positive() == self.step.is_positive() || self.step.is_zero() {
            None
        } else {
            Some((self.now.abs() - N::one()) / self.step.abs())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_holds_until_the_last_step_before_it_changes() {
        let holds = |now: i128, step: i128| Line { now, step }.holds();
        assert_eq!(holds(5, -2), Some(2));
        assert_eq!(holds(4, -2), Some(1));
        assert_eq!(holds(4, 2), None);
        assert_eq!(holds(-7, 3), Some(2));
        assert_eq!(holds(-6, 3), Some(1));
        assert_eq!(holds(-6, -3), None);
        assert_eq!(holds(0, 3), Some(0));
        assert_eq!(holds(0, 0), None);
        assert_eq!(holds(9, 0), None);
        for (now, step) in [(5, -2), (4, -2), (-7, 3), (-6, 3), (0, 3)] {
            let line = Line { now, step };
            let last = line.holds().unwrap();
            assert!(line.keeps_sign(&last) && !line.keeps_sign(&(last + 1)));
        }
    }

    #[test]
    fn what_does_not_fit_is_said_and_not_cut() {
        let most = Line::always(i128::MAX);
        assert_eq!(most.plus(&Line::always(1)), Err(Overflow));
        assert_eq!(most.times(&2), Err(Overflow));
        let all = Line::always(BigInt::from(i128::MAX));
        assert!(all.times(&BigInt::from(2)).is_ok());
    }
}
