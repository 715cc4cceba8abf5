//! What to know before a vote is opened: what would be refused, what would be too much to ask, and
//! what things cost.

use leptos::prelude::*;
use workshop::view::{CostsSoFar, DeskVote, RoundTab};
use workshop::{BallotRule, MAX_RANKED, RunState};

use super::Frame;
use super::votes::vote_of;
use crate::pages::costs::saved;
use crate::ui::{Icon, Symbol};
use crate::words::Costs;

/// More options than this are many to put in order, or to rate (James Lind Alliance, *Guidebook*,
/// chapter 8: 25 to 30 go to the final workshop).
const MANY: u32 = 30;

pub fn before(frame: &Frame) -> Option<AnyView> {
    let here = frame.current().map_or(0, |round| round.n);
    let rounds = &frame.view.rounds;
    let soon = rounds
        .iter()
        .filter(|round| round.current || round.n == here + 1)
        .filter(|round| round.state == RunState::NotYet);
    let vote = soon.filter_map(|round| vote_of(frame, round)).next()?;
    let costs = vote.costs.as_ref().filter(|costs| costs.options > 0);
    let costs = costs.map(|costs| priced(frame, vote, costs));
    Some(view! { {warning(frame, vote)} {costs} }.into_any())
}

fn warning(frame: &Frame, vote: &DeskVote) -> Option<impl IntoView + use<>> {
    let words = frame.words();
    let n = vote.options;
    let (what, why) = match vote.rule {
        _ if n == 0 => (words.nothing_to_vote_on.to_owned(), ""),
        BallotRule::Pairs if n < 2 => (words.needs_two.to_owned(), ""),
        BallotRule::RankAll if n as usize > MAX_RANKED => {
            ((words.too_many_for_all)(n, MAX_RANKED), words.too_many_why)
        }
        BallotRule::PickAndRank { .. } if n > MANY => ((words.too_many)(n), words.too_many_why),
        BallotRule::Rate { .. } if n > MANY => {
            ((words.too_many_to_rate)(n), words.too_many_to_rate_why)
        }
        _ => return None,
    };
    Some(view! {
        <div class="notice">
            <Icon symbol=Symbol::Warn />
            <p>
                <b>{what}</b>
                " "
                {why}
            </p>
        </div>
    })
}

pub fn priced(frame: &Frame, vote: &DeskVote, costs: &CostsSoFar) -> impl IntoView + use<> {
    let words = Costs::of(frame.lang);
    let is_short = costs.options > 0 && costs.unknown == 0 && costs.sum <= costs.total;
    let all_fits = is_short.then(|| format!(" {}", words.all_fits));
    let saved = (frame.saved == Some(vote.round)).then(|| saved(frame.lang));
    view! {
        {saved}
        <p>
            {to_spend(frame, costs)} {all_fits} " "
            <a href=frame.path(&format!("/costs/{}", vote.round))>{words.link}</a>
        </p>
    }
}

/// "10,000 € to spend; everything together costs 54,000 €."
pub fn to_spend(frame: &Frame, costs: &CostsSoFar) -> String {
    let money = |sum: u64| frame.lang.money(sum, &costs.unit);
    match costs.unknown {
        0 => (frame.words().to_spend)(&money(costs.total), &money(costs.sum)),
        unknown => (Costs::of(frame.lang).unknown)(unknown),
    }
}

/// Where costs are missing, opening would be refused: they are the next step.
pub fn costs_missing<'a>(frame: &'a Frame, round: &RoundTab) -> Option<&'a CostsSoFar> {
    let costs = vote_of(frame, round)?.costs.as_ref()?;
    (costs.unknown > 0 && !costs.are_fixed).then_some(costs)
}
