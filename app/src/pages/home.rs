//! The front page: come in with a code, or start a workshop.

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::parts::{Languages, Logo};
use crate::reader::Reader;
use crate::rendering::{Family, Page};
use crate::ui::{Field, Icon, Symbol};
use crate::words::{Door, House};

/// A code that led nowhere, and why, so that it can be corrected.
#[derive(Default)]
pub struct Tried {
    pub code: String,
    pub reason: Option<String>,
}

pub async fn show(reader: Reader) -> Response {
    render(&reader, StatusCode::OK, Tried::default()).await
}

pub async fn render(reader: &Reader, status: StatusCode, tried: Tried) -> Response {
    let lang = reader.lang;
    let words = Door::of(lang);
    Page::new(
        format!("Talkoot: {}", House::of(lang).what_it_is),
        Family::Phone,
    )
    .status(status)
    .render(reader, move || {
        let promises = words
            .promises
            .map(|promise| {
                view! {
                    <li>
                        <Icon symbol=Symbol::Check />
                        <span>{promise}</span>
                    </li>
                }
            })
            .collect_view();
        let steps = words.running_steps.map(|step| view! { <li>{step}</li> });
        view! {
            <header class="top">
                <Logo />
                <a class="link" href="#languages">
                    <Icon symbol=Symbol::Globe />
                    {lang.own_name()}
                </a>
            </header>
            <main id="main" class="home">
                <section class="home-join stack">
                    <div class="opening large">
                        <h1>{words.come_in}</h1>
                    </div>
                    <p class="lead">{words.come_in_why}</p>
                    <form class="stack" method="post" action="/join">
                        <Field
                            id="code"
                            name="code"
                            class="code"
                            label=words.code
                            hint=words.code_hint
                            value=tried.code
                            error=tried.reason
                            autocapitalize="characters"
                            maxlength=20
                            required=true
                        />
                        <button class="button primary full">
                            {words.come_in} <Icon symbol=Symbol::Next />
                        </button>
                    </form>
                    <ul class="promises" aria-label=words.promises_heading>
                        {promises}
                    </ul>
                    <p>
                        <a class="link" href="/about#kept">
                            {words.what_is_kept}
                        </a>
                    </p>
                </section>
                <section class="home-start stack" aria-labelledby="start">
                    <h2 id="start">{words.running}</h2>
                    <p>{words.running_what}</p>
                    <ol class="steps">{steps}</ol>
                    <p>
                        <a class="button" href="/start">
                            {words.start} <Icon symbol=Symbol::Next />
                        </a>
                    </p>
                </section>
            </main>
            <Languages lang to="/" />
        }
    })
    .await
}
