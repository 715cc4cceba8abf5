//! Ratings as they are drawn: where each option stands on the scales.

use serde::{Deserialize, Serialize};

use crate::{
    BEST_RATING, BallotRule, ItemId, RoundId, Workshop,
    tally::{self, Middle, Quadrant, Quadrants, Ratings, Scores, Split, Spread},
};

use super::{Score, scene::option_card};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plot {
    /// What the facilitator calls the scales; empty: the product's own words.
    pub axes: Vec<String>,
    /// One scale, or two.
    pub scales: u8,
    /// What somebody rated, in the order shared.
    pub points: Vec<PlotPoint>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlotPoint {
    pub item: ItemId,
    pub first: Stand,
    /// `None`: there is one scale, or nobody rated it on the second.
    pub second: Option<Stand>,
    /// With two scales: which side of the middle of each (3) the mean is on; on the line is high.
    pub quadrant: Option<Quadrant>,
}

/// How one option was rated on one scale, 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stand {
    pub ratings: u32,
    pub mean: Score,
    pub median: Score,
    /// The middle half of the ratings: from the first quartile to the third.
    pub from: Score,
    pub to: Score,
}

/// `None` for other votes, and for one that was never opened. Only for callers that know what the
/// room has seen: see [`super::revealed`].
pub fn plot(w: &Workshop, round: RoundId) -> Option<Plot> {
    let vote = w.setup.round(round)?.kind.vote()?;
    let BallotRule::Rate { axes } = vote.rule else {
        return None;
    };
    let count = tally::of(w, round)?;
    let Scores::Rated(rated) = &count.scores else {
        return None;
    };
    let (first, second) = (rated.axis(0), rated.axis(1));
    let quadrants = quadrants(axes, &first, &second);
    let point = |n: usize| {
        let item = count.options[n];
        option_card(w, item)?;
        Some(PlotPoint {
            item,
            first: stand(first.per_item[n].as_ref()?),
            second: second.per_item[n].as_ref().map(stand),
            quadrant: quadrants.as_ref().and_then(|all| all.quadrant(n)),
        })
    };
    Some(Plot {
        axes: vote.axes.clone(),
        scales: axes,
        points: (0..count.options.len()).filter_map(point).collect(),
    })
}

fn quadrants(axes: u8, first: &Ratings, second: &Ratings) -> Option<Quadrants> {
    let middle = u64::from(BEST_RATING).div_ceil(2);
    (axes == 2)
        .then(|| Quadrants::of(first, second, Middle::Mean, Split::At(middle.into())))
        .flatten()
}

fn stand(spread: &Spread) -> Stand {
    let score = |n: num_rational::Ratio<u64>| Score::ratio(*n.numer(), *n.denom());
    Stand {
        ratings: spread.ratings,
        mean: score(spread.mean),
        median: score(spread.median),
        from: score(spread.q1),
        to: score(spread.q3),
    }
}
