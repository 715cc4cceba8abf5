//! Filling in the editor: rows come and go, and no typed word is lost, whatever is refused.

use axum::http::StatusCode;
use workshop::template::Template;

use super::{HOSTILE, editor, press};
use crate::visitor::Building;

#[tokio::test]
async fn rows_come_go_and_move_and_every_word_stays() {
    let building = Building::open().await;
    let mut visitor = building.visitor();
    let template = Template::NominalGroup;
    let page = editor(&mut visitor, template).await;
    let typed = [
        ("title", HOSTILE),
        ("question", "\nfirst line empty"),
        ("purpose", "two\r\nlines"),
        ("venue", "hall"),
        ("when", "at two"),
        ("organiser", "us"),
        ("contact", "me@here.example"),
        ("language", "sv"),
        ("smallest", "seven"),
        ("role-name-1", "Grandparent"),
        ("role-hint-1", HOSTILE),
        ("prompt-0", "write!"),
        ("minutes-0", "ten"),
        ("prompt-3", "rank!"),
        ("picks-3", "4"),
    ];
    let page = press(&mut visitor, &page, template, "add-vote", &typed).await;
    let page = press(&mut visitor, &page, template, "add-role", &[]).await;
    let page = press(&mut visitor, &page, template, "down-0", &[]).await;
    let page = press(
        &mut visitor,
        &page,
        template,
        "remove-3",
        &[("prompt-3", "rank on")],
    )
    .await;
    let page = press(&mut visitor, &page, template, "role-up-1", &[]).await;
    let page = press(&mut visitor, &page, template, "remove-role-3", &[]).await;
    let page = press(&mut visitor, &page, template, "look", &[]).await;

    let field = |name: &str| page.field("/workshops", name);
    for (name, value) in typed.iter().take(9) {
        let sent_back = field(name).replace("\r\n", "\n");
        assert_eq!(sent_back, value.replace("\r\n", "\n"), "{name}");
    }
    assert_eq!(field("role-name-0"), "Grandparent");
    assert_eq!(field("role-hint-0"), HOSTILE);
    assert_eq!(field("role-name-1"), "Citizen");
    assert_eq!(field("role-key-0"), "carer");
    assert_eq!(field("role-name-3"), "", "the new one");
    assert_eq!(field("prompt-1"), "write!");
    assert_eq!(field("minutes-1"), "ten");
    assert_eq!(field("kind-1"), "gather");
    assert_eq!(field("kind-3"), "discuss", "the ranking went");
    assert_eq!(field("kind-4"), "vote", "the new one");
    assert!(!page.html.contains("<script"), "{}", page.html);
    assert!(!page.html.contains("id=\"round-5\""));
}

#[tokio::test]
async fn what_is_refused_is_said_beside_its_field_and_everything_stays() {
    let building = Building::open().await;
    for (lang, empty) in [
        ("en", "This is still empty."),
        ("fi", "Tämä on vielä tyhjä."),
        ("sv", "Det här är tomt ännu."),
    ] {
        let mut visitor = building.visitor().reading(lang);
        let page = editor(&mut visitor, Template::ReadyList).await;
        let long = "x".repeat(301);
        let said = [
            ("title", " "),
            ("question", long.as_str()),
            ("purpose", HOSTILE),
            ("contact", "a\0b"),
            ("minutes-0", "481"),
            ("picks-1", "many"),
            ("smallest", "2"),
            ("role-name-0", ""),
            ("role-name-1", "Twin"),
            ("role-name-2", "twin"),
            ("list", "fine\r\na\u{7}b"),
        ];
        let refused = visitor.send(&page, "/workshops", &said).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for id in [
            "title",
            "question",
            "contact",
            "minutes-0",
            "picks-1",
            "smallest",
            "list",
        ] {
            assert!(
                refused.html.contains(&format!("id=\"{id}-error\"")),
                "{lang} {id}"
            );
            assert!(
                refused.html.contains(&format!("href=\"#{id}\"")),
                "{lang} {id}"
            );
        }
        let told = [
            "title",
            "question",
            "contact",
            "list",
            "roles",
            "smallest",
            "minutes-0",
        ];
        let told = told.map(|id| refused.html.find(&format!("href=\"#{id}\"")));
        assert!(told.iter().all(Option::is_some), "{told:?}");
        assert!(told.is_sorted(), "from the top: {told:?}");
        assert!(refused.says(empty), "{}", refused.text());
        assert!(!refused.html.contains("<script"));
        for (name, value) in said {
            let kept = refused.field("/workshops", name);
            // A NUL cannot stand in HTML; a browser shows that something is there.
            if name != "contact" {
                assert_eq!(
                    kept.replace("\r\n", "\n"),
                    value.replace("\r\n", "\n"),
                    "{name}"
                );
            }
        }
        assert_eq!(building.house.list().await.unwrap().len(), 0);
    }
}

#[tokio::test]
async fn a_vote_whose_list_went_away_says_so_at_once() {
    let building = Building::open().await;
    let mut visitor = building.visitor();
    let template = Template::TwoDiamonds;
    let page = editor(&mut visitor, template).await;
    assert!(!page.html.contains("from-2-error"));
    let page = press(&mut visitor, &page, template, "remove-0", &[]).await;
    assert!(page.html.contains("id=\"from-1-error\""), "{}", page.html);
    assert!(page.says("not before this one"));
    let said = [("title", "T"), ("question", "Q?")];
    let refused = visitor.send(&page, "/workshops", &said).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let made = visitor
        .send(&refused, "/workshops", &[("from-1", "all")])
        .await;
    assert_eq!(made.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn another_language_takes_along_what_was_typed() {
    let building = Building::open().await;
    let mut visitor = building.visitor();
    let template = Template::NominalGroup;
    let page = editor(&mut visitor, template).await;
    let typed = [("title", "Mine"), ("prompt-2", "My own words")];
    let page = press(&mut visitor, &page, template, "language-fi", &typed).await;
    assert!(page.html.contains("<html lang=\"fi\""));
    assert!(visitor.has_cookie("lang"));
    let field = |name: &str| page.field("/workshops", name);
    assert_eq!(field("title"), "Mine");
    assert_eq!(field("prompt-2"), "My own words");
    assert_eq!(field("role-name-1"), "Läheinen");
    assert_eq!(field("language"), "fi");
    assert!(
        field("prompt-3").starts_with("Mitkä viisi"),
        "{}",
        field("prompt-3")
    );
}
