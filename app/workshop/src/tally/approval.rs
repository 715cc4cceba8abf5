//! Approval voting: everybody names any number of options, and each naming counts one
//! (Brams and Fishburn, *Approval Voting*, 1983).

/// `counts[n]` is the number of ballots that name option `n`; 0 to the number of ballots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    pub counts: Vec<u32>,
}

impl Approval {
    /// Counts ballots given as positions below `options`, each at most once a ballot.
    pub fn count<'a>(options: usize, ballots: impl IntoIterator<Item = &'a [usize]>) -> Self {
        let mut counts = vec![0; options];
        for ballot in ballots {
            for &n in ballot {
                counts[n] += 1;
            }
        }
        Self { counts }
    }
}
