//! The desk link: whoever follows it gets its key as a cookie and goes on to the desk, at an
//! address that does not hold the key any more.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};

use crate::pages::{errors, no_entry};
use crate::visit::{Visit, desk_cookie};

pub async fn enter(visit: Visit, Path((_, presented)): Path<(String, String)>) -> Response {
    let code = visit.code();
    match visit.room.desk_key(&presented).await {
        Ok(Some(key)) => {
            let cookie = desk_cookie(&visit.reader.here, code, &key).to_string();
            let to = Redirect::to(&format!("/w/{code}/desk"));
            (AppendHeaders([(header::SET_COOKIE, cookie)]), to).into_response()
        }
        // Keys are 256 random bits: guessing at any speed is hopeless, so nobody is made to wait.
        Ok(None) => no_entry::show(&visit).await,
        Err(_) => errors::show(&visit.reader, StatusCode::SERVICE_UNAVAILABLE).await,
    }
}
