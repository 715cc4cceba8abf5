//! What the whole room sees, and what it never does.

use axum::http::StatusCode;
use workshop::template::Template;
use workshop::{Actor, Ballot, Command, IdeaId, ItemId, RoleKey, SeatId};

use crate::visitor::{Building, Founded, Page, Visitor, fresh};

async fn evening() -> (Founded, Visitor, Building) {
    let building = Building::open().await;
    let founded = building.found_from(Template::WholeEvening).await;
    let screen = building.visitor();
    (founded, screen, building)
}

async fn seats(founded: &Founded, role: &str, count: usize) -> Vec<SeatId> {
    let mut seats = Vec::new();
    for _ in 0..count {
        let role = Some(RoleKey::new(role));
        seats.push(founded.room.take_seat(fresh(), role).await.unwrap().0);
    }
    seats
}

async fn share(founded: &Founded, seat: SeatId, text: &str, only_desk: bool) -> IdeaId {
    let wish = fresh();
    let command = Command::ShareIdea {
        round: founded.rounds[0],
        text: text.into(),
        only_desk,
        behind: 1,
    };
    let acting = founded.room.act(Actor::Seat(seat), wish, command);
    acting.await.unwrap();
    IdeaId(wish.0)
}

async fn look(screen: &mut Visitor, founded: &Founded) -> Page {
    let page = screen.get(&founded.at("/stage")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.headers["refresh"], "4");
    page
}

fn is_at(page: &Page, screen: &str) -> bool {
    page.html.contains(&format!("data-screen=\"{screen}\""))
}

#[tokio::test]
async fn the_doors_show_the_question_the_code_and_who_has_come() {
    let (founded, mut screen, _building) = evening().await;
    seats(&founded, "citizen", 3).await;
    let page = look(&mut screen, &founded).await;
    assert!(is_at(&page, "lobby"), "{}", page.html);
    assert!(page.says("What would make it easy to walk in?"));
    assert!(page.says(&founded.code.spoken()));
    assert!(page.says("3 citizens"), "{}", page.text());
    assert!(page.html.contains("class=\"qr\""));
}

#[tokio::test]
async fn a_silent_round_shows_who_has_written_and_never_what() {
    let (founded, mut screen, _building) = evening().await;
    let citizens = seats(&founded, "citizen", 6).await;
    founded.open(0).await;
    share(&founded, citizens[0], "No form at the door", false).await;
    share(&founded, citizens[1], "My own secret", true).await;
    let page = look(&mut screen, &founded).await;
    assert!(is_at(&page, "silent"), "{}", page.html);
    assert!(page.says("2 of 6"), "{}", page.text());
    assert!(!page.says("No form at the door"));
    assert!(!page.says("My own secret"));
}

#[tokio::test]
async fn the_wall_shows_nothing_private_and_nothing_taken_down() {
    let (founded, mut screen, _building) = evening().await;
    let citizens = seats(&founded, "citizen", 6).await;
    founded.open(0).await;
    share(&founded, citizens[0], "No form at the door", false).await;
    share(&founded, citizens[1], "My own secret", true).await;
    let named = share(&founded, citizens[2], "Ask Maija on floor two", false).await;
    let hide = Command::HideIdeas {
        ideas: vec![named],
        reason: "Names a person".into(),
    };
    founded.desk(hide).await;
    let round = founded.rounds[0];
    founded.desk(Command::ShowWall { round }).await;
    let page = look(&mut screen, &founded).await;
    assert!(is_at(&page, "gather"), "{}", page.html);
    assert!(page.says("No form at the door"));
    for secret in ["My own secret", "Maija", "Names a person"] {
        assert!(!page.says(secret), "{secret}: {}", page.text());
    }
    assert!(page.says("Counted 3 Received 3"), "{}", page.text());
}

#[tokio::test]
async fn a_vote_shows_turnout_until_its_result_is_shown() {
    let (founded, mut screen, _building) = evening().await;
    let citizens = seats(&founded, "citizen", 6).await;
    founded.open(0).await;
    let loved = share(&founded, citizens[0], "No form at the door", false).await;
    share(&founded, citizens[1], "A quiet room", false).await;
    founded.open(2).await;
    let round = founded.rounds[2];
    for seat in &citizens[..4] {
        let cast = Command::CastBallot {
            round,
            ballot: Ballot::Approve(vec![ItemId::Idea(loved)]),
        };
        founded
            .room
            .act(Actor::Seat(*seat), fresh(), cast)
            .await
            .unwrap();
    }
    let page = look(&mut screen, &founded).await;
    assert!(is_at(&page, "vote"), "{}", page.html);
    assert!(page.says("4 of 6"), "{}", page.text());
    assert!(!page.says("No form at the door"));

    founded.close(2).await;
    let page = look(&mut screen, &founded).await;
    assert!(page.says("4 ballots, all counted."), "{}", page.text());
    assert!(!page.says("No form at the door"));

    founded.desk(Command::Reveal { round }).await;
    let page = look(&mut screen, &founded).await;
    assert!(is_at(&page, "results"), "{}", page.html);
    assert!(page.says("First: No form at the door"), "{}", page.text());
}

#[tokio::test]
async fn a_theme_and_a_size_are_remembered() {
    let (founded, mut screen, _building) = evening().await;
    let page = screen
        .get(&founded.at("/stage?theme=dark&text=large"))
        .await;
    assert!(page.html.contains("data-theme=\"dark\""));
    let page = look(&mut screen, &founded).await;
    assert!(page.html.contains("data-theme=\"dark\""), "{}", page.html);
    assert!(page.html.contains("data-text=\"large\""), "{}", page.html);
    // The stage itself offers the way back, and nothing that is so already.
    for offered in ["?theme=light", "?text=normal"] {
        assert!(page.html.contains(offered), "{offered}");
    }
    for idle in ["?theme=dark", "?text=large"] {
        assert!(!page.html.contains(idle), "{idle}");
    }
    let page = screen.get(&founded.at("/stage?theme=purple")).await;
    assert!(page.html.contains("data-theme=\"dark\""));
}

#[tokio::test]
async fn a_page_of_the_wall_that_makes_no_sense_is_the_last_one() {
    let (founded, mut screen, _building) = evening().await;
    founded.open(0).await;
    for page in ["0", "99", "-1", "x", "18446744073709551616"] {
        let page = screen
            .get(&founded.at(&format!("/stage?page={page}")))
            .await;
        assert_eq!(page.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn the_desk_shows_a_picture_of_the_stage_in_which_nothing_can_be_pressed() {
    let (founded, mut screen, building) = evening().await;
    let citizens = seats(&founded, "citizen", 30).await;
    founded.open(0).await;
    let round = founded.rounds[0];
    founded.desk(Command::ShowWall { round }).await;
    let long = "What would make it easier to come in at the door and talk? ".repeat(8);
    for seat in &citizens {
        share(&founded, *seat, long.trim(), false).await;
    }
    let mut desk = building.visitor().at_the_desk_of(&founded);
    let page = desk.get(&founded.at("/desk")).await;
    let address = founded.at("/stage?mini");
    assert!(page.html.contains(&format!("src=\"{address}\"")));
    let stage = look(&mut screen, &founded).await;
    assert!(stage.html.contains("<a "), "several pages to turn");
    let mini = screen.get(&address).await;
    assert!(is_at(&mini, "gather"));
    // What a template holds is not part of the page.
    let parts = mini.html.split("<template");
    let shown: String = parts
        .map(|part| part.rsplit("</template>").next().unwrap_or_default())
        .collect();
    for reachable in ["<a ", "<button", "<summary", "tabindex"] {
        assert!(!shown.contains(reachable), "{reachable}: {shown}");
    }
    assert_eq!(mini.headers["refresh"], "4");
}
