//! A number for each: points to hand out, or votes for and against that cost their square.

use leptos::prelude::*;
use workshop::view::OptionCard;
use workshop::{BallotRule, ItemId};

use super::Paper;
use super::filling::inside;

pub fn points(paper: &Paper, given: &[(ItemId, u16)]) -> AnyView {
    let most = match paper.scene.rule {
        BallotRule::Points { most, .. } => most,
        _ => 0,
    };
    rows(paper, "points", 0, most.into(), |item| {
        let found = given.iter().find(|(other, _)| *other == item);
        found.map_or(0, |(_, n)| i32::from(*n))
    })
}

pub fn votes(paper: &Paper, votes: &[(ItemId, i16)]) -> AnyView {
    let most = match paper.scene.rule {
        BallotRule::Quadratic { credits } => i32::from(credits.isqrt()),
        _ => 0,
    };
    rows(paper, "votes", -most, most, |item| {
        let found = votes.iter().find(|(other, _)| *other == item);
        found.map_or(0, |(_, n)| i32::from(*n))
    })
}

fn rows(
    paper: &Paper,
    name: &'static str,
    least: i32,
    most: i32,
    given: impl Fn(ItemId) -> i32,
) -> AnyView {
    let row = |option: &OptionCard| {
        let id = option.item.uuid();
        view! {
            <li>
                <label for=format!("{name}-{id}") dir="auto">
                    {option.text.clone()}
                </label>
                {inside(paper.lang, option)}
                <input
                    type="number"
                    id=format!("{name}-{id}")
                    name=format!("{name}-{id}")
                    min=least
                    max=most
                    step="1"
                    inputmode="numeric"
                    value=given(option.item)
                />
            </li>
        }
    };
    let rows = paper.scene.options.iter().map(row).collect_view();
    view! { <ul class="spread-out">{rows}</ul> }.into_any()
}
