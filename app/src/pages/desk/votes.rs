//! What the desk says of votes: how many ballots are in, the result once the room has it, and
//! what to know before one begins.

use std::collections::BTreeSet;

use leptos::prelude::*;
use workshop::view::{DeskVote, RoundTab, Sort};
use workshop::{BallotRule, RunState};

use super::{Frame, now, reveal};
use crate::parts::Act;
use crate::parts::results::VoteResults;
use crate::ui::{Icon, Symbol};

/// More options than this are too many to put in order.
const MOST_TO_RANK: u32 = 30;

pub fn votes(frame: &Frame) -> impl IntoView + use<> {
    let current = frame.current().and_then(|round| vote_of(frame, round));
    let is_discussing = frame
        .current()
        .is_some_and(|round| round.sort == Sort::Discuss);
    let latest = is_discussing
        .then(|| frame.view.votes.iter().rev().find(|vote| vote.revealed))
        .flatten();
    view! {
        {warning(frame).into_any()}
        {flagged(frame, current).into_any()}
        {current.map(|vote| under_way(frame, vote))}
        {latest.map(|vote| shown(frame, vote)).into_any()}
        {grouping(frame).into_any()}
    }
}

fn vote_of<'a>(frame: &'a Frame, round: &RoundTab) -> Option<&'a DeskVote> {
    frame.view.votes.iter().find(|vote| vote.round == round.id)
}

fn under_way(frame: &Frame, vote: &DeskVote) -> AnyView {
    match vote.state {
        RunState::NotYet => ().into_any(),
        RunState::Open => turnout(frame, vote).into_any(),
        RunState::Closed if vote.revealed => shown(frame, vote).into_any(),
        RunState::Closed => hidden(frame, vote).into_any(),
    }
}

fn turnout(frame: &Frame, vote: &DeskVote) -> impl IntoView + use<> {
    let words = frame.words();
    view! {
        <section class="stack" aria-labelledby="in-h">
            <h2 id="in-h">{(words.ballots_in)(vote.ballots, frame.view.ledger.seats)}</h2>
            <p>
                <Icon symbol=Symbol::Lock />
                " "
                {words.nobody_sees}
            </p>
        </section>
    }
}

fn hidden(frame: &Frame, vote: &DeskVote) -> impl IntoView + use<> {
    let words = frame.words();
    let fields = vec![
        ("act", "reveal".to_owned()),
        ("round", vote.round.to_string()),
    ];
    view! {
        <section class="unrevealed" aria-labelledby="un-h">
            <h2 id="un-h">{(words.received_counted)(vote.ballots)}</h2>
            <p>{words.nobody_has_seen}</p>
            <Act to=frame.path("/rounds") fields class="button primary">
                <Icon symbol=Symbol::Stage />
                " "
                {words.show_result}
            </Act>
        </section>
    }
}

fn shown(frame: &Frame, vote: &DeskVote) -> Option<impl IntoView + use<>> {
    let words = frame.words();
    let results = vote.results.clone()?;
    let ballots = (frame.room().ballots)(results.ballots as usize);
    let roles = frame.view.header.roles.clone();
    let is_here = frame.current().map(|round| round.id) == Some(vote.round);
    let steps = reveal::steps(frame, &results, is_here);
    Some(view! {
        <section class="stack" aria-labelledby="res-h">
            <header class="pane-head">
                <h2 id="res-h">{words.results}</h2>
                <p>{ballots}</p>
            </header>
            {steps}
            <VoteResults
                lang=frame.lang
                results
                roles
                lens=frame.lens
                address=frame.path("")
                mine=BTreeSet::new()
            />
            <p class="soft">{words.reopening_covers}</p>
        </section>
    })
}

/// Before or during a ranking of a long list.
fn warning(frame: &Frame) -> Option<impl IntoView + use<>> {
    let words = frame.words();
    let here = frame.current().map_or(0, |round| round.n);
    let soon = frame
        .view
        .rounds
        .iter()
        .filter(|round| round.current || round.n == here + 1)
        .filter(|round| round.state == RunState::NotYet)
        .filter_map(|round| vote_of(frame, round))
        .find(|vote| {
            matches!(vote.rule, BallotRule::PickAndRank { .. }) && vote.options > MOST_TO_RANK
        })?;
    Some(view! {
        <div class="notice">
            <Icon symbol=Symbol::Warn />
            <p>
                <b>{(words.too_many)(soon.options)}</b>
                " "
                {words.too_many_why}
            </p>
        </div>
    })
}

fn flagged(frame: &Frame, current: Option<&DeskVote>) -> Option<impl IntoView + use<>> {
    let words = frame.words();
    let flagged = current.map(|vote| vote.flagged).filter(|n| *n > 0)?;
    Some(view! {
        <div class="notice plain">
            <Icon symbol=Symbol::Warn />
            <p>{(words.flagged)(flagged)}</p>
        </div>
    })
}

/// In a group round: how many ideas wait for a theme, and where that is done.
fn grouping(frame: &Frame) -> Option<impl IntoView + use<>> {
    let words = frame.words();
    frame
        .current()
        .filter(|round| round.sort == Sort::Group && !now::waits_to_be_shown(frame))?;
    let loose = frame
        .view
        .ideas
        .iter()
        .filter(|idea| idea.on_the_wall && !idea.parked && idea.theme.is_none())
        .count();
    Some(view! {
        <section class="stack" aria-labelledby="group-h">
            <h2 id="group-h">{words.to_group}</h2>
            <p>{(words.without_theme)(loose)}</p>
            <p class="buttons">
                <a class="button verb" href=frame.path("/themes")>
                    {words.to_the_themes}
                    " "
                    <Icon symbol=Symbol::Next />
                </a>
            </p>
        </section>
    })
}
