//! The pages, one file each: a function from what a visitor may see to a whole answer.

pub mod about;
pub mod again;
pub mod brief;
pub mod costs;
pub mod desk;
pub mod door;
pub mod edit_idea;
pub mod editor;
pub mod errors;
pub mod home;
pub mod links;
pub mod mine;
pub mod no_entry;
pub mod people;
pub mod results;
pub mod role;
pub mod seat;
pub mod shell;
#[cfg(debug_assertions)]
pub mod specimens;
pub mod stage;
pub mod start;
pub mod themes;
pub mod wall;
