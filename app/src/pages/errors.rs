//! What is shown when there is no page to show: one sentence on what happened, what was kept,
//! and the way out, in the person's language.

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::parts::Logo;
use crate::reader::Reader;
use crate::rendering::{Family, Page};
use crate::words::House;

/// Every status has a page; those without words of their own get the nearest ones.
pub async fn show(reader: &Reader, status: StatusCode) -> Response {
    let words = House::of(reader.lang);
    let (heading, why) = match status {
        StatusCode::NOT_FOUND | StatusCode::GONE => (words.not_found, words.not_found_why),
        StatusCode::METHOD_NOT_ALLOWED => (words.wrong_method, words.wrong_method_why),
        StatusCode::FORBIDDEN => (words.foreign_form, words.foreign_form_why),
        StatusCode::PAYLOAD_TOO_LARGE | StatusCode::URI_TOO_LONG => {
            (words.too_large, words.too_large_why)
        }
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS => {
            (words.busy, words.busy_why)
        }
        status if status.is_client_error() => (words.not_understood, words.not_understood_why),
        _ => (words.broken, words.broken_why),
    };
    Page::new(heading, Family::Phone)
        .status(status)
        .render(reader, move || {
            view! {
                <header class="top">
                    <Logo />
                </header>
                <main id="main">
                    <div class="wait">
                        <h1>{heading}</h1>
                        <p class="lead">{why}</p>
                        <p>
                            <a class="button primary" href="/">
                                {words.to_the_front_page}
                            </a>
                        </p>
                    </div>
                </main>
            }
        })
        .await
}
