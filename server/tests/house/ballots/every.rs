//! What holds for a ballot of every kind: sent twice it counts once, what comes late is not lost,
//! and what is not in the vote is not taken.

use axum::http::StatusCode;
use uuid::Uuid;
use workshop::BallotRule;

use super::{TEXTS, Vote, vote};

pub const RULES: [BallotRule; 10] = [
    BallotRule::Approve,
    BallotRule::PickAndRank { k: 3 },
    BallotRule::Judge,
    BallotRule::RankAll,
    BallotRule::Points {
        points: 10,
        most: 4,
    },
    BallotRule::Rate { axes: 1 },
    BallotRule::Rate { axes: 2 },
    BallotRule::Budget { total: 9_000 },
    BallotRule::Pairs,
    BallotRule::Quadratic { credits: 36 },
];

/// A ballot that says something for the first of these ideas.
pub fn filled(rule: BallotRule, this: &str, that: &str) -> Vec<(String, String)> {
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    match rule {
        BallotRule::Approve | BallotRule::Budget { .. } => vec![field("approve", this)],
        BallotRule::PickAndRank { .. } | BallotRule::RankAll => vec![field("pick", this)],
        BallotRule::Judge => vec![field(&format!("answer-{this}"), "agree")],
        BallotRule::Points { .. } => vec![field(&format!("points-{this}"), "3")],
        BallotRule::Rate { axes: 1 } => vec![field(&format!("rate-{this}"), "5")],
        BallotRule::Rate { .. } => vec![field(&format!("second-{this}"), "5")],
        BallotRule::Pairs => vec![field("pair", &format!("{this}_{that}"))],
        BallotRule::Quadratic { .. } => vec![field(&format!("votes-{this}"), "2")],
    }
}

pub fn plain(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    let fields = fields.iter();
    fields
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

fn for_the_third(vote: &Vote, rule: BallotRule) -> Vec<(String, String)> {
    filled(rule, &vote.id(2), &vote.id(5))
}

#[tokio::test]
async fn sent_twice_it_counts_once() {
    for rule in RULES {
        let mut vote = vote(rule).await;
        let fields = for_the_third(&vote, rule);
        let page = vote.cast(&plain(&fields)).await;
        assert!(
            page.says("Your ballot is in") && page.says(TEXTS[2]),
            "{rule:?}"
        );
        let (entries, cast) = (vote.founded.room.now().seq, vote.ballot());
        let answer = vote.send(&plain(&fields)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{rule:?}");
        assert_eq!(vote.founded.room.now().seq, entries, "{rule:?}");
        // Something else under the same id: not taken, and not lost.
        let other = filled(rule, &vote.id(4), &vote.id(5));
        let page = vote.send(&plain(&other)).await;
        assert_eq!(page.status, StatusCode::CONFLICT, "{rule:?}");
        assert_eq!(vote.ballot(), cast, "{rule:?}");
        let kept = page.form(&vote.action());
        let value = &other[0].1;
        assert!(kept.iter().any(|(_, kept)| kept == value), "{rule:?}");
    }
}

#[tokio::test]
async fn what_comes_late_is_shown_with_all_that_was_on_it() {
    for rule in RULES {
        let mut vote = vote(rule).await;
        vote.founded.close(0).await;
        let fields = for_the_third(&vote, rule);
        let page = vote.send(&plain(&fields)).await;
        assert_eq!(page.status, StatusCode::CONFLICT, "{rule:?}");
        assert!(
            page.says("What you had chosen") && page.says(TEXTS[2]),
            "{rule:?}"
        );
        assert_eq!(vote.ballots(), [], "{rule:?}");
    }
}

#[tokio::test]
async fn what_is_not_in_the_vote_takes_nothing_else_with_it() {
    let stranger = Uuid::from_u128(7).to_string();
    for rule in RULES {
        let mut vote = vote(rule).await;
        let fine = for_the_third(&vote, rule);
        for odd in [stranger.as_str(), "not an id", ""] {
            let odd = filled(rule, odd, &vote.id(6));
            let fields: Vec<_> = fine.iter().chain(&odd).cloned().collect();
            let page = vote.refused(&plain(&fields)).await;
            let kept = page.form(&vote.action());
            let value = &fine[0].1;
            assert!(
                kept.iter().any(|(_, kept)| kept == value),
                "{rule:?}: {odd:?}"
            );
        }
        // The fields of all the other kinds say nothing here.
        let others = RULES
            .iter()
            .flat_map(|other| filled(*other, &vote.id(0), &vote.id(1)));
        let own: Vec<String> = filled(rule, &vote.id(0), &vote.id(1))
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        let foreign = |name: &String| {
            let is_own = own.contains(name);
            let is_kin = matches!(rule, BallotRule::Rate { .. })
                && (name.starts_with("rate-") || name.starts_with("second-"));
            !is_own && !is_kin
        };
        let others: Vec<_> = others.filter(|(name, _)| foreign(name)).collect();
        let fields: Vec<_> = fine.iter().cloned().chain(others).collect();
        vote.cast(&plain(&fields)).await;
        let items = vote.ballot().items();
        assert_eq!(items[0].uuid().to_string(), vote.id(2), "{rule:?}");
        assert!(
            !items
                .iter()
                .any(|item| item.uuid().to_string() == vote.id(0)),
            "{rule:?}"
        );
    }
}

#[tokio::test]
async fn every_kind_says_in_a_sentence_how_it_is_done() {
    for rule in RULES {
        let vote = vote(rule).await;
        for (lang, code) in [
            (app::words::Lang::En, "en"),
            (app::words::Lang::Fi, "fi"),
            (app::words::Lang::Sv, "sv"),
            (app::words::Lang::Ar, "ar"),
        ] {
            let mut ben = vote.building.visitor().reading(code);
            let page = ben.join(&vote.founded, "carer").await;
            let how = app::words::Method::of(lang, rule).how;
            assert!(page.says(&how), "{rule:?} {code}: {}", page.text());
        }
    }
}
