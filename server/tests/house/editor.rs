//! Preparing a workshop with a browser that knows no script: every button keeps what was typed,
//! and making it twice makes it once.

use crate::visitor::{Building, Founded, Page, Visitor, fresh};
use axum::http::StatusCode;
use workshop::template::Template;
use workshop::{Actor, BallotRule, Command, Role, RoundKind, Source};

const HOSTILE: &str = "</textarea><script>alert(1)</script>\"'><b>&amp; \u{202E}x";

fn action(template: Template) -> String {
    format!("/start/{}", template.key())
}

async fn editor(visitor: &mut Visitor, template: Template) -> Page {
    let page = visitor.get(&action(template)).await;
    assert_eq!(page.status, StatusCode::OK);
    page
}

/// Presses a button of the editor that only changes rows.
async fn press(
    visitor: &mut Visitor,
    page: &Page,
    template: Template,
    button: &str,
    changed: &[(&str, &str)],
) -> Page {
    let form = page.form("/workshops");
    let mut fields: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .filter(|(name, _)| changed.iter().all(|(changed, _)| changed != name))
        .collect();
    fields.extend(changed);
    fields.push(("do", button));
    let page = visitor.post(&action(template), &fields).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.html);
    page
}

async fn found_by(building: &Building, made: &Page) -> Founded {
    let location = made.location();
    let code = location.split('/').nth(2).unwrap().parse().unwrap();
    let room = building.house.room(&code).await.unwrap().unwrap();
    let rounds = room.now().setup.rounds.iter().map(|r| r.id).collect();
    Founded {
        code,
        desk_key: String::new(),
        room,
        rounds,
    }
}

#[tokio::test]
async fn every_template_is_offered_with_its_rounds_and_its_source() {
    let building = Building::open().await;
    for (lang, source) in [("en", "Source:"), ("fi", "Lähde:"), ("sv", "Källa:")] {
        let page = building.visitor().reading(lang).get("/start").await;
        assert_eq!(
            page.html.matches("class=\"template\"").count(),
            Template::ALL.len()
        );
        assert_eq!(page.text().matches(source).count(), Template::ALL.len());
        for template in Template::ALL {
            assert!(
                page.html
                    .contains(&format!("href=\"{}\"", action(template)))
            );
        }
    }
}

#[tokio::test]
async fn every_template_is_a_workshop_after_its_title_and_its_question() {
    let building = Building::open().await;
    for lang in ["en", "fi", "sv"] {
        for template in Template::ALL {
            let mut visitor = building.visitor().reading(lang);
            let page = editor(&mut visitor, template).await;
            let mut said = vec![("title", "Koti"), ("question", "Mitä haluat?")];
            if template.brings_a_list() {
                said.push(("list", "Yksi\r\n\r\nKaksi"));
            }
            let made = visitor.send(&page, "/workshops", &said).await;
            assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
            let founded = found_by(&building, &made).await;
            assert_eq!(made.location(), founded.at("/desk/links"));
            let links = visitor.follow(made).await;
            assert_eq!(links.status, StatusCode::OK);

            let now = founded.room.now();
            assert_eq!(now.setup.title, "Koti");
            assert_eq!(now.setup.language, lang);
            assert_eq!(
                now.setup.roles,
                Role::usual(),
                "the reader's words are not kept"
            );
            let kinds = |setup: &workshop::Setup| -> Vec<_> {
                let sort = |kind: &RoundKind| std::mem::discriminant(kind);
                setup
                    .rounds
                    .iter()
                    .map(|round| (sort(&round.kind), round.minutes))
                    .collect()
            };
            assert_eq!(kinds(&now.setup), kinds(&template.setup(uuid::Uuid::nil)));
            let ideas: Vec<_> = now.ideas_in_order().map(|idea| idea.text.clone()).collect();
            let brought: &[&str] = if template.brings_a_list() {
                &["Yksi", "Kaksi"]
            } else {
                &[]
            };
            assert_eq!(ideas, brought);
        }
    }
}

#[tokio::test]
async fn a_doubled_form_makes_one_workshop_and_opens_its_desk_both_times() {
    let building = Building::open().await;
    let mut visitor = building.visitor();
    let page = editor(&mut visitor, Template::ReadyList).await;
    let said = [("title", "T"), ("question", "Q?"), ("list", "a\nb")];
    let first = visitor.send(&page, "/workshops", &said).await;
    let second = visitor.send(&page, "/workshops", &said).await;
    assert_eq!(first.location(), second.location());
    assert_eq!(building.house.list().await.unwrap().len(), 1);
    let founded = found_by(&building, &second).await;
    assert_eq!(founded.room.now().ideas.len(), 2);
    assert_eq!(visitor.follow(second).await.status, StatusCode::OK);

    let mut other = building.visitor();
    let refused = other.get(&founded.at("/desk")).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn another_workshop_from_a_page_gone_back_to_is_asked_about_and_then_made() {
    let building = Building::open().await;
    let mut visitor = building.visitor();
    let page = editor(&mut visitor, Template::ReadyList).await;
    let said = [("title", "T"), ("question", "Q?"), ("list", "a")];
    let first = visitor.send(&page, "/workshops", &said).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    let more = [("title", "T"), ("question", "Q?"), ("list", "a\nb")];
    let asked = visitor.send(&page, "/workshops", &more).await;
    assert_eq!(asked.status, StatusCode::CONFLICT);
    assert!(asked.says("already made from this page"));
    assert_eq!(asked.field("/workshops", "list"), "a\nb");
    let made = visitor.send(&asked, "/workshops", &[]).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER);
    assert_ne!(made.location(), first.location());
    assert_eq!(building.house.list().await.unwrap().len(), 2);
}

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
        assert!(refused.html.contains("href=\"#roles\""));
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
async fn every_kind_of_vote_can_be_prepared() {
    let building = Building::open().await;
    let mut visitor = building.visitor();
    let template = Template::TwoDiamonds;
    let page = editor(&mut visitor, template).await;
    let first_vote = page.field("/workshops", "round-2");
    let leaders = format!("leaders-{first_vote}");
    let said = [
        ("title", "T"),
        ("question", "Q?"),
        ("rule-6", "judge"),
        ("what-6", "ideas"),
        ("from-7", leaders.as_str()),
        ("top-7", "3"),
        ("rule-7", "rank"),
        ("picks-7", "2"),
        ("what-7", "themes"),
        ("minutes-7", ""),
    ];
    let made = visitor.send(&page, "/workshops", &said).await;
    let setup = found_by(&building, &made).await.room.now().setup.clone();
    assert_eq!(setup.rounds[6].kind.vote().unwrap().rule, BallotRule::Judge);
    let vote = setup.rounds[7].kind.vote().unwrap();
    assert_eq!(vote.rule, BallotRule::PickAndRank { k: 2 });
    let vote_id = setup.rounds[2].id;
    assert_eq!(
        vote.from,
        Source::Leaders {
            vote: vote_id,
            top: 3
        }
    );
    assert_eq!(setup.rounds[7].minutes, 0);
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

#[tokio::test]
async fn addresses_that_are_no_page_lead_somewhere() {
    let building = Building::open().await;
    let mut visitor = building.visitor();
    assert_eq!(
        visitor.get("/start/nothing").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(visitor.get("/workshops").await.location(), "/start");
    let bare = visitor.post("/workshops", &[]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    let empty = visitor
        .post("/workshops", &[("template", "open-wall")])
        .await;
    assert_eq!(empty.status, StatusCode::CONFLICT);
    assert_eq!(building.house.list().await.unwrap().len(), 0);
}

async fn running(building: &Building) -> (Founded, Visitor) {
    let founded = building.found_from(Template::OpenWall).await;
    founded.open(0).await;
    let mut ana = building.visitor();
    ana.join(&founded, "carer").await;
    let facilitator = building.visitor().at_the_desk_of(&founded);
    (founded, facilitator)
}

#[tokio::test]
async fn a_running_workshop_changes_its_words_and_keeps_what_was_used() {
    let building = Building::open().await;
    let (founded, mut desk) = running(&building).await;
    let address = founded.at("/desk/setup");
    let page = desk.get(&address).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        !page.html.contains("value=\"remove-0\""),
        "the open round cannot go"
    );
    assert!(
        !page.html.contains("value=\"remove-role-1\""),
        "somebody is a carer"
    );
    assert!(page.html.contains("value=\"remove-1\""));

    let said = [
        ("title", "New title"),
        ("prompt-0", "New words"),
        ("do", "save"),
    ];
    let saved = desk.send(&page, &address, &said).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    let doubled = desk.send(&page, &address, &said).await;
    assert_eq!(doubled.status, StatusCode::SEE_OTHER);
    let page = desk.follow(saved).await;
    assert!(page.says("The change is saved."));
    let now = founded.room.now();
    assert_eq!(now.setup.title, "New title");
    assert_eq!(now.setup.rounds[0].prompt, "New words");

    for button in ["remove-0", "remove-role-1"] {
        let said = [("title", "Kept"), ("do", button)];
        let refused = desk.send(&page, &address, &said).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.says("It is back as it was."));
        assert_eq!(refused.field(&address, "title"), "Kept");
        assert_eq!(refused.field(&address, "kind-0"), "gather");
        assert_eq!(refused.field(&address, "role-key-1"), "carer");
    }
    let refused = desk
        .send(&page, &address, &[("kind-0", "discuss"), ("do", "save")])
        .await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(refused.field(&address, "kind-0"), "gather");
}

#[tokio::test]
async fn two_facilitators_do_not_undo_each_other_unseen() {
    let building = Building::open().await;
    let (founded, mut desk) = running(&building).await;
    let address = founded.at("/desk/setup");
    let page = desk.get(&address).await;
    let mut setup = founded.room.now().setup.clone();
    setup.title = "Theirs".into();
    founded.desk(Command::ChangeSetup { setup }).await;

    let said = [("venue", "Mine"), ("do", "save")];
    let asked = desk.send(&page, &address, &said).await;
    assert_eq!(asked.status, StatusCode::CONFLICT);
    assert!(asked.says("Somebody else changed the workshop"));
    assert_eq!(founded.room.now().setup.title, "Theirs");
    let saved = desk
        .send(&asked, &address, &[("title", "Ours"), ("do", "save")])
        .await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let now = founded.room.now();
    assert_eq!(
        (now.setup.title.as_str(), now.setup.venue.as_str()),
        ("Ours", "Mine")
    );
}

#[tokio::test]
async fn only_the_desk_may_change_the_workshop() {
    let building = Building::open().await;
    let (founded, _) = running(&building).await;
    let address = founded.at("/desk/setup");
    let mut ana = building.visitor();
    ana.join(&founded, "citizen").await;
    assert_eq!(ana.get(&address).await.status, StatusCode::FORBIDDEN);
    let posted = ana.post(&address, &[("do", "save")]).await;
    assert_eq!(posted.status, StatusCode::FORBIDDEN);
    let receipt = founded.room.act(
        Actor::Desk,
        fresh(),
        Command::GoTo {
            place: workshop::Place::Lobby,
        },
    );
    assert!(receipt.await.is_ok());
}
