//! Ideas to tick: those without a theme, those of a theme, and those set aside.

use std::collections::BTreeMap;

use leptos::prelude::*;
use workshop::IdeaId;
use workshop::view::DeskIdea;

use super::Frame;
use crate::parts::{Act, theirs};
use crate::ui::{Check, Shape, figure_of};

/// Which ideas were found to say the same, by the numbers that everybody knows them by.
pub struct Same {
    numbers: BTreeMap<IdeaId, String>,
    /// For an idea that stands for others: the others.
    followers: BTreeMap<IdeaId, Vec<String>>,
}

impl Same {
    pub fn new(frame: &Frame) -> Self {
        let numbers = frame
            .open_ideas()
            .map(|idea| (idea.id, idea.number.to_string()))
            .collect();
        let mut followers: BTreeMap<IdeaId, Vec<String>> = BTreeMap::new();
        for idea in frame.open_ideas() {
            if let Some(first) = idea.same_as {
                followers
                    .entry(first)
                    .or_default()
                    .push(idea.number.to_string());
            }
        }
        Same { numbers, followers }
    }

    fn says(&self, frame: &Frame, idea: &DeskIdea) -> Option<String> {
        let words = frame.words();
        if let Some(first) = idea.same_as {
            // One that was taken down since is not spoken of.
            let first = self.numbers.get(&first)?;
            return Some((words.says_the_same_as)(first));
        }
        let (last, others) = self.followers.get(&idea.id)?.split_last()?;
        let all = if others.is_empty() {
            last.clone()
        } else {
            format!("{} {} {last}", others.join(", "), words.and)
        };
        Some((words.say_the_same)(&all, !others.is_empty()))
    }
}

pub fn row(frame: &Frame, idea: &DeskIdea, same: &Same) -> AnyView {
    let words = frame.words();
    let roles = &frame.desk.view.header.roles;
    let n = idea.number.n;
    let role = frame.desk.room().role_name(roles, idea.role.as_ref());
    let role = format!(", {role}");
    let figure = figure_of(roles, idea.role.as_ref());
    let apart = idea.same_as.map(|_| {
        let fields = vec![("act", "unlink".to_owned()), ("idea", idea.id.to_string())];
        view! {
            <Act to=frame.action() fields class="link">
                {words.keep_apart}
                <span class="unseen">{format!(": {n}")}</span>
            </Act>
        }
    });
    view! {
        <li>
            <Check
                id=format!("i-{n}")
                name="idea"
                value=idea.id.to_string()
                label=idea.text.clone()
                checked=frame.is_ticked(idea.id)
                form="chosen"
                nostrip:hint=same.says(frame, idea)
            >
                <span class="no">{n}</span>
                <Shape figure />
                <span class="unseen">{role}</span>
            </Check>
            {apart}
        </li>
    }
    .into_any()
}

pub fn loose(frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words();
    let same = Same::new(frame);
    let rows: Vec<AnyView> = frame
        .ideas()
        .filter(|idea| idea.theme.is_none())
        .map(|idea| row(frame, idea, &same))
        .collect();
    let count = rows.len();
    let has_ideas = frame.ideas().next().is_some();
    let list = if count > 0 {
        view! {
            <ul class="tick-ideas">{rows}</ul>
            <p class="soft">{words.give_a_home}</p>
        }
        .into_any()
    } else if has_ideas {
        view! { <p class="soft">{words.all_placed}</p> }.into_any()
    } else {
        view! { <p class="soft">{words.no_ideas}</p> }.into_any()
    };
    let take_out = frame.has_themes().then(|| {
        view! {
            <p class="buttons">
                <button class="button small verb move-here" form="chosen" name="to" value="">
                    {words.take_out}
                </button>
            </p>
        }
    });
    view! {
        <section class="pane" id="loose" aria-labelledby="loose-h">
            <header class="pane-head">
                <h2 id="loose-h">{words.loose}</h2>
                <span class="how-many">{count}</span>
            </header>
            {list}
            {take_out}
            {parked(frame)}
        </section>
    }
}

/// Set aside: kept for the brief, out of the way here, and taken back in at any time.
fn parked(frame: &Frame) -> Option<AnyView> {
    let words = frame.desk.words();
    let parked: Vec<&DeskIdea> = frame.open_ideas().filter(|idea| idea.parked).collect();
    if parked.is_empty() {
        return None;
    }
    let count = parked.len();
    let rows = parked
        .into_iter()
        .map(|idea| {
            let fields = vec![("act", "unpark".to_owned()), ("idea", idea.id.to_string())];
            let text = idea.text.clone();
            let which = format!(": {text}");
            let n = idea.number.n;
            let figure = figure_of(&frame.desk.view.header.roles, idea.role.as_ref());
            view! {
                <li>
                    <span class="no">{n}</span>
                    <Shape figure />
                    <div class="words">
                        <p dir="auto" lang=theirs(&text)>{text.clone()}</p>
                        <Act to=frame.action() fields class="link">
                            {words.unpark}
                            <span class="unseen">{which}</span>
                        </Act>
                    </div>
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <details class="aside">
                <summary class="link">
                    {words.parked} " " <span class="how-many">{count}</span>
                </summary>
                <p class="soft">{words.parked_say}</p>
                <ul class="desk-ideas">{rows}</ul>
            </details>
        }
        .into_any(),
    )
}
