//! Where people are on the map: the two directions in which answers differ most (principal
//! components; Pearson, 1901).

use crate::Opinion;

use super::Alike;
use crate::tally::{SEED, SplitMix64};

/// Directions followed at once: the first two are the surer, the more there are beside them.
const BLOCK: usize = 8;
/// Each makes what differs from the true directions smaller, by a fifth or more where opinions
/// are noise and by much more where there are groups.
const TURNS: usize = 100;

pub struct Map {
    /// Of each item, over those who answered it; 0 where nobody did.
    means: Vec<f64>,
    /// Up to two.
    axes: Vec<Vec<f64>>,
}

impl Map {
    pub fn of(options: usize, people: &[Alike]) -> Self {
        let means = means(options, people);
        let rows: Vec<Vec<f64>> = people
            .iter()
            .map(|alike| centred(&alike.row, &means))
            .collect();
        let axes = axes(options, people, &rows);
        Self { means, axes }
    }

    /// Where somebody is who answered like this; in the middle, who answered nothing.
    pub fn place(&self, row: &[Option<Opinion>]) -> [f64; 2] {
        let centred = centred(row, &self.means);
        // Who answered little would lie near the middle only for that (as in Polis).
        let answers = row.iter().flatten().count().max(1);
        let outward = (row.len() as f64 / answers as f64).sqrt();
        [0, 1].map(|n| outward * self.axes.get(n).map_or(0.0, |axis| dot(&centred, axis)))
    }
}

/// Answers as numbers.
fn value(opinion: Opinion) -> f64 {
    match opinion {
        Opinion::Agree => 1.0,
        Opinion::Pass => 0.0,
        Opinion::Disagree => -1.0,
    }
}

fn means(options: usize, people: &[Alike]) -> Vec<f64> {
    let mut sums = vec![(0.0, 0.0); options];
    for alike in people {
        let weight = alike.ballots.len() as f64;
        for (sum, cell) in sums.iter_mut().zip(&alike.row) {
            if let Some(opinion) = cell {
                sum.0 += weight * value(*opinion);
                sum.1 += weight;
            }
        }
    }
    let mean = |(sum, answers): (f64, f64)| if answers > 0.0 { sum / answers } else { 0.0 };
    sums.into_iter().map(mean).collect()
}

/// Less each item's mean. What was not answered has the mean.
fn centred(row: &[Option<Opinion>], means: &[f64]) -> Vec<f64> {
    let cells = row.iter().zip(means);
    cells
        .map(|(cell, mean)| cell.map_or(0.0, |opinion| value(opinion) - mean))
        .collect()
}

/// Up to two directions, of length 1; fewer where answers differ in fewer.
fn axes(options: usize, people: &[Alike], rows: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let mut spread = vec![vec![0.0; options]; options];
    for (alike, row) in people.iter().zip(rows) {
        let weight = alike.ballots.len() as f64;
        for (sums, cell) in spread.iter_mut().zip(row).filter(|(_, cell)| **cell != 0.0) {
            let cell = weight * cell;
            for (sum, other) in sums.iter_mut().zip(row) {
                *sum += cell * other;
            }
        }
    }
    // Block power iteration, and within the block an exact solution (Rayleigh and Ritz).
    let mut draws = SplitMix64(SEED);
    let mut block: Vec<Vec<f64>> = (0..BLOCK.min(options))
        .map(|_| (0..options).map(|_| draws.unit() - 0.5).collect())
        .collect();
    let turned = |block: &[Vec<f64>]| -> Vec<Vec<f64>> {
        let turn = |axis: &Vec<f64>| spread.iter().map(|row| dot(row, axis)).collect();
        block.iter().map(turn).collect()
    };
    for _ in 0..TURNS {
        block = upright(turned(&block));
    }
    let after = turned(&block);
    let inner = block
        .iter()
        .map(|a| after.iter().map(|b| dot(a, b)).collect());
    let mut found = eigen(inner.collect());
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.truncate(2);
    // What is this small is rounding.
    let least = found.first().map_or(0.0, |(most, _)| most * 1e-9);
    found.retain(|(value, _)| *value > least);
    found
        .into_iter()
        .map(|(_, parts)| {
            let along = |n: usize| {
                parts
                    .iter()
                    .zip(&block)
                    .map(|(part, axis)| part * axis[n])
                    .sum()
            };
            with_sign((0..options).map(along).collect())
        })
        .collect()
}

/// A direction is as good as its opposite. Its largest part, the first one if several are as large,
/// is to be positive.
fn with_sign(mut axis: Vec<f64>) -> Vec<f64> {
    let most = axis.iter().fold(0.0_f64, |most, part| most.max(part.abs()));
    let is_largest = |part: &&f64| part.abs() > most * (1.0 - 1e-9);
    if axis.iter().find(is_largest).is_some_and(|part| *part < 0.0) {
        axis.iter_mut().for_each(|part| *part = -*part);
    }
    axis
}

/// Each of length 1 and at right angles to those before (Gram and Schmidt), or left out.
fn upright(axes: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
    let mut done: Vec<Vec<f64>> = Vec::new();
    for mut axis in axes {
        let before = dot(&axis, &axis).sqrt();
        // Twice, because once leaves what rounding left.
        for other in done.iter().chain(&done) {
            let along = dot(&axis, other);
            axis.iter_mut()
                .zip(other)
                .for_each(|(part, other)| *part -= along * other);
        }
        let length = dot(&axis, &axis).sqrt();
        if length > before * 1e-9 && length > 0.0 {
            axis.iter_mut().for_each(|part| *part /= length);
            done.push(axis);
        }
    }
    done
}

/// The eigenvalues of a small symmetric matrix, each with its vector (Jacobi, 1846): turns in one
/// plane after the other until nothing is left beside the diagonal.
fn eigen(mut matrix: Vec<Vec<f64>>) -> Vec<(f64, Vec<f64>)> {
    let n = matrix.len();
    let mut vectors: Vec<Vec<f64>> = (0..n)
        .map(|a| (0..n).map(|b| f64::from(u8::from(a == b))).collect())
        .collect();
    // A handful of rounds is enough for a matrix of this size.
    for _ in 0..50 {
        for a in 0..n {
            for b in a + 1..n {
                if matrix[a][b] == 0.0 {
                    continue;
                }
                let slope = (matrix[b][b] - matrix[a][a]) / (2.0 * matrix[a][b]);
                let tangent = slope.signum() / (slope.abs() + slope.hypot(1.0));
                let cosine = 1.0 / tangent.hypot(1.0);
                let sine = tangent * cosine;
                let turn = |x: &mut f64, y: &mut f64| {
                    (*x, *y) = (cosine * *x - sine * *y, sine * *x + cosine * *y);
                };
                for row in matrix.iter_mut().chain(&mut vectors) {
                    let (left, right) = row.split_at_mut(b);
                    turn(&mut left[a], &mut right[0]);
                }
                let (above, below) = matrix.split_at_mut(b);
                for (x, y) in above[a].iter_mut().zip(&mut below[0]) {
                    turn(x, y);
                }
            }
        }
    }
    let vector = |n: usize| vectors.iter().map(|row| row[n]).collect();
    (0..n).map(|at| (matrix[at][at], vector(at))).collect()
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eigenvectors_are_those_of_the_matrix() {
        let matrix = vec![
            vec![4.0, 1.0, -2.0],
            vec![1.0, 2.0, 0.0],
            vec![-2.0, 0.0, 3.0],
        ];
        let found = eigen(matrix.clone());
        assert!((found.iter().map(|(value, _)| value).sum::<f64>() - 9.0).abs() < 1e-12);
        for (value, vector) in found {
            assert!((dot(&vector, &vector) - 1.0).abs() < 1e-12);
            for (row, part) in matrix.iter().zip(&vector) {
                assert!((dot(row, &vector) - value * part).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn people_who_differ_in_one_thing_lie_on_a_line() {
        use Opinion::{Agree, Disagree};
        let row = |opinion| vec![Some(opinion), Some(Agree)];
        let people = [(Agree, 3), (Disagree, 1)].map(|(opinion, ballots)| Alike {
            row: row(opinion),
            ballots: vec![0; ballots],
        });
        let map = Map::of(2, &people);
        let places = people.each_ref().map(|alike| map.place(&alike.row));
        let want = [[0.5, 0.0], [-1.5, 0.0]];
        for (got, want) in places.iter().flatten().zip(want.iter().flatten()) {
            assert!((got - want).abs() < 1e-9, "{places:?}");
        }
        assert_eq!(map.place(&[None, None]), [0.0, 0.0]);
    }
}
