//! The sheet that every page in a seat is written on: the head above, the languages below.

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use workshop::view::{mine, seats};

use crate::live::mark;
use crate::parts::{Alive, Head, Languages, SeatHead, Who};
use crate::rendering::{Family, Page};
use crate::visit::SeatVisit;

/// How often a page that only waits looks again by itself.
const LOOK_AGAIN: u32 = 10;

pub struct Sheet<'a> {
    visit: &'a SeatVisit,
    page: Page,
    address: String,
}

impl<'a> Sheet<'a> {
    pub fn new(visit: &'a SeatVisit, title: &str) -> Self {
        let title = format!("{title} · {}", visit.now.setup.title);
        Sheet {
            visit,
            page: Page::new(title, Family::Phone)
                .of(&visit.now)
                .with_island()
                .sheet(mark(&workshop::view::sheet(&visit.now))),
            address: format!("/w/{}", visit.code()),
        }
    }

    pub fn status(mut self, status: StatusCode) -> Self {
        self.page = self.page.status(status);
        self
    }

    /// Where the sheet is found again, after the workshop's own address.
    pub fn at(mut self, rest: &str) -> Self {
        self.address = format!("/w/{}{rest}", self.visit.code());
        self
    }

    /// For a sheet that nobody types into.
    pub fn looking_again(mut self) -> Self {
        self.page = self.page.refresh_every(LOOK_AGAIN);
        self
    }

    /// `content` brings the `<main>`.
    pub async fn render<V>(self, content: impl FnOnce() -> V + Send + 'static) -> Response
    where
        V: IntoView + 'static,
    {
        let visit = self.visit;
        let (lang, now) = (visit.reader.lang, &visit.now);
        let role = mine(now, visit.seat).and_then(|mine| mine.role);
        let head = Head::new(lang, visit.code(), &seats(now), role, rooms::now());
        let address = self.address;
        self.page
            .render(&visit.reader, move || {
                view! {
                    <SeatHead head />
                    <Alive lang who=Who::Seat />
                    {content()}
                    <Languages lang to=address />
                }
            })
            .await
    }
}
