//! Asking the server, and waiting.

use js_sys::{Array, Promise};
use leptos::wasm_bindgen::{JsCast, JsValue, UnwrapThrowExt};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, Request, RequestInit, RequestRedirect, Response};

use super::dom::window;

/// How long an answer may take. Longer than the server's own patience.
const PATIENCE_MS: u32 = 15_000;

/// For each of so many characters to send there is a millisecond more: 50 kbit/s, the slowest line
/// that the server waits for.
const CHARS_A_MS: usize = 6;

/// A page, as an answer to a form or by itself.
pub struct Answer {
    pub status: u16,
    /// Where it was found in the end.
    pub url: String,
    pub redirected: bool,
    /// When to try again, in seconds, if the server is busy.
    pub retry_after: Option<u32>,
    pub html: String,
}

/// No answer: the network is gone, or the server.
pub struct Lost;

pub async fn get(url: &str) -> Result<Answer, Lost> {
    ask(url, None).await
}

/// Sends a form as a browser would.
pub async fn post(url: &str, body: &str) -> Result<Answer, Lost> {
    ask(url, Some(body)).await
}

async fn ask(url: &str, body: Option<&str>) -> Result<Answer, Lost> {
    let init = RequestInit::new();
    init.set_redirect(RequestRedirect::Follow);
    if let Some(signal) = patience(body.map_or(0, str::len)) {
        init.set_signal(Some(&signal));
    }
    if let Some(body) = body {
        let headers = Headers::new().map_err(|_| Lost)?;
        headers
            .set("content-type", "application/x-www-form-urlencoded")
            .map_err(|_| Lost)?;
        init.set_method("POST");
        init.set_headers(&headers);
        init.set_body(&JsValue::from_str(body));
    }
    let request = Request::new_with_str_and_init(url, &init).map_err(|_| Lost)?;
    let response = JsFuture::from(window().fetch_with_request(&request))
        .await
        .map_err(|_| Lost)?;
    let response: Response = response.dyn_into().map_err(|_| Lost)?;
    let text = response.text().map_err(|_| Lost)?;
    let text = JsFuture::from(text).await.map_err(|_| Lost)?;
    let retry_after = response.headers().get("retry-after").ok().flatten();
    Ok(Answer {
        status: response.status(),
        url: response.url(),
        redirected: response.redirected(),
        retry_after: retry_after.and_then(|seconds| seconds.parse().ok()),
        html: text.as_string().unwrap_or_default(),
    })
}

/// `None` in browsers that cannot give up by themselves; the network does so in the end.
fn patience(sent: usize) -> Option<web_sys::AbortSignal> {
    let ms = PATIENCE_MS.saturating_add(u32::try_from(sent / CHARS_A_MS).unwrap_or(u32::MAX));
    let class = js_sys::Reflect::get(&window(), &"AbortSignal".into()).ok()?;
    let timeout = js_sys::Reflect::get(&class, &"timeout".into()).ok()?;
    let timeout: js_sys::Function = timeout.dyn_into().ok()?;
    timeout.call1(&class, &ms.into()).ok()?.dyn_into().ok()
}

pub async fn sleep(ms: u32) {
    let promise = Promise::new(&mut |done, _| {
        let ms = i32::try_from(ms).unwrap_or(i32::MAX);
        window()
            .set_timeout_with_callback_and_timeout_and_arguments(&done, ms, &Array::new())
            .expect_throw("every window has timers");
    });
    // It is never rejected.
    let _ = JsFuture::from(promise).await;
}

/// From 0 up to but not with `below`.
pub fn any_below(below: u32) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is not negative and under `below`"
    )]
    let n = (js_sys::Math::random() * f64::from(below)) as u32;
    n
}
