//! Every page, for every viewer, at every moment of an evening in which things are secret: what is
//! only for the facilitator, what was taken down and why, and who wrote. That ballots show nowhere is
//! told twice and compared in the stories of `workshop`.

use uuid::Uuid;
use workshop::template::Template;
use workshop::{Actor, Command, SeatId, WishId};

use crate::visitor::{Building, Founded, Visitor, fresh};

/// In the text of what nobody but the desk (and its author) may read.
const SECRET: &str = "ZEBRA";

/// What anybody can ask for without a key to the desk.
const OPEN_PAGES: [&str; 7] = ["", "/stage", "/wall", "/mine", "/results", "/role", "/desk"];
const DESK_PAGES: [&str; 10] = [
    "/desk",
    "/desk/themes",
    "/desk/people",
    "/desk/links",
    "/desk/brief",
    "/desk/brief.md",
    "/desk/ideas.csv",
    "/desk/tally.csv",
    "/desk/tally.json",
    "/desk/workshop.json",
];

struct Evening {
    founded: Founded,
    /// A phone that wrote and voted nothing secret.
    other: Visitor,
    /// Somebody who only knows the code.
    stranger: Visitor,
    desk: Visitor,
    authors: Vec<SeatId>,
}

impl Evening {
    async fn begin() -> (Building, Self) {
        let building = Building::open().await;
        let founded = building.found_from(Template::WholeEvening).await;
        let mut other = building.visitor();
        let wish = Uuid::new_v4().to_string();
        let fields = [("wish", wish.as_str()), ("role", "citizen")];
        other.post(&founded.at("/seat"), &fields).await;
        let mut authors = Vec::new();
        for _ in 0..2 {
            let (seat, _) = founded.room.take_seat(fresh(), None).await.unwrap();
            authors.push(seat);
        }
        let evening = Self {
            other,
            stranger: building.visitor(),
            desk: building.visitor().at_the_desk_of(&founded),
            founded,
            authors,
        };
        (building, evening)
    }

    async fn act(&self, author: usize, command: Command) -> WishId {
        let wish = fresh();
        let actor = Actor::Seat(self.authors[author]);
        self.founded.room.act(actor, wish, command).await.unwrap();
        wish
    }

    async fn share(&self, author: usize, text: &str, only_desk: bool) -> WishId {
        let round = self.founded.rounds[0];
        let text = text.to_owned();
        let command = Command::ShareIdea {
            round,
            text,
            only_desk,
            behind: 1,
        };
        self.act(author, command).await
    }

    /// Looks at everything as it stands and finds no secret.
    async fn look(&mut self, moment: &str) {
        for page in OPEN_PAGES {
            let address = self.founded.at(page);
            for visitor in [&mut self.other, &mut self.stranger] {
                let html = visitor.get(&address).await.html;
                assert!(!html.contains(SECRET), "{moment}: {address}");
                for author in &self.authors {
                    assert!(!html.contains(&author.to_string()), "{moment}: {address}");
                }
            }
        }
        for page in DESK_PAGES {
            let address = self.founded.at(page);
            let html = self.desk.get(&address).await.html;
            for author in &self.authors {
                assert!(!html.contains(&author.to_string()), "{moment}: {address}");
            }
            // The desk itself may read what was sent to it; what leaves the room may not hold it.
            if page != "/desk" {
                assert!(!html.contains("ZEBRA-PRIVATE"), "{moment}: {address}");
                assert!(!html.contains("ZEBRA-HIDDEN"), "{moment}: {address}");
            }
        }
    }
}

#[tokio::test]
async fn no_page_shows_what_is_not_for_its_viewer() {
    let (_building, mut evening) = Evening::begin().await;
    evening.look("lobby").await;
    evening.founded.open(0).await;
    evening.share(0, "Open on Sundays", false).await;
    evening.share(0, "ZEBRA-PRIVATE", true).await;
    let hidden = evening.share(1, "ZEBRA-HIDDEN", false).await;
    evening.share(1, "A dog on Thursdays", false).await;
    let hide = Command::HideIdeas {
        ideas: vec![workshop::IdeaId(hidden.0)],
        reason: "ZEBRA-REASON".into(),
    };
    evening.founded.desk(hide).await;
    evening.look("writing alone").await;
    let round = evening.founded.rounds[0];
    evening.founded.desk(Command::ShowWall { round }).await;
    evening.look("writing on the wall").await;
    for n in 1..evening.founded.rounds.len() {
        evening.founded.open(n).await;
        evening.look("open").await;
        evening.founded.close(n).await;
        evening.look("closed").await;
        let round = evening.founded.rounds[n];
        if evening.founded.room.now().setup.rounds[n]
            .kind
            .vote()
            .is_some()
        {
            evening.founded.desk(Command::Reveal { round }).await;
            evening.look("revealed").await;
        }
    }
}
