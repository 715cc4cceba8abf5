//! The keys of the desk, as a list that `?` opens. The list is also what the keys are made from:
//! `data-presses` says what a key presses, so that no key can do what is not on the list. They press
//! it once they are ticked there, which this browser keeps (`browser/keys.rs`).

use leptos::prelude::*;

use crate::ui::Check;
use crate::words::{Keys, Lang};

#[component]
pub fn DeskKeys(lang: Lang) -> impl IntoView {
    let words = Keys::of(lang);
    let keys = [
        ("n", "#now .button.primary", words.next),
        ("b", "#now .onward form:first-child button", words.back),
        ("p", "[value=pause], [value=resume]", words.pause),
        ("m", "[value=add-minute]", words.minute),
        (
            "c",
            "#now .clock [value=close], #now .clock [value=open]",
            words.close,
        ),
        ("w", "[value=show-wall], [value=cover-wall]", words.wall),
    ];
    let lines = keys
        .map(|(key, presses, says)| {
            view! {
                <dt>
                    <kbd>{key.to_uppercase()}</kbd>
                </dt>
                <dd data-press=key data-presses=presses>
                    {says}
                </dd>
            }
        })
        .collect_view();
    view! {
        <dialog id="keys" class="keys" aria-labelledby="keys-heading">
            <h2 id="keys-heading">{words.heading}</h2>
            <Check id="use-keys" name="use-keys" label=words.use_these />
            <dl>
                {lines} <dt>
                    <kbd>"?"</kbd>
                </dt> <dd>{words.this_list}</dd>
            </dl>
            <form method="dialog">
                <button class="button">{words.done}</button>
            </form>
        </dialog>
    }
}
