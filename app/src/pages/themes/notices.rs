//! What is said over the themes: what went wrong, and that ballots were cast on them.

use leptos::prelude::*;
use workshop::{RunState, What};

use super::Frame;
use crate::ui::{Icon, Symbol};
use crate::words::Refusals;

/// What went wrong, over the whole page; where it belongs to a field, it stands there too.
pub fn said(frame: &Frame) -> Option<impl IntoView + use<>> {
    let trouble = frame.trouble.as_ref()?;
    let words = Refusals::of(frame.desk.lang);
    let reason = trouble.reason.clone();
    Some(view! {
        <div class="desk-said">
            <div class="notice alert" role="alert" tabindex="-1">
                <Icon symbol=Symbol::Warn />
                <p>
                    <b>{words.not_taken}</b>
                    " "
                    {reason}
                </p>
            </div>
        </div>
    })
}

/// Votes on themes that are open or were held: changing a theme drops none of their ballots.
pub fn votes(frame: &Frame) -> Vec<AnyView> {
    let words = frame.words();
    let view = &frame.desk.view;
    let on_themes = view.votes.iter().filter(|vote| {
        let round = view.setup.round(vote.round);
        let what = round
            .and_then(|round| round.kind.vote())
            .map(|vote| vote.what);
        what == Some(What::Themes)
            && (vote.state == RunState::Open || vote.state == RunState::Closed && vote.ballots > 0)
    });
    on_themes
        .filter_map(|vote| {
            let round = view.rounds.iter().find(|round| round.id == vote.round)?;
            let name = frame.desk.name(round);
            let says = if vote.state == RunState::Open {
                (words.vote_is_open)(&name, vote.ballots)
            } else {
                (words.vote_was_held)(&name, vote.ballots)
            };
            let flagged = (vote.flagged > 0).then(|| {
                let flagged = (frame.desk.words().flagged)(vote.flagged);
                view! { <p>{flagged}</p> }
            });
            Some(
                view! {
                    <div class="notice">
                        <p>
                            <b>{says}</b>
                            " "
                            {words.ballots_stay}
                        </p>
                        {flagged}
                    </div>
                }
                .into_any(),
            )
        })
        .collect()
}
