//! What of a round is fixed, because people have used it: to be read, and sent back unchanged.

use leptos::prelude::*;

use super::round::sources;
use crate::forms::{self, SetupForm};
use crate::ui::Hidden;
use crate::words::{Editor, Lang, Ways};

/// The ballot of a vote that was held, to be read and sent back unchanged.
#[component]
pub fn FixedBallot(lang: Lang, form: SetupForm, n: usize) -> impl IntoView {
    let words = Editor::of(lang);
    let row = form.rounds[n].clone();
    let what = match row.what.as_str() {
        "themes" => words.themes,
        _ => words.ideas,
    };
    let from = sources(lang, &form, n)
        .into_iter()
        .find(|(value, _)| *value == row.from)
        .map_or_else(String::new, |(_, words)| words);
    let from = if row.from.starts_with("leaders") {
        format!("{from} ({})", row.top)
    } else {
        from
    };
    let fixed = [
        (words.what, what.to_owned()),
        (words.from, from),
        (Ways::of(lang).ballot, ballot(lang, &row)),
    ]
    .map(|(label, said)| {
        view! {
            <div>
                <dt>{label}</dt>
                <dd>{said}</dd>
            </div>
        }
    });
    view! {
        <dl class="fixed-ballot">{fixed}</dl>
        <Kept row n />
    }
    .into_any()
}

/// The answers that this row does not show, sent along unseen.
#[component]
pub fn Kept(row: forms::RoundRow, n: usize, #[prop(optional)] gathers: bool) -> impl IntoView {
    let figures = row.figures().map(|(name, value)| (name, value.to_owned()));
    let mut kept = vec![
        ("what", row.what),
        ("from", row.from),
        ("top", row.top),
        ("rule", row.rule),
    ];
    kept.extend(figures);
    if !gathers {
        kept.extend([
            ("wall", row.wall),
            ("asks", row.asks),
            ("together", row.together),
        ]);
    }
    kept.into_iter()
        .map(|(name, value)| view! { <Hidden name=format!("{name}-{n}") value /> })
        .collect_view()
}

/// "Share out points (10, at most 4 for one)"
fn ballot(lang: Lang, row: &forms::RoundRow) -> String {
    let words = Ways::of(lang);
    let axes = [&row.axis_one, &row.axis_two].map(|axis| axis.trim());
    let figures = match row.way() {
        "rank" => row.picks.clone(),
        "points" if row.points.trim() == row.most.trim() => row.points.clone(),
        "points" => (words.most_for_one)(&row.points, &row.most),
        "quadratic" => row.credits.clone(),
        "rate" => axes[0].to_owned(),
        "rate-two" if axes != ["", ""] => axes.join(", "),
        "budget" => match forms::whole(&row.total) {
            Some(total) => lang.money(total, row.unit.trim()),
            None => row.total.clone(),
        },
        _ => String::new(),
    };
    let name = words.way(row.way()).name;
    match figures.as_str() {
        "" => name.to_owned(),
        figures => format!("{name} ({figures})"),
    }
}
