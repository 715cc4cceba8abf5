//! The front door, other kinds of rounds, the desk and the projector.

use axum::http::StatusCode;
use workshop::template::Template;
use workshop::{
    Actor, Ballot, BallotRule, Command, HowFar, IdeaId, ItemId, Opinion, RoundKind, Setup, Source,
    ThemeId, VoteSetup, What,
};

use super::{Evening, IDEAS, is_arabic, setup};
use crate::visitor::{Building, fresh};

#[tokio::test]
async fn the_front_door_is_arabic_wherever_it_leads() {
    let building = Building::open().await;
    let mut ana = building.visitor().reading("ar-SY, en;q=0.5");
    for address in ["/", "/about", "/nowhere"] {
        let page = ana.get(address).await;
        is_arabic(&page, address, &[]);
    }
    let home = ana.get("/").await;
    for code in ["", "ZZZ999", "؟"] {
        let page = ana.send(&home, "/join", &[("code", code)]).await;
        is_arabic(&page, "/join", &["ZZZ 999", "ZZZ999"]);
    }
    let post = ana.post("/about", &[]).await;
    assert_eq!(post.status, StatusCode::METHOD_NOT_ALLOWED);
    is_arabic(&post, "a wrong method", &[]);
    let page = ana.get("/w/22222A").await;
    is_arabic(&page, "a room that is not there", &[]);
}

#[tokio::test]
async fn judging_and_writing_together_are_arabic_too() {
    let mut setup = setup(Template::ReadyList);
    setup.rounds[0].kind =
        RoundKind::Vote(VoteSetup::new(What::Ideas, Source::All, BallotRule::Judge));
    let mut evening = Evening::of(setup).await;
    let door = evening.reads("").await;
    evening.sends(&door, "/seat", &[("role", "citizen")]).await;
    let seats = evening.seats("citizen", 5).await;
    let mut items = Vec::new();
    for text in IDEAS {
        items.push(ItemId::Idea(evening.founded.shares(None, text).await));
    }
    evening.founded.open(0).await;
    evening.looks_around().await;
    let address = format!("/ballots/{}", evening.founded.rounds[0]);
    let page = evening.reads(&address).await;
    let answer = format!("answer-{}", items[0].uuid());
    evening.sends(&page, &address, &[(&answer, "pass")]).await;
    evening.looks_around().await;
    // Half of them one way and half the other.
    let others = evening.seats("carer", 5).await;
    for (n, seat) in seats.iter().chain(&others).enumerate() {
        let opinion = |item: usize| Opinion::ALL[(item + n / 5) % 2];
        let judged = items.iter().enumerate();
        let judged = judged.map(|(at, item)| (*item, opinion(at))).collect();
        evening.cast(*seat, 0, Ballot::Judged(judged)).await;
    }
    evening.founded.close(0).await;
    evening.reveal(0).await;
    evening.looks_around().await;
    let (round, upto) = (evening.founded.rounds[0], HowFar::Opinions);
    evening
        .founded
        .desk(Command::RevealTo { round, upto })
        .await;
    evening.looks_around().await;
    assert!(evening.reads("/results").await.says("مجموعات الرأي"));

    let mut evening = Evening::of(self::setup(Template::OneTwoFourAll)).await;
    let door = evening.reads("").await;
    evening.sends(&door, "/seat", &[("role", "citizen")]).await;
    for (n, text) in IDEAS.iter().enumerate().take(3) {
        evening.founded.open(n).await;
        let page = evening.reads("").await;
        evening.sends(&page, "/ideas", &[("text", text)]).await;
        let round = evening.founded.rounds[n];
        evening.looks_around().await;
        evening.founded.desk(Command::ShowWall { round }).await;
        evening.looks_around().await;
    }
    // What the facilitator may do with an idea, as its author and the room read it.
    evening.founded.desk(Command::ReadFirst { on: true }).await;
    let page = evening.reads("").await;
    evening.sends(&page, "/ideas", &[("text", IDEAS[4])]).await;
    evening.looks_around().await;
    let now = evening.founded.room.now();
    let ideas: Vec<IdeaId> = now.ideas.keys().copied().collect();
    let waits = now.ideas.values().find(|idea| idea.text == IDEAS[4]);
    let waits = waits.map(|idea| idea.id).unwrap();
    let there: Vec<IdeaId> = ideas.iter().copied().filter(|id| *id != waits).collect();
    let theme = fresh();
    let make = Command::MakeTheme {
        title: "الباب".into(),
        ideas: vec![there[0]],
    };
    let making = evening.founded.room.act(Actor::Desk, theme, make);
    making.await.unwrap();
    let theme = ItemId::Theme(ThemeId(theme.0));
    for command in [
        Command::KeepIdeas { ideas: vec![waits] },
        Command::LinkIdeas {
            ideas: vec![there[1]],
            same_as: there[0],
        },
        Command::ParkIdeas {
            ideas: vec![there[2]],
        },
        Command::Spotlight {
            item: Some(ItemId::Idea(there[0])),
        },
        Command::Spotlight { item: Some(theme) },
    ] {
        evening.founded.desk(command).await;
        evening.looks_around().await;
    }
}

#[tokio::test]
async fn the_desk_is_whole_in_a_language_of_its_own() {
    let building = Building::open().await;
    let founded = building.found_from(Template::WholeEvening).await;
    let mut desk = building.visitor().reading("ar").at_the_desk_of(&founded);
    founded.open(0).await;
    let addresses = ["/start".to_owned(), "/start/two-diamonds".to_owned()];
    let pages = ["", "/themes", "/people", "/links", "/brief", "/setup"];
    let pages = pages.map(|page| founded.at(&format!("/desk{page}")));
    for address in addresses.into_iter().chain(pages) {
        let page = desk.get(&address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        assert!(
            page.html.contains(r#"<html lang="en" dir="ltr""#),
            "{address}"
        );
        let said = page.text().replace("العربية", "");
        let arabic = |c: char| ('\u{600}'..='\u{6FF}').contains(&c);
        assert!(!said.contains(arabic), "{address}: {said}");
    }
    let refused = desk
        .post(
            &founded.at("/desk/ideas"),
            &[("wish", &fresh().to_string()), ("act", "hide")],
        )
        .await;
    assert!(refused.html.contains(r#"lang="en" dir="ltr""#));
    let brief = desk.get(&founded.at("/desk/brief.md")).await;
    assert!(brief.html.contains("language: \"en\""), "{}", brief.html);
    drop(building);
}

#[tokio::test]
async fn a_projector_speaks_arabic_where_the_workshop_was_prepared_in_it() {
    let setup = Setup {
        language: "ar".into(),
        ..setup(Template::OpenWall)
    };
    let evening = Evening::of(setup).await;
    let mut projector = evening.building.visitor();
    let page = projector.get(&evening.founded.at("/stage")).await;
    evening.is_arabic(&page, "/stage");
}
