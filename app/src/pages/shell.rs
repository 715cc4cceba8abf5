//! What is around every page: doctype, head, and the symbols that its icons refer to.

use std::sync::Arc;

use leptos::prelude::*;

use crate::here::Files;
use crate::rendering::{Family, Theme};
use crate::ui::Sprite;
use crate::words::{House, Lang};

const NAME: &str = "Talkoot";

/// ● in the accent colour, as an address: a file of its own would cost a request a phone.
const ICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' \
    viewBox='0 0 20 20'%3E%3Ccircle cx='10' cy='10' r='9' fill='%23155735'/%3E%3C/svg%3E";

#[component]
pub fn Shell(
    lang: Lang,
    title: String,
    family: Family,
    theme: Option<Theme>,
    screen: Option<&'static str>,
    large: bool,
    mini: bool,
    files: Arc<Files>,
    has_island: bool,
    looks_again: bool,
    sheet: Option<String>,
    children: Children,
) -> impl IntoView {
    let theme = theme.map(|theme| match theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
    });
    let scripts = has_island
        .then(|| view! { <HydrationScripts options=files.frontend.clone() islands=true /> });
    // Nothing outside an island is hydrated, so nothing needs the marks that hydration looks for.
    if let Some(context) = Owner::current_shared_context() {
        context.set_is_hydrating(false);
    }
    let words = House::of(lang);
    let title = if title == NAME {
        title
    } else {
        format!("{title} · {NAME}")
    };

    view! {
        <!DOCTYPE html>
        <html lang=lang.code() dir=lang.dir() data-theme=theme>
            <head>
                <meta charset="utf-8" />
                <title>{title}</title>
                <meta name="color-scheme" content="light dark" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="description" content=words.what_it_is />
                <link rel="stylesheet" href=files.style(family).to_owned() />
                <link rel="icon" href=ICON />
                {scripts}
            </head>
            <body
                class=family.class()
                data-screen=screen
                data-text=large.then_some("large")
                data-mini=mini.then_some("")
                data-again=looks_again.then_some("")
                data-sheet=sheet
            >
                {(!mini)
                    .then(|| {
                        view! {
                            <a class="unseen" href="#main">
                                {words.skip_to_content}
                            </a>
                        }
                    })}
                {children()}
                <Sprite />
            </body>
        </html>
    }
}
