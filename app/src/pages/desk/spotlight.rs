//! What is shown large on the stage, and the themes that could be while people talk.

use leptos::prelude::*;
use workshop::view::{DeskIdea, DeskTheme, Sort};

use super::Frame;
use crate::parts::{Act, theirs};
use crate::words::Spotlight;

pub fn spotlight(frame: &Frame) -> impl IntoView + use<> {
    view! {
        {on_the_stage(frame).into_any()}
        {themes(frame).into_any()}
    }
}

fn on_the_stage(frame: &Frame) -> Option<impl IntoView + use<>> {
    let words = Spotlight::of(frame.lang);
    let card = frame.view.spotlight.clone()?;
    Some(view! {
        <section class="spotlit" id="spot" aria-labelledby="spot-h">
            <h2 id="spot-h">{words.on_the_stage}</h2>
            <p dir="auto" lang=theirs(&card.text)>{card.text.clone()}</p>
            <Act to=frame.path("/spotlight") fields=vec![] class="button">
                {words.take_off}
            </Act>
        </section>
    })
}

/// While the room talks, or looks at what belongs together.
fn themes(frame: &Frame) -> Option<impl IntoView + use<>> {
    let words = Spotlight::of(frame.lang);
    let is_talking = match frame.current()?.sort {
        Sort::Discuss => true,
        Sort::Group => false,
        sort if sort == Sort::Gather || sort.is_vote() => return None,
        _ => return None,
    };
    if frame.view.themes.is_empty() {
        return None;
    }
    let rows = frame
        .view
        .themes
        .iter()
        .map(|theme| {
            view! {
                <li data-key=format!("T-{}", theme.number)>
                    <p dir="auto" lang=theirs(&theme.title)>{theme.title.clone()}</p>
                    {large_theme(frame, theme, "")}
                </li>
            }
        })
        .collect_view();
    Some(view! {
        <details id="pick-theme" open=is_talking>
            <summary class="link">{words.pick_a_theme}</summary>
            <ul class="pick-theme">{rows}</ul>
        </details>
    })
}

/// The button beside a theme: `from` is the page that it is on.
pub fn large_theme(frame: &Frame, theme: &DeskTheme, from: &str) -> impl IntoView + use<> {
    let words = Spotlight::of(frame.lang);
    let fields = vec![("theme", theme.id.to_string()), ("from", from.to_owned())];
    let of = format!(": {}", theme.title);
    view! {
        <Act to=frame.path("/spotlight") fields class="link">
            {words.show}
            <span class="unseen">{of}</span>
        </Act>
    }
}

/// The button beside an idea, where everybody may read it.
pub fn large_idea(frame: &Frame, idea: &DeskIdea) -> Option<impl IntoView + use<>> {
    let words = Spotlight::of(frame.lang);
    let fields = vec![("idea", idea.id.to_string()), ("from", "wall".to_owned())];
    let of = format!(": {}", idea.text);
    idea.on_the_wall.then(|| {
        view! {
            <Act to=frame.path("/spotlight") fields class="link">
                {words.show}
                <span class="unseen">{of}</span>
            </Act>
        }
    })
}
