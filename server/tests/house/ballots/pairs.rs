//! This or that, ten pairs at a time.

use std::collections::BTreeSet;

use uuid::Uuid;
use workshop::{Ballot, BallotRule, Command, ItemId};

use super::{Vote, vote, vote_on};
use crate::visitor::Page;

/// The pairs that a page asks, as the names of their fields, and what is chosen of them.
fn asked(vote: &Vote, page: &Page) -> Vec<String> {
    let start = page
        .html
        .find(&format!("action=\"{}\"", vote.action()))
        .unwrap();
    let mut names: Vec<String> = page.html[start..]
        .split(" name=\"pair-")
        .skip(1)
        .map(|rest| format!("pair-{}", &rest[..rest.find('"').unwrap()]))
        .collect();
    names.dedup();
    names
}

/// The one that stands first.
fn first(name: &str) -> String {
    name.strip_prefix("pair-").unwrap().to_owned()
}

/// The other one.
fn second(name: &str) -> String {
    let (one, other) = name.strip_prefix("pair-").unwrap().split_once('_').unwrap();
    format!("{other}_{one}")
}

fn compared(vote: &Vote) -> Vec<(ItemId, ItemId)> {
    match vote.ballot() {
        Ballot::Compared(pairs) => pairs,
        other => panic!("{other:?} is no ballot of pairs"),
    }
}

#[tokio::test]
async fn ten_pairs_are_asked_and_ten_more_until_there_are_none() {
    let mut vote = vote(BallotRule::Pairs).await;
    let mut seen = BTreeSet::new();
    // Seven options make 21 pairs.
    for (round, (at_once, more)) in [(10, "10 more pairs"), (10, "1 more pair"), (1, "")]
        .into_iter()
        .enumerate()
    {
        let names = asked(&vote, &vote.page);
        assert_eq!(names.len(), at_once, "round {round}");
        seen.extend(names.iter().cloned());
        let answers: Vec<(String, String)> = names
            .into_iter()
            .map(|name| (name.clone(), first(&name)))
            .collect();
        let fields: Vec<(&str, &str)> = answers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let page = vote.cast(&fields).await;
        assert!(page.says("rather than"));
        assert_eq!(compared(&vote).len(), seen.len());
        assert_eq!(page.says("more pair"), !more.is_empty(), "round {round}");
        assert!(page.says(more), "{}", page.text());
        vote.page = vote.ana.get(&format!("{}?more", vote.action())).await;
    }
    assert_eq!(seen.len(), 21, "each pair once");
    assert!(vote.page.says("These were all the pairs."));
    let unordered: BTreeSet<_> = compared(&vote)
        .into_iter()
        .map(|(a, b)| (a.min(b), a.max(b)))
        .collect();
    assert_eq!(unordered.len(), 21);
}

#[tokio::test]
async fn what_was_skipped_is_asked_again_last_and_answers_can_be_changed() {
    let mut vote = vote(BallotRule::Pairs).await;
    let names = asked(&vote, &vote.page);
    let (skipped, changed) = (names[0].clone(), names[1].clone());
    let page = vote
        .cast(&[
            (&skipped, ""),
            (&changed, &first(&changed)),
            (&names[9], &second(&names[9])),
        ])
        .await;
    assert!(page.says("2 pairs"));
    assert_eq!(compared(&vote).len(), 2);
    vote.page = vote.ana.get(&format!("{}?more", vote.action())).await;
    let next = asked(&vote, &vote.page);
    assert!(
        !next.contains(&changed) && !next.contains(&skipped),
        "{next:?}"
    );

    vote.change().await;
    let again = asked(&vote, &vote.page);
    assert_eq!(again.len(), 10);
    assert_eq!(again[..2], [changed.clone(), names[9].clone()]);
    assert_eq!(vote.page.field(&vote.action(), &changed), first(&changed));
    assert_eq!(
        vote.page.field(&vote.action(), &names[9]),
        second(&names[9])
    );
    vote.cast(&[(&changed, &second(&changed)), (&names[9], "")])
        .await;
    let (one, other) = second(&changed)
        .split_once('_')
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    let ids = compared(&vote)
        .into_iter()
        .map(|(a, b)| (a.uuid().to_string(), b.uuid().to_string()))
        .collect::<Vec<_>>();
    assert_eq!(ids, [(one, other)]);
}

#[tokio::test]
async fn a_pair_counts_once_and_one_way() {
    let mut vote = vote(BallotRule::Pairs).await;
    let (a, b, c) = (vote.id(0), vote.id(1), vote.id(2));
    let stranger = Uuid::from_u128(7);
    let there = format!("{a}_{b}");
    for bad in [
        format!("{b}_{a}"),
        format!("{a}_{b}"),
        format!("{a}_{a}"),
        format!("{a}_{stranger}"),
        a.clone(),
        format!("{a}_"),
        format!("{a}_{b}_{c}"),
        "_".to_owned(),
    ] {
        let page = vote.refused(&[("pair", &there), ("pair", &bad)]).await;
        let kept = page.form(&vote.action());
        let kept = kept.iter().filter(|(_, value)| *value == there);
        assert_eq!(kept.count(), 1, "{bad} takes nothing away");
    }
    vote.cast(&[("pair", &there), ("pair", &format!("{c}_{a}"))])
        .await;
    assert_eq!(compared(&vote).len(), 2);
}

#[tokio::test]
async fn one_alone_has_nothing_to_be_compared_with() {
    let mut vote = vote_on(BallotRule::Pairs, &["A light", "A dog"]).await;
    assert_eq!(asked(&vote, &vote.page).len(), 1);
    let ideas = vec![vote.ideas[1]];
    let reason = "A name is in it".into();
    vote.founded
        .desk(Command::HideIdeas { ideas, reason })
        .await;
    vote.page = vote.ana.get(&vote.founded.at("")).await;
    assert!(vote.page.says("These were all the pairs."));
    let page = vote.cast(&[]).await;
    assert!(page.says("Nothing answered") && !page.says("more pair"));
}
