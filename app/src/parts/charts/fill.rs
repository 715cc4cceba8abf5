//! What there is to spend, as a bar that is filled by what is bought, in the order bought. Numbers
//! are those of the list beside it.

use leptos::prelude::*;

use crate::words::Lang;

/// How much of the whole a digit takes, in per cent: a narrower part has no place for its number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Digit(f64);

impl Digit {
    /// On a phone of 320 pixels.
    pub const PAGE: Self = Self(4.5);
    pub const STAGE: Self = Self(2.0);
}

#[component]
pub fn Fill(lang: Lang, costs: Vec<u64>, total: u64, digit: Digit) -> impl IntoView {
    // Positions in a drawing are physical; what was bought first is where reading begins.
    let is_mirrored = lang.dir() == "rtl";
    let across = move |from: f64, width: f64| match is_mirrored {
        true => 100.0 - from - width,
        false => from,
    };
    let parts = parts(&costs, total)
        .into_iter()
        .zip(1_u32..)
        .map(|((from, width), n)| {
            let digits = n.to_string().len() as f64;
            let number = (width >= digit.0 * digits).then(|| {
                let middle = across(from, width) + width / 2.0;
                view! {
                    <text x=fine(middle) y="50%">
                        {lang.number(n)}
                    </text>
                }
            });
            let end = across(from + width, 0.0);
            view! {
                <rect x=fine(across(from, width)) width=fine(width) height="100%"></rect>
                <line x1=fine(end) x2=fine(end) y2="100%"></line>
                {number}
            }
        })
        .collect_view();
    view! {
        <svg class="fill" aria-hidden="true">
            {parts}
        </svg>
    }
}

/// Where each part begins and how wide it is, in per cent of the total.
fn parts(costs: &[u64], total: u64) -> Vec<(f64, f64)> {
    let share = |amount: u64| 100.0 * amount as f64 / total.max(1) as f64;
    let mut spent = 0;
    costs
        .iter()
        .map(|cost| {
            let from = spent;
            spent += cost;
            (share(from), share(*cost))
        })
        .collect()
}

fn fine(n: f64) -> String {
    format!("{n:.2}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_lie_one_after_the_other_and_leave_what_is_left() {
        let parts = parts(&[50, 25, 5], 100);
        assert_eq!(parts, [(0.0, 50.0), (50.0, 25.0), (75.0, 5.0)]);
    }
}
