//! Whether groups are more than chance. Wherever there are people there are some who lie nearer to
//! each other, and k-means finds groups in anything: so the same is done with answers that nobody
//! gave (a Monte Carlo test; Barnard, 1963).

use crate::Opinion;
use crate::tally::{SEED, SplitMix64};

use super::{Mapped, Row, alike};

/// If groups are clearer than in all of these, that happens by chance once in twenty times.
const SHUFFLES: usize = 19;

/// Deals the answers to each statement out anew, among those who answered it, and looks whether
/// groups then lie apart as clearly: a statement is as popular as it was, and nobody is of one mind
/// with anybody any more, but by chance.
pub fn is_as_clear(options: usize, mut rows: Vec<Row>, smallest: usize, silhouette: f64) -> bool {
    // Who voted first decides nothing.
    rows.sort_unstable();
    let mut draws = SplitMix64(SEED);
    (0..SHUFFLES).any(|_| {
        (0..options).for_each(|item| deal(&mut rows, item, &mut draws));
        let people = alike(rows.iter().cloned().zip(0..));
        let mapped = Mapped::of(options, &people, smallest);
        mapped.is_some_and(|mapped| mapped.found.silhouette >= silhouette)
    })
}

/// Fisher and Yates (1938).
fn deal(rows: &mut [Row], item: usize, draws: &mut SplitMix64) {
    let answered: Vec<usize> = (0..rows.len())
        .filter(|person| rows[*person][item].is_some())
        .collect();
    let mut answers: Vec<Option<Opinion>> =
        answered.iter().map(|person| rows[*person][item]).collect();
    for last in (1..answers.len()).rev() {
        answers.swap(last, draws.below(last + 1));
    }
    for (person, answer) in answered.into_iter().zip(answers) {
        rows[person][item] = answer;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dealing_keeps_who_answered_and_how_often_each_was_said() {
        use Opinion::{Agree, Disagree, Pass};
        let column = [
            Some(Agree),
            None,
            Some(Disagree),
            Some(Agree),
            None,
            Some(Pass),
        ];
        let mut rows: Vec<Row> = column.iter().map(|cell| vec![None, *cell]).collect();
        let mut draws = SplitMix64(SEED);
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..200 {
            deal(&mut rows, 1, &mut draws);
            let now: Vec<Option<Opinion>> = rows.iter().map(|row| row[1]).collect();
            assert!(rows.iter().all(|row| row[0].is_none()));
            assert!(now[1].is_none() && now[4].is_none());
            let mut sorted = now.clone();
            sorted.sort_unstable();
            assert_eq!(
                sorted,
                [
                    None,
                    None,
                    Some(Agree),
                    Some(Agree),
                    Some(Disagree),
                    Some(Pass)
                ]
            );
            seen.insert(now);
        }
        assert_eq!(seen.len(), 12, "every order comes");
    }
}
