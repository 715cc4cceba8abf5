//! The pictures of the brief: what the table under each says in numbers, for the eye. Hidden from
//! screen readers, which have the table.

use leptos::prelude::*;
use workshop::view::{Lenses, Plot, ResultRow, Results};

use super::Frame;
use crate::brief::Picture;
use crate::parts::charts::{Digit, Drawing, Drawn, MOST_NAMED, Plane, Spread, two_ways};
use crate::parts::results::{Filled, figure, group_name, marks};
use crate::parts::theirs;
use crate::ui::Shape;
use crate::words::{BriefCounts, Lang, PlotWords, Room, methods};

/// More bars than these are no help on paper.
const FIRST: usize = 10;

pub fn picture(frame: &Frame, picture: Picture) -> Option<impl IntoView + use<>> {
    let (Picture::Result { vote } | Picture::Differences { vote }) = picture;
    let votes = &frame.brief.votes;
    let vote = votes.iter().find(|other| other.number == vote)?;
    let results = vote
        .results
        .as_ref()
        .filter(|results| results.ballots > 0)?;
    let drawn = match picture {
        Picture::Result { .. } => result(frame.lang, results),
        Picture::Differences { .. } => differences(frame, results, results.lenses.as_ref()?),
    };
    Some(view! {
        <figure class="picture" aria-hidden="true">
            {drawn}
        </figure>
    })
}

fn result(lang: Lang, results: &Results) -> AnyView {
    let plot = results.plot.as_ref().filter(|plot| plot.scales == 2);
    match (&results.spending, plot) {
        (Some(spending), _) => {
            view! { <Filled lang spending=spending.clone() digit=Digit::PAGE /> }.into_any()
        }
        (None, Some(plot)) => plane(lang, results, plot),
        (None, None) => bars(lang, results),
    }
}

fn plane(lang: Lang, results: &Results, plot: &Plot) -> AnyView {
    let words = PlotWords::of(lang);
    let [up, along] = PlotWords::axes(lang, plot);
    let marks = marks(results, plot, |n, number| {
        (n <= MOST_NAMED).then(|| number.to_owned())
    });
    let dots = marks.iter().filter(|mark| mark.label.is_none()).count();
    let dots = (dots > 0).then(|| format!(" {}", (words.only_dots)(dots)));
    view! {
        <Plane lang marks axes=[up.clone(), along.clone()] named=PlotWords::is_named(plot) />
        <figcaption class="soft">
            {(words.two_scales)(&up, &along)} " " {BriefCounts::of(lang).marks_are_ids} {dots}
        </figcaption>
    }
    .into_any()
}

fn bars(lang: Lang, results: &Results) -> AnyView {
    let rows = results.rows.iter().take(FIRST);
    let rows = rows.map(|row| bar(lang, results, row)).collect_view();
    let ends = two_ways(lang, results.rule).map(|(first, last)| {
        view! {
            <p class="ends">
                <span>{first}</span>
                " "
                <span>{last}</span>
            </p>
        }
    });
    let read = results.plot.as_ref().map(|_| PlotWords::of(lang).one_scale);
    let read = read.map(|read| view! { <figcaption class="soft">{read}</figcaption> });
    view! {
        {ends}
        <ol class="bars">{rows}</ol>
        {read}
    }
    .into_any()
}

fn bar(lang: Lang, results: &Results, row: &ResultRow) -> impl IntoView + use<> {
    let drawing = Drawing::of(results, row).map(|drawing| view! { <Drawn drawing /> });
    view! {
        <li>
            <span>{row.number.clone()}</span>
            <span dir="auto" lang=theirs(&row.text)>{row.text.clone()}</span>
            <span>{drawing}</span>
            <b>{methods::value(lang, results.rule, row)}</b>
        </li>
    }
}

fn differences(frame: &Frame, results: &Results, lenses: &Lenses) -> AnyView {
    let (lang, room, roles) = (frame.lang, Room::of(frame.lang), frame.brief.roles());
    let options = u32::try_from(lenses.ranks.len()).unwrap_or(u32::MAX);
    let legend = lenses
        .groups
        .iter()
        .map(|group| {
            view! {
                <span>
                    <Shape figure=figure(roles, &group.name) />
                    " "
                    <bdi>{group_name(lang, roles, &group.name)}</bdi>
                </span>
                " "
            }
        })
        .collect_view();
    let lines = lenses
        .differ
        .iter()
        .filter_map(|difference| {
            let row = results
                .rows
                .iter()
                .find(|row| row.item == difference.item)?;
            let ranks = difference.double_ranks.iter().zip(&lenses.groups);
            let ranks = ranks
                .map(|(rank, group)| (*rank, figure(roles, &group.name)))
                .collect();
            Some(view! {
                <li>
                    <span>{row.number.clone()}</span>
                    <span dir="auto" lang=theirs(&row.text)>{row.text.clone()}</span>
                    <span>
                        <Spread ranks options />
                    </span>
                </li>
            })
        })
        .collect_view();
    view! {
        <p class="stands">{legend}</p>
        <p class="ends">
            <span>{(room.place)(1)}</span>
            " "
            <span>{(room.place)(options)}</span>
        </p>
        <ol class="bars">{lines}</ol>
    }
    .into_any()
}
