//! People who share ideas at a steady rate, whether or not the server keeps up, as the islands do:
//! the form is sent and the page it leads to is not fetched.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use axum::body::Bytes;
use axum::http::{Request, StatusCode, header};
use http_body_util::{BodyExt, Full};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use server::simulate::IDEAS;
use tokio::task::JoinSet;
use tokio::time::MissedTickBehavior;
use uuid::Uuid;

use crate::house::Served;
use crate::room::Room;

pub struct Writers<'a> {
    client: Client<HttpConnector, Full<Bytes>>,
    url: String,
    room: &'a Room,
    /// Each idea has a number, by which it is found in the frames.
    written: AtomicU64,
}

/// An idea that was taken.
pub struct Sent {
    pub number: u64,
    pub at: Instant,
    pub answered: Duration,
}

impl<'a> Writers<'a> {
    pub fn new(served: &Served, room: &'a Room) -> Self {
        Self {
            client: Client::builder(TokioExecutor::new()).build_http(),
            url: served.url.clone(),
            room,
            written: AtomicU64::new(0),
        }
    }

    /// Returns when every idea was answered.
    pub async fn write(&self, a_second: u32, lasting: Duration) -> anyhow::Result<Vec<Sent>> {
        let mut beat = tokio::time::interval(Duration::from_secs(1) / a_second);
        beat.set_missed_tick_behavior(MissedTickBehavior::Burst);
        let mut writing = JoinSet::new();
        for _ in 0..u64::from(a_second) * lasting.as_secs() {
            beat.tick().await;
            let number = self.written.fetch_add(1, Ordering::Relaxed);
            let request = self.request(number)?;
            let client = self.client.clone();
            writing.spawn(async move {
                let at = Instant::now();
                let answer = client.request(request).await?;
                let status = answer.status();
                answer.into_body().collect().await?;
                ensure!(status == StatusCode::SEE_OTHER, "an idea answered {status}");
                Ok(Sent {
                    number,
                    at,
                    answered: at.elapsed(),
                })
            });
        }
        let mut sent = Vec::new();
        while let Some(one) = writing.join_next().await {
            sent.push(one?.context("writing an idea")?);
        }
        sent.sort_by_key(|one| one.number);
        Ok(sent)
    }

    fn request(&self, number: u64) -> anyhow::Result<Request<Full<Bytes>>> {
        let idea = &IDEAS[number as usize % IDEAS.len()];
        let mut form = self.room.form.clone();
        form.fill("wish", &Uuid::new_v4().to_string())?;
        form.fill("text", &format!("{} {}", idea.text, mark(number)))?;
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(form.sent(None))
            .finish();
        let phone = number as usize % self.room.phones.len();
        Ok(Request::post(format!("{}{}", self.url, form.action))
            .header(header::COOKIE, &self.room.phones[phone])
            .header(header::ORIGIN, &self.url)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Full::new(Bytes::from(body)))?)
    }
}

/// At the end of an idea's text.
pub fn mark(number: u64) -> String {
    format!("(No {number:06})")
}
