//! Approve any number: a tick for each. Where it is about costs, each says its own.

use leptos::prelude::*;
use workshop::{BallotRule, ItemId};

use super::Paper;
use super::filling::inside;
use crate::ui::Check;
use crate::words::{BallotWords, PaperWords};

pub fn options(paper: &Paper, ticked: &[ItemId]) -> impl IntoView + use<> {
    let lang = paper.lang;
    let options = paper
        .scene
        .options
        .iter()
        .map(|option| {
            let id = option.item.uuid().to_string();
            let checked = ticked.contains(&option.item);
            let cost = option.cost.map(|cost| {
                let cost = lang.money(cost, &paper.scene.unit);
                view! { <span class="cost">{cost}</span> }
            });
            view! {
                <div class="option" data-cost=option.cost.map(|cost| cost.to_string())>
                    <Check
                        id=format!("approve-{id}")
                        name="approve"
                        value=id
                        label=option.text.clone()
                        checked
                    >
                        {cost}
                    </Check>
                    {inside(lang, option)}
                </div>
            }
        })
        .collect_view();
    let to_spend = match paper.scene.rule {
        BallotRule::Budget { total } => {
            let total = lang.money(total, &paper.scene.unit);
            let said = (PaperWords::of(lang).to_spend)(&total);
            Some(view! { <p class="to-spend">{said}</p> })
        }
        _ => None,
    };
    view! {
        {to_spend}
        <fieldset class="choices">
            <legend class="unseen">{(BallotWords::of(lang).list)(paper.scene.what)}</legend>
            {options}
        </fieldset>
    }
}
