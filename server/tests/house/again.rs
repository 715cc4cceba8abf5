//! A vote held once more, from the desk.

use axum::http::StatusCode;
use workshop::template::Template;
use workshop::{Actor, Ballot, Command, IdeaId, ItemId, RunState};

use crate::visitor::{Building, Founded, Visitor, fresh};

/// A list of which a first vote is under way, with Ana's ballot in it.
async fn voted() -> (Building, Founded, Visitor, Visitor) {
    let building = Building::open().await;
    let founded = building.found_from(Template::ReadyList).await;
    for text in ["One", "Two"] {
        founded.shares(None, text).await;
    }
    founded.open(0).await;
    let mut ana = building.visitor();
    ana.join(&founded, "citizen").await;
    cast(&founded, &mut ana, 0).await;
    let desk = building.visitor().at_the_desk_of(&founded);
    (building, founded, desk, ana)
}

/// Ana ticks the n-th idea where the room votes now.
async fn cast(founded: &Founded, ana: &mut Visitor, n: usize) {
    let now = founded.room.now();
    let round = now.open_round().unwrap();
    let idea = now.idea_order[n].to_string();
    let page = ana.get(&founded.at("")).await;
    let to = founded.at(&format!("/ballots/{round}"));
    let page = ana.send(&page, &to, &[("approve", &idea)]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
}

fn address(founded: &Founded, n: usize) -> String {
    let round = founded.room.now().setup.rounds[n].id;
    founded.at(&format!("/desk/again/{round}"))
}

#[tokio::test]
async fn it_is_asked_once_and_then_everybody_votes_anew() {
    let (_building, founded, mut desk, mut ana) = voted().await;
    let page = desk.get(&founded.at("/desk")).await;
    let to = address(&founded, 0);
    assert!(
        page.html.contains(&format!("href=\"{to}\"")),
        "{}",
        page.html
    );
    let asked = desk.get(&to).await;
    assert!(asked.says("Vote again on 1 Vote?"), "{}", asked.text());
    assert!(asked.says("The one ballot so far stays in the record."));
    assert!(asked.says("The vote that is open closes."));
    assert!(asked.says("Later votes that take its leaders"));
    assert_eq!(founded.room.now().setup.rounds.len(), 3, "only asked");

    // A doubled tap holds it once.
    for _ in 0..2 {
        let answer = desk.send(&asked, &to, &[]).await;
        assert_eq!(answer.location(), founded.at("/desk#now"));
    }
    let now = founded.room.now();
    let second = now.setup.rounds[1].id;
    assert_eq!(
        (now.setup.rounds.len(), now.open_round()),
        (4, Some(second))
    );
    assert_eq!(now.run(founded.rounds[0]).state, RunState::Closed);
    let page = desk.get(&founded.at("/desk")).await;
    assert!(page.says("Round 2, Vote. Open."), "{}", page.text());
    assert!(page.says("Vote, once more"), "{}", page.text());
    assert!(page.says("0 of 1 ballots are in"), "{}", page.text());

    // Ana's phone has a fresh ballot, and her first one stays what it was.
    let page = ana.get(&founded.at("")).await;
    assert!(page.says("Cast my ballot") && !page.says("Your ballot is in"));
    cast(&founded, &mut ana, 1).await;
    let now = founded.room.now();
    let [first, second] = [founded.rounds[0], second].map(|round| {
        let ballots = now.run(round).ballots;
        ballots.values().next().unwrap().ballot.clone()
    });
    let ticked = |n: usize| Ballot::Approve(vec![ItemId::Idea(now.idea_order[n])]);
    assert_eq!((first, second), (ticked(0), ticked(1)));
}

#[tokio::test]
async fn the_brief_and_the_exports_have_both() {
    let (_building, founded, mut desk, mut ana) = voted().await;
    founded.close(0).await;
    let asked = desk.get(&address(&founded, 0)).await;
    assert!(
        asked.says("Nobody has seen its result."),
        "{}",
        asked.text()
    );
    desk.send(&asked, &address(&founded, 0), &[]).await;
    cast(&founded, &mut ana, 1).await;
    let second = founded.room.now().setup.rounds[1].id;
    founded.desk(Command::CloseRound { round: second }).await;
    founded.desk(Command::Reveal { round: second }).await;
    let brief = desk.get(&founded.at("/desk/brief.md")).await.html;
    assert!(brief.contains("The vote was held again, as V-2"), "{brief}");
    assert!(
        brief.contains("Held in place of V-1; everybody voted anew."),
        "{brief}"
    );
    let json = desk.get(&founded.at("/desk/workshop.json")).await.html;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["votes"][0]["ballots"], 1);
    assert_eq!(json["votes"][0]["revealed"], false);
    assert_eq!(json["votes"][1]["repeats"], "V-1");
    assert_eq!(json["tally"].as_array().unwrap().len(), 1);
    // What was not shown can be shown yet.
    let round = founded.rounds[0];
    founded.desk(Command::Reveal { round }).await;
    let tally = desk.get(&founded.at("/desk/tally.csv")).await.html;
    assert!(tally.contains("V-1") && tally.contains("V-2"), "{tally}");
}

#[tokio::test]
async fn a_page_that_is_out_of_date_holds_nothing_again() {
    let (building, founded, mut desk, _ana) = voted().await;
    let to = address(&founded, 0);
    let asked = desk.get(&to).await;
    let mut other = building.visitor().at_the_desk_of(&founded);
    let theirs = other.get(&to).await;
    other.send(&theirs, &to, &[]).await;
    let refused = desk.send(&asked, &to, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.says("The room has moved on"), "{}", refused.text());
    assert_eq!(founded.room.now().setup.rounds.len(), 4);
}

#[tokio::test]
async fn of_two_desks_that_ask_at_the_same_moment_one_moves_the_room() {
    let (building, founded, mut desk, _ana) = voted().await;
    let mut other = building.visitor().at_the_desk_of(&founded);
    let to = address(&founded, 0);
    let [page, theirs] = [desk.get(&to).await, other.get(&to).await];
    let (one, two) = tokio::join!(desk.send(&page, &to, &[]), other.send(&theirs, &to, &[]));
    let mut answers = [one.status, two.status];
    answers.sort();
    assert_eq!(answers, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
    assert_eq!(founded.room.now().setup.rounds.len(), 4);

    let rounds: Vec<_> = founded.room.now().setup.rounds.clone();
    let seen = founded.room.now().current().unwrap().to_string();
    let press = async |desk: &mut Visitor, n: usize| {
        let (wish, round) = (fresh().to_string(), rounds[n].id.to_string());
        let fields = [
            ("wish", wish.as_str()),
            ("act", "go"),
            ("round", &round),
            ("seen", &seen),
        ];
        desk.post(&founded.at("/desk/rounds"), &fields).await.status
    };
    let mut answers: [StatusCode; 2] =
        tokio::join!(press(&mut desk, 0), press(&mut other, 3)).into();
    answers.sort();
    assert_eq!(answers, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
}

#[tokio::test]
async fn what_cannot_be_held_again_is_refused_where_it_was_asked() {
    let (_building, founded, mut desk, mut ana) = voted().await;
    let to = address(&founded, 0);
    assert_eq!(ana.get(&to).await.status, StatusCode::FORBIDDEN);
    let asked = desk.get(&to).await;
    let ideas: Vec<IdeaId> = founded.room.now().idea_order.iter().copied().collect();
    let reason = "Names a person".to_owned();
    founded.desk(Command::HideIdeas { ideas, reason }).await;
    let refused = desk.send(&asked, &to, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(
        refused.says("There is nothing to vote on yet"),
        "{}",
        refused.text()
    );
    assert_eq!(founded.room.now().open_round(), Some(founded.rounds[0]));
    // Not held yet, and no vote at all.
    let early = desk.get(&address(&founded, 1)).await;
    assert_eq!(early.location(), founded.at("/desk"));
    for other in [address(&founded, 2), founded.at("/desk/again/x")] {
        assert_eq!(desk.get(&other).await.status, StatusCode::NOT_FOUND);
    }
    let by_a_seat = founded.room.now().seats.keys().next().copied().unwrap();
    let again = Command::VoteAgain {
        round: founded.rounds[0],
    };
    let acting = founded.room.act(Actor::Seat(by_a_seat), fresh(), again);
    assert!(acting.await.is_err());
}
