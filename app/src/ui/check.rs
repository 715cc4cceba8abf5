//! A box to tick, with what it means beside it.

use leptos::prelude::*;

/// The children, if any, stand in the label after its words.
#[component]
pub fn Check(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(default = "yes".into(), into)] value: String,
    #[prop(optional)] checked: bool,
    #[prop(optional, into)] hint: Option<String>,
    /// The id of the form that it belongs to, where it stands outside of it.
    #[prop(optional)]
    form: Option<&'static str>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let described = hint.is_some().then(|| format!("{id}-hint"));
    view! {
        <div class="choice">
            <input
                type="checkbox"
                id=id.clone()
                name=name
                value=value
                checked=checked
                form=form
                aria-describedby=described
            />
            <label for=id.clone()>
                <span dir="auto">{label}</span>
                {children.map(|children| children())}
            </label>
            <super::described::Hint id text=hint />
        </div>
    }
}
