//! One idea or theme, as large as it goes.

use leptos::prelude::*;
use workshop::ItemId;
use workshop::view::OptionCard;

use super::fit::{lines, scaled};
use super::picture::Picture;
use crate::parts::theirs;
use crate::ui::{Shape, figure_of};

/// One size of the text: how many characters a line surely holds, and how many lines the picture.
/// Goes with `style/pages/stage/spotlight.css`.
struct Step {
    class: &'static str,
    chars: usize,
    lines: usize,
}

const fn step(class: &'static str, chars: usize, lines: usize) -> Step {
    Step {
        class,
        chars,
        lines,
    }
}

const WIDE: [Step; 5] = [
    step("spot-1", 18, 4),
    step("spot-2", 23, 6),
    step("spot-3", 30, 8),
    step("spot-4", 38, 10),
    step("spot-5", 50, 14),
];

/// The same on a projector of 4:3.
const NARROW: [Step; 5] = [
    step("narrow-spot-1", 12, 4),
    step("narrow-spot-2", 15, 6),
    step("narrow-spot-3", 20, 8),
    step("narrow-spot-4", 25, 10),
    step("narrow-spot-5", 33, 14),
];

pub fn spotlight(picture: &Picture, card: &OptionCard) -> impl IntoView + use<> {
    let [wide, narrow] = [&WIDE, &NARROW].map(|steps| fit(steps, &card.text, picture.large));
    let class = format!("stage-spot {wide} {narrow}");
    let facts = match card.item {
        ItemId::Idea(_) => idea(picture, card).into_any(),
        ItemId::Theme(_) => theme(picture, card).into_any(),
    };
    view! {
        <div class=class>
            <h1 dir="auto" lang=theirs(&card.text)>{card.text.clone()}</h1>
            {facts}
        </div>
    }
}

/// Whose it is, by role, and its number.
fn idea(picture: &Picture, card: &OptionCard) -> impl IntoView + use<> {
    let (room, roles) = (picture.room(), &picture.view.header.roles);
    let figure = figure_of(roles, card.role.as_ref());
    let role = room.role_name(roles, card.role.as_ref()).into_owned();
    let number = card.number.trim_start_matches("I-").parse();
    let number = number.map(room.number).unwrap_or_default();
    view! {
        <p class="spot-facts">
            <Shape figure />
            " "
            <span dir="auto">{role}</span>
            " "
            <span>{number}</span>
        </p>
    }
}

/// Its number, and how many ideas it holds.
fn theme(picture: &Picture, card: &OptionCard) -> impl IntoView + use<> {
    let count = (picture.room().ideas)(card.cards.len());
    view! {
        <p class="spot-facts">
            <bdi>{card.number.clone()}</bdi>
            " "
            <span>{count}</span>
        </p>
    }
}

/// The largest size in which the text fits; the smallest takes the longest idea there can be.
fn fit(steps: &[Step; 5], text: &str, large: bool) -> &'static str {
    let fitting = steps
        .iter()
        .find(|step| lines(text, scaled(step.chars, large)) <= scaled(step.lines, large));
    fitting.unwrap_or(&steps[4]).class
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_words_are_as_large_as_they_go_and_the_longest_idea_still_fits() {
        assert_eq!(fit(&WIDE, "A quiet room", false), "spot-1");
        assert_eq!(fit(&NARROW, "A quiet room", false), "narrow-spot-1");
        let longest = "seven letters ".repeat(36);
        for (steps, large) in [(&WIDE, false), (&WIDE, true), (&NARROW, false)] {
            let last = &steps[4];
            let (chars, holds) = (scaled(last.chars, large), scaled(last.lines, large));
            assert!(lines(longest.trim(), chars) <= holds + 6, "{}", last.class);
        }
    }

    #[test]
    fn a_word_longer_than_a_line_makes_the_type_smaller() {
        assert_eq!(
            fit(&WIDE, "Mielenterveyspalvelujärjestelmä", false),
            "spot-1"
        );
        assert_ne!(
            fit(&WIDE, &"Mielenterveyspalvelujärjestelmä ".repeat(4), false),
            "spot-1"
        );
    }
}
