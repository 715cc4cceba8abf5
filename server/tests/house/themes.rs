//! Putting ideas together into themes at the desk, without a script.

use axum::http::StatusCode;
use uuid::Uuid;
use workshop::template::Template;
use workshop::{
    Actor, Ballot, BallotRule, Command, IdeaId, ItemId, RoundKind, Source, Theme, VoteSetup, What,
};

use crate::visitor::{Building, Founded, Page, Visitor, fresh};

struct Desk {
    _building: Building,
    founded: Founded,
    browser: Visitor,
    ideas: Vec<IdeaId>,
}

const WRITTEN: [&str; 4] = [
    "No form at the door",
    "A quiet room",
    "Open until 20",
    "No papers to fill in",
];

impl Desk {
    /// Somebody has written the four ideas.
    async fn open() -> Self {
        let building = Building::open().await;
        let founded = building.found_from(Template::WholeEvening).await;
        let browser = building.visitor().at_the_desk_of(&founded);
        founded.open(0).await;
        let mut desk = Desk {
            _building: building,
            founded,
            browser,
            ideas: vec![],
        };
        for text in WRITTEN {
            let idea = desk.share(text, false).await;
            desk.ideas.push(idea);
        }
        desk
    }

    async fn share(&self, text: &str, only_desk: bool) -> IdeaId {
        let (seat, _) = self.founded.room.take_seat(fresh(), None).await.unwrap();
        let wish = fresh();
        let command = Command::ShareIdea {
            round: self.founded.rounds[0],
            text: text.into(),
            only_desk,
            behind: 1,
        };
        let acting = self.founded.room.act(Actor::Seat(seat), wish, command);
        acting.await.unwrap();
        IdeaId(wish.0)
    }

    async fn look(&mut self) -> Page {
        let page = self.browser.get(&self.founded.at("/desk/themes")).await;
        assert_eq!(page.status, StatusCode::OK);
        page
    }

    /// Sends a form of the page with these ideas ticked.
    async fn ask(&mut self, ticked: &[usize], fields: &[(&str, &str)]) -> Page {
        let wish = Uuid::new_v4().to_string();
        let ticked: Vec<String> = ticked.iter().map(|n| self.ideas[*n].to_string()).collect();
        let mut all = vec![("wish", wish.as_str())];
        all.extend(ticked.iter().map(|id| ("idea", id.as_str())));
        all.extend_from_slice(fields);
        let address = self.founded.at("/desk/themes");
        self.browser.post(&address, &all).await
    }

    /// The same, and it was done; where that leads.
    async fn done(&mut self, ticked: &[usize], fields: &[(&str, &str)]) -> String {
        let answer = self.ask(ticked, fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let address = self.founded.at("/desk/themes");
        answer
            .location()
            .strip_prefix(&address)
            .expect("back to the page")
            .to_owned()
    }

    async fn make(&mut self, title: &str, ticked: &[usize]) -> String {
        self.done(ticked, &[("act", "make"), ("title", title)])
            .await;
        self.theme(title).id.to_string()
    }

    fn theme(&self, title: &str) -> Theme {
        let now = self.founded.room.now();
        let theme = now.themes.values().find(|theme| theme.title == title);
        theme.expect("the theme is there").clone()
    }

    fn order(&self) -> Vec<String> {
        let now = self.founded.room.now();
        now.themes_in_order()
            .map(|theme| theme.title.clone())
            .collect()
    }

    fn in_theme(&self, title: &str) -> Vec<IdeaId> {
        self.theme(title).ideas.iter().copied().collect()
    }
}

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
async fn a_refusal_keeps_what_was_ticked_and_typed() {
    let mut desk = Desk::open().await;
    desk.make("Calm", &[1]).await;
    let calm = desk.theme("Calm").id.to_string();
    let ticked = format!("value=\"{}\" checked", desk.ideas[2]);

    let long = "long ".repeat(40);
    let answer = desk.ask(&[2], &[("act", "make"), ("title", &long)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.html.contains("id=\"new-theme-error\""));
    assert!(answer.html.contains(long.trim_end()), "{}", answer.html);
    assert!(answer.html.contains(&ticked), "{}", answer.html);

    let answer = desk.ask(&[], &[("act", "place"), ("theme", &calm)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("Tick the ideas first."), "{}", answer.text());

    // An idea of another theme cannot be split out of this one.
    let split = [("act", "split-T-1"), ("split-T-1", "Quieter")];
    let answer = desk.ask(&[2], &split).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.html.contains("id=\"split-1-error\""));
    assert!(answer.html.contains("value=\"Quieter\""));
    assert!(answer.html.contains(&ticked));

    let rename = [("act", "rename"), ("theme", calm.as_str()), ("title", " ")];
    let answer = desk.ask(&[], &rename).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.html.contains("id=\"name-1-error\""));

    // The theme was merged in another window: the name typed for it is not lost.
    let door = desk.make("The door", &[0]).await;
    let merge = [("act", "merge"), ("theme", &calm), ("into", &door)];
    desk.done(&[], &merge).await;
    let rename = [
        ("act", "rename"),
        ("theme", &calm),
        ("title", "A calm place"),
    ];
    let answer = desk.ask(&[], &rename).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.html.contains("A calm place"), "{}", answer.html);
    assert_eq!(desk.order(), ["The door"]);
}

#[tokio::test]
async fn a_form_sent_twice_counts_once() {
    let mut desk = Desk::open().await;
    let address = desk.founded.at("/desk/themes");
    let idea = desk.ideas[0].to_string();
    let wish = Uuid::new_v4().to_string();
    let make = [
        ("wish", wish.as_str()),
        ("idea", &idea),
        ("title", "The door"),
        ("act", "make"),
    ];
    for _ in 0..2 {
        let answer = desk.browser.post(&address, &make).await;
        assert_eq!(answer.location(), format!("{address}#T-1"));
    }
    desk.make("Calm", &[]).await;
    desk.make("Hours", &[]).await;
    let door = desk.theme("The door").id.to_string();
    let wish = Uuid::new_v4().to_string();
    let later = [("wish", wish.as_str()), ("theme", &door), ("act", "later")];
    for _ in 0..2 {
        let answer = desk.browser.post(&address, &later).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(desk.order(), ["Calm", "The door", "Hours"]);
}

#[tokio::test]
async fn a_form_gone_back_to_and_filled_in_otherwise_is_asked_again() {
    let mut desk = Desk::open().await;
    let address = desk.founded.at("/desk/themes");
    let page = desk.look().await;
    let wish = page.field(&address, "wish");
    let fields = |title| [("wish", wish.as_str()), ("act", "make"), ("title", title)];
    let made = desk.browser.post(&address, &fields("The door")).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER);
    let answer = desk.browser.post(&address, &fields("Calm")).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.html.contains("value=\"Calm\""), "{}", answer.html);
    // The theme that was made bears the wish; no form may carry it again.
    let spent = format!("name=\"wish\" value=\"{wish}\"");
    assert!(page.html.contains(&spent), "{}", page.html);
    assert!(!answer.html.contains(&spent), "{}", answer.html);
    assert_eq!(desk.order(), ["The door"]);
}

#[tokio::test]
async fn enter_does_what_belongs_to_the_field() {
    let mut desk = Desk::open().await;
    desk.make("The door", &[0, 3]).await;
    // Browsers press the first button of a form; it must be this one.
    let page = desk.look().await;
    let first = page.html.find("form=\"chosen\"").unwrap();
    assert!(page.html[first..].starts_with("form=\"chosen\" name=\"act\" value=\"enter\""));

    let typed = [("act", "enter"), ("title", ""), ("split-T-1", "Papers")];
    assert_eq!(desk.done(&[3], &typed).await, "#T-2");
    let typed = [("act", "enter"), ("title", "Hours"), ("split-T-1", "")];
    assert_eq!(desk.done(&[2], &typed).await, "#T-3");
    let answer = desk.ask(&[2], &[("act", "enter"), ("title", "")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn titles_and_ideas_are_text_whatever_they_hold() {
    let mut desk = Desk::open().await;
    let nasty = "\"><script>alert(1)</script>";
    let idea = desk.share(nasty, false).await;
    desk.ideas.push(idea);
    desk.make(nasty, &[4]).await;
    desk.make("Calm", &[1]).await;
    let page = desk.look().await;
    assert!(!page.html.contains("<script>alert"), "{}", page.html);
    assert!(page.html.contains("&lt;script&gt;alert(1)"));
    let answer = desk
        .ask(&[4], &[("act", "split-T-9"), ("split-T-9", nasty)])
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let typed = [("act", "split-T-2"), ("split-T-2", nasty), ("title", nasty)];
    let answer = desk.ask(&[4], &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!answer.html.contains("<script>alert"), "{}", answer.html);
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

#[tokio::test]
async fn hundreds_of_ticks_fit_into_one_form() {
    let mut desk = Desk::open().await;
    let theme = desk.make("Calm", &[]).await;
    let idea = desk.ideas[0];
    desk.ideas = vec![idea; 2000];
    let all: Vec<usize> = (0..2000).collect();
    assert_eq!(desk.done(&all, &[("to", &theme)]).await, "#T-1");
    assert_eq!(desk.in_theme("Calm"), [idea]);
}

#[tokio::test]
async fn a_vote_on_themes_is_spoken_of_while_they_change() {
    let mut desk = Desk::open().await;
    let theme = desk.make("Calm", &[1]).await;
    assert!(!desk.look().await.says("No ballot is dropped"));
    let round = desk.founded.rounds[2];
    let mut setup = desk.founded.room.now().setup.clone();
    setup.rounds[2].kind = RoundKind::Vote(VoteSetup {
        what: What::Themes,
        from: Source::All,
        rule: BallotRule::Approve,
    });
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
