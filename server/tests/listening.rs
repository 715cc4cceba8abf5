//! How connections begin and end, over real sockets.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use server::listening::{Patience, listen};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

const PATIENCE: Patience = Patience {
    head: Duration::from_millis(50),
    farewell: Duration::from_secs(5),
};

async fn open(
    router: Router,
    stop: &CancellationToken,
) -> (SocketAddr, tokio::task::JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("it is bound");
    let told = stop.clone().cancelled_owned();
    (
        address,
        tokio::spawn(listen(listener, router, PATIENCE, told)),
    )
}

async fn say(address: SocketAddr, text: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.expect("somebody listens");
    stream
        .write_all(text.as_bytes())
        .await
        .expect("it takes text");
    stream
}

async fn all(mut stream: TcpStream) -> String {
    let mut text = String::new();
    let _ = stream.read_to_string(&mut text).await;
    text
}

#[tokio::test]
async fn a_visitor_who_never_finishes_asking_is_sent_away() {
    let stop = CancellationToken::new();
    let (address, _) = open(Router::new(), &stop).await;
    for started in ["", "GET / HT"] {
        let answer = all(say(address, started).await).await;
        assert!(!answer.contains("200"), "{answer}");
    }
}

#[tokio::test]
async fn a_head_too_long_is_refused_before_it_is_read_whole() {
    let stop = CancellationToken::new();
    let (address, _) = open(Router::new(), &stop).await;
    let start = format!("GET / HTTP/1.1\r\nHost: house\r\nX: {}", "a".repeat(20_000));
    let answer = all(say(address, &start).await).await;
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
}

#[tokio::test]
async fn an_answer_under_way_is_given_before_the_house_closes() {
    let (asked, mut is_asked) = mpsc::channel::<()>(1);
    let finish = CancellationToken::new();
    let router = Router::new().route(
        "/slow",
        get({
            let finish = finish.clone();
            async move || {
                asked.send(()).await.expect("the test waits for it");
                finish.cancelled().await;
                "done"
            }
        }),
    );
    let stop = CancellationToken::new();
    let (address, house) = open(router, &stop).await;

    let visitor = say(address, "GET /slow HTTP/1.1\r\nHost: house\r\n\r\n").await;
    is_asked.recv().await.expect("the handler runs");
    stop.cancel();
    let refused = async {
        // Until the listener is gone, a connection may still be queued and then dropped.
        while TcpStream::connect(address).await.is_ok() {
            tokio::task::yield_now().await;
        }
    };
    refused.await;
    finish.cancel();
    assert!(all(visitor).await.ends_with("done"));
    house.await.expect("it closed by itself");
}

#[tokio::test]
async fn a_request_names_one_host() {
    let stop = CancellationToken::new();
    let router = Router::new().route("/", get(async || "in"));
    let (address, _) = open(router, &stop).await;
    for (head, status) in [
        ("GET / HTTP/1.1\r\nHost: house\r\n", "200"),
        ("GET / HTTP/1.1\r\n", "400"),
        ("GET / HTTP/1.1\r\nHost: house\r\nHost: house\r\n", "400"),
        ("GET / HTTP/1.0\r\n", "200"),
    ] {
        let asked = format!("{head}Connection: close\r\n\r\n");
        let answer = all(say(address, &asked).await).await;
        assert_eq!(answer.split(' ').nth(1), Some(status), "{asked}: {answer}");
    }
}
