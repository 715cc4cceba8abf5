//! A field of one line, with its label.

use leptos::prelude::*;

use super::described::{Hint, Reason, described_by};

#[component]
pub fn Field(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional_no_strip)] error: Option<String>,
    /// `text` unless said otherwise: `number`, `search`, `url`, `datetime-local`…
    #[prop(default = "text")]
    kind: &'static str,
    /// Which keys a phone shows, where `kind` does not tell.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    #[prop(default = "off")] autocomplete: &'static str,
    #[prop(optional)] autocapitalize: Option<&'static str>,
    #[prop(optional)] maxlength: Option<usize>,
    #[prop(optional, into)] min: Option<String>,
    #[prop(optional, into)] max: Option<String>,
    #[prop(optional)] required: bool,
    #[prop(optional, into)] placeholder: Option<String>,
    /// The id of the form that it belongs to, where it stands outside of it.
    #[prop(optional)]
    form: Option<&'static str>,
    /// A modifier beside `field`: `code`, `short`…
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let described = described_by(&id, hint.as_ref(), error.as_ref());
    let invalid = error.is_some().then_some("true");
    // What people write may run either way, whatever the language of the page.
    let dir = (kind == "text" || kind == "search").then_some("auto");
    view! {
        <div class=format!("field {class}").trim_end().to_owned()>
            <label for=id.clone()>{label}</label>
            <Hint id=id.clone() text=hint />
            <input
                id=id.clone()
                name=name
                type=kind
                value=value
                dir=dir
                inputmode=inputmode
                autocomplete=autocomplete
                autocapitalize=autocapitalize
                maxlength=maxlength
                min=min
                max=max
                required=required
                placeholder=placeholder
                form=form
                aria-describedby=described
                aria-invalid=invalid
            />
            <Reason id text=error />
        </div>
    }
}
