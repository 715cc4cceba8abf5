//! How sure the order of options is that were compared two at a time: of their strengths, as
//! [`super::Compared`] has them.

use std::cmp::Ordering;

use super::{
    RESAMPLES, SEED, SplitMix64, Surety,
    bradley_terry::TIED,
    games::{Game, Games},
    refit::{Refit, Search},
    resample::Below,
    surety::{Compare, Drawn, FIRST, of_drawn},
};

/// `order` has the options best first, or those of `options` that are asked for. In each stratum
/// the ballots in it, as (preferred, other).
pub fn surety_of_pairs(
    options: usize,
    strata: &[Vec<Vec<(usize, usize)>>],
    order: &[usize],
) -> Surety {
    of_drawn(&Pairs::new(options, strata), order)
}

/// A ballot, with how much `b` would gain on `a` if it said otherwise: about, and in strengths.
type Helper<'a> = (f64, &'a Vec<Game>);

struct Helpers<'a> {
    /// Those that help most first.
    ballots: Vec<Helper<'a>>,
    /// By how much `a` is ahead.
    missing: f64,
    /// See [`Refit::pull`].
    pull: Vec<f64>,
}

struct Pairs {
    strata: Vec<Vec<Vec<Game>>>,
    games: Games,
    refit: Refit,
}

impl Pairs {
    fn new(options: usize, strata: &[Vec<Vec<(usize, usize)>>]) -> Self {
        let game = |(winner, loser): &(usize, usize)| Game::new(options, *winner, *loser);
        let ballot = |pairs: &Vec<(usize, usize)>| pairs.iter().map(game).collect();
        let stratum = |ballots: &Vec<Vec<(usize, usize)>>| ballots.iter().map(ballot).collect();
        let strata: Vec<Vec<Vec<Game>>> = strata.iter().map(stratum).collect();
        let mut games = Games::none(options);
        for game in strata.iter().flatten().flatten() {
            games.add(*game);
        }
        Self {
            refit: Refit::new(&games),
            strata,
            games,
        }
    }

    fn ballots(&self) -> impl Iterator<Item = &Vec<Game>> {
        self.strata.iter().flatten()
    }

    fn helpers(&self, a: usize, b: usize) -> Helpers<'_> {
        let pull = self.refit.pull(a, b);
        let gain = |ballot: &Vec<Game>| -> f64 {
            let turned = ballot.iter().filter(|game| helps(&pull, **game));
            turned
                .map(|game| pull[game.loser] - pull[game.winner])
                .sum()
        };
        let each = self.ballots().map(|ballot| (gain(ballot), ballot));
        let mut ballots: Vec<Helper<'_>> = each.filter(|(gain, _)| *gain > TIED).collect();
        ballots.sort_by(|a, b| b.0.total_cmp(&a.0));
        Helpers {
            ballots,
            missing: self.refit.known[a] - self.refit.known[b],
            pull,
        }
    }

    /// Whether `b` is above `a` if these ballots said otherwise: of the two of them, or of all that
    /// helps. An answer about others can help while little is turned, and hinder once much is.
    fn turn(&self, helpers: &[Helper<'_>], pull: &[f64], a: usize, b: usize) -> bool {
        let is_about_them =
            |game: Game| [game.winner, game.loser].iter().any(|n| [a, b].contains(n));
        let turned = |which: &dyn Fn(Game) -> bool| {
            let mut games = self.games.clone();
            for game in helpers.iter().flat_map(|(_, ballot)| ballot.iter()) {
                if helps(pull, *game) && which(*game) {
                    games.turn(*game);
                }
            }
            self.is_above(&games, a, b)
        };
        turned(&|_| true) || turned(&is_about_them)
    }

    /// Whether `b` is above `a` if any of a few answers of this ballot were others: each way is
    /// tried. What several that are not about the two of them do together, no slope tells.
    fn turns_somehow(&self, ballot: &[Game], a: usize, b: usize) -> bool {
        if ballot.len() > FEW {
            return false;
        }
        (1..1_u32 << ballot.len()).any(|way| {
            let mut games = self.games.clone();
            let turned = ballot.iter().enumerate();
            for (_, game) in turned.filter(|(n, _)| way >> n & 1 == 1) {
                games.turn(*game);
            }
            self.is_above(&games, a, b)
        })
    }

    /// Whether `b` is above `a` in these games.
    fn is_above(&self, games: &Games, a: usize, b: usize) -> bool {
        let mut search = self.refit.search();
        let ahead = |at: &Search| at.log_strength[b] - at.log_strength[a];
        let is_clear = |at: &Search| ahead(at).abs() > 2.0 * at.within + TIED;
        self.refit.find(games, &mut search, is_clear);
        ahead(&search) > TIED
    }
}

/// Whether a game helps, once it is turned.
fn helps(pull: &[f64], game: Game) -> bool {
    pull[game.loser] > pull[game.winner]
}

/// How much more or less turned answers can do than seems at first; strengths do not grow evenly.
const SLACK: f64 = 3.0;

/// Ballots with so many answers are tried in every way; others as slopes say.
const FEW: usize = 6;

impl Drawn for Pairs {
    fn draw(&self, order: &[usize], each: &mut dyn FnMut(&Compare<'_>)) {
        let mut draws = SplitMix64(SEED);
        let mut games = Games::none(self.games.options());
        let mut search = self.refit.search();
        let first = &order[..order.len().min(FIRST)];
        let is_clear = |at: &Search| {
            let near = 2.0 * at.within + TIED;
            first.iter().enumerate().all(|(n, a)| {
                let ours = at.log_strength[*a];
                let rest = order[n + 1..].iter();
                rest.map(|b| at.log_strength[*b])
                    .all(|theirs| (ours - theirs).abs() > near)
            })
        };
        for _ in 0..RESAMPLES {
            games.clear();
            for ballots in &self.strata {
                let below = Below::new(ballots.len());
                for _ in 0..ballots.len() {
                    for game in &ballots[below.of(draws.draw())] {
                        games.add(*game);
                    }
                }
            }
            self.refit.find(&games, &mut search, is_clear);
            let log = &search.log_strength;
            each(&|a, b| match log[a] - log[b] {
                ahead if ahead.abs() < TIED => Ordering::Equal,
                ahead => ahead.total_cmp(&0.0),
            });
        }
    }

    /// Those who can help most are taken first, as far as that can be told before it is tried; so
    /// fewer might do, and so many do.
    fn turned_by(&self, a: usize, b: usize) -> Option<u32> {
        if self.one_turns(a, b) {
            return Some(1);
        }
        let Helpers {
            ballots,
            missing,
            pull,
        } = self.helpers(a, b);
        let turn = |people: usize| self.turn(&ballots[..people], &pull, a, b);
        let mut left = missing;
        let about = ballots.iter().take_while(|(gain, _)| {
            left -= gain;
            left > 0.0
        });
        let mut people = (about.count() + 1).min(ballots.len());
        while people > 0 && turn(people) {
            people -= 1;
        }
        // Now they do not suffice.
        let more = (people + 1..=ballots.len()).find(|people| turn(*people))?;
        u32::try_from(more).ok()
    }

    fn one_turns(&self, a: usize, b: usize) -> bool {
        let Helpers {
            ballots,
            missing,
            pull,
        } = self.helpers(a, b);
        let mut near = ballots
            .iter()
            .take_while(|(gain, _)| gain * SLACK > missing);
        near.any(|one| self.turn(&[*one], &pull, a, b) || self.turns_somehow(one.1, a, b))
    }
}
