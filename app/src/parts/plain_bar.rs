//! The head of a wide page outside any workshop: the logo and the choice of language.

use leptos::prelude::*;

use super::{Languages, Logo};
use crate::words::Lang;

/// `to` as for [`Languages`].
#[component]
pub fn PlainBar(lang: Lang, #[prop(into)] to: String) -> impl IntoView {
    view! {
        <header class="plain-bar">
            <Logo />
            <Languages lang to />
        </header>
    }
    .into_any()
}
