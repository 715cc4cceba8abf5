//! Options rated on two scales, as marks on a plane: the first scale goes up, the second along.
//! Marks carry the numbers of the list beside it, and never lie over each other.

use leptos::prelude::*;
use workshop::view::Score;

use super::labels::{Area, Point, place};
use super::scale::along;
use crate::ui::{Icon, Symbol};
use crate::words::{Lang, PlotWords};

/// One option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What the list calls it; without one it is a dot.
    pub label: Option<String>,
    pub up: Score,
    pub along: Score,
}

/// More labels than this push each other away from where they belong; the rest are dots.
pub const MOST_NAMED: usize = 15;

// The drawing's own units: a hundredth of its width.
const WIDTH: f64 = 100.0;
const HEIGHT: f64 = 88.0;
/// Above and below the marks, for what the quarters are called.
const STRIP: f64 = 9.0;
/// From the edge to the lowest and the best rating, so that a mark there stays inside.
const MARGIN: (f64, f64) = (6.0, 4.0);
const LABEL: f64 = 7.0;
const ROOM: Area = Area {
    left: 0.8,
    top: STRIP,
    width: WIDTH - 1.6,
    height: HEIGHT - 2.0 * STRIP,
};

#[component]
pub fn Plane(
    lang: Lang,
    marks: Vec<Mark>,
    /// What goes up, and what goes along.
    axes: [String; 2],
    /// Whether the quarters have names.
    named: bool,
) -> impl IntoView {
    let words = PlotWords::of(lang);
    let (mut labelled, dots): (Vec<Mark>, Vec<Mark>) =
        marks.into_iter().partition(|mark| mark.label.is_some());
    // Positions in a drawing are physical; low is where reading begins.
    let is_mirrored = lang.dir() == "rtl";
    let unnamed = labelled.split_off(labelled.len().min(MOST_NAMED));
    let points: Vec<Point> = labelled
        .iter()
        .chain(&unnamed)
        .chain(&dots)
        .map(|mark| stand(mark, is_mirrored))
        .collect();
    let labels: Vec<String> = labelled.into_iter().filter_map(|mark| mark.label).collect();
    let widths: Vec<f64> = labels.iter().map(|label| width(label)).collect();
    let placed = place(&points, &widths, LABEL, ROOM);
    let is_off = |n: usize| {
        let area = placed.get(n).copied().flatten();
        area.is_none_or(|area| area.middle() != points[n])
    };
    let dots = points
        .iter()
        .enumerate()
        .filter(|(n, _)| is_off(*n))
        .map(|(_, point)| view! { <circle cx=unit(point.x) cy=unit(point.y) r="1.1"></circle> })
        .collect_view();
    let leaders = placed
        .iter()
        .zip(&points)
        .filter_map(|(area, from)| {
            let to = area.as_ref()?.middle();
            (to != *from).then(|| {
                view! {
                    <line
                        class="leader"
                        x1=unit(from.x)
                        y1=unit(from.y)
                        x2=unit(to.x)
                        y2=unit(to.y)
                    ></line>
                }
            })
        })
        .collect_view();
    let boxes = placed
        .iter()
        .zip(labels)
        .filter_map(|(area, label)| Some(boxed((*area)?, label)))
        .collect_view();
    let [up, aside] = axes;
    view! {
        <div class="plane" aria-hidden="true">
            <p class="plane-up">
                <bdi>{up}</bdi>
                " "
                <Icon symbol=Symbol::Up />
            </p>
            <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}")>
                <rect class="frame" width=WIDTH.to_string() height=HEIGHT.to_string()></rect>
                <path class="middle" d=cross()></path>
                {corners(words, named, is_mirrored)}
                {leaders}
                {dots}
                {boxes}
            </svg>
            <p class="plane-along">
                <span>{words.low}</span>
                " "
                <span>
                    <bdi>{aside}</bdi>
                    " "
                    <Icon symbol=Symbol::Next />
                </span>
                " "
                <span>{words.high}</span>
            </p>
        </div>
    }
}

fn boxed(area: Area, label: String) -> impl IntoView {
    let middle = area.middle();
    view! {
        <rect
            class="box"
            x=unit(area.left)
            y=unit(area.top)
            width=unit(area.width)
            height=unit(area.height)
            rx="0.6"
        ></rect>
        <text class="label" x=unit(middle.x) y=unit(middle.y)>
            {label}
        </text>
    }
}

/// What the quarters are called, in the corners, where no mark comes; else which end is which.
fn corners(words: &PlotWords, named: bool, is_mirrored: bool) -> impl IntoView + use<> {
    use workshop::tally::Quadrant::{BigBet, FillIn, QuickWin, Reconsider};
    let said = if named {
        [QuickWin, BigBet, FillIn, Reconsider].map(words.quadrant)
    } else {
        [words.high, "", words.low, ""]
    };
    let (top, bottom) = (6.4, HEIGHT - 2.8);
    let places = [(2.5, top), (97.5, top), (2.5, bottom), (97.5, bottom)];
    said.into_iter()
        .zip(places)
        .filter(|(said, _)| !said.is_empty())
        .map(|(said, (x, y))| {
            let anchor = if x < 50.0 { "start" } else { "end" };
            let x = if is_mirrored { WIDTH - x } else { x };
            view! {
                <text data-anchor=anchor x=unit(x) y=unit(y)>
                    {said}
                </text>
            }
        })
        .collect_view()
}

/// The middle of both scales.
fn cross() -> String {
    let (x, y) = (WIDTH / 2.0, HEIGHT / 2.0);
    format!("M{x} {STRIP}V{}M0 {y}H{WIDTH}", HEIGHT - STRIP)
}

fn stand(mark: &Mark, is_mirrored: bool) -> Point {
    let (aside, above) = MARGIN;
    let x = aside + along(mark.along) / 100.0 * (WIDTH - 2.0 * aside);
    let lowest = HEIGHT - STRIP - above;
    Point {
        x: if is_mirrored { WIDTH - x } else { x },
        y: lowest - along(mark.up) / 100.0 * (lowest - STRIP - above),
    }
}

/// A box for so many digits.
fn width(label: &str) -> f64 {
    match label.chars().count() {
        0 | 1 => LABEL,
        2 => 8.6,
        n => 3.2 + 2.9 * n as f64,
    }
}

fn unit(n: f64) -> String {
    format!("{n:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(up: u8, along: u8, is_mirrored: bool) -> Point {
        let mark = Mark {
            label: None,
            up: Score::whole(up),
            along: Score::whole(along),
        };
        stand(&mark, is_mirrored)
    }

    #[test]
    fn the_middle_of_both_scales_is_the_middle_of_the_plane() {
        assert_eq!(at(3, 3, false), Point { x: 50.0, y: 44.0 });
        assert_eq!(at(3, 3, true), at(3, 3, false));
    }

    #[test]
    fn marks_at_the_ends_of_the_scales_stay_inside() {
        for (up, along) in [(1, 1), (1, 5), (5, 1), (5, 5)] {
            let label = Area::around(at(up, along, false), width("12"), LABEL);
            let corners = [label.left, label.left + label.width];
            assert!(
                corners.iter().all(|x| (0.0..=WIDTH).contains(x)),
                "{label:?}"
            );
            assert!(label.top >= STRIP && label.top + LABEL <= HEIGHT - STRIP);
        }
    }

    #[test]
    fn low_is_where_reading_begins() {
        assert!(at(3, 1, false).x < 50.0 && at(3, 1, true).x > 50.0);
        assert!(at(5, 3, false).y < at(1, 3, false).y);
    }
}
