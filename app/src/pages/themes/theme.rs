//! One theme: its ideas, what can be done to it, and what it was made from.

use leptos::prelude::*;
use workshop::view::{DeskIdea, DeskTheme};

use super::Frame;
use super::ideas::{self, Same};
use super::menu;
use crate::parts::theirs;

pub fn theme(frame: &Frame, theme: &DeskTheme, ideas: &[&DeskIdea], same: &Same) -> AnyView {
    let words = frame.words();
    let id = format!("T-{}", theme.number);
    let heading = format!("{id}-h");
    let count = ideas.len();
    let many = (frame.desk.room().ideas)(count);
    let class = if count == 0 {
        "theme empty-theme"
    } else {
        "theme"
    };
    let list = if ideas.is_empty() {
        view! { <p class="soft">{words.empty}</p> }.into_any()
    } else {
        let rows: Vec<AnyView> = ideas
            .iter()
            .map(|idea| ideas::row(frame, idea, same))
            .collect();
        view! { <ul class="tick-ideas">{rows}</ul> }.into_any()
    };
    let title = theme.title.clone();
    let which = format!(": {title}");
    let value = theme.id.to_string();
    view! {
        <section class=class id=id aria-labelledby=heading.clone() tabindex="-1">
            <header>
                <h2 id=heading.clone() dir="auto" lang=theirs(&title)>
                    {title.clone()}
                </h2>
                <span class="how-many">
                    <span aria-hidden="true">{count}</span>
                    <span class="unseen">{many}</span>
                </span>
                {menu::menu(frame, theme)}
            </header>
            {lineage(frame, theme)}
            {list}
            <p class="buttons">
                <button class="button small verb move-here" form="chosen" name="to" value=value>
                    {words.move_here}
                    <span class="unseen">{which}</span>
                </button>
            </p>
        </section>
    }
    .into_any()
}

/// Where it comes from: nothing that was merged or split is forgotten.
fn lineage(frame: &Frame, theme: &DeskTheme) -> Option<AnyView> {
    let words = frame.words();
    let merged: Vec<(u32, String)> = frame
        .desk
        .view
        .merged
        .iter()
        .filter(|merged| merged.into == theme.number)
        .map(|merged| (merged.number, merged.title.clone()))
        .collect();
    if merged.is_empty() && theme.split_from.is_none() {
        return None;
    }
    let split = theme
        .split_from
        .map(|number| view! { <li>{format!("{} T-{number}", words.split_from)}</li> });
    let merged = merged
        .into_iter()
        .map(|(number, title)| {
            view! {
                <li>
                    {words.merged_in} {format!(" T-{number} ")} <bdi dir="auto" lang=theirs(&title)>{title.clone()}</bdi>
                </li>
            }
        })
        .collect_view();
    Some(view! { <ul class="lineage">{split} {merged}</ul> }.into_any())
}
