//! People's own words in a page that is in another language: a voice is told which one they are in.

use workshop::template::Template;
use workshop::{Command, Setup};

use crate::visitor::{Building, Founded, setup};

const TITLE: &str = "Nuorten talo";
const IDEA: &str = "Ovi auki iltaan asti";

/// Prepared in Finnish; its first round asks in its facilitator's own words, and the last as the
/// template has it.
async fn a_finnish_evening(building: &Building) -> Founded {
    let evening = setup(Template::WholeEvening);
    let mut rounds = evening.rounds.clone();
    rounds[0].prompt = "Mikä tekisi talosta teidän?".into();
    let founded = building
        .found(Setup {
            title: TITLE.into(),
            language: "fi".into(),
            rounds,
            ..evening
        })
        .await;
    founded.open(0).await;
    let round = founded.rounds[0];
    founded.desk(Command::ShowWall { round }).await;
    founded
}

#[tokio::test]
async fn what_people_wrote_says_its_language_where_the_page_has_another() {
    let building = Building::open().await;
    let founded = a_finnish_evening(&building).await;
    founded.shares(Some(founded.rounds[0]), IDEA).await;
    for (reader, is_marked) in [("en", true), ("ar", true), ("fi", false)] {
        let mut phone = building.visitor().reading(reader);
        phone.join(&founded, "citizen").await;
        let page = phone.get(&founded.at("")).await;
        let html = page.lasting();
        for words in ["Mikä tekisi talosta teidän?", IDEA] {
            assert!(page.says(words), "{reader}: {}", page.text());
            let marked = format!("lang=\"fi\">{words}");
            assert_eq!(html.contains(&marked), is_marked, "{reader}: {words}");
        }
        // A stage is in the workshop's language until somebody chooses another.
        let mut screen = building.visitor();
        let theirs = screen.get(&founded.at("/stage")).await.lasting();
        assert!(!theirs.contains("<span lang"), "{theirs}");
        let mut screen = screen.with_cookie("lang".into(), reader.into(), "/".into());
        let stage = screen.get(&founded.at("/stage")).await.lasting();
        // A new one is marked as such, between its language and its words.
        let is_said = stage.contains("<span lang=\"fi\">");
        assert_eq!(is_said, is_marked, "{reader}: the stage");
    }
}

#[tokio::test]
async fn words_in_another_script_and_words_of_ours_are_not_said_to_be_in_it() {
    let building = Building::open().await;
    let founded = a_finnish_evening(&building).await;
    founded.shares(Some(founded.rounds[0]), "باب مفتوح").await;
    founded.close(0).await;
    founded.open(1).await;
    let mut phone = building.visitor().reading("en");
    phone.join(&founded, "citizen").await;
    let page = phone.get(&founded.at("")).await;
    assert!(page.says("باب مفتوح"), "{}", page.text());
    assert!(!page.lasting().contains("lang=\"fi\">باب"));
    // Its prompt is the template's, which everybody reads in their own language.
    assert!(
        !page.lasting().contains("<h1 dir=\"auto\" lang"),
        "{}",
        page.lasting()
    );
}
