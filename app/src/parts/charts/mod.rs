//! The charts there are: bars, shapes and marks on a line, marks on a plane, and a bar that is
//! filled by what is bought. All are drawn by the server, and all are hidden from screen readers:
//! the words beside them say the same, every number included.

mod bar;
mod fill;
mod labels;
mod plane;
mod scale;
mod spread;

use leptos::prelude::*;
use workshop::BallotRule;
use workshop::view::{ResultRow, Results, Score};

pub use bar::{Balance, Bar};
pub use fill::{Digit, Fill};
pub use plane::{MOST_NAMED, Mark, Plane};
pub use scale::Scale;
pub use spread::Spread;

/// How one row of a result is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// Thousandths for it, and against.
    Bar { per_mille: u32, against: u32 },
    /// The same, to both sides of a line in the middle.
    Balance { per_mille: u32, against: u32 },
    /// Where the mean is from 1 to 5, and the middle half of the ratings.
    Scale { mean: Score, half: (Score, Score) },
}

impl Drawing {
    /// `None` for what nobody rated, and for what has its place in a picture of all.
    pub fn of(results: &Results, row: &ResultRow) -> Option<Self> {
        let (per_mille, against) = (row.per_mille, row.against);
        match results.rule {
            BallotRule::Quadratic { .. } => Some(Self::Balance { per_mille, against }),
            BallotRule::Rate { .. } => {
                let plot = results.plot.as_ref().filter(|plot| plot.scales == 1)?;
                let point = plot.points.iter().find(|point| point.item == row.item)?;
                Some(Self::Scale {
                    mean: point.first.mean,
                    half: (point.first.from, point.first.to),
                })
            }
            BallotRule::Approve
            | BallotRule::PickAndRank { .. }
            | BallotRule::Judge
            | BallotRule::RankAll
            | BallotRule::Points { .. }
            | BallotRule::Budget { .. }
            | BallotRule::Pairs => Some(Self::Bar { per_mille, against }),
        }
    }
}

#[component]
pub fn Drawn(drawing: Drawing) -> impl IntoView {
    match drawing {
        Drawing::Bar { per_mille, against } => view! { <Bar per_mille against /> }.into_any(),
        Drawing::Balance { per_mille, against } => {
            view! { <Balance per_mille against /> }.into_any()
        }
        Drawing::Scale { mean, half } => view! { <Scale mean half /> }.into_any(),
    }
}

fn percent(n: f64) -> String {
    format!("{n:.1}%")
}
