//! How sure the order of rated options is: by the mean on the first scale, and where that is the
//! same by the lower one on the second, as [`super::Rated`] has it.

use std::cmp::Ordering;

use crate::BEST_RATING;

use super::{
    Sample, Strata, Surety,
    surety::{Compare, Drawn, of_drawn},
};

/// `order` has the options best first; the strata are of ratings ([`Strata::of_ratings`]).
pub fn surety_of_ratings(ratings: &Strata, order: &[usize]) -> Surety {
    of_drawn(&Means(ratings), order)
}

struct Means<'a>(&'a Strata);

/// All ratings of an option on a scale added up, and how many there are.
type Sum = (u32, u32);

impl Drawn for Means<'_> {
    fn draw(&self, _: &[usize], each: &mut dyn FnMut(&Compare<'_>)) {
        let mut sums = vec![[(0, 0); 2]; self.0.options()];
        self.0.resample(|sample| {
            add_up(sample, &mut sums);
            each(&|a, b| compare(&sums[a], &sums[b]));
        });
    }

    /// Those who can turn most of it first. Means are cross-multiplied; whoever can turn the first
    /// scale as much as another, and more of the second, goes before.
    fn turned_by(&self, a: usize, b: usize) -> Option<u32> {
        let n = self.0.options();
        let mut sums = [[(0_i64, 0_i64); 2]; 2];
        let ratings = |row: &[u32], scale: usize, option: usize| {
            let at = 2 * scale * n + option;
            let rated = row.get(at + n).is_some_and(|answers| *answers > 0);
            rated.then(|| i64::from(row[at]))
        };
        for row in self.0.rows() {
            for (sums, option) in sums.iter_mut().zip([a, b]) {
                for (scale, sum) in sums.iter_mut().enumerate() {
                    if let Some(rating) = ratings(row, scale, option) {
                        *sum = (sum.0 + rating, sum.1 + 1);
                    }
                }
            }
        }
        let [ours, theirs] = sums;
        if theirs[0].1 == 0 && ours[0].1 > 0 {
            // What nobody rated stays behind what somebody did.
            return None;
        }
        // By how much `a` leads; on the second scale the lower mean does.
        let lead = |scale: usize| ours[scale].0 * theirs[scale].1 - theirs[scale].0 * ours[scale].1;
        let mut left = (lead(0), -lead(1));
        let most = i64::from(BEST_RATING);
        let turns = |row: &[u32]| {
            let down = |scale, option| ratings(row, scale, option).map_or(0, |given| given - 1);
            let up = |scale, option| ratings(row, scale, option).map_or(0, |given| most - given);
            let first = down(0, a) * theirs[0].1 + up(0, b) * ours[0].1;
            let second = up(1, a) * theirs[1].1 + down(1, b) * ours[1].1;
            (first, second)
        };
        let mut can_turn: Vec<(i64, i64)> = self.0.rows().map(turns).collect();
        can_turn.sort_unstable_by(|a, b| b.cmp(a));
        let mut people = 0;
        for turned in can_turn.into_iter().take_while(|turned| *turned > (0, 0)) {
            people += 1;
            left = (left.0 - turned.0, left.1 - turned.1);
            if left < (0, 0) {
                return Some(people);
            }
        }
        None
    }
}

fn add_up(sample: &Sample<'_>, sums: &mut [[Sum; 2]]) {
    sums.fill([(0, 0); 2]);
    for stratum in 0..sample.strata() {
        let first = [sample.points_of(stratum), sample.answers_of(stratum)];
        for (scale, [points, answers]) in [first, sample.second_of(stratum)].into_iter().enumerate()
        {
            let each = sums.iter_mut().zip(points.iter().zip(answers));
            for (sums, (points, answers)) in each {
                sums[scale].0 += points;
                sums[scale].1 += answers;
            }
        }
    }
}

/// `Greater` is better. What nobody rated comes last, and decides nothing on the second scale.
fn compare(a: &[Sum; 2], b: &[Sum; 2]) -> Ordering {
    let mean =
        |a: Sum, b: Sum| (u64::from(a.0) * u64::from(b.1)).cmp(&(u64::from(b.0) * u64::from(a.1)));
    // Sums without ratings are zero, and so are the products.
    let is_rated = |sum: Sum| sum.1 > 0;
    let first = is_rated(a[0]).cmp(&is_rated(b[0]));
    first
        .then_with(|| mean(a[0], b[0]))
        .then_with(|| mean(b[1], a[1]))
}
