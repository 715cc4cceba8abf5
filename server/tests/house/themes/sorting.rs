//! What can be done with themes and the ideas in them.

use axum::http::StatusCode;
use workshop::{Actor, Ballot, BallotRule, Command, ItemId, RoundKind, Source, VoteSetup, What};

use super::{Desk, WRITTEN};
use crate::visitor::fresh;

#[tokio::test]
async fn themes_are_made_named_filled_and_emptied() {
    let mut desk = Desk::open().await;
    let page = desk.look().await;
    assert!(page.says("No themes, 4 ideas"), "{}", page.text());

    let titled = [("act", "make"), ("title", "Easy to walk in")];
    assert_eq!(desk.done(&[0, 2], &titled).await, "#T-1");
    let id = desk.theme("Easy to walk in").id.to_string();
    assert_eq!(
        desk.in_theme("Easy to walk in"),
        [desk.ideas[0], desk.ideas[2]]
    );

    // The button of a theme, then the list of all themes.
    assert_eq!(desk.done(&[1], &[("to", &id)]).await, "#T-1");
    let place = [("act", "place"), ("theme", id.as_str())];
    assert_eq!(desk.done(&[3], &place).await, "#T-1");
    assert_eq!(desk.in_theme("Easy to walk in").len(), 4);
    let page = desk.look().await;
    assert!(page.says("One theme, 4 ideas"), "{}", page.text());
    assert!(page.says("Every idea has a theme."), "{}", page.text());

    assert_eq!(desk.done(&[1, 3], &[("to", "")]).await, "#loose");
    assert_eq!(desk.in_theme("Easy to walk in").len(), 2);
    let name = [
        ("act", "rename"),
        ("theme", id.as_str()),
        ("title", "The door"),
    ];
    assert_eq!(desk.done(&[], &name).await, "#T-1");
    assert_eq!(desk.order(), ["The door"]);
}

#[tokio::test]
async fn themes_are_merged_split_and_ordered_and_it_is_remembered() {
    let mut desk = Desk::open().await;
    let door = desk.make("The door", &[0, 3]).await;
    let calm = desk.make("Calm", &[1]).await;
    desk.make("Hours", &[2]).await;
    assert_eq!(desk.order(), ["The door", "Calm", "Hours"]);

    let later = [("act", "later"), ("theme", door.as_str())];
    assert_eq!(desk.done(&[], &later).await, "?edit=1#T-1");
    assert_eq!(desk.order(), ["Calm", "The door", "Hours"]);
    let earlier = [("act", "earlier"), ("theme", door.as_str())];
    desk.done(&[], &earlier).await;
    desk.done(&[], &earlier).await;
    assert_eq!(desk.order(), ["The door", "Calm", "Hours"]);

    let merge = [
        ("act", "merge"),
        ("theme", calm.as_str()),
        ("into", door.as_str()),
    ];
    assert_eq!(desk.done(&[], &merge).await, "#T-1");
    let page = desk.look().await;
    assert!(page.says("Merged in: T-2 Calm"), "{}", page.text());
    assert_eq!(desk.in_theme("The door").len(), 3);

    let split = [("act", "split-T-1"), ("split-T-1", "Quiet")];
    assert_eq!(desk.done(&[1], &split).await, "#T-4");
    assert_eq!(desk.in_theme("Quiet"), [desk.ideas[1]]);
    let page = desk.look().await;
    assert!(page.says("Split from T-1"), "{}", page.text());
}

#[tokio::test]
async fn ideas_that_say_the_same_are_linked_and_kept_apart_again() {
    let mut desk = Desk::open().await;
    assert_eq!(desk.done(&[3, 0], &[("act", "link")]).await, "#loose");
    let page = desk.look().await;
    assert!(page.says("Says the same as I-1"), "{}", page.text());
    assert!(page.says("I-4 says the same"), "{}", page.text());
    desk.done(&[3], &[("act", "unlink")]).await;
    assert!(!desk.look().await.says("the same as I-1"));

    let chosen = desk.ideas[3].to_string();
    let link = [("act", "link"), ("same_as", chosen.as_str())];
    desk.done(&[0, 1], &link).await;
    let page = desk.look().await;
    assert!(page.says("I-1 and I-2 say the same"), "{}", page.text());

    let answer = desk.ask(&[2], &[("act", "link")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("Tick at least two ideas"), "{}", answer.text());
}

#[tokio::test]
async fn ideas_are_set_aside_and_taken_back_in() {
    let mut desk = Desk::open().await;
    desk.make("Calm", &[1]).await;
    assert_eq!(desk.done(&[1], &[("act", "park")]).await, "#T-1");
    let page = desk.look().await;
    assert!(page.says("One theme, 3 ideas"), "{}", page.text());
    assert!(page.says("Set aside 1"), "{}", page.text());
    desk.done(&[1], &[("act", "unpark")]).await;
    assert!(desk.look().await.says("One theme, 4 ideas"));
}

#[tokio::test]
async fn a_vote_on_themes_is_spoken_of_while_they_change() {
    let mut desk = Desk::open().await;
    let theme = desk.make("Calm", &[1]).await;
    assert!(!desk.look().await.says("No ballot is dropped"));
    let round = desk.founded.rounds[2];
    let mut setup = desk.founded.room.now().setup.clone();
    setup.rounds[2].kind = RoundKind::Vote(VoteSetup::new(
        What::Themes,
        Source::All,
        BallotRule::Approve,
    ));
    desk.founded.desk(Command::ChangeSetup { setup }).await;
    desk.founded.open(2).await;
    let (seat, _) = desk.founded.room.take_seat(fresh(), None).await.unwrap();
    let item = ItemId::Theme(desk.theme("Calm").id);
    let ballot = Ballot::Approve(vec![item]);
    let cast = Command::CastBallot { round, ballot };
    let acting = desk.founded.room.act(Actor::Seat(seat), fresh(), cast);
    acting.await.unwrap();
    let page = desk.look().await;
    assert!(page.says("is open, and 1 ballot is in."), "{}", page.text());
    let name = [
        ("act", "rename"),
        ("theme", theme.as_str()),
        ("title", "Quiet"),
    ];
    desk.done(&[], &name).await;
    let page = desk.look().await;
    assert!(page.says("1 ballot was cast before"), "{}", page.text());
}

#[tokio::test]
async fn what_was_said_in_private_or_taken_down_is_not_on_the_page() {
    let mut desk = Desk::open().await;
    let private = desk.share("My brother must not know", true).await;
    let hidden = desk.ideas[2];
    desk.ideas.push(private);
    desk.founded
        .desk(Command::HideIdeas {
            ideas: vec![hidden],
            reason: "a name".into(),
        })
        .await;
    // Even where a forged form has put it into a theme.
    desk.make("Calm", &[1, 4]).await;
    let page = desk.look().await;
    assert!(page.says("One theme, 3 ideas"), "{}", page.text());
    assert!(!page.html.contains("My brother"), "{}", page.html);
    assert!(!page.html.contains(&private.to_string()), "{}", page.html);
    assert!(!page.html.contains(WRITTEN[2]), "{}", page.html);
}
