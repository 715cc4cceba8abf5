//! 1 to 5 for each, on one scale or on two: what is left open was skipped.

use leptos::prelude::*;
use workshop::{BEST_RATING, BallotRule, ItemId, Rating};

use super::Paper;
use super::filling::inside;
use crate::ui::Choice;
use crate::words::Method;

pub fn ratings(paper: &Paper, rated: &[(ItemId, Rating)]) -> impl IntoView + use<> {
    let lang = paper.lang;
    let scales = paper.scales();
    paper
        .scene
        .options
        .iter()
        .map(|option| {
            let id = option.item.uuid();
            let said = rated.iter().find(|(item, _)| *item == option.item);
            let said = said.map(|(_, rating)| *rating).unwrap_or_default();
            let scales = ["rate", "second"]
                .into_iter()
                .zip([said.first, said.second])
                .zip(scales.clone())
                .map(|((name, said), scale)| {
                    let answers = (1..=BEST_RATING)
                        .map(|rating| {
                            view! {
                                <Choice
                                    id=format!("{name}-{rating}-{id}")
                                    name=format!("{name}-{id}")
                                    value=rating.to_string()
                                    label=lang.number(rating)
                                    checked=said == Some(rating)
                                />
                            }
                        })
                        .collect_view();
                    view! {
                        <fieldset class="scale">
                            <legend dir="auto">{scale}</legend>
                            <div class="answers">{answers}</div>
                        </fieldset>
                    }
                })
                .collect_view();
            view! {
                <fieldset class="judge">
                    <legend dir="auto">{option.text.clone()}</legend>
                    {inside(lang, option)}
                    {scales}
                </fieldset>
            }
        })
        .collect_view()
}

impl Paper {
    /// What the scales are called; the one scale of a plain rating needs no name.
    pub fn scales(&self) -> Vec<String> {
        let axes = match self.scene.rule {
            BallotRule::Rate { axes } => usize::from(axes),
            _ => 0,
        };
        let ours = Method::of(self.lang, self.scene.rule).axes;
        let name = |n: usize| match self.scene.axes.get(n).map(|name| name.trim()) {
            Some(name) if !name.is_empty() => name.to_owned(),
            _ if axes == 1 => String::new(),
            _ => ours[n].to_owned(),
        };
        (0..axes.min(2)).map(name).collect()
    }
}
