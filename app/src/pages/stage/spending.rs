//! What the money buys: the whole of it as a bar, and side by side what is bought and what is not,
//! each with its cost. What is bought is named, all of it, before anything else is.

use leptos::prelude::*;
use workshop::view::{Results, Spending};

use super::fit::Length;
use super::picture::Picture;
use super::results::{how_sure, sure};
use super::space::{Shape, cut, on_every_shape, rows, widest};
use crate::parts::charts::Digit;
use crate::parts::results::{Filled, Row, bought, not_bought};
use crate::parts::theirs;
use crate::words::SpendingWords;

/// How close rows stand, and where a longer text is cut; it is whole on the phones.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Setting {
    /// As in `data-set`.
    name: Option<&'static str>,
    /// The number's height, and what is above and below it. In vmin, like all that follows.
    number: f64,
    padding: f64,
    lines: usize,
}

/// The most comfortable first.
const SETTINGS: [Setting; 3] = [
    Setting {
        name: None,
        number: 4.1,
        padding: 1.52,
        lines: 2,
    },
    Setting {
        name: Some("close"),
        number: 3.4,
        padding: 0.72,
        lines: 2,
    },
    Setting {
        name: Some("closest"),
        number: 3.4,
        padding: 0.72,
        lines: 1,
    },
];
/// Type of a row.
const SIZE: f64 = 2.9;
/// The bar and what is written under it.
const FILL: f64 = 15.4;
/// The heading of a list.
const HEADING: f64 = 6.0;

/// How many of each list are in sight: bought, those that go on in the second column, not bought.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Shown {
    setting: Setting,
    first: usize,
    rest: usize,
    left: usize,
}

impl Shown {
    /// How many of those that are bought.
    fn named(&self) -> usize {
        self.first + self.rest
    }
}

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
    let compared = match spending.same_by_votes {
        true => words.same_by_votes,
        false => words.not_the_same,
    };
    let most_left = words.elsewhere(bought.len(), left.len());
    let how_sure = how_sure(picture, results);
    let with = |compared: Option<&str>| {
        let foot = [
            Some(words.how),
            compared,
            most_left.as_deref(),
            how_sure.as_deref(),
        ];
        let foot: Vec<&str> = foot.into_iter().flatten().collect();
        let height = |shape: &Shape| shape.height(&heading, &foot) - FILL;
        that_fit(&bought, &left, picture.large, height)
    };
    // Names come before what another rule would have done: that is on the phones too.
    let (shown, compared) = match with(Some(compared)) {
        shown if shown.named() == bought.len() => (shown, Some(compared)),
        _ => (with(None), None),
    };
    let named = shown.named();
    let first = list(picture, Kind::Bought, &bought[..shown.first]);
    let rest = list(
        picture,
        Kind::GoesOn(shown.first),
        &bought[shown.first..named],
    );
    let left_over = list(picture, Kind::NotBought, &left[..shown.left]);
    let elsewhere = words.elsewhere(bought.len() - named, left.len() - shown.left);
    let said = [
        Some(words.how.to_owned()),
        compared.map(str::to_owned),
        elsewhere,
    ]
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
        <div class="stage-bought" data-set=shown.setting.name>
            <div>{first}</div>
            <div>{rest} {left_over}</div>
        </div>
        <footer class="stage-foot">{said} {sure}</footer>
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Bought,
    /// Beside the list that so many are in.
    GoesOn(usize),
    NotBought,
}

/// Those that are bought are numbered from the first.
fn list(picture: &Picture, kind: Kind, rows: &[Row]) -> impl IntoView + use<> {
    let words = SpendingWords::of(picture.lang);
    let (id, heading, before) = match kind {
        Kind::Bought => ("bought", Some(words.bought), Some(0)),
        Kind::GoesOn(before) => ("bought", None, Some(before)),
        Kind::NotBought => ("not-bought", Some(words.not_bought), None),
    };
    let lines = rows
        .iter()
        .zip(1..)
        .map(|(row, n)| {
            let number = before.map(|before| {
                view! {
                    <td>
                        <b class="rank-box">{picture.lang.number(before + n)}</b>
                    </td>
                }
            });
            view! {
                <tr>
                    {number} <th scope="row" dir="auto" lang=theirs(&row.text)>
                        <span>{row.text.clone()}</span>
                    </th> <td>{row.value.clone()}</td>
                </tr>
            }
        })
        .collect_view();
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                {heading.map(|heading| view! { <h2 id=id>{heading}</h2> })}
                <table aria-labelledby=id>
                    <tbody>{lines}</tbody>
                </table>
            </section>
        }
    })
}

/// Rows stand as close as it takes to name all that is bought. What is not bought has the place
/// that is left.
fn that_fit(bought: &[Row], left: &[Row], large: bool, height: impl Fn(&Shape) -> f64) -> Shown {
    let of = |setting: Setting| {
        let fit = |list: &[Row], numbered: bool, above: &[Row]| {
            on_every_shape(large, |shape| {
                let row = |row: &Row, numbered| setting.row(shape, list, row, numbered);
                let taken: f64 = above.iter().map(|above| row(above, true)).sum();
                let heading = if above.is_empty() {
                    HEADING
                } else {
                    2.0 * HEADING
                };
                let place = height(shape) - heading - taken;
                rows(place, list, |one| row(one, numbered))
            })
        };
        let first = fit(bought, true, &[]).max(1).min(bought.len());
        let rest = &bought[first..];
        let going_on = fit(rest, true, &[]);
        let left = match going_on == rest.len() {
            true => fit(left, false, rest),
            false => 0,
        };
        Shown {
            setting,
            first,
            rest: going_on,
            left,
        }
    };
    let names_all = |shown: &Shown| shown.named() == bought.len();
    let [usual, close, closest] = SETTINGS.map(of);
    [usual, close]
        .into_iter()
        .find(names_all)
        .unwrap_or(closest)
}

impl Setting {
    /// How high a row of this list is.
    fn row(self, shape: &Shape, list: &[Row], row: &Row, numbered: bool) -> f64 {
        let (gap, beside) = if shape.is_narrow {
            (2.4, 1.0)
        } else {
            (4.0, 2.0)
        };
        let value = beside + widest(list.iter().map(|row| row.value.as_str()), SIZE);
        let number = if numbered { 6.4 } else { 0.0 };
        let text = (shape.width - gap) / 2.0 - number - value;
        let lines = cut(&row.text, text, SIZE, self.lines) * SIZE * 1.12;
        let least = if numbered { self.number } else { SIZE * 1.16 };
        self.padding + lines.max(least)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::results::Label;
    use uuid::Uuid;
    use workshop::{IdeaId, ItemId};

    fn list(count: usize, text: &str) -> Vec<Row> {
        let row = |_| Row {
            item: ItemId::Idea(IdeaId(Uuid::nil())),
            number: "I-1".into(),
            text: text.into(),
            label: Label::NotBought,
            place: 1,
            tied: false,
            drawing: None,
            value: "1,250 €".into(),
            detail: vec![],
            stands: vec![],
        };
        (0..count).map(row).collect()
    }

    fn shown(bought: usize, left: usize) -> Shown {
        let [bought, left] = [bought, left].map(|count| list(count, "An interpreter by video"));
        that_fit(&bought, &left, false, |_| 45.0)
    }

    #[test]
    fn few_that_are_bought_stand_beside_what_is_not() {
        let shown = shown(4, 3);
        assert_eq!((shown.first, shown.rest, shown.left), (4, 0, 3));
        assert_eq!(shown.setting, SETTINGS[0]);
    }

    #[test]
    fn what_is_not_bought_has_the_place_below_what_is() {
        let shown = shown(6, 9);
        assert_eq!(shown.named(), 6);
        assert!(shown.rest > 0 && (1..9).contains(&shown.left), "{shown:?}");
    }

    #[test]
    fn rows_stand_closer_before_anything_that_is_bought_goes_without_a_name() {
        let shown = shown(16, 9);
        assert_eq!(shown.named(), 16);
        assert_ne!(shown.setting, SETTINGS[0]);
    }

    #[test]
    fn what_nobody_can_place_is_counted_elsewhere() {
        let shown = shown(60, 9);
        assert_eq!(shown.setting, SETTINGS[2]);
        assert!(shown.named() < 60 && shown.left == 0);
    }

    #[test]
    fn there_may_be_nothing_that_is_bought() {
        let shown = shown(0, 2);
        assert_eq!((shown.first, shown.rest, shown.left), (0, 0, 2));
    }
}
