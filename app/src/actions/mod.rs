//! What happens when somebody sends a form: read it, let the room decide, and answer with a
//! redirect or with the same page and the reason.

pub mod again;
pub mod ballots;
pub mod brief;
pub mod costs;
pub mod desk;
pub mod ideas;
pub mod join;
pub mod key;
pub mod language;
pub mod prepare;
pub mod reading;
pub mod reveal;
pub mod seat;
pub mod setup;
pub mod spotlight;
pub mod themes;
pub mod undo;
pub mod workshops;
