//! The paper itself: what the record says and what the designer wrote, section by section, each
//! with its form.

use leptos::prelude::*;
use workshop::Section;
use workshop::view::GroupName;

use super::{Frame, picture};
use crate::brief::{Piece, SectionHtml};
use crate::parts::{Moment, theirs};
use crate::ui::{Hidden, Icon, Prose, Shape, Symbol, TextArea, figure_of};
use crate::visit::fresh_wish;
use crate::words::{self, Room};

pub fn paper(frame: &Frame) -> impl IntoView + use<> {
    let sections = frame.reading.sections.iter();
    let sections = sections.map(|(section, html)| one(frame, *section, html));
    let sections = sections.collect_view();
    let evidence = words::Brief::of(frame.lang).evidence;
    let appendix = (!frame.reading.evidence.is_empty()).then(|| {
        view! {
            <section class="brief-section new-page" id="appendix" aria-labelledby="appendix-h">
                <h2 id="appendix-h">{format!("A. {evidence}")}</h2>
                <Prose html=frame.reading.evidence.clone() class="record" />
            </section>
        }
    });
    view! {
        <section class="pane pane-first paper-pane" id="paper" tabindex="-1">
            <article class="paper">{head(frame)} {sections} {appendix}</article>
        </section>
    }
}

fn head(frame: &Frame) -> impl IntoView + use<> {
    let (brief, words) = (&frame.brief, frame.words());
    let header = &brief.header;
    let facts = [&header.venue, &header.when, &header.organiser]
        .into_iter()
        .filter(|fact| !fact.is_empty())
        .enumerate()
        .map(|(n, fact)| {
            let between = if n > 0 { " · " } else { "" };
            view! {
                {between}
                <bdi>{fact.clone()}</bdi>
            }
        })
        .collect_view();
    let kept = &brief.kept_back;
    let waiting = [(words.to_read, kept.to_read), (words.waiting, kept.waiting)]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(says, count)| {
            view! {
                <p class="notice no-print">
                    <Icon symbol=Symbol::Warn />
                    <span>{says(count)}</span>
                </p>
            }
        })
        .collect_view();
    view! {
        <header>
            <p>{(words.made_from)(brief.seq)}</p>
            <h1 dir="auto" lang=theirs(&header.title)>{header.title.clone()}</h1>
            <p>{facts}</p>
            {waiting}
        </header>
    }
}

fn one(frame: &Frame, section: Section, html: &SectionHtml) -> impl IntoView + use<> {
    let words = frame.words();
    let number = section.number();
    let heading = format!("s{number}-h");
    let title = frame.title(section);
    let written = frame.brief.prose.get(&section);
    let overtaken = written.filter(|written| written.overtaken).map(|_| {
        view! {
            <p class="notice overtaken">
                <Icon symbol=Symbol::Warn />
                <span>{words.overtaken}</span>
            </p>
        }
    });
    let is_empty = html.prose.is_empty() && html.record.is_empty();
    let nothing = is_empty.then(|| view! { <p class="soft">{words.nothing_yet}</p> });
    let prose = (!html.prose.is_empty()).then(|| view! { <Prose html=html.prose.clone() /> });
    let record = html.record.iter().map(|piece| match piece {
        Piece::Written(html) => view! { <Prose html=html.clone() class="record" /> }.into_any(),
        Piece::Drawn(picture) => picture::picture(frame, *picture).into_any(),
    });
    let record = record.collect_view();
    let facts = (section == Section::InOneMinute).then(|| facts(frame));
    // Under what is written; else at the end, where it is not between the heading and the record.
    let edit = edit(frame, section);
    let (beside, below) = match written {
        Some(_) => (Some(edit), None),
        None => (None, Some(edit)),
    };
    let named = heading.clone();
    // On paper, what nobody wrote is nothing.
    let class = if is_empty {
        "brief-section no-print"
    } else {
        "brief-section"
    };
    view! {
        <section class=class id=format!("s{number}") aria-labelledby=named>
            <h2 id=heading>{format!("{number}. {title}")}</h2>
            {facts}
            {nothing}
            {prose}
            {overtaken}
            {beside}
            {record}
            {below}
        </section>
    }
}

/// The form, folded away until it is wanted or until what was typed was not taken.
fn edit(frame: &Frame, section: Section) -> impl IntoView + use<> {
    let words = frame.words();
    let number = section.number();
    let title = frame.title(section);
    let written = frame.brief.prose.get(&section);
    let not_taken = frame.not_taken.as_ref().filter(|n| n.section == section);
    let text = not_taken
        .map(|n| n.text.clone())
        .or_else(|| written.map(|written| written.text.clone()))
        .unwrap_or_default();
    let error = not_taken.map(|n| n.reason.clone());
    let is_open = not_taken.is_some();
    let over = written.map_or(0, |written| written.seq);
    let verb = if written.is_some() {
        words.edit
    } else {
        words.write
    };
    let saved = written.filter(|_| !is_open).map(|written| {
        view! {
            <span class="receipt">
                <Icon symbol=Symbol::Check />
                " "
                {Room::of(frame.lang).saved}
                " "
                <Moment lang=frame.lang at=written.at />
            </span>
        }
    });
    view! {
        <details class="prose-edit" open=is_open>
            <summary class="link">
                {verb} <span class="unseen">{format!(": {title}")}</span>
            </summary>
            <form method="post" action=format!("/w/{}/desk/brief", frame.code)>
                <Hidden name="wish" value=fresh_wish().to_string() />
                <Hidden name="section" value=number.to_string() />
                <Hidden name="over" value=over.to_string() />
                <TextArea
                    id=format!("prose-{number}")
                    name="text"
                    label=title
                    value=text
                    hint=words.hint
                    error=error
                    rows=8
                />
                <p class="prose-foot">
                    <button class="button">{words.save}</button>
                    {saved}
                </p>
            </form>
        </details>
    }
}

/// In the room, and that every number adds up.
fn facts(frame: &Frame) -> Option<impl IntoView + use<>> {
    let (brief, words, room) = (&frame.brief, frame.words(), Room::of(frame.lang));
    if brief.people.seats == 0 {
        return None;
    }
    let groups = brief.people.groups.iter().map(|group| {
        let key = match &group.name {
            GroupName::Role(key) => Some(key),
            GroupName::Others => None,
        };
        let figure = figure_of(brief.roles(), key);
        view! {
            <div>
                <dt>
                    <Shape figure />
                    " "
                    <bdi>{room.role_group(brief.roles(), key).into_owned()}</bdi>
                </dt>
                <dd>{group.people}</dd>
            </div>
        }
    });
    let groups = groups.collect_view();
    let ballots = brief.votes.last().map(|vote| {
        let counted = vote.results.as_ref().map_or(vote.ballots, |r| r.ballots);
        view! {
            <h3>{(words.in_vote)(vote.number)}</h3>
            <dl class="ledger">
                <div class="total">
                    <dt>{room.counted}</dt>
                    <dd>{counted}</dd>
                </div>
                <div class="total">
                    <dt>{room.received}</dt>
                    <dd>{vote.ballots}</dd>
                </div>
            </dl>
        }
    });
    Some(view! {
        <aside class="brief-facts" aria-label=words.in_the_room>
            <h3>{words.in_the_room}</h3>
            <dl class="ledger">
                {groups} <div class="total">
                    <dt>{words::Brief::of(frame.lang).in_all}</dt>
                    <dd>{brief.people.seats}</dd>
                </div>
            </dl>
            {ballots}
        </aside>
    })
}
