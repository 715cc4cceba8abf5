//! The same ballots counted three ways, side by side, and where the groups differ most.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use workshop::view::{Difference, Lenses, Results};
use workshop::{HowFar, ItemId};

use super::fit::Length;
use super::picture::Picture;
use super::results::{group_name, headline, sure};
use crate::ui::{Figure, Symbol};

/// Rows of a lens, and rank lines below; fewer when the type is a step larger.
const USUAL: (usize, usize) = (5, 2);
const LARGE: (usize, usize) = (4, 1);
/// Per cent of the line that a character of a label takes.
const CHARACTER: f64 = 1.6;

/// One row of a lens: place, tie mark, item.
type Row = (u32, bool, ItemId);

pub fn lenses(picture: &Picture, results: &Results, lenses: &Lenses) -> impl IntoView + use<> {
    let (lang, words, room) = (picture.lang, picture.words(), picture.room());
    let texts: BTreeMap<ItemId, &str> = results
        .rows
        .iter()
        .map(|row| (row.item, row.text.as_str()))
        .collect();
    let (most, _) = holds(picture);
    let of_lens = |standings: &[workshop::view::Standing]| -> Vec<Row> {
        standings
            .iter()
            .take(most)
            .map(|row| (row.place, row.tied, row.item))
            .collect()
    };
    let everyone: Vec<Row> = results
        .rows
        .iter()
        .take(most)
        .map(|row| (row.place, row.tied, row.item))
        .collect();
    let mut lists = vec![everyone, of_lens(&lenses.equal_voice)];
    if results.upto >= HowFar::CommonGround {
        lists.push(of_lens(&lenses.common_ground));
    }
    let in_all = common(&lists, most);
    // What holds whichever way one counts is said when all ways were shown.
    let heading = if results.upto >= HowFar::CommonGround {
        heading(picture, &lists, results.rows.len())
    } else {
        headline(picture, results)
    };
    let length = Length::of(&heading).name();
    let said = [
        (
            room.everyone,
            (words.each_counts_one_of)(results.ballots as usize),
        ),
        (
            room.equal_voice,
            words.each_group_counts_the_same.to_owned(),
        ),
        (room.common_ground, words.every_group_supports.to_owned()),
    ];
    let columns = lists
        .iter()
        .zip(said)
        .map(|(list, (name, say))| {
            let rows = list
                .iter()
                .map(|(place, tied, item)| {
                    let text = texts.get(item).copied().unwrap_or_default().to_owned();
                    let is_only_here = !in_all.contains(item);
                    view! {
                        <li>
                            <b class="rank-box" data-only=is_only_here.then_some("")>
                                {lang.number(place)}
                                {tied.then_some("=")}
                            </b>
                            " "
                            <span dir="auto">{text}</span>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <section class="lens">
                    <h2>{name}</h2>
                    <p>{say}</p>
                    <ol class="lens-list">{rows}</ol>
                </section>
            }
        })
        .collect_view();
    let sure =
        sure(picture, results).map(|sure| view! { <footer class="stage-foot">{sure}</footer> });
    view! {
        <h1 data-length=length>{heading}</h1>
        <div class="stage-lenses">{columns}</div>
        {differ(picture, lenses, &texts)}
        {sure}
    }
}

fn holds(picture: &Picture) -> (usize, usize) {
    if picture.large { LARGE } else { USUAL }
}

/// What is among the first so many of every lens.
fn common(lists: &[Vec<Row>], rows: usize) -> BTreeSet<ItemId> {
    let firsts = |list: &Vec<Row>| -> BTreeSet<ItemId> {
        list.iter().take(rows).map(|(.., item)| *item).collect()
    };
    lists
        .iter()
        .map(firsts)
        .reduce(|both, next| &both & &next)
        .unwrap_or_default()
}

/// The finding: how many lead in every lens. That all of a short list do says nothing.
fn heading(picture: &Picture, lists: &[Vec<Row>], options: usize) -> String {
    let words = picture.words();
    let most = holds(picture).0.min(options.saturating_sub(1));
    (1..=most)
        .rev()
        .find(|n| common(lists, *n).len() == *n)
        .map_or_else(|| words.depends.to_owned(), |n| (words.same_lead)(n))
}

fn differ(
    picture: &Picture,
    lenses: &Lenses,
    texts: &BTreeMap<ItemId, &str>,
) -> impl IntoView + use<> {
    let (words, room) = (picture.words(), picture.room());
    let options = u32::try_from(lenses.ranks.len()).unwrap_or(u32::MAX);
    let rows = lenses
        .differ
        .iter()
        .filter_map(|difference| {
            let text = (*texts.get(&difference.item)?).to_owned();
            Some(line(picture, lenses, difference, text, options))
        })
        .take(holds(picture).1)
        .collect::<Vec<_>>();
    let put = |place: u32| (words.put)(&(room.place)(place));
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stage-differ">
                <header>
                    <h2>{room.where_we_differ}</h2>
                    <p class="differ-ends" aria-hidden="true">
                        <span>{put(1)}</span>
                        " "
                        <span>{put(options)}</span>
                    </p>
                </header>
                <ol>{rows}</ol>
            </section>
        }
    })
}

/// Groups that put an option at about the same place.
struct Cluster {
    /// Per cent of the line from its start.
    at: f64,
    figures: Vec<Figure>,
    label: String,
}

fn line(
    picture: &Picture,
    lenses: &Lenses,
    difference: &Difference,
    text: String,
    options: u32,
) -> impl IntoView + use<> {
    let mut ranked: Vec<(u32, Figure, String)> = lenses
        .groups
        .iter()
        .zip(&difference.double_ranks)
        .map(|(group, double)| {
            let (figure, name) = group_name(picture, &group.name);
            (*double, figure, name)
        })
        .collect();
    ranked.sort_by_key(|(double, ..)| *double);
    let said = ranked
        .iter()
        .map(|(double, _, name)| format!("{name} {}", half_rank(picture, *double)))
        .collect::<Vec<_>>()
        .join(picture.room().semicolon);
    let comma = picture.room().comma;
    let clusters = clusters(&ranked, options, comma);
    // Positions in a drawing are physical; the first place is where reading begins.
    let is_mirrored = picture.lang.dir() == "rtl";
    let across = move |at: f64| format!("{:.1}%", if is_mirrored { 100.0 - at } else { at });
    let figures = clusters
        .iter()
        .flat_map(|cluster| {
            let last = cluster.figures.len() as i32 - 1;
            cluster.figures.iter().enumerate().map(move |(n, figure)| {
                let nudge = (2 * n as i32 - last) * if is_mirrored { -1 } else { 1 };
                view! {
                    <use
                        href=symbol(*figure)
                        data-role=figure.name()
                        data-nudge=(nudge != 0).then(|| nudge.to_string())
                        x=across(cluster.at)
                        y="0.45em"
                        width="1.1em"
                        height="1.1em"
                    ></use>
                }
            })
        })
        .collect_view();
    let labels = labels(clusters, comma)
        .into_iter()
        .map(|(at, label)| {
            let anchor = match at {
                ..12.0 => Some("start"),
                88.0.. => Some("end"),
                _ => None,
            };
            view! {
                <text x=across(at) y="2.7em" data-anchor=anchor>
                    {label}
                </text>
            }
        })
        .collect_view();
    view! {
        <li class="differ-row">
            <h3 dir="auto">
                <span>{text}</span>
            </h3>
            <p class="unseen">{said} "."</p>
            <svg class="rank-line" aria-hidden="true">
                <line x1="0" y1="1em" x2="100%" y2="1em"></line>
                {figures}
                {labels}
            </svg>
        </li>
    }
}

/// "7th", or "8½".
fn half_rank(picture: &Picture, double: u32) -> String {
    if double.is_multiple_of(2) {
        (picture.room().place)(double / 2)
    } else {
        format!("{}½", picture.lang.number(double / 2))
    }
}

/// Groups closer than one rank stand together.
fn clusters(ranked: &[(u32, Figure, String)], options: u32, comma: &str) -> Vec<Cluster> {
    let last = f64::from(options.max(2) - 1);
    let mut clusters: Vec<Cluster> = Vec::new();
    let mut previous: Option<u32> = None;
    for (double, figure, name) in ranked {
        let at = 2.0 + 96.0 * (f64::from(*double) / 2.0 - 1.0) / last;
        let is_close = previous.is_some_and(|previous| double - previous < 2);
        previous = Some(*double);
        match clusters.last_mut() {
            Some(cluster) if is_close => {
                let held = cluster.figures.len() as f64;
                cluster.at = (cluster.at * held + at) / (held + 1.0);
                cluster.figures.push(*figure);
                cluster.label = format!("{}{comma}{name}", cluster.label);
            }
            _ => clusters.push(Cluster {
                at,
                figures: vec![*figure],
                label: name.clone(),
            }),
        }
    }
    clusters
}

/// Labels under their clusters; those that would run into each other are joined.
fn labels(clusters: Vec<Cluster>, comma: &str) -> Vec<(f64, String)> {
    let mut labels: Vec<(f64, String)> = Vec::new();
    for Cluster { at, label, .. } in clusters {
        let width = |text: &str| CHARACTER * text.chars().count() as f64;
        match labels.last_mut() {
            Some((before, said)) if at - *before < (width(said) + width(&label)) / 2.0 + 2.0 => {
                *before = (*before + at) / 2.0;
                *said = format!("{said}{comma}{label}");
            }
            _ => labels.push((at, label)),
        }
    }
    labels
}

fn symbol(figure: Figure) -> &'static str {
    let symbol: Symbol = figure.symbol();
    symbol.is_used();
    symbol.address()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranked(doubles: &[u32]) -> Vec<(u32, Figure, String)> {
        doubles
            .iter()
            .map(|double| (*double, Figure::Citizen, "professionals".to_owned()))
            .collect()
    }

    #[test]
    fn groups_closer_than_one_rank_stand_together() {
        let clusters = clusters(&ranked(&[2, 13, 14]), 10, ", ");
        let sizes: Vec<usize> = clusters.iter().map(|c| c.figures.len()).collect();
        assert_eq!(sizes, [1, 2]);
        assert_eq!(clusters[0].at, 2.0);
        assert_eq!(clusters[1].label, "professionals, professionals");
    }

    #[test]
    fn labels_never_run_into_each_other() {
        let labels = labels(clusters(&ranked(&[8, 10]), 10, ", "), ", ");
        assert_eq!(labels.len(), 1);
        assert_eq!(labels[0].1, "professionals, professionals");
    }

    #[test]
    fn one_option_alone_is_drawn_somewhere() {
        assert_eq!(clusters(&ranked(&[2, 2]), 1, ", ")[0].at, 2.0);
    }
}
