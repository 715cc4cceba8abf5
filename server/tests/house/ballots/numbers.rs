//! Numbers beside options: points to share out, and votes for and against that cost their square.

use workshop::{Ballot, BallotRule, ItemId};

use super::{TEXTS, order, vote};

const POINTS: BallotRule = BallotRule::Points {
    points: 10,
    most: 4,
};
const CREDITS: BallotRule = BallotRule::Quadratic { credits: 36 };

#[tokio::test]
async fn points_are_shared_out_and_shared_anew() {
    let mut vote = vote(POINTS).await;
    assert!(vote.page.says("You have 10 points."));
    let [one, two, three] = [1, 4, 6].map(|n| vote.name("points", n));
    assert_eq!(vote.page.field(&vote.action(), &one), "0");
    let page = vote.cast(&[(&one, "1"), (&two, "4"), (&three, "٢")]).await;
    assert!(page.says("7 of 10 points") && page.says("1 point") && page.says("4 points"));
    let strongest_first = order(&page, &[TEXTS[4], TEXTS[6], TEXTS[1]]);
    assert!(strongest_first.is_sorted(), "{}", page.text());
    assert!(!page.says(TEXTS[0]), "what got nothing is not on it");

    vote.change().await;
    assert_eq!(vote.page.field(&vote.action(), &two), "4");
    vote.cast(&[(&two, "0"), (&three, "")]).await;
    let given = vec![(ItemId::Idea(vote.ideas[1]), 1)];
    assert_eq!(vote.ballot(), Ballot::Points(given));
}

#[tokio::test]
async fn none_given_is_a_ballot_too() {
    for rule in [POINTS, CREDITS] {
        let mut vote = vote(rule).await;
        let page = vote.cast(&[]).await;
        assert!(page.says("Your ballot is in") && page.says("None of these"));
        assert_eq!(vote.ballot().items(), []);
    }
}

#[tokio::test]
async fn too_many_points_come_back_with_the_reason_beside_them() {
    let mut vote = vote(POINTS).await;
    let [one, two, three] = [0, 2, 3].map(|n| vote.name("points", n));
    let page = vote
        .refused(&[(&one, "4"), (&two, "4"), (&three, "4")])
        .await;
    assert!(page.says("2 too many"), "{}", page.text());
    assert!(page.html.contains("data-is=\"over\""));
    for name in [&one, &two, &three] {
        assert_eq!(page.field(&vote.action(), name), "4");
    }
    let page = vote.refused(&[(&one, "5"), (&two, "1")]).await;
    assert!(page.says("One option can get 4 at most."));
    assert!(page.says("A whole number from 0 to 4"));
    assert_eq!(page.html.matches("aria-invalid=\"true\"").count(), 1);
    assert!(page.html.contains(&format!("{one}-error")));
    let kept = [&one, &two].map(|name| page.field(&vote.action(), name));
    assert_eq!(kept, ["5", "1"]);
    vote.page = page;
    vote.cast(&[(&one, "4")]).await;
    assert_eq!(vote.ballot().items().len(), 2);
}

#[tokio::test]
async fn what_is_no_number_is_told_and_kept() {
    for (rule, kind) in [(POINTS, "points"), (CREDITS, "votes")] {
        let mut vote = vote(rule).await;
        let [odd, fine] = [2, 5].map(|n| vote.name(kind, n));
        for typed in ["1e9", "NaN", "2.5", "0x2", "∞", "<script>", "-", "1 2"] {
            let page = vote.refused(&[(&odd, typed), (&fine, "2")]).await;
            assert!(page.says("not a whole number that fits"), "{typed}");
            assert!(page.says("A whole number from"), "{typed}");
            assert_eq!(page.field(&vote.action(), &odd), typed);
            assert_eq!(page.field(&vote.action(), &fine), "2");
            assert!(!page.html.contains("<script>"));
        }
        for typed in ["1000000000", "99999999999999999999999", "65536", "32768"] {
            let page = vote.refused(&[(&odd, typed), (&fine, "2")]).await;
            assert!(page.says("A whole number from"), "{typed}");
            assert_eq!(page.field(&vote.action(), &odd), typed);
        }
    }
    let mut vote = vote(POINTS).await;
    let odd = vote.name("points", 0);
    let page = vote.refused(&[(&odd, "-5")]).await;
    assert!(page.says("A whole number from 0 to 4"));
    assert_eq!(page.field(&vote.action(), &odd), "-5");
}

#[tokio::test]
async fn votes_are_for_or_against_and_cost_their_square() {
    let mut vote = vote(CREDITS).await;
    assert!(
        vote.page
            .says("You have 36 credits for votes, for or against.")
    );
    assert!(vote.page.says("A number below zero is against"));
    let [one, two, three] = [1, 3, 5].map(|n| vote.name("votes", n));
    let page = vote.cast(&[(&one, "1"), (&two, "-2"), (&three, "5")]).await;
    assert!(page.says("30 of 36 credits"));
    assert!(page.says("1 vote for") && page.says("5 votes for") && page.says("2 votes against"));
    let order = order(&page, &[TEXTS[5], TEXTS[1], TEXTS[3]]);
    assert!(
        order.is_sorted(),
        "those against come last: {}",
        page.text()
    );

    vote.change().await;
    assert_eq!(vote.page.field(&vote.action(), &two), "-2");
    assert!(vote.page.says("2 against, costs 4") && vote.page.says("5 for, costs 25"));
    vote.cast(&[(&one, "0"), (&three, "0"), (&two, "-6")]).await;
    let votes = vec![(ItemId::Idea(vote.ideas[3]), -6)];
    assert_eq!(vote.ballot(), Ballot::Quadratic(votes));
}

#[tokio::test]
async fn nobody_spends_more_credits_than_there_are() {
    let mut vote = vote(CREDITS).await;
    let [one, two] = [0, 6].map(|n| vote.name("votes", n));
    let page = vote.refused(&[(&one, "6"), (&two, "-1")]).await;
    assert!(page.says("1 too many"), "{}", page.text());
    let kept = [&one, &two].map(|name| page.field(&vote.action(), name));
    assert_eq!(kept, ["6", "-1"]);
    let page = vote.refused(&[(&one, "-7")]).await;
    assert!(page.says("A whole number from \u{2212}6 to 6"));
    let page = vote.refused(&[(&one, "-32768"), (&two, "32767")]).await;
    assert!(page.says("too many"), "{}", page.text());
}
