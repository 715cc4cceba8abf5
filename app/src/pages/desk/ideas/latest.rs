//! The latest for the wall, one by one or several at once: set aside, or taken down with a reason.

use leptos::prelude::*;
use workshop::REASON_CHARS;
use workshop::view::DeskIdea;

use super::super::spotlight::large_idea;
use super::{Frame, Trouble, With, act, is_in_trouble, keep_all, newest, of_idea, row};
use crate::ui::{Check, Field, Hidden};
use crate::visit::fresh_wish;

/// Ideas in sight before the rest is asked for.
const LATEST: usize = 6;

pub fn latest(frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words();
    let shown: Vec<&DeskIdea> = newest(frame, |idea| {
        let waits = idea.only_desk || idea.to_read || idea.kept;
        !waits && idea.hidden.is_none() && !idea.parked
    });
    let count = shown.len();
    let is_covered = shown.iter().any(|idea| !idea.on_the_wall);
    let heading = if frame.view.wall == Some(false) || (is_covered && frame.view.wall.is_none()) {
        words.waiting
    } else {
        words.latest
    };
    let in_sight: Vec<&DeskIdea> = shown
        .iter()
        .copied()
        .enumerate()
        .filter(|(n, idea)| frame.all || *n < LATEST || is_in_trouble(frame, idea.id))
        .map(|(_, idea)| idea)
        .collect();
    let more = (count > LATEST).then(|| {
        if frame.all {
            view! { <a href="?#wall-h">{words.only_latest}</a> }.into_any()
        } else {
            view! { <a href="?ideas=all#wall-h">{(words.all_of_them)(count)}</a> }.into_any()
        }
    });
    let rows = in_sight
        .iter()
        .map(|idea| {
            let acts = view! {
                {large_idea(frame, idea)}
                {act(frame, idea, "park", "link", words.park)}
                {taking_down(frame, idea)}
            };
            row(frame, idea, note(frame, idea).into_any(), acts.into_any())
        })
        .collect_view();
    let list = if in_sight.is_empty() {
        view! { <p class="soft">{words.nothing_to_read}</p> }.into_any()
    } else {
        view! { <ul class="desk-ideas">{rows}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="wall-h">
            <header class="pane-head">
                <h2 id="wall-h">{heading} " " <span class="how-many">{count}</span></h2>
                {more}
            </header>
            {list}
            {several(frame, &in_sight).into_any()}
        </section>
    }
}

fn note(frame: &Frame, idea: &DeskIdea) -> Option<impl IntoView + use<>> {
    let words = frame.words();
    let behind = (idea.behind > 1).then(|| (frame.room().people)(idea.behind.into()));
    let edited = idea.edited.then(|| words.edited.to_owned());
    let notes: Vec<String> = behind.into_iter().chain(edited).collect();
    (!notes.is_empty()).then(|| view! { <p class="soft">{notes.join(". ")}</p> })
}

/// Opens in place: the reason, and the button. Stays open when the reason was not taken.
pub fn taking_down(frame: &Frame, idea: &DeskIdea) -> impl IntoView + use<> {
    let words = frame.words();
    let beside = frame
        .trouble
        .as_ref()
        .and_then(|trouble| trouble.beside(idea.id));
    let (error, typed) = match beside {
        Some((error, typed)) => (Some(error.to_owned()), typed.to_owned()),
        None => (None, String::new()),
    };
    let is_open = error.is_some();
    view! {
        <details class="menu" name="menu" open=is_open>
            <summary class="link">{words.take_down} {of_idea(idea)}</summary>
            <div class="menu-panel">
                <form class="stack" method="post" action=frame.path("/ideas")>
                    <Hidden name="wish" value=fresh_wish().to_string() />
                    <Hidden name="act" value="hide" />
                    <Hidden name="idea" value=idea.id.to_string() />
                    {keep_all(frame)}
                    <Field
                        id=format!("why-{}", idea.id)
                        name="reason"
                        label=words.why
                        hint=words.why_hint
                        value=typed
                        error=error
                        maxlength=REASON_CHARS
                        required=true
                    />
                    <button class="button verb">{words.take_down}</button>
                </form>
            </div>
        </details>
    }
}

/// The same for many: tick, then say what. The first button is the harmless one, because Enter in
/// the field presses it.
fn several(frame: &Frame, in_sight: &[&DeskIdea]) -> Option<impl IntoView + use<>> {
    let words = frame.words();
    if in_sight.len() < 2 {
        return None;
    }
    let (chosen, typed, error) = match &frame.trouble {
        Some(Trouble {
            with: With::Ideas { chosen, reason },
            reason: error,
            ..
        }) if chosen.len() != 1 => (chosen.clone(), reason.clone(), Some(error.clone())),
        _ => (vec![], String::new(), None),
    };
    let is_open = error.is_some();
    let checks = in_sight
        .iter()
        .map(|idea| {
            view! {
                <Check
                    id=format!("tick-{}", idea.id)
                    name="idea"
                    value=idea.id.to_string()
                    label=format!("{} {}", idea.number.n, idea.text)
                    checked=chosen.contains(&idea.id)
                />
            }
        })
        .collect_view();
    Some(view! {
        <details class="several" open=is_open>
            <summary class="link">{words.several}</summary>
            <form class="stack" method="post" action=frame.path("/ideas")>
                <Hidden name="wish" value=fresh_wish().to_string() />
                {keep_all(frame)}
                <fieldset class="choices">
                    <legend>{words.which}</legend>
                    {checks}
                </fieldset>
                <Field
                    id="why-several"
                    name="reason"
                    label=words.why
                    hint=words.why_hint
                    value=typed
                    error=error
                    maxlength=REASON_CHARS
                />
                <p class="buttons">
                    <button class="button" name="act" value="hide">
                        {words.take_down}
                    </button>
                    <button class="button" name="act" value="park">
                        {words.park}
                    </button>
                </p>
            </form>
        </details>
    })
}
