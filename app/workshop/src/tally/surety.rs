//! What may be said of how sure a result is, from its resamples: which of the first places are
//! safe, and which options are as good as tied.

use std::cmp::Ordering;

use super::{RESAMPLES, Sample, Strata};

/// What may be said of the first places. Places are counted from 1 and without sharing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surety {
    /// So many places, from the first, are safe.
    pub safe: u32,
    /// What begins among the first places and is as good as tied, best first.
    pub close: Vec<Close>,
}

/// Options between which the vote hardly decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Close {
    pub from: u32,
    pub to: u32,
    /// So many people decide it: had they voted otherwise, the last would be above the first.
    /// `None` where no number of them could.
    pub people: Option<u32>,
}

/// Places of which something is said.
pub(super) const FIRST: usize = 5;
/// One is above another for sure if it is in this share of resamples; a tie is half a time.
const SURE: (u32, u32) = (95, 100);

/// Which of two options is better; `Greater`: the first.
pub(super) type Compare<'a> = dyn Fn(usize, usize) -> Ordering + 'a;

/// Ballots that can be drawn again and scored.
pub(super) trait Drawn {
    /// Draws [`RESAMPLES`] times. `each` is told which of two options is better in it, for any two of
    /// which one is among the first [`FIRST`] of `order`.
    fn draw(&self, order: &[usize], each: &mut dyn FnMut(&Compare<'_>));

    /// How many people would have to vote otherwise for `b` to come above `a`, who answers what
    /// being as it is. `None` where no number of them can.
    fn turned_by(&self, a: usize, b: usize) -> Option<u32>;

    /// Whether one could.
    fn one_turns(&self, a: usize, b: usize) -> bool {
        self.turned_by(a, b) == Some(1)
    }
}

/// `order` has the options best first. Where `Strata` know answers, options are compared by the
/// smoothed share of support among those who answered, else by their points; `most` is the most
/// points that a ballot can give to one option.
pub fn surety(strata: &Strata, order: &[usize], most: u32) -> Surety {
    of_drawn(&Sums { strata, most }, order)
}

pub(super) fn of_drawn(drawn: &impl Drawn, order: &[usize]) -> Surety {
    let above = times_above(drawn, order);
    // Where groups are of one mind resamples hardly differ, and yet one person could have turned it.
    let is_sure = |a: usize, b: usize| {
        above[a][b] * SURE.1 >= 2 * RESAMPLES * SURE.0 && !drawn.one_turns(order[a], order[b])
    };
    let mut found = Surety::default();
    let mut at = 0;
    while at < order.len().min(FIRST) {
        let last = (at + 1..order.len()).rev().find(|b| !is_sure(at, *b));
        match last {
            None if found.close.is_empty() => found.safe += 1,
            None => {}
            Some(last) => found.close.push(Close {
                from: place(at),
                to: place(last),
                people: drawn.turned_by(order[at], order[last]),
            }),
        }
        at = last.unwrap_or(at) + 1;
    }
    found
}

fn place(n: usize) -> u32 {
    u32::try_from(n + 1).expect("options are few")
}

/// Twice the resamples in which one of the first (by its place in the order) is above another,
/// with ties as one.
fn times_above(drawn: &impl Drawn, order: &[usize]) -> Vec<Vec<u32>> {
    let mut above = vec![vec![0; order.len()]; order.len().min(FIRST)];
    drawn.draw(order, &mut |compare| {
        for (a, above) in above.iter_mut().enumerate() {
            for (b, above) in above.iter_mut().enumerate().skip(a + 1) {
                *above += match compare(order[a], order[b]) {
                    Ordering::Greater => 2,
                    Ordering::Equal => 1,
                    Ordering::Less => 0,
                };
            }
        }
    });
    above
}

/// Scores that are sums of what ballots give, or shares of those who answered.
struct Sums<'a> {
    strata: &'a Strata,
    most: u32,
}

impl Drawn for Sums<'_> {
    fn draw(&self, _: &[usize], each: &mut dyn FnMut(&Compare<'_>)) {
        let mut scores = Vec::new();
        self.strata.resample(|sample| {
            score(sample, self.strata.knows_answers(), &mut scores);
            each(&|a, b| compare(scores[a], scores[b]));
        });
    }

    fn turned_by(&self, a: usize, b: usize) -> Option<u32> {
        people(self.strata, a, b, self.most)
    }
}

/// Each option's score as a fraction.
fn score(sample: &Sample<'_>, knows_answers: bool, into: &mut Vec<(u32, u32)>) {
    into.clear();
    into.resize(sample.points_of(0).len(), (0, 0));
    for stratum in 0..sample.strata() {
        for (sum, points) in into.iter_mut().zip(sample.points_of(stratum)) {
            sum.0 += points;
        }
        for (sum, answers) in into.iter_mut().zip(sample.answers_of(stratum)) {
            sum.1 += answers;
        }
    }
    for (points, of) in into.iter_mut() {
        (*points, *of) = if knows_answers {
            (*points + 1, *of + 2)
        } else {
            (*points, 1)
        };
    }
}

fn compare(a: (u32, u32), b: (u32, u32)) -> Ordering {
    (u64::from(a.0) * u64::from(b.1)).cmp(&(u64::from(b.0) * u64::from(a.1)))
}

/// How many people would have to vote otherwise for `b` to come above `a`, who answers what being
/// as it is: those who can turn most of it are taken first.
fn people(strata: &Strata, a: usize, b: usize, most: u32) -> Option<u32> {
    let n = strata.options();
    let of = |row: &[u32], item: usize| (i64::from(row[item]), row.get(n + item).copied());
    let (mut lead, mut worth) = (0, (1, 1));
    if strata.knows_answers() {
        // (support + 1) / (seen + 2), cross-multiplied: what one answer more is worth to each.
        let seen = |item: usize| 2 + strata.rows().filter_map(|row| of(row, item).1).sum::<u32>();
        worth = (i64::from(seen(b)), i64::from(seen(a)));
        lead = worth.0 - worth.1;
    }
    let mut can_turn: Vec<i64> = Vec::new();
    for row in strata.rows() {
        let ((ours, _), (theirs, answers)) = (of(row, a), of(row, b));
        lead += ours * worth.0 - theirs * worth.1;
        let room = if answers == Some(0) {
            0
        } else {
            i64::from(most) - theirs
        };
        can_turn.push(ours * worth.0 + room * worth.1);
    }
    can_turn.sort_unstable_by(|a, b| b.cmp(a));
    let mut people = 0;
    for turned in can_turn.into_iter().take_while(|turned| *turned > 0) {
        people += 1;
        lead -= turned;
        if lead < 0 {
            return Some(people);
        }
    }
    None
}
