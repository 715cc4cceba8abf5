//! What a vote shows: to whom, when, in which order and in whose words.

use axum::http::StatusCode;
use workshop::template::Template;
use workshop::{BallotRule, Command, IdeaId, RoundKind, Source, ThemeId, VoteSetup, What, tally};

use super::every::{RULES, filled, plain};
use super::{TEXTS, order, vote, vote_on};
use crate::visitor::{Building, Page, fresh, setup};

#[tokio::test]
async fn nobody_else_and_no_result_is_seen_before_the_reveal() {
    let mut vote = vote(BallotRule::Approve).await;
    let before = vote.ana.get(&vote.founded.at("")).await;
    let favourite = vote.id(5);
    for role in ["carer", "professional"] {
        for _ in 0..5 {
            let mut other = vote.building.visitor();
            let page = other.join(&vote.founded, role).await;
            let cast = other
                .send(&page, &vote.action(), &[("approve", &favourite)])
                .await;
            assert_eq!(cast.status, StatusCode::SEE_OTHER);
        }
    }
    let results = vote.founded.at("/results");
    let action = vote.action();
    let said = |page: &Page| {
        // The id for the next wish is random in every rendering.
        let wish = page.form(&action)[0].1.clone();
        page.lasting().replace(&wish, "")
    };
    let after = vote.ana.get(&vote.founded.at("")).await;
    assert_eq!(
        said(&before),
        said(&after),
        "others' ballots change nothing"
    );
    assert!(vote.ana.get(&results).await.says("No result to show yet"));

    vote.page = after;
    let one = vote.id(0);
    vote.cast(&[("approve", &one)]).await;
    vote.founded.close(0).await;
    for address in [vote.founded.at(""), results.clone(), vote.action()] {
        let page = vote.ana.get(&address).await;
        assert!(!page.says(TEXTS[5]), "{address}: {}", page.text());
        assert!(!page.html.contains(&favourite), "{address}");
        assert!(!page.html.contains("class=\"bar\""), "{address}");
    }
    assert!(vote.ana.get(&vote.action()).await.says(TEXTS[0]));

    vote.reveal().await;
    let page = vote.ana.get(&vote.founded.at("")).await;
    assert!(page.says("What the room put first") && page.says("10 of 11"));
    let places = order(&page, &[TEXTS[5], TEXTS[0]]);
    assert!(places.is_sorted());
    assert_eq!(page.text().matches("yours").count(), 1, "{}", page.text());
    for (lens, value) in [("equal", "100%"), ("common", "80%")] {
        let page = vote.ana.get(&format!("{results}?lens={lens}")).await;
        assert!(page.says(value), "{lens}: {}", page.text());
    }
    // Opened again, it is hidden again.
    vote.founded.open(0).await;
    assert!(vote.ana.get(&results).await.says("No result to show yet"));
}

#[tokio::test]
async fn every_rule_shows_its_numbers_after_the_reveal() {
    let mut vote = vote(BallotRule::PickAndRank { k: 3 }).await;
    vote.press("in", 4).await;
    vote.press("in", 1).await;
    vote.cast(&[]).await;
    vote.reveal().await;
    let page = vote.ana.get(&vote.founded.at("/results")).await;
    assert!(page.says("3 points") && page.says("2 points"));
    // Five share the third place: a list that ends after five rows does not part them.
    assert!(page.says("How this is counted") && !page.says("All 7"));
    assert!(page.says("A first pick gives 3 points"));
    assert!(page.says("shared 3rd place"));
    assert!(page.says("1 of 1 in the room cast a ballot; all are counted."));
    assert!(!page.html.contains("lens=equal"), "too few for lenses");

    let mut vote = self::vote(BallotRule::Judge).await;
    let answer = format!("answer-{}", vote.ideas[3]);
    vote.cast(&[(&answer, "disagree")]).await;
    vote.reveal().await;
    let page = vote.ana.get(&vote.founded.at("/results")).await;
    assert!(page.says("0 agree, 1 disagree, 0 pass"));
    assert!(
        !page.says("yours"),
        "one does not support what one turns down"
    );
    let count = tally::of(&vote.founded.room.now(), vote.round()).unwrap();
    assert_eq!(count.ballots, 1);
}

#[tokio::test]
async fn what_people_wrote_is_shown_as_text() {
    let hostile = [
        "</textarea><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "<!-- ' onfocus=alert(1) autofocus='",
        "\u{202e}drow \u{2066}isolate",
    ];
    for rule in RULES {
        let mut vote = vote_on(rule, &hostile).await;
        let safe = |page: &Page| {
            // Our own scripts bear a nonce.
            assert!(!page.html.contains("<script>"), "{}", page.html);
            assert!(!page.html.contains("<img"), "{}", page.html);
            assert!(!page.html.contains("<!-- '"), "{}", page.html);
            let buttons = page.html.split("<button").skip(1);
            for button in buttons {
                let tag = &button[..button.find("\">").unwrap() + 2];
                assert!(!tag.contains("onerror=alert(1)>"), "{tag}");
            }
        };
        safe(&vote.page);
        assert!(vote.page.says("alert(1)"));
        if rule.is_ranked() {
            for n in [0, 1, 2] {
                vote.press("in", n).await;
                safe(&vote.page);
            }
        }
        let fields = filled(rule, &vote.id(1), &vote.id(3));
        let page = vote.cast(&plain(&fields)).await;
        assert!(page.says("onerror=alert(1)"), "{rule:?}");
        safe(&page);
        vote.reveal().await;
        let page = vote.ana.get(&vote.founded.at("")).await;
        safe(&page);
        assert!(page.says("drow"));
    }
}

#[tokio::test]
async fn a_theme_shows_its_ideas_and_a_change_is_said() {
    let building = Building::open().await;
    let mut setup = setup(Template::ReadyList);
    setup.rounds[0].kind = RoundKind::Vote(VoteSetup::new(
        What::Themes,
        Source::All,
        BallotRule::Approve,
    ));
    let founded = building.found(setup).await;
    let idea = founded.shares(None, "A light at the door").await;
    let theme = |title: &str, ideas: Vec<IdeaId>| Command::MakeTheme {
        title: title.into(),
        ideas,
    };
    let made = founded.desk(theme("The way in", vec![idea])).await;
    let door = ThemeId(made.wish.0);
    founded.desk(theme("Empty so far", vec![])).await;
    founded.open(0).await;
    let mut ana = building.visitor();
    let page = ana.join(&founded, "carer").await;
    assert!(page.says("1 idea in it") && page.says("A light at the door"));
    let action = founded.at(&format!("/ballots/{}", founded.rounds[0]));
    let chosen = door.to_string();
    let answer = ana.send(&page, &action, &[("approve", &chosen)]).await;
    let page = ana.follow(answer).await;
    assert!(!page.says("has changed since"));
    let title = "Every way in".into();
    founded
        .desk(Command::TitleTheme { theme: door, title })
        .await;
    let page = ana.get(&founded.at("")).await;
    assert!(page.says("Something on your ballot has changed since you cast it."));
    assert!(page.says("Every way in"));
    // Looked at, and cast as it is: it stands.
    let page = ana.get(&format!("{action}?change")).await;
    let answer = ana.send(&page, &action, &[]).await;
    assert!(!ana.follow(answer).await.says("has changed since"));
}

#[tokio::test]
async fn each_phone_has_its_own_order_and_keeps_it() {
    let mut vote = vote(BallotRule::Approve).await;
    let again = vote.ana.get(&vote.founded.at("")).await;
    assert_eq!(order(&vote.page, &TEXTS), order(&again, &TEXTS));
    let mut orders = std::collections::BTreeSet::new();
    for _ in 0..8 {
        let mut other = vote.building.visitor();
        let page = other.join(&vote.founded, "citizen").await;
        let mut texts = TEXTS.to_vec();
        texts.sort_by_key(|text| page.text().find(text));
        orders.insert(texts);
    }
    assert!(orders.len() > 1, "eight phones, one order: {orders:?}");
}

#[tokio::test]
async fn the_words_are_the_readers_own() {
    let vote = vote(BallotRule::PickAndRank { k: 3 }).await;
    for (lang, said) in [
        (
            "fi",
            "Valitse enintään 3, tärkein ensin. Kukaan ei näe tulosta",
        ),
        (
            "sv",
            "Välj högst 3, det viktigaste först. Ingen ser resultatet",
        ),
    ] {
        let mut ben = vote.building.visitor().reading(lang);
        let page = ben.join(&vote.founded, "carer").await;
        assert!(page.says(said), "{}", page.text());
        let fields = [("wish", fresh().to_string())];
        let page = ben.post(&vote.action(), &[("wish", &fields[0].1)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!page.says("Nothing is chosen"));
    }
}
