//! Showing more of a result, or less.

use axum::extract::Form;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use workshop::{Command, HowFar, RoundId, Seen, WishId};

use crate::pages::desk::{Trouble, With, show_trouble};
use crate::visit::DeskVisit;

#[derive(Deserialize)]
pub struct Asked {
    wish: WishId,
    round: RoundId,
    upto: HowFar,
    /// How much was shown when the page was made.
    seen: HowFar,
}

pub async fn to(visit: DeskVisit, Form(asked): Form<Asked>) -> Response {
    let Asked {
        wish,
        round,
        upto,
        seen,
    } = asked;
    // Where another desk has gone on, this step may lead back.
    let seen = Seen::Shown { round, upto: seen };
    let command = Command::RevealTo { round, upto }.if_still(seen);
    match visit.act(wish, command).await {
        Ok(_) => Redirect::to(&format!("/w/{}/desk#res-h", visit.code())).into_response(),
        Err(denial) => {
            let trouble = Trouble::new(denial, With::Moving);
            show_trouble(&visit.again(), false, trouble).await
        }
    }
}
