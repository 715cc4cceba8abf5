//! What people see and do: pages, the parts they are made of, and the forms they send.
//! Pages and actions exist on the server only, `browser` in the browser only; `islands`, `ballots`,
//! `ui` and `words` in both.

// A page is one type with everything in it; the compiler has to follow it all the way down.
#![recursion_limit = "256"]

pub mod ballots;
#[cfg(feature = "hydrate")]
mod browser;
pub mod islands;
pub mod ui;
pub mod words;

#[cfg(feature = "ssr")]
pub mod actions;
#[cfg(feature = "ssr")]
pub mod brief;
#[cfg(feature = "ssr")]
pub mod exports;
#[cfg(feature = "ssr")]
pub mod forms;
#[cfg(feature = "ssr")]
pub mod here;
#[cfg(feature = "ssr")]
pub mod live;
#[cfg(feature = "ssr")]
mod markers;
#[cfg(feature = "ssr")]
pub mod misses;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod reader;
#[cfg(feature = "ssr")]
pub mod rendering;
#[cfg(feature = "ssr")]
pub mod times;
#[cfg(feature = "ssr")]
pub mod visit;
