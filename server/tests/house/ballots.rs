//! A vote by forms alone: filled in, moved about, cast, changed, closed and shown.

use crate::visitor::{Building, Founded, Page, Visitor, fresh, setup};
use axum::http::StatusCode;
use uuid::Uuid;
use workshop::template::Template;
use workshop::{
    Author, Ballot, BallotRule, Command, HowFar, IdeaId, ItemId, Opinion, RoundId, RoundKind,
    Source, ThemeId, VoteSetup, What, tally,
};

/// A room in which a vote of this rule is open on ideas that came prepared, and Ana in it.
struct Vote {
    building: Building,
    founded: Founded,
    ideas: Vec<IdeaId>,
    ana: Visitor,
    page: Page,
}

const TEXTS: [&str; 7] = [
    "No appointment",
    "Same worker",
    "Open late",
    "A side entrance",
    "Bring a friend",
    "Help with forms",
    "A nurse this week",
];

async fn vote(rule: BallotRule) -> Vote {
    vote_on(rule, &TEXTS).await
}

async fn vote_on(rule: BallotRule, texts: &[&str]) -> Vote {
    let building = Building::open().await;
    let mut setup = setup(Template::ReadyList);
    setup.rounds[0].kind = RoundKind::Vote(VoteSetup {
        what: What::Ideas,
        from: Source::All,
        rule,
    });
    let founded = building.found(setup).await;
    let mut ideas = Vec::new();
    for text in texts {
        ideas.push(add(&founded, text).await);
    }
    founded.open(0).await;
    let mut ana = building.visitor();
    let page = ana.join(&founded, "citizen").await;
    Vote {
        building,
        founded,
        ideas,
        ana,
        page,
    }
}

async fn add(founded: &Founded, text: &str) -> IdeaId {
    let command = Command::AddIdea {
        round: None,
        text: text.into(),
        author: Author::Desk { role: None },
        only_desk: false,
        source_id: None,
    };
    IdeaId(founded.desk(command).await.wish.0)
}

impl Vote {
    fn round(&self) -> RoundId {
        self.founded.rounds[0]
    }

    fn action(&self) -> String {
        self.founded.at(&format!("/ballots/{}", self.round()))
    }

    /// Sends the ballot on Ana's page with these fields besides.
    async fn send(&mut self, fields: &[(&str, &str)]) -> Page {
        let action = self.action();
        self.ana.send(&self.page, &action, fields).await
    }

    /// Presses one of the arrows, and lays the page that comes back before Ana.
    async fn press(&mut self, way: &str, n: usize) -> StatusCode {
        let button = format!("{way}-{}", self.ideas[n]);
        assert!(self.page.html.contains(&button), "no button {button}");
        self.page = self.send(&[("move", &button)]).await;
        self.page.status
    }

    /// Casts what is on the page, and follows to where it leads.
    async fn cast(&mut self, fields: &[(&str, &str)]) -> Page {
        let answer = self.send(fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        self.ana.follow(answer).await
    }

    /// The ballots of this vote, whoever cast them.
    fn ballots(&self) -> Vec<Ballot> {
        let run = self.founded.room.now().run(self.round());
        run.ballots
            .values()
            .map(|cast| cast.ballot.clone())
            .collect()
    }

    fn items(&self, numbers: &[usize]) -> Vec<ItemId> {
        let items = numbers.iter().map(|n| ItemId::Idea(self.ideas[*n]));
        items.collect()
    }

    fn id(&self, n: usize) -> String {
        self.ideas[n].to_string()
    }

    async fn reveal(&self) {
        self.founded.close(0).await;
        let round = self.round();
        self.founded.desk(Command::Reveal { round }).await;
        let upto = HowFar::Differ;
        self.founded.desk(Command::RevealTo { round, upto }).await;
    }
}

/// Where each text stands on the page.
fn order(page: &Page, texts: &[&str]) -> Vec<usize> {
    let text = page.text();
    texts
        .iter()
        .map(|one| text.find(one).unwrap_or_else(|| panic!("no {one}: {text}")))
        .collect()
}

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
    assert!(!vote.page.html.contains("value=\"in-"));
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
        page.html.replace(&wish, "")
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
    for (lens, value) in [("equal", "100%"), ("common", "86%")] {
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
    assert!(page.says("All 7, and how this is counted"));
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
    for rule in [
        BallotRule::Approve,
        BallotRule::PickAndRank { k: 3 },
        BallotRule::Judge,
    ] {
        let mut vote = vote_on(rule, &hostile).await;
        let safe = |page: &Page| {
            assert!(!page.html.contains("<script"), "{}", page.html);
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
        let page = match rule {
            BallotRule::Approve => vote.cast(&[("approve", &vote.id(0))]).await,
            BallotRule::Judge => {
                let answer = format!("answer-{}", vote.ideas[1]);
                vote.cast(&[(&answer, "agree")]).await
            }
            BallotRule::PickAndRank { .. } => {
                for n in [0, 1, 2] {
                    vote.press("in", n).await;
                    safe(&vote.page);
                }
                vote.cast(&[]).await
            }
        };
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
    setup.rounds[0].kind = RoundKind::Vote(VoteSetup {
        what: What::Themes,
        from: Source::All,
        rule: BallotRule::Approve,
    });
    let founded = building.found(setup).await;
    let idea = add(&founded, "A light at the door").await;
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
