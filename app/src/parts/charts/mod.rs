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
use workshop::view::{ResultRow, Results, Score};
use workshop::{BEST_RATING, BallotRule};

pub use bar::{Balance, Bar};
pub use fill::{Digit, Fill};
pub use plane::{MOST_NAMED, Mark, Plane};
pub use scale::Scale;
pub use spread::Spread;

use crate::words::{Lang, ResultWords};

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

/// What is at the ends of a bar, where there are two kinds of votes, or a scale.
pub fn two_ways(lang: Lang, rule: BallotRule) -> Option<(String, String)> {
    let words = ResultWords::of(lang);
    match rule {
        BallotRule::Judge => Some((words.agree.into(), words.disagree.into())),
        BallotRule::Quadratic { .. } => Some((words.against.into(), words.in_favour.into())),
        BallotRule::Rate { .. } => Some((lang.number(1), lang.number(BEST_RATING))),
        BallotRule::Approve
        | BallotRule::PickAndRank { .. }
        | BallotRule::RankAll
        | BallotRule::Points { .. }
        | BallotRule::Budget { .. }
        | BallotRule::Pairs => None,
    }
}

fn percent(n: f64) -> String {
    format!("{n:.1}%")
}
