//! Founding a workshop: all or nothing, once.

use rooms::{FoundError, Founded};
use workshop::{Actor, Author, Command, Field, Refusal, TextFault};

use super::Home;
use crate::given::{creating, setup, wish};

fn listing(text: &str) -> (Actor, workshop::WishId, Command) {
    let adding = Command::AddIdea {
        round: None,
        text: text.to_owned(),
        author: Author::Desk { role: None },
        only_desk: false,
        source_id: None,
    };
    (Actor::Desk, wish(), adding)
}

#[tokio::test]
async fn a_founded_workshop_is_found_by_its_code_and_opened_by_its_key() {
    let home = Home::new().await;
    let Founded { code, desk_key, .. } = home.house.found([creating(setup())]).await.unwrap();
    let room = home.house.room(&code).await.unwrap().unwrap();
    assert_eq!(room.now().setup.title, setup().title);
    assert!(room.is_desk_key(desk_key.as_str()).await.unwrap());
    assert!(!room.is_desk_key("").await.unwrap());
    assert!(!room.is_desk_key(&"x".repeat(43)).await.unwrap());
}

#[tokio::test]
async fn a_key_opens_one_desk_only() {
    let home = Home::new().await;
    let first = home.house.found([creating(setup())]).await.unwrap();
    let other = home.house.found([creating(setup())]).await.unwrap();
    let room = home.house.room(&other.code).await.unwrap().unwrap();
    assert!(!room.is_desk_key(first.desk_key.as_str()).await.unwrap());
    let spare = room.new_desk_key().await.unwrap();
    for key in [&spare, &other.desk_key] {
        assert!(room.is_desk_key(key.as_str()).await.unwrap());
    }
}

#[tokio::test]
async fn a_code_that_was_never_given_leads_nowhere() {
    let home = Home::new().await;
    let code = "HKV 492".parse().unwrap();
    assert!(home.house.room(&code).await.unwrap().is_none());
    assert_eq!(home.house.stats().open, 0);
}

#[tokio::test]
async fn an_import_of_thousands_is_one_transaction() {
    let home = Home::new().await;
    let ideas = (0..3_000).map(|n| listing(&format!("idea {n}")));
    let founded = home
        .house
        .found(std::iter::once(creating(setup())).chain(ideas))
        .await
        .unwrap();
    assert_eq!(founded.entries, 3_001);
    let room = home.house.room(&founded.code).await.unwrap().unwrap();
    let workshop = room.now();
    let texts: Vec<&str> = workshop.ideas_in_order().map(|i| i.text.as_str()).collect();
    assert_eq!(
        (texts.len(), texts[0], texts[2_999]),
        (3_000, "idea 0", "idea 2999")
    );
}

#[tokio::test]
async fn the_first_refusal_undoes_everything_and_says_which() {
    let home = Home::new().await;
    let wishes = [
        creating(setup()),
        listing("fine"),
        listing("  "),
        listing(""),
    ];
    let refused = home.house.found(wishes).await.unwrap_err();
    let FoundError::Refused { index, refusal } = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(index, 2);
    let fault = TextFault::Empty;
    let field = Field::Idea;
    assert_eq!(refusal, Refusal::Text { field, fault });
    assert_eq!(home.house.list().await.unwrap(), []);
}

#[tokio::test]
async fn a_workshop_begins_by_being_created() {
    let home = Home::new().await;
    for wishes in [vec![], vec![listing("an idea")]] {
        let refused = home.house.found(wishes).await.unwrap_err();
        assert!(matches!(
            refused,
            FoundError::Refused {
                index: 0,
                refusal: Refusal::NotNow
            }
        ));
    }
}

#[tokio::test]
async fn a_doubled_form_founds_one_workshop() {
    let home = Home::new().await;
    let wishes = [creating(setup()), listing("an idea")];
    let first = home.house.found(wishes.clone()).await.unwrap();
    let again = home.house.found(wishes.clone()).await.unwrap();
    assert_eq!(first.code, again.code);
    assert_eq!(home.house.list().await.unwrap().len(), 1);
    let room = home.house.room(&first.code).await.unwrap().unwrap();
    assert_eq!(room.now().ideas.len(), 1);
    for key in [first.desk_key, again.desk_key] {
        assert!(room.is_desk_key(key.as_str()).await.unwrap());
    }

    let [create, _] = wishes;
    let clash = home.house.found([create, listing("another idea")]).await;
    assert!(matches!(
        clash,
        Err(FoundError::Refused {
            index: 0,
            refusal: Refusal::IdUsed
        })
    ));
}

#[tokio::test]
async fn workshops_are_listed_newest_first() {
    let home = Home::new().await;
    let first = home.house.found([creating(setup())]).await.unwrap();
    let second = home
        .house
        .found([creating(setup()), listing("an idea")])
        .await
        .unwrap();
    let listed = home.house.list().await.unwrap();
    let codes: Vec<_> = listed.iter().map(|l| (l.code, l.entries)).collect();
    assert_eq!(codes, [(second.code, 2), (first.code, 1)]);
}
