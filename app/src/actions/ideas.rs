//! Sharing an idea, changing it, and taking it back.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use workshop::{Command, Gave, IdeaId, Refusal, RoundId, WishId};

use crate::pages::edit_idea::{self, Sent};
use crate::pages::errors;
use crate::pages::seat::{self, Written};
use crate::visit::{SeatVisit, fresh_wish};

#[derive(Deserialize)]
pub struct Shared {
    wish: WishId,
    round: RoundId,
    #[serde(default)]
    text: String,
    #[serde(default)]
    seen_by: String,
    /// As typed: what is no number counts as not said.
    #[serde(default)]
    behind: String,
}

#[derive(Deserialize)]
pub struct Edited {
    wish: WishId,
    #[serde(default)]
    text: String,
    #[serde(default)]
    seen_by: String,
}

#[derive(Deserialize)]
pub struct Withdrawn {
    wish: WishId,
}

pub async fn share(visit: SeatVisit, Form(said): Form<Shared>) -> Response {
    let only_desk = is_only_desk(&said.seen_by);
    let behind = said.behind.trim().parse().ok();
    let command = Command::ShareIdea {
        round: said.round,
        text: said.text.clone(),
        only_desk,
        behind: behind.unwrap_or(1),
    };
    match visit.act(said.wish, command).await {
        Ok(receipt) => {
            debug_assert!(matches!(receipt.gave, Gave::Idea(_)));
            saved(&visit, IdeaId(said.wish.0))
        }
        Err(denial) => {
            let written = Written::refused(said.wish, said.text, only_desk, behind, denial);
            seat::render(&visit.again(), written).await
        }
    }
}

pub async fn edit(
    visit: SeatVisit,
    Path((_, id)): Path<(String, String)>,
    Form(said): Form<Edited>,
) -> Response {
    let Some(idea) = edit_idea::find(&visit, &id) else {
        return errors::show(&visit.reader, StatusCode::NOT_FOUND).await;
    };
    let only_desk = is_only_desk(&said.seen_by);
    let command = Command::EditIdea {
        idea: idea.id,
        text: said.text.clone(),
        only_desk,
    };
    match visit.act(said.wish, command).await {
        Ok(_) => saved(&visit, idea.id),
        Err(denial) => {
            let again = denial.refusal == Some(Refusal::IdUsed);
            let sent = Sent {
                wish: if again { fresh_wish() } else { said.wish },
                text: said.text,
                only_desk,
                denial,
            };
            edit_idea::render(&visit.again(), idea, Some(sent)).await
        }
    }
}

/// What was taken back is shown once more in the writing field, in case it was a slip.
pub async fn withdraw(
    visit: SeatVisit,
    Path((_, id)): Path<(String, String)>,
    Form(said): Form<Withdrawn>,
) -> Response {
    let Ok(idea) = id.parse::<IdeaId>() else {
        return errors::show(&visit.reader, StatusCode::NOT_FOUND).await;
    };
    match visit.act(said.wish, Command::WithdrawIdea { idea }).await {
        Ok(_) => Redirect::to(&format!("/w/{}?taken={idea}", visit.code())).into_response(),
        Err(denial) => errors::show(&visit.reader, hushed(denial.status)).await,
    }
}

fn saved(visit: &SeatVisit, idea: IdeaId) -> Response {
    Redirect::to(&format!("/w/{}?saved={idea}", visit.code())).into_response()
}

fn is_only_desk(seen_by: &str) -> bool {
    seen_by == "facilitator"
}

/// Whether an idea of somebody else exists is not told.
fn hushed(status: StatusCode) -> StatusCode {
    match status {
        StatusCode::FORBIDDEN => StatusCode::NOT_FOUND,
        status => status,
    }
}
