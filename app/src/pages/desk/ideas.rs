//! What people wrote, as the desk reads it: what only the facilitator may know, the latest for the
//! wall, what was taken down and what was set aside. Ideas are hidden or parked, never edited.

use leptos::prelude::*;
use workshop::view::{DeskIdea, Sort};
use workshop::{IdeaId, REASON_CHARS};

use super::{Frame, Trouble, With};
use crate::parts::Act;
use crate::times;
use crate::ui::{Check, Field, Hidden, Icon, Shape, Symbol, figure_of};
use crate::visit::fresh_wish;

/// Ideas in sight before the rest is asked for.
const LATEST: usize = 6;

pub fn ideas(frame: &Frame) -> impl IntoView + use<> {
    let ideas = &frame.view.ideas;
    let is_voting = frame
        .current()
        .is_some_and(|round| matches!(round.sort, Sort::Vote | Sort::Rank | Sort::Judge));
    let is_asked = frame.all || frame.trouble.is_some();
    if (is_voting && !is_asked) || ideas.is_empty() && frame.current().is_none() {
        return all_of_them(frame, is_voting).into_any();
    }
    view! {
        {only_for_you(frame).into_any()}
        {latest(frame).into_any()}
        {taken_down(frame).into_any()}
        {parked(frame).into_any()}
        {taken_back(frame).into_any()}
    }
    .into_any()
}

/// During a vote the ideas are out of the way, and one step off.
fn all_of_them(frame: &Frame, is_voting: bool) -> Option<impl IntoView + use<>> {
    let words = frame.words();
    let count = frame.view.ideas.len();
    (is_voting && count > 0).then(|| {
        view! {
            <p>
                <a class="link" href="?ideas=all#wall-h">
                    {words.ideas}
                    ": "
                    {(words.all_of_them)(count)}
                </a>
            </p>
        }
    })
}

fn only_for_you(frame: &Frame) -> Option<impl IntoView + use<>> {
    let words = frame.words();
    let private: Vec<&DeskIdea> = newest(frame, |idea| {
        idea.only_desk && idea.hidden.is_none() && !idea.parked
    });
    if private.is_empty() {
        return None;
    }
    let count = private.len();
    let rows = private
        .into_iter()
        .map(|idea| {
            let note = view! {
                <p class="chip">
                    <Icon symbol=Symbol::Lock />
                    " "
                    {words.sent_to_you_only}
                </p>
            };
            let acts = view! { {act(frame, idea, "park", "link", words.park)} };
            row(frame, idea, note.into_any(), acts.into_any())
        })
        .collect_view();
    Some(view! {
        <section aria-labelledby="read-h">
            <header class="pane-head">
                <h2 id="read-h">
                    {words.only_for_you} " " <span class="how-many">{count}</span>
                </h2>
                <p>{words.never_on_the_wall}</p>
            </header>
            <ul class="desk-ideas">{rows}</ul>
        </section>
    })
}

fn latest(frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words();
    let shown: Vec<&DeskIdea> = newest(frame, |idea| {
        !idea.only_desk && idea.hidden.is_none() && !idea.parked
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
fn taking_down(frame: &Frame, idea: &DeskIdea) -> impl IntoView + use<> {
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

fn taken_down(frame: &Frame) -> Option<impl IntoView + use<>> {
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

fn parked(frame: &Frame) -> Option<impl IntoView + use<>> {
    let words = frame.words();
    let parked = newest(frame, |idea| idea.parked && idea.hidden.is_none());
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

fn taken_back(frame: &Frame) -> Option<impl IntoView + use<>> {
    let withdrawn = Some(frame.view.withdrawn).filter(|n| *n > 0)?;
    Some(view! { <p class="soft">{(frame.words().taken_back)(withdrawn)}</p> })
}

fn row(frame: &Frame, idea: &DeskIdea, note: AnyView, acts: AnyView) -> impl IntoView + use<> {
    let words = frame.words();
    let roles = &frame.view.header.roles;
    let role = frame.room().role_name(roles, idea.role.as_ref()).to_owned();
    let figure = figure_of(roles, idea.role.as_ref());
    let first = if idea.only_desk {
        let at = times::clock(frame.lang, idea.at);
        view! { <time datetime=times::machine(idea.at)>{at}</time> }.into_any()
    } else {
        view! {
            <span class="no">
                <span class="unseen">{words.number} " "</span>
                {idea.number.n}
            </span>
        }
        .into_any()
    };
    view! {
        <li>
            {first} <Shape figure /> <div class="words">
                <p dir="auto">
                    <span class="unseen">{role} ": "</span>
                    {idea.text.clone()}
                </p>
                {note}
            </div> <div class="acts">{acts}</div>
        </li>
    }
}

fn act(
    frame: &Frame,
    idea: &DeskIdea,
    act: &str,
    class: &'static str,
    says: &'static str,
) -> impl IntoView + use<> {
    let mut fields = vec![("act", act.to_owned()), ("idea", idea.id.to_string())];
    if frame.all {
        fields.push(("ideas", "all".to_owned()));
    }
    let of = of_idea(idea);
    view! {
        <Act to=frame.path("/ideas") fields class>
            {says}
            {of}
        </Act>
    }
}

/// For ears: which idea a button is for.
fn of_idea(idea: &DeskIdea) -> impl IntoView + use<> {
    view! { <span class="unseen">{format!(": {}", idea.text)}</span> }
}

/// Whether all ideas are asked for stays so after an action.
fn keep_all(frame: &Frame) -> Option<impl IntoView + use<>> {
    frame
        .all
        .then(|| view! { <Hidden name="ideas" value="all" /> })
}

fn newest(frame: &Frame, keep: impl Fn(&DeskIdea) -> bool) -> Vec<&DeskIdea> {
    let mut ideas: Vec<&DeskIdea> = frame.view.ideas.iter().filter(|idea| keep(idea)).collect();
    ideas.reverse();
    ideas
}

fn is_in_trouble(frame: &Frame, idea: IdeaId) -> bool {
    match &frame.trouble {
        Some(Trouble {
            with: With::Ideas { chosen, .. },
            ..
        }) => chosen.contains(&idea),
        _ => false,
    }
}
