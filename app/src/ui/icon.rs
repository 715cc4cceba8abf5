//! A small drawing beside a word. It says nothing by itself and is hidden from screen readers;
//! where there is no word, the control around it carries an `aria-label`.

use leptos::prelude::*;

use super::Symbol;

#[component]
pub fn Icon(symbol: Symbol) -> impl IntoView {
    symbol.is_used();
    let class = if symbol.follows_the_script() {
        "icon flip"
    } else {
        "icon"
    };
    view! {
        <svg class=class aria-hidden="true">
            <use href=symbol.address()></use>
        </svg>
    }
}
