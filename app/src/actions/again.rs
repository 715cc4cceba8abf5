//! Holding a vote once more.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use workshop::{Command, Seen, WishId};

use crate::pages::again::{render, vote};
use crate::pages::desk::place_of;
use crate::pages::errors;
use crate::visit::DeskVisit;

#[derive(Deserialize)]
pub struct Asked {
    wish: WishId,
    /// Where the room was when the page was made.
    seen: String,
}

pub async fn open(
    visit: DeskVisit,
    Path((_, round)): Path<(String, String)>,
    Form(asked): Form<Asked>,
) -> Response {
    let Some(round) = vote(&visit, &round) else {
        return errors::show(&visit.reader, StatusCode::NOT_FOUND).await;
    };
    let Some(seen) = place_of(&asked.seen) else {
        return errors::show(&visit.reader, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let command = Command::VoteAgain { round }.if_still(Seen::At(seen));
    match visit.act(asked.wish, command).await {
        Ok(_) => Redirect::to(&format!("/w/{}/desk#now", visit.code())).into_response(),
        Err(denial) => render(&visit.again(), round, Some(denial)).await,
    }
}
