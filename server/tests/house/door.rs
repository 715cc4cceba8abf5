//! A person's way from the code on the wall into a seat, by forms alone.

use axum::http::StatusCode;
use workshop::template::Template;

use crate::visitor::{Building, Founded, setup};

/// A room that writes.
async fn open() -> (Building, Founded) {
    let building = Building::open().await;
    let founded = building.found_from(Template::OpenWall).await;
    founded.open(0).await;
    (building, founded)
}

#[tokio::test]
async fn a_code_leads_in_however_it_is_typed() {
    let (building, founded) = open().await;
    let typed = founded.code.spoken().to_lowercase();
    let mut ben = building.visitor();
    let answer = ben.post("/join", &[("code", &typed)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.location(), founded.at(""));
    let bent = founded.at("/wall?x=1").to_lowercase();
    let answer = ben.get(&bent).await;
    assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(answer.location(), founded.at("/wall?x=1"));
}

#[tokio::test]
async fn a_wrong_code_is_kept_to_be_corrected() {
    let building = Building::open().await;
    let mut ana = building.visitor();
    let page = ana.post("/join", &[("code", "hkv429")]).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert_eq!(page.field("/join", "code"), "hkv429");
    assert!(page.says("We do not find HKV 429. Look at the wall once more."));
    let page = ana.post("/join", &[("code", "\"><script>")]).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(!page.html.contains("<script>"));
    let page = ana.post("/join", &[("code", " ")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = ana.get("/w/HKV429").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let page = ana.get("/w/nothing-like-a-code").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn joining_is_a_code_a_role_and_in() {
    let (building, founded) = open().await;
    let mut ben = building.visitor().reading("fi");
    let door = ben.get(&founded.at("")).await;
    assert!(door.says("A drop-in place"));
    assert!(door.says("Missä roolissa olet tänään mukana?"));
    let answer = ben.send(&door, &founded.at("/seat"), &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("Valitse ensin yksi."));
    let answer = ben
        .send(&door, &founded.at("/seat"), &[("role", "astronaut")])
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answer = ben
        .send(&door, &founded.at("/seat"), &[("role", "carer")])
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let set = answer.headers["set-cookie"].to_str().unwrap();
    assert!(
        set.contains("HttpOnly") && set.contains("SameSite=Lax"),
        "{set}"
    );
    let seat = ben.follow(answer).await;
    assert!(seat.says("Läheinen") && seat.says("What would make it easy to walk in?"));
}

#[tokio::test]
async fn a_doubled_join_takes_one_seat() {
    let (building, founded) = open().await;
    let mut ben = building.visitor();
    let door = ben.get(&founded.at("")).await;
    let wish = door.field(&founded.at("/seat"), "wish");
    let fields = [("wish", wish.as_str()), ("role", "")];
    let before = founded.room.now().seats.len();
    // The first answer is lost on the way, and its cookie with it.
    building.visitor().post(&founded.at("/seat"), &fields).await;
    let answer = ben.post(&founded.at("/seat"), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(founded.room.now().seats.len(), before + 1);
    assert!(ben.follow(answer).await.says("Not said"));
}

#[tokio::test]
async fn what_the_facilitator_said_stands_at_the_door() {
    let building = Building::open().await;
    let founded = building
        .found(workshop::Setup {
            purpose: "Your words go to those who will build it.".into(),
            venue: "Koivula <b>library</b>".into(),
            when: "today 14–16".into(),
            ..setup(Template::OpenWall)
        })
        .await;
    let door = building.visitor().get(&founded.at("")).await;
    assert!(door.says("Koivula <b>library</b> · today 14–16"));
    assert!(door.says("Your words go to those who will build it."));
}
