//! Changing one's own idea while its round is open.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use workshop::view::{MyIdea, mine};
use workshop::{IDEA_CHARS, Refusal, WishId};

use crate::pages::errors;
use crate::pages::seat::{Sheet, WhoMaySee};
use crate::ui::{Hidden, Icon, Symbol, TextArea};
use crate::visit::{Denial, SeatVisit, fresh_wish};
use crate::words::{Refusals, Room, Seat};

/// The form as it was sent and not taken.
pub struct Sent {
    pub wish: WishId,
    pub text: String,
    pub only_desk: bool,
    pub denial: Denial,
}

pub async fn show(visit: SeatVisit, Path((_, id)): Path<(String, String)>) -> Response {
    let Some(idea) = find(&visit, &id) else {
        return errors::show(&visit.reader, StatusCode::NOT_FOUND).await;
    };
    if !idea.editable {
        // Closed meanwhile: the seat says so.
        return Redirect::to(&format!("/w/{}", visit.code())).into_response();
    }
    render(&visit, idea, None).await
}

/// An idea of this person. Those of others are not here: whether they exist is not told.
pub fn find(visit: &SeatVisit, id: &str) -> Option<MyIdea> {
    let id = id.parse().ok()?;
    let mine = mine(&visit.now, visit.seat)?;
    mine.ideas.into_iter().find(|idea| idea.id == id)
}

pub async fn render(visit: &SeatVisit, idea: MyIdea, sent: Option<Sent>) -> Response {
    let (lang, code) = (visit.reader.lang, visit.code());
    let words = Seat::of(lang);
    let question = idea
        .round
        .and_then(|id| visit.now.setup.round(id))
        .map(|round| Room::of(lang).prompt(&round.prompt).to_owned())
        .filter(|prompt| !prompt.is_empty())
        .unwrap_or_else(|| visit.now.setup.question.clone());
    let everyone_hint = match idea.round.map(|id| visit.now.run(id).wall) {
        Some(false) => words.everyone_later,
        Some(true) | None => words.everyone_now,
    };
    let status = sent
        .as_ref()
        .map_or(StatusCode::OK, |sent| sent.denial.status);
    let rest = format!("/ideas/{}", idea.id);
    Sheet::new(visit, words.change_idea)
        .status(status)
        .at(&rest)
        .render(move || {
            let refusals = Refusals::of(lang);
            let (wish, text, only_desk, denial) = match sent {
                Some(sent) => (sent.wish, sent.text, sent.only_desk, Some(sent.denial)),
                None => (fresh_wish(), idea.text.clone(), idea.only_desk, None),
            };
            let is_text = |denial: &&Denial| matches!(denial.refusal, Some(Refusal::Text { .. }));
            let error = denial.as_ref().filter(is_text).map(|d| d.reason.clone());
            let notice = denial.map(|denial| {
                let (first, second) = match denial.refusal {
                    Some(Refusal::Text { .. }) => {
                        (refusals.not_taken, refusals.text_is_here.to_owned())
                    }
                    _ => (refusals.text_is_here, denial.reason),
                };
                view! {
                    <p class="notice alert" role="alert" tabindex="-1">
                        <Icon symbol=Symbol::Warn />
                        <span>
                            <b>{first}</b>
                            " "
                            {second}
                        </span>
                    </p>
                }
            });
            view! {
                <main id="main">
                    {notice}
                    <h1>{words.change_idea}</h1>
                    <form
                        class="stack"
                        method="post"
                        action=format!("/w/{code}{rest}")
                        data-draft=format!("edit-{}", idea.id)
                    >
                        <Hidden name="wish" value=wish.to_string() />
                        <TextArea
                            id="text"
                            name="text"
                            label=question
                            value=text
                            error
                            rows=3
                            required=true
                        >
                            <p
                                class="count"
                                data-count="text"
                                data-limit=IDEA_CHARS
                                data-of=words.count_of
                            >
                                {(words.at_most)(IDEA_CHARS)}
                            </p>
                        </TextArea>
                        <WhoMaySee lang only_desk everyone_hint />
                        <button class="button primary full">{words.save_change}</button>
                    </form>
                    <p>
                        <a class="link" href=format!("/w/{code}")>
                            <Icon symbol=Symbol::Back />
                            {words.leave_as_it_was}
                        </a>
                    </p>
                </main>
            }
        })
        .await
}
