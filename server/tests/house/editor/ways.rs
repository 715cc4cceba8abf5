//! Every way to vote: chosen in the editor, opened from the desk, and kept as it was.

use axum::http::StatusCode;
use workshop::template::Template;
use workshop::{BallotRule, VoteSetup};

use super::{editor, found_by};
use crate::visitor::{Building, Founded};

fn vote(founded: &Founded) -> VoteSetup {
    let now = founded.room.now();
    let vote = now.setup.rounds[0].kind.vote().cloned();
    vote.expect("the first round of a ready list is a vote")
}

#[tokio::test]
async fn each_is_explained_and_asks_only_in_its_own_fields() {
    let building = Building::open().await;
    for (lang, other) in [
        ("en", "Choose another way to vote"),
        ("fi", "Valitse toinen äänestystapa"),
        ("sv", "Välj ett annat sätt att rösta"),
    ] {
        let mut visitor = building.visitor().reading(lang);
        let page = editor(&mut visitor, Template::ReadyList).await;
        assert!(page.says(other));
        for way in [
            "approve",
            "judge",
            "rank",
            "rank-all",
            "pairs",
            "points",
            "quadratic",
            "rate",
            "rate-two",
            "budget",
        ] {
            let value = format!("id=\"rule-0-{way}\"");
            assert_eq!(page.html.matches(&value).count(), 1, "{lang} {way}");
            let said = format!("data-says=\"{way}\"");
            assert_eq!(page.html.matches(&said).count(), 3, "in each round: {way}");
        }
        assert_eq!(page.field("/workshops", "rule-0"), "approve");
        assert_eq!(page.field("/workshops", "rule-1"), "rank");
    }
}

#[tokio::test]
async fn each_is_made_opened_and_kept_as_it_was() {
    let building = Building::open().await;
    type Fields<'a> = &'a [(&'a str, &'a str)];
    let ways: [(Fields<'_>, BallotRule, &str); 10] = [
        (
            &[("rule-0", "approve")],
            BallotRule::Approve,
            "Tick any number",
        ),
        (
            &[("rule-0", "rank"), ("picks-0", "3")],
            BallotRule::PickAndRank { k: 3 },
            "Pick some and put them in order (3)",
        ),
        (
            &[("rule-0", "judge")],
            BallotRule::Judge,
            "Agree, disagree or pass on each",
        ),
        (
            &[("rule-0", "rank-all")],
            BallotRule::RankAll,
            "Put them all in order",
        ),
        (
            &[("rule-0", "points"), ("points-0", "12"), ("most-0", "4")],
            BallotRule::Points {
                points: 12,
                most: 4,
            },
            "Share out points (12, at most 4 for one)",
        ),
        (
            &[("rule-0", "rate"), ("axis-one-0", "Urgency")],
            BallotRule::Rate { axes: 1 },
            "Rate each from 1 to 5 (Urgency)",
        ),
        (
            &[
                ("rule-0", "rate-two"),
                ("axis-one-0", "Good"),
                ("axis-two-0", "Dear"),
            ],
            BallotRule::Rate { axes: 2 },
            "Rate each on two scales (Good, Dear)",
        ),
        (
            &[
                ("rule-0", "budget"),
                ("total-0", "20 000"),
                ("unit-0", "€"),
                ("list", "A | 5\nB | 6"),
            ],
            BallotRule::Budget { total: 20_000 },
            "Choose what is worth its cost (20,000 €)",
        ),
        (
            &[("rule-0", "pairs")],
            BallotRule::Pairs,
            "This or that, one pair at a time",
        ),
        (
            &[("rule-0", "quadratic"), ("credits-0", "49")],
            BallotRule::Quadratic { credits: 49 },
            "Spend credits, for or against (49)",
        ),
    ];
    for (fields, rule, told) in ways {
        let mut desk = building.visitor();
        let page = editor(&mut desk, Template::ReadyList).await;
        let mut said = vec![("title", "T"), ("question", "Q?"), ("list", "A\nB\nC")];
        said.retain(|(name, _)| fields.iter().all(|(other, _)| other != name));
        said.extend(fields);
        said.push(("role-set", "district"));
        let made = desk.send(&page, "/workshops", &said).await;
        assert_eq!(
            made.status,
            StatusCode::SEE_OTHER,
            "{rule:?}: {}",
            made.text()
        );
        let founded = found_by(&building, &made).await;
        let kept = vote(&founded);
        assert_eq!(kept.rule, rule);
        assert_eq!(founded.room.now().setup.role_set, "district");

        let page = desk.get(&founded.at("/desk")).await;
        let round = founded.rounds[0].to_string();
        let open = [("act", "open"), ("round", round.as_str())];
        let opened = desk.send(&page, &founded.at("/desk/rounds"), &open).await;
        assert_eq!(
            opened.status,
            StatusCode::SEE_OTHER,
            "{rule:?}: {}",
            opened.text()
        );
        let page = desk.follow(opened).await;
        assert!(
            page.says("0 of 0 ballots are in"),
            "{rule:?}: {}",
            page.text()
        );

        // People vote under it: it is read in the editor, and saved as it was.
        let address = founded.at("/desk/setup");
        let page = desk.get(&address).await;
        assert!(page.says(told), "{}", page.text());
        assert!(!page.html.contains("id=\"rule-0-approve\""));
        let words = [("prompt-0", "Other words"), ("do", "save")];
        let saved = desk.send(&page, &address, &words).await;
        assert_eq!(
            saved.status,
            StatusCode::SEE_OTHER,
            "{rule:?}: {}",
            saved.text()
        );
        let now = founded.room.now();
        assert_eq!(now.setup.rounds[0].prompt, "Other words");
        assert_eq!(now.setup.role_set, "district");
        assert_eq!(vote(&founded), kept);
        // Another ballot it does not become.
        let page = desk.get(&address).await;
        let changed = [("points-0", "99"), ("rule-0", "points"), ("do", "save")];
        let refused = desk.send(&page, &address, &changed).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{rule:?}");
        assert_eq!(vote(&founded), kept);
    }
}

#[tokio::test]
async fn what_a_way_asks_is_refused_beside_its_field_in_its_words() {
    let building = Building::open().await;
    let mut visitor = building.visitor();
    let page = editor(&mut visitor, Template::ImpactAndEffort).await;
    let long = "x".repeat(41);
    let said = [
        ("title", "T"),
        ("question", "Q?"),
        ("rule-2", "points"),
        ("points-2", "10"),
        ("most-2", "11"),
        ("axis-two-3", long.as_str()),
    ];
    let refused = visitor.send(&page, "/workshops", &said).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["most-2", "axis-two-3"] {
        assert!(
            refused.html.contains(&format!("id=\"{field}-error\"")),
            "{field}"
        );
        assert!(
            refused.html.contains(&format!("href=\"#{field}\"")),
            "{field}"
        );
    }
    assert!(
        refused.says("Rounds 3: At most for one"),
        "{}",
        refused.text()
    );
    for (name, value) in said {
        assert_eq!(refused.field("/workshops", name), value);
    }
}
