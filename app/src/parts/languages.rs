//! The choice of language, at the foot of a page.

use leptos::prelude::*;

use crate::words::{House, Lang};

/// `to` is where the choice leads back: the address of a page, never of an action.
#[component]
pub fn Languages(lang: Lang, #[prop(into)] to: String) -> impl IntoView {
    let choices = Lang::ALL.map(|choice| {
        let href = crate::actions::language::address(choice, &to);
        let current = (choice == lang).then_some("true");
        view! {
            <li>
                <a href=href lang=choice.code() hreflang=choice.code() aria-current=current rel="nofollow">
                    {choice.own_name()}
                </a>
            </li>
        }
    });
    view! {
        <nav class="languages" aria-label=House::of(lang).languages>
            <ul>{choices}</ul>
        </nav>
    }
}
