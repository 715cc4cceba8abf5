//! The brief at the desk: read, written, and taken along.

use axum::http::{StatusCode, header};
use workshop::template::Template;
use workshop::{Actor, Ballot, Command, IdeaId, ItemId, Section};

use crate::visitor::{Building, Founded, Page, Visitor, fresh};

async fn evening() -> (Building, Founded, Visitor) {
    let building = Building::open().await;
    let founded = building.found_from(Template::NominalGroup).await;
    let desk = building.visitor().at_the_desk_of(&founded);
    (building, founded, desk)
}

async fn read(desk: &mut Visitor, founded: &Founded) -> Page {
    desk.get(&founded.at("/desk/brief")).await
}

/// Sends a section's form as this page has it.
async fn write(
    desk: &mut Visitor,
    founded: &Founded,
    (section, over, text): (Section, u64, &str),
) -> Page {
    let wish = fresh().to_string();
    let (number, over) = (section.number().to_string(), over.to_string());
    let fields = [
        ("wish", wish.as_str()),
        ("section", number.as_str()),
        ("over", over.as_str()),
        ("text", text),
    ];
    desk.post(&founded.at("/desk/brief"), &fields).await
}

#[tokio::test]
async fn an_empty_brief_says_so_and_can_be_downloaded() {
    let (_building, founded, mut desk) = evening().await;
    let page = read(&mut desk, &founded).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("5. People affected") && page.says("Not written yet."));
    let file = desk.get(&founded.at("/desk/brief.md")).await;
    assert!(file.html.starts_with("---\ntitle: \"A drop-in place\"\n"));
    assert!(!file.html.contains("## 5."), "{}", file.html);
}

#[tokio::test]
async fn a_section_is_written_read_and_written_again() {
    let (_building, founded, mut desk) = evening().await;
    let words = "People who *wait*.\n\n<b>Not bold</b>";
    let sent = write(&mut desk, &founded, (Section::PeopleAffected, 0, words)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    assert!(sent.location().ends_with("/desk/brief#s5"));
    let page = read(&mut desk, &founded).await;
    assert!(page.html.contains("<em>wait</em>"), "{}", page.html);
    assert!(page.says("<b>Not bold</b>"));
    let file = desk.get(&founded.at("/desk/brief.md")).await.html;
    assert!(
        file.contains("## 5. People affected\n\nPeople who *wait*."),
        "{file}"
    );
}

#[tokio::test]
async fn a_text_that_is_too_long_stays_in_its_field_with_the_reason() {
    let (_building, founded, mut desk) = evening().await;
    let long = format!("Begin {}", "x".repeat(10_000));
    let page = write(&mut desk, &founded, (Section::Measures, 0, &long)).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains(&long) && page.html.contains("prose-11-error"));
    assert!(
        page.html.contains("<details open class=\"prose-edit\""),
        "{}",
        page.html
    );
}

#[tokio::test]
async fn two_desks_do_not_write_over_each_other() {
    let (building, founded, mut desk) = evening().await;
    let mut other = building.visitor().at_the_desk_of(&founded);
    let section = Section::Opportunities;
    write(&mut desk, &founded, (section, 0, "Mine")).await;
    let page = write(&mut other, &founded, (section, 0, "Theirs")).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.says("Mine") && page.html.contains("\nTheirs</textarea>"));
    let over = founded.room.now().prose[&section].seq;
    let page = write(&mut other, &founded, (section, over, "Both")).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn only_the_desk_reads_writes_and_downloads() {
    let (building, founded, _) = evening().await;
    let mut anybody = building.visitor();
    for page in [
        "/desk/brief",
        "/desk/brief.md",
        "/desk/ideas.csv",
        "/desk/tally.csv",
        "/desk/tally.json",
        "/desk/workshop.json",
    ] {
        let page = anybody.get(&founded.at(page)).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN);
    }
    let page = write(&mut anybody, &founded, (Section::Measures, 0, "x")).await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn files_have_safe_names_and_are_saved_not_shown() {
    let building = Building::open().await;
    let setup = workshop::Setup {
        title: "../../etc/passwd".into(),
        ..crate::visitor::setup(Template::NominalGroup)
    };
    let founded = building.found(setup).await;
    let mut desk = building.visitor().at_the_desk_of(&founded);
    for (file, kind) in [
        ("brief.md", "text/markdown"),
        ("ideas.csv", "text/csv"),
        ("tally.csv", "text/csv"),
        ("tally.json", "application/json"),
        ("workshop.json", "application/json"),
    ] {
        let page = desk.get(&founded.at(&format!("/desk/{file}"))).await;
        assert_eq!(page.status, StatusCode::OK);
        let said = |name| page.headers[name].to_str().unwrap();
        assert!(said(header::CONTENT_TYPE).starts_with(kind));
        assert!(
            said(header::CONTENT_DISPOSITION)
                .starts_with(&format!("attachment; filename=\"etc-passwd-{file}\""))
        );
        assert_eq!(said(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    }
}

#[tokio::test]
async fn a_result_is_in_no_file_before_it_is_revealed() {
    let (_building, founded, mut desk) = evening().await;
    founded.open(0).await;
    let (seat, _) = founded.room.take_seat(fresh(), None).await.unwrap();
    let wish = fresh();
    let share = Command::ShareIdea {
        round: founded.rounds[0],
        text: "An idea".into(),
        only_desk: false,
        behind: 1,
    };
    founded
        .room
        .act(Actor::Seat(seat), wish, share)
        .await
        .unwrap();
    let vote = 3;
    founded.open(vote).await;
    let cast = Command::CastBallot {
        round: founded.rounds[vote],
        ballot: Ballot::Ranked(vec![ItemId::Idea(IdeaId(wish.0))]),
    };
    founded
        .room
        .act(Actor::Seat(seat), fresh(), cast)
        .await
        .unwrap();
    let mut files = async |revealed: bool| {
        founded.close(vote).await;
        for file in [
            "brief",
            "brief.md",
            "tally.csv",
            "tally.json",
            "workshop.json",
        ] {
            let page = desk.get(&founded.at(&format!("/desk/{file}"))).await;
            // Two words for the same: people read the first, programs the second.
            let is_told = ["picked by 1", "\"borda_pick_k\"", ",pick_and_rank,I-1"]
                .iter()
                .any(|sign| page.html.contains(sign));
            assert_eq!(is_told, revealed, "{file}: {}", page.html);
        }
    };
    files(false).await;
    let round = founded.rounds[vote];
    founded.desk(Command::Reveal { round }).await;
    files(true).await;
}
