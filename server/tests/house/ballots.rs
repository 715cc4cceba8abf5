//! A vote by forms alone: filled in, moved about, cast, changed, closed and shown.

mod casting;
mod every;
mod numbers;
mod pairs;
mod ratings;
mod shown;
mod spending;

use axum::http::StatusCode;
use workshop::template::Template;
use workshop::{
    Ballot, BallotRule, Command, HowFar, IdeaId, ItemId, RoundId, RoundKind, Source, VoteSetup,
    What,
};

use crate::visitor::{Building, Founded, Page, Visitor, setup};

/// A room in which a vote of this rule is open on ideas that came prepared, and Ana in it.
struct Vote {
    building: Building,
    founded: Founded,
    ideas: Vec<IdeaId>,
    ana: Visitor,
    page: Page,
}

const TEXTS: [&str; 7] = [
    "No appointment",
    "Same worker",
    "Open late",
    "A side entrance",
    "Bring a friend",
    "Help with forms",
    "A nurse this week",
];

async fn vote(rule: BallotRule) -> Vote {
    vote_on(rule, &TEXTS).await
}

async fn vote_on(rule: BallotRule, texts: &[&str]) -> Vote {
    vote_set_up(VoteSetup::new(What::Ideas, Source::All, rule), texts).await
}

async fn vote_set_up(vote: VoteSetup, texts: &[&str]) -> Vote {
    let building = Building::open().await;
    let mut setup = setup(Template::ReadyList);
    let is_about_costs = matches!(vote.rule, BallotRule::Budget { .. });
    setup.rounds[0].kind = RoundKind::Vote(vote);
    let founded = building.found(setup).await;
    let mut ideas = Vec::new();
    for text in texts {
        ideas.push(founded.shares(None, text).await);
    }
    if is_about_costs {
        // 1,000 for the first, 2,000 for the second, and so on.
        let costs = (1..).map(|n| n * 1_000);
        let costs = ideas.iter().map(|id| ItemId::Idea(*id)).zip(costs);
        let round = founded.rounds[0];
        founded
            .desk(Command::SetCosts {
                round,
                costs: costs.collect(),
            })
            .await;
    }
    founded.open(0).await;
    let mut ana = building.visitor();
    let page = ana.join(&founded, "citizen").await;
    Vote {
        building,
        founded,
        ideas,
        ana,
        page,
    }
}

impl Vote {
    fn round(&self) -> RoundId {
        self.founded.rounds[0]
    }

    fn action(&self) -> String {
        self.founded.at(&format!("/ballots/{}", self.round()))
    }

    /// Sends the ballot on Ana's page with these fields besides.
    async fn send(&mut self, fields: &[(&str, &str)]) -> Page {
        let action = self.action();
        self.ana.send(&self.page, &action, fields).await
    }

    /// Presses one of the arrows, and lays the page that comes back before Ana.
    async fn press(&mut self, way: &str, n: usize) -> StatusCode {
        let button = format!("{way}-{}", self.ideas[n]);
        assert!(self.page.html.contains(&button), "no button {button}");
        self.page = self.send(&[("move", &button)]).await;
        self.page.status
    }

    /// Casts what is on the page, and follows to where it leads.
    async fn cast(&mut self, fields: &[(&str, &str)]) -> Page {
        let answer = self.send(fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        self.ana.follow(answer).await
    }

    /// The ballots of this vote, whoever cast them.
    fn ballots(&self) -> Vec<Ballot> {
        let run = self.founded.room.now().run(self.round());
        run.ballots
            .values()
            .map(|cast| cast.ballot.clone())
            .collect()
    }

    fn items(&self, numbers: &[usize]) -> Vec<ItemId> {
        let items = numbers.iter().map(|n| ItemId::Idea(self.ideas[*n]));
        items.collect()
    }

    fn id(&self, n: usize) -> String {
        self.ideas[n].to_string()
    }

    /// The one ballot there is.
    fn ballot(&self) -> Ballot {
        let [ballot] = <[Ballot; 1]>::try_from(self.ballots()).unwrap();
        ballot
    }

    /// The name of the field for an idea: `name("points", 2)`.
    fn name(&self, kind: &str, n: usize) -> String {
        format!("{kind}-{}", self.ideas[n])
    }

    /// Lays the ballot that was cast before Ana once more.
    async fn change(&mut self) {
        self.page = self.ana.get(&format!("{}?change", self.action())).await;
        assert_eq!(self.page.status, StatusCode::OK);
    }

    /// Sends a ballot that is not taken, and hands back the page with it.
    async fn refused(&mut self, fields: &[(&str, &str)]) -> Page {
        let page = self.send(fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert_eq!(self.ballots(), [], "{fields:?}");
        page
    }

    async fn reveal(&self) {
        self.founded.close(0).await;
        let round = self.round();
        self.founded.desk(Command::Reveal { round }).await;
        let upto = HowFar::Differ;
        self.founded.desk(Command::RevealTo { round, upto }).await;
    }
}

/// Where each text stands on the page.
fn order(page: &Page, texts: &[&str]) -> Vec<usize> {
    let text = page.text();
    texts
        .iter()
        .map(|one| text.find(one).unwrap_or_else(|| panic!("no {one}: {text}")))
        .collect()
}
