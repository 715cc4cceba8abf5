//! Everything that people in the room read is in Arabic when they read Arabic, to the last digit
//! and comma; and what only the facilitator reads is whole in a language of the desk.

use app::words::{Lang, Templates};
use axum::http::StatusCode;
use workshop::template::Template;
use workshop::{
    Actor, Ballot, BallotRule, Command, HowFar, IdeaId, ItemId, Opinion, RoleKey, RoundKind,
    SeatId, Setup, Source, ThemeId, VoteSetup, What,
};

use crate::visitor::{Building, Founded, Page, Visitor, fresh};

const IDEAS: [&str; 7] = [
    "بلا موعد وبلا استمارة",
    "العامل نفسه في كل مرة",
    "مفتوح حتى المساء",
    "مدخل جانبي",
    "إحضار صديقة في الزيارة الأولى",
    "مساعدة في الاستمارات",
    "ممرضة في الأسبوع نفسه",
];

/// Written by a facilitator who left everything of the template as it was, in English.
fn setup(template: Template) -> Setup {
    let ours = Templates::of(Lang::En).words(template);
    let mut setup = Setup {
        title: "مكان مفتوح للجميع".into(),
        question: "ما الذي يجعل الدخول سهلًا؟".into(),
        venue: "المكتبة".into(),
        organiser: "البلدية".into(),
        ..template.setup(uuid::Uuid::new_v4)
    };
    for (round, words) in setup.rounds.iter_mut().zip(ours.rounds) {
        round.prompt = words.prompt.to_owned();
    }
    setup
}

/// A room, somebody in it who reads Arabic, and a projector that does.
struct Evening {
    founded: Founded,
    ana: Visitor,
    stage: Visitor,
    building: Building,
}

impl Evening {
    async fn of(setup: Setup) -> Self {
        let building = Building::open().await;
        Evening {
            founded: building.found(setup).await,
            ana: building.visitor().reading("ar"),
            stage: building.visitor().reading("ar"),
            building,
        }
    }

    /// Reads the page at this address of the workshop, and hands it back.
    async fn reads(&mut self, rest: &str) -> Page {
        let page = self.ana.get(&self.founded.at(rest)).await;
        self.is_arabic(&page, rest);
        page
    }

    /// Every page that a phone and the stage may show at this moment.
    async fn looks_around(&mut self) {
        for rest in ["", "/wall", "/mine", "/role", "/results"] {
            self.reads(rest).await;
        }
        for rest in ["/stage", "/stage?text=large"] {
            let page = self.stage.get(&self.founded.at(rest)).await;
            self.is_arabic(&page, rest);
        }
    }

    /// Sends the form of a page on, and reads what comes back.
    async fn sends(&mut self, page: &Page, rest: &str, fields: &[(&str, &str)]) -> Page {
        let answer = self.ana.send(page, &self.founded.at(rest), fields).await;
        let answer = if answer.status.is_redirection() {
            self.ana.follow(answer).await
        } else {
            answer
        };
        self.is_arabic(&answer, rest);
        answer
    }

    fn is_arabic(&self, page: &Page, what: &str) {
        let code = self.founded.code;
        is_arabic(page, what, &[code.as_str(), &code.spoken()]);
    }

    async fn seats(&self, role: &str, count: usize) -> Vec<SeatId> {
        let mut seats = Vec::new();
        for _ in 0..count {
            let role = Some(RoleKey::new(role));
            seats.push(self.founded.room.take_seat(fresh(), role).await.unwrap().0);
        }
        seats
    }

    async fn does(&self, seat: SeatId, command: Command) -> IdeaId {
        let wish = fresh();
        let acting = self.founded.room.act(Actor::Seat(seat), wish, command);
        acting.await.unwrap();
        IdeaId(wish.0)
    }

    async fn cast(&self, seat: SeatId, round: usize, ballot: Ballot) {
        let round = self.founded.rounds[round];
        self.does(seat, Command::CastBallot { round, ballot }).await;
    }

    async fn reveal(&self, n: usize) {
        let round = self.founded.rounds[n];
        self.founded.desk(Command::Reveal { round }).await;
        let upto = HowFar::Differ;
        self.founded.desk(Command::RevealTo { round, upto }).await;
    }
}

/// Nothing Latin is left of what a page says but names, codes and addresses.
fn is_arabic(page: &Page, what: &str, names: &[&str]) {
    let start = page.html.find("<html").unwrap();
    let html = &page.html[start..];
    let html = &html[..html.find('>').unwrap()];
    assert!(html.contains(r#"lang="ar" dir="rtl""#), "{what}: {html}");
    let mut said = heard(&page.html);
    for name in [
        "http://talkoot.test/w/",
        "talkoot.test",
        "Talkoot",
        "HKV 492",
    ] {
        said = said.replace(name, "");
    }
    for name in names {
        said = said.replace(name, "");
    }
    let foreign = |c: char| c.is_ascii_alphanumeric() || [',', ';', '?'].contains(&c);
    if let Some(at) = said.find(foreign) {
        let around: String = said[at..].chars().take(60).collect();
        panic!("{what} has “{around}”\nin {said}");
    }
}

/// What is read and heard on a page: its text and the attributes that are read aloud. Left out is
/// what is marked as being in another language.
fn heard(html: &str) -> String {
    let mut said = String::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        said.push_str(&rest[..start]);
        said.push(' ');
        let end = start + rest[start..].find('>').unwrap();
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        for name in ["aria-label", "placeholder", "alt", "content", "label"] {
            let is_settings = tag.starts_with("meta") && !tag.contains("description");
            if let Some(value) = attribute(tag, name).filter(|_| !is_settings) {
                said.push_str(value);
                said.push(' ');
            }
        }
        let name = tag.split([' ', '>']).next().unwrap();
        let is_elsewhere = attribute(tag, "lang").is_some() && name != "html";
        if is_elsewhere || ["script", "style", "bdi"].contains(&name) {
            let close = format!("</{name}>");
            rest = rest.find(&close).map_or(rest, |end| &rest[end..]);
        }
    }
    said.push_str(rest);
    for (entity, character) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
        ("&quot;", "\""),
    ] {
        said = said.replace(entity, character);
    }
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let value = &tag[tag.find(&format!(" {name}=\""))? + name.len() + 3..];
    value.find('"').map(|end| &value[..end])
}

#[tokio::test]
async fn the_front_door_is_arabic_wherever_it_leads() {
    let building = Building::open().await;
    let mut ana = building.visitor().reading("ar-SY, en;q=0.5");
    for address in ["/", "/about", "/nowhere"] {
        let page = ana.get(address).await;
        is_arabic(&page, address, &[]);
    }
    let home = ana.get("/").await;
    for code in ["", "ZZZ999", "؟"] {
        let page = ana.send(&home, "/join", &[("code", code)]).await;
        is_arabic(&page, "/join", &["ZZZ 999", "ZZZ999"]);
    }
    let post = ana.post("/about", &[]).await;
    assert_eq!(post.status, StatusCode::METHOD_NOT_ALLOWED);
    is_arabic(&post, "a wrong method", &[]);
    let page = ana.get("/w/22222A").await;
    is_arabic(&page, "a room that is not there", &[]);
}

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

#[tokio::test]
async fn judging_and_writing_together_are_arabic_too() {
    let mut setup = setup(Template::ReadyList);
    setup.rounds[0].kind = RoundKind::Vote(VoteSetup {
        what: What::Ideas,
        from: Source::All,
        rule: BallotRule::Judge,
    });
    let mut evening = Evening::of(setup).await;
    let door = evening.reads("").await;
    evening.sends(&door, "/seat", &[("role", "citizen")]).await;
    let seats = evening.seats("citizen", 5).await;
    let mut items = Vec::new();
    for text in IDEAS {
        let command = Command::AddIdea {
            round: None,
            text: text.into(),
            author: workshop::Author::Desk { role: None },
            only_desk: false,
            source_id: None,
        };
        let id = evening.founded.desk(command).await.wish.0;
        items.push(ItemId::Idea(IdeaId(id)));
    }
    evening.founded.open(0).await;
    evening.looks_around().await;
    let address = format!("/ballots/{}", evening.founded.rounds[0]);
    let page = evening.reads(&address).await;
    let answer = format!("answer-{}", items[0].uuid());
    evening.sends(&page, &address, &[(&answer, "pass")]).await;
    evening.looks_around().await;
    for (seat, opinion) in seats.iter().zip(Opinion::ALL.into_iter().cycle()) {
        let judged = items.iter().map(|item| (*item, opinion)).collect();
        evening.cast(*seat, 0, Ballot::Judged(judged)).await;
    }
    evening.founded.close(0).await;
    evening.reveal(0).await;
    evening.looks_around().await;

    let mut evening = Evening::of(self::setup(Template::OneTwoFourAll)).await;
    let door = evening.reads("").await;
    evening.sends(&door, "/seat", &[("role", "citizen")]).await;
    for (n, text) in IDEAS.iter().enumerate().take(3) {
        evening.founded.open(n).await;
        let page = evening.reads("").await;
        evening.sends(&page, "/ideas", &[("text", text)]).await;
        let round = evening.founded.rounds[n];
        evening.looks_around().await;
        evening.founded.desk(Command::ShowWall { round }).await;
        evening.looks_around().await;
    }
    // What the facilitator may do with an idea, as its author and the room read it.
    evening.founded.desk(Command::ReadFirst { on: true }).await;
    let page = evening.reads("").await;
    evening.sends(&page, "/ideas", &[("text", IDEAS[4])]).await;
    evening.looks_around().await;
    let now = evening.founded.room.now();
    let ideas: Vec<IdeaId> = now.ideas.keys().copied().collect();
    let waits = now.ideas.values().find(|idea| idea.text == IDEAS[4]);
    let waits = waits.map(|idea| idea.id).unwrap();
    let there: Vec<IdeaId> = ideas.iter().copied().filter(|id| *id != waits).collect();
    let theme = fresh();
    let make = Command::MakeTheme {
        title: "الباب".into(),
        ideas: vec![there[0]],
    };
    let making = evening.founded.room.act(Actor::Desk, theme, make);
    making.await.unwrap();
    let theme = ItemId::Theme(ThemeId(theme.0));
    for command in [
        Command::KeepIdeas { ideas: vec![waits] },
        Command::LinkIdeas {
            ideas: vec![there[1]],
            same_as: there[0],
        },
        Command::ParkIdeas {
            ideas: vec![there[2]],
        },
        Command::Spotlight {
            item: Some(ItemId::Idea(there[0])),
        },
        Command::Spotlight { item: Some(theme) },
    ] {
        evening.founded.desk(command).await;
        evening.looks_around().await;
    }
}

#[tokio::test]
async fn the_desk_is_whole_in_a_language_of_its_own() {
    let building = Building::open().await;
    let founded = building.found_from(Template::WholeEvening).await;
    let mut desk = building.visitor().reading("ar").at_the_desk_of(&founded);
    founded.open(0).await;
    let addresses = ["/start".to_owned(), "/start/two-diamonds".to_owned()];
    let pages = ["", "/themes", "/people", "/links", "/brief", "/setup"];
    let pages = pages.map(|page| founded.at(&format!("/desk{page}")));
    for address in addresses.into_iter().chain(pages) {
        let page = desk.get(&address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        assert!(
            page.html.contains(r#"<html lang="en" dir="ltr""#),
            "{address}"
        );
        let said = page.text().replace("العربية", "");
        let arabic = |c: char| ('\u{600}'..='\u{6FF}').contains(&c);
        assert!(!said.contains(arabic), "{address}: {said}");
    }
    let refused = desk
        .post(
            &founded.at("/desk/ideas"),
            &[("wish", &fresh().to_string()), ("act", "hide")],
        )
        .await;
    assert!(refused.html.contains(r#"lang="en" dir="ltr""#));
    let brief = desk.get(&founded.at("/desk/brief.md")).await;
    assert!(brief.html.contains("language: \"en\""), "{}", brief.html);
    drop(building);
}

#[tokio::test]
async fn a_projector_speaks_arabic_where_the_workshop_was_prepared_in_it() {
    let setup = Setup {
        language: "ar".into(),
        ..setup(Template::OpenWall)
    };
    let evening = Evening::of(setup).await;
    let mut projector = evening.building.visitor();
    let page = projector.get(&evening.founded.at("/stage")).await;
    evening.is_arabic(&page, "/stage");
}

#[test]
fn what_is_heard_is_all_that_is_said_here() {
    let page = r#"<html lang="ar"><title>a</title><meta name="viewport" content="x"><main aria-label="b">c <bdi>d</bdi>
        <a lang="fi" href="/">e</a> <button aria-label="f"><svg></svg></button> g &amp; h</main>"#;
    assert_eq!(heard(page), "a b c f g & h");
}
