//! Remembers the language that a person chose and takes them back to where they were.

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use serde::Deserialize;

use crate::pages::errors;
use crate::reader::Reader;
use crate::words::Lang;

#[derive(Deserialize)]
pub struct Way {
    #[serde(default)]
    to: String,
}

/// A link and not a form, so that it also works from a page that was kept or printed: choosing
/// twice changes nothing more.
pub async fn choose(
    reader: Reader,
    Path(code): Path<String>,
    Query(way): Query<Way>,
    cookies: CookieJar,
) -> Response {
    let Some(lang) = Lang::from_code(&code) else {
        return errors::show(&reader, StatusCode::NOT_FOUND).await;
    };
    let cookie = cookie(&reader, lang);
    (cookies.add(cookie), Redirect::to(local(&way.to))).into_response()
}

/// Keeps the choice for every page to come.
pub fn cookie(reader: &Reader, lang: Lang) -> Cookie<'static> {
    Cookie::build(("lang", lang.code()))
        .path("/")
        .http_only(true)
        .secure(reader.here.is_https())
        .same_site(SameSite::Lax)
        .permanent()
        .build()
}

/// Only paths of this site: anything else could lead a person away under our name. Browsers read
/// `//` and `/\` as another host.
fn local(to: &str) -> &str {
    let is_local = to.starts_with('/')
        && !to.starts_with("//")
        && !to.contains('\\')
        && to.bytes().all(|byte| byte.is_ascii_graphic());
    if is_local { to } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_stays_on_this_site() {
        assert_eq!(local("/w/HKV492?lens=equal"), "/w/HKV492?lens=equal");
        for away in [
            "",
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "/a\r\nset-cookie: x",
            "javascript:alert(1)",
        ] {
            assert_eq!(local(away), "/", "{away:?}");
        }
    }
}
