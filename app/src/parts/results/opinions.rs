//! People who answered alike, as groups without names: how large each is, what sets it apart, and
//! what all of them share. Words and no numbers beside statements, and never a single person.

use leptos::prelude::*;
use workshop::Opinion;
use workshop::view::{Lean, OpinionGroup, Results};

use crate::parts::charts::Bar;
use crate::parts::theirs;
use crate::ui::{Icon, Symbol};
use crate::words::{Lang, OpinionWords, Room};

/// Nothing before the room has seen it, and where there are none.
#[component]
pub fn Opinions(lang: Lang, results: Results) -> impl IntoView {
    let words = OpinionWords::of(lang);
    let found = results.opinions.clone()?;
    let groups = found.groups.iter().enumerate().map(|(n, group)| {
        view! {
            <section class="opinion">
                <h3>{words.group(n)}</h3>
                {size(lang, &results, group)}
                <Leans lang results=results.clone() leans=group.says.clone() />
            </section>
        }
    });
    let groups = groups.collect_view();
    let shared = (!found.shared.is_empty()).then(|| {
        view! {
            <section class="opinion">
                <h3>{words.shared}</h3>
                <Leans lang results=results.clone() leans=found.shared.clone() />
            </section>
        }
    });
    let in_none = (found.in_none > 0).then(|| {
        view! { <p class="soft">{(words.in_none)(found.in_none)}</p> }
    });
    Some(view! {
        <section class="differ" aria-labelledby="opinions">
            <h2 id="opinions">{words.heading}</h2>
            <p>{words.what}</p>
            <div class="opinions">{groups}</div>
            {shared}
            {in_none}
        </section>
    })
}

/// How many people, and the part of all ballots that they are.
pub fn size(lang: Lang, results: &Results, group: &OpinionGroup) -> impl IntoView + use<> {
    let people = (Room::of(lang).people)(group.people as usize);
    let per_mille = group.people * 1_000 / results.ballots.max(1);
    view! {
        <p class="opinion-size">{people}</p>
        <Bar per_mille />
    }
}

/// What is agreed with and what is not: each way with its mark and its word, and the statements
/// below it.
#[component]
pub fn Leans(lang: Lang, results: Results, leans: Vec<Lean>) -> impl IntoView {
    let words = OpinionWords::of(lang);
    if leans.is_empty() {
        return view! { <p>{words.not_apart}</p> }.into_any();
    }
    let ways = [
        (Opinion::Agree, Symbol::Check),
        (Opinion::Disagree, Symbol::Cross),
    ];
    ways.into_iter()
        .filter_map(|(opinion, symbol)| {
            let of = leans.iter().filter(|lean| lean.opinion == opinion);
            let texts: Vec<_> = of
                .filter_map(|lean| results.rows.iter().find(|row| row.item == lean.item))
                .map(|row| {
                    view! {
                        <li dir="auto" lang=theirs(&row.text)>
                            <span>{row.text.clone()}</span>
                        </li>
                    }
                })
                .collect();
            (!texts.is_empty()).then(|| {
                view! {
                    <div class="lean">
                        <p>
                            <span class="lean-mark" data-answer=opinion.key()>
                                <Icon symbol />
                            </span>
                            " "
                            {words.mostly(opinion)}
                        </p>
                        <ul class="lean-said">{texts}</ul>
                    </div>
                }
            })
        })
        .collect_view()
        .into_any()
}
