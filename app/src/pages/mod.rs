//! The pages, one file each: a function from what a visitor may see to a whole answer.

pub mod desk;
pub mod errors;
pub mod home;
pub mod no_entry;
pub mod shell;
#[cfg(debug_assertions)]
pub mod specimens;
pub mod stage;
