//! Four people in a row and the product's name: the way to the front door.

use leptos::prelude::*;

use crate::ui::{Figure, Shape};

#[component]
pub fn Logo(
    /// Leads nowhere: where nothing may be pressed.
    #[prop(optional)]
    still: bool,
) -> impl IntoView {
    let mark = view! {
        <Shape figure=Figure::Citizen />
        <Shape figure=Figure::Carer />
        <Shape figure=Figure::Professional />
        <Shape figure=Figure::Other />
        <span>"Talkoot"</span>
    };
    if still {
        view! { <p class="logo">{mark}</p> }.into_any()
    } else {
        view! {
            <a class="logo" href="/">
                {mark}
            </a>
        }
        .into_any()
    }
}
