//! Holding a vote once more.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use workshop::{Command, WishId};

use crate::pages::again::{render, vote};
use crate::pages::desk::place_name;
use crate::pages::errors;
use crate::visit::{Denial, DeskVisit};
use crate::words::Desk;

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
    let has_moved = asked.seen != place_name(visit.now.place);
    if has_moved && visit.now.receipt(asked.wish).is_none() {
        let denial = Denial {
            status: StatusCode::CONFLICT,
            reason: Desk::of(visit.reader.lang).moved_meanwhile.to_owned(),
            refusal: None,
        };
        return render(&visit, round, Some(denial)).await;
    }
    match visit.act(asked.wish, Command::VoteAgain { round }).await {
        Ok(_) => Redirect::to(&format!("/w/{}/desk#now", visit.code())).into_response(),
        Err(denial) => render(&visit.again(), round, Some(denial)).await,
    }
}
