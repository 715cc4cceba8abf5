//! Showing one idea or theme large on the stage, and taking it off again.

use axum::extract::Form;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use workshop::{Command, IdeaId, ItemId, ThemeId, WishId};

use crate::pages::desk::{Trouble, With, show_trouble};
use crate::visit::DeskVisit;

/// With neither an idea nor a theme: take off what is there.
#[derive(Deserialize)]
pub struct Asked {
    wish: WishId,
    #[serde(default)]
    idea: Option<IdeaId>,
    #[serde(default)]
    theme: Option<ThemeId>,
    /// Where the button was, if not beside what is shown.
    #[serde(default)]
    from: String,
}

pub async fn show(visit: DeskVisit, Form(asked): Form<Asked>) -> Response {
    let idea = asked.idea.map(ItemId::Idea);
    let item = idea.or(asked.theme.map(ItemId::Theme));
    match visit.act(asked.wish, Command::Spotlight { item }).await {
        Ok(_) => {
            let back = match asked.from.as_str() {
                "themes" => "/themes",
                "wall" => "#wall-h",
                _ => "#spot",
            };
            Redirect::to(&format!("/w/{}/desk{back}", visit.code())).into_response()
        }
        Err(denial) => {
            let trouble = Trouble::new(denial, With::Moving);
            show_trouble(&visit.again(), false, trouble).await
        }
    }
}
