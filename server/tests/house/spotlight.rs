//! One idea or theme large on the stage, from the desk's button to the wall.

use axum::http::StatusCode;
use workshop::template::Template;
use workshop::{Actor, Command, IdeaId, ThemeId};

use crate::visitor::{Building, Founded, Visitor, fresh};

/// A workshop whose wall is open, with an idea on it and one that is private.
async fn with_a_wall() -> (Building, Founded, Visitor, [IdeaId; 2]) {
    let building = Building::open().await;
    let founded = building.found_from(Template::WholeEvening).await;
    let desk = building.visitor().at_the_desk_of(&founded);
    founded.open(0).await;
    let (seat, _) = founded.room.take_seat(fresh(), None).await.unwrap();
    let mut ideas = Vec::new();
    for (text, only_desk) in [("No form at the door", false), ("My own secret", true)] {
        let wish = fresh();
        let share = Command::ShareIdea {
            round: founded.rounds[0],
            text: text.into(),
            only_desk,
            behind: 1,
        };
        let acting = founded.room.act(Actor::Seat(seat), wish, share);
        acting.await.unwrap();
        ideas.push(IdeaId(wish.0));
    }
    let round = founded.rounds[0];
    founded.desk(Command::ShowWall { round }).await;
    (building, founded, desk, [ideas[0], ideas[1]])
}

#[tokio::test]
async fn an_idea_is_shown_large_and_taken_off_again() {
    let (building, founded, mut desk, [idea, _]) = with_a_wall().await;
    let page = desk.get(&founded.at("/desk")).await;
    let address = founded.at("/desk/spotlight");
    let id = idea.to_string();
    let answer = desk
        .send(&page, &address, &[("idea", &id), ("from", "wall")])
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = desk.get(&founded.at("/desk")).await;
    assert!(page.says("Large on the stage No form at the door"));

    let mut screen = building.visitor();
    let stage = screen.get(&founded.at("/stage")).await;
    assert!(stage.html.contains("data-screen=\"spotlight\""));
    assert!(
        stage.says("No form at the door Other no. 1"),
        "{}",
        stage.text()
    );
    // How to come in stays.
    assert!(stage.says(&founded.code.spoken()) && stage.html.contains("class=\"qr\""));

    desk.send(&page, &address, &[]).await;
    let stage = screen.get(&founded.at("/stage")).await;
    assert!(stage.html.contains("data-screen=\"gather\""));
}

#[tokio::test]
async fn what_is_private_is_never_shown_large() {
    let (building, founded, mut desk, [_, secret]) = with_a_wall().await;
    let page = desk.get(&founded.at("/desk")).await;
    let id = secret.to_string();
    let address = founded.at("/desk/spotlight");
    let answer = desk.send(&page, &address, &[("idea", &id)]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.says("Only what is on the wall can be shown large."));
    let stage = building.visitor().get(&founded.at("/stage")).await;
    assert!(!stage.says("My own secret"));
}

#[tokio::test]
async fn a_theme_is_shown_large_from_the_page_of_themes() {
    let (building, founded, mut desk, [idea, _]) = with_a_wall().await;
    let make = Command::MakeTheme {
        title: "The door".into(),
        ideas: vec![idea],
    };
    let theme = ThemeId(founded.desk(make).await.wish.0).to_string();
    let page = desk.get(&founded.at("/desk/themes")).await;
    let answer = desk
        .send(
            &page,
            &founded.at("/desk/spotlight"),
            &[("theme", &theme), ("from", "themes")],
        )
        .await;
    assert_eq!(answer.headers["location"], founded.at("/desk/themes"));
    let stage = building.visitor().get(&founded.at("/stage")).await;
    assert!(stage.says("The door T-1 1 idea"), "{}", stage.text());
}
