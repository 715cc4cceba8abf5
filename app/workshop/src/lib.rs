//! What a workshop *is*: its rules, as pure functions over plain data.
//!
//! This crate knows no clock, no randomness, no storage and no HTML. A wish goes into [`decide`],
//! which answers with events or a [`Refusal`]; events go into [`Workshop::apply`], which never
//! refuses, because a fact is a fact. Whoever looks gets a view built for them in [`view`].

mod apply;
mod ballot;
pub mod brief;
mod changes;
mod command;
mod decide;
mod done;
mod event;
mod how_far;
mod idea;
mod ids;
mod limits;
mod refusal;
mod role;
mod round;
mod setup;
mod shuffle;
mod state;
pub mod tally;
pub mod template;
pub mod text;
mod theme;
mod time;
pub mod view;

pub use ballot::{Ballot, Opinion, Rating};
pub use changes::Changes;
pub use command::{Actor, Answer, Command, Digest, Seen, Wish};
pub use decide::decide;
pub use done::{Deed, Done, IdeaDeed, LATELY};
pub use event::{Entry, Event};
pub use how_far::HowFar;
pub use idea::{Author, Idea, IdeaKind, IdeaNumber, Lane, Moderation};
pub use ids::{IdeaId, ItemId, RoundId, SeatId, ThemeId, WishId};
pub use limits::*;
pub use refusal::{Field, Refusal, SetupFault, SetupPart};
pub use role::{Role, RoleKey, Shape};
pub use round::{Asks, BallotRule, Round, RoundKind, Source, VoteSetup, Wall, What};
pub use setup::Setup;
pub use shuffle::shuffled;
pub use state::{Cast, Gave, Place, Prose, Receipt, Run, RunState, Seat, Section, Workshop};
pub use text::TextFault;
pub use theme::Theme;
pub use time::{Time, Timer};
