//! From a template to a workshop: every one can be made, and once.

use axum::http::StatusCode;
use workshop::template::Template;
use workshop::{BallotRule, Role, RoundKind, Source};

use super::{action, editor, found_by};
use crate::visitor::Building;

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
