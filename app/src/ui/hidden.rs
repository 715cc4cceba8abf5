//! A value that a form carries without showing it: the id of what it creates, the place to
//! return to.

use leptos::prelude::*;

#[component]
pub fn Hidden(#[prop(into)] name: String, #[prop(into)] value: String) -> impl IntoView {
    view! { <input type="hidden" name=name value=value /> }
}
