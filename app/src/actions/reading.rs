//! Whether the facilitator reads new ideas before they go on the wall.

use axum::extract::Form;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use workshop::{Command, WishId};

use crate::pages::desk::{Trouble, With, show_trouble};
use crate::visit::DeskVisit;

#[derive(Deserialize)]
pub struct Asked {
    wish: WishId,
    first: Answer,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum Answer {
    Yes,
    No,
}

pub async fn set(visit: DeskVisit, Form(asked): Form<Asked>) -> Response {
    let on = asked.first == Answer::Yes;
    match visit.act(asked.wish, Command::ReadFirst { on }).await {
        Ok(_) => Redirect::to(&format!("/w/{}/desk#read-h", visit.code())).into_response(),
        Err(denial) => {
            let trouble = Trouble::new(denial, With::Moving);
            show_trouble(&visit.again(), false, trouble).await
        }
    }
}
