//! Undoing what the facilitator did last.

use crate::{Event, Refusal, Workshop};

/// What is undone already stays so.
pub fn undo(w: &Workshop, of: u64) -> Result<Vec<Event>, Refusal> {
    let done = w.done.iter().find(|done| done.seq == of);
    match done {
        Some(done) if done.undone => Ok(vec![]),
        Some(done) if done.can_be_undone() => {
            let undone = Event::Undone { of };
            Ok(std::iter::once(undone).chain(done.undoing()).collect())
        }
        Some(_) | None => Err(Refusal::CannotUndo),
    }
}
