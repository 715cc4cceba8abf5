//! The addresses with everything around them: limits, protection, compression, error pages. The
//! layers are listed from the outermost to the innermost.

use app::here::Here;
use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request};
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::trace::TraceLayer;
use tracing::Span;
use workshop::MAX_IDEAS;

use crate::patience::{self, Patience};
use crate::{addresses, failures, headers};

/// Few forms hold more: an idea has at most 2,000 bytes.
pub const BODY_LIMIT: usize = 64 * 1024;

/// But what a facilitator sends may: hundreds of ticked ideas, a section of the brief, a whole
/// agenda. Such a route says `.layer(long_forms())`.
pub const LONG_BODY_LIMIT: usize = 1024 * 1024;

pub fn long_forms() -> DefaultBodyLimit {
    DefaultBodyLimit::max(LONG_BODY_LIMIT)
}

/// A ballot names every option that is answered, and a room has so many at most. On two scales each
/// takes the most; our own form writes no more than this of one.
pub const BALLOT_LIMIT: usize = BODY_LIMIT
    + MAX_IDEAS
        * "rate-00000000-0000-0000-0000-000000000000=5&second-00000000-0000-0000-0000-000000000000=5&"
            .len();

const _: () = assert!(BALLOT_LIMIT <= LONG_BODY_LIMIT);

pub fn ballots() -> DefaultBodyLimit {
    DefaultBodyLimit::max(BALLOT_LIMIT)
}

pub fn router(here: Here) -> Router {
    let streams = headers::on_every_answer(addresses::streams()).with_state(here.clone());
    with_layers(addresses::addresses(), here).merge(streams)
}

/// Apart from `router`, so that a test can put routes of its own behind the same layers.
pub fn with_layers(addresses: Router<Here>, here: Here) -> Router {
    let layers = ServiceBuilder::new()
        .layer(TraceLayer::new_for_http().make_span_with(route))
        // Leaves alone event streams and what is compressed already.
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(here.clone(), failures::show))
        .layer(CatchPanicLayer::custom(failures::after_a_panic))
        .layer(from_fn_with_state(Patience::default(), patience::keep))
        .layer(own_forms_only(&here))
        // Whatever reads it, nothing longer comes in at all.
        .layer(RequestBodyLimitLayer::new(LONG_BODY_LIMIT))
        // What forms are read with; a route may ask for more.
        .layer(DefaultBodyLimit::max(BODY_LIMIT));
    headers::on_every_answer(
        addresses
            .fallback(async || StatusCode::NOT_FOUND)
            .layer(layers),
    )
    .with_state(here)
}

/// What the log calls a request: never by its address, because some addresses are keys.
fn route(request: &Request) -> Span {
    let route = request.extensions().get::<MatchedPath>();
    let route = route.map_or("none", MatchedPath::as_str);
    tracing::info_span!("request", method = %request.method(), route)
}

/// A form counts when the browser says that it came from here: from the host it was sent to, or,
/// behind a proxy that renames hosts, from the public address.
fn own_forms_only(here: &Here) -> CsrfLayer {
    CsrfLayer::new()
        .add_trusted_origin(&*here.public_url)
        .unwrap_or_else(|error| {
            tracing::warn!(%error, "forms are taken from the host they are sent to only");
            CsrfLayer::new()
        })
}
