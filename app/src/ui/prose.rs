//! Text that is marked up already: the brief. It comes out of `brief::reading`, which lets nothing
//! through that a person typed but as text, and a sanitiser after that.

use leptos::prelude::*;

#[component]
pub fn Prose(html: String, #[prop(default = "prose")] class: &'static str) -> impl IntoView {
    view! { <div class=class inner_html=html></div> }
}
