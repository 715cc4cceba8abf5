//! Taking back what was done at the desk.

use axum::extract::Form;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use workshop::{Command, WishId};

use crate::pages::desk::{Trouble, With, show_trouble};
use crate::visit::DeskVisit;

#[derive(Deserialize)]
pub struct Asked {
    wish: WishId,
    /// Journal position of what is to be undone.
    of: u64,
}

pub async fn undo(visit: DeskVisit, Form(asked): Form<Asked>) -> Response {
    match visit.act(asked.wish, Command::Undo { of: asked.of }).await {
        Ok(_) => Redirect::to(&format!("/w/{}/desk#lately", visit.code())).into_response(),
        Err(denial) => {
            let trouble = Trouble::new(denial, With::Moving);
            show_trouble(&visit.again(), false, trouble).await
        }
    }
}
