//! Answers to "this or that", as far as the strengths that they come to hang on them: how often each
//! two options met, and how often each won in all.

use super::Duels;

#[derive(Clone, Debug)]
pub(super) struct Games {
    /// How often two options met, in the row of the one that comes first; rows are one after the
    /// other.
    met: Vec<f64>,
    pub wins: Vec<f64>,
}

/// One answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Game {
    /// Where it counts.
    met: usize,
    pub winner: usize,
    pub loser: usize,
}

impl Game {
    pub fn new(options: usize, winner: usize, loser: usize) -> Self {
        Self {
            met: winner.min(loser) * options + winner.max(loser),
            winner,
            loser,
        }
    }
}

impl Games {
    pub fn none(options: usize) -> Self {
        Self {
            met: vec![0.0; options * options],
            wins: vec![0.0; options],
        }
    }

    pub fn of(duels: &Duels) -> Self {
        let n = duels.options();
        let mut games = Self::none(n);
        for (winner, won) in duels.won.iter().enumerate() {
            for (loser, times) in won.iter().enumerate() {
                let game = Game::new(n, winner, loser);
                games.met[game.met] += f64::from(*times);
                games.wins[winner] += f64::from(*times);
            }
        }
        games
    }

    pub fn options(&self) -> usize {
        self.wins.len()
    }

    /// `a` comes before `b`.
    pub fn met(&self, a: usize, b: usize) -> f64 {
        self.met[a * self.options() + b]
    }

    /// How often an option met each that comes after it.
    pub fn met_after(&self, n: usize) -> &[f64] {
        &self.met[n * self.options() + n + 1..(n + 1) * self.options()]
    }

    pub fn clear(&mut self) {
        self.met.fill(0.0);
        self.wins.fill(0.0);
    }

    pub fn add(&mut self, game: Game) {
        self.met[game.met] += 1.0;
        self.wins[game.winner] += 1.0;
    }

    /// So many wins more for every option over every other one.
    pub fn add_everywhere(&mut self, wins: f64) {
        let others = self.options().saturating_sub(1) as f64;
        self.met.iter_mut().for_each(|met| *met += 2.0 * wins);
        self.wins.iter_mut().for_each(|won| *won += others * wins);
    }

    /// The other one won it.
    pub fn turn(&mut self, game: Game) {
        self.wins[game.winner] -= 1.0;
        self.wins[game.loser] += 1.0;
    }
}
