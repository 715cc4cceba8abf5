//! Approve any number: a tick for each.

use leptos::prelude::*;
use workshop::ItemId;

use super::Paper;
use super::filling::inside;
use crate::ui::Check;
use crate::words::BallotWords;

pub fn options(paper: &Paper, ticked: &[ItemId]) -> impl IntoView + use<> {
    let lang = paper.lang;
    let options = paper
        .scene
        .options
        .iter()
        .map(|option| {
            let id = option.item.uuid().to_string();
            let checked = ticked.contains(&option.item);
            view! {
                <div class="option">
                    <Check
                        id=format!("approve-{id}")
                        name="approve"
                        value=id
                        label=option.text.clone()
                        checked
                    />
                    {inside(lang, option)}
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class="choices">
            <legend class="unseen">{(BallotWords::of(lang).list)(paper.scene.what)}</legend>
            {options}
        </fieldset>
    }
}
