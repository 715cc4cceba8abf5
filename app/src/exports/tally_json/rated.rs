//! Ratings: means, medians and quartiles exactly, and with two scales the quarters of the plane.

use serde_json::{Map, Value, json};
use workshop::BEST_RATING;
use workshop::tally::{Middle, Quadrant, Quadrants, Rated, Ratings, Split, Spread};

use super::Told;

/// How the scales are called in files.
const SCALES: [&str; 2] = ["impact", "effort"];

pub fn section(rated: &Rated, scales: u8, told: &[Told]) -> Value {
    let axes: Vec<(&str, Ratings)> = (0..usize::from(scales.clamp(1, 2)))
        .map(|axis| (SCALES[axis], rated.axis(axis)))
        .collect();
    let items: Map<String, Value> = told
        .iter()
        .map(|told| {
            let each = axes.iter().map(|(name, ratings)| {
                let spread = ratings.per_item[told.n].as_ref();
                ((*name).to_owned(), spread.map_or(json!({ "n": 0 }), of))
            });
            (told.id.clone(), Value::Object(each.collect()))
        })
        .collect();
    let mut section = json!({ "items": items });
    if let [(_, impact), (_, effort)] = &axes[..] {
        section["quadrants"] = json!({
            "mean": quadrants(impact, effort, Middle::Mean, told),
            "median": quadrants(impact, effort, Middle::Median, told),
        });
    }
    section
}

fn of(spread: &Spread) -> Value {
    json!({
        "n": spread.ratings,
        "mean": spread.mean.to_string(),
        "q1": spread.q1.to_string(),
        "median": spread.median.to_string(),
        "q3": spread.q3.to_string(),
        "iqr": spread.iqr().to_string(),
    })
}

fn quadrants(impact: &Ratings, effort: &Ratings, middle: Middle, told: &[Told]) -> Value {
    let midpoint = Split::At(u64::from(BEST_RATING).div_ceil(2).into());
    let by = |split| Quadrants::of(impact, effort, middle, split);
    let (Some(median), Some(fixed)) = (by(Split::Median), by(midpoint)) else {
        return Value::Null;
    };
    let changing: Vec<&str> = told
        .iter()
        .filter(|told| median.quadrant(told.n) != fixed.quadrant(told.n))
        .map(|told| told.id.as_str())
        .collect();
    json!({
        "median_split": split(&median, told),
        "fixed_midpoint": split(&fixed, told),
        "items_that_change_quadrant_between_rules": changing,
    })
}

fn split(quadrants: &Quadrants, told: &[Told]) -> Value {
    let on_a_line = quadrants.on_a_line();
    let on: Vec<&str> = told
        .iter()
        .filter(|told| on_a_line.contains(&told.n))
        .map(|told| told.id.as_str())
        .collect();
    let each: Map<String, Value> = told
        .iter()
        .filter_map(|told| Some((told.id.clone(), name(quadrants.quadrant(told.n)?).into())))
        .collect();
    json!({
        "impact_threshold": quadrants.impact.threshold.to_string(),
        "effort_threshold": quadrants.effort.threshold.to_string(),
        "items_exactly_on_a_threshold": on,
        "quadrant": each,
    })
}

fn name(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::QuickWin => "quick win",
        Quadrant::BigBet => "big bet",
        Quadrant::FillIn => "fill-in",
        Quadrant::Reconsider => "reconsider",
    }
}
