//! 1 to 5, on one scale or on two.

use axum::http::StatusCode;
use workshop::{Ballot, BallotRule, ItemId, MAX_IDEAS, Rating, Source, VoteSetup, What};

use server::router::{BALLOT_LIMIT, BODY_LIMIT};

use super::{TEXTS, order, vote, vote_on, vote_set_up};

fn rated(vote: &super::Vote) -> Vec<(usize, Option<u8>, Option<u8>)> {
    let Ballot::Rated(rated) = vote.ballot() else {
        panic!("a ballot of ratings");
    };
    let number = |item: ItemId| vote.ideas.iter().position(|id| ItemId::Idea(*id) == item);
    let mut rated: Vec<_> = rated
        .into_iter()
        .map(|(item, Rating { first, second })| (number(item).unwrap(), first, second))
        .collect();
    rated.sort_unstable();
    rated
}

#[tokio::test]
async fn each_is_rated_or_skipped_and_skipped_after_all() {
    let mut vote = vote(BallotRule::Rate { axes: 1 }).await;
    assert!(
        vote.page
            .says("1 is low, 5 is high. Skip what you cannot judge.")
    );
    let [one, two, three] = [0, 2, 4].map(|n| vote.name("rate", n));
    let page = vote.cast(&[(&one, "2"), (&two, "5"), (&three, "")]).await;
    assert!(page.says("2 of 7 answered") && page.says("5 of 5") && page.says("2 of 5"));
    assert!(
        order(&page, &[TEXTS[2], TEXTS[0]]).is_sorted(),
        "the best first"
    );
    assert_eq!(rated(&vote), [(0, Some(2), None), (2, Some(5), None)]);
    vote.change().await;
    assert_eq!(vote.page.field(&vote.action(), &two), "5");
    vote.cast(&[(&two, "")]).await;
    assert_eq!(rated(&vote), [(0, Some(2), None)]);
}

#[tokio::test]
async fn two_scales_have_the_names_that_the_facilitator_gave() {
    let rule = BallotRule::Rate { axes: 2 };
    let mut vote = vote_set_up(
        VoteSetup {
            axes: vec!["Joy".into(), String::new()],
            ..VoteSetup::new(What::Ideas, Source::All, rule)
        },
        &TEXTS,
    )
    .await;
    assert!(vote.page.says("Joy") && vote.page.says("Effort") && !vote.page.says("Impact"));
    let [joy, effort, only] = [
        vote.name("rate", 1),
        vote.name("second", 1),
        vote.name("second", 3),
    ];
    let page = vote
        .cast(&[(&joy, "4"), (&effort, "1"), (&only, "3")])
        .await;
    assert!(
        page.says("Joy 4 · Effort 1") && page.says("Effort 3"),
        "{}",
        page.text()
    );
    assert_eq!(rated(&vote), [(1, Some(4), Some(1)), (3, None, Some(3))]);
    let mine = vote.ana.get(&vote.founded.at("/mine")).await;
    assert!(mine.says("Joy 4 · Effort 1"), "{}", mine.text());
}

#[tokio::test]
async fn what_is_on_no_scale_is_not_taken() {
    let mut vote = vote(BallotRule::Rate { axes: 1 }).await;
    let [odd, fine] = [3, 6].map(|n| vote.name("rate", n));
    for typed in ["0", "6", "255", "256", "1e9", "-5", "NaN", "4.5"] {
        let page = vote.refused(&[(&odd, typed), (&fine, "3")]).await;
        assert_eq!(page.field(&vote.action(), &fine), "3", "{typed}");
    }
    // Twice on one scale, and on a second scale that is not there.
    let page = vote
        .refused(&[(&odd, "1"), (&odd, "5"), (&fine, "3")])
        .await;
    assert_eq!(page.field(&vote.action(), &fine), "3");
    let second = vote.name("second", 3);
    let page = vote.refused(&[(&second, "2"), (&fine, "3")]).await;
    assert!(page.says("One answer is on no scale"));
    assert_eq!(page.field(&vote.action(), &fine), "3");
    let answer = vote.send(&[(&fine, "3")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_ballot_on_very_many_is_cast_whole() {
    let many = 760;
    let texts: Vec<String> = (1..=many).map(|n| format!("Idea {n}")).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let mut vote = vote_on(BallotRule::Rate { axes: 2 }, &texts).await;
    let names: Vec<String> = (0..many)
        .flat_map(|n| [vote.name("rate", n), vote.name("second", n)])
        .collect();
    // As a browser sends it.
    let sent: usize = names.iter().map(|name| format!("{name}=5&").len()).sum();
    assert!(sent > BODY_LIMIT, "{sent}");
    assert!(
        sent.div_ceil(many) * MAX_IDEAS + BODY_LIMIT <= BALLOT_LIMIT,
        "as many as a room holds"
    );
    let all: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "5")).collect();
    vote.cast(&all).await;
    assert_eq!(rated(&vote).len(), many);
}
