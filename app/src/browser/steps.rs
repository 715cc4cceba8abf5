//! Steps of the room, at the desk. After a step the same button, at the same place, is the next one;
//! a second press a moment later is a hand that shakes, or somebody who did not see that the first
//! one worked, and would take a whole room past a round. So steps rest for a moment after each,
//! whoever took it, and their buttons say so.

use std::cell::Cell;
use std::rc::Rc;

use super::dom::{all, set};
use super::net::sleep;
use super::page::Page;

/// So long after a step the next one is not taken, in milliseconds.
const REST: u32 = 1_500;

#[derive(Default)]
pub struct Steps {
    are_resting: Cell<bool>,
    /// Counts rests, so that an earlier one does not end a later one.
    turn: Cell<u32>,
}

impl Steps {
    /// Takes one, if it is not too soon.
    pub fn take(&self) -> bool {
        let may = !self.are_resting.replace(true);
        self.look();
        may
    }

    /// The step did not reach the room.
    pub fn end(&self) {
        self.are_resting.set(false);
        self.look();
    }

    /// Every page that is put in place.
    pub fn look(&self) {
        let state = self.are_resting.get().then_some("true");
        for button in all("[data-steps] button") {
            set(&button, "aria-disabled", state);
        }
    }
}

/// The room has moved.
pub fn rest(page: &Rc<Page>) {
    let turn = page.steps.turn.get() + 1;
    page.steps.turn.set(turn);
    page.steps.take();
    let page = page.clone();
    leptos::task::spawn_local(async move {
        sleep(REST).await;
        if page.steps.turn.get() == turn {
            page.steps.end();
        }
    });
}
