//! Pieces that several pages share and that know the product's words; bare form fields and icons
//! are in `ui`.

mod act;
mod agenda;
mod alive;
mod cards;
pub mod charts;
mod desk_bar;
mod desk_keys;
mod languages;
mod logo;
mod moment;
mod my_ideas;
mod plain_bar;
mod qr;
pub mod results;

pub use act::Act;
pub use agenda::{Agenda, AgendaLine};
pub use alive::{Alive, Who};
pub use desk_bar::{DeskBar, DeskTab};
pub use desk_keys::DeskKeys;
mod role_choices;
mod seat_head;
mod theirs;

pub use cards::{Cards, Templates, board_words, numbers};
pub use languages::{DeskLanguages, Languages};
pub use logo::Logo;
pub use moment::Moment;
pub use my_ideas::{MyIdeas, Saved, fate};
pub use plain_bar::PlainBar;
pub use qr::Qr;
pub use role_choices::RoleChoices;
pub use seat_head::{Head, SeatHead};
pub use theirs::{Tongues, spoken_here, theirs};
