//! Everything that people in the room read is in Arabic when they read Arabic, to the last digit
//! and comma; and what only the facilitator reads is whole in a language of the desk.

mod ballots;
mod elsewhere;
mod evening;

use app::words::{Lang, Templates};
use workshop::template::Template;
use workshop::{Actor, Ballot, Command, HowFar, IdeaId, RoleKey, SeatId, Setup};

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

#[test]
fn what_is_heard_is_all_that_is_said_here() {
    let page = r#"<html lang="ar"><title>a</title><meta name="viewport" content="x"><main aria-label="b">c <bdi>d</bdi>
        <a lang="fi" href="/">e</a> <button aria-label="f"><svg></svg></button> g &amp; h</main>"#;
    assert_eq!(heard(page), "a b c f g & h");
}
