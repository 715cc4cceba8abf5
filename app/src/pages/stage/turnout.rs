//! Who has written or voted: one shape a seat, filled when it has. Never what.

use leptos::prelude::*;

use super::picture::Picture;
use crate::ui::{Figure, Shape};

/// Beyond this many seats the shapes become bars.
const SHAPES: u32 = 60;

/// One line of the turnout.
pub struct Row {
    pub name: String,
    pub figure: Figure,
    pub done: u32,
    pub of: u32,
}

/// `said` follows the number: "of 44 ballots in".
pub fn turnout(
    picture: &Picture,
    said: String,
    caption: &'static str,
    rows: Vec<Row>,
) -> impl IntoView + use<> {
    let words = picture.words();
    let done: u32 = rows.iter().map(|row| row.done).sum();
    let all: u32 = rows.iter().map(|row| row.of).sum();
    let as_bars = all > SHAPES;
    let rows = rows
        .into_iter()
        .filter(|row| row.of > 0)
        .map(|row| {
            let name = if as_bars {
                view! {
                    <Shape figure=row.figure />
                    " "
                    {row.name}
                }
                .into_any()
            } else {
                row.name.into_any()
            };
            let drawn = if as_bars {
                bar(row.figure, row.done, row.of).into_any()
            } else {
                shapes(row.figure, row.done, row.of).into_any()
            };
            view! {
                <tr>
                    <th scope="row" dir="auto">
                        {name}
                    </th>
                    <td>{drawn}</td>
                    <td>{(words.of)(row.done, row.of)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="turnout">
            <p class="turnout-total">
                <strong>{picture.lang.number(done)}</strong>
                " "
                {said}
            </p>
            <table class="turnout-rows">
                <caption class="unseen">{caption}</caption>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn shapes(figure: Figure, done: u32, of: u32) -> impl IntoView {
    let shapes = (0..of)
        .map(|n| {
            let is_open = n >= done;
            view! { <Shape figure open=is_open /> }
        })
        .collect_view();
    view! {
        <span class="shapes" aria-hidden="true">
            {shapes}
        </span>
    }
}

fn bar(figure: Figure, done: u32, of: u32) -> impl IntoView {
    let width = format!("{:.1}%", 100.0 * f64::from(done) / f64::from(of.max(1)));
    view! {
        <svg class="bar" data-role=figure.name() aria-hidden="true">
            <rect width=width height="100%"></rect>
        </svg>
    }
}
