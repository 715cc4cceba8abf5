//! A code was typed at the front door.

use axum::extract::{ConnectInfo, Form};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use rooms::Code;
use serde::Deserialize;
use std::net::SocketAddr;

use crate::pages::home::{self, Tried};
use crate::reader::Reader;
use crate::words::{Door, Refusals};

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    code: String,
}

/// As much of a wrong code as is worth showing again.
const SHOWN: usize = 20;

/// A right code always works, however many wrong ones came from the same network before.
pub async fn join(
    reader: Reader,
    from: Option<axum::Extension<ConnectInfo<SocketAddr>>>,
    Form(typed): Form<Typed>,
) -> Response {
    let words = Door::of(reader.lang);
    let code: Option<Code> = typed.code.parse().ok();
    if let Some(code) = code {
        match reader.here.house.room(&code).await {
            Ok(Some(_)) => return Redirect::to(&format!("/w/{code}")).into_response(),
            Ok(None) => {}
            Err(_) => {
                let reason = Refusals::of(reader.lang).unavailable;
                return again(&reader, StatusCode::SERVICE_UNAVAILABLE, &typed, reason).await;
            }
        }
    }
    if typed.code.trim().is_empty() {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return again(&reader, status, &typed, words.no_code).await;
    }
    let from = from.map(|from| from.0.0.ip());
    if let Err(wait) = reader.here.misses.count(from) {
        let status = StatusCode::TOO_MANY_REQUESTS;
        let mut response = again(&reader, status, &typed, words.too_many_tries).await;
        let seconds = HeaderValue::from(wait.as_secs().max(1));
        response.headers_mut().insert(header::RETRY_AFTER, seconds);
        return response;
    }
    let shown = code.map_or_else(|| shortened(&typed.code), |code| code.spoken());
    let reason = (words.wrong_code)(&shown);
    again(&reader, StatusCode::NOT_FOUND, &typed, &reason).await
}

async fn again(reader: &Reader, status: StatusCode, typed: &Typed, reason: &str) -> Response {
    let tried = Tried {
        code: shortened(&typed.code),
        reason: Some(reason.to_owned()),
    };
    home::render(reader, status, tried).await
}

fn shortened(typed: &str) -> String {
    typed.trim().chars().take(SHOWN).collect()
}
