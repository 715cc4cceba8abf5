//! A building with a house in it, and people who visit it with a browser that keeps cookies and
//! knows no script. Tests of pages and actions go through the router with these.

#![allow(dead_code, reason = "each test file uses the parts it needs")]

mod page;

use app::here::Here;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use http_body_util::BodyExt;
use rooms::{Code, House, Room, Settings};
use server::{assets, router};
use tempfile::TempDir;
use tower::ServiceExt;
use uuid::Uuid;
use workshop::template::Template;
use workshop::{Actor, Author, Command, IdeaId, Receipt, RoundId, Setup, WishId};

pub use page::Page;

pub struct Building {
    pub house: House,
    router: Router,
    _dir: TempDir,
}

/// A workshop, its room and the secret of its desk.
pub struct Founded {
    pub code: Code,
    pub desk_key: String,
    pub room: Room,
    pub rounds: Vec<RoundId>,
}

/// One person's browser.
#[derive(Clone)]
pub struct Visitor {
    router: Router,
    lang: &'static str,
    cookies: Vec<Cookie>,
}

#[derive(Clone)]
struct Cookie {
    name: String,
    value: String,
    path: String,
}

impl Building {
    pub async fn open() -> Self {
        Self::open_in(tempfile::tempdir().unwrap(), Settings::default()).await
    }

    /// With its folder given, and another clock.
    pub async fn open_in(dir: TempDir, settings: Settings) -> Self {
        let house = House::open_with(dir.path(), settings).await.unwrap();
        let here = Here::new("http://talkoot.test", assets::files(), house.clone());
        Building {
            house,
            router: router::router(here),
            _dir: dir,
        }
    }

    /// What answers in it, for those who come over a network.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// Ends this one and leaves its folder, of which copies may be opened.
    pub async fn close(self) -> TempDir {
        self.house.close().await;
        self._dir
    }

    pub fn visitor(&self) -> Visitor {
        Visitor {
            router: self.router.clone(),
            lang: "en",
            cookies: vec![],
        }
    }

    pub async fn found(&self, setup: Setup) -> Founded {
        let rounds = setup.rounds.iter().map(|round| round.id).collect();
        let create = Command::CreateWorkshop { setup };
        let founded = self
            .house
            .found([(Actor::Desk, fresh(), create)])
            .await
            .unwrap();
        Founded {
            code: founded.code,
            desk_key: founded.desk_key.as_str().to_owned(),
            room: self.house.room(&founded.code).await.unwrap().unwrap(),
            rounds,
        }
    }

    /// A workshop from a template, with a title and a question.
    pub async fn found_from(&self, template: Template) -> Founded {
        self.found(setup(template)).await
    }
}

pub fn setup(template: Template) -> Setup {
    Setup {
        title: "A drop-in place".into(),
        question: "What would make it easy to walk in?".into(),
        ..template.setup(Uuid::new_v4)
    }
}

pub fn fresh() -> WishId {
    WishId(Uuid::new_v4())
}

impl Founded {
    /// Something that the facilitator does, past the pages.
    pub async fn desk(&self, command: Command) -> Receipt {
        self.room.act(Actor::Desk, fresh(), command).await.unwrap()
    }

    /// The facilitator puts an idea up: in this round, or in none.
    pub async fn shares(&self, round: Option<RoundId>, text: &str) -> IdeaId {
        let add = Command::AddIdea {
            round,
            text: text.into(),
            author: Author::Desk { role: None },
            only_desk: false,
            source_id: None,
        };
        IdeaId(self.desk(add).await.wish.0)
    }

    pub async fn open(&self, n: usize) {
        let round = self.rounds[n];
        self.desk(Command::OpenRound { round }).await;
    }

    pub async fn close(&self, n: usize) {
        let round = self.rounds[n];
        self.desk(Command::CloseRound { round }).await;
    }

    /// An address in this workshop: `at("/wall")`.
    pub fn at(&self, rest: &str) -> String {
        format!("/w/{}{rest}", self.code)
    }
}

impl Visitor {
    /// The same person with the same cookies, in a copy of the building.
    pub fn in_copy(&self, building: &Building) -> Self {
        Visitor {
            router: building.router.clone(),
            ..self.clone()
        }
    }

    pub fn reading(mut self, lang: &'static str) -> Self {
        self.lang = lang;
        self
    }

    pub fn with_cookie(mut self, name: String, value: String, path: String) -> Self {
        self.cookies.push(Cookie { name, value, path });
        self
    }

    /// The facilitator of this workshop.
    pub fn at_the_desk_of(self, founded: &Founded) -> Self {
        let name = format!("desk-{}", founded.code);
        self.with_cookie(name, founded.desk_key.clone(), founded.at(""))
    }

    pub fn has_cookie(&self, name: &str) -> bool {
        self.cookies.iter().any(|cookie| cookie.name == name)
    }

    pub async fn get(&mut self, address: &str) -> Page {
        let request = Request::get(address);
        self.ask(address, request, Body::empty()).await
    }

    pub async fn post(&mut self, address: &str, fields: &[(&str, &str)]) -> Page {
        let fields: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", percent(value)))
            .collect();
        let request = Request::post(address)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ORIGIN, "http://talkoot.test");
        self.ask(address, request, Body::from(fields.join("&")))
            .await
    }

    /// Sends the form of a page that has this action, as it was filled in by the server, with
    /// these fields changed or added.
    pub async fn send(&mut self, page: &Page, action: &str, changed: &[(&str, &str)]) -> Page {
        let form = page.form(action);
        let kept = form
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .filter(|(name, _)| changed.iter().all(|(changed, _)| changed != name));
        let fields: Vec<(&str, &str)> = kept.chain(changed.iter().copied()).collect();
        self.post(action, &fields).await
    }

    /// Where a redirect leads.
    pub async fn follow(&mut self, page: Page) -> Page {
        let location = page.location().to_owned();
        assert!(page.status.is_redirection(), "{}", page.status);
        let address = location.split('#').next().unwrap_or_default().to_owned();
        self.get(&address).await
    }

    /// Takes a seat through the door.
    pub async fn join(&mut self, founded: &Founded, role: &str) -> Page {
        let door = self.get(&founded.at("")).await;
        let answer = self
            .send(&door, &founded.at("/seat"), &[("role", role)])
            .await;
        self.follow(answer).await
    }

    async fn ask(
        &mut self,
        address: &str,
        request: axum::http::request::Builder,
        body: Body,
    ) -> Page {
        let request = request
            .header(header::HOST, "talkoot.test")
            .header(header::ACCEPT_LANGUAGE, self.lang)
            .header(header::COOKIE, self.cookies_at(address))
            .body(body)
            .unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        for set in head.headers.get_all(header::SET_COOKIE) {
            self.keep(set.to_str().unwrap());
        }
        Page {
            status: head.status,
            headers: head.headers,
            html: String::from_utf8(body.to_vec()).unwrap(),
        }
    }

    /// What it sends as its `Cookie` to this address.
    pub fn cookies_at(&self, address: &str) -> String {
        let path = address.split('?').next().unwrap_or_default();
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .filter(|cookie| path.starts_with(&cookie.path))
            .map(|cookie| format!("{}={}", cookie.name, cookie.value))
            .collect();
        cookies.join("; ")
    }

    fn keep(&mut self, set: &str) {
        let mut parts = set.split("; ");
        let (name, value) = parts.next().unwrap().split_once('=').unwrap();
        let path = parts
            .find_map(|part| part.strip_prefix("Path="))
            .unwrap_or("/");
        self.cookies.retain(|cookie| cookie.name != name);
        self.cookies.push(Cookie {
            name: name.into(),
            value: value.into(),
            path: path.into(),
        });
    }
}

fn percent(value: &str) -> String {
    value.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
