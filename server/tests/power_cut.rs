//! Pulls the plug of a server, again and again, while eight people write and vote. What a phone was
//! told is saved must be there afterwards; what it sent twice must be there once.

#[path = "../../app/rooms/tests/fresh/mod.rs"]
mod fresh;

use std::{
    collections::{BTreeMap, BTreeSet},
    net::TcpListener,
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

use rooms::{House, Storage};
use server::simulate::{Browser, Person, Report};
use tokio::sync::Notify;
use uuid::Uuid;
use workshop::{Actor, Command as Wish, RoundKind, WishId, template::Template};

const WRITERS: u64 = 8;

mod sqlite {
    use super::*;

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn nothing_that_was_acknowledged_is_lost_when_the_power_goes() {
        let data = tempfile::tempdir().expect("a folder");
        let folder = data.path().to_str().expect("plain letters");
        let servers = [Server::new("--data", folder)];
        nothing_is_lost(servers, data.path().into(), 24).await;
    }
}

mod postgres {
    use super::*;

    /// Both write the journal of one room, and either may go at any moment.
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn nothing_that_was_acknowledged_is_lost_when_one_of_two_servers_goes() {
        let address = fresh::address().await;
        let servers = [(); 2].map(|()| Server::new("--database", &address));
        let storage = Storage::postgres(&address).expect("a good address");
        nothing_is_lost(servers, storage, 12).await;
    }
}

/// Pulls the plug of one of these servers, as often as this.
async fn nothing_is_lost<const N: usize>(mut servers: [Server; N], storage: Storage, times: usize) {
    let code = an_open_wall(&storage).await;
    for server in &mut servers {
        server.start().await;
    }
    let told = Arc::new(Told::default());
    let writers: Vec<_> = (0..WRITERS)
        .zip(servers.iter().map(Server::url).cycle())
        .map(|(n, url)| tokio::spawn(write_on(url, code.clone(), n, told.clone())))
        .collect();

    let mut chance = fastrand::Rng::with_seed(20_261_122);
    for _ in 0..times {
        told.wait_for_more(chance.u64(3..40)).await;
        let server = &mut servers[chance.usize(..N)];
        server.pull_the_plug();
        server.start().await;
    }
    told.enough.store(true, Ordering::Relaxed);
    let mut sent: BTreeSet<String> = BTreeSet::new();
    let mut saved: BTreeSet<String> = BTreeSet::new();
    for writer in writers {
        let wrote = writer.await.expect("a writer goes on to the end");
        sent.extend(wrote.sent);
        saved.extend(wrote.saved);
    }
    for server in &mut servers {
        server.pull_the_plug();
    }

    let kept = ideas_kept(&storage, &code).await;
    for text in &saved {
        assert_eq!(kept.get(text), Some(&1), "acknowledged: {text}");
    }
    for (text, times) in &kept {
        assert_eq!(*times, 1, "doubled: {text}");
        assert!(sent.contains(text), "nobody wrote this: {text}");
    }
    assert!(saved.len() > times * 3, "only {} were saved", saved.len());
}

/// How much the phones were told is saved, for the one who pulls the plug.
#[derive(Default)]
struct Told {
    saved: AtomicU64,
    more: Notify,
    enough: AtomicBool,
}

impl Told {
    async fn wait_for_more(&self, more: u64) {
        let until = self.saved.load(Ordering::Relaxed) + more;
        loop {
            let notified = self.more.notified();
            if self.saved.load(Ordering::Relaxed) >= until {
                return;
            }
            notified.await;
        }
    }
}

struct Wrote {
    sent: Vec<String>,
    saved: Vec<String>,
}

/// Writes one idea after the other until it is enough, each under words of its own.
async fn write_on(url: String, code: String, n: u64, told: Arc<Told>) -> Wrote {
    let mut person = Person::new(&url, &format!("/w/{code}"), n);
    let mut report = Report::default();
    person
        .come_in(&mut report.seats)
        .await
        .expect("the door is open");
    let mut wrote = Wrote {
        sent: vec![],
        saved: vec![],
    };
    for idea in 0..workshop::MAX_IDEAS_A_SEAT {
        if told.enough.load(Ordering::Relaxed) {
            break;
        }
        let text = format!("Idea {idea} of writer {n}");
        wrote.sent.push(text.clone());
        person
            .write(&text, idea % 5 == 0, &mut report.ideas)
            .await
            .expect("a phone that keeps trying gets through");
        wrote.saved.push(text);
        told.saved.fetch_add(1, Ordering::Relaxed);
        told.more.notify_one();
    }
    wrote
}

/// A workshop with an open wall, its writing opened.
async fn an_open_wall(storage: &Storage) -> String {
    let house = House::open(storage.clone()).await;
    let house = house.expect("it is empty and can be written");
    let mut setup = Template::OpenWall.setup(Uuid::new_v4);
    setup.title = "Power cut".into();
    setup.question = "What if the lights go out?".into();
    let round = setup
        .rounds
        .iter()
        .find(|round| matches!(round.kind, RoundKind::Gather { .. }))
        .map(|round| round.id)
        .expect("an open wall gathers");
    let founded = house
        .found([
            (
                Actor::Desk,
                WishId(Uuid::new_v4()),
                Wish::CreateWorkshop { setup },
            ),
            (
                Actor::Desk,
                WishId(Uuid::new_v4()),
                Wish::OpenRound { round },
            ),
        ])
        .await
        .expect("the template is sound");
    house.close().await;
    founded.code.to_string()
}

/// Every idea in the record and how often it is there, read by a house opened anew.
async fn ideas_kept(storage: &Storage, code: &str) -> BTreeMap<String, u32> {
    let house = House::open(storage.clone()).await;
    let house = house.expect("it is whole");
    let room = house
        .room(&code.parse().expect("a code"))
        .await
        .expect("the journal is whole")
        .expect("the workshop is there");
    let mut kept = BTreeMap::new();
    for idea in room.now().ideas.values() {
        *kept.entry(idea.text.clone()).or_default() += 1;
    }
    house.close().await;
    kept
}

struct Server {
    /// Where its workshops are kept.
    kept: [String; 2],
    port: u16,
    running: Option<Child>,
}

impl Server {
    fn new(option: &str, value: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        Self {
            kept: [option.to_owned(), value.to_owned()],
            port: listener.local_addr().expect("it has an address").port(),
            running: None,
        }
    }

    fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    async fn start(&mut self) {
        let process = Command::new(env!("CARGO_BIN_EXE_talkoot"))
            .args(["serve", "--listen", &format!("127.0.0.1:{}", self.port)])
            .args(&self.kept)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        self.running = Some(process.expect("the binary was built"));
        // The browser itself tries until there is an answer.
        let answer = Browser::new(&self.url())
            .get("/")
            .await
            .expect("the server comes up");
        assert!(answer.status.is_success());
    }

    fn pull_the_plug(&mut self) {
        let mut process = self.running.take().expect("it runs");
        process.kill().expect("it runs");
        process.wait().expect("it ends");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(process) = &mut self.running {
            let _ = process.kill();
        }
    }
}
