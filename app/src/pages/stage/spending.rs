//! What the money buys: the whole of it as a bar, and side by side what is bought and what is not,
//! each with its cost.

use leptos::prelude::*;
use workshop::view::{Results, Spending};

use super::fit::{Length, lines, scaled};
use super::picture::Picture;
use super::results::sure;
use crate::parts::charts::Digit;
use crate::parts::results::{Filled, Row, bought, not_bought};
use crate::words::SpendingWords;

/// What a column has place for, in twentieths of a line.
const HOLDS: usize = 12 * 20;
/// A row takes this and more for each line, likewise: its number is higher than a line.
const ROW: usize = 21;
const LINE: usize = 14;
const MOST: usize = 8;
/// Characters of an option in one line.
const CHARS: usize = 21;
/// A longer text is cut here; it is whole on the phones.
const LINES: usize = 2;

pub fn spending(
    picture: &Picture,
    results: &Results,
    spending: &Spending,
) -> impl IntoView + use<> {
    let (lang, words) = (picture.lang, SpendingWords::of(picture.lang));
    let bought = bought(lang, results, spending);
    let left = not_bought(lang, results, spending);
    let heading = match results.ballots {
        0 => picture.words().nobody_voted.to_owned(),
        _ => (words.buys)(bought.len(), results.rows.len()),
    };
    let length = Length::of(&heading).name();
    let fitting = that_fit(&bought, picture.large);
    let rest = &bought[fitting..];
    let first = column(picture, Some(words.bought), &bought[..fitting], Some(1));
    // What is bought comes first: only when all of it is in sight is there place for the others.
    let (second, shown) = if rest.is_empty() {
        let shown = that_fit(&left, picture.large);
        (
            column(picture, Some(words.not_bought), &left[..shown], None),
            shown,
        )
    } else {
        let shown = that_fit(rest, picture.large);
        (
            column(picture, None, &rest[..shown], Some(fitting + 1)),
            shown,
        )
    };
    let more = match results.rows.len() - fitting - shown {
        0 => None,
        more => Some((picture.words().more_rows)(more)),
    };
    let compared = match spending.same_by_votes {
        true => words.same_by_votes,
        false => words.not_the_same,
    };
    let said = [Some(words.how.to_owned()), Some(compared.to_owned()), more]
        .into_iter()
        .flatten()
        .map(|said| view! { <p>{said}</p> })
        .collect_view();
    let sure = sure(picture, results);
    view! {
        <h1 data-length=length>{heading}</h1>
        <div class="stage-fill">
            <Filled lang spending=spending.clone() digit=Digit::STAGE />
        </div>
        <div class="stage-bought">{first} {second}</div>
        <footer class="stage-foot">{said} {sure}</footer>
    }
}

/// Those that are bought are numbered from the first.
fn column(
    picture: &Picture,
    heading: Option<&'static str>,
    rows: &[Row],
    first: Option<usize>,
) -> impl IntoView + use<> {
    let lines = rows
        .iter()
        .enumerate()
        .map(|(n, row)| {
            let number = first.map(|first| {
                view! {
                    <td>
                        <b class="rank-box">{picture.lang.number(first + n)}</b>
                    </td>
                }
            });
            view! {
                <tr>
                    {number} <th scope="row" dir="auto">
                        <span>{row.text.clone()}</span>
                    </th> <td>{row.value.clone()}</td>
                </tr>
            }
        })
        .collect_view();
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                {heading.map(|heading| view! { <h2>{heading}</h2> })}
                <table>
                    <tbody>{lines}</tbody>
                </table>
            </section>
        }
    })
}

fn that_fit(rows: &[Row], large: bool) -> usize {
    let (holds, chars) = (scaled(HOLDS, large), scaled(CHARS, large));
    let mut filled = 0;
    let fitting = rows.iter().take_while(|row| {
        filled += ROW + LINE * lines(&row.text, chars).min(LINES);
        filled <= holds
    });
    fitting.count().clamp(1, MOST).min(rows.len())
}
