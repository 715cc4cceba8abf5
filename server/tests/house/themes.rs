//! Putting ideas together into themes at the desk, without a script.

mod forms;
mod sorting;

use axum::http::StatusCode;
use uuid::Uuid;
use workshop::template::Template;
use workshop::{Actor, Command, IdeaId, Theme};

use crate::visitor::{Building, Founded, Page, Visitor, fresh};

struct Desk {
    _building: Building,
    founded: Founded,
    browser: Visitor,
    ideas: Vec<IdeaId>,
}

const WRITTEN: [&str; 4] = [
    "No form at the door",
    "A quiet room",
    "Open until 20",
    "No papers to fill in",
];

impl Desk {
    /// Somebody has written the four ideas.
    async fn open() -> Self {
        let building = Building::open().await;
        let founded = building.found_from(Template::WholeEvening).await;
        let browser = building.visitor().at_the_desk_of(&founded);
        founded.open(0).await;
        let mut desk = Desk {
            _building: building,
            founded,
            browser,
            ideas: vec![],
        };
        for text in WRITTEN {
            let idea = desk.share(text, false).await;
            desk.ideas.push(idea);
        }
        desk
    }

    async fn share(&self, text: &str, only_desk: bool) -> IdeaId {
        let (seat, _) = self.founded.room.take_seat(fresh(), None).await.unwrap();
        let wish = fresh();
        let command = Command::ShareIdea {
            round: self.founded.rounds[0],
            text: text.into(),
            only_desk,
            behind: 1,
        };
        let acting = self.founded.room.act(Actor::Seat(seat), wish, command);
        acting.await.unwrap();
        IdeaId(wish.0)
    }

    async fn look(&mut self) -> Page {
        let page = self.browser.get(&self.founded.at("/desk/themes")).await;
        assert_eq!(page.status, StatusCode::OK);
        page
    }

    /// Sends a form of the page with these ideas ticked.
    async fn ask(&mut self, ticked: &[usize], fields: &[(&str, &str)]) -> Page {
        let wish = Uuid::new_v4().to_string();
        let ticked: Vec<String> = ticked.iter().map(|n| self.ideas[*n].to_string()).collect();
        let mut all = vec![("wish", wish.as_str())];
        all.extend(ticked.iter().map(|id| ("idea", id.as_str())));
        all.extend_from_slice(fields);
        let address = self.founded.at("/desk/themes");
        self.browser.post(&address, &all).await
    }

    /// The same, and it was done; where that leads.
    async fn done(&mut self, ticked: &[usize], fields: &[(&str, &str)]) -> String {
        let answer = self.ask(ticked, fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let address = self.founded.at("/desk/themes");
        answer
            .location()
            .strip_prefix(&address)
            .expect("back to the page")
            .to_owned()
    }

    async fn make(&mut self, title: &str, ticked: &[usize]) -> String {
        self.done(ticked, &[("act", "make"), ("title", title)])
            .await;
        self.theme(title).id.to_string()
    }

    fn theme(&self, title: &str) -> Theme {
        let now = self.founded.room.now();
        let theme = now.themes.values().find(|theme| theme.title == title);
        theme.expect("the theme is there").clone()
    }

    fn order(&self) -> Vec<String> {
        let now = self.founded.room.now();
        now.themes_in_order()
            .map(|theme| theme.title.clone())
            .collect()
    }

    fn in_theme(&self, title: &str) -> Vec<IdeaId> {
        self.theme(title).ideas.iter().copied().collect()
    }
}
