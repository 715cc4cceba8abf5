//! Shows an error page in the person's language wherever a layer or an extractor answered with a
//! bare status: an unknown address, a wrong method, a body too long, a panic.

use app::here::Here;
use app::pages::errors;
use app::reader::Reader;
use axum::body::HttpBody;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Leaves alone what is already a page, or an answer that a script asked for.
pub async fn show(State(_): State<Here>, reader: Reader, request: Request, next: Next) -> Response {
    let wants_a_page = wants_a_page(request.headers());
    let response = next.run(request).await;
    let status = response.status();
    let failed = status.is_client_error() || status.is_server_error();
    if !failed || !wants_a_page || !is_bare(&response) {
        return response;
    }
    let mut page = errors::show(&reader, status).await;
    for name in [header::ALLOW, header::RETRY_AFTER] {
        if let Some(value) = response.headers().get(&name) {
            page.headers_mut().insert(name, value.clone());
        }
    }
    page
}

/// What a panic leaves behind: nothing is told, the log has it.
pub fn after_a_panic(panic: Box<dyn std::any::Any + Send>) -> Response {
    let what = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no message");
    tracing::error!(what, "a handler panicked");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

fn wants_a_page(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_none_or(|accept| !accept.starts_with("application/json"))
}

fn is_bare(response: &Response) -> bool {
    let is_empty = response.body().size_hint().exact() == Some(0);
    let is_plain_text = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/plain"));
    is_empty || is_plain_text
}
