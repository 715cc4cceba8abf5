//! One of many, folded up: for lists too long to show as choices.

use leptos::prelude::*;

use super::described::{Hint, Reason, described_by};

/// `options` are pairs of value and words.
#[component]
pub fn Select(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    options: Vec<(String, String)>,
    #[prop(optional, into)] chosen: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional_no_strip)] error: Option<String>,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    let described = described_by(&id, hint.as_ref(), error.as_ref());
    let invalid = error.is_some().then_some("true");
    let options = options
        .into_iter()
        .map(|(value, words)| {
            let selected = value == chosen;
            view! {
                <option value=value selected=selected dir="auto">
                    {words}
                </option>
            }
        })
        .collect_view();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <Hint id=id.clone() text=hint />
            <select
                id=id.clone()
                name=name
                required=required
                aria-describedby=described
                aria-invalid=invalid
            >
                {options}
            </select>
            <Reason id text=error />
        </div>
    }
}
