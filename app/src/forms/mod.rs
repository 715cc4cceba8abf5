//! What a large form holds while somebody fills it in: everything as it was typed, right or wrong,
//! so that a page can always be shown again with nothing lost.

mod faults;
mod role_row;
mod round_row;
mod rows;
mod setup;

use std::str::FromStr;

pub use faults::{FormFault, SetupReasons, Why};
pub use role_row::{RoleRow, shape_name};
pub use round_row::RoundRow;
pub use rows::{Edit, KINDS};
pub use setup::SetupForm;

fn number<N: FromStr + PartialOrd>(said: &str, least: N, most: N) -> Option<N> {
    said.trim()
        .parse()
        .ok()
        .filter(|number| (least..=most).contains(number))
}
