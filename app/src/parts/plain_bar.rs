//! The head of a wide page outside any workshop, which is the facilitator's: the logo and the choice
//! of language.

use leptos::prelude::*;

use super::{DeskLanguages, Logo};
use crate::words::Lang;

/// `to` as for [`DeskLanguages`].
#[component]
pub fn PlainBar(lang: Lang, #[prop(into)] to: String) -> impl IntoView {
    view! {
        <header class="plain-bar">
            <Logo />
            <DeskLanguages lang to />
        </header>
    }
    .into_any()
}
