//! A whole evening, on a phone and on the stage.

use axum::http::StatusCode;
use workshop::template::Template;
use workshop::{Ballot, Command, IdeaId, ItemId};

use super::{Evening, IDEAS, setup};
use crate::visitor::{Page, fresh};

#[tokio::test]
async fn an_evening_is_arabic_on_phones_and_on_the_stage() {
    let mut evening = Evening::of(setup(Template::WholeEvening)).await;
    let door = evening.reads("").await;
    let answer = evening
        .ana
        .post(
            &evening.founded.at("/seat"),
            &[("wish", &fresh().to_string())],
        )
        .await;
    evening.is_arabic(&answer, "a seat without a role");
    evening.sends(&door, "/seat", &[("role", "carer")]).await;
    evening.looks_around().await;
    let role = evening.reads("/role").await;
    evening.sends(&role, "/role", &[("role", "")]).await;
    evening
        .sends(&role, "/role", &[("role", "professional")])
        .await;
    let desk = evening.reads("/desk").await;
    assert_eq!(desk.status, StatusCode::FORBIDDEN);

    let mut seats = evening.seats("citizen", 6).await;
    seats.extend(evening.seats("carer", 6).await);
    evening.looks_around().await;

    // Everybody writes.
    evening.founded.open(0).await;
    let page = evening.reads("").await;
    let long = "فكرة ".repeat(120);
    for text in ["", long.as_str(), "a\0b"] {
        evening.ana.get("/").await;
        let action = evening.founded.at("/ideas");
        let answer = evening.ana.send(&page, &action, &[("text", text)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let said = Page {
            html: answer.html.replace("a\0b", "").replace("a\u{FFFD}b", ""),
            ..answer
        };
        evening.is_arabic(&said, "a refused idea");
    }
    let page = evening.sends(&page, "/ideas", &[("text", IDEAS[0])]).await;
    let again = evening.sends(&page, "/ideas", &[("text", IDEAS[1])]).await;
    let mine = evening.founded.room.now();
    let mine: Vec<IdeaId> = mine.ideas.keys().copied().collect();
    let edit = format!("/ideas/{}", mine[0]);
    let editing = evening.reads(&edit).await;
    evening.sends(&editing, &edit, &[("text", "")]).await;
    evening.sends(&editing, &edit, &[("text", IDEAS[2])]).await;
    let taken = format!("/ideas/{}/withdraw", mine[1]);
    evening.sends(&again, &taken, &[]).await;
    let mut ideas = vec![mine[0]];
    for (seat, text) in seats.iter().zip(IDEAS.iter().cycle()) {
        let command = Command::ShareIdea {
            round: evening.founded.rounds[0],
            text: (*text).into(),
            only_desk: false,
            behind: 1,
        };
        ideas.push(evening.does(*seat, command).await);
    }
    evening.looks_around().await;
    let round = evening.founded.rounds[0];
    evening.founded.desk(Command::ShowWall { round }).await;
    evening.looks_around().await;
    let reason = "فيها اسم".into();
    let hide = Command::HideIdeas {
        ideas: vec![mine[0]],
        reason,
    };
    evening.founded.desk(hide).await;
    let open = evening.reads("").await;
    evening.founded.close(0).await;
    evening.looks_around().await;
    evening.sends(&open, "/ideas", &[("text", IDEAS[3])]).await;

    // The room sorts.
    evening.founded.open(1).await;
    evening.looks_around().await;
    let themes = [("الباب", &ideas[1..5]), ("الوقت", &ideas[5..8])];
    for (title, ideas) in themes {
        let command = Command::MakeTheme {
            title: title.into(),
            ideas: ideas.to_vec(),
        };
        evening.founded.desk(command).await;
        evening.looks_around().await;
    }
    evening.founded.close(1).await;

    // Two votes, each from its first tick to its result.
    for n in [2, 3] {
        evening.founded.open(n).await;
        evening.looks_around().await;
        let address = format!("/ballots/{}", evening.founded.rounds[n]);
        let mut page = evening.reads(&address).await;
        let first = ideas[1].to_string();
        if n == 3 {
            for way in ["in", "up", "down", "out", "in"] {
                let pressed = format!("{way}-{first}");
                page = evening.sends(&page, &address, &[("move", &pressed)]).await;
            }
            evening.sends(&page, &address, &[("pick", &first)]).await;
        } else {
            evening.sends(&page, &address, &[("approve", &first)]).await;
        }
        evening.looks_around().await;
        let kept = evening.reads(&format!("{address}?change")).await;
        for (at, seat) in seats.iter().enumerate() {
            let (one, two) = if at < 6 { (1, 2) } else { (2, 3) };
            let items = [one, two].map(|n| ItemId::Idea(ideas[n])).to_vec();
            let ballot = if n == 3 {
                Ballot::Ranked(items)
            } else {
                Ballot::Approve(items)
            };
            evening.cast(*seat, n, ballot).await;
        }
        evening.looks_around().await;
        evening.founded.close(n).await;
        evening.looks_around().await;
        evening.reads(&address).await;
        evening.sends(&kept, &address, &[]).await;
        evening.reveal(n).await;
        evening.looks_around().await;
        for lens in ["everyone", "equal", "common"] {
            let page = evening.reads(&format!("/results?lens={lens}")).await;
            assert!(page.says("السكان"), "{}", page.text());
        }
    }
    evening.founded.open(4).await;
    evening.looks_around().await;
    evening.founded.close(4).await;
    evening.looks_around().await;
}
