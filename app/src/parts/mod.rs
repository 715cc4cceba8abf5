//! Pieces that several pages share and that know the product's words; bare form fields and icons
//! are in `ui`.

mod act;
pub mod bars;
mod desk_bar;
mod languages;
mod logo;
mod qr;
pub mod results;

pub use act::Act;
pub use desk_bar::{DeskBar, DeskTab};
pub use languages::Languages;
pub use logo::Logo;
pub use qr::Qr;
