//! The column of evidence: what people said, by theme, with the ids to name it by.

use leptos::prelude::*;
use workshop::BallotRule;
use workshop::brief::{BriefIdea, Whence};
use workshop::view::GroupName;

use super::Frame;
use crate::parts::theirs;
use crate::ui::{Shape, figure_of};
use crate::words;

pub fn evidence(frame: &Frame) -> impl IntoView + use<> {
    let (brief, words) = (&frame.brief, frame.words());
    let themes = brief.themes.iter().map(|theme| {
        let mut ideas = theme.ideas.iter().filter_map(|n| brief.idea(*n));
        section(frame, Some(theme.number), &theme.title, &mut ideas)
    });
    let themes = themes.collect_view();
    let mut loose = brief.ideas.iter().filter(|i| i.theme.is_none()).peekable();
    let has_loose = loose.peek().is_some();
    let loose = has_loose.then(|| section(frame, None, words.no_theme, &mut loose));
    let merged = brief.merged.iter().map(|merged| {
        let into = format!("T-{}", merged.into);
        view! {
            <section id=format!("e-T-{}", merged.number)>
                <h3>
                    <span dir="auto" lang=theirs(&merged.title)>{merged.title.clone()}</span>
                    <span>{format!("T-{}", merged.number)}</span>
                </h3>
                <p class="soft">
                    {words::Brief::of(frame.lang).was_merged_into} " "
                    <a class="cite" href=format!("#e-{into}")>
                        {into.clone()}
                    </a>
                </p>
            </section>
        }
    });
    let merged = merged.collect_view();
    view! {
        <section class="pane" id="evidence" aria-labelledby="evidence-h" tabindex="0">
            <header class="pane-head">
                <h2 id="evidence-h">{words.evidence}</h2>
            </header>
            <p class="soft">{words.how_to_cite}</p>
            <div class="evidence">{themes} {loose} {merged}</div>
        </section>
    }
}

fn section(
    frame: &Frame,
    theme: Option<u32>,
    title: &str,
    ideas: &mut dyn Iterator<Item = &BriefIdea>,
) -> impl IntoView + use<> {
    let id = theme.map_or("e-loose".to_owned(), |n| format!("e-T-{n}"));
    let number = theme.map(|n| view! { <span>{format!("T-{n}")}</span> });
    let lines = ideas.map(|idea| line(frame, idea)).collect_view();
    let heading = format!("{id}-h");
    let named = heading.clone();
    view! {
        <section id=id aria-labelledby=named>
            <h3 id=heading>
                <span dir="auto" lang=theirs(title)>{title.to_owned()}</span>
                {number}
            </h3>
            <ul class="evidence-list">{lines}</ul>
        </section>
    }
}

fn line(frame: &Frame, idea: &BriefIdea) -> impl IntoView + use<> {
    let (brief, words) = (&frame.brief, frame.words());
    let roles = brief.roles();
    let room = words::Room::of(frame.lang);
    let (figure, role) = match &idea.whence {
        Whence::Group(GroupName::Role(key)) => (
            figure_of(roles, Some(key)),
            room.role_name(roles, Some(key)),
        ),
        Whence::Group(GroupName::Others) => (figure_of(roles, None), room.others.into()),
        Whence::Desk | Whence::Somebody => (figure_of(roles, None), "".into()),
    };
    let shape = match idea.whence {
        Whence::Group(_) => Some(view! { <Shape figure /> }),
        Whence::Desk | Whence::Somebody => None,
    };
    // Also without a shape the words stay in their column.
    let shape = shape.map_or_else(
        || view! { <span></span> }.into_any(),
        |shape| shape.into_any(),
    );
    let support = idea.votes.last().and_then(|voted| {
        let results = brief.votes[voted.vote].results.as_ref()?;
        let row = &results.rows[voted.row];
        let of = match results.rule {
            BallotRule::Judge => row.answered,
            rule if rule.asks_for_support() => results.ballots,
            _ => return Some((room.place)(row.place)),
        };
        Some((words.of)(row.supporters, of))
    });
    let support = support.map(|support| view! { <span class="soft">{support}</span> });
    let role =
        (!role.is_empty()).then(|| view! { <span class="unseen">{format!(" {role}")}</span> });
    let number = format!("I-{}", idea.number);
    let id = format!("e-{number}");
    view! {
        <li id=id>
            <span class="no">{number}</span>
            {shape}
            <p dir="auto">
                <span lang=theirs(&idea.text)>{idea.text.clone()}</span>
                {role}
            </p>
            {support}
        </li>
    }
}
