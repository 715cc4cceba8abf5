//! The facilitator of a room that is not there: starts a workshop from a template and runs it
//! from the desk, by the same forms as anybody.

use anyhow::{Context, ensure};
use axum::http::StatusCode;

use super::{Browser, Page};

pub struct Desk {
    browser: Browser,
    /// `/w/HKV492`
    pub workshop: String,
}
