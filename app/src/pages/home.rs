//! The front page.

use axum::response::Response;
use leptos::prelude::*;

use crate::parts::Languages;
use crate::reader::Reader;
use crate::rendering::{Family, Page};
use crate::words::House;

pub async fn show(reader: Reader) -> Response {
    let words = House::of(reader.lang);
    let (lang, address) = (reader.lang, reader.address.clone());
    Page::new("Talkoot", Family::Phone)
        .render(&reader, move || {
            view! {
                <main id="main">
                    <h1>"Talkoot"</h1>
                    <p>{words.what_it_is}</p>
                </main>
                <Languages lang to=address />
            }
        })
        .await
}
