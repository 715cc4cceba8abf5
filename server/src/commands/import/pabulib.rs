//! `talkoot import pabulib`: a finished vote from a participatory budget.

mod amount;
mod file;
mod meta;
mod records;
mod roles;
#[cfg(test)]
mod tests;
