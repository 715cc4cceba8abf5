//! What the desk says of votes: how many ballots are in, the result once the room has it, and
//! what to know before one begins.

use std::collections::BTreeSet;

use leptos::prelude::*;
use workshop::RunState;
use workshop::view::{DeskVote, RoundTab, Sort};

use super::{Frame, before, now, reveal};
use crate::parts::Act;
use crate::parts::results::VoteResults;
use crate::ui::{Icon, Symbol};
use crate::words::Method;

pub fn votes(frame: &Frame) -> impl IntoView + use<> {
    let current = frame.current().and_then(|round| vote_of(frame, round));
    let is_discussing = frame
        .current()
        .is_some_and(|round| round.sort == Sort::Discuss);
    let latest = is_discussing
        .then(|| frame.view.votes.iter().rev().find(|vote| vote.revealed))
        .flatten();
    view! {
        {before::before(frame).into_any()}
        {flagged(frame, current).into_any()}
        {current.map(|vote| under_way(frame, vote))}
        {latest.map(|vote| shown(frame, vote)).into_any()}
        {grouping(frame).into_any()}
    }
}

pub fn vote_of<'a>(frame: &'a Frame, round: &RoundTab) -> Option<&'a DeskVote> {
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
                {words.on_the_stage} " " <q dir="auto">{instruction(frame, vote)}</q> " "
                {vote.costs.as_ref().map(|costs| before::to_spend(frame, costs))}
            </p>
            <p>
                <Icon symbol=Symbol::Lock />
                " "
                {words.nobody_sees}
            </p>
        </section>
    }
}

/// What the room reads.
fn instruction(frame: &Frame, vote: &DeskVote) -> String {
    let rounds = &frame.view.rounds;
    let round = rounds.iter().find(|round| round.id == vote.round);
    let prompt = round.map_or("", |round| frame.room().prompt(&round.prompt));
    match prompt {
        "" => Method::of(frame.lang, vote.rule).instruction,
        prompt => prompt.to_owned(),
    }
}

fn hidden(frame: &Frame, vote: &DeskVote) -> impl IntoView + use<> {
    let words = frame.words();
    // Opened by mistake, and nobody has voted: what things cost can still be put right.
    let costs = vote.costs.as_ref().filter(|costs| !costs.are_fixed);
    let costs = costs.map(|costs| before::priced(frame, vote, costs));
    let fields = vec![
        ("act", "reveal".to_owned()),
        ("round", vote.round.to_string()),
    ];
    view! {
        <section class="unrevealed" aria-labelledby="un-h">
            <h2 id="un-h">{(words.received_counted)(vote.ballots)}</h2>
            <p>{words.nobody_has_seen}</p>
            <Act to=frame.path("/rounds") fields class="button primary" key="reveal" steps=true>
                <Icon symbol=Symbol::Stage />
                " "
                {words.show_result}
            </Act>
            {costs}
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
