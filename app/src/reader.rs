//! Who asks for a page: the language they read and the address they asked for. Says nothing of
//! seats or desks.

use std::convert::Infallible;

use axum::extract::{FromRef, FromRequestParts};
use axum::http::{header, request::Parts};
use axum_extra::extract::CookieJar;

use crate::here::Here;
use crate::words::Lang;

#[derive(Clone)]
pub struct Reader {
    pub lang: Lang,
    /// Path and query of the page, where a change of language returns to.
    pub address: String,
    pub here: Here,
}

impl Reader {
    /// The same person at the desk, whose pages are in fewer languages. Everything on such a page
    /// is in the language that this gives, its refusals included.
    pub fn at_the_desk(mut self) -> Self {
        self.lang = self.lang.for_desk().into();
        self
    }
}

/// Who asks for a page that is a facilitator's, before there is a workshop.
pub struct DeskReader(pub Reader);

impl<S> FromRequestParts<S> for DeskReader
where
    S: Send + Sync,
    Here: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let Ok(reader) = Reader::from_request_parts(parts, state).await;
        Ok(DeskReader(reader.at_the_desk()))
    }
}

impl<S> FromRequestParts<S> for Reader
where
    S: Send + Sync,
    Here: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let cookies = CookieJar::from_headers(&parts.headers);
        let chosen = cookies.get("lang").map(|cookie| cookie.value());
        let accepted = parts
            .headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok());
        Ok(Reader {
            lang: Lang::pick(chosen, accepted),
            address: parts
                .uri
                .path_and_query()
                .map_or_else(|| "/".into(), ToString::to_string),
            here: Here::from_ref(state),
        })
    }
}
