//! What was done last, at one desk and at another, and taking it back.

use axum::http::StatusCode;
use workshop::template::Template;
use workshop::{Actor, Command, IdeaId};

use crate::visitor::{Building, Founded, Visitor, fresh};

async fn with_an_idea() -> (Building, Founded, Visitor, IdeaId) {
    let building = Building::open().await;
    let founded = building.found_from(Template::WholeEvening).await;
    let desk = building.visitor().at_the_desk_of(&founded);
    founded.open(0).await;
    let (seat, _) = founded.room.take_seat(fresh(), None).await.unwrap();
    let wish = fresh();
    let share = Command::ShareIdea {
        round: founded.rounds[0],
        text: "No form at the door".into(),
        only_desk: false,
        behind: 1,
    };
    founded
        .room
        .act(Actor::Seat(seat), wish, share)
        .await
        .unwrap();
    (building, founded, desk, IdeaId(wish.0))
}

fn hide(idea: IdeaId) -> Command {
    Command::HideIdeas {
        ideas: vec![idea],
        reason: "Names a person".into(),
    }
}

#[tokio::test]
async fn taking_down_by_mistake_is_undone_at_another_desk() {
    let (building, founded, mut desk, idea) = with_an_idea().await;
    founded.desk(hide(idea)).await;
    let page = desk.get(&founded.at("/desk")).await;
    assert!(page.says("No. 1 taken down Undo"), "{}", page.text());
    let mut other = building.visitor().at_the_desk_of(&founded);
    let answer = other.send(&page, &founded.at("/desk/undo"), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(founded.room.now().ideas[&idea].is_public());
    for desk in [&mut desk, &mut other] {
        let page = desk.get(&founded.at("/desk")).await;
        assert!(page.says("Undone: No. 1 taken down"), "{}", page.text());
    }
    // The first desk presses it too: it is so already.
    let answer = desk.send(&page, &founded.at("/desk/undo"), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_has_been_built_on_is_told_and_left_alone() {
    let (_building, founded, mut desk, idea) = with_an_idea().await;
    founded.desk(hide(idea)).await;
    let page = desk.get(&founded.at("/desk")).await;
    let show = Command::ShowIdeas { ideas: vec![idea] };
    founded.desk(show).await;
    let answer = desk.send(&page, &founded.at("/desk/undo"), &[]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.says("it cannot be undone any more"));
    assert!(founded.room.now().ideas[&idea].is_public());
}

#[tokio::test]
async fn a_round_that_was_opened_is_listed_without_undo() {
    let (_building, founded, mut desk, _) = with_an_idea().await;
    let page = desk.get(&founded.at("/desk")).await;
    assert!(page.says("Last done"), "{}", page.text());
    assert!(page.says("1 Gather opened"), "{}", page.text());
    assert!(!page.html.contains("/desk/undo"));
    let text = desk.get(&founded.at("/stage")).await.text();
    assert!(!text.contains("Gather opened"));
}
