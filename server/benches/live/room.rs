//! A workshop with an open wall and the phones in it: founded at the desk and entered through the
//! door, by the pages and forms that people use.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, ensure};
use server::simulate::{Browser, Desk, Form, Page, Trouble};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use workshop::MAX_SEATS;
use workshop::template::Template;

use crate::house::Served;

/// How many people are at the door at once while a room fills for another scene.
const AT_THE_DOOR: usize = 32;

pub struct Room {
    /// `/w/HKV492`
    pub workshop: String,
    /// What each phone sends as its `Cookie`.
    pub phones: Vec<String>,
    /// What people write in, as it stood on one phone.
    pub form: Form,
}

/// What came of somebody's coming in.
pub struct Inside {
    pub cookie: String,
    pub page: String,
    pub trouble: Trouble,
    /// Until the page at the door was there.
    pub door_took: Duration,
}

impl Room {
    /// `people` take a seat each, or as many of them as a room has seats.
    pub async fn fill(served: &Served, workshop: &str, people: usize) -> anyhow::Result<Self> {
        let door = door(&served.url, workshop).await?;
        let turn = Arc::new(Semaphore::new(AT_THE_DOOR));
        let mut coming = JoinSet::new();
        for _ in 0..people.min(MAX_SEATS) {
            let (url, workshop) = (served.url.clone(), workshop.to_owned());
            let (door, turn) = (door.clone(), turn.clone());
            coming.spawn(async move {
                let _turn = turn.acquire_owned().await?;
                come_in(&url, &workshop, &door).await
            });
        }
        let mut phones = Vec::new();
        let mut page = None;
        while let Some(inside) = coming.join_next().await {
            let inside = inside??;
            phones.push(inside.cookie);
            page = Some(inside.page);
        }
        let page = Page::read(&page.context("nobody came")?);
        Ok(Self {
            workshop: workshop.to_owned(),
            phones,
            form: page.form("/ideas")?.clone(),
        })
    }

    /// What this many phones ask for to see the room live. Where there are more than seats, the
    /// rest are second phones.
    pub fn requests(&self, served: &Served, streams: usize) -> Vec<Vec<u8>> {
        let phones = self.phones.iter().cycle().take(streams);
        phones
            .map(|cookie| request(served, &self.workshop, cookie))
            .collect()
    }

    /// Looks at the first phone, so that no later figure holds what only the first page costs.
    pub async fn warm_up(&self, served: &Served) -> anyhow::Result<()> {
        for _ in 0..20 {
            let page = Browser::new(&served.url).get(&self.workshop).await?;
            ensure!(page.status.is_success(), "the door is shut");
        }
        Ok(())
    }
}

pub fn request(served: &Served, workshop: &str, cookie: &str) -> Vec<u8> {
    format!(
        "GET {workshop}/live/seat?board=all HTTP/1.1\r\nHost: {}\r\n\
         Accept: text/event-stream\r\nCookie: {cookie}\r\n\r\n",
        served.address
    )
    .into_bytes()
}

/// Starts a workshop with an open wall and opens its writing.
pub async fn found(served: &Served) -> anyhow::Result<String> {
    let mut desk = Desk::begin_from(&served.url, Template::OpenWall).await?;
    desk.next().await.context("opening the writing")?;
    Ok(desk.workshop)
}

/// The form at the door, read once: everybody's differs in its wish only.
pub async fn door(url: &str, workshop: &str) -> anyhow::Result<Form> {
    let page = Browser::new(url).get(workshop).await?.page();
    let mut form = page.form("/seat")?.clone();
    let roles = form.choices("role");
    form.tick("role", roles.first().context("there is no role")?)?;
    Ok(form)
}

/// Scans the code, takes a seat, and is shown its page.
pub async fn come_in(url: &str, workshop: &str, door: &Form) -> anyhow::Result<Inside> {
    let mut browser = Browser::new(url);
    let at_the_door = browser.get(workshop).await?;
    let mut form = door.clone();
    form.fill("wish", wish(&at_the_door.body)?)?;
    let seated = browser.submit(&form, None).await?;
    ensure!(
        seated.status.is_success() && seated.path == workshop,
        "taking a seat answered {} at {}",
        seated.status,
        seated.path
    );
    Ok(Inside {
        cookie: browser.cookies(),
        page: seated.body,
        trouble: browser.troubles,
        door_took: at_the_door.took,
    })
}

/// Found by looking for it: taking a thousand pages apart would be most of what is measured.
fn wish(page: &str) -> anyhow::Result<&str> {
    let form = page.find("/seat\"").context("there is no door")?;
    let (_, rest) = page[form..]
        .split_once("name=\"wish\"")
        .context("the form at the door has no wish")?;
    let (_, rest) = rest.split_once("value=\"").context("the wish is empty")?;
    let (wish, _) = rest.split_once('"').context("the wish has no end")?;
    Ok(wish)
}
