//! Showing more of a result, or less.

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use workshop::{Command, HowFar, RoundId, WishId};

use crate::pages::desk::{Trouble, With, show_trouble};
use crate::visit::DeskVisit;
use crate::words::Desk;

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
    let now = visit.now.run(round).upto;
    // Another desk has gone on: from there this step may lead back.
    if now != seen && now != upto && visit.now.receipt(wish).is_none() {
        let trouble = Trouble {
            status: StatusCode::CONFLICT,
            reason: Desk::of(visit.reader.lang).moved_meanwhile.to_owned(),
            with: With::Moving,
        };
        return show_trouble(&visit, false, trouble).await;
    }
    match visit.act(wish, Command::RevealTo { round, upto }).await {
        Ok(_) => Redirect::to(&format!("/w/{}/desk#res-h", visit.code())).into_response(),
        Err(denial) => {
            let trouble = Trouble::new(denial, With::Moving);
            show_trouble(&visit.again(), false, trouble).await
        }
    }
}
