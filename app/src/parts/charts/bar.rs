//! A bar for a share, and one that weighs what is for against what is against.

use leptos::prelude::*;

use super::percent;

/// A share of the whole, in thousandths; what is against it comes from the other end.
#[component]
pub fn Bar(per_mille: u32, #[prop(optional)] against: u32) -> impl IntoView {
    let against = (against > 0).then(|| {
        let width = tenths(against);
        view! {
            <rect
                data-answer="disagree"
                x=percent(100.0 - width)
                width=percent(width)
                height="100%"
            ></rect>
        }
    });
    view! {
        <svg class="bar" aria-hidden="true">
            <rect width=percent(tenths(per_mille)) height="100%"></rect>
            {against}
        </svg>
    }
}

/// What is for it to one side of a line in the middle, what is against it to the other, both in
/// thousandths of half the width.
#[component]
pub fn Balance(per_mille: u32, against: u32) -> impl IntoView {
    let [pro, con] = [per_mille, against].map(|part| tenths(part) / 2.0);
    view! {
        <svg class="bar balance" aria-hidden="true">
            <rect x="50%" width=percent(pro) height="100%"></rect>
            <rect
                data-answer="disagree"
                x=percent(50.0 - con)
                width=percent(con)
                height="100%"
            ></rect>
            <line x1="50%" x2="50%" y1="-25%" y2="125%"></line>
        </svg>
    }
}

/// Thousandths in per cent.
fn tenths(per_mille: u32) -> f64 {
    f64::from(per_mille.min(1_000)) / 10.0
}
