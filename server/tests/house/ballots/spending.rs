//! What is worth its cost; and everything put in order.

use workshop::{Ballot, BallotRule, Source, VoteSetup, What};

use super::{TEXTS, order, vote, vote_set_up};

#[tokio::test]
async fn costs_stand_beside_options_and_together_may_be_more_than_there_is() {
    let rule = BallotRule::Budget { total: 12_000 };
    let mut vote = vote_set_up(
        VoteSetup {
            unit: "€".into(),
            ..VoteSetup::new(What::Ideas, Source::All, rule)
        },
        &TEXTS,
    )
    .await;
    assert!(vote.page.says("There is 12,000 € to spend."));
    for n in 1..=7 {
        assert!(vote.page.says(&format!("{n},000 €")));
    }
    assert!(vote.page.says("Your choices: 0 € of 12,000 €"));
    let (four, seven, six) = (vote.id(3), vote.id(6), vote.id(5));
    let page = vote.cast(&[("approve", &four), ("approve", &seven)]).await;
    assert!(page.says("Your choices: 11,000 € of 12,000 €"));
    assert!(page.says("4,000 €") && page.says("7,000 €"));
    let mine = vote.ana.get(&vote.founded.at("/mine")).await;
    assert!(mine.says("7,000 €"));

    vote.change().await;
    vote.cast(&[("approve", &four), ("approve", &seven), ("approve", &six)])
        .await;
    assert_eq!(vote.ballot().items().len(), 3);
    vote.change().await;
    assert!(vote.page.says("5,000 € over, and that is fine."));
}

#[tokio::test]
async fn a_sum_without_a_unit_is_a_number() {
    let mut vote = vote(BallotRule::Budget { total: 950 }).await;
    assert!(vote.page.says("There is 950 to spend."));
    let page = vote.cast(&[]).await;
    assert!(page.says("Your choices: 0 of 950") && page.says("None of these"));
}

#[tokio::test]
async fn all_are_put_in_order_and_what_is_left_out_may_stay_out() {
    let mut vote = vote(BallotRule::RankAll).await;
    assert!(vote.page.says("Tap them in your order") && vote.page.says("0 of 7"));
    let wanted = [6, 0, 3, 2, 5, 1, 4];
    for n in wanted {
        vote.press("in", n).await;
    }
    assert!(vote.page.says("7 of 7") && vote.page.says("All are in order."));
    assert!(!vote.page.says("Your ballot is full"));
    let page = vote.cast(&[]).await;
    assert!(order(&page, &wanted.map(|n| TEXTS[n])).is_sorted());
    assert_eq!(vote.ballot(), Ballot::Ranked(vote.items(&wanted)));

    vote.change().await;
    let picks = vote.page.form(&vote.action());
    assert_eq!(picks.iter().filter(|(name, _)| name == "pick").count(), 7);
    let (one, two) = (vote.id(2), vote.id(1));
    vote.cast(&[("pick", &one), ("pick", &two)]).await;
    assert_eq!(vote.ballot(), Ballot::Ranked(vote.items(&[2, 1])));
}

#[tokio::test]
async fn an_order_names_each_once_and_is_not_empty() {
    let mut vote = vote(BallotRule::RankAll).await;
    let one = vote.id(2);
    let page = vote.refused(&[("pick", &one), ("pick", &one)]).await;
    assert!(page.says("on the ballot twice"));
    assert!(vote.refused(&[]).await.says("Nothing is chosen yet."));
}
