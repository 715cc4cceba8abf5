//! A result shown step by step: desk, stage and phones in step.

use axum::http::StatusCode;
use workshop::template::Template;
use workshop::{Actor, Ballot, Command, ItemId, RoleKey};

use crate::visitor::{Building, Founded, Page, Visitor, fresh};

struct Evening {
    founded: Founded,
    desk: Visitor,
    phone: Visitor,
    screen: Visitor,
    _building: Building,
}

impl Evening {
    /// Five citizens and five carers, who like different ideas, have voted; the vote is closed.
    async fn voted() -> Self {
        let building = Building::open().await;
        let founded = building.found_from(Template::WholeEvening).await;
        let mut phone = building.visitor();
        phone.join(&founded, "citizen").await;
        let mut ideas = Vec::new();
        for text in ["No form at the door", "A quiet room", "A dog on Thursdays"] {
            ideas.push(ItemId::Idea(founded.shares(None, text).await));
        }
        founded.open(2).await;
        for n in 0..10 {
            let (role, liked) = match n {
                0..5 => ("citizen", &ideas[..2]),
                _ => ("carer", &ideas[2..]),
            };
            let role = Some(RoleKey::new(role));
            let (seat, _) = founded.room.take_seat(fresh(), role).await.unwrap();
            let cast = Command::CastBallot {
                round: founded.rounds[2],
                ballot: Ballot::Approve(liked.to_vec()),
            };
            let acting = founded.room.act(Actor::Seat(seat), fresh(), cast);
            acting.await.unwrap();
        }
        founded.close(2).await;
        let round = founded.rounds[2];
        founded.desk(Command::Reveal { round }).await;
        Self {
            desk: building.visitor().at_the_desk_of(&founded),
            screen: building.visitor(),
            phone,
            founded,
            _building: building,
        }
    }

    async fn look(&mut self) -> [Page; 3] {
        [
            self.desk.get(&self.founded.at("/desk")).await,
            self.screen.get(&self.founded.at("/stage")).await,
            self.phone.get(&self.founded.at("/results")).await,
        ]
    }

    /// Presses the first button of the steps.
    async fn press(&mut self, page: &Page) -> Page {
        let address = self.founded.at("/desk/reveal");
        self.desk.send(page, &address, &[]).await
    }
}

/// Tabs and columns, by the words that stand in one place only.
fn has(page: &Page, words: &str) -> bool {
    page.html.contains(words)
}

#[tokio::test]
async fn each_step_brings_one_way_to_count_to_stage_and_phones() {
    let mut evening = Evening::voted().await;
    let [mut desk, stage, phone] = evening.look().await;
    assert!(
        desk.says("Show next: Equal voice Show all at once"),
        "{}",
        desk.text()
    );
    assert!(has(&stage, "data-screen=\"results\""), "{}", stage.html);
    for page in [&stage, &phone] {
        assert!(!page.says("Equal voice"), "{}", page.text());
        assert!(!page.says("Where we differ"), "{}", page.text());
    }
    assert!(
        phone.says("There are other ways to count"),
        "{}",
        phone.text()
    );
    for (step, not_yet) in [
        ("Equal voice", Some("Common ground")),
        ("Common ground", Some("Where we differ")),
        ("Where we differ", None),
    ] {
        let answer = evening.press(&desk).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let [next, stage, phone] = evening.look().await;
        for page in [&stage, &phone] {
            assert!(page.says(step), "{step}: {}", page.text());
            assert!(
                not_yet.is_none_or(|hidden| !page.says(hidden)),
                "{}",
                page.text()
            );
        }
        assert!(has(&stage, "data-screen=\"lenses\""));
        desk = next;
    }
    assert!(!desk.says("Show next"), "{}", desk.text());
    // Now the first button leads one back.
    assert!(desk.says("Back one"));
    evening.press(&desk).await;
    let [_, stage, _] = evening.look().await;
    assert!(!stage.says("Where we differ"), "{}", stage.text());
}

#[tokio::test]
async fn a_phone_cannot_ask_for_what_is_not_shown() {
    let mut evening = Evening::voted().await;
    let [_, _, plain] = evening.look().await;
    for lens in ["equal", "common"] {
        let address = evening.founded.at(&format!("/results?vote=1&lens={lens}"));
        let page = evening.phone.get(&address).await;
        assert_eq!(page.text(), plain.text());
    }
}

#[tokio::test]
async fn a_desk_that_is_a_step_behind_does_not_lead_back() {
    let mut evening = Evening::voted().await;
    let [old, ..] = evening.look().await;
    evening.press(&old).await;
    let [second, ..] = evening.look().await;
    evening.press(&second).await;
    let answer = evening.press(&old).await;
    // The same form again is the same wish; another press of an old page is not.
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let wish = fresh().to_string();
    let address = evening.founded.at("/desk/reveal");
    let answer = evening.desk.send(&old, &address, &[("wish", &wish)]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    let [_, stage, _] = evening.look().await;
    assert!(stage.says("Common ground"), "{}", stage.text());
}
