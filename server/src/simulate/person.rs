//! One person with a phone: comes in, picks a role, writes, votes. Each decides for themselves,
//! from a seed of their own.

use anyhow::{Context, ensure};
use axum::http::StatusCode;
use fastrand::Rng;

use super::{Browser, Form, Page, report::Sum};

pub struct Person {
    browser: Browser,
    /// `/w/HKV492`
    workshop: String,
    chance: Rng,
}

impl Person {
    pub fn new(base: &str, workshop: &str, seed: u64) -> Self {
        Self {
            browser: Browser::new(base),
            workshop: workshop.to_owned(),
            chance: Rng::with_seed(seed),
        }
    }

    pub fn chance(&mut self) -> &mut Rng {
        &mut self.chance
    }

    pub fn troubles(&self) -> super::Trouble {
        self.browser.troubles
    }

    /// Looks at the page, as one does by reloading it.
    pub async fn look(&mut self) -> anyhow::Result<Page> {
        let answer = self.browser.get(&self.workshop.clone()).await?;
        ensure!(
            answer.status == StatusCode::OK,
            "the seat answered {}",
            answer.status
        );
        Ok(answer.page())
    }

    /// Scans the code, picks a role and takes a seat.
    pub async fn come_in(&mut self, sum: &mut Sum) -> anyhow::Result<()> {
        let door = self.look().await?;
        let mut form = door.form("/seat")?.clone();
        let role = self.pick_role(&form)?;
        form.tick("role", &role)?;
        self.send(&form, None, sum).await.context("taking a seat")?;
        Ok(())
    }

    /// Two citizens for every carer and professional, and now and then somebody else: the usual
    /// mix of such an evening.
    fn pick_role(&mut self, form: &Form) -> anyhow::Result<String> {
        let roles = form.choices("role");
        let weights = [10, 4, 5, 1];
        let all: usize = (0..roles.len()).map(|n| weights.get(n).unwrap_or(&1)).sum();
        let mut drawn = self.chance.usize(0..all.max(1));
        for (n, role) in roles.iter().enumerate() {
            let weight = *weights.get(n).unwrap_or(&1);
            if drawn < weight {
                return Ok(role.clone());
            }
            drawn -= weight;
        }
        roles.first().cloned().context("there is no role to choose")
    }

    /// Writes one idea, if writing is open.
    pub async fn write(
        &mut self,
        text: &str,
        only_facilitator: bool,
        sum: &mut Sum,
    ) -> anyhow::Result<()> {
        let page = self.look().await?;
        let mut form = page.form("/ideas")?.clone();
        form.fill("text", text)?;
        if only_facilitator {
            form.tick("seen_by", "facilitator")?;
        }
        self.send(&form, None, sum).await.context("sharing an idea")
    }

    /// Casts a ballot in whatever vote is open. Sooner things on the (shuffled) page are liked a
    /// little more, as with people.
    pub async fn vote(&mut self, sum: &mut Sum) -> anyhow::Result<()> {
        let page = self.look().await?;
        let form = page
            .form_with("/ballots/")
            .context("there is no ballot")?
            .clone();
        let names = form.ticked_names();
        if names.iter().any(|name| name == "approve") {
            return self.approve(form, sum).await;
        }
        if !names.is_empty() {
            return self.judge(form, &names, sum).await;
        }
        self.rank(form, sum).await
    }

    async fn approve(&mut self, mut form: Form, sum: &mut Sum) -> anyhow::Result<()> {
        form.untick("approve");
        for item in form.choices("approve") {
            if self.chance.f32() < 0.25 {
                form.tick("approve", &item)?;
            }
        }
        self.send(&form, None, sum).await.context("approving")
    }

    async fn judge(
        &mut self,
        mut form: Form,
        names: &[String],
        sum: &mut Sum,
    ) -> anyhow::Result<()> {
        for name in names {
            let answers = form.choices(name);
            // One in ten is skipped.
            if !answers.is_empty() && self.chance.f32() > 0.1 {
                let answer = &answers[self.chance.usize(0..answers.len())];
                form.tick(name, answer)?;
            }
        }
        self.send(&form, None, sum).await.context("agreeing or not")
    }

    /// Presses + on one idea after the other, then casts.
    async fn rank(&mut self, mut form: Form, sum: &mut Sum) -> anyhow::Result<()> {
        let wanted = self.chance.usize(3..=5);
        for _ in 0..wanted {
            let open: Vec<String> = form
                .buttons("move")
                .into_iter()
                .filter(|button| button.starts_with("in-"))
                .collect();
            if open.is_empty() {
                break;
            }
            let first_few = open.len().min(4);
            let button = open[self.chance.usize(0..first_few)].clone();
            let answer = self.browser.submit(&form, Some(("move", &button))).await?;
            ensure!(
                answer.status == StatusCode::OK,
                "picking answered {}",
                answer.status
            );
            let page = answer.page();
            form = page
                .form_with("/ballots/")
                .context("the ballot went away")?
                .clone();
        }
        self.send(&form, None, sum).await.context("ranking")
    }

    /// Sends a form and notes whether it was acknowledged.
    async fn send(
        &mut self,
        form: &Form,
        pressed: Option<(&str, &str)>,
        sum: &mut Sum,
    ) -> anyhow::Result<()> {
        sum.sent += 1;
        let answer = self.browser.submit(form, pressed).await?;
        sum.wait.add(answer.took);
        ensure!(
            answer.first == StatusCode::SEE_OTHER,
            "{} answered {}",
            form.action,
            answer.first
        );
        sum.acknowledged += 1;
        Ok(())
    }
}
