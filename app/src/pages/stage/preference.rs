//! How a projector likes its stage: what its address asked for, kept by its browser; and its
//! language.

use axum::http::HeaderValue;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};

use crate::reader::Reader;
use crate::visit::Visit;
use crate::words::Lang;

/// A series of workshops with the same projector.
const KEPT_DAYS: i64 = 180;

/// A choice made in the address, or the one made there before.
pub struct Preference {
    name: &'static str,
    value: Option<String>,
    is_new: bool,
}

impl Preference {
    pub fn new(
        cookies: &CookieJar,
        name: &'static str,
        asked: Option<String>,
        known: &[&str],
    ) -> Self {
        let asked = asked.filter(|value| known.contains(&value.as_str()));
        let is_new = asked.is_some();
        let kept = || cookies.get(name).map(|cookie| cookie.value().to_owned());
        Preference {
            name,
            value: asked.or_else(kept),
            is_new,
        }
    }

    pub fn is(&self, value: &str) -> bool {
        self.value.as_deref() == Some(value)
    }

    /// To be set when the choice is a new one.
    pub fn cookie(self, path: &str, reader: &Reader) -> Option<HeaderValue> {
        let value = self.value.filter(|_| self.is_new)?;
        let cookie = Cookie::build((self.name, value))
            .path(path.to_owned())
            .http_only(true)
            .secure(reader.here.is_https())
            .same_site(SameSite::Lax)
            .max_age(time::Duration::days(KEPT_DAYS))
            .build();
        HeaderValue::try_from(cookie.to_string()).ok()
    }
}

/// Nobody chooses a language at a projector: until somebody does, it speaks the one that the
/// workshop was prepared in.
pub fn in_the_rooms_language(visit: &Visit, cookies: &CookieJar) -> Reader {
    let mut reader = visit.reader.clone();
    if cookies.get("lang").is_none()
        && let Some(lang) = Lang::from_code(&visit.now.setup.language)
    {
        reader.lang = lang;
    }
    reader
}
