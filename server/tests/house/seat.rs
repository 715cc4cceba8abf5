//! Writing in a seat, by forms alone: nothing is lost, nothing counts twice, and nobody sees or
//! touches what is somebody else's.

use axum::http::StatusCode;
use uuid::Uuid;
use workshop::template::Template;
use workshop::{Command, RoundKind};

use crate::visitor::{Building, Founded, Page, Visitor};

/// A room that writes, and Ana in it.
async fn writing() -> (Building, Founded, Visitor, Page) {
    let building = Building::open().await;
    let founded = building.found_from(Template::OpenWall).await;
    founded.open(0).await;
    let mut ana = building.visitor();
    let page = ana.join(&founded, "citizen").await;
    (building, founded, ana, page)
}

async fn share(visitor: &mut Visitor, founded: &Founded, page: &Page, text: &str) -> Page {
    visitor
        .send(page, &founded.at("/ideas"), &[("text", text)])
        .await
}

#[tokio::test]
async fn whoever_has_no_seat_is_shown_the_door() {
    let (building, founded, _, page) = writing().await;
    let mut stranger = building.visitor();
    for rest in ["/wall", "/mine", "/role"] {
        let answer = stranger.get(&founded.at(rest)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{rest}");
        assert_eq!(answer.location(), founded.at(""));
    }
    let answer = share(&mut stranger, &founded, &page, "From nobody").await;
    assert_eq!(answer.location(), founded.at(""));
    assert!(founded.room.now().ideas.is_empty());
}

#[tokio::test]
async fn an_idea_comes_back_with_its_receipt() {
    let (_building, founded, mut ana, page) = writing().await;
    let answer = share(&mut ana, &founded, &page, "Open on Sundays").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = ana.follow(answer).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("On the wall, no. 1."), "{}", page.text());
    assert!(page.says("Open on Sundays"));
    let wall = ana.get(&founded.at("/wall")).await;
    assert!(
        wall.says("Open on Sundays Citizen, no. 1 yours"),
        "{}",
        wall.text()
    );
}

#[tokio::test]
async fn a_doubled_post_counts_once() {
    let (_building, founded, mut ana, page) = writing().await;
    let first = share(&mut ana, &founded, &page, "Open on Sundays").await;
    let second = share(&mut ana, &founded, &page, "Open on Sundays").await;
    assert_eq!(second.status, StatusCode::SEE_OTHER);
    assert_eq!(first.location(), second.location());
    assert_eq!(founded.room.now().ideas.len(), 1);
}

#[tokio::test]
async fn a_form_sent_again_with_other_words_keeps_them_and_asks_under_another_id() {
    let (_building, founded, mut ana, page) = writing().await;
    share(&mut ana, &founded, &page, "Open on Sundays").await;
    let again = share(&mut ana, &founded, &page, "Free coffee").await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let action = founded.at("/ideas");
    assert_eq!(again.field(&action, "text"), "Free coffee");
    assert_ne!(again.field(&action, "wish"), page.field(&action, "wish"));
    let answer = ana.send(&again, &action, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(founded.room.now().ideas.len(), 2);
}

#[tokio::test]
async fn a_text_that_cannot_be_taken_comes_back_whole() {
    let (_building, founded, mut ana, page) = writing().await;
    let long = "ä&<b>\n".repeat(834);
    let cases = [
        (long.trim_end(), "500 is the most"),
        ("a\0b", "no screen can show"),
        (" \u{200B} ", "What would you like to say?"),
    ];
    for (text, reason) in cases {
        let answer = ana
            .send(
                &page,
                &founded.at("/ideas"),
                &[("text", text), ("seen_by", "facilitator")],
            )
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.says(reason), "{}", answer.text());
        let action = founded.at("/ideas");
        assert_eq!(answer.field(&action, "text"), text);
        assert_eq!(answer.field(&action, "seen_by"), "facilitator");
    }
    assert!(founded.room.now().ideas.is_empty());
}

#[tokio::test]
async fn hostile_words_are_shown_as_words() {
    let (_building, founded, mut ana, page) = writing().await;
    let hostile = "</textarea><script>alert(1)</script>";
    let answer = share(&mut ana, &founded, &page, hostile).await;
    let seat = ana.follow(answer).await;
    let idea = *founded.room.now().ideas.keys().next().unwrap();
    let edit = ana.get(&founded.at(&format!("/ideas/{idea}"))).await;
    let wall = ana.get(&founded.at("/wall")).await;
    let mine = ana.get(&founded.at("/mine")).await;
    let taken = ana
        .send(&seat, &founded.at(&format!("/ideas/{idea}/withdraw")), &[])
        .await;
    let again = ana.follow(taken).await;
    for page in [seat, edit, wall, mine, again] {
        assert!(!page.html.contains("<script>alert"), "{}", page.html);
        assert!(page.html.contains("&lt;script&gt;"), "{}", page.html);
    }
}

#[tokio::test]
async fn nobody_touches_the_idea_of_another_seat() {
    let (building, founded, mut ana, page) = writing().await;
    share(&mut ana, &founded, &page, "Open on Sundays").await;
    let idea = *founded.room.now().ideas.keys().next().unwrap();
    let mut ben = building.visitor();
    ben.join(&founded, "carer").await;
    let at = founded.at(&format!("/ideas/{idea}"));
    assert_eq!(ben.get(&at).await.status, StatusCode::NOT_FOUND);
    let wish = Uuid::new_v4().to_string();
    let fields = [("wish", wish.as_str()), ("text", "Mine now")];
    assert_eq!(ben.post(&at, &fields).await.status, StatusCode::NOT_FOUND);
    let at = format!("{at}/withdraw");
    assert_eq!(ben.post(&at, &fields).await.status, StatusCode::NOT_FOUND);
    assert_eq!(founded.room.now().ideas[&idea].text, "Open on Sundays");
}

#[tokio::test]
async fn an_idea_is_changed_and_taken_back_and_its_words_are_not_lost() {
    let (_building, founded, mut ana, page) = writing().await;
    let answer = share(&mut ana, &founded, &page, "Open on Sundays").await;
    let seat = ana.follow(answer).await;
    let idea = *founded.room.now().ideas.keys().next().unwrap();
    let at = founded.at(&format!("/ideas/{idea}"));
    let form = ana.get(&at).await;
    assert_eq!(form.field(&at, "text"), "Open on Sundays");
    let change = [("text", "Open at night"), ("seen_by", "facilitator")];
    let answer = ana.send(&form, &at, &change).await;
    assert!(ana.follow(answer).await.says("Only the facilitator."));
    assert!(founded.room.now().ideas[&idea].only_desk);

    let answer = ana.send(&seat, &format!("{at}/withdraw"), &[]).await;
    let page = ana.follow(answer).await;
    assert!(page.says("Taken back."));
    assert_eq!(page.field(&founded.at("/ideas"), "text"), "Open at night");
    assert!(founded.room.now().ideas[&idea].is_withdrawn());
}

#[tokio::test]
async fn a_text_that_comes_late_stays_on_the_page() {
    let (_building, founded, mut ana, page) = writing().await;
    founded.close(0).await;
    let late = share(&mut ana, &founded, &page, "</textarea>Too late").await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(
        late.html.contains("&lt;/textarea&gt;Too late"),
        "{}",
        late.html
    );
    assert!(late.says("Your text is still here."));
    assert!(founded.room.now().ideas.is_empty());
    let closed = ana.get(&founded.at("")).await;
    assert!(closed.says("Writing is closed"));
    assert!(closed.headers.contains_key("refresh"));
}

#[tokio::test]
async fn a_text_for_the_last_round_may_be_shared_in_this_one() {
    let building = Building::open().await;
    let founded = building.found_from(Template::OneTwoFourAll).await;
    founded.open(0).await;
    let mut ana = building.visitor();
    let page = ana.join(&founded, "citizen").await;
    founded.open(1).await;
    let again = share(&mut ana, &founded, &page, "Open on Sundays").await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let action = founded.at("/ideas");
    assert_eq!(again.field(&action, "text"), "Open on Sundays");
    assert_eq!(again.field(&action, "round"), founded.rounds[1].to_string());
    let answer = ana.send(&again, &action, &[("behind", "2")]).await;
    let seat = ana.follow(answer).await;
    assert!(seat.says("Waits for the wall"), "{}", seat.text());
    assert_eq!(founded.room.now().ideas.values().next().unwrap().behind, 2);
}

#[tokio::test]
async fn a_silent_round_shows_nobody_elses_words() {
    let building = Building::open().await;
    let founded = building.found_from(Template::NominalGroup).await;
    founded.open(0).await;
    let (mut ana, mut ben) = (building.visitor(), building.visitor());
    let page = ana.join(&founded, "citizen").await;
    ben.join(&founded, "professional").await;
    share(&mut ana, &founded, &page, "Open on Sundays").await;
    for rest in ["", "/wall", "/mine"] {
        let seen = ben.get(&founded.at(rest)).await;
        assert!(!seen.html.contains("Open on Sundays"), "{rest}");
    }
    let round = founded.rounds[0];
    founded.desk(Command::ShowWall { round }).await;
    assert!(ben.get(&founded.at("/wall")).await.says("Open on Sundays"));
}

#[tokio::test]
async fn a_role_can_be_changed_and_the_ideas_stay() {
    let (_building, founded, mut ana, page) = writing().await;
    share(&mut ana, &founded, &page, "Open on Sundays").await;
    let at = founded.at("/role");
    let form = ana.get(&at).await;
    assert_eq!(form.field(&at, "role"), "citizen");
    let answer = ana.send(&form, &at, &[("role", "professional")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let wall = ana.get(&founded.at("/wall")).await;
    assert!(
        wall.says("Open on Sundays Professional, no. 1"),
        "{}",
        wall.text()
    );
}

#[tokio::test]
async fn a_seat_can_look_at_every_kind_of_round() {
    let building = Building::open().await;
    let founded = building.found_from(Template::TwoDiamonds).await;
    let mut ana = building.visitor();
    let lobby = ana.join(&founded, "citizen").await;
    assert!(lobby.says("Your seat is kept"));
    for (n, round) in founded.rounds.clone().into_iter().enumerate() {
        founded.open(n).await;
        let page = ana.get(&founded.at("")).await;
        assert_eq!(page.status, StatusCode::OK, "round {n}");
        let text = format!("Said in round {n}");
        let kind = founded.room.now().setup.rounds[n].kind.clone();
        match kind {
            RoundKind::Gather { .. } => {
                share(&mut ana, &founded, &page, &text).await;
                founded.desk(Command::ShowWall { round }).await;
            }
            RoundKind::Group => {
                let ideas = founded.room.now().ideas.keys().copied().collect();
                let title = format!("Theme of round {n}");
                founded.desk(Command::MakeTheme { title, ideas }).await;
                let page = ana.get(&founded.at("")).await;
                assert!(page.says(&format!("Theme of round {n} Said in round")));
            }
            RoundKind::Vote(_) | RoundKind::Discuss => {}
        }
        founded.close(n).await;
        let page = ana.get(&founded.at("")).await;
        assert_eq!(page.status, StatusCode::OK, "round {n} closed");
        assert!(ana.get(&founded.at("/mine")).await.says("Said in round 0"));
    }
}
