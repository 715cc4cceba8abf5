//! Turns a view into a whole answer: document, status and headers. Used alike by a page that is
//! asked for and by an action that refuses and shows the same page again, with the text kept.
//!
//! ```ignore
//! Page::new(words.title, Family::Phone)
//!     .status(StatusCode::UNPROCESSABLE_ENTITY)
//!     .render(&reader, move || view! { <main id="main">…</main> })
//!     .await
//! ```

use std::sync::Once;

use any_spawner::Executor;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use leptos::nonce::Nonce;
use leptos::prelude::*;
use workshop::Workshop;

use crate::markers::without_markers;
use crate::pages::shell::Shell;
use crate::parts::Tongues;
use crate::reader::Reader;
use crate::ui::Symbols;
use crate::words::Lang;

/// Where a page is read; its style hangs on it (`<body class="phone">`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Home, joining, the seat, errors: read in the hand, so they load the smaller style.
    Phone,
    /// The editor, the desk and the brief.
    Desk,
    Stage,
}

impl Family {
    pub fn class(self) -> &'static str {
        match self {
            Family::Phone => "phone",
            Family::Desk => "desk",
            Family::Stage => "stage",
        }
    }
}

/// An explicit choice of colours; without one the person's system decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
}

/// When to ask again while the house is busy, in seconds.
const SOON: u16 = 2;

/// Which of the stage's screens a page is; each is laid out in its own way. The content says so by
/// providing it, because only what was drawn knows.
#[derive(Clone, Copy)]
pub struct ScreenName(pub &'static str);

/// Everything about a page but its content.
pub struct Page {
    title: String,
    family: Family,
    theme: Option<Theme>,
    large: bool,
    mini: bool,
    has_island: bool,
    looks_again: bool,
    sheet: Option<String>,
    room: Option<Lang>,
    status: StatusCode,
    headers: HeaderMap,
}

impl Page {
    pub fn new(title: impl Into<String>, family: Family) -> Self {
        Page {
            title: title.into(),
            family,
            theme: None,
            large: false,
            mini: false,
            has_island: false,
            looks_again: false,
            sheet: None,
            room: None,
            status: StatusCode::OK,
            headers: HeaderMap::new(),
        }
    }

    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    pub fn theme(mut self, theme: Theme) -> Self {
        self.theme = Some(theme);
        self
    }

    /// Type a step larger, for a stage in a long room.
    pub fn large(mut self, large: bool) -> Self {
        self.large = large;
        self
    }

    /// A picture within another page: nothing in it can be reached by keyboard.
    pub fn mini(mut self, mini: bool) -> Self {
        self.mini = mini;
        self
    }

    /// Loads the wasm: the page holds an island. Without this no script runs at all.
    pub fn with_island(mut self) -> Self {
        self.has_island = true;
        self
    }

    /// What the page hangs on, to be compared with what its stream says (`live::mark`).
    pub fn sheet(mut self, mark: String) -> Self {
        self.sheet = Some(mark);
        self
    }

    /// On it are words of this workshop's people, in their language.
    pub fn of(mut self, workshop: &Workshop) -> Self {
        self.room = Lang::from_code(&workshop.setup.language);
        self
    }

    /// Adds a header; a second one of the same name joins the first (as cookies need).
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.append(name, value);
        self
    }

    /// Lets the browser ask again by itself, without script. A header and not a `<meta>`, which
    /// assistive technology cannot postpone; only for pages that nobody types into.
    pub fn refresh_every(mut self, seconds: u32) -> Self {
        self.looks_again = true;
        self.header(header::REFRESH, HeaderValue::from(seconds))
    }

    pub async fn render<V>(
        self,
        reader: &Reader,
        content: impl FnOnce() -> V + Send + 'static,
    ) -> Response
    where
        V: IntoView + 'static,
    {
        let_leptos_spawn();
        let nonce = Nonce::new();
        let policy = content_security_policy(self.has_island.then_some(&nonce));
        let lang = reader.lang;
        debug_assert!(
            self.family != Family::Desk || lang == lang.for_desk().into(),
            "a page of the desk is read by a `DeskReader` or at a `DeskVisit`"
        );
        let files = reader.here.files.clone();
        let tongues = self.room.map(|room| Tongues { room, page: lang });

        let document = move || {
            let content = content();
            let screen = use_context::<ScreenName>().map(|name| name.0);
            view! {
                <Shell
                    lang
                    title=self.title
                    family=self.family
                    theme=self.theme
                    screen
                    large=self.large
                    mini=self.mini
                    files
                    has_island=self.has_island
                    looks_again=self.looks_again
                    sheet=self.sheet
                >
                    {content}
                </Shell>
            }
        };
        let mut response = leptos_axum::handle_response_inner(
            move || {
                provide_context(nonce.clone());
                provide_context(Symbols::default());
                if let Some(tongues) = tongues {
                    provide_context(tongues);
                }
            },
            document,
            Request::new(Body::empty()),
            |view, _chunks, _out_of_order| {
                // Left out on purpose: the scripts that leptos streams after a page. They carry
                // the data of `Suspense` and `Resource`, which we do not use.
                Box::pin(async move {
                    let html: String =
                        futures::StreamExt::collect(view.to_html_stream_in_order()).await;
                    let html = without_markers(&html);
                    Box::pin(futures::stream::iter([html])) as _
                })
            },
        )
        .await;

        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.extend(self.headers);
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        if self.status == StatusCode::SERVICE_UNAVAILABLE {
            headers.insert(header::RETRY_AFTER, SOON.into());
        }
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert(
            header::VARY,
            HeaderValue::from_static("accept-language, cookie"),
        );
        response
    }
}

/// Leptos clears a page's memory in tasks of their own and has to be told where those run; its
/// router would do it, and we have none.
fn let_leptos_spawn() {
    static TOLD: Once = Once::new();
    TOLD.call_once(|| Executor::init_tokio().expect("nothing else told leptos"));
}

fn content_security_policy(nonce: Option<&Nonce>) -> HeaderValue {
    let scripts = match nonce {
        Some(nonce) => format!("'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'"),
        None => "'none'".into(),
    };
    let policy = format!(
        "default-src 'self'; script-src {scripts}; style-src 'self'; img-src 'self' data:; \
         object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
    );
    HeaderValue::try_from(policy).expect("a nonce is base64, the rest is ASCII")
}
