//! Filling in a ballot: the form that all rules share. It carries everything chosen so far in
//! itself, so that every button works without script and nothing is lost by a refusal.

use axum::http::StatusCode;
use leptos::prelude::*;
use workshop::view::OptionCard;
use workshop::{Ballot, BallotRule, ItemId};

use super::meter::meter;
use super::spread::Typed;
use super::{Paper, approve, judge, pairs, rank, rate, spread};
use crate::ballots::Focus;
use crate::parts::theirs;
use crate::times;
use crate::ui::{Hidden, Icon, Symbol};
use crate::visit::{Denial, fresh_wish};
use crate::words::{BallotWords, Lang, Method, PaperWords};

/// What came of the last press.
#[derive(Default)]
pub struct Filling {
    /// What is on the ballot; `None`: what was cast before, or nothing.
    pub ballot: Option<Ballot>,
    /// Of a ballot that came back, what was typed into its fields.
    pub typed: Typed,
    /// Pairs beyond those that were answered.
    pub more: bool,
    pub denial: Option<Denial>,
    pub focus: Option<Focus>,
}

impl Filling {
    pub fn status(&self) -> StatusCode {
        self.denial
            .as_ref()
            .map_or(StatusCode::OK, |denial| denial.status)
    }
}

pub fn form(paper: Paper, filling: Filling) -> impl IntoView {
    let words = BallotWords::of(paper.lang);
    let how = Method::of(paper.lang, paper.scene.rule).how;
    let why = filling.denial.map(|denial| {
        view! {
            <p class="notice alert" role="alert" tabindex="-1" autofocus>
                <Icon symbol=Symbol::Warn />
                <span>{denial.reason}</span>
            </p>
        }
    });
    let ballot = filling.ballot.unwrap_or_else(|| paper.draft());
    let body = match &ballot {
        Ballot::Approve(items) => approve::options(&paper, items).into_any(),
        Ballot::Points(given) => spread::points(&paper, given, &filling.typed),
        Ballot::Quadratic(votes) => spread::votes(&paper, votes, &filling.typed),
        Ballot::Rated(rated) => rate::ratings(&paper, rated),
        Ballot::Compared(pairs) => pairs::pairs(&paper, pairs, filling.more),
        Ballot::Ranked(items) => rank::picks(&paper, items, filling.focus).into_any(),
        Ballot::Judged(judged) => judge::statements(&paper, judged),
    };
    let meter = meter(&paper, &ballot);
    let is_full = filling.focus == Some(Focus::Cast);
    let is_ranked = paper.scene.rule.is_ranked();
    let comes_by_itself = matches!(
        paper.scene.rule,
        BallotRule::Judge | BallotRule::Rate { .. } | BallotRule::Pairs
    );
    let next_comes = comes_by_itself.then(|| {
        let comes = PaperWords::of(paper.lang).next_comes;
        view! { <span class="live-only">" " {comes}</span> }
    });
    view! {
        <main id="main">
            {why}
            <h1 dir="auto" lang=theirs(&paper.heading)>{paper.heading.clone()}</h1>
            <p>{how} {next_comes} " " {words.secret}</p>
            <form
                id="ballot"
                method="post"
                action=paper.address()
                data-keeps=""
                data-draft=format!("ballot-{}", paper.scene.round)
                data-uncast=uncast(&paper)
                data-most=is_ranked.then(|| paper.most())
            >
                <Hidden name="wish" value=fresh_wish().to_string() />
                {body}
                <div class="dock">
                    {meter}
                    <button class="button primary full" autofocus=is_full>
                        {words.cast}
                    </button>
                    {foot(&paper)}
                </div>
            </form>
        </main>
    }
}

/// What a live page says when the vote ends before this is cast.
fn uncast(paper: &Paper) -> String {
    let words = BallotWords::of(paper.lang);
    match &paper.mine {
        Some(mine) => {
            let clock = times::clock(paper.lang, mine.saved);
            format!("{}. {}", words.closed, (words.too_late_earlier)(&clock))
        }
        None => words.uncast.to_owned(),
    }
}

fn foot(paper: &Paper) -> impl IntoView + use<> {
    let words = BallotWords::of(paper.lang);
    match &paper.mine {
        Some(mine) => {
            let clock = times::clock(paper.lang, mine.saved);
            view! {
                <p class="dock-line">
                    <span>{(words.counts_until)(&clock)}</span>
                    " "
                    <a class="link" href=paper.room()>
                        {words.keep}
                    </a>
                </p>
            }
            .into_any()
        }
        None => view! {
            <p class="dock-line">
                <span data-nothing=words.nothing_cast data-chosen=words.chosen_not_cast>
                    {words.nothing_cast}
                </span>
                " "
                <span>{words.change_until}</span>
            </p>
        }
        .into_any(),
    }
}

/// What is in a theme, folded away; nothing for an idea.
pub fn inside(lang: Lang, option: &OptionCard) -> impl IntoView + use<> {
    let ItemId::Theme(_) = option.item else {
        return None;
    };
    let words = BallotWords::of(lang);
    if option.cards.is_empty() {
        return Some(view! { <p class="inside soft">{words.nothing_inside}</p> }.into_any());
    }
    let ideas = option
        .cards
        .iter()
        .map(|card| view! { <li dir="auto" lang=theirs(&card.text)>{card.text.clone()}</li> })
        .collect_view();
    Some(
        view! {
            <details class="inside">
                <summary class="link">{(words.inside)(option.cards.len())}</summary>
                <ul>{ideas}</ul>
            </details>
        }
        .into_any(),
    )
}
