//! What people wrote, as the desk reads it: what waits to be read, the latest for the wall, what was taken down and what was set aside. Ideas are hidden or parked, never edited.

mod aside;
mod latest;
mod queue;

use leptos::prelude::*;
use workshop::IdeaId;
use workshop::view::DeskIdea;

use super::{Frame, Trouble, With};
use crate::parts::{Act, theirs};
use crate::times;
use crate::ui::{Hidden, Shape, figure_of};

pub fn ideas(frame: &Frame) -> impl IntoView + use<> {
    let ideas = &frame.view.ideas;
    let is_voting = frame.current().is_some_and(|round| round.sort.is_vote());
    let is_asked = frame.all || frame.trouble.is_some();
    if (is_voting && !is_asked) || ideas.is_empty() && frame.current().is_none() {
        return all_of_them(frame, is_voting).into_any();
    }
    view! {
        {queue::queue(frame).into_any()}
        {latest::latest(frame).into_any()}
        {aside::taken_down(frame).into_any()}
        {aside::parked(frame).into_any()}
        {aside::taken_back(frame).into_any()}
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

fn row(frame: &Frame, idea: &DeskIdea, note: AnyView, acts: AnyView) -> impl IntoView + use<> {
    let words = frame.words();
    let roles = &frame.view.header.roles;
    let role = frame
        .room()
        .role_name(roles, idea.role.as_ref())
        .into_owned();
    let figure = figure_of(roles, idea.role.as_ref());
    let first = if idea.only_desk || idea.to_read {
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
        <li data-key=idea.number.to_string()>
            {first} <Shape figure /> <div class="words">
                <p dir="auto">
                    <span class="unseen">{role} ": "</span>
                    <span lang=theirs(&idea.text)>{idea.text.clone()}</span>
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
