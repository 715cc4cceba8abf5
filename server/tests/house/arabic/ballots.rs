//! Every kind of ballot: empty, refused, cast, to be changed, too late, and its result.

use workshop::template::Template;
use workshop::{BallotRule, Command, IdeaId, ItemId, RoundKind, Source, VoteSetup, What};

use super::{Evening, IDEAS, setup};

/// A vote of this rule on seven ideas, and the address of its ballot.
async fn vote(rule: BallotRule) -> (Evening, Vec<IdeaId>, String) {
    let mut setup = setup(Template::ReadyList);
    setup.rounds[0].kind = RoundKind::Vote(VoteSetup {
        unit: match rule {
            BallotRule::Budget { .. } => "€".into(),
            _ => String::new(),
        },
        ..VoteSetup::new(What::Ideas, Source::All, rule)
    });
    let mut evening = Evening::of(setup).await;
    let door = evening.reads("").await;
    evening.sends(&door, "/seat", &[("role", "citizen")]).await;
    let mut ideas = Vec::new();
    for text in IDEAS {
        ideas.push(evening.founded.shares(None, text).await);
    }
    let round = evening.founded.rounds[0];
    if let BallotRule::Budget { .. } = rule {
        let costs = ideas.iter().map(|id| (ItemId::Idea(*id), 4_500)).collect();
        evening
            .founded
            .desk(Command::SetCosts { round, costs })
            .await;
    }
    evening.founded.open(0).await;
    (evening, ideas, format!("/ballots/{round}"))
}

/// From the first look to the result; `refused` is not taken, `cast` is.
async fn is_arabic_throughout(
    rule: BallotRule,
    refused: impl Fn(&[IdeaId]) -> Vec<(String, String)>,
    cast: impl Fn(&[IdeaId]) -> Vec<(String, String)>,
) {
    let (mut evening, ideas, address) = vote(rule).await;
    evening.looks_around().await;
    let page = evening.reads(&address).await;
    for (fields, is_taken) in [(refused(&ideas), false), (cast(&ideas), true)] {
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let answer = evening.sends(&page, &address, &fields).await;
        assert_eq!(answer.status.is_success(), is_taken, "{rule:?}");
        evening.looks_around().await;
    }
    let change = evening.reads(&format!("{address}?change")).await;
    evening.reads(&format!("{address}?more")).await;
    evening.founded.close(0).await;
    evening.looks_around().await;
    evening.sends(&change, &address, &[]).await;
    evening.reads(&address).await;
    evening.reveal(0).await;
    evening.looks_around().await;
}

fn field(name: &str, id: IdeaId, value: &str) -> (String, String) {
    (format!("{name}-{id}"), value.to_owned())
}

#[tokio::test]
async fn points_and_credits_are_arabic() {
    let points = BallotRule::Points {
        points: 10,
        most: 4,
    };
    is_arabic_throughout(
        points,
        |ideas| {
            let odd = field("points", ideas[0], "٩٩");
            let three = ideas[1..4].iter().map(|id| field("points", *id, "٤"));
            three.chain([odd]).collect()
        },
        |ideas| {
            vec![
                field("points", ideas[0], "٤"),
                field("points", ideas[1], "1"),
            ]
        },
    )
    .await;
    is_arabic_throughout(
        BallotRule::Quadratic { credits: 36 },
        |ideas| {
            vec![
                field("votes", ideas[0], "٦"),
                field("votes", ideas[1], "-٢"),
            ]
        },
        |ideas| {
            vec![
                field("votes", ideas[0], "٥"),
                field("votes", ideas[1], "-٢"),
            ]
        },
    )
    .await;
}

#[tokio::test]
async fn ratings_are_arabic() {
    for axes in [1, 2] {
        is_arabic_throughout(
            BallotRule::Rate { axes },
            |ideas| vec![field("rate", ideas[0], "9"), field("rate", ideas[1], "3")],
            |ideas| {
                let second = (axes == 2).then(|| field("second", ideas[1], "2"));
                let first = [field("rate", ideas[0], "5"), field("rate", ideas[1], "3")];
                first.into_iter().chain(second).collect()
            },
        )
        .await;
    }
}

#[tokio::test]
async fn pairs_budgets_and_whole_orders_are_arabic() {
    let pair = |a: IdeaId, b: IdeaId| ("pair".to_owned(), format!("{a}_{b}"));
    is_arabic_throughout(
        BallotRule::Pairs,
        |ideas| vec![pair(ideas[0], ideas[1]), pair(ideas[1], ideas[0])],
        |ideas| vec![pair(ideas[0], ideas[1]), pair(ideas[2], ideas[0])],
    )
    .await;
    let chosen = |name: &str, id: IdeaId| (name.to_owned(), id.to_string());
    is_arabic_throughout(
        BallotRule::Budget { total: 9_000 },
        |ideas| vec![chosen("approve", ideas[0]), chosen("approve", ideas[0])],
        |ideas| ideas[..3].iter().map(|id| chosen("approve", *id)).collect(),
    )
    .await;
    is_arabic_throughout(
        BallotRule::RankAll,
        |_| vec![],
        |ideas| ideas.iter().map(|id| chosen("pick", *id)).collect(),
    )
    .await;
}
