//! One thing said large: the question, an instruction, a goodbye.

use leptos::prelude::*;

use super::fit::Length;

pub fn say(heading: String, under: Option<String>) -> impl IntoView {
    let length = Length::of(&heading).name();
    view! {
        <div class="stage-say">
            <h1 dir="auto" data-length=length>
                {heading}
            </h1>
            {under.map(|under| view! { <p>{under}</p> })}
        </div>
    }
}
