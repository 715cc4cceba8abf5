//! An address to be copied: a field that can be selected and not changed.

use leptos::prelude::*;

#[component]
pub fn Address(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] address: String,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input id=id type="text" value=address readonly dir="ltr" autocomplete="off" />
        </div>
    }
}
