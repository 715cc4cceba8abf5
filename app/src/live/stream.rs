//! The streams themselves, one a page that is open.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::Query;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures::{Stream, stream};
use serde::Deserialize;
use tokio::sync::{Notify, watch};
use tokio::time::{Instant, Sleep};

use super::frame::{Frame, Wall};
use super::hub::Hub;
use crate::visit::{DeskVisit, Visit};

/// A silent stream is a dead one to many proxies.
const KEEP_ALIVE: Duration = Duration::from_secs(15);
const STILL_HERE: Bytes = Bytes::from_static(b":\n\n");
const MINE: Bytes = Bytes::from_static(b"event: mine\ndata: {}\n\n");

/// What the page of a phone asks its stream for.
#[derive(Deserialize)]
pub struct Asked {
    /// `all` or `latest`: how much of the wall is on the page.
    #[serde(default)]
    board: String,
    /// The id of the last frame it got, if it had a stream before.
    since: Option<String>,
}

/// Whoever has no seat (any more) is told to stop asking: 204 is how a stream says so.
pub async fn seat(visit: Visit, Query(asked): Query<Asked>, headers: HeaderMap) -> Response {
    let Some(seat) = visit.seat else {
        return StatusCode::NO_CONTENT.into_response();
    };
    let wall = match asked.board.as_str() {
        "all" => Wall::All,
        "latest" => Wall::Latest,
        _ => Wall::None,
    };
    // A browser that reconnects by itself sends the header.
    let since = headers
        .get("last-event-id")
        .and_then(|id| id.to_str().ok())
        .map(str::to_owned)
        .or(asked.since);
    let hub = visit.reader.here.hubs.of(&visit.room);
    let frames = match wall {
        Wall::None => hub.plain.clone(),
        Wall::Latest | Wall::All => hub.board.clone(),
    };
    events(stream::unfold(
        Phone {
            own: hub.bell(seat),
            _hub: hub,
            frames,
            wall,
            told: Told::Nothing(since),
            alive: Box::pin(tokio::time::sleep(KEEP_ALIVE)),
            said: Instant::now(),
        },
        Phone::next,
    ))
}

pub async fn stage(visit: Visit) -> Response {
    let hub = visit.reader.here.hubs.of(&visit.room);
    let count = hub.stage.clone();
    changes(hub, count)
}

pub async fn desk(visit: DeskVisit) -> Response {
    let hub = visit.reader.here.hubs.of(&visit.room);
    let count = hub.desk.clone();
    changes(hub, count)
}

struct Phone {
    _hub: Arc<Hub>,
    frames: watch::Receiver<Arc<Frame>>,
    wall: Wall,
    own: Arc<Notify>,
    told: Told,
    /// When a sign of life is due. Set anew only when it is, and not for each frame.
    alive: Pin<Box<Sleep>>,
    said: Instant,
}

enum Told {
    /// On this stream; what it knows from one before, if anything.
    Nothing(Option<String>),
    /// The number of the last frame it has.
    Frame(u64),
}

impl Phone {
    async fn next(mut self) -> Option<(Result<Bytes, Infallible>, Self)> {
        let n = match &self.told {
            Told::Nothing(since) => {
                let frame = self.frames.borrow_and_update().clone();
                let first = first(&frame, since.as_deref(), self.wall);
                self.told = Told::Frame(frame.n);
                return Some((Ok(first), self));
            }
            Told::Frame(n) => *n,
        };
        let said = loop {
            tokio::select! {
                biased;
                changed = self.frames.changed() => {
                    changed.ok()?;
                    let frame = self.frames.borrow_and_update().clone();
                    self.told = Told::Frame(frame.n);
                    break match &frame.patch {
                        Some(patch) if frame.n == n + 1 => patch.clone(),
                        _ => frame.whole(self.wall),
                    };
                }
                () = self.own.notified() => break MINE,
                () = self.alive.as_mut() => {
                    let due = self.said + KEEP_ALIVE;
                    if due <= Instant::now() {
                        self.alive.as_mut().reset(Instant::now() + KEEP_ALIVE);
                        break STILL_HERE;
                    }
                    self.alive.as_mut().reset(due);
                }
            }
        };
        self.said = Instant::now();
        Some((Ok(said), self))
    }
}

/// What brings a phone up to date that comes back, or comes first.
fn first(frame: &Frame, since: Option<&str>, wall: Wall) -> Bytes {
    match (since, &frame.patch) {
        (Some(since), _) if frame.is_called(since) => STILL_HERE,
        (Some(since), Some(patch)) if frame.follows(since) => patch.clone(),
        _ => frame.whole(wall),
    }
}

/// A stream that only says that something has changed, at the start too: the page may be older
/// than the stream.
fn changes(hub: Arc<Hub>, count: watch::Receiver<u64>) -> Response {
    let start = (hub, count, true);
    events(stream::unfold(start, async |(hub, mut count, first)| {
        let said = if first {
            changed(&mut count)
        } else {
            tokio::select! {
                biased;
                heard = count.changed() => {
                    heard.ok()?;
                    changed(&mut count)
                }
                () = tokio::time::sleep(KEEP_ALIVE) => STILL_HERE,
            }
        };
        Some((Ok(said), (hub, count, false)))
    }))
}

fn changed(count: &mut watch::Receiver<u64>) -> Bytes {
    let n = *count.borrow_and_update();
    Bytes::from(format!("event: changed\ndata: {{\"n\":{n}}}\n\n"))
}

fn events(events: impl Stream<Item = Result<Bytes, Infallible>> + Send + 'static) -> Response {
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/event-stream"),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        // nginx holds streams back otherwise.
        (
            HeaderName::from_static("x-accel-buffering"),
            HeaderValue::from_static("no"),
        ),
    ];
    (headers, Body::from_stream(events)).into_response()
}
