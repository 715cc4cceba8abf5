//! What was taken out of sight: taken down with a reason, set aside, or taken back by its writer.

use leptos::prelude::*;

use super::{Frame, act, newest, row};
use crate::ui::{Icon, Symbol};

pub fn taken_down(frame: &Frame) -> Option<impl IntoView + use<>> {
    let words = frame.words();
    let hidden = newest(frame, |idea| idea.hidden.is_some());
    if hidden.is_empty() {
        return None;
    }
    let count = hidden.len();
    let rows = hidden
        .into_iter()
        .map(|idea| {
            let reason = idea.hidden.clone().unwrap_or_default();
            let note = view! {
                <p class="soft" dir="auto">
                    {reason}
                </p>
            };
            let acts = act(frame, idea, "show", "button small soft", words.put_back);
            row(frame, idea, note.into_any(), acts.into_any())
        })
        .collect_view();
    Some(view! {
        <section aria-labelledby="down-h">
            <header class="pane-head">
                <h2 id="down-h">{words.taken_down} " " <span class="how-many">{count}</span></h2>
            </header>
            <ul class="desk-ideas">{rows}</ul>
        </section>
    })
}

pub fn parked(frame: &Frame) -> Option<impl IntoView + use<>> {
    let words = frame.words();
    let parked = newest(frame, |idea| {
        idea.parked && idea.hidden.is_none() && !idea.to_read
    });
    if parked.is_empty() {
        return None;
    }
    let count = parked.len();
    let rows = parked
        .into_iter()
        .map(|idea| {
            let note = idea.only_desk.then(|| {
                view! {
                    <p class="chip">
                        <Icon symbol=Symbol::Lock />
                        " "
                        {words.sent_to_you_only}
                    </p>
                }
            });
            let acts = act(frame, idea, "unpark", "button small soft", words.unpark);
            row(frame, idea, note.into_any(), acts.into_any())
        })
        .collect_view();
    Some(view! {
        <section aria-labelledby="park-h">
            <header class="pane-head">
                <h2 id="park-h">{words.parked} " " <span class="how-many">{count}</span></h2>
                <p>{words.parked_say}</p>
            </header>
            <ul class="desk-ideas">{rows}</ul>
        </section>
    })
}

pub fn taken_back(frame: &Frame) -> Option<impl IntoView + use<>> {
    let withdrawn = Some(frame.view.withdrawn).filter(|n| *n > 0)?;
    Some(view! { <p class="soft">{(frame.words().taken_back)(withdrawn)}</p> })
}
