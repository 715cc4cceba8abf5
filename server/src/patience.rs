//! How long an answer may take, and how long is waited for what somebody is sending. The two are
//! told apart: a slow line is no fault of the house, and a slow house none of the line's.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use hyper::body::{Frame, SizeHint};
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until, timeout};

#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// Until the head of an answer is there, from when all is in that it takes; a stream may go on
    /// for as long as it likes.
    pub answer: Duration,
    /// Between two pieces of a body that is being sent to us.
    pub piece: Duration,
    /// For all pieces together.
    pub body: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Patience {
            answer: Duration::from_secs(10),
            piece: Duration::from_secs(10),
            // The longest form (1 MiB, `router.rs`) on the slowest line that still loads pages,
            // some 50 kbit/s. Without any end, one byte at a time would hold a place for ever.
            body: Duration::from_secs(180),
        }
    }
}

/// Whose turn it is while a form is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    Ours,
    Theirs,
}

pub async fn keep(State(patience): State<Patience>, request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let (turns, mut turn) = watch::channel(Turn::Ours);
    let request = request.map(|body| {
        let turns = Some(turns);
        Body::new(Watched { body, turns })
    });
    let answer = next.run(request);
    tokio::pin!(answer);
    loop {
        let whose = *turn.borrow_and_update();
        let (until, status) = match whose {
            Turn::Ours => (
                Instant::now() + patience.answer,
                StatusCode::SERVICE_UNAVAILABLE,
            ),
            Turn::Theirs => (
                (Instant::now() + patience.piece).min(begun + patience.body),
                StatusCode::REQUEST_TIMEOUT,
            ),
        };
        tokio::select! {
            biased;
            response = &mut answer => return response,
            changed = turn.changed() => if changed.is_err() {
                // All is in, or nobody reads on.
                let answered = timeout(patience.answer, answer).await;
                return answered.unwrap_or(StatusCode::SERVICE_UNAVAILABLE.into_response());
            },
            () = sleep_until(until) => return status.into_response(),
        }
    }
}

/// A body that says whose turn it is, until it ends.
struct Watched {
    body: Body,
    turns: Option<watch::Sender<Turn>>,
}

impl Watched {
    fn is_now(&self, turn: Turn) {
        if let Some(turns) = &self.turns {
            turns.send_if_modified(|before| std::mem::replace(before, turn) != turn);
        }
    }
}

impl hyper::body::Body for Watched {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(cx);
        match &polled {
            Poll::Pending => self.is_now(Turn::Theirs),
            Poll::Ready(Some(Ok(_))) => self.is_now(Turn::Ours),
            Poll::Ready(None | Some(Err(_))) => self.turns = None,
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
