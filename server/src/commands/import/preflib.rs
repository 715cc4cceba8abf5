//! `talkoot import preflib`: a finished vote from a library of preferences.

mod file;
mod order;
#[cfg(test)]
mod tests;
