//! Where the groups differ most: an option each, with where every group puts it on a line from first
//! place to last.

use std::collections::BTreeMap;

use leptos::prelude::*;
use workshop::ItemId;
use workshop::view::{Difference, Lenses};

use super::picture::Picture;
use super::results::group_name;
use super::space::{CHARACTER, least_wide};
use crate::parts::theirs;
use crate::ui::{Figure, Symbol};

/// Type of a label, in vmin.
const TYPE: f64 = 2.8;
// Per cent of the line. Nearer to an end of it than this, a label is held by its own end;
const EDGE: f64 = 12.0;
/// it reaches so much beyond the shape that it stands under;
const INSET: f64 = 2.0;
/// and between two labels there is this.
const GAP: f64 = 2.0;

/// At most so many of the options that groups put farthest apart, each with its line of ranks; and
/// so many where the picture is not narrow.
pub fn differ(
    picture: &Picture,
    lenses: &Lenses,
    texts: &BTreeMap<ItemId, &str>,
    most: usize,
    most_when_wide: usize,
) -> impl IntoView + use<> {
    let (words, room) = (picture.words(), picture.room());
    let options = u32::try_from(lenses.ranks.len()).unwrap_or(u32::MAX);
    let rows = lenses
        .differ
        .iter()
        .filter_map(|difference| {
            let text = (*texts.get(&difference.item)?).to_owned();
            Some((difference, text))
        })
        .take(most_when_wide)
        .enumerate()
        .map(|(n, (difference, text))| line(picture, lenses, difference, text, options, n >= most))
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
    only_wide: bool,
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
    let character = character(picture.large);
    let labels = labels(clusters, comma, character)
        .into_iter()
        .map(|label| {
            let (x, anchor) = label.stands();
            view! {
                <text x=across(x) y="2.7em" data-anchor=anchor>
                    {label.text}
                </text>
            }
        })
        .collect_view();
    view! {
        <li class="differ-row" data-only=only_wide.then_some("wide")>
            <h3 dir="auto" lang=theirs(&text)>
                <span>{text.clone()}</span>
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

/// Per cent of the line that a character of a label takes at most, on pictures of any shape. The
/// line stands beside its option, or below it where the picture is narrow.
fn character(large: bool) -> f64 {
    let least = least_wide(large, |shape| match shape.is_narrow {
        true => shape.width,
        false => shape.width - 40.0,
    });
    100.0 * TYPE * CHARACTER / least
}

/// What stands under a cluster, and where.
#[derive(Clone, Debug, PartialEq)]
struct Label {
    /// Per cent of the line from its start, as is the width.
    at: f64,
    width: f64,
    text: String,
}

impl Label {
    /// Where it is held, and by which of its ends when it is not by its middle: near the ends of
    /// the line, and when it would reach beyond them.
    fn stands(&self) -> (f64, Option<&'static str>) {
        let half = self.width / 2.0;
        if self.at < EDGE || self.at < half {
            let at = if self.at < EDGE { self.at } else { INSET };
            (at.min(100.0 - self.width).max(INSET), Some("start"))
        } else if self.at >= 100.0 - EDGE || self.at > 100.0 - half {
            let at = if self.at >= 100.0 - EDGE {
                self.at
            } else {
                100.0 - INSET
            };
            (at.max(self.width).min(100.0 - INSET), Some("end"))
        } else {
            (self.at, None)
        }
    }

    /// From where to where it goes.
    fn span(&self) -> (f64, f64) {
        match self.stands() {
            (at, Some("start")) => (at - INSET, at - INSET + self.width),
            (at, Some(_)) => (at + INSET - self.width, at + INSET),
            (at, None) => (at - self.width / 2.0, at + self.width / 2.0),
        }
    }
}

/// Labels under their clusters; those that would run into each other are joined.
fn labels(clusters: Vec<Cluster>, comma: &str, character: f64) -> Vec<Label> {
    let label = |at: f64, text: String| Label {
        at,
        width: character * text.chars().count() as f64,
        text,
    };
    let mut labels: Vec<Label> = Vec::new();
    for Cluster {
        at, label: text, ..
    } in clusters
    {
        let mut next = label(at, text);
        while let Some(before) = labels.pop_if(|last| last.span().1 + GAP > next.span().0) {
            let text = format!("{}{comma}{}", before.text, next.text);
            next = label((before.at + next.at) / 2.0, text);
        }
        labels.push(next);
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
        let labels = labels(clusters(&ranked(&[8, 10]), 10, ", "), ", ", 1.6);
        assert_eq!(labels.len(), 1);
        assert_eq!(labels[0].text, "professionals, professionals");
    }

    #[test]
    fn labels_held_by_an_end_and_labels_that_were_joined_keep_apart_too() {
        for large in [false, true] {
            for first in 2..=20 {
                for second in first..=20 {
                    for third in second..=20 {
                        let ranked = ranked(&[first, second, third]);
                        let labels = labels(clusters(&ranked, 10, ", "), ", ", character(large));
                        for pair in labels.windows(2) {
                            assert!(pair[0].span().1 < pair[1].span().0, "{pair:?}");
                        }
                        for label in &labels {
                            let (from, to) = label.span();
                            assert!(
                                from >= -0.1 && (to <= 100.1 || label.width > 96.0),
                                "{label:?}"
                            );
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn larger_type_takes_more_of_the_line() {
        assert!(character(true) > 1.1 * character(false));
    }

    #[test]
    fn one_option_alone_is_drawn_somewhere() {
        assert_eq!(clusters(&ranked(&[2, 2]), 1, ", ")[0].at, 2.0);
    }
}
