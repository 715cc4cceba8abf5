//! A building with a house in it, and people who visit it with a browser that keeps cookies and
//! knows no script. Tests of pages and actions go through the router with these.

#![allow(dead_code, reason = "each test file uses the parts it needs")]

use app::here::Here;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use rooms::{Code, House, Room, Settings};
use server::{assets, router};
use tempfile::TempDir;
use tower::ServiceExt;
use uuid::Uuid;
use workshop::template::Template;
use workshop::{Actor, Command, Receipt, RoundId, Setup, WishId};

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

/// What came back.
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub html: String,
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

impl Page {
    pub fn location(&self) -> &str {
        let location = self.headers.get(header::LOCATION);
        let location = location.unwrap_or_else(|| panic!("no redirect: {}", self.html));
        location.to_str().unwrap()
    }

    /// The page without what every rendering has of its own: its nonce, and the time it was made.
    pub fn lasting(&self) -> String {
        let policy = self.headers.get(header::CONTENT_SECURITY_POLICY);
        let policy = policy.map_or("", |policy| policy.to_str().unwrap());
        let nonce = policy
            .split_once("'nonce-")
            .and_then(|(_, rest)| Some(rest.split_once('\'')?.0));
        let html = nonce.map_or(self.html.clone(), |nonce| self.html.replace(nonce, ""));
        let mut times = html.split("data-now=\"");
        let before = times.next().unwrap_or_default().to_owned();
        times.fold(before, |page, rest| {
            page + rest.trim_start_matches(|c: char| c.is_ascii_digit())
        })
    }

    /// Whether the words stand on the page, tags and line breaks aside.
    pub fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// What the page says, without its tags and with its entities read.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut rest = self.html.as_str();
        while let Some(start) = rest.find('<') {
            text.push_str(&rest[..start]);
            text.push(' ');
            rest = &rest[start..];
            rest = rest.find('>').map_or("", |end| &rest[end + 1..]);
        }
        text.push_str(rest);
        let text = unescape(&text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The fields of the form with this action, as a browser would send them.
    pub fn form(&self, action: &str) -> Vec<(String, String)> {
        let start = self
            .html
            .find(&format!("action=\"{action}\""))
            .unwrap_or_else(|| panic!("no form for {action}: {}", self.html));
        let form = &self.html[start..];
        // What stands in a template is for scripts to take out; no browser sends it.
        let form: String = form[..form.find("</form>").unwrap()]
            .split("<template")
            .map(|part| part.rsplit("</template>").next().unwrap_or(part))
            .collect();
        let mut fields: Vec<(String, String)> = form
            .split("<input ")
            .skip(1)
            .map(|tag| &tag[..tag.find('>').unwrap()])
            .filter(|tag| {
                let chosen = attribute(tag, "type").is_none_or(|kind| {
                    kind != "radio" && kind != "checkbox" || tag.contains(" checked")
                });
                chosen && !tag.contains(" disabled")
            })
            .filter_map(|tag| {
                let value = attribute(tag, "value").unwrap_or_default();
                Some((attribute(tag, "name")?, value))
            })
            .collect();
        for area in form.split("<textarea ").skip(1) {
            let end = area.find('>').unwrap();
            let typed = &area[end + 1..area.find("</textarea>").unwrap()];
            let typed = unescape(typed.strip_prefix('\n').unwrap_or(typed));
            fields.push((attribute(&area[..end], "name").unwrap(), typed));
        }
        for select in form.split("<select ").skip(1) {
            let select = &select[..select.find("</select>").unwrap()];
            let options: Vec<&str> = select.split("<option ").collect();
            let chosen = options[1..]
                .iter()
                .map(|option| &option[..option.find('>').unwrap()])
                .find(|option| option.contains(" selected"))
                .or_else(|| options.get(1).copied());
            let value = chosen.and_then(|option| attribute(option, "value"));
            fields.push((
                attribute(options[0], "name").unwrap(),
                value.unwrap_or_default(),
            ));
        }
        fields
    }

    /// One field of that form.
    pub fn field(&self, action: &str, name: &str) -> String {
        let form = self.form(action);
        let field = form.into_iter().find(|(field, _)| field == name);
        field
            .unwrap_or_else(|| panic!("no {name} in {action}: {}", self.html))
            .1
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!("{name}=\""))? + name.len() + 2;
    let value = &tag[start..];
    Some(unescape(&value[..value.find('"')?]))
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

fn percent(value: &str) -> String {
    value.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
