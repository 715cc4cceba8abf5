//! Every form field, icon and role shape of the product, each with its label, hint and reason of
//! refusal tied to it. The tidiness test keeps the raw tags in here, because leptos gets some of
//! them wrong (`text_area.rs` says how).

mod address;
mod amount;
mod check;
mod choice;
mod described;
mod field;
mod hidden;
mod icon;
#[cfg(feature = "ssr")]
mod prose;
mod select;
mod shape;
#[cfg(feature = "ssr")]
mod sprite;
mod stepper;
mod symbol;
mod text_area;

pub use address::Address;
pub use amount::Amount;
pub use check::Check;
pub use choice::Choice;
pub use field::Field;
pub use hidden::Hidden;
pub use icon::Icon;
#[cfg(feature = "ssr")]
pub use prose::Prose;
pub use select::Select;
pub use shape::{Figure, Shape, figure_of};
#[cfg(feature = "ssr")]
pub use sprite::{Sprite, Symbols};
pub use stepper::{Stepper, Steps};
pub use symbol::Symbol;
pub use text_area::TextArea;
