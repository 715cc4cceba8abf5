//! How people vote: the ways to choose among, each with what it is good for, and the questions
//! that only some of them ask. What is chosen is said in full; the others are folded away.

use leptos::prelude::*;
use workshop::{AXIS_CHARS, BallotRule, UNIT_CHARS};

use crate::forms::{RoundRow, SetupReasons};
use crate::ui::{Choice, Field};
use crate::words::{Lang, Method, Ways};

/// Somewhat more than is kept: a browser that cuts a pasted text short says nothing, we do.
const ROOM_TO_SPARE: usize = 4;

#[component]
pub fn WaysToVote(lang: Lang, row: RoundRow, reasons: SetupReasons, n: usize) -> impl IntoView {
    let words = Ways::of(lang);
    let groups = [
        (words.to_shorten, &["approve", "judge"][..]),
        (words.to_order, &["rank", "rank-all", "pairs"]),
        (words.to_weigh, &["points", "quadratic", "rate", "rate-two"]),
        (words.to_spend, &["budget"]),
    ];
    let chosen = groups
        .iter()
        .flat_map(|(_, rules)| *rules)
        .map(|rule| {
            let way = words.way(rule);
            view! {
                <p data-says=*rule>
                    <b>{way.name}"."</b>
                    " "
                    {way.good_for}
                </p>
            }
        })
        .collect_view();
    let choices = groups
        .map(|(wish, rules)| {
            let choices = rules
                .iter()
                .map(|rule| {
                    let way = words.way(rule);
                    view! {
                        <Choice
                            id=format!("rule-{n}-{rule}")
                            name=format!("rule-{n}")
                            value=*rule
                            label=way.name
                            hint=way.good_for
                            checked=row.way() == *rule
                        />
                    }
                })
                .collect_view();
            view! {
                <h4>{wish}</h4>
                <div class="way-choices">{choices}</div>
            }
        })
        .collect_view();
    let wrong = reasons.beside(&format!("rule-{n}")).map(super::wrong);
    view! {
        <fieldset class="ways" id=format!("rule-{n}")>
            <legend>{words.ballot}</legend>
            {chosen}
            {wrong}
            <details id=format!("ways-{n}")>
                <summary class="link">{words.another}</summary>
                {choices}
            </details>
        </fieldset>
        <Asked lang row reasons n />
    }
    .into_any()
}

/// What the chosen way asks to be filled in.
#[component]
fn Asked(lang: Lang, row: RoundRow, reasons: SetupReasons, n: usize) -> impl IntoView {
    let words = Ways::of(lang);
    let error = |name: &str| reasons.beside(&format!("{name}-{n}"));
    let figure = |name: &'static str, label: &'static str, hint: Option<&'static str>| {
        let value = row.figure(name).to_owned();
        let (id, error) = (format!("{name}-{n}"), error(name));
        let name = id.clone();
        match hint {
            Some(hint) => {
                view! { <Field id name label hint value error inputmode="numeric" /> }.into_any()
            }
            None => view! { <Field id name label value error inputmode="numeric" /> }.into_any(),
        }
    };
    let [impact, effort] = Method::of(lang, BallotRule::Rate { axes: 2 }).axes;
    view! {
        <div class="asked" data-kind="rank">
            {figure("picks", words.picks, None)}
        </div>
        <div class="asked" data-kind="points">
            {figure("points", words.points_each, None)} {figure("most", words.most, None)}
        </div>
        <div class="asked" data-kind="quadratic">
            {figure("credits", words.credits_each, Some(words.credits_hint))}
        </div>
        <div class="asked" data-kind="rates">
            <Field
                id=format!("axis-one-{n}")
                name=format!("axis-one-{n}")
                label=words.scale
                value=row.axis_one.clone()
                placeholder=impact
                error=error("axis-one")
                maxlength=AXIS_CHARS * ROOM_TO_SPARE
            />
            <div data-kind="rate-two">
                <Field
                    id=format!("axis-two-{n}")
                    name=format!("axis-two-{n}")
                    label=words.second_scale
                    hint=words.second_hint
                    value=row.axis_two.clone()
                    placeholder=effort
                    error=error("axis-two")
                    maxlength=AXIS_CHARS * ROOM_TO_SPARE
                />
            </div>
        </div>
        <div class="asked" data-kind="budget">
            {figure("total", words.total, None)}
            <Field
                id=format!("unit-{n}")
                name=format!("unit-{n}")
                label=words.unit
                value=row.unit.clone()
                placeholder=words.unit_example
                error=error("unit")
                maxlength=UNIT_CHARS * ROOM_TO_SPARE
            />
            <p class="hint">{words.costs_later}</p>
        </div>
    }
    .into_any()
}
