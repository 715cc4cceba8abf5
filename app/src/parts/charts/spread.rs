//! Shapes on a line from the first place to the last: where each group puts one option. Hidden from
//! screen readers: the words beside it say the same.

use leptos::prelude::*;

use super::percent;
use crate::ui::Figure;

/// Where each group puts one option among `options`. Ranks are doubled, so that halves are whole.
#[component]
pub fn Spread(ranks: Vec<(u32, Figure)>, options: u32) -> impl IntoView {
    let stands = stands(ranks, options)
        .into_iter()
        .map(|stand| {
            let from = stand.from();
            let shapes = stand
                .figures
                .iter()
                .enumerate()
                .map(|(n, figure)| {
                    figure.symbol().is_used();
                    view! {
                        <use
                            class="shape"
                            data-role=figure.name()
                            href=figure.symbol().address()
                            x=from + STEP * n as i32
                            y="5"
                            width="18"
                            height="18"
                        ></use>
                    }
                })
                .collect_view();
            view! {
                <svg x=percent(stand.at) overflow="visible">
                    <rect class="clear" x=from - 6 y="6" width=stand.width() + 8 height="16"></rect>
                    {shapes}
                </svg>
            }
        })
        .collect_view();
    view! {
        <svg class="spread" aria-hidden="true">
            <line x1="-12" x2="100%" y1="14" y2="14"></line>
            <svg x="100%" overflow="visible">
                <line x2="12" y1="14" y2="14"></line>
            </svg>
            {stands}
        </svg>
    }
}

/// From one shape to the next, in pixels; a shape is 18 wide.
const STEP: i32 = 22;
/// The same in per cent of the narrowest line, on a phone of 320 pixels.
const STEP_PERCENT: f64 = 10.0;

/// Shapes side by side at one point of the line.
struct Stand {
    /// Per cent of the line.
    at: f64,
    figures: Vec<Figure>,
}

impl Stand {
    fn width(&self) -> i32 {
        STEP * self.figures.len() as i32
    }

    /// Where the first shape begins, in pixels from the point. At the ends of the line a row of
    /// shapes grows inwards.
    fn from(&self) -> i32 {
        let alone = -9;
        let row = self.width() - STEP;
        match self.at {
            ..8.0 => alone,
            92.0.. => alone - row,
            _ => alone - row / 2,
        }
    }
}

/// Groups that would stand in each other's way stand side by side instead, between their ranks.
fn stands(mut ranks: Vec<(u32, Figure)>, options: u32) -> Vec<Stand> {
    ranks.sort_by_key(|(rank, _)| *rank);
    let last = f64::from(options.max(2) - 1);
    let mut stands: Vec<Stand> = Vec::new();
    for (rank, figure) in ranks {
        let at = 100.0 * (f64::from(rank) / 2.0 - 1.0) / last;
        match stands.last_mut() {
            Some(stand)
                if at - stand.at < STEP_PERCENT * (stand.figures.len() as f64 + 1.0) / 2.0 =>
            {
                let held = stand.figures.len() as f64;
                stand.at = (stand.at * held + at) / (held + 1.0);
                stand.figures.push(figure);
            }
            _ => stands.push(Stand {
                at,
                figures: vec![figure],
            }),
        }
    }
    stands
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(doubles: &[u32], options: u32) -> Vec<(f64, usize)> {
        let ranks = doubles
            .iter()
            .map(|rank| (*rank, Figure::Citizen))
            .collect();
        let stands = stands(ranks, options);
        stands
            .iter()
            .map(|stand| (stand.at.round(), stand.figures.len()))
            .collect()
    }

    #[test]
    fn the_first_place_is_the_start_and_the_last_the_end() {
        assert_eq!(placed(&[20, 2], 10), [(0.0, 1), (100.0, 1)]);
        assert_eq!(placed(&[2, 2], 1), [(0.0, 2)]);
    }

    #[test]
    fn shapes_never_lie_on_each_other() {
        assert_eq!(placed(&[2, 13, 14], 10), [(0.0, 1), (64.0, 2)]);
        assert_eq!(placed(&[2, 4, 6], 30).len(), 1);
    }
}
