//! How sure a result is, and whether other ways of counting the same ranks agree with it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    BallotRule, ItemId, RoundId, Workshop,
    tally::{Counted, InstantRunoff, Marks, Pairwise, RankedPairs, Schulze, Strength, Surety},
};

use super::{divided::divided, memo::Memo};

/// What may be said of the first places, from 2,000 resamples. Places are counted from 1 and
/// without sharing: of two that share the first place one is at 1 and one at 2.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sureness {
    /// So many places, from the first, are safe: in 95 of 100 resamples each is above all after it, and
    /// no one person could have turned it.
    pub safe: u32,
    /// What begins among the first five places and is as good as tied, best first.
    pub close: Vec<CloseRun>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CloseRun {
    pub from: u32,
    pub to: u32,
    /// So many people decide it: had they voted otherwise, the last would be above the first.
    pub people: Option<u32>,
}

/// Whether the first places are the same, whichever way ranks are counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Readings {
    /// How many places were compared, from the first.
    pub first: u32,
    pub verdict: Verdict,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    SameOrder,
    /// The same options, but not all in the same order.
    SameOptions,
    Differ {
        /// The first place at which they do.
        place: u32,
        /// Which ways have what there, in the order of [`Way::ALL`].
        by: Vec<(Vec<Way>, ItemId)>,
    },
}

/// A way to count ranks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Borda's, the one that the results are in.
    Points,
    Schulze,
    RankedPairs,
    InstantRunoff,
}

impl Way {
    pub const ALL: [Self; 4] = [
        Self::Points,
        Self::Schulze,
        Self::RankedPairs,
        Self::InstantRunoff,
    ];
}

/// Places that are compared, if there are more options than that.
const FIRST: usize = 5;

/// Both, for a vote as it is recorded. Nothing is said of fewer ballots than make a group: they
/// are too few for chance to even out, and two that agree would look certain.
pub(super) fn sure(w: &Workshop, round: RoundId) -> Option<(Sureness, Option<Readings>)> {
    let vote = divided(w, round)?;
    let options = vote.options();
    if vote.ballots() < usize::from(w.setup.smallest_group) || options.len() < 2 {
        return None;
    }
    let asked = Asked {
        rule: vote.rule,
        kept: vote.kept.clone(),
        tiers: vote.count.only(&vote.kept).tiers_by_position(),
        strata: vote
            .strata
            .iter()
            .map(|(_, ballots)| {
                let plain = |ballot: &Counted| (ballot.picks.clone(), ballot.marks.clone());
                ballots.iter().map(plain).collect()
            })
            .collect(),
    };
    let found = KNOWN.known(asked, |asked| Found {
        surety: vote.surety(&asked.tiers.concat()),
        readings: readings(asked),
    });
    let close = found.surety.close.iter().map(|close| CloseRun {
        from: close.from,
        to: close.to,
        people: close.people,
    });
    let sureness = Sureness {
        safe: found.surety.safe,
        close: close.collect(),
    };
    let name = |differ: &Differ| Verdict::Differ {
        place: differ.place,
        by: differ
            .by
            .iter()
            .map(|(ways, n)| (ways.clone(), options[*n]))
            .collect(),
    };
    let readings = found.readings.as_ref().map(|(first, same)| Readings {
        first: *first,
        verdict: match same {
            Same::Order => Verdict::SameOrder,
            Same::Options => Verdict::SameOptions,
            Same::Not(differ) => name(differ),
        },
    });
    Some((sureness, readings))
}

static KNOWN: Memo<Asked, Found> = Memo::new();

/// Everything on which the answer depends.
#[derive(Clone, PartialEq, Eq)]
struct Asked {
    rule: BallotRule,
    kept: Vec<usize>,
    /// Best first, by their place among those kept.
    tiers: Vec<Vec<usize>>,
    strata: Vec<Vec<(Vec<usize>, Marks)>>,
}

struct Found {
    surety: Surety,
    readings: Option<(u32, Same)>,
}

enum Same {
    Order,
    Options,
    Not(Differ),
}

struct Differ {
    place: u32,
    /// Options by their place among those shown.
    by: Vec<(Vec<Way>, usize)>,
}

/// The other ways to count ranks, beside the order of the points. Where a way leaves a tie, that
/// order decides, so that they differ over ballots only.
fn readings(asked: &Asked) -> Option<(u32, Same)> {
    let shown = asked.tiers.concat();
    let n = shown.len();
    if !matches!(
        asked.rule,
        BallotRule::PickAndRank { k: 2.. } | BallotRule::RankAll
    ) {
        return None;
    }
    let mut place = vec![None; asked.kept.iter().max()? + 1];
    for (at, shown) in shown.iter().enumerate() {
        place[asked.kept[*shown]] = Some(at);
    }
    let place = |option: &usize| place.get(*option).copied().flatten();
    let ranked: Vec<Vec<usize>> = asked
        .strata
        .iter()
        .flatten()
        .map(|(picks, _)| picks.iter().filter_map(place).collect())
        .collect();
    let slices = || ranked.iter().map(Vec::as_slice);
    let pairs = Pairwise::count(n, slices());
    // In the order of `Way::ALL`.
    let orders = [
        (0..n).collect(),
        Schulze::count(&pairs, Strength::Margin).tiers().concat(),
        RankedPairs::count(&pairs).order,
        InstantRunoff::count(n, slices()).order,
    ];
    let first = cut(&asked.tiers).filter(|first| *first > 0)?;
    let set = |order: &Vec<usize>| order[..first].iter().copied().collect::<BTreeSet<_>>();
    let same = if orders
        .iter()
        .all(|order| order[..first] == orders[0][..first])
    {
        Same::Order
    } else if orders.iter().all(|order| set(order) == set(&orders[0])) {
        Same::Options
    } else {
        let at = (0..first).find(|at| orders.iter().any(|order| order[*at] != *at))?;
        let mut by: Vec<(Vec<Way>, usize)> = Vec::new();
        for (way, order) in Way::ALL.into_iter().zip(&orders) {
            let shown = shown[order[at]];
            match by.iter_mut().find(|(_, other)| *other == shown) {
                Some((ways, _)) => ways.push(way),
                None => by.push((vec![way], shown)),
            }
        }
        let place = u32::try_from(at + 1).ok()?;
        Same::Not(Differ { place, by })
    };
    Some((u32::try_from(first).ok()?, same))
}

/// How many places to compare: not all, and none that only the order shared gave.
fn cut(tiers: &[Vec<usize>]) -> Option<usize> {
    let n: usize = tiers.iter().map(Vec::len).sum();
    let ends = tiers.iter().scan(0, |before, tier| {
        *before += tier.len();
        Some(*before)
    });
    ends.take_while(|end| *end <= FIRST.min(n.saturating_sub(1)))
        .last()
}
