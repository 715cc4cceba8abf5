//! The facilitator of a room that is not there: starts a workshop from a template and runs it
//! from the desk, by the same forms as anybody.

use anyhow::{Context, ensure};
use axum::http::StatusCode;
use serde::Deserialize;
use workshop::HowFar;
use workshop::template::Template;

use super::{
    Browser, Form, Page,
    corpus::{PURPOSE, QUESTION, TITLE, VENUE},
};

pub struct Desk {
    browser: Browser,
    /// `/w/HKV492`
    pub workshop: String,
    /// The whole address that gives the desk to whoever has it.
    pub link: String,
    /// The agenda, read once.
    rounds: Vec<String>,
    opened: usize,
}

/// What the record holds in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    pub seats: u64,
    pub ideas: u64,
    /// Over all votes.
    pub ballots: u64,
}

impl Desk {
    /// Starts a whole evening at a running server.
    pub async fn begin(url: &str) -> anyhow::Result<Self> {
        Self::begin_from(url, Template::WholeEvening).await
    }

    /// Starts a workshop from a template.
    pub async fn begin_from(url: &str, template: Template) -> anyhow::Result<Self> {
        let mut browser = Browser::new(url);
        let editor = format!("/start/{}", template.key());
        let page = browser.get(&editor).await?.page();
        let mut form = page.form("/workshops")?.clone();
        form.fill("title", TITLE)?;
        form.fill("question", QUESTION)?;
        form.fill("purpose", PURPOSE)?;
        form.fill("venue", VENUE)?;
        let answer = browser.submit(&form, None).await?;
        ensure!(
            answer.status == StatusCode::OK && answer.path.starts_with("/w/"),
            "starting a workshop answered {} at {}",
            answer.status,
            answer.path
        );
        let workshop: String = answer.path.split('/').take(3).collect::<Vec<_>>().join("/");
        let link = answer
            .page()
            .to_copy
            .into_iter()
            .find(|value| value.contains("/key/"))
            .unwrap_or_else(|| format!("{url}{workshop}/desk"));
        Ok(Self {
            browser,
            workshop,
            link,
            rounds: vec![],
            opened: 0,
        })
    }

    /// Opens the next round on the agenda.
    pub async fn next(&mut self) -> anyhow::Result<()> {
        let page = self.look("desk").await?;
        if self.rounds.is_empty() {
            self.rounds = agenda(&page);
        }
        let round = self
            .rounds
            .get(self.opened)
            .context("the agenda is at its end")?;
        let form = asking(&page, "open", Some(round))?.clone();
        self.opened += 1;
        self.send(&form, None).await
    }

    pub async fn close(&mut self) -> anyhow::Result<()> {
        let page = self.look("desk").await?;
        self.send(asking(&page, "close", None)?, None).await
    }

    pub async fn reveal(&mut self) -> anyhow::Result<()> {
        let page = self.look("desk").await?;
        self.send(asking(&page, "reveal", None)?, None).await
    }

    /// Shows the next part of the result, if there is one; says whether there was.
    pub async fn reveal_more(&mut self) -> anyhow::Result<bool> {
        let page = self.look("desk").await?;
        let is_step = |form: &&Form| form.action.ends_with("/desk/reveal");
        // The step on comes first; where there is none, the first leads back.
        let on = page.forms.iter().find(is_step).filter(|form| {
            let at = |name| form.value(name).and_then(step);
            at("upto") > at("seen")
        });
        match on {
            Some(form) => self.send(&form.clone(), None).await.map(|()| true),
            None => Ok(false),
        }
    }

    /// Puts all ideas whose words belong into a new theme.
    pub async fn make_theme(
        &mut self,
        title: &str,
        belongs: impl Fn(&str) -> bool,
    ) -> anyhow::Result<()> {
        let page = self.look("desk/themes").await?;
        let mut form = page
            .forms
            .iter()
            .find(|form| !form.choices("idea").is_empty())
            .context("there is nothing to tick on the page of themes")?
            .clone();
        for (idea, words) in form.labelled_choices("idea") {
            if belongs(&words) {
                form.tick("idea", &idea)?;
            }
        }
        form.fill("title", title)?;
        self.send(&form, Some(("act", "make"))).await
    }

    /// Reads the record as it leaves the room.
    pub async fn count(&mut self) -> anyhow::Result<Counted> {
        let path = format!("{}/desk/workshop.json", self.workshop);
        let answer = self.browser.get(&path).await?;
        ensure!(
            answer.status == StatusCode::OK,
            "the record answered {}",
            answer.status
        );
        let record: Record = serde_json::from_str(&answer.body).context("reading the record")?;
        Ok(Counted {
            seats: record.people.seats,
            ideas: record.ideas.len() as u64
                + record.kept_back.private
                + record.kept_back.kept_private
                + record.kept_back.waiting_to_be_read
                + record.kept_back.waiting_for_their_wall
                + record
                    .kept_back
                    .taken_down
                    .iter()
                    .map(|down| down.ideas)
                    .sum::<u64>(),
            ballots: record.votes.iter().map(|vote| vote.ballots).sum(),
        })
    }

    async fn look(&mut self, page: &str) -> anyhow::Result<Page> {
        let answer = self
            .browser
            .get(&format!("{}/{page}", self.workshop))
            .await?;
        ensure!(
            answer.status == StatusCode::OK,
            "{page} answered {}",
            answer.status
        );
        Ok(answer.page())
    }

    async fn send(&mut self, form: &Form, pressed: Option<(&str, &str)>) -> anyhow::Result<()> {
        let answer = self.browser.submit(form, pressed).await?;
        ensure!(
            answer.first == StatusCode::SEE_OTHER,
            "{} answered {}",
            form.action,
            answer.first
        );
        Ok(())
    }
}

/// The rounds in the agenda's order: each can be opened from the lobby.
fn agenda(page: &Page) -> Vec<String> {
    let mut rounds: Vec<String> = Vec::new();
    for form in &page.forms {
        if form.value("act") == Some("open")
            && let Some(round) = form.value("round")
            && !rounds.iter().any(|known| known == round)
        {
            rounds.push(round.to_owned());
        }
    }
    rounds
}

/// A step of a result as forms carry it.
fn step(key: &str) -> Option<HowFar> {
    serde_json::from_value(key.into()).ok()
}

/// The form that asks for something of a round.
fn asking<'a>(page: &'a Page, act: &str, round: Option<&str>) -> anyhow::Result<&'a Form> {
    let asks = |form: &&Form| {
        form.action.ends_with("/desk/rounds")
            && form.value("act") == Some(act)
            && (round.is_none() || form.value("round") == round)
    };
    page.forms
        .iter()
        .find(asks)
        .with_context(|| format!("the desk has no button to {act}"))
}

/// The parts of the exported record that are counted.
#[derive(Deserialize)]
struct Record {
    people: People,
    ideas: Vec<serde_json::Value>,
    votes: Vec<Vote>,
    kept_back: KeptBack,
}

#[derive(Deserialize)]
struct People {
    seats: u64,
}

#[derive(Deserialize)]
struct Vote {
    ballots: u64,
}

#[derive(Deserialize)]
struct KeptBack {
    private: u64,
    kept_private: u64,
    waiting_to_be_read: u64,
    waiting_for_their_wall: u64,
    taken_down: Vec<TakenDown>,
}

#[derive(Deserialize)]
struct TakenDown {
    ideas: u64,
}
