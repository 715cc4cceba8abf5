//! Four people in a row and the product's name: the way to the front door.

use leptos::prelude::*;

use crate::ui::{Figure, Shape};

#[component]
pub fn Logo() -> impl IntoView {
    view! {
        <a class="logo" href="/">
            <Shape figure=Figure::Citizen />
            <Shape figure=Figure::Carer />
            <Shape figure=Figure::Professional />
            <Shape figure=Figure::Other />
            <span>"Talkoot"</span>
        </a>
    }
}
