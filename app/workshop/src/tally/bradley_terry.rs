//! Pairwise comparison: people say which of two is better, again and again, and from all answers
//! each option has a strength, such that P(a beats b) = 1 / (1 + e^(θb − θa)) (Bradley and Terry,
//! *Rank Analysis of Incomplete Block Designs*, 1952).
//!
//! What always wins would be infinitely strong. Two ways to keep it finite: a penalty on large
//! strengths, or a few games that nobody played. Strengths are estimates, in doubles, found to
//! about ten digits; they centre on 0, and what is within a billionth is tied.

use num_rational::Ratio;

use super::games::Games;

/// `won[a][b]`: how often `a` was put above `b`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duels {
    pub won: Vec<Vec<u32>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct BradleyTerry {
    /// θ of each option, about −5 to 5; their sum is 0.
    pub log_strength: Vec<f64>,
}

/// Penalty on the sum of squares of strengths that is usual for small samples (as in choix).
pub(super) const PENALTY: f64 = 0.01;
/// Wins that nobody had, in each direction for each two options.
const VIRTUAL_WINS: f64 = 0.1;
/// Nearer than this is tied.
pub(super) const TIED: f64 = 1e-9;
/// Newton's method takes fewer than ten steps; this is for what cannot happen.
const MOST_STEPS: usize = 100;

impl Duels {
    /// Counts answers given as (winner, loser), positions below `options`.
    pub fn count(options: usize, duels: impl IntoIterator<Item = (usize, usize)>) -> Self {
        let mut won = vec![vec![0; options]; options];
        for (winner, loser) in duels {
            won[winner][loser] += 1;
        }
        Self { won }
    }

    pub fn options(&self) -> usize {
        self.won.len()
    }

    pub fn wins(&self, n: usize) -> u32 {
        self.won[n].iter().sum()
    }

    pub fn losses(&self, n: usize) -> u32 {
        self.won.iter().map(|won| won[n]).sum()
    }

    /// `None` for what was never compared.
    pub fn win_rate(&self, n: usize) -> Option<Ratio<u32>> {
        let games = self.wins(n) + self.losses(n);
        (games > 0).then(|| Ratio::new(self.wins(n), games))
    }
}

impl BradleyTerry {
    /// The strengths that make the answers likeliest, less 0.01 × the sum of their squares.
    pub fn penalised(duels: &Duels) -> Self {
        Self::fit(duels, 0.0, PENALTY)
    }

    /// The likeliest strengths where each option also had a tenth of a win over every other one.
    pub fn with_virtual_games(duels: &Duels) -> Self {
        Self::fit(duels, VIRTUAL_WINS, 0.0)
    }

    /// e^θ as a share of all; they add up to 1.
    pub fn strength_share(&self) -> Vec<f64> {
        let strengths = self.log_strength.iter().map(|log| log.exp());
        let all: f64 = strengths.clone().sum();
        strengths.map(|strength| strength / all).collect()
    }

    /// Options best first, tied ones together and in the order shared.
    pub fn tiers(&self) -> Vec<Vec<usize>> {
        let log = &self.log_strength;
        let mut order: Vec<usize> = (0..log.len()).collect();
        order.sort_by(|a, b| log[*b].total_cmp(&log[*a]));
        let tiers = order.chunk_by(|a, b| log[*a] - log[*b] < TIED);
        tiers
            .map(|tier| {
                let mut tier = tier.to_vec();
                tier.sort_unstable();
                tier
            })
            .collect()
    }

    fn fit(duels: &Duels, virtual_wins: f64, penalty: f64) -> Self {
        let mut games = Games::of(duels);
        games.add_everywhere(virtual_wins);
        Self {
            log_strength: summit(&games, penalty),
        }
    }
}

/// The likeliest strengths, by Newton's method: the logarithm of the likelihood is concave, so there
/// is one summit. It hangs only on how often each two met and how often each won in all.
pub(super) fn summit(games: &Games, penalty: f64) -> Vec<f64> {
    let n = games.options();
    let pairs = || (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b)));
    let height = |at: &[f64]| -> f64 {
        let won: f64 = games.wins.iter().zip(at).map(|(won, log)| won * log).sum();
        let met = pairs().map(|(a, b)| {
            // ln (e^θa + e^θb), which stays finite however large they are.
            let both = at[a].max(at[b]) + (-(at[a] - at[b]).abs()).exp().ln_1p();
            games.met(a, b) * both
        });
        won - met.sum::<f64>() - penalty * at.iter().map(|log| log * log).sum::<f64>()
    };
    let mut log_strength = vec![0.0; n];
    for _ in 0..MOST_STEPS {
        let (curvature, slope) = around(games, penalty, &log_strength);
        let mut step = solved(curvature, slope);
        let longest = step.iter().fold(0.0_f64, |most, step| most.max(step.abs()));
        let now = height(&log_strength);
        // Far from the summit a whole step can be too long.
        let mut next = moved(&log_strength, &step);
        while longest > 1e-3 && height(&next) < now {
            step.iter_mut().for_each(|step| *step /= 2.0);
            next = moved(&log_strength, &step);
        }
        log_strength = next;
        if longest < 1e-12 {
            break;
        }
    }
    let mean = log_strength.iter().sum::<f64>() / n.max(1) as f64;
    log_strength.iter_mut().for_each(|log| *log -= mean);
    log_strength
}

/// How the logarithm of the likelihood bends at some strengths (the negative of it), and how it
/// rises. Strengths may all move together without changing a chance; an equal amount everywhere in
/// the matrix keeps them centred.
pub(super) fn around(games: &Games, penalty: f64, at: &[f64]) -> (Vec<Vec<f64>>, Vec<f64>) {
    let n = at.len();
    let mut slope = games.wins.clone();
    let mut curvature = vec![vec![1.0; n]; n];
    for a in 0..n {
        slope[a] -= 2.0 * penalty * at[a];
        curvature[a][a] += 2.0 * penalty;
        for b in a + 1..n {
            let chance = 1.0 / (1.0 + (at[b] - at[a]).exp());
            let met = games.met(a, b);
            slope[a] -= met * chance;
            slope[b] -= met * (1.0 - chance);
            let bend = met * chance * (1.0 - chance);
            curvature[a][a] += bend;
            curvature[b][b] += bend;
            curvature[a][b] -= bend;
            curvature[b][a] -= bend;
        }
    }
    (curvature, slope)
}

fn moved(from: &[f64], by: &[f64]) -> Vec<f64> {
    from.iter().zip(by).map(|(from, by)| from + by).collect()
}

/// x with `matrix` · x = `right`, by Cholesky's decomposition; for a symmetric matrix that bends
/// one way everywhere.
pub(super) fn solved(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let n = right.len();
    for row in 0..n {
        for column in 0..=row {
            let known: f64 = (0..column)
                .map(|k| matrix[row][k] * matrix[column][k])
                .sum();
            let left = matrix[row][column] - known;
            matrix[row][column] = if row == column {
                left.sqrt()
            } else {
                left / matrix[column][column]
            };
        }
    }
    for row in 0..n {
        let known: f64 = (0..row).map(|k| matrix[row][k] * right[k]).sum();
        right[row] = (right[row] - known) / matrix[row][row];
    }
    for row in (0..n).rev() {
        let known: f64 = (row + 1..n).map(|k| matrix[k][row] * right[k]).sum();
        right[row] = (right[row] - known) / matrix[row][row];
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wins_and_losses_are_counted() {
        let duels = Duels::count(4, [(0, 1), (0, 1), (1, 0), (2, 0)]);
        assert_eq!((duels.wins(0), duels.losses(0)), (2, 2));
        assert_eq!(duels.win_rate(1), Some(Ratio::new(1, 3)));
        assert_eq!(duels.win_rate(3), None);
    }

    #[test]
    fn two_options_are_as_far_apart_as_the_chance_says() {
        // Three wins and one, and a tenth each: e^(θ0 − θ1) = 3.1 / 1.1.
        let duels = Duels::count(2, [(0, 1), (0, 1), (0, 1), (1, 0)]);
        let found = BradleyTerry::with_virtual_games(&duels);
        let apart = found.log_strength[0] - found.log_strength[1];
        assert!((apart - (3.1_f64 / 1.1).ln()).abs() < 1e-12);
        let shares = found.strength_share();
        assert!((shares[0] - 3.1 / 4.2).abs() < 1e-12);
    }

    #[test]
    fn what_always_wins_stays_finite() {
        let duels = Duels::count(3, (0..500).flat_map(|_| [(0, 1), (1, 2), (0, 2)]));
        for found in [
            BradleyTerry::penalised(&duels),
            BradleyTerry::with_virtual_games(&duels),
        ] {
            assert_eq!(found.tiers(), [[0], [1], [2]]);
            assert!(found.log_strength.iter().all(|log| log.abs() < 20.0));
            assert!(found.log_strength.iter().sum::<f64>().abs() < 1e-9);
        }
    }

    #[test]
    fn what_was_never_compared_is_in_the_middle_and_equals_are_tied() {
        let circle = Duels::count(5, [(0, 1), (1, 2), (2, 0), (3, 0), (0, 3)]);
        let found = BradleyTerry::penalised(&circle);
        assert_eq!(found.tiers(), [[0, 1, 2, 3, 4]]);
        assert_eq!(
            BradleyTerry::penalised(&Duels::count(0, [])).tiers(),
            [[]; 0]
        );
    }
}
