//! A vote told twice, from copies of one folder, with other ballots: until the result is shown,
//! every answer that anybody but the voters can get is the same, byte for byte.

mod telling;

use workshop::{BallotRule, IdeaId};

use telling::tell_twice;

/// What each voter's form holds, in one telling and in the other.
type Ballots = fn(voter: usize, ideas: &[IdeaId]) -> Vec<(String, String)>;

#[tokio::test]
async fn approvals_show_nowhere_before_the_result() {
    let few: Ballots = |voter, ideas| vec![("approve".into(), ideas[voter % 2].to_string())];
    let many: Ballots = |_, ideas| {
        let liked = ideas[2..].iter();
        liked
            .map(|idea| ("approve".into(), idea.to_string()))
            .collect()
    };
    tell_twice(BallotRule::Approve, few, many).await;
}

#[tokio::test]
async fn rankings_show_nowhere_before_the_result() {
    let up: Ballots = |_, ideas| {
        let picks = ideas[..3].iter();
        picks
            .map(|idea| ("pick".into(), idea.to_string()))
            .collect()
    };
    let last: Ballots = |voter, ideas| vec![("pick".into(), ideas[4 - voter % 2].to_string())];
    tell_twice(BallotRule::PickAndRank { k: 3 }, up, last).await;
}

#[tokio::test]
async fn opinions_show_nowhere_before_the_result() {
    let agree: Ballots = |_, ideas| vec![(format!("answer-{}", ideas[0]), "agree".into())];
    let disagree: Ballots = |voter, ideas| {
        let said = if voter < 6 { "disagree" } else { "pass" };
        let answers = ideas[..4].iter();
        answers
            .map(|idea| (format!("answer-{idea}"), said.into()))
            .collect()
    };
    tell_twice(BallotRule::Judge, agree, disagree).await;
}

#[tokio::test]
async fn orders_of_all_show_nowhere_before_the_result() {
    let forth: Ballots = |_, ideas| picks(ideas.iter());
    let back: Ballots = |voter, ideas| picks(ideas[voter % 3..].iter().rev());
    tell_twice(BallotRule::RankAll, forth, back).await;
}

#[tokio::test]
async fn points_show_nowhere_before_the_result() {
    let one: Ballots = |_, ideas| vec![(format!("points-{}", ideas[0]), "4".into())];
    let spread: Ballots = |voter, ideas| numbers("points", &ideas[2..], voter % 3 + 1);
    let rule = BallotRule::Points {
        points: 10,
        most: 4,
    };
    tell_twice(rule, one, spread).await;
}

#[tokio::test]
async fn ratings_show_nowhere_before_the_result() {
    let low: Ballots = |voter, ideas| numbers("rate", &ideas[..2], voter % 2 + 1);
    let high: Ballots = |voter, ideas| numbers("rate", &ideas[1..], voter % 2 + 4);
    tell_twice(BallotRule::Rate { axes: 1 }, low, high).await;
    let low: Ballots = |_, ideas| numbers("second", ideas, 2);
    let high: Ballots = |_, ideas| {
        let first = numbers("rate", ideas, 5);
        first
            .into_iter()
            .chain(numbers("second", ideas, 4))
            .collect()
    };
    tell_twice(BallotRule::Rate { axes: 2 }, low, high).await;
}

#[tokio::test]
async fn what_is_worth_its_cost_shows_nowhere_before_the_result() {
    let one: Ballots = |_, ideas| vec![("approve".into(), ideas[0].to_string())];
    let many: Ballots = |voter, ideas| {
        let worth = ideas[1 + voter % 2..].iter();
        worth
            .map(|idea| ("approve".into(), idea.to_string()))
            .collect()
    };
    tell_twice(BallotRule::Budget { total: 9_000 }, one, many).await;
}

#[tokio::test]
async fn pairs_show_nowhere_before_the_result() {
    let forth: Ballots = |_, ideas| vec![("pair".into(), format!("{}_{}", ideas[0], ideas[1]))];
    let back: Ballots = |voter, ideas| {
        let others = ideas[voter % 2..4].iter();
        others
            .map(|idea| ("pair".into(), format!("{}_{idea}", ideas[4])))
            .collect()
    };
    tell_twice(BallotRule::Pairs, forth, back).await;
}

#[tokio::test]
async fn credits_show_nowhere_before_the_result() {
    let loud: Ballots = |_, ideas| vec![(format!("votes-{}", ideas[0]), "6".into())];
    let against: Ballots = |voter, ideas| {
        let votes = if voter < 6 { "-3" } else { "2" };
        let some = ideas[1..4].iter();
        some.map(|idea| (format!("votes-{idea}"), votes.into()))
            .collect()
    };
    tell_twice(BallotRule::Quadratic { credits: 36 }, loud, against).await;
}

fn picks<'a>(ideas: impl Iterator<Item = &'a IdeaId>) -> Vec<(String, String)> {
    ideas
        .map(|idea| ("pick".into(), idea.to_string()))
        .collect()
}

/// The same number for each of these.
fn numbers(kind: &str, ideas: &[IdeaId], n: usize) -> Vec<(String, String)> {
    let each = ideas.iter();
    each.map(|idea| (format!("{kind}-{idea}"), n.to_string()))
        .collect()
}
