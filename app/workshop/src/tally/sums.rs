//! Ballots that give whole numbers: points to hand out, or votes for and against whose cost is
//! their square (quadratic voting, Lalley and Weyl 2018).

/// What the options were given, in the order put to the vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sums {
    pub totals: Vec<i64>,
    /// Ballots that name the option, also with nothing for it.
    pub listed_by: Vec<u32>,
    /// Ballots that give it more than nothing.
    pub for_it: Vec<u32>,
    /// Ballots that give it less than nothing.
    pub against: Vec<u32>,
}

impl Sums {
    /// Each ballot as pairs of an option (0 to `n` − 1) and what it gives, every option once.
    pub fn count(
        n: usize,
        ballots: impl IntoIterator<Item = impl Iterator<Item = (usize, i64)>>,
    ) -> Self {
        let mut sums = Self {
            totals: vec![0; n],
            listed_by: vec![0; n],
            for_it: vec![0; n],
            against: vec![0; n],
        };
        for (option, given) in ballots.into_iter().flatten() {
            sums.totals[option] += given;
            sums.listed_by[option] += 1;
            sums.for_it[option] += u32::from(given > 0);
            sums.against[option] += u32::from(given < 0);
        }
        sums
    }

    pub fn only(&self, kept: &[usize]) -> Self {
        let of = |all: &[u32]| kept.iter().map(|n| all[*n]).collect();
        Self {
            totals: kept.iter().map(|n| self.totals[*n]).collect(),
            listed_by: of(&self.listed_by),
            for_it: of(&self.for_it),
            against: of(&self.against),
        }
    }
}
