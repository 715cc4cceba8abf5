//! Quadratic voting (Lalley and Weyl, *Quadratic Voting: How Mechanism Design Can Radicalize
//! Democracy*, 2018): votes for or against, of which v on one option cost v² credits. Who cares
//! much about one thing can say so, and pays for it with their say on others.

/// In votes, for minus against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quadratic {
    pub totals: Vec<i64>,
    /// The two parts of each total: all votes for the option, and all against it.
    pub votes_for: Vec<u64>,
    pub votes_against: Vec<u64>,
    /// Ballots with votes for the option.
    pub voters_for: Vec<u32>,
    pub voters_against: Vec<u32>,
    /// Credits spent on the option, for and against.
    pub credits: Vec<u64>,
    /// Ballots counted.
    pub accepted: u32,
    /// Ballots that cost more than the credits there are, by their place: nothing of them counts.
    pub rejected: Vec<usize>,
}

impl Quadratic {
    /// Counts ballots given as (position below `options`, votes), each position at most once. A
    /// ballot may cost all `credits` or less; a blank one is a ballot.
    pub fn count<'a>(
        options: usize,
        credits: u64,
        ballots: impl IntoIterator<Item = &'a [(usize, i32)]>,
    ) -> Self {
        let mut counted = Self {
            totals: vec![0; options],
            votes_for: vec![0; options],
            votes_against: vec![0; options],
            voters_for: vec![0; options],
            voters_against: vec![0; options],
            credits: vec![0; options],
            accepted: 0,
            rejected: Vec::new(),
        };
        for (place, ballot) in ballots.into_iter().enumerate() {
            if Self::cost(ballot) > credits {
                counted.rejected.push(place);
                continue;
            }
            counted.accepted += 1;
            for &(n, votes) in ballot {
                counted.totals[n] += i64::from(votes);
                let way = match votes {
                    ..0 => &mut counted.votes_against,
                    _ => &mut counted.votes_for,
                };
                way[n] += u64::from(votes.unsigned_abs());
                counted.voters_for[n] += u32::from(votes > 0);
                counted.voters_against[n] += u32::from(votes < 0);
                counted.credits[n] += price(votes);
            }
        }
        counted
    }

    /// The same of some of the options (by position), in the order given.
    pub fn only(&self, kept: &[usize]) -> Self {
        let of = |all: &[u32]| kept.iter().map(|n| all[*n]).collect();
        let many = |all: &[u64]| kept.iter().map(|n| all[*n]).collect();
        Self {
            totals: kept.iter().map(|n| self.totals[*n]).collect(),
            votes_for: many(&self.votes_for),
            votes_against: many(&self.votes_against),
            voters_for: of(&self.voters_for),
            voters_against: of(&self.voters_against),
            credits: many(&self.credits),
            accepted: self.accepted,
            rejected: self.rejected.clone(),
        }
    }

    /// What a ballot costs: the sum of squares.
    pub fn cost(ballot: &[(usize, i32)]) -> u64 {
        let prices = ballot.iter().map(|(_, votes)| price(*votes));
        prices.fold(0, u64::saturating_add)
    }
}

fn price(votes: i32) -> u64 {
    u64::from(votes.unsigned_abs()).pow(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_are_added_and_ballots_over_the_credits_left_out() {
        let all_spent = [(0, 3), (1, -4)];
        let too_many = [(0, 5), (2, 1)];
        let ballots: [&[(usize, i32)]; 4] = [&all_spent, &too_many, &[], &[(1, 2)]];
        let counted = Quadratic::count(3, 25, ballots);
        assert_eq!(counted.totals, [3, -2, 0]);
        assert_eq!(counted.votes_for, [3, 2, 0]);
        assert_eq!(counted.votes_against, [0, 4, 0]);
        assert_eq!(counted.voters_for, [1, 1, 0]);
        assert_eq!(counted.voters_against, [0, 1, 0]);
        assert_eq!(counted.credits, [9, 20, 0]);
        assert_eq!((counted.accepted, counted.rejected), (3, vec![1]));
    }

    #[test]
    fn no_number_of_votes_is_too_large_to_be_refused() {
        let most = [
            (0, i32::MIN),
            (1, i32::MAX),
            (2, i32::MIN),
            (3, i32::MIN),
            (4, i32::MIN),
        ];
        assert_eq!(Quadratic::cost(&most), u64::MAX);
    }
}
