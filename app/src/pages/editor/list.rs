//! The ideas that a facilitator brings along, one a line.

use leptos::prelude::*;

use crate::forms::{SetupForm, SetupReasons};
use crate::ui::TextArea;
use crate::words::{Editor, Lang};

/// More than this and people stop reading before the end (James Lind Alliance, *Guidebook*,
/// chapter 8: 25 to 30 questions go to the final workshop).
const READABLE: usize = 30;

#[component]
pub fn List(lang: Lang, form: SetupForm, reasons: SetupReasons) -> impl IntoView {
    let words = Editor::of(lang);
    let count = form.listed().count();
    let prices = form.spends();
    let long =
        (count > READABLE).then(|| view! { <p class="notice">{(words.list_long)(count)}</p> });
    let hint = match prices {
        true => format!("{} {}", words.list_hint, words.list_costs),
        false => words.list_hint.to_owned(),
    };
    view! {
        <section class="editor-part" aria-labelledby="the-list">
            <h2 id="the-list">{words.list}</h2>
            {long}
            <TextArea
                id="list"
                name="list"
                label=words.list_label
                hint=hint
                value=form.list
                error=reasons.beside("list")
                rows=10
            />
        </section>
    }
    .into_any()
}
