//! A page that is open, from the moment it wakes.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use leptos::prelude::set_interval;

use super::dom::{self, document, find, room, window};
use super::json::Json;
use super::net::{self, Answer, any_below, sleep};
use super::notices::{self, Notice};
use super::stream::{Heard, Stream};
use super::{
    board, clock, count, deck, drafts, hands, meter, morph, outbox, place, ranking, steps, uncast,
};

/// Between two times that a page is asked for again, in milliseconds.
const GAP: u32 = 250;

/// A page that is open.
pub struct Page {
    who: Who,
    connection: Cell<Connection>,
    stream: OnceCell<Rc<Stream>>,
    pub outbox: outbox::Outbox,
    wall: board::Wall,
    /// The page is being asked for; and once more after that.
    is_asking: Cell<bool>,
    shall_ask: Cell<bool>,
    pub steps: steps::Steps,
    /// Forms of this page whose answer is not there yet.
    sending: Cell<u32>,
    /// Where this page was left for another one, which the browser is loading.
    is_leaving: Cell<bool>,
    /// What the page would be if nobody were writing.
    held: RefCell<Option<String>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Seat,
    Stage,
    Desk,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Connection {
    Starting,
    Live,
    Lost,
}

/// Wakes the page.
pub fn start() {
    let said = find("#live-said").and_then(|place| place.get_attribute("data-who"));
    let who = match said.as_deref() {
        Some("seat") => Who::Seat,
        Some("stage") => Who::Stage,
        Some("desk") => Who::Desk,
        _ => return,
    };
    let page = Rc::new(Page {
        who,
        connection: Cell::new(Connection::Starting),
        stream: OnceCell::new(),
        outbox: outbox::Outbox::default(),
        wall: board::Wall::default(),
        is_asking: Cell::default(),
        shall_ask: Cell::default(),
        steps: steps::Steps::default(),
        sending: Cell::default(),
        is_leaving: Cell::default(),
        held: RefCell::default(),
    });
    clock::set_by_page(clock::first_page_came());
    hands::listen(&page);
    if let Some(html) = document().document_element() {
        // There is script, whether or not there is a connection.
        dom::set(&html, "data-awake", Some(""));
    }
    if who == Who::Seat && drafts::offer() {
        notices::show(Notice::UnfinishedHere, "", "");
    }
    page.settle();
    if who == Who::Seat {
        outbox::open(&page);
    }
    let ticking = page.clone();
    set_interval(
        move || {
            // The round itself stays open; but what the page says of it changes.
            if clock::tick() && ticking.who != Who::Seat {
                ticking.refresh();
            }
        },
        std::time::Duration::from_secs(1),
    );
    leptos::task::spawn_local(async move {
        stop_reloading().await;
        page.open_stream();
    });
}

/// Pages that nobody types into look again by themselves where there is no script, by a header.
/// This page does it better.
async fn stop_reloading() {
    let looks_again = || {
        let body = document().body();
        body.is_some_and(|body| body.has_attribute("data-again"))
    };
    if !looks_again() {
        return;
    }
    // Stopping also ends what is still being loaded.
    while document().ready_state() != "complete" {
        sleep(50).await;
    }
    let _ = window().stop();
}

impl Page {
    fn address(&self) -> String {
        match self.who {
            Who::Seat => match board::wanted() {
                "" => format!("{}/live/seat", room()),
                wall => format!("{}/live/seat?board={wall}", room()),
            },
            Who::Stage => format!("{}/live/stage", room()),
            Who::Desk => format!("{}/live/desk", room()),
        }
    }

    pub fn who(&self) -> Who {
        self.who
    }

    fn open_stream(self: &Rc<Self>) {
        let names: &[&str] = match self.who {
            Who::Seat => &["whole", "patch", "mine"],
            Who::Stage | Who::Desk => &["changed"],
        };
        let page = self.clone();
        let rests = self.who != Who::Stage;
        let stream = Stream::open(self.address(), names, rests, move |heard| page.hear(heard));
        let _ = self.stream.set(stream);
    }

    fn hear(self: &Rc<Self>, heard: Heard) {
        match heard {
            Heard::Open { again } => {
                self.set_connection(Connection::Live);
                outbox::hurry(self);
                if again && self.who == Who::Seat {
                    self.refresh();
                }
            }
            Heard::Lost => self.set_connection(Connection::Lost),
            Heard::Event { name, data } => self.hear_event(name, &data),
        }
    }

    fn hear_event(self: &Rc<Self>, name: &str, data: &str) {
        match name {
            "changed" => self.refresh(),
            // What this very page has just sent comes back with the answer.
            "mine" if self.outbox.is_busy() => {}
            "mine" => self.refresh(),
            _ => {
                let Some(frame) = Json::parse(data) else {
                    return;
                };
                if name == "whole" {
                    if !frame.get("cards").is_missing() {
                        self.wall.replace(&frame);
                    }
                } else {
                    self.wall.apply(&frame);
                }
                let spread = frame.get("spread").number().unwrap_or(0);
                self.follow_sheet(frame.get("sheet").text(), spread);
            }
        }
    }

    fn follow_sheet(self: &Rc<Self>, sheet: Option<String>, spread: u32) {
        let shown = document()
            .body()
            .and_then(|body| body.get_attribute("data-sheet"));
        if sheet.is_none() || sheet == shown {
            return;
        }
        let page = self.clone();
        leptos::task::spawn_local(async move {
            sleep(any_below(spread.max(1))).await;
            page.refresh();
        });
    }

    fn set_connection(&self, connection: Connection) {
        self.connection.set(connection);
        if connection == Connection::Lost {
            notices::show(Notice::Lost, "", "");
        } else {
            notices::hide(Notice::Lost);
        }
        if let Some(html) = document().document_element() {
            let state = match connection {
                Connection::Starting => None,
                Connection::Live => Some("on"),
                Connection::Lost => Some("lost"),
            };
            dom::set(&html, "data-live", state);
        }
        outbox::show(self);
    }

    pub fn is_lost(&self) -> bool {
        self.connection.get() == Connection::Lost
    }

    /// Asks for the page again, once, however often this is called meanwhile.
    pub fn refresh(self: &Rc<Self>) {
        self.shall_ask.set(true);
        if self.is_leaving.get() || self.is_asking.replace(true) {
            return;
        }
        let page = self.clone();
        leptos::task::spawn_local(async move {
            while page.shall_ask.replace(false) {
                let address = window().location().href().unwrap_or_default();
                match net::get(&address).await {
                    Ok(answer) if answer.status == 200 => page.put(&answer, false),
                    // What the page is about may be gone: what is there is more than nothing.
                    Ok(answer) if answer.status < 500 => {}
                    // Busy, or a bad moment: once more. Without a connection the stream says when
                    // it makes sense to ask again.
                    _ => {
                        page.shall_ask.set(!page.is_lost());
                        sleep(GAP * 8).await;
                    }
                }
                sleep(GAP).await;
            }
            page.is_asking.set(false);
        });
    }

    /// The answer to a form that a person sent.
    pub fn show(self: &Rc<Self>, answer: Answer) {
        let path = |url: &str| {
            let path = url.split_once("://").map_or(url, |(_, rest)| {
                rest.find('/').map_or("/", |at| &rest[at..])
            });
            path.split(['?', '#']).next().unwrap_or_default().to_owned()
        };
        let here = window().location().href().unwrap_or_default();
        if answer.redirected {
            if path(&answer.url) != path(&here) {
                self.is_leaving.set(true);
                let _ = window().location().assign(&answer.url);
                return;
            }
            if let Ok(history) = window().history() {
                let nothing = leptos::wasm_bindgen::JsValue::NULL;
                let _ = history.replace_state_with_url(&nothing, "", Some(&answer.url));
            }
        }
        self.put(&answer, true);
        if answer.status >= 400
            && let Some(reason) = find("#main [role=alert]")
        {
            dom::focus(&reason);
        } else {
            morph::follow_autofocus();
        }
    }

    /// `own`: the person asked for it, and is not to be held back.
    fn put(self: &Rc<Self>, answer: &Answer, own: bool) {
        let Some(new) = morph::parse(&answer.html) else {
            return;
        };
        // Not a page of ours: a proxy's, say.
        if new.query_selector("#main").ok().flatten().is_none() {
            return;
        }
        let hold = !own && drafts::has_no_place_in(&new);
        if hold {
            *self.held.borrow_mut() = Some(answer.html.clone());
            notices::show(Notice::MovedOn, "", "");
        } else {
            self.held.take();
            notices::hide(Notice::MovedOn);
        }
        if !own {
            uncast::mind(&new);
            ranking::carry(&new);
        }
        // The stream may be faster than the answer to what was pressed here.
        let is_news = !own && !hold && self.sending.get() == 0;
        let before = is_news.then(place::look);
        morph::put(&new, hold);
        clock::set_by_page(clock::now());
        self.settle();
        self.wall.draw_all();
        outbox::show(self);
        if let Some(stream) = self.stream.get() {
            stream.listen_at(self.address());
        }
        match before {
            Some(before) => {
                let has_moved = before.say_what_is_new();
                if has_moved && self.who == Who::Desk {
                    steps::rest(self);
                }
            }
            None if own => place::hush(),
            None => {}
        }
    }

    /// The answer to a form, while which nothing that changes here is news to the person.
    pub async fn post(&self, address: &str, body: &str) -> Result<Answer, net::Lost> {
        self.sending.set(self.sending.get() + 1);
        let answer = net::post(address, body).await;
        self.sending.set(self.sending.get() - 1);
        answer
    }

    /// What every page needs that was just put in place.
    fn settle(&self) {
        if self.who == Who::Seat {
            uncast::look();
        }
        count::look();
        drafts::look();
        meter::look();
        deck::look();
        self.steps.look();
        clock::tick();
        if self.who != Who::Seat || self.held.borrow().is_some() {
            return;
        }
        let has_form = find("form[data-draft=idea]").is_some();
        match (has_form, drafts::text(drafts::IDEA)) {
            (true, kept) => {
                notices::hide(Notice::Unfinished);
                if kept.is_some() && drafts::offer() {
                    notices::show(Notice::UnfinishedHere, "", "");
                }
            }
            (false, Some(text)) => {
                notices::hide(Notice::UnfinishedHere);
                // One that was not taken is told with its reason already.
                if !notices::is_shown(Notice::Refused) {
                    notices::show(Notice::Unfinished, &text, "");
                }
            }
            (false, None) => {
                notices::hide(Notice::Unfinished);
                notices::hide(Notice::UnfinishedHere);
            }
        }
    }

    /// The person has read that the room moved on, and goes after it. Their words are kept.
    pub fn go_on(self: &Rc<Self>) {
        if let Some(html) = self.held.take()
            && let Some(new) = morph::parse(&html)
        {
            morph::put(&new, false);
            notices::hide(Notice::MovedOn);
            morph::keep_focus(None);
            self.settle();
            self.refresh();
        }
    }

    pub fn ballot_waits(&self, waits: bool) {
        // Then it is not true that nothing is cast.
        if let Some(html) = document().document_element() {
            dom::set(&html, "data-ballot-waits", waits.then_some(""));
        }
        if waits {
            notices::show(Notice::BallotWaits, "", "");
        } else {
            notices::hide(Notice::BallotWaits);
        }
    }
}
