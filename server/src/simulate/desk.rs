//! The facilitator of a room that is not there: starts a workshop from a template and runs it
//! from the desk, by the same forms as anybody.

use anyhow::{Context, bail, ensure};
use axum::http::StatusCode;
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
    /// Starts a workshop at a running server.
    pub async fn begin(url: &str) -> anyhow::Result<Self> {
        let mut browser = Browser::new(url);
        let editor = format!("/start/{}", Template::WholeEvening.key());
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
            .links
            .into_iter()
            .find(|link| link.contains("/key/"))
            .unwrap_or_else(|| format!("{url}{workshop}/desk"));
        Ok(Self {
            browser,
            workshop,
            link,
        })
    }

    /// Opens the next round.
    pub async fn next(&mut self) -> anyhow::Result<()> {
        self.press("/desk/next").await
    }

    pub async fn close(&mut self) -> anyhow::Result<()> {
        self.press("/desk/close").await
    }

    pub async fn reveal(&mut self) -> anyhow::Result<()> {
        self.press("/desk/reveal").await
    }

    /// Puts all ideas without a theme whose text belongs into a new theme.
    pub async fn make_theme(
        &mut self,
        title: &str,
        belongs: impl Fn(&str) -> bool,
    ) -> anyhow::Result<()> {
        let _ = (title, belongs);
        bail!("not yet")
    }

    pub async fn count(&mut self) -> anyhow::Result<Counted> {
        bail!("not yet")
    }

    async fn look(&mut self, page: &str) -> anyhow::Result<Page> {
        let answer = self
            .browser
            .get(&format!("{}/{page}", self.workshop))
            .await?;
        ensure!(
            answer.status == StatusCode::OK,
            "the desk answered {}",
            answer.status
        );
        Ok(answer.page())
    }

    async fn press(&mut self, ending: &str) -> anyhow::Result<()> {
        let page = self.look("desk").await?;
        let form = page.form(ending)?.clone();
        self.send(&form, None).await
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
