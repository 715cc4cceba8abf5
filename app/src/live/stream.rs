//! The streams themselves, one a page that is open.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Extension, Query};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures::{Stream, stream};
use serde::Deserialize;
use tokio::sync::watch;
use tokio::time::{Instant, Sleep};

use super::ear::Ear;
use super::frame::{Frame, Wall};
use super::hub::Hub;
use super::line::{Line, Missed};
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
pub async fn seat(
    visit: Visit,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    line: Option<Extension<Arc<Line>>>,
) -> Response {
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
    let line = line.map_or_else(Arc::default, |Extension(line)| line);
    let ear = Arc::new(Ear::new(wall, line));
    hub.listens(seat, &ear);
    events(stream::unfold(
        Phone::new(hub, frames, ear, since),
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
    ear: Arc<Ear>,
    /// What the phone knows from a stream before, until it has been told something on this one.
    before: Option<Before>,
    /// When a sign of life is due. Set anew only when it is, and not for each frame.
    alive: Pin<Box<Sleep>>,
}

/// The id of the last frame that it got, if it got any.
struct Before(Option<String>);

impl Phone {
    fn new(
        hub: Arc<Hub>,
        frames: watch::Receiver<Arc<Frame>>,
        ear: Arc<Ear>,
        since: Option<String>,
    ) -> Self {
        ear.line.begin();
        Phone {
            _hub: hub,
            frames,
            ear,
            before: Some(Before(since)),
            alive: Box::pin(tokio::time::sleep(KEEP_ALIVE)),
        }
    }

    /// What is to be said here; what the room says by itself does not come past.
    async fn next(mut self) -> Option<(Result<Bytes, Infallible>, Self)> {
        loop {
            if self.frames.has_changed().is_err() {
                return None;
            }
            if let Some(said) = self.has_to_say() {
                return Some((Ok(said), self));
            }
            if !self.ear.line.offer() {
                // Whoever polls this stream writes what is left over when it has polled it; it may
                // have done so just before it was left.
                tokio::task::yield_now().await;
            }
            tokio::select! {
                biased;
                () = self.ear.woken() => {}
                () = self.alive.as_mut() => {}
            }
        }
    }

    fn has_to_say(&mut self) -> Option<Bytes> {
        let line = &self.ear.line;
        let frame = self.frames.borrow().clone();
        let missed = line.catch_up(&frame);
        if let Some(Before(since)) = self.before.take() {
            return Some(first(&frame, since.as_deref(), self.ear.wall));
        }
        match (missed, frame.patch()) {
            (Missed::Nothing, _) => {}
            (Missed::One, Some(patch)) => return Some(patch.clone()),
            _ => return Some(frame.whole(self.ear.wall)),
        }
        if self.ear.take_own_news() {
            line.take_back();
            return Some(MINE);
        }
        if self.alive.is_elapsed() {
            let now = Instant::now();
            let due = line.said().map_or(now, |said| said + KEEP_ALIVE);
            if due <= now {
                self.alive.as_mut().reset(now + KEEP_ALIVE);
                line.take_back();
                return Some(STILL_HERE);
            }
            self.alive.as_mut().reset(due);
        }
        None
    }
}

impl Drop for Phone {
    /// Nobody may write to the connection for a stream that is not there.
    fn drop(&mut self) {
        self.ear.line.begin();
    }
}

/// What brings a phone up to date that comes back, or comes first.
fn first(frame: &Frame, since: Option<&str>, wall: Wall) -> Bytes {
    match (since, frame.patch()) {
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
