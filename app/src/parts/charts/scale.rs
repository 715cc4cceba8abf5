//! One option on a scale from 1 to 5: a dot for the mean, and a bar for the middle half of the
//! ratings.

use leptos::prelude::*;
use workshop::BEST_RATING;
use workshop::view::Score;

use super::percent;

#[component]
pub fn Scale(mean: Score, half: (Score, Score)) -> impl IntoView {
    let at = |score: Score| percent(along(score));
    let ticks = (1..=BEST_RATING)
        .map(|rating| {
            let at = at(Score::whole(rating));
            view! { <line class="tick" x1=at.clone() x2=at y1="20%" y2="80%"></line> }
        })
        .collect_view();
    view! {
        <svg class="scale" aria-hidden="true">
            <line x2="100%" y1="50%" y2="50%"></line>
            {ticks}
            <line class="half" x1=at(half.0) x2=at(half.1) y1="50%" y2="50%"></line>
            <circle cx=at(mean) cy="50%" r="6"></circle>
        </svg>
    }
}

/// Where a rating stands, in per cent of the way from the lowest to the best.
pub fn along(score: Score) -> f64 {
    let steps = f64::from(BEST_RATING - 1);
    ((score.as_f64() - 1.0) / steps).clamp(0.0, 1.0) * 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_rating_is_the_start_and_the_best_the_end() {
        let places = [1, 3, 5].map(|rating| along(Score::whole(rating)));
        assert_eq!(places, [0.0, 50.0, 100.0]);
        assert_eq!(along(Score::ratio(9, 2)), 87.5);
    }
}
