//! A form of one button. Each carries a wish of its own, so that pressing it twice counts once and
//! pressing another is another wish.

use leptos::prelude::*;

use crate::ui::Hidden;
use crate::visit::fresh_wish;

/// The children are what the button says.
#[component]
pub fn Act(
    /// The address that the form is sent to.
    #[prop(into)]
    to: String,
    fields: Vec<(&'static str, String)>,
    #[prop(default = "button")] class: &'static str,
    /// Tells it from its neighbours, so that on an open page none becomes another under a finger.
    #[prop(optional, into)]
    key: Option<String>,
    /// It moves the room, or shows it something; a live page takes one such press at a time.
    #[prop(optional)]
    steps: bool,
    children: Children,
) -> impl IntoView {
    let fields = fields
        .into_iter()
        .map(|(name, value)| view! { <Hidden name value /> })
        .collect_view();
    view! {
        <form method="post" action=to data-key=key data-steps=steps.then_some("")>
            <Hidden name="wish" value=fresh_wish().to_string() />
            {fields}
            <button class=class>{children()}</button>
        </form>
    }
}
