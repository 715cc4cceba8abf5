//! Opinion groups as they are shown: how many people are in each, and in words what sets it apart
//! from the others and what all of them share. Never who is in which, and never beside roles.
//!
//! Nothing of it may lead to a single person:
//!
//! - No number is told of a statement within a group, only which way most of those who answered
//!   lean. With the counts of everybody, which are shown beside it, a number would give that of
//!   the other groups as well.
//! - A statement is told only where every group has enough people who answered it: what most of
//!   one group say is also told by all answers less those of the other groups.
//! - Sizes, taken from all ballots, give the people who are in none. These are nobody, or as many
//!   as a group must be: if fewer answered too little, each counts with the group nearest to them
//!   ([`OpinionGroups::of`]). To tell how many answered enough instead, or to leave their number
//!   out, would not help: it is the same subtraction.
//! - Groups are found from all that was put to the vote, also from what was taken down since. They
//!   would else be found anew whenever the desk takes something down or puts it up again, and
//!   groups that were found many times over can be set off against each other.
//! - How clearly groups lie apart is told nowhere. It is one long number made of every answer, by
//!   which a guess at somebody's ballot could be tested.

use serde::{Deserialize, Serialize};

use crate::{
    BallotRule, ItemId, Opinion, RoundId, Workshop,
    tally::{self, CommonGround, Judgement, OpinionGroups, Share},
};

use super::memo::Memo;

/// People who answered alike, found from the answers alone (Small et al., *Polis*, 2021).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opinions {
    /// Two to five, the largest first. They have no names but their place.
    pub groups: Vec<OpinionGroup>,
    /// What most of every group say, the most agreed on first; at most three.
    pub shared: Vec<Lean>,
    /// Who answered too little to be in a group: nobody, or as many as make one.
    pub in_none: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpinionGroup {
    pub people: u32,
    /// What most of it say and not most of every other group, the most telling first; at most
    /// three, and none where no statement does.
    pub says: Vec<Lean>,
}

/// Which way more than half of those lean who answered a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lean {
    pub item: ItemId,
    /// [`Opinion::Agree`] or [`Opinion::Disagree`].
    pub opinion: Opinion,
}

/// Under this silhouette (Rousseeuw, 1987) no structure is to be seen (Kaufman and Rousseeuw, 1990).
const CLEAR: f64 = 0.25;
/// Statements that are told of each group, and of all together.
const MOST: usize = 3;

/// Everything on which the groups hang.
#[derive(Clone, PartialEq, Eq)]
struct Asked {
    options: usize,
    smallest: usize,
    ballots: Vec<Vec<(usize, Opinion)>>,
}

static KNOWN: Memo<Asked, Option<OpinionGroups>> = Memo::new();

/// `None` for other votes, and where there is nothing to say: too few people answered, or they do
/// not fall into groups more than by chance, or no statement that may be told sets any of these apart.
pub(super) fn opinions(w: &Workshop, round: RoundId) -> Option<Opinions> {
    let BallotRule::Judge = w.setup.round(round)?.kind.vote()?.rule else {
        return None;
    };
    let smallest = u32::from(w.setup.smallest_group);
    let (options, ballots) = tally::ballots(w, round);
    let answers = |ballot: tally::Counted| {
        let opinions = ballot.opinions().iter().copied();
        ballot.picks.iter().copied().zip(opinions).collect()
    };
    let asked = Asked {
        options: options.len(),
        smallest: w.setup.smallest_group.into(),
        ballots: ballots.into_iter().map(answers).collect(),
    };
    let found = KNOWN.known(asked, |asked| {
        let ballots: Vec<_> = asked.ballots.iter().map(Vec::as_slice).collect();
        let (options, smallest) = (asked.options, asked.smallest);
        OpinionGroups::of(options, &ballots, smallest).filter(|found| {
            found.silhouette >= CLEAR && !found.are_by_chance(options, &ballots, smallest)
        })
    });
    let found = found.as_ref()?;
    let may_be_told = |n: &usize| {
        let is_heard = |judged: &Judgement| judged.seen() >= smallest;
        w.is_showable(options[*n]) && of_each(found, *n).all(is_heard)
    };
    let (alike, apart): (Vec<usize>, Vec<usize>) = (0..options.len())
        .filter(may_be_told)
        .partition(|n| same(found, *n).is_some());
    let groups: Vec<OpinionGroup> = (0..found.sizes.len())
        .map(|group| {
            let telling = found.representative[group].iter().filter(|one| {
                let judged = &found.counts[group].per_item[one.item];
                apart.contains(&one.item) && lean(judged) == Some(one.opinion)
            });
            let says = telling.take(MOST).map(|one| Lean {
                item: options[one.item],
                opinion: one.opinion,
            });
            OpinionGroup {
                people: found.sizes[group],
                says: says.collect(),
            }
        })
        .collect();
    let is_in_none = |group: &&Option<usize>| group.is_none();
    let in_none = found.group_of.iter().filter(is_in_none).count();
    let is_apart = |group: &OpinionGroup| !group.says.is_empty();
    groups.iter().any(is_apart).then(|| Opinions {
        shared: shared(found, &options, &alike),
        in_none: u32::try_from(in_none).expect("a room holds fewer people than that"),
        groups,
    })
}

fn of_each(found: &OpinionGroups, n: usize) -> impl Iterator<Item = &Judgement> {
    found.counts.iter().map(move |judged| &judged.per_item[n])
}

fn lean(judged: &Judgement) -> Option<Opinion> {
    let is_most = |answers: u32| answers * 2 > judged.seen();
    match (is_most(judged.agree), is_most(judged.disagree)) {
        (true, _) => Some(Opinion::Agree),
        (_, true) => Some(Opinion::Disagree),
        (false, false) => None,
    }
}

/// What most of every group say.
fn same(found: &OpinionGroups, n: usize) -> Option<Opinion> {
    let first = lean(&found.counts[0].per_item[n])?;
    let is_first = |judged: &Judgement| lean(judged) == Some(first);
    of_each(found, n).all(is_first).then_some(first)
}

/// By the group-informed consensus of Polis, whichever way it goes; what is tied in the order
/// shared.
fn shared(found: &OpinionGroups, options: &[ItemId], alike: &[usize]) -> Vec<Lean> {
    let leans: Vec<(usize, Opinion)> = alike
        .iter()
        .filter_map(|n| Some((*n, same(found, *n)?)))
        .collect();
    let shares = leans.iter().map(|(n, opinion)| {
        let share = |judged: &Judgement| Share {
            support: match opinion {
                Opinion::Disagree => judged.disagree,
                Opinion::Agree | Opinion::Pass => judged.agree,
            },
            seen: judged.seen(),
        };
        of_each(found, *n).map(share).collect()
    });
    let ground = CommonGround {
        shares: shares.collect(),
    };
    let mut order: Vec<usize> = (0..leans.len()).collect();
    order.sort_by(|a, b| ground.compare(*a, *b));
    let first = order.into_iter().take(MOST).map(|at| leans[at]);
    first
        .map(|(n, opinion)| Lean {
            item: options[n],
            opinion,
        })
        .collect()
}
