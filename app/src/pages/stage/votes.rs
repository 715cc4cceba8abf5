//! A vote on the stage: what to do, who has, and what came of it once that is shown.

use leptos::prelude::*;
use workshop::view::{Results, VoteScene};
use workshop::{BallotRule, RunState};

use super::band::with_totals;
use super::picture::Picture;
use super::turnout::Row;
use super::{Drawn, lenses, opinions, picture, plane, results, say, spending, turnout};
use crate::ui::{Icon, Symbol, figure_of};
use crate::words::Method;

pub fn vote(picture: &Picture, scene: &VoteScene) -> Drawn {
    if let Some(results) = &scene.results {
        return revealed(picture, results);
    }
    let words = picture.words();
    let ballots = picture.ledger();
    let ledger = with_totals(
        picture,
        vec![],
        ballots.ballots_counted,
        ballots.ballots_received,
    );
    let instruction = instruction(picture, &scene.prompt, scene.rule);
    match scene.state {
        RunState::NotYet => {
            let under = Some(words.not_open.to_owned());
            let drawn = view! { {picture::head(picture, None)} {say::say(instruction, under)} };
            ("ask", drawn.into_any(), vec![])
        }
        RunState::Open => {
            let drawn = view! {
                {picture::head(picture, None)}
                {say::say(instruction, Some(words.on_your_phone.to_owned()))}
                {voted(picture)}
                <footer class="stage-foot">
                    <p>
                        <Icon symbol=Symbol::Lock />
                        " "
                        {words.nobody_sees}
                    </p>
                </footer>
            };
            ("vote", drawn.into_any(), ledger)
        }
        RunState::Closed => {
            let counted = (words.all_counted)(ballots.ballots_counted as usize);
            let heading = words.voting_closed.to_owned();
            let drawn = view! { {picture::head(picture, None)} {say::say(heading, Some(counted))} };
            ("waiting", drawn.into_any(), ledger)
        }
    }
}

fn voted(picture: &Picture) -> impl IntoView + use<> {
    let (words, room) = (picture.words(), picture.room());
    let roles = &picture.view.header.roles;
    let rows: Vec<Row> = picture
        .view
        .seats
        .iter()
        .map(|count| Row {
            name: room.role_group(roles, count.role.as_ref()).into_owned(),
            figure: figure_of(roles, count.role.as_ref()),
            done: count.done.unwrap_or_default(),
            of: count.seats,
        })
        .collect();
    let seats = picture.ledger().seats as usize;
    turnout::turnout(
        picture,
        (words.ballots_in)(seats),
        words.who_has_voted,
        rows,
    )
}

pub fn revealed(picture: &Picture, shown: &Results) -> Drawn {
    let fact = Some((picture.room().ballots)(shown.ballots as usize));
    let head = picture::head(picture, fact);
    if let Some(found) = &shown.opinions {
        let drawn = view! { {head} {opinions::opinions(picture, shown, found)} };
        // Not by role: the two have nothing to do with each other.
        let ledger = with_totals(picture, vec![], shown.ballots, shown.ballots);
        return ("opinions", drawn.into_any(), ledger);
    }
    let ledger = results::ledger(picture, shown);
    match &shown.lenses {
        Some(by_group) => {
            let drawn = view! { {head} {lenses::lenses(picture, shown, by_group)} };
            ("lenses", drawn.into_any(), ledger)
        }
        None => {
            let drawn = view! { {head} {everyone(picture, shown)} };
            ("results", drawn.into_any(), ledger)
        }
    }
}

/// All ballots alike, in the picture that the rule has.
fn everyone(picture: &Picture, shown: &Results) -> AnyView {
    let plot = shown.plot.as_ref().filter(|plot| plot.scales == 2);
    match (&shown.spending, plot) {
        (Some(spending), _) => spending::spending(picture, shown, spending).into_any(),
        (None, Some(plot)) if shown.ballots > 0 => plane::plane(picture, shown, plot).into_any(),
        _ => results::ranking(picture, shown).into_any(),
    }
}

fn instruction(picture: &Picture, prompt: &str, rule: BallotRule) -> String {
    match picture.room().prompt(prompt) {
        "" => Method::of(picture.lang, rule).instruction,
        prompt => prompt.to_owned(),
    }
}
