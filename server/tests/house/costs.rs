//! What things cost, from the list that a facilitator brings along to the vote that opens.

use axum::http::StatusCode;
use workshop::template::Template;
use workshop::{Actor, Ballot, Command, ItemId, RunState};

use crate::visitor::{Building, Founded, Page, Visitor, fresh};

/// A shared budget made from its template with this list.
async fn made(building: &Building, list: &str) -> (Founded, Visitor) {
    let mut visitor = building.visitor();
    let editor = visitor.get("/start/shared-budget").await;
    let said = [
        ("title", "A yard"),
        ("question", "What for?"),
        ("total-1", "10 000"),
        ("unit-1", "€"),
        ("list", list),
    ];
    let made = visitor.send(&editor, "/workshops", &said).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
    let code = made.location().split('/').nth(2).unwrap().parse().unwrap();
    let room = building.house.room(&code).await.unwrap().unwrap();
    let rounds = room.now().setup.rounds.iter().map(|r| r.id).collect();
    let founded = Founded {
        code,
        desk_key: String::new(),
        room,
        rounds,
    };
    (founded, visitor)
}

fn address(founded: &Founded) -> String {
    founded.at(&format!("/desk/costs/{}", founded.rounds[1]))
}

/// The costs in the order of the list.
fn costs(founded: &Founded) -> Vec<Option<u64>> {
    let now = founded.room.now();
    let costs = now.run(founded.rounds[1]).costs;
    let ideas = now.ideas_in_order();
    ideas
        .map(|idea| costs.get(&ItemId::Idea(idea.id)).copied())
        .collect()
}

/// The name of the n-th number on the page.
fn field(page: &Page, to: &str, n: usize) -> String {
    let form = page.form(to);
    let mut names = form.into_iter().map(|(name, _)| name);
    let mut nth = names.by_ref().filter(|name| name.starts_with("cost-"));
    nth.nth(n).unwrap()
}

#[tokio::test]
async fn prices_on_the_list_are_kept_and_the_missing_ones_are_the_next_step() {
    let building = Building::open().await;
    let list = "A ramp | 7 000\r\nA bench\r\nA swing|2500";
    let (founded, mut desk) = made(&building, list).await;
    assert_eq!(costs(&founded), [Some(7000), None, Some(2500)]);
    founded.open(0).await;

    let page = desk.get(&founded.at("/desk")).await;
    assert!(page.says("Costs for 2 Budget"), "{}", page.text());
    assert!(page.says("1 option has no cost yet."), "{}", page.text());
    assert!(!page.says("On to 2 Budget"));
    // Whoever opens it all the same hears why not.
    let wish = fresh().to_string();
    let round = founded.rounds[1].to_string();
    let press = [("wish", wish.as_str()), ("act", "open"), ("round", &round)];
    let answer = desk.post(&founded.at("/desk/rounds"), &press).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(
        answer.says("One option has no cost yet."),
        "{}",
        answer.text()
    );

    let to = address(&founded);
    let page = desk.get(&to).await;
    assert!(page.says("There is 10,000 € to spend."), "{}", page.text());
    for text in ["A ramp", "A bench", "A swing"] {
        assert!(page.says(text));
    }
    let bench = field(&page, &to, 1);
    let saved = desk.send(&page, &to, &[(&bench, "1 200")]).await;
    let round = founded.rounds[1];
    let now = founded.at(&format!("/desk?saved={round}#now"));
    assert_eq!(saved.location(), now);
    assert_eq!(costs(&founded), [Some(7000), Some(1200), Some(2500)]);
    let page = desk.follow(saved).await;
    assert!(page.says("The costs are saved."), "{}", page.text());
    assert!(page.says("On to 2 Budget"), "{}", page.text());
    assert!(page.says("10,000 € to spend; everything together costs 10,700 €."));
    founded.open(1).await;
    let page = desk.get(&founded.at("/desk")).await;
    assert!(page.says("0 of 0 ballots are in"), "{}", page.text());
    assert!(page.says("Which of these are worth their cost to you?"));
}

#[tokio::test]
async fn a_price_that_is_none_is_said_beside_its_line_before_anything_is_made() {
    let building = Building::open().await;
    let mut visitor = building.visitor();
    let editor = visitor.get("/start/shared-budget").await;
    let list = "A ramp | 7000\r\nA bench | cheap";
    let said = [("title", "T"), ("question", "Q?"), ("list", list)];
    let refused = visitor.send(&editor, "/workshops", &said).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("id=\"list-error\""));
    assert!(
        refused.says("Line 2: A cost is a whole number"),
        "{}",
        refused.text()
    );
    let kept = refused.field("/workshops", "list");
    assert_eq!(kept.replace("\r\n", "\n"), list.replace("\r\n", "\n"));
    assert!(building.house.list().await.unwrap().is_empty());
}

#[tokio::test]
async fn bad_numbers_are_refused_beside_their_fields_and_none_is_saved() {
    let building = Building::open().await;
    for (lang, reason) in [
        ("en", "A cost is a whole number"),
        ("fi", "Hinta on kokonaisluku"),
        ("sv", "En kostnad är ett heltal"),
    ] {
        let (founded, desk) = made(&building, "A ramp | 5\nA bench\nA swing").await;
        let mut desk = desk.reading(lang);
        let to = address(&founded);
        let page = desk.get(&to).await;
        let [ramp, bench, swing] = [0, 1, 2].map(|n| field(&page, &to, n));
        let typed = [
            (ramp.as_str(), "0"),
            (bench.as_str(), "1.5\"><script>"),
            (swing.as_str(), "300"),
        ];
        let refused = desk.send(&page, &to, &typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for (name, value) in typed {
            assert_eq!(refused.field(&to, name), value);
        }
        for wrong in [&ramp, &bench] {
            assert!(refused.html.contains(&format!("id=\"{wrong}-error\"")));
        }
        assert!(!refused.html.contains(&format!("id=\"{swing}-error\"")));
        assert!(refused.says(reason), "{}", refused.text());
        assert!(!refused.html.contains("<script>"));
        assert_eq!(costs(&founded), [Some(5), None, None]);
        // Put right, the rest of what was typed is still there.
        let right = [(ramp.as_str(), ""), (bench.as_str(), "15")];
        let saved = desk.send(&refused, &to, &right).await;
        assert_eq!(saved.location(), format!("{to}?saved"));
        assert_eq!(costs(&founded), [None, Some(15), Some(300)]);
        // And sent twice it is saved once.
        let seq = founded.room.now().seq;
        let doubled = desk.send(&refused, &to, &right).await;
        assert_eq!(doubled.status, StatusCode::SEE_OTHER);
        assert_eq!(founded.room.now().seq, seq);
    }
}

#[tokio::test]
async fn two_desks_that_price_at_once_lose_nothing() {
    let building = Building::open().await;
    let (founded, mut desk) = made(&building, "A ramp\nA bench\nA swing").await;
    let to = address(&founded);
    let page = desk.get(&to).await;
    let [ramp, bench, _] = [0, 1, 2].map(|n| field(&page, &to, n));
    let mut other = desk.clone();
    other
        .send(&page, &to, &[(&ramp, "70"), ("wish", &fresh().to_string())])
        .await;
    desk.send(&page, &to, &[(&bench, "20")]).await;
    assert_eq!(costs(&founded), [Some(70), Some(20), None]);
}

#[tokio::test]
async fn a_form_sent_again_is_answered_as_at_first_whatever_came_between() {
    let building = Building::open().await;
    let (founded, mut desk) = made(&building, "A ramp\nA bench\nA swing").await;
    let to = address(&founded);
    let page = desk.get(&to).await;
    let [ramp, bench, _] = [0, 1, 2].map(|n| field(&page, &to, n));
    let mine = [(ramp.as_str(), "70")];
    let first = desk.send(&page, &to, &mine).await;
    let wish = fresh().to_string();
    let theirs = [(bench.as_str(), "20"), ("wish", wish.as_str())];
    desk.send(&page, &to, &theirs).await;
    // The first answer was lost on the way.
    let again = desk.send(&page, &to, &mine).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.text());
    assert_eq!(again.location(), first.location());
    assert_eq!(costs(&founded), [Some(70), Some(20), None]);
    // Something else under the same wish is still told, and not taken for the first.
    let other = desk.send(&page, &to, &[(ramp.as_str(), "71")]).await;
    assert_eq!(other.status, StatusCode::CONFLICT);
    assert_eq!(costs(&founded), [Some(70), Some(20), None]);
}

#[tokio::test]
async fn prices_that_people_vote_on_are_read_and_no_more() {
    let building = Building::open().await;
    let (founded, mut desk) = made(&building, "A ramp | 70\nA bench | 20").await;
    let to = address(&founded);
    let page = desk.get(&to).await;
    // They all fit: there is nothing to choose.
    assert!(page.says("nothing has to be left out"), "{}", page.text());
    founded.open(1).await;
    let (seat, _) = founded.room.take_seat(fresh(), None).await.unwrap();
    let ballot = Ballot::Approve(vec![]);
    let round = founded.rounds[1];
    let cast = Command::CastBallot { round, ballot };
    founded
        .room
        .act(Actor::Seat(seat), fresh(), cast)
        .await
        .unwrap();
    let ramp = field(&page, &to, 0);
    let refused = desk.send(&page, &to, &[(&ramp, "71")]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(
        refused.says("so they stay as they are"),
        "{}",
        refused.text()
    );
    assert!(refused.says("70 €") && !refused.html.contains("<ol>"));
    assert_eq!(costs(&founded), [Some(70), Some(20)]);
    assert_eq!(founded.room.now().run(round).state, RunState::Open);
}

#[tokio::test]
async fn only_the_desk_prices_and_only_votes_about_a_sum_have_prices() {
    let building = Building::open().await;
    let (founded, mut desk) = made(&building, "A ramp").await;
    let mut ana = building.visitor();
    ana.join(&founded, "citizen").await;
    let to = address(&founded);
    assert_eq!(ana.get(&to).await.status, StatusCode::FORBIDDEN);
    assert_eq!(ana.post(&to, &[]).await.status, StatusCode::FORBIDDEN);
    for round in [founded.rounds[0].to_string(), "x".into()] {
        let page = desk.get(&founded.at(&format!("/desk/costs/{round}"))).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
    }
    let other = building.found_from(Template::ReadyList).await;
    let mut desk = building.visitor().at_the_desk_of(&other);
    let vote = other.at(&format!("/desk/costs/{}", other.rounds[0]));
    assert_eq!(desk.get(&vote).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_list_of_prices_does_not_tell_who_leads() {
    let building = Building::open().await;
    let mut pages = Vec::new();
    for favourite in [0, 2] {
        let mut setup = crate::visitor::setup(Template::ReadyList);
        let workshop::RoundKind::Vote(vote) = &mut setup.rounds[1].kind else {
            panic!("the second round is a vote");
        };
        vote.rule = workshop::BallotRule::Budget { total: 100 };
        let workshop::Source::Leaders { top, .. } = &mut vote.from else {
            panic!("of leaders");
        };
        *top = 1;
        let founded = building.found(setup).await;
        let mut ideas = Vec::new();
        for text in ["One", "Two", "Three"] {
            ideas.push(ItemId::Idea(founded.shares(None, text).await));
        }
        founded.open(0).await;
        let (seat, _) = founded.room.take_seat(fresh(), None).await.unwrap();
        let ballot = Ballot::Approve(vec![ideas[favourite]]);
        let round = founded.rounds[0];
        let cast = Command::CastBallot { round, ballot };
        founded
            .room
            .act(Actor::Seat(seat), fresh(), cast)
            .await
            .unwrap();
        founded.close(0).await;
        let mut desk = building.visitor().at_the_desk_of(&founded);
        let costs = desk.get(&address(&founded)).await;
        assert!(
            costs.says("Everything from 1 Vote is listed"),
            "{}",
            costs.text()
        );
        assert_eq!(costs.html.matches("name=\"cost-").count(), 3);
        let run = desk.get(&founded.at("/desk")).await;
        assert!(run.says("3 options have no cost yet."), "{}", run.text());
        pages.push(costs.text().replace(&founded.code.spoken().to_string(), ""));
    }
    let told = |page: &str| page.split("What does each cost?").last().map(str::to_owned);
    assert_eq!(told(&pages[0]), told(&pages[1]));
}
