//! Strengths of options found again and again, for answers that differ a little from ones whose
//! strengths are known.
//!
//! Newton's method solves as many equations as there are options at each step. Near the summit the
//! curvature hardly changes; so it is turned around once, for the answers as they were given, and
//! each step is a multiplication (the chord method: Ortega and Rheinboldt, *Iterative Solution of
//! Nonlinear Equations in Several Variables*, 1970, section 7.1).

use super::{
    bradley_terry::{PENALTY, TIED, around, solved, summit},
    games::Games,
};

pub(super) struct Refit {
    options: usize,
    /// Strengths of the answers as they were given.
    pub known: Vec<f64>,
    /// The inverse of the curvature there, row by row.
    inverse: Vec<f64>,
}

/// Where a search for strengths stands.
pub(super) struct Search {
    pub log_strength: Vec<f64>,
    /// None of them is farther than this from where it will end.
    pub within: f64,
    strength: Vec<f64>,
    slope: Vec<f64>,
    step: Vec<f64>,
    row: Vec<f64>,
}

/// A step shorter than this changes nothing any more.
const ENOUGH: f64 = 1e-13;
/// After so many steps each should be shorter than the one before by a third, or else the answers
/// are too different.
const FIRST_STEPS: usize = 8;
const MOST_STEPS: usize = 60;

impl Refit {
    pub fn new(games: &Games) -> Self {
        let n = games.options();
        let known = summit(games, PENALTY);
        let (curvature, _) = around(games, PENALTY, &known);
        let unit = |n: usize, at: usize| {
            let mut unit = vec![0.0; n];
            unit[at] = 1.0;
            unit
        };
        let columns = (0..n).map(|at| solved(curvature.clone(), unit(n, at)));
        Self {
            options: n,
            inverse: columns.flatten().collect(),
            known,
        }
    }

    pub fn search(&self) -> Search {
        let none = vec![0.0; self.options];
        Search {
            log_strength: self.known.clone(),
            within: f64::INFINITY,
            strength: none.clone(),
            slope: none.clone(),
            step: none.clone(),
            row: none,
        }
    }

    /// How much more each option's strength (less that of all) grows with one more win of `b`, and
    /// one less of `a`, than with one the other way round.
    pub fn pull(&self, a: usize, b: usize) -> Vec<f64> {
        let row = |n: usize| &self.inverse[n * self.options..(n + 1) * self.options];
        let each = row(b).iter().zip(row(a));
        each.map(|(towards, away)| towards - away).collect()
    }

    /// Finds the strengths that go with other answers, until `is_enough` says that they are near
    /// enough, or they are as near as numbers can be.
    pub fn find(&self, games: &Games, at: &mut Search, is_enough: impl Fn(&Search) -> bool) {
        at.log_strength.copy_from_slice(&self.known);
        let mut before = f64::INFINITY;
        for steps in 0..MOST_STEPS {
            at.within = self.rise(games, at) / (2.0 * PENALTY);
            if at.within < TIED / 2.0 || is_enough(at) {
                return;
            }
            let longest = self.step(at);
            if longest < ENOUGH {
                return;
            }
            if !longest.is_finite() || (steps >= FIRST_STEPS && longest > before * 2.0 / 3.0) {
                break;
            }
            before = longest;
        }
        at.log_strength = summit(games, PENALTY);
        at.within = TIED / 2.0;
    }

    /// How steep it still is: the most that one strength alone would raise the likelihood. By so
    /// much, divided by the least that anything bends, no strength is farther from where it ends:
    /// what bends is a matrix with nothing positive off its diagonal and with rows that add up to
    /// twice the penalty, so the rows of its inverse add up to one over that.
    fn rise(&self, games: &Games, at: &mut Search) -> f64 {
        let n = self.options;
        for (strength, log) in at.strength.iter_mut().zip(&at.log_strength) {
            *strength = log.exp();
        }
        for ((slope, wins), log) in at.slope.iter_mut().zip(&games.wins).zip(&at.log_strength) {
            *slope = wins - 2.0 * PENALTY * log;
        }
        for a in 0..n {
            let ours = at.strength[a];
            let met = games.met_after(a);
            let row = &mut at.row[..met.len()];
            let others = &at.strength[a + 1..];
            // Of the games with each other option, how many this one should win.
            for ((won, met), theirs) in row.iter_mut().zip(met).zip(others) {
                *won = met * ours / (ours + theirs);
            }
            for ((slope, met), won) in at.slope[a + 1..].iter_mut().zip(met).zip(row.iter()) {
                *slope -= met - won;
            }
            at.slope[a] -= sum(row);
        }
        at.slope
            .iter()
            .fold(0.0, |most, slope| most.max(slope.abs()))
    }

    /// Gives the longest change of a strength.
    fn step(&self, at: &mut Search) -> f64 {
        let n = self.options;
        at.step.fill(0.0);
        for (row, slope) in self.inverse.chunks_exact(n).zip(&at.slope) {
            for (step, part) in at.step.iter_mut().zip(row) {
                *step += part * slope;
            }
        }
        let mut longest = 0.0_f64;
        for (log, step) in at.log_strength.iter_mut().zip(&at.step) {
            *log += step;
            longest = longest.max(step.abs());
        }
        longest
    }
}

/// Four sums at a time, which need not wait for each other.
fn sum(numbers: &[f64]) -> f64 {
    let mut sums = [0.0; 4];
    let fours = numbers.chunks_exact(4);
    let rest: f64 = fours.remainder().iter().sum();
    for four in fours {
        for (sum, number) in sums.iter_mut().zip(four) {
            *sum += number;
        }
    }
    sums.iter().sum::<f64>() + rest
}
