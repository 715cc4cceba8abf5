//! Changing a workshop that has begun: what was used stays.

use axum::http::StatusCode;
use workshop::template::Template;
use workshop::{Actor, Command};

use crate::visitor::{Building, Founded, Visitor, fresh};

async fn running(building: &Building) -> (Founded, Visitor) {
    let founded = building.found_from(Template::OpenWall).await;
    founded.open(0).await;
    let mut ana = building.visitor();
    ana.join(&founded, "carer").await;
    let facilitator = building.visitor().at_the_desk_of(&founded);
    (founded, facilitator)
}

#[tokio::test]
async fn a_running_workshop_changes_its_words_and_keeps_what_was_used() {
    let building = Building::open().await;
    let (founded, mut desk) = running(&building).await;
    let address = founded.at("/desk/setup");
    let page = desk.get(&address).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        !page.html.contains("value=\"remove-0\""),
        "the open round cannot go"
    );
    assert!(
        !page.html.contains("value=\"remove-role-1\""),
        "somebody is a carer"
    );
    assert!(page.html.contains("value=\"remove-1\""));

    let said = [
        ("title", "New title"),
        ("prompt-0", "New words"),
        ("do", "save"),
    ];
    let saved = desk.send(&page, &address, &said).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    let doubled = desk.send(&page, &address, &said).await;
    assert_eq!(doubled.status, StatusCode::SEE_OTHER);
    let page = desk.follow(saved).await;
    assert!(page.says("The change is saved."));
    let now = founded.room.now();
    assert_eq!(now.setup.title, "New title");
    assert_eq!(now.setup.rounds[0].prompt, "New words");

    for button in ["remove-0", "remove-role-1"] {
        let said = [("title", "Kept"), ("do", button)];
        let refused = desk.send(&page, &address, &said).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.says("It is back as it was."));
        assert_eq!(refused.field(&address, "title"), "Kept");
        assert_eq!(refused.field(&address, "kind-0"), "gather");
        assert_eq!(refused.field(&address, "role-key-1"), "carer");
    }
    let refused = desk
        .send(&page, &address, &[("kind-0", "discuss"), ("do", "save")])
        .await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(refused.field(&address, "kind-0"), "gather");
}

#[tokio::test]
async fn two_facilitators_do_not_undo_each_other_unseen() {
    let building = Building::open().await;
    let (founded, mut desk) = running(&building).await;
    let address = founded.at("/desk/setup");
    let page = desk.get(&address).await;
    let mut setup = founded.room.now().setup.clone();
    setup.title = "Theirs".into();
    founded.desk(Command::ChangeSetup { setup }).await;

    let said = [("venue", "Mine"), ("do", "save")];
    let asked = desk.send(&page, &address, &said).await;
    assert_eq!(asked.status, StatusCode::CONFLICT);
    assert!(asked.says("Somebody else changed the workshop"));
    assert_eq!(founded.room.now().setup.title, "Theirs");
    let saved = desk
        .send(&asked, &address, &[("title", "Ours"), ("do", "save")])
        .await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let now = founded.room.now();
    assert_eq!(
        (now.setup.title.as_str(), now.setup.venue.as_str()),
        ("Ours", "Mine")
    );
}

#[tokio::test]
async fn only_the_desk_may_change_the_workshop() {
    let building = Building::open().await;
    let (founded, _) = running(&building).await;
    let address = founded.at("/desk/setup");
    let mut ana = building.visitor();
    ana.join(&founded, "citizen").await;
    assert_eq!(ana.get(&address).await.status, StatusCode::FORBIDDEN);
    let posted = ana.post(&address, &[("do", "save")]).await;
    assert_eq!(posted.status, StatusCode::FORBIDDEN);
    let receipt = founded.room.act(
        Actor::Desk,
        fresh(),
        Command::GoTo {
            place: workshop::Place::Lobby,
        },
    );
    assert!(receipt.await.is_ok());
}
