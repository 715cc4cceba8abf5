//! The whole evening: doors, writing, sorting, approving, ranking, talking.

use std::time::Duration;

use anyhow::Context;
use indicatif::{ProgressBar, ProgressStyle};
use tokio::task::JoinSet;

use super::{
    Desk, Person, Report,
    corpus::{IDEAS, Idea, PRIVATE, THEMES},
    report::Sum,
};

/// How fast people are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// As fast as the server answers: for measuring.
    Rush,
    /// As people are: for watching.
    Human,
}

#[derive(Clone, Debug)]
pub struct Plan {
    /// Like `http://127.0.0.1:3000`, without a slash at the end.
    pub url: String,
    pub seats: usize,
    pub pace: Pace,
    /// The same seed gives the same people.
    pub seed: u64,
}

/// What each person does in one part of the evening.
#[derive(Clone, Copy)]
enum Act {
    ComeIn,
    Write,
    Vote,
}

/// Plays a workshop at a running server; `desk` has started it and opens its rounds.
///
/// # Errors
/// When the facilitator cannot go on. What goes wrong for one phone is in the report instead.
pub async fn play(plan: &Plan, desk: &mut Desk) -> anyhow::Result<Report> {
    let mut report = Report::default();
    let mut people: Vec<Person> = (0..plan.seats)
        .map(|n| Person::new(&plan.url, &desk.workshop, plan.seed.wrapping_add(n as u64)))
        .collect();
    // Doors, writing and two votes.
    let bar = ProgressBar::new(plan.seats as u64 * 4).with_style(
        ProgressStyle::with_template("{msg:<12} {wide_bar} {pos}/{len}")
            .expect("the template is written right"),
    );

    bar.set_message("coming in");
    people = all_do(plan, people, Act::ComeIn, 20, &bar, &mut report).await;
    pause(plan, 3).await;

    bar.set_message("writing");
    desk.next().await.context("opening the writing")?;
    people = all_do(plan, people, Act::Write, 90, &bar, &mut report).await;
    pause(plan, 4).await;

    bar.set_message("sorting");
    desk.next().await.context("opening the sorting")?;
    for (theme, title) in THEMES.iter().enumerate() {
        let belongs = |words: &str| {
            let of_it = |idea: &&Idea| idea.theme == theme;
            IDEAS
                .iter()
                .filter(of_it)
                .any(|idea| words.contains(idea.text))
        };
        desk.make_theme(title, belongs)
            .await
            .context("making a theme")?;
        pause(plan, 4).await;
    }

    for message in ["approving", "ranking"] {
        bar.set_message(message);
        desk.next().await.context("opening the vote")?;
        people = all_do(plan, people, Act::Vote, 45, &bar, &mut report).await;
        desk.close().await.context("closing the vote")?;
        pause(plan, 5).await;
        desk.reveal().await.context("revealing the vote")?;
        while {
            pause(plan, 6).await;
            desk.reveal_more().await.context("revealing more")?
        } {}
    }

    bar.set_message("talking");
    desk.next().await.context("opening the discussion")?;
    for person in &people {
        report.troubles.no_answer += person.troubles().no_answer;
        report.troubles.busy += person.troubles().busy;
    }
    let counted = desk.count().await.context("counting")?;
    report.seats.counted = counted.seats;
    report.ideas.counted = counted.ideas;
    report.ballots.counted = counted.ballots;
    bar.finish_and_clear();
    Ok(report)
}

/// Everybody does the same thing, each in their own time, spread over `seconds` at human pace.
async fn all_do(
    plan: &Plan,
    people: Vec<Person>,
    act: Act,
    seconds: u64,
    bar: &ProgressBar,
    report: &mut Report,
) -> Vec<Person> {
    let mut doing = JoinSet::new();
    for person in people {
        let span = match plan.pace {
            Pace::Rush => Duration::ZERO,
            Pace::Human => Duration::from_secs(seconds),
        };
        doing.spawn(one_does(person, act, span));
    }
    let mut back = Vec::new();
    while let Some(done) = doing.join_next().await {
        bar.inc(1);
        let Ok((person, did)) = done else {
            report.errors.push("a phone broke".into());
            continue;
        };
        for (all, one) in [
            (&mut report.seats, did.seats),
            (&mut report.ideas, did.ideas),
            (&mut report.ballots, did.ballots),
        ] {
            all.sent += one.sent;
            all.acknowledged += one.acknowledged;
            all.wait.join(one.wait);
        }
        report.errors.extend(did.errors);
        back.push(person);
    }
    back
}

async fn one_does(mut person: Person, act: Act, span: Duration) -> (Person, Report) {
    let mut did = Report::default();
    let times = match act {
        Act::ComeIn | Act::Vote => 1,
        Act::Write => person.chance().usize(1..=3),
    };
    for _ in 0..times {
        let wait = span.mul_f64(person.chance().f64() / times as f64);
        tokio::time::sleep(wait).await;
        let outcome = match act {
            Act::ComeIn => person.come_in(&mut did.seats).await,
            Act::Write => write_something(&mut person, &mut did.ideas).await,
            Act::Vote => person.vote(&mut did.ballots).await,
        };
        if let Err(error) = outcome {
            did.errors.push(format!("{error:#}"));
        }
    }
    (person, did)
}

/// One idea in ten is for the facilitator alone.
async fn write_something(person: &mut Person, ideas: &mut Sum) -> anyhow::Result<()> {
    let chance = person.chance();
    if chance.f32() < 0.1 {
        let text = PRIVATE[chance.usize(0..PRIVATE.len())];
        return person.write(text, true, ideas).await;
    }
    let text = IDEAS[chance.usize(0..IDEAS.len())].text;
    person.write(text, false, ideas).await
}

async fn pause(plan: &Plan, seconds: u64) {
    if plan.pace == Pace::Human {
        tokio::time::sleep(Duration::from_secs(seconds)).await;
    }
}
