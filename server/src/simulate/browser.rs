//! A small browser: one connection, cookies, redirects, and patience. It has no script, no cache
//! and no second thoughts: what a server does not answer is sent again, the same, until it does.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use anyhow::Context;
use axum::http::{Method, Request, StatusCode, Uri, header};
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};

use super::{Form, Page};

/// How long a phone tries the same thing before it gives up.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct Browser {
    client: Client<HttpConnector, Full<Bytes>>,
    base: String,
    cookies: BTreeMap<String, String>,
    pub troubles: Trouble,
}

/// What went wrong on the way and was tried again.
#[derive(Clone, Copy, Debug, Default)]
pub struct Trouble {
    /// No answer: refused, cut off, timed out.
    pub no_answer: u64,
    /// "Busy, try again."
    pub busy: u64,
}

/// Where a request ended up, after any redirects.
pub struct Answer {
    pub status: StatusCode,
    pub path: String,
    pub body: String,
    /// From sending to the last byte, without the redirects that followed.
    pub took: Duration,
    /// The status of the first answer, before redirects: 303 after a form that was taken.
    pub first: StatusCode,
}

impl Answer {
    pub fn page(&self) -> Page {
        Page::read(&self.body)
    }
}

impl Browser {
    /// `base` is like `http://127.0.0.1:3000`, without a slash at the end.
    pub fn new(base: &str) -> Self {
        Self {
            client: Client::builder(TokioExecutor::new())
                .pool_max_idle_per_host(1)
                .build_http(),
            base: base.to_owned(),
            cookies: BTreeMap::new(),
            troubles: Trouble::default(),
        }
    }

    pub async fn get(&mut self, path: &str) -> anyhow::Result<Answer> {
        self.go(Method::GET, path, String::new()).await
    }

    /// Sends a form as it is filled in, with a named button if one was pressed.
    pub async fn submit(
        &mut self,
        form: &Form,
        pressed: Option<(&str, &str)>,
    ) -> anyhow::Result<Answer> {
        let body = urlencoded(&form.sent(pressed));
        self.go(Method::POST, &form.action, body).await
    }

    /// What it sends as its `Cookie`.
    pub fn cookies(&self) -> String {
        let pairs = self.cookies.iter();
        let pairs: Vec<String> = pairs
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        pairs.join("; ")
    }

    async fn go(&mut self, method: Method, path: &str, body: String) -> anyhow::Result<Answer> {
        let (first, took, mut location, mut text) = self.ask(&method, path, &body).await?;
        let mut status = first;
        let mut path = path.to_owned();
        for _ in 0..5 {
            let Some(to) = location else { break };
            path = self.local(&to);
            (status, _, location, text) = self.ask(&Method::GET, &path, "").await?;
        }
        Ok(Answer {
            status,
            path,
            body: text,
            took,
            first,
        })
    }

    /// One request, repeated while there is no answer or the server says it is busy. The very same
    /// bytes go again, so that a server that did hear the first can tell.
    async fn ask(
        &mut self,
        method: &Method,
        path: &str,
        body: &str,
    ) -> anyhow::Result<(StatusCode, Duration, Option<String>, String)> {
        let began = Instant::now();
        let mut pause = Duration::from_millis(50);
        loop {
            let sent = Instant::now();
            match self.once(method, path, body).await {
                Ok((status, ..))
                    if status == StatusCode::SERVICE_UNAVAILABLE
                        || status == StatusCode::TOO_MANY_REQUESTS =>
                {
                    self.troubles.busy += 1;
                    anyhow::ensure!(began.elapsed() < PATIENCE, "{method} {path}: {status}");
                }
                Ok((status, location, text)) => {
                    return Ok((status, sent.elapsed(), location, text));
                }
                Err(error) => {
                    self.troubles.no_answer += 1;
                    if began.elapsed() > PATIENCE {
                        return Err(error).context(format!("{method} {path}"));
                    }
                }
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(Duration::from_secs(1));
        }
    }

    async fn once(
        &mut self,
        method: &Method,
        path: &str,
        body: &str,
    ) -> anyhow::Result<(StatusCode, Option<String>, String)> {
        let uri: Uri = format!("{}{path}", self.base).parse()?;
        let mut request = Request::builder().method(method).uri(uri);
        if !self.cookies.is_empty() {
            request = request.header(header::COOKIE, self.cookies());
        }
        if method == Method::POST {
            request = request
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(header::ORIGIN, &self.base);
        }
        let request = request.body(Full::new(Bytes::copy_from_slice(body.as_bytes())))?;
        let answer = tokio::time::timeout(Duration::from_secs(20), async {
            let answer = self.client.request(request).await?;
            let (head, body) = answer.into_parts();
            let body = body.collect().await?.to_bytes();
            anyhow::Ok((head, body))
        });
        let (head, body) = answer.await.context("no answer in 20 seconds")??;
        for cookie in head.headers.get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().unwrap_or_default());
        }
        let location = head
            .headers
            .get(header::LOCATION)
            .and_then(|to| to.to_str().ok())
            .map(str::to_owned);
        Ok((
            head.status,
            location,
            String::from_utf8_lossy(&body).into_owned(),
        ))
    }

    fn keep(&mut self, cookie: &str) {
        let pair = cookie.split(';').next().unwrap_or_default();
        if let Some((name, value)) = pair.split_once('=') {
            self.cookies
                .insert(name.trim().to_owned(), value.trim().to_owned());
        }
    }

    /// The path of a redirect, without host or anchor.
    fn local(&self, to: &str) -> String {
        let path = to.strip_prefix(&self.base).unwrap_or(to);
        path.split('#').next().unwrap_or_default().to_owned()
    }
}

fn urlencoded(fields: &[(String, String)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish()
}
