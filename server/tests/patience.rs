//! How long a slow line is waited for, and what it hears.

use std::convert::Infallible;
use std::future::pending;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::routing::post;
use server::patience::{Patience, keep};
use tokio::time::sleep;
use tower::ServiceExt;

const PATIENCE: Patience = Patience {
    answer: Duration::from_millis(600),
    piece: Duration::from_millis(600),
    body: Duration::from_millis(2_400),
};

/// What somebody hears who sends so many pieces, each so long after the one before.
async fn heard(address: &str, pieces: u32, gap: Duration) -> StatusCode {
    let router = Router::new()
        .route("/reads", post(async |body: String| body.len().to_string()))
        .route("/thinks", post(async |_: String| pending::<()>().await))
        .route("/never-reads", post(async || pending::<()>().await))
        .layer(from_fn_with_state(PATIENCE, keep));
    let body = futures::stream::unfold(0, move |sent| async move {
        if sent == pieces {
            return None;
        }
        sleep(gap).await;
        Some((Ok::<_, Infallible>("piece"), sent + 1))
    });
    let request = Request::post(address).body(Body::from_stream(body));
    let answer = router.oneshot(request.expect("a request")).await;
    answer.expect("routers do not fail").status()
}

#[tokio::test]
async fn who_sends_slowly_and_steadily_is_heard_to_the_end() {
    // Longer in all than any answer may take.
    let steadily = heard("/reads", 10, Duration::from_millis(100));
    assert_eq!(steadily.await, StatusCode::OK);
}

#[tokio::test]
async fn who_stops_in_the_middle_hears_that_it_took_too_long() {
    let stopped = heard("/reads", 2, Duration::from_secs(60));
    assert_eq!(stopped.await, StatusCode::REQUEST_TIMEOUT);
}

#[tokio::test]
async fn nobody_sends_for_ever() {
    let for_ever = heard("/reads", u32::MAX, Duration::from_millis(100));
    assert_eq!(for_ever.await, StatusCode::REQUEST_TIMEOUT);
}

#[tokio::test]
async fn a_slow_house_does_not_blame_who_asked() {
    for address in ["/thinks", "/never-reads"] {
        let answer = heard(address, 1, Duration::ZERO).await;
        assert_eq!(answer, StatusCode::SERVICE_UNAVAILABLE, "{address}");
    }
}
