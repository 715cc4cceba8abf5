//! Keeps workshops: the journal on disk and the rooms that are open in memory.
//!
//! A [`House`] holds every workshop of one [`Storage`]; a [`Room`] is one workshop that is open. This crate knows SQL, the clock and randomness. It knows nothing of HTTP, HTML or the
//! rules of a workshop: those it asks of [`workshop::decide`].

#![warn(missing_docs)]

mod book;
mod code;
mod database;
mod desk_key;
mod digest;
mod found;
mod house;
mod journal;
mod key;
mod quiet;
mod registry;
mod room;
mod seat_key;
mod settings;
mod storage;
mod unavailable;
mod writer;

pub use code::{Code, NotACode};
pub use found::{FoundError, Founded, Wanted};
pub use house::{House, Listed, Stats};
pub use journal::{Summary, Unreadable};
pub use key::Key;
pub use room::{Denied, Room};
pub use settings::{Clock, Settings, now};
pub use storage::{Address, NotAnAddress, Storage};
pub use unavailable::Unavailable;
