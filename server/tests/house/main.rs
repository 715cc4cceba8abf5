//! Pages and actions, asked through the router by browsers that know no script. One crate, because
//! each one links the whole product anew; one module a subject.

#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

#[path = "../program/mod.rs"]
mod program;
#[path = "../visitor/mod.rs"]
mod visitor;

mod again;
mod arabic;
mod ballots;
mod brief;
mod costs;
mod desk;
mod door;
mod editor;
mod elections;
mod hostile;
mod import;
mod opinions;
mod phones;
mod privacy;
mod reading;
mod reveal;
mod seat;
mod secrecy;
mod spotlight;
mod stage;
mod themes;
mod tongues;
mod undo;
