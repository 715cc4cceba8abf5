//! One of several that exclude each other. Stands in a `<fieldset>` with the others.

use leptos::prelude::*;

use super::described::Hint;

/// The children, if any, stand in the label before its words: a role's shape.
#[component]
pub fn Choice(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] value: String,
    #[prop(into)] label: String,
    #[prop(optional)] checked: bool,
    #[prop(optional)] required: bool,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let described = hint.is_some().then(|| format!("{id}-hint"));
    view! {
        <div class="choice">
            <input
                type="radio"
                id=id.clone()
                name=name
                value=value
                checked=checked
                required=required
                aria-describedby=described
            />
            <label for=id.clone()>
                {children.map(|children| children())} <span dir="auto">{label}</span>
            </label>
            <Hint id text=hint />
        </div>
    }
}
