//! The brief in words: one stream of Markdown events, written out as a file or as a page.
//!
//! What people typed only ever becomes text events, so it cannot turn into structure, a link, an
//! image or HTML; the designer's own Markdown goes through `prose`, which lets through no more
//! than that. Nothing is taken from the clock or from chance: the same edition always comes out
//! byte for byte the same.

mod edition;
mod front_matter;
mod html;
mod markdown;
mod prose;
mod sections;
mod sheet;

pub use edition::{Edition, Journal};
pub use html::{Reading, SectionHtml, reading};
pub use markdown::markdown;
pub use sheet::{Picture, Piece};
