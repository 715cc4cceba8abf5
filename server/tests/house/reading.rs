//! Reading before the wall, from the desk's switch to the phone that wrote.

use axum::http::StatusCode;
use uuid::Uuid;
use workshop::Command;
use workshop::template::Template;

use crate::visitor::{Building, Founded, Visitor};

struct Room {
    building: Building,
    founded: Founded,
    desk: Visitor,
    phone: Visitor,
}

impl Room {
    /// Somebody writes on an open wall; the facilitator reads everything first.
    async fn reading() -> Self {
        let building = Building::open().await;
        let founded = building.found_from(Template::WholeEvening).await;
        let mut desk = building.visitor().at_the_desk_of(&founded);
        let mut phone = building.visitor();
        phone.join(&founded, "citizen").await;
        founded.open(0).await;
        let round = founded.rounds[0];
        founded.desk(Command::ShowWall { round }).await;
        let page = desk.get(&founded.at("/desk")).await;
        assert!(page.says("Ideas go straight up."), "{}", page.text());
        let answer = desk
            .send(&page, &founded.at("/desk/reading"), &[("first", "yes")])
            .await;
        let page = desk.follow(answer).await;
        assert!(page.says("New ideas wait for you."), "{}", page.text());
        Self {
            building,
            founded,
            desk,
            phone,
        }
    }

    async fn share(&mut self, text: &str) -> String {
        let page = self.phone.get(&self.founded.at("")).await;
        let address = self.founded.at("/ideas");
        let answer = self.phone.send(&page, &address, &[("text", text)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let now = self.founded.room.now();
        let idea = now.ideas_in_order().last().unwrap();
        assert_eq!(idea.text, text);
        idea.id.to_string()
    }

    async fn ask(&mut self, act: &str, ideas: &[&str]) -> StatusCode {
        let wish = Uuid::new_v4().to_string();
        let mut fields = vec![("wish", wish.as_str()), ("act", act)];
        fields.extend(ideas.iter().map(|idea| ("idea", *idea)));
        let address = self.founded.at("/desk/ideas");
        self.desk.post(&address, &fields).await.status
    }

    async fn desk_says(&mut self, words: &str) -> bool {
        let page = self.desk.get(&self.founded.at("/desk")).await;
        page.says(words)
    }

    async fn stage_says(&mut self, words: &str) -> bool {
        let mut screen = self.building.visitor();
        screen.get(&self.founded.at("/stage")).await.says(words)
    }

    async fn own_page_says(&mut self, words: &str) -> bool {
        let page = self.phone.get(&self.founded.at("/mine")).await;
        page.says(words)
    }
}

#[tokio::test]
async fn an_idea_waits_at_the_desk_and_goes_up_from_there() {
    let mut room = Room::reading().await;
    let idea = room.share("No form at the door").await;
    assert!(room.own_page_says("The facilitator reads it first").await);
    assert!(room.desk_says("To read before the wall 1").await);
    assert!(!room.stage_says("No form at the door").await);
    assert!(room.stage_says("Being read 1").await);
    let mut other = room.building.visitor();
    let wall = other.get(&room.founded.at("/wall")).await;
    assert!(!wall.says("No form at the door"));

    assert_eq!(room.ask("put-up", &[&idea]).await, StatusCode::SEE_OTHER);
    assert!(room.stage_says("No form at the door").await);
    assert!(!room.stage_says("Being read").await);
    assert!(room.own_page_says("On the wall, no. 1").await);
    assert!(room.desk_says("Nothing to read.").await);
}

#[tokio::test]
async fn an_idea_is_kept_private_and_its_author_learns_it() {
    let mut room = Room::reading().await;
    let idea = room.share("Could my son come alone?").await;
    room.ask("keep", &[&idea]).await;
    assert!(room.own_page_says("The facilitator keeps it private").await);
    assert!(room.desk_says("Kept private").await);
    assert!(!room.stage_says("Could my son come alone?").await);
    assert!(room.stage_says("Counted 1 Received 1").await);
}

#[tokio::test]
async fn what_waits_goes_up_at_once_when_asked() {
    let mut room = Room::reading().await;
    let one = room.share("One").await;
    let two = room.share("Two").await;
    assert!(room.desk_says("Put all 2 up").await);
    let page = room.desk.get(&room.founded.at("/desk")).await;
    let address = room.founded.at("/desk/reading");
    room.desk.send(&page, &address, &[("first", "no")]).await;
    // They go on waiting.
    assert!(!room.stage_says("On the wall 2").await);
    room.ask("put-up", &[&one, &two]).await;
    assert!(room.stage_says("On the wall 2").await);
}
