//! Instant-runoff voting (Hare's single transferable vote for one place; Ware, 1871): each ballot
//! counts for the first of its picks that is still in; the last leaves, until one has more than
//! half.

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstantRunoff {
    pub rounds: Vec<Runoff>,
    /// All options, best first: the winner, then the others, the last to leave first.
    pub order: Vec<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Runoff {
    /// (option, ballots) of those still in, in the order shared.
    pub counts: Vec<(usize, u32)>,
    /// Ballots with no pick left.
    pub exhausted: u32,
    /// Those with the fewest ballots, if they are several. The one last in the order shared leaves.
    pub tied_for_last: Vec<usize>,
    pub out: Out,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Out {
    Eliminated(usize),
    /// The count ends here.
    Won(usize),
}

impl InstantRunoff {
    /// Counts ballots given as positions below `options`, best first, each at most once a ballot.
    pub fn count<'a>(options: usize, ballots: impl IntoIterator<Item = &'a [usize]>) -> Self {
        let ballots: Vec<&[usize]> = ballots.into_iter().collect();
        let mut is_in = vec![true; options];
        let mut rounds = Vec::new();
        let mut left_in_turn = Vec::new();
        // Beyond the round that is won, so that every option has its place.
        let mut is_won = false;
        while left_in_turn.len() < options {
            let counted = round(&ballots, &is_in);
            let leaves = match counted.out {
                Out::Eliminated(last) => last,
                Out::Won(_) => lowest(&counted.counts)[..]
                    .last()
                    .copied()
                    .expect("one is in"),
            };
            is_in[leaves] = false;
            left_in_turn.push(leaves);
            if !is_won {
                is_won = matches!(counted.out, Out::Won(_));
                rounds.push(counted);
            }
        }
        left_in_turn.reverse();
        Self {
            rounds,
            order: left_in_turn,
        }
    }

    /// `None` where there are no options.
    pub fn winner(&self) -> Option<usize> {
        match self.rounds.last()?.out {
            Out::Won(option) => Some(option),
            Out::Eliminated(_) => None,
        }
    }

    /// Whether the order shared had to decide who leaves.
    pub fn ties_for_last_met(&self) -> bool {
        self.rounds
            .iter()
            .any(|round| !round.tied_for_last.is_empty())
    }
}

fn round(ballots: &[&[usize]], is_in: &[bool]) -> Runoff {
    let mut counts = vec![0; is_in.len()];
    let mut exhausted = 0;
    for ballot in ballots {
        match ballot.iter().find(|n| is_in[**n]) {
            Some(&n) => counts[n] += 1,
            None => exhausted += 1,
        }
    }
    let counts: Vec<(usize, u32)> = (0..is_in.len())
        .filter(|n| is_in[*n])
        .map(|n| (n, counts[n]))
        .collect();
    let all: u32 = counts.iter().map(|(_, count)| count).sum();
    let won = counts
        .iter()
        .find(|(_, count)| 2 * count > all || counts.len() == 1);
    let last = lowest(&counts);
    let (out, tied_for_last) = match won {
        Some((n, _)) => (Out::Won(*n), vec![]),
        None => {
            let leaves = last.last().copied().expect("one is in");
            let tied = if last.len() > 1 { last } else { vec![] };
            (Out::Eliminated(leaves), tied)
        }
    };
    Runoff {
        counts,
        exhausted,
        tied_for_last,
        out,
    }
}

/// Those with the fewest ballots, in the order shared.
fn lowest(counts: &[(usize, u32)]) -> Vec<usize> {
    let fewest = counts.iter().map(|(_, count)| *count).min();
    let last = counts.iter().filter(|(_, count)| Some(*count) == fewest);
    last.map(|(n, _)| *n).collect()
}
