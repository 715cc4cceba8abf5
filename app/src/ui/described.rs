//! The lines under a field: its hint and, after a refusal, the reason. Both are read with the
//! field by screen readers.

use leptos::prelude::*;

use super::{Icon, Symbol};

/// The value of `aria-describedby`, the reason first; none when there is nothing to say.
pub fn described_by(id: &str, hint: Option<&String>, error: Option<&String>) -> Option<String> {
    let mut ids = Vec::new();
    if error.is_some() {
        ids.push(format!("{id}-error"));
    }
    if hint.is_some() {
        ids.push(format!("{id}-hint"));
    }
    (!ids.is_empty()).then(|| ids.join(" "))
}

#[component]
pub fn Hint(id: String, text: Option<String>) -> impl IntoView {
    text.map(|text| {
        view! {
            <p class="hint" id=format!("{id}-hint")>
                {text}
            </p>
        }
    })
}

#[component]
pub fn Reason(id: String, text: Option<String>) -> impl IntoView {
    text.map(|text| {
        view! {
            <p class="error" id=format!("{id}-error")>
                <Icon symbol=Symbol::Warn />
                <span>{text}</span>
            </p>
        }
    })
}
