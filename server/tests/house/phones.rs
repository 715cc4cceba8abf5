//! Phones that lose their network, and phones that stop listening: in the end each shows what one
//! shows that has only just come.

mod held;
mod line;

use std::net::SocketAddr;
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, header};
use fastrand::Rng;
use http_body_util::BodyExt;
use server::listening::{Patience, listen};
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tokio::time::timeout;
use tower::ServiceExt;
use workshop::template::Template;
use workshop::{Command, IdeaId};

use crate::visitor::{Building, Founded};
use held::{Event, Held};
use line::Line;

/// A phone that hears again is right within this time.
const SOON: Duration = Duration::from_secs(2);

/// What nothing in a test should take, on the slowest machine.
const NEVER: Duration = Duration::from_secs(60);

const FLAPS: usize = 50;

/// The seat of somebody whose phone shows the whole wall.
struct Seat {
    path: String,
    cookies: String,
}

impl Seat {
    async fn take(building: &Building, founded: &Founded) -> Self {
        let mut phone = building.visitor();
        phone.join(founded, "citizen").await;
        let path = founded.at("/live/seat?board=all");
        let cookies = phone.cookies_at(&path);
        Seat { path, cookies }
    }

    /// What somebody is told who has only just come.
    async fn first_sight(&self, house: SocketAddr) -> Held {
        let mut held = Held::default();
        let mut line = Line::open(house, &self.path, &self.cookies, None).await;
        held.hear(&line.next(usize::MAX).await.unwrap());
        assert_eq!((held.wholes, held.patches), (1, 0));
        held
    }
}

async fn an_open_wall(building: &Building) -> Founded {
    let founded = building.found_from(Template::OpenWall).await;
    founded.open(0).await;
    founded
}

async fn write(founded: &Founded, text: &str) -> IdeaId {
    founded.shares(Some(founded.rounds[0]), text).await
}

/// The same house, at an address of the network.
async fn at_a_port(building: &Building) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let never = std::future::pending();
    let listening = listen(listener, building.router(), Patience::default(), never);
    tokio::spawn(listening);
    address
}

/// A phone that goes off and on again while people write, sometimes in the middle of an event,
/// sometimes before it heard anything.
async fn flap(founded: &Founded, house: SocketAddr, seat: &Seat, who: u64) -> Held {
    let mut chance = Rng::with_seed(who);
    let mut held = Held::default();
    for flap in 0..FLAPS {
        let since = held.since.clone();
        let mut line = Line::open(house, &seat.path, &seat.cookies, since.as_deref()).await;
        for idea in 0..chance.usize(0..4) {
            let written = write(founded, &words(who, flap, idea)).await;
            // Some are gone before others have seen them.
            if chance.u8(0..6) == 0 {
                let ideas = vec![written];
                let reason = "Names a person".into();
                founded.desk(Command::HideIdeas { ideas, reason }).await;
                write(founded, &words(who, flap, idea)).await;
            }
        }
        match chance.u8(0..3) {
            // Gone before the answer was there.
            0 => {}
            // Gone in the middle of something.
            1 => {
                let mut bytes = chance.usize(0..2_000);
                while let Some(event) = line.next(bytes).await {
                    held.hear(&event);
                    bytes = chance.usize(0..300);
                }
            }
            _ => {
                // Where nothing was missed, nothing need come.
                write(founded, &words(who, flap, 9)).await;
                held.hear(&line.next(usize::MAX).await.unwrap());
            }
        }
        drop(line);
        for idea in 4..4 + chance.usize(0..3) {
            write(founded, &words(who, flap, idea)).await;
        }
    }
    held
}

fn words(who: u64, flap: usize, idea: usize) -> String {
    format!("Idea {idea} of phone {who} when it was on for time {flap}")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn phones_that_flap_miss_nothing_and_have_nothing_twice() {
    let building = Building::open().await;
    let founded = an_open_wall(&building).await;
    let house = at_a_port(&building).await;
    let mut seats = Vec::new();
    for _ in 0..4 {
        seats.push(Seat::take(&building, &founded).await);
    }

    let flapping = seats.iter().zip(0..);
    let flapping = flapping.map(|(seat, who)| flap(&founded, house, seat, who));
    let phones = timeout(NEVER, futures::future::join_all(flapping));
    let phones = phones.await.expect("they get through");
    write(&founded, "The last word").await;

    let fresh = seats[0].first_sight(house).await;
    assert_eq!(fresh.times("The last word"), 1);
    let now = founded.room.now();
    let on_the_wall = now.ideas.values().filter(|idea| now.is_on_the_wall(idea));
    assert_eq!(fresh.cards(), on_the_wall.count());
    for (seat, mut held) in seats.iter().zip(phones) {
        assert!(held.patches > 0, "some of it came as patches");
        let since = held.since.clone();
        let mut line = Line::open(house, &seat.path, &seat.cookies, since.as_deref()).await;
        let catch_up = async {
            while held.times("The last word") == 0 {
                held.hear(&line.next(usize::MAX).await.unwrap());
            }
        };
        timeout(SOON, catch_up)
            .await
            .expect("a phone is soon right");
        held.assert_shows_what(&fresh);
    }
}

/// A room whose frames are larger than what a phone's network takes at once: their ends are left
/// for later, again and again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn phones_that_read_slowly_hear_whole_events_in_their_order() {
    let building = Building::open().await;
    let founded = an_open_wall(&building).await;
    let house = at_a_port(&building).await;
    let seat = Seat::take(&building, &founded).await;
    let mut phones = JoinSet::new();
    for who in 0..4 {
        let mut line = Line::narrow(house, &seat.path, &seat.cookies).await;
        phones.spawn(async move {
            let mut chance = Rng::with_seed(who);
            let mut held = Held::default();
            while held.times("The last word") == 0 {
                // Nothing is lost when it stops in the middle of something.
                if let Some(event) = line.next(chance.usize(1..3_000)).await {
                    held.hear(&event);
                }
                let pause = Duration::from_millis(chance.u64(0..6));
                tokio::time::sleep(pause).await;
            }
            held
        });
    }
    let long = "and so on ".repeat(30);
    for burst in 0..40 {
        for n in 0..20 {
            write(&founded, &format!("Idea {burst}-{n} {long}")).await;
        }
        tokio::time::sleep(Duration::from_millis(60)).await;
    }
    write(&founded, "The last word").await;

    let phones = timeout(NEVER, phones.join_all()).await;
    let fresh = seat.first_sight(house).await;
    assert_eq!(fresh.cards(), 801);
    for held in phones.expect("they get through") {
        assert!(held.patches > 0, "some of it came as patches");
        held.assert_shows_what(&fresh);
    }
}

/// The stream of a seat as the server makes it: what is not taken is not made, as with a phone
/// that does not read once its network is full.
struct Stream {
    body: Body,
    held: Held,
}

impl Stream {
    async fn open(building: &Building, seat: &Seat) -> Self {
        let request = Request::get(&seat.path)
            .header(header::HOST, "talkoot.test")
            .header(header::COOKIE, &seat.cookies)
            .body(Body::empty())
            .unwrap();
        let answer = building.router().oneshot(request).await.unwrap();
        let mut stream = Stream {
            body: answer.into_body(),
            held: Held::default(),
        };
        stream.hear().await;
        stream
    }

    async fn hear(&mut self) {
        let part = self.body.frame().await.expect("it goes on").unwrap();
        let part = part.into_data().unwrap();
        let text = std::str::from_utf8(&part).unwrap();
        for lines in text.split_terminator("\n\n") {
            if let Some(event) = Event::read(lines) {
                self.held.hear(&event);
            }
        }
    }

    async fn hear_until(mut self, words: &'static str) -> Held {
        while self.held.times(words) == 0 {
            self.hear().await;
        }
        self.held
    }
}

#[tokio::test]
async fn phones_that_stop_listening_hold_nobody_up_and_are_right_at_once() {
    let building = Building::open().await;
    let founded = an_open_wall(&building).await;
    let seat = Seat::take(&building, &founded).await;
    let mut stalled = Vec::new();
    for _ in 0..2 {
        stalled.push(Stream::open(&building, &seat).await);
    }
    let mut others = JoinSet::new();
    for _ in 0..18 {
        let stream = Stream::open(&building, &seat).await;
        others.spawn(stream.hear_until("The last word"));
    }

    for n in 0..300 {
        write(&founded, &format!("Idea {n}")).await;
    }
    write(&founded, "The last word").await;
    let others = timeout(NEVER, others.join_all()).await;
    let others = others.expect("nobody waits for those that do not listen");
    let first = &others[0];
    assert_eq!(first.cards(), 301);
    for held in &others {
        assert_eq!(held.wholes, 1, "they heard of each change as it came");
        held.assert_shows_what(first);
    }

    for stream in stalled {
        let before = stream.held.n;
        let held = timeout(SOON, stream.hear_until("The last word")).await;
        let held = held.expect("it is soon right");
        // Nothing was kept for it: in place of all it missed it hears how things are.
        assert!(first.n > before + 1, "there was something to miss");
        assert_eq!((held.wholes, held.patches), (2, 0));
        held.assert_shows_what(first);
    }
}
