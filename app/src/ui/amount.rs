//! A whole number beside what it belongs to: one line of a list of these.

use leptos::prelude::*;

use super::described::{Reason, described_by};

/// The children are the label: what people wrote, which may run either way.
#[component]
pub fn Amount(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] value: String,
    /// What it is counted in; may be empty.
    #[prop(into)]
    unit: String,
    #[prop(optional_no_strip)] error: Option<String>,
    children: Children,
) -> impl IntoView {
    let described = described_by(&id, None, error.as_ref());
    let invalid = error.is_some().then_some("true");
    view! {
        <div class="field amount">
            <label for=id.clone()>{children()}</label>
            <input
                id=id.clone()
                name=name
                type="text"
                value=value
                inputmode="numeric"
                autocomplete="off"
                maxlength="24"
                aria-describedby=described
                aria-invalid=invalid
            />
            <span class="unit" dir="auto">
                {unit}
            </span>
            <Reason id text=error />
        </div>
    }
}
