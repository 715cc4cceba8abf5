//! The files that pages load: styles, fonts, wasm. They are inside the binary, in release already
//! compressed, and their names carry a hash of their content, so browsers keep them for ever.

use std::borrow::Cow;

use app::here::Files;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use leptos::config::LeptosOptions;
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[cfg_attr(debug_assertions, folder = "../target/site/debug/assets")]
#[cfg_attr(not(debug_assertions), folder = "../target/site/release/assets")]
struct Embedded;

/// Where they are served.
pub const FOLDER: &str = "assets";

/// What was embedded under which hashed name; looked up once, when the server starts.
pub fn files() -> Files {
    let names: Vec<Cow<'static, str>> = Embedded::iter().collect();
    let named = |start: &str, end: &str| {
        names
            .iter()
            .find(|name| name.starts_with(start) && name.ends_with(end))
            .map_or_else(String::new, |name| name.to_string())
    };
    let script = named("talkoot-", ".js");
    if script.is_empty() {
        tracing::warn!("pages will be without style: build with `cargo xtask build`");
    }
    Files {
        phone_style: format!("/{FOLDER}/{}", named("phone-", ".css")),
        wide_style: format!("/{FOLDER}/{}", named("wide-", ".css")),
        frontend: LeptosOptions::builder()
            .output_name(script.trim_end_matches(".js").to_owned())
            .site_pkg_dir(FOLDER)
            .build(),
    }
}

pub async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Response {
    if let Some(content_type) = content_type(&name) {
        for (coding, ending) in [("br", "br"), ("gzip", "gz")] {
            if takes(coding, &headers)
                && let Some(packed) = Embedded::get(&format!("{name}.{ending}"))
            {
                let mut response = answer(content_type, packed.data);
                let headers = response.headers_mut();
                headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
                return response;
            }
        }
        if let Some(plain) = Embedded::get(&name) {
            return answer(content_type, plain.data);
        }
    }
    StatusCode::NOT_FOUND.into_response()
}

fn answer(content_type: &'static str, content: Cow<'static, [u8]>) -> Response {
    (
        [
            (header::CONTENT_TYPE, content_type),
            (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
            (header::VARY, "accept-encoding"),
        ],
        content,
    )
        .into_response()
}

fn takes(wanted: &str, headers: &HeaderMap) -> bool {
    headers
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|coding| {
            let mut parts = coding.split(';').map(str::trim);
            parts.next() == Some(wanted) && parts.next() != Some("q=0")
        })
}

/// Only what we embed; a packed copy is served under the name of what it packs.
fn content_type(name: &str) -> Option<&'static str> {
    Some(match name.rsplit('.').next()? {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        _ => return None,
    })
}
