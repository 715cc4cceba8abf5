//! Every phrase of the product, in every language: one file and one struct per page family, one
//! static per language, so that a missing phrase does not compile.
//!
//! To add a family, copy the shape of `house.rs`: a struct of `&'static str` (or `fn(usize) ->
//! String` where a number is spoken), `EN`, `FI` and `SV`, and `of(lang)`.
//!
//! What people in the room may read is in Arabic too, in a folder of its own (`arabic/`); what only
//! the facilitator reads is picked by [`DeskLang`].

mod again;
mod arabic;
mod ballot;
pub mod bidi;
mod brief;
mod brief_counts;
mod brief_page;
mod costs;
mod desk;
mod desk_bar;
mod door;
mod editor;
mod house;
mod keys;
mod lang;
mod lately;
mod links;
mod live;
pub mod methods;
mod opinions;
mod paper;
mod plot;
mod reading;
mod refusals;
mod results;
mod reveal;
mod room;
mod seat;
mod spending;
mod spotlight;
mod stage;
mod sureness;
mod templates;
mod themes;
mod ways;

pub use again::Again;
pub use ballot::BallotWords;
pub use brief::Brief;
pub use brief_counts::BriefCounts;
pub use brief_page::BriefPage;
pub use costs::Costs;
pub use desk::Desk;
pub use desk_bar::DeskBar;
pub use door::Door;
pub use editor::Editor;
pub use house::House;
pub use keys::Keys;
pub use lang::{DeskLang, Lang};
pub use lately::Lately;
pub use links::Links;
pub use live::LiveWords;
pub use methods::Method;
pub use opinions::OpinionWords;
pub use paper::PaperWords;
pub use plot::PlotWords;
pub use reading::Reading;
pub use refusals::Refusals;
pub use results::ResultWords;
pub use reveal::Reveal;
pub use room::{RoleWords, Room, Sorts};
pub use seat::Seat;
pub use spending::SpendingWords;
pub use spotlight::Spotlight;
pub use stage::Stage;
pub use sureness::SureWords;
pub use templates::{RoundWords, TemplateWords, Templates};
pub use themes::Themes;
pub use ways::Ways;
