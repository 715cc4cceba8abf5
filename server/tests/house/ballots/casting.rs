//! Filling a ballot in, moving it about, casting and changing it.

use axum::http::StatusCode;
use uuid::Uuid;
use workshop::{Ballot, BallotRule, ItemId, Opinion};

use super::{TEXTS, order, vote};

#[tokio::test]
async fn any_number_can_be_approved_and_changed_until_the_close() {
    let mut vote = vote(BallotRule::Approve).await;
    assert!(vote.page.says("Which of these do you support?"));
    assert!(vote.page.says("Nothing cast yet"));
    let (one, two) = (vote.id(1), vote.id(4));
    let page = vote.cast(&[("approve", &one), ("approve", &two)]).await;
    assert!(page.says("Your ballot is in"));
    assert!(page.says("Same worker") && page.says("Bring a friend"));
    assert!(!page.says("Open late"));
    assert_eq!(vote.ballots(), [Ballot::Approve(vote.items(&[1, 4]))]);

    let change = format!("{}?change", vote.action());
    assert!(page.html.contains(&change));
    vote.page = vote.ana.get(&change).await;
    assert!(vote.page.says("counts until you cast this"));
    let mut ticked: Vec<String> = vote
        .page
        .form(&vote.action())
        .into_iter()
        .filter(|(name, _)| name == "approve")
        .map(|(_, value)| value)
        .collect();
    ticked.sort();
    let mut cast = [one.clone(), two];
    cast.sort();
    assert_eq!(ticked, cast, "what was cast is ticked again");
    vote.cast(&[("approve", &one)]).await;
    assert_eq!(vote.ballots(), [Ballot::Approve(vote.items(&[1]))]);
}

#[tokio::test]
async fn none_of_these_is_a_ballot_too() {
    let mut vote = vote(BallotRule::Approve).await;
    let page = vote.cast(&[]).await;
    assert!(page.says("Your ballot is in") && page.says("None of these"));
    assert_eq!(vote.ballots(), [Ballot::Approve(vec![])]);
}

#[tokio::test]
async fn what_is_moved_about_is_what_is_cast() {
    let mut vote = vote(BallotRule::PickAndRank { k: 4 }).await;
    assert!(vote.page.says("Pick up to 4, the most important first"));
    assert!(vote.page.says("0 of 4"));
    let mut expected: Vec<usize> = Vec::new();
    let pressed = [
        ("in", 0),
        ("in", 3),
        ("in", 5),
        ("up", 5),
        ("up", 5),
        ("up", 5),
        ("in", 6),
        ("down", 0),
        ("out", 3),
        ("in", 2),
        ("down", 2),
    ];
    for (way, n) in pressed {
        assert_eq!(vote.press(way, n).await, StatusCode::OK, "{way} {n}");
        let at = expected.iter().position(|other| *other == n);
        match (way, at) {
            ("in", None) => expected.push(n),
            ("out", Some(at)) => drop(expected.remove(at)),
            ("up", Some(at)) if at > 0 => expected.swap(at, at - 1),
            ("down", Some(at)) if at + 1 < expected.len() => expected.swap(at, at + 1),
            _ => {}
        }
        let picks: Vec<String> = vote
            .page
            .form(&vote.action())
            .into_iter()
            .filter(|(name, _)| name == "pick")
            .map(|(_, value)| value)
            .collect();
        let wanted: Vec<String> = expected.iter().map(|n| vote.id(*n)).collect();
        assert_eq!(picks, wanted, "after {way} {n}");
        assert_eq!(vote.page.html.matches("autofocus").count(), 1);
    }
    assert_eq!(vote.ballots(), [], "nothing is cast by moving about");
    let page = vote.cast(&[]).await;
    assert_eq!(vote.ballots(), [Ballot::Ranked(vote.items(&expected))]);
    let texts: Vec<&str> = expected.iter().map(|n| TEXTS[*n]).collect();
    let places = order(&page, &texts);
    assert!(places.is_sorted(), "in the order ranked: {places:?}");
}

#[tokio::test]
async fn a_full_ballot_has_no_room_and_keeps_what_is_on_it() {
    let mut vote = vote(BallotRule::PickAndRank { k: 2 }).await;
    vote.press("in", 0).await;
    vote.press("in", 1).await;
    assert!(vote.page.says("Your ballot is full."));
    let mut adding = vote.page.html.split("<button ").filter_map(|button| {
        let tag = &button[..button.find('>')?];
        tag.contains("value=\"in-").then_some(tag)
    });
    assert!(adding.all(|tag| tag.contains(" hidden")));
    let third = format!("in-{}", vote.ideas[2]);
    let page = vote.send(&[("move", &third)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Your choices are still here. A ballot takes 2 at most"));

    let (a, b, c) = (vote.id(0), vote.id(1), vote.id(2));
    let page = vote.send(&[("pick", &a), ("pick", &b), ("pick", &c)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let kept = page.form(&vote.action());
    assert_eq!(kept.iter().filter(|(name, _)| name == "pick").count(), 3);
    assert!(page.says("3 of 2") && page.says("One too many"));
    assert_eq!(vote.ballots(), []);
}

#[tokio::test]
async fn a_ranking_without_picks_is_refused_kindly() {
    let mut vote = vote(BallotRule::PickAndRank { k: 3 }).await;
    let page = vote.send(&[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Nothing is chosen yet. Could you choose something first?"));
    vote.press("in", 0).await;
    vote.cast(&[]).await;
    assert_eq!(vote.ballots().len(), 1, "fewer than three may be cast");
}

#[tokio::test]
async fn statements_may_be_skipped() {
    let mut vote = vote(BallotRule::Judge).await;
    let [one, two, three] = [0, 2, 6].map(|n| format!("answer-{}", vote.ideas[n]));
    let page = vote
        .cast(&[(&one, "agree"), (&two, "disagree"), (&three, "pass")])
        .await;
    assert!(page.says("3 of 7 answered"));
    let [Ballot::Judged(mut judged)] = <[Ballot; 1]>::try_from(vote.ballots()).unwrap() else {
        panic!("a ballot of opinions");
    };
    judged.sort();
    let mut expected: Vec<(ItemId, Opinion)> = vote
        .items(&[0, 2, 6])
        .into_iter()
        .zip(Opinion::ALL)
        .collect();
    expected.sort();
    assert_eq!(judged, expected);
    vote.page = vote.ana.get(&format!("{}?change", vote.action())).await;
    assert_eq!(vote.page.field(&vote.action(), &two), "disagree");
}

#[tokio::test]
async fn sending_twice_counts_once() {
    let mut vote = vote(BallotRule::Approve).await;
    let one = vote.id(0);
    let first = vote.send(&[("approve", &one)]).await;
    let second = vote.send(&[("approve", &one)]).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    assert_eq!(second.status, StatusCode::SEE_OTHER);
    let entries = vote.founded.room.now().seq;
    let third = vote.send(&[("approve", &one)]).await;
    assert_eq!(third.status, StatusCode::SEE_OTHER);
    assert_eq!(vote.founded.room.now().seq, entries);
    // Back, and something else under the same id: kept, with a fresh id to send it under.
    let page = vote.send(&[("approve", &vote.id(3))]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.says("Press the button once more"));
    assert_eq!(page.field(&vote.action(), "approve"), vote.id(3));
    vote.page = page;
    vote.cast(&[]).await;
    assert_eq!(vote.ballots(), [Ballot::Approve(vote.items(&[3]))]);
}

#[tokio::test]
async fn what_is_not_in_the_vote_is_not_taken() {
    let mut vote = vote(BallotRule::Approve).await;
    let (one, stranger) = (vote.id(0), Uuid::from_u128(7).to_string());
    for (bad, said) in [
        (stranger.as_str(), "Your other choices are still here."),
        ("not an id", "Could you send it once more?"),
    ] {
        let page = vote.send(&[("approve", &one), ("approve", bad)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
        assert!(page.says(said), "{}", page.text());
        assert_eq!(page.field(&vote.action(), "approve"), one);
    }
    // Nobody's own wish would be everybody's.
    let nobodys = uuid::Uuid::nil().to_string();
    let page = vote.send(&[("wish", &nobodys), ("approve", &one)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = vote.send(&[("wish", "mine"), ("approve", &one)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let nowhere = vote.founded.at(&format!("/ballots/{}", Uuid::from_u128(9)));
    let page = vote.ana.get(&nowhere).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let page = vote.ana.post(&nowhere, &[("approve", &one)]).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert_eq!(vote.ballots(), []);
}

#[tokio::test]
async fn a_ballot_that_comes_too_late_is_not_lost() {
    let mut vote = vote(BallotRule::PickAndRank { k: 3 }).await;
    vote.press("in", 2).await;
    let stale = format!("up-{}", vote.ideas[2]);
    vote.founded.close(0).await;
    for fields in [&[][..], &[("move", stale.as_str())][..]] {
        let page = vote.send(fields).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("Voting closed before this reached us. It is not counted."));
        assert!(page.says("What you had chosen") && page.says(TEXTS[2]));
    }
    assert_eq!(vote.ballots(), []);
    let page = vote.ana.get(&vote.founded.at("")).await;
    assert!(page.says("Voting is closed") && page.says("You cast no ballot in this vote."));
}
