//! Running a workshop from the desk.

use axum::http::StatusCode;
use uuid::Uuid;
use workshop::template::Template;
use workshop::{Actor, Ballot, Command, IdeaId, ItemId, Place, RunState, SeatId};

use crate::visitor::{Building, Founded, Page, Visitor, fresh};

async fn evening() -> (Building, Founded, Visitor) {
    let building = Building::open().await;
    let founded = building.found_from(Template::WholeEvening).await;
    let desk = building.visitor().at_the_desk_of(&founded);
    (building, founded, desk)
}

/// Somebody in the room, past the pages.
async fn seat(founded: &Founded) -> SeatId {
    let (seat, _) = founded.room.take_seat(fresh(), None).await.unwrap();
    seat
}

async fn share(founded: &Founded, seat: SeatId, text: &str, only_desk: bool) -> IdeaId {
    let wish = fresh();
    let command = Command::ShareIdea {
        round: founded.rounds[0],
        text: text.into(),
        only_desk,
        behind: 1,
    };
    let acting = founded.room.act(Actor::Seat(seat), wish, command);
    acting.await.unwrap();
    IdeaId(wish.0)
}

/// Presses a button of the desk as it stood on this page.
async fn press(desk: &mut Visitor, founded: &Founded, act: &str, round: &str, seen: &str) -> Page {
    let wish = Uuid::new_v4().to_string();
    let fields = [
        ("wish", wish.as_str()),
        ("act", act),
        ("round", round),
        ("seen", seen),
    ];
    desk.post(&founded.at("/desk/rounds"), &fields).await
}

fn state(founded: &Founded, n: usize) -> RunState {
    founded.room.now().run(founded.rounds[n]).state
}

#[tokio::test]
async fn the_desk_is_closed_without_its_key() {
    let (building, founded, _) = evening().await;
    let mut stranger = building.visitor();
    let page = stranger.get(&founded.at("/desk")).await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    let first = founded.rounds[0].to_string();
    let answer = press(&mut stranger, &founded, "open", &first, "lobby").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(state(&founded, 0), RunState::NotYet);
}

#[tokio::test]
async fn going_on_and_back_and_on_keeps_everything() {
    let (_building, founded, mut desk) = evening().await;
    let rounds: Vec<String> = founded.rounds.iter().map(ToString::to_string).collect();

    let answer = press(&mut desk, &founded, "open", &rounds[0], "lobby").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let ana = seat(&founded).await;
    share(&founded, ana, "No form at the door", false).await;
    share(&founded, ana, "A quiet room", false).await;

    press(&mut desk, &founded, "open", &rounds[1], &rounds[0]).await;
    press(&mut desk, &founded, "go", &rounds[0], &rounds[1]).await;
    assert_eq!(state(&founded, 0), RunState::Closed);
    let page = desk.get(&founded.at("/desk")).await;
    assert!(page.says("Round 1, Gather. Closed."), "{}", page.text());
    press(&mut desk, &founded, "open", &rounds[0], &rounds[0]).await;
    assert_eq!(state(&founded, 0), RunState::Open);
    press(&mut desk, &founded, "open", &rounds[2], &rounds[0]).await;

    let now = founded.room.now();
    assert_eq!(now.ideas.len(), 2);
    assert_eq!(now.run(founded.rounds[2]).options.len(), 2);
    let page = desk.get(&founded.at("/desk")).await;
    assert!(page.says("0 of 1 ballots are in"), "{}", page.text());
}

#[tokio::test]
async fn a_doubled_next_does_not_skip_a_round() {
    let (_building, founded, mut desk) = evening().await;
    founded.open(0).await;
    let page = desk.get(&founded.at("/desk")).await;
    assert!(page.says("On to 2 Group"), "{}", page.text());

    // The same form twice, and then another window that shows the same page.
    let [first, second] = [&founded.rounds[0], &founded.rounds[1]].map(ToString::to_string);
    let wish = Uuid::new_v4().to_string();
    let fields = [
        ("wish", wish.as_str()),
        ("act", "open"),
        ("round", second.as_str()),
        ("seen", first.as_str()),
    ];
    for _ in 0..2 {
        let answer = desk.post(&founded.at("/desk/rounds"), &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
    let answer = press(&mut desk, &founded, "open", &second, &first).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(founded.room.now().place, Place::Round(founded.rounds[1]));
    assert_eq!(state(&founded, 2), RunState::NotYet);
}

#[tokio::test]
async fn a_page_that_is_out_of_date_does_not_move_the_room() {
    let (_building, founded, mut desk) = evening().await;
    founded.open(0).await;
    let [first, second] = [&founded.rounds[0], &founded.rounds[1]].map(ToString::to_string);
    founded.open(4).await;
    let answer = press(&mut desk, &founded, "open", &second, &first).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.says("The room has moved on"), "{}", answer.text());
    assert_eq!(founded.room.now().place, Place::Round(founded.rounds[4]));
}

#[tokio::test]
async fn taking_down_needs_a_reason_and_keeps_what_was_chosen() {
    let (_building, founded, mut desk) = evening().await;
    founded.open(0).await;
    let ana = seat(&founded).await;
    let idea = share(&founded, ana, "Ask Maija on floor two", false).await;
    let (id, wish) = (idea.to_string(), Uuid::new_v4().to_string());
    let hide = |reason: &'static str| {
        [
            ("wish", wish.clone()),
            ("act", "hide".to_owned()),
            ("idea", id.clone()),
            ("reason", reason.to_owned()),
        ]
    };
    let address = founded.at("/desk/ideas");

    let fields = hide("  ");
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let answer = desk.post(&address, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.html.contains(&format!("id=\"why-{id}-error\"")),
        "{}",
        answer.html
    );
    assert!(founded.room.now().ideas[&idea].is_public());

    let fields = hide("Names a person");
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let answer = desk.post(&address, &fields).await;
    let page = desk.follow(answer).await;
    assert!(page.says("Names a person"), "{}", page.text());
    assert!(!founded.room.now().ideas[&idea].is_public());

    let wish = Uuid::new_v4().to_string();
    let fields = [
        ("wish", wish.as_str()),
        ("act", "show"),
        ("idea", id.as_str()),
    ];
    desk.post(&address, &fields).await;
    assert!(founded.room.now().ideas[&idea].is_public());
}

#[tokio::test]
async fn several_ideas_are_set_aside_at_once() {
    let (_building, founded, mut desk) = evening().await;
    founded.open(0).await;
    let ana = seat(&founded).await;
    let mut ids = Vec::new();
    for text in ["Who pays?", "Who decides?", "A quiet room"] {
        ids.push(share(&founded, ana, text, false).await);
    }
    let address = founded.at("/desk/ideas");
    let (wish, one, two) = (
        Uuid::new_v4().to_string(),
        ids[0].to_string(),
        ids[1].to_string(),
    );
    let fields = [
        ("wish", wish.as_str()),
        ("act", "park"),
        ("idea", one.as_str()),
        ("idea", two.as_str()),
    ];
    desk.post(&address, &fields).await;
    let now = founded.room.now();
    let parked: Vec<bool> = ids.iter().map(|id| now.ideas[id].parked).collect();
    assert_eq!(parked, [true, true, false]);

    let wish = Uuid::new_v4().to_string();
    let answer = desk
        .post(&address, &[("wish", &wish), ("act", "park")])
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("Tick the ideas first."), "{}", answer.text());
}

#[tokio::test]
async fn an_idea_from_paper_counts_and_a_refused_one_keeps_its_text() {
    let (_building, founded, mut desk) = evening().await;
    founded.open(0).await;
    let page = desk.get(&founded.at("/desk")).await;
    let address = founded.at("/desk/paper");
    let long = "a".repeat(501);
    let answer = desk
        .send(&page, &address, &[("text", &long), ("role", "carer")])
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.html.contains(&long));
    assert!(
        answer.html.contains("id=\"paper-text-error\""),
        "{}",
        answer.html
    );

    let answer = desk
        .send(
            &answer,
            &address,
            &[("text", "Text me that he arrived"), ("role", "carer")],
        )
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let now = founded.room.now();
    let idea = now.ideas_in_order().next().unwrap();
    assert_eq!(now.role_of(idea).unwrap().0, "carer");
    assert_eq!(idea.round, Some(founded.rounds[0]));
}

#[tokio::test]
async fn no_result_is_on_the_desk_before_it_is_shown_to_the_room() {
    let (_building, founded, mut desk) = evening().await;
    founded.open(0).await;
    let ana = seat(&founded).await;
    let loved = share(&founded, ana, "No form at the door", false).await;
    share(&founded, ana, "A quiet room", false).await;
    founded.open(2).await;
    let round = founded.rounds[2];
    let cast = Command::CastBallot {
        round,
        ballot: Ballot::Approve(vec![ItemId::Idea(loved)]),
    };
    founded
        .room
        .act(Actor::Seat(ana), fresh(), cast)
        .await
        .unwrap();

    let page = desk.get(&founded.at("/desk")).await;
    assert!(page.says("1 of 1 ballots are in"), "{}", page.text());
    assert!(!page.says("Results"), "{}", page.text());
    let id = round.to_string();
    press(&mut desk, &founded, "close", &id, "").await;
    let page = desk.get(&founded.at("/desk")).await;
    assert!(page.says("1 ballot received, 1 counted"), "{}", page.text());
    assert!(page.says("Nobody has seen the result."), "{}", page.text());
    assert!(!page.says("Results"), "{}", page.text());
    press(&mut desk, &founded, "reveal", &id, "").await;
    let page = desk.get(&founded.at("/desk")).await;
    assert!(page.says("Closed and shown."), "{}", page.text());
    assert!(page.says("Results"), "{}", page.text());
}

#[tokio::test]
async fn the_clock_is_paused_resumed_and_lengthened() {
    let (_building, founded, mut desk) = evening().await;
    founded.open(0).await;
    let id = founded.rounds[0].to_string();
    press(&mut desk, &founded, "pause", &id, "").await;
    let page = desk.get(&founded.at("/desk")).await;
    assert!(page.says("The clock stands still."), "{}", page.text());
    press(&mut desk, &founded, "add-minute", &id, "").await;
    press(&mut desk, &founded, "resume", &id, "").await;
    let now = founded.room.now();
    let left = now
        .run(founded.rounds[0])
        .timer
        .left_ms(rooms::now())
        .unwrap();
    assert!((12 * 60_000..=13 * 60_000).contains(&left), "{left}");
}
