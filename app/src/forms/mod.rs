//! What a large form holds while somebody fills it in: everything as it was typed, right or wrong,
//! so that a page can always be shown again with nothing lost.

mod faults;
mod list;
mod role_row;
mod round_row;
mod rows;
mod setup;

use std::str::FromStr;

use sha2::{Digest, Sha256};
use workshop::Setup;

pub use faults::{FormFault, SetupReasons, Why};
pub use list::{Listed, NoPrice, spending};
pub use role_row::{RoleRow, shape_name};
pub use round_row::RoundRow;
pub use rows::{Edit, KINDS};
pub use setup::SetupForm;

/// Tells one setup from another, so that a form knows whether it was made from this one.
pub fn fingerprint(setup: &Setup) -> String {
    let json = serde_json::to_vec(setup).expect("a setup is plain data");
    Sha256::digest(json)[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn number<N: FromStr + PartialOrd>(said: &str, least: N, most: N) -> Option<N> {
    said.trim()
        .parse()
        .ok()
        .filter(|number| (least..=most).contains(number))
}

/// A whole number as people type it, with its thousands apart or not.
pub fn whole(said: &str) -> Option<u64> {
    let digits: String = said.chars().filter(|c| !c.is_whitespace()).collect();
    let is_plain = digits.bytes().all(|b| b.is_ascii_digit());
    digits.parse().ok().filter(|_| is_plain)
}
