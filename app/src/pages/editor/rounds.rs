//! What happens: the rounds in order, and a button for one more of each kind.

use leptos::prelude::*;
use workshop::MAX_ROUNDS;
use workshop::view::Used;

use super::round::RoundRow;
use super::{Target, back, wrong};
use crate::forms::{Edit, KINDS, SetupForm, SetupReasons};
use crate::ui::{Icon, Symbol};
use crate::words::{Editor, Lang, Room};

#[component]
pub fn Rounds(
    lang: Lang,
    target: Target,
    form: SetupForm,
    reasons: SetupReasons,
    used: Used,
) -> impl IntoView {
    let words = Editor::of(lang);
    let rows = (0..form.rounds.len())
        .map(|n| {
            let is_used = used.rounds.contains(&form.rounds[n].id);
            view! {
                <RoundRow lang target form=form.clone() reasons=reasons.clone() n is_used />
            }
        })
        .collect_view();
    let add = (form.rounds.len() < MAX_ROUNDS).then(|| {
        let buttons = KINDS.map(|kind| {
            let edit = Edit::AddRound(kind);
            view! {
                <button
                    class="button new small"
                    name="do"
                    value=edit.value()
                    formaction=back(target, &edit, &form)
                >
                    <Icon symbol=Symbol::Plus />
                    " "
                    {kind_word(lang, kind)}
                </button>
            }
        });
        view! {
            <div class="add-round" role="group" aria-labelledby="add-round">
                <b id="add-round">{words.add_round}</b>
                <div class="buttons">{buttons}</div>
            </div>
        }
    });
    view! {
        <section class="editor-part" aria-labelledby="rounds">
            <h2 id="rounds">{words.rounds}</h2>
            <p>{words.rounds_lead}</p>
            {reasons.beside("rounds").map(wrong)}
            <ol class="round-rows">{rows}</ol>
            {add}
        </section>
    }
    .into_any()
}

pub fn kind_word(lang: Lang, kind: &str) -> &'static str {
    let sorts = &Room::of(lang).rounds;
    match kind {
        "group" => sorts.group,
        "vote" => sorts.vote,
        "discuss" => sorts.discuss,
        _ => sorts.gather,
    }
}
