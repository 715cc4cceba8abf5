//! Whether a ballot is one that its vote takes, whatever is on it.

use std::collections::BTreeSet;

use crate::{BEST_RATING, Ballot, BallotRule, ItemId, MAX_PAIRS, Rating, Refusal};

pub fn fits(rule: BallotRule, ballot: &Ballot) -> Result<(), Refusal> {
    match (rule, ballot) {
        (BallotRule::Approve | BallotRule::Budget { .. }, Ballot::Approve(_))
        | (BallotRule::Judge, Ballot::Judged(_)) => Ok(()),
        (BallotRule::PickAndRank { k }, Ballot::Ranked(items)) => {
            something(items)?;
            if items.len() > usize::from(k) {
                return Err(Refusal::TooManyPicks { max: k });
            }
            Ok(())
        }
        (BallotRule::RankAll, Ballot::Ranked(items)) => something(items),
        (BallotRule::Points { points, most }, Ballot::Points(given)) => shares(points, most, given),
        (BallotRule::Rate { axes }, Ballot::Rated(rated)) => {
            match rated.iter().all(|(_, rating)| is_on(axes, *rating)) {
                true => Ok(()),
                false => Err(Refusal::OffTheScale),
            }
        }
        (BallotRule::Pairs, Ballot::Compared(pairs)) => each_pair_once(pairs),
        (BallotRule::Quadratic { credits }, Ballot::Quadratic(votes)) => affords(credits, votes),
        _ => Err(Refusal::OtherKindOfRound),
    }
}

fn something(items: &[ItemId]) -> Result<(), Refusal> {
    match items {
        [] => Err(Refusal::NothingChosen),
        _ => Ok(()),
    }
}

fn shares(points: u16, most: u16, given: &[(ItemId, u16)]) -> Result<(), Refusal> {
    if given.iter().any(|(_, n)| *n > most) {
        return Err(Refusal::TooManyForOne { max: most });
    }
    let sum: u32 = given.iter().map(|(_, n)| u32::from(*n)).sum();
    match sum.checked_sub(points.into()) {
        Some(over @ 1..) => Err(Refusal::TooManyPoints { over }),
        _ => Ok(()),
    }
}

fn is_on(axes: u8, rating: Rating) -> bool {
    let fits = |given: Option<u8>| given.is_none_or(|n| (1..=BEST_RATING).contains(&n));
    fits(rating.first) && fits(rating.second) && (axes > 1 || rating.second.is_none())
}

fn each_pair_once(pairs: &[(ItemId, ItemId)]) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    for (a, b) in pairs {
        if a == b || !seen.insert((a.min(b), a.max(b))) {
            return Err(Refusal::PickedTwice);
        }
    }
    match pairs.len() {
        ..=MAX_PAIRS => Ok(()),
        _ => Err(Refusal::OffTheScale),
    }
}

fn affords(credits: u16, votes: &[(ItemId, i16)]) -> Result<(), Refusal> {
    let cost = |votes: i16| u64::from(votes.unsigned_abs()).pow(2);
    let sum: u64 = votes.iter().map(|(_, votes)| cost(*votes)).sum();
    match sum.saturating_sub(credits.into()) {
        0 => Ok(()),
        over => Err(Refusal::TooManyCredits {
            over: u32::try_from(over).unwrap_or(u32::MAX),
        }),
    }
}
