//! Answers that were found lately: a result is looked at by a whole room, and is worked out once.

use std::collections::VecDeque;
use std::ops::Deref;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// How many are kept, the latest first.
const MOST: usize = 16;

/// A question with the answer, or with the place where whoever asked first will put it.
type Known<Q, A> = (Q, Arc<OnceLock<A>>);

pub struct Memo<Q, A>(Mutex<VecDeque<Known<Q, A>>>);

impl<Q: Clone + PartialEq, A> Memo<Q, A> {
    pub const fn new() -> Self {
        Self(Mutex::new(VecDeque::new()))
    }

    /// `question` holds everything on which the answer depends.
    pub fn known(&self, question: Q, find: impl FnOnce(&Q) -> A) -> Answer<A> {
        let mut lately = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = lately.iter().position(|(other, _)| *other == question);
        let one = match at.and_then(|at| lately.remove(at)) {
            Some(one) => one,
            None => (question.clone(), Arc::default()),
        };
        let cell = Arc::clone(&one.1);
        lately.push_front(one);
        lately.truncate(MOST);
        drop(lately);
        // Whoever asks meanwhile waits for the same answer, and others are not held up.
        cell.get_or_init(|| find(&question));
        Answer(cell)
    }
}

/// An answer that is there.
pub struct Answer<A>(Arc<OnceLock<A>>);

impl<A> Deref for Answer<A> {
    type Target = A;
    fn deref(&self) -> &A {
        self.0.get().expect("it was found")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_not_found_again() {
        static MEMO: Memo<u32, u32> = Memo::new();
        assert_eq!(*MEMO.known(3, |n| n * 2), 6);
        assert_eq!(*MEMO.known(3, |_| unreachable!("it is known")), 6);
        for other in 10..30 {
            assert_eq!(*MEMO.known(other, |n| n * 2), other * 2);
        }
        assert_eq!(*MEMO.known(3, |n| n * 3), 9, "only the latest are kept");
    }
}
