//! Borda count for "pick k and rank" (after Borda 1781; the truncated form of nominal group
//! technique): the first pick gets k points, the next k − 1, down to 1; what is not picked gets 0.
//!
//! k is that of the vote, not of the ballot: a ballot with one pick still gives it k points, so
//! nobody loses weight by naming fewer.

/// `points[n]`: 0 to k × ballots. `picked_by[n]`: ballots with option `n` among their first k.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Borda {
    pub k: u32,
    pub points: Vec<u32>,
    pub picked_by: Vec<u32>,
}

impl Borda {
    /// Counts ballots given as positions below `options`, best first, each at most once a ballot.
    /// Places after the k-th get nothing.
    pub fn pick_k<'a>(
        options: usize,
        k: u32,
        ballots: impl IntoIterator<Item = &'a [usize]>,
    ) -> Self {
        let mut points = vec![0; options];
        let mut picked_by = vec![0; options];
        for ballot in ballots {
            for (&n, worth) in ballot.iter().zip((1..=k).rev()) {
                points[n] += worth;
                picked_by[n] += 1;
            }
        }
        Self {
            k,
            points,
            picked_by,
        }
    }
}

/// Borda's count over all options: of n, the place p gives n − p points, and what a ballot leaves
/// out shares the mean of the places left. Twice the points, so that halves are whole.
pub fn full_average_doubled<'a>(
    options: usize,
    ballots: impl IntoIterator<Item = &'a [usize]>,
) -> Vec<u32> {
    let mut doubled = vec![0; options];
    for ballot in ballots {
        // Left out: places m + 1 to n, which are worth n − m − 1 down to 0.
        let left_out = options.saturating_sub(ballot.len() + 1);
        let mut worth = vec![u32::try_from(left_out).expect("options are few"); options];
        for (place, &n) in ballot.iter().enumerate() {
            worth[n] = u32::try_from(2 * (options - place - 1)).expect("options are few");
        }
        for (points, worth) in doubled.iter_mut().zip(worth) {
            *points += worth;
        }
    }
    doubled
}
