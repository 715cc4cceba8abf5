//! Groups of opinion: the last step of a result, for desk, stage, phones and files alike.

use axum::http::StatusCode;
use workshop::template::Template;
use workshop::{
    Actor, Ballot, BallotRule, Command, HowFar, ItemId, Opinion, RoleKey, RoundKind, Source,
    VoteSetup, What,
};

use crate::visitor::{Building, Founded, Page, Visitor, fresh, setup};

const TEXTS: [&str; 8] = [
    "No appointment",
    "Same worker",
    "Open late",
    "A side entrance",
    "Bring a friend",
    "Help with forms",
    "A nurse this week",
    "Tea for all",
];

/// Eight and six, and one who said little.
const CAMPS: [&str; 15] = [
    "+++----+", "+++----+", "+++0---+", "+++---0+", "++ ----+", "+++----+", "+++----+", "+++-- -+",
    "---++++-", "---++++-", "0--++++-", "---+++0-", "---++++-", "---++++-", "++",
];

struct Evening {
    founded: Founded,
    desk: Visitor,
    stage: Visitor,
    phone: Visitor,
    building: Building,
}

impl Evening {
    /// People of one role have said what they agree with, a row for each; the result is in sight.
    async fn voted(rows: &[&str]) -> Self {
        let building = Building::open().await;
        let mut setup = setup(Template::ReadyList);
        let vote = VoteSetup::new(What::Ideas, Source::All, BallotRule::Judge);
        setup.rounds[0].kind = RoundKind::Vote(vote);
        let founded = building.found(setup).await;
        let mut phone = building.visitor();
        phone.join(&founded, "citizen").await;
        let mut items = Vec::new();
        for text in TEXTS {
            items.push(ItemId::Idea(founded.shares(None, text).await));
        }
        founded.open(0).await;
        let round = founded.rounds[0];
        for row in rows {
            let role = Some(RoleKey::new("citizen"));
            let (seat, _) = founded.room.take_seat(fresh(), role).await.unwrap();
            let said = row.chars().zip(&items).filter_map(|(cell, item)| {
                let opinion = match cell {
                    '+' => Opinion::Agree,
                    '-' => Opinion::Disagree,
                    '0' => Opinion::Pass,
                    _ => return None,
                };
                Some((*item, opinion))
            });
            let ballot = Ballot::Judged(said.collect());
            let cast = Command::CastBallot { round, ballot };
            let acting = founded.room.act(Actor::Seat(seat), fresh(), cast);
            acting.await.unwrap();
        }
        founded.close(0).await;
        founded.desk(Command::Reveal { round }).await;
        Self {
            desk: building.visitor().at_the_desk_of(&founded),
            stage: building.visitor(),
            phone,
            founded,
            building,
        }
    }

    async fn look(&mut self) -> [Page; 3] {
        [
            self.desk.get(&self.founded.at("/desk")).await,
            self.stage.get(&self.founded.at("/stage")).await,
            self.phone.get(&self.founded.at("/results")).await,
        ]
    }

    /// Presses the first button of the steps.
    async fn press(&mut self, page: &Page) {
        let address = self.founded.at("/desk/reveal");
        let answer = self.desk.send(page, &address, &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }

    async fn tally(&mut self) -> serde_json::Value {
        let page = self.desk.get(&self.founded.at("/desk/tally.json")).await;
        serde_json::from_str(&page.html).unwrap()
    }
}

#[tokio::test]
async fn the_desk_shows_them_and_stage_phones_and_files_follow() {
    let mut evening = Evening::voted(&CAMPS).await;
    let [desk, stage, phone] = evening.look().await;
    assert!(desk.says("Show next: Opinion groups"), "{}", desk.text());
    for page in [&stage, &phone] {
        assert!(
            !page.says("roup A") && !page.says("Opinion"),
            "{}",
            page.text()
        );
    }
    for page in [&desk, &phone] {
        assert!(!page.says("There are other ways to count"), "it is none");
    }
    let tally = evening.tally().await;
    assert!(tally["votes"][0]["opinion_groups"].is_null());

    evening.press(&desk).await;
    let [desk, stage, phone] = evening.look().await;
    assert!(
        desk.says("The room sees: Everyone, Opinion groups."),
        "{}",
        desk.text()
    );
    assert!(stage.html.contains("data-screen=\"opinions\""));
    assert!(stage.says("The answers fall into two groups"));
    for page in [&desk, &stage, &phone] {
        assert!(
            page.says("Group A 9 people Mostly agree"),
            "{}",
            page.text()
        );
        assert!(
            page.says("Group B 6 people Mostly agree"),
            "{}",
            page.text()
        );
        assert!(page.says("Found from the answers alone, not from roles."));
        assert!(!page.says("Group C") && !page.says("Citizens 9"));
    }
    assert!(phone.says("Rousseeuw, 1987"), "how it was found");
    let told = &evening.tally().await["votes"][0]["opinion_groups"];
    assert_eq!(told["groups"][0]["people"], 9);
    assert_eq!(told["in_no_group"], 0);
    let says = told["groups"][0]["says"].as_array().unwrap();
    for lean in says {
        let keys: Vec<&String> = lean.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["item", "mostly"], "no number");
    }

    evening.press(&desk).await;
    let [_, stage, phone] = evening.look().await;
    for page in [&stage, &phone] {
        assert!(!page.says("Group A"), "{}", page.text());
    }
}

#[tokio::test]
async fn who_answered_little_is_told_where_they_are_enough() {
    let mut rows = CAMPS.to_vec();
    rows.extend(["++"; 4]);
    let mut evening = Evening::voted(&rows).await;
    let [desk, ..] = evening.look().await;
    evening.press(&desk).await;
    let [_, stage, phone] = evening.look().await;
    for page in [&stage, &phone] {
        assert!(page.says("Group A 8 people"), "{}", page.text());
        assert!(page.says("5 people answered too little to be in a group."));
    }
}

#[tokio::test]
async fn where_there_are_none_no_step_is_offered() {
    for rows in [&["+++++++-"; 15][..], &CAMPS[3..11]] {
        let mut evening = Evening::voted(rows).await;
        let [desk, ..] = evening.look().await;
        assert!(!desk.says("Opinion groups"), "{}", desk.text());
        // Asked for all the same.
        let (round, upto) = (evening.founded.rounds[0], HowFar::Opinions);
        evening
            .founded
            .desk(Command::RevealTo { round, upto })
            .await;
        let [_, stage, phone] = evening.look().await;
        assert!(stage.html.contains("data-screen=\"results\""));
        assert!(!phone.says("Opinion groups"), "{}", phone.text());
    }
}

#[tokio::test]
async fn everybody_reads_them_in_their_own_language() {
    let mut evening = Evening::voted(&CAMPS).await;
    let [desk, ..] = evening.look().await;
    evening.press(&desk).await;
    for (lang, said) in [
        (
            "fi",
            "Mielipideryhmät Ihmisiä, jotka vastasivat samalla tavalla.",
        ),
        ("sv", "Åsiktsgrupper Människor som svarade lika."),
        ("ar", "مجموعات الرأي مجموعات تشابهت إجابات أفرادها."),
    ] {
        let mut ana = evening.building.visitor().reading(lang);
        ana.join(&evening.founded, "carer").await;
        let page = ana.get(&evening.founded.at("/results")).await;
        assert!(page.says(said), "{}", page.text());
    }
}
