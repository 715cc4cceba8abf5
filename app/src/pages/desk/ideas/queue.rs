//! To read before the wall: what waits to go up, and what was sent to the facilitator only. The one
//! that waits longest comes first, so that nothing moves under a finger when more comes.

use leptos::prelude::*;
use workshop::view::{DeskIdea, Sort};

use super::latest::taking_down;
use super::{Frame, act, keep_all, row};
use crate::parts::Act;
use crate::ui::{Hidden, Icon, Symbol};
use crate::visit::fresh_wish;
use crate::words::Reading;

/// Ideas in sight before the rest is asked for.
const IN_SIGHT: usize = 12;

pub fn queue(frame: &Frame) -> Option<impl IntoView + use<>> {
    let words = Reading::of(frame.lang);
    let ideas = frame.view.ideas.iter();
    let waiting: Vec<&DeskIdea> = ideas.clone().filter(|idea| idea.to_read).collect();
    let private: Vec<&DeskIdea> = ideas
        .filter(|idea| idea.only_desk || idea.kept)
        .filter(|idea| idea.hidden.is_none() && !idea.parked)
        .collect();
    let count = waiting.len() + private.len();
    let is_gathering = frame
        .current()
        .is_some_and(|round| round.sort == Sort::Gather);
    if count == 0 && !is_gathering && !frame.view.reads_first {
        return None;
    }
    let in_sight = if frame.all { count } else { IN_SIGHT };
    let rows = waiting
        .iter()
        .map(|idea| to_read(frame, idea))
        .chain(private.iter().map(|idea| private_row(frame, idea)))
        .take(in_sight)
        .collect_view();
    let more =
        (count > in_sight).then(|| view! { <a href="?ideas=all#read-h">{(words.more)(count)}</a> });
    let list = if count == 0 {
        view! { <p class="soft">{words.nothing}</p> }.into_any()
    } else {
        view! { <ul class="desk-ideas">{rows}</ul> }.into_any()
    };
    Some(view! {
        <section id="read" aria-labelledby="read-h">
            <header class="pane-head">
                <h2 id="read-h">{words.to_read} " " <span class="how-many">{count}</span></h2>
                {switch(frame)}
            </header>
            {list}
            {more}
            {all_up(frame, &waiting)}
        </section>
    })
}

/// Whether new ideas wait, and the button that changes it.
fn switch(frame: &Frame) -> impl IntoView + use<> {
    let words = Reading::of(frame.lang);
    let (says, first, button) = if frame.view.reads_first {
        (words.waits_for_you, "no", words.straight_up)
    } else {
        (words.goes_straight_up, "yes", words.read_all_first)
    };
    let fields = vec![("first", first.to_owned())];
    view! {
        <div class="switch">
            <p>{says}</p>
            <Act to=frame.path("/reading") fields class="link">
                {button}
            </Act>
        </div>
    }
}

fn to_read(frame: &Frame, idea: &DeskIdea) -> AnyView {
    let words = Reading::of(frame.lang);
    let note = idea
        .edited
        .then(|| view! { <p class="soft">{frame.words().edited}</p> });
    let acts = view! {
        {act(frame, idea, "put-up", "button small verb", words.put_up)}
        {act(frame, idea, "keep", "button small soft", words.keep_private)}
        {taking_down(frame, idea)}
    };
    row(frame, idea, note.into_any(), acts.into_any()).into_any()
}

/// Sent to the facilitator only, or kept so.
fn private_row(frame: &Frame, idea: &DeskIdea) -> AnyView {
    let words = Reading::of(frame.lang);
    let chip = if idea.kept {
        words.kept_private
    } else {
        frame.words().sent_to_you_only
    };
    let note = view! {
        <p class="chip">
            <Icon symbol=Symbol::Lock />
            " "
            {chip}
        </p>
    };
    let acts = if idea.kept {
        act(frame, idea, "put-up", "button small soft", words.put_up).into_any()
    } else {
        act(frame, idea, "park", "link", frame.words().park).into_any()
    };
    row(frame, idea, note.into_any(), acts).into_any()
}

/// Those that this page knows of, and no later ones that nobody has read.
fn all_up(frame: &Frame, waiting: &[&DeskIdea]) -> Option<impl IntoView + use<>> {
    let words = Reading::of(frame.lang);
    if waiting.len() < 2 {
        return None;
    }
    let ids = waiting
        .iter()
        .map(|idea| view! { <Hidden name="idea" value=idea.id.to_string() /> })
        .collect_view();
    Some(view! {
        <form method="post" action=frame.path("/ideas")>
            <Hidden name="wish" value=fresh_wish().to_string() />
            <Hidden name="act" value="put-up" />
            {keep_all(frame)}
            {ids}
            <button class="button small">{(words.put_all_up)(waiting.len())}</button>
        </form>
    })
}
