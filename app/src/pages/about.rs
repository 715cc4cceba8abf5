//! What Talkoot is, what it keeps of a person, who sees it, and until when.

use axum::response::Response;
use leptos::prelude::*;

use crate::parts::{Languages, Logo};
use crate::reader::Reader;
use crate::rendering::{Family, Page};
use crate::words::Door;

pub async fn show(reader: Reader) -> Response {
    let lang = reader.lang;
    let words = Door::of(lang);
    Page::new(words.about, Family::Phone)
        .render(&reader, move || {
            view! {
                <header class="top">
                    <Logo />
                </header>
                <main id="main">
                    <h1>{words.about}</h1>
                    <p class="lead">{words.about_what}</p>
                    <p>{words.about_rounds}</p>
                    <Part id="kept" heading=words.kept list=&words.kept_list />
                    <Part id="not-kept" heading=words.not_kept list=&words.not_kept_list />
                    <Part id="who-sees" heading=words.who_sees list=&words.who_sees_list />
                    <Part id="until-when" heading=words.until_when list=&words.until_when_list />
                </main>
                <Languages lang to="/about" />
            }
        })
        .await
}

#[component]
fn Part(id: &'static str, heading: &'static str, list: &'static [&'static str]) -> impl IntoView {
    let items = list
        .iter()
        .map(|item| view! { <li>{*item}</li> })
        .collect_view();
    view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            <ul class="points">{items}</ul>
        </section>
    }
}
