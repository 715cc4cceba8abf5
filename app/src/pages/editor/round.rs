//! One round of the editor: its kind, its words, its minutes, and what only its kind asks.

use leptos::prelude::*;
use workshop::QUESTION_CHARS;

use super::fixed::{FixedBallot, Kept};
use super::rounds::kind_word;
use super::sum::round_name;
use super::ways::WaysToVote;
use super::{Target, back};
use crate::forms::{self, Edit, KINDS, SetupForm, SetupReasons};
use crate::ui::{Field, Hidden, Icon, Select, Symbol, TextArea};
use crate::words::{Editor, Lang};

#[component]
pub fn RoundRow(
    lang: Lang,
    target: Target,
    form: SetupForm,
    reasons: SetupReasons,
    n: usize,
    is_used: bool,
) -> impl IntoView {
    let words = Editor::of(lang);
    let row = form.rounds[n].clone();
    let error = |name: &str| reasons.beside(&format!("{name}-{n}"));
    // A used round is of its kind for good; a vote keeps its whole ballot as well.
    let kind = if is_used {
        view! {
            <div class="field">
                <b>{words.kind}</b>
                <p class="fixed">
                    <Icon symbol=Symbol::Lock />
                    " "
                    {kind_word(lang, &row.kind)}
                </p>
                <Hidden name=format!("kind-{n}") value=row.kind.clone() />
            </div>
        }
        .into_any()
    } else {
        let options = KINDS.map(|kind| (kind.to_owned(), kind_word(lang, kind).to_owned()));
        view! {
            <Select
                id=format!("kind-{n}")
                name=format!("kind-{n}")
                label=words.kind
                options=options.into()
                chosen=row.kind.clone()
                error=error("kind")
            />
        }
        .into_any()
    };
    let why_used = is_used.then(|| {
        let why = if row.is_vote() {
            words.vote_used
        } else {
            words.round_used
        };
        view! { <p class="soft">{why}</p> }
    });
    let details = if is_used && row.is_vote() {
        view! { <FixedBallot lang form=form.clone() n /> }.into_any()
    } else if is_used && !row.is_gather() {
        view! { <Kept row=row.clone() n /> }.into_any()
    } else {
        let only = move |kind: &'static str| (!is_used).then_some(kind);
        let is_gather = row.is_gather();
        view! {
            {(!is_used || is_gather)
                .then(|| {
                    view! {
                        <div class="trio" data-kind=only("gather")>
                            <Gathering lang row=row.clone() reasons=reasons.clone() n />
                        </div>
                    }
                })}
            {if is_used {
                view! { <Kept row=row.clone() n gathers=true /> }.into_any()
            } else {
                view! {
                    <div class="round-fields" data-kind="vote">
                        <Choosing lang form=form.clone() reasons=reasons.clone() n />
                    </div>
                }
                .into_any()
            }}
        }
        .into_any()
    };
    view! {
        <li class="round-row" id=format!("round-{n}")>
            <div class="as-one" role="group" aria-labelledby=format!("round-{n}-h")>
            <Hidden name=format!("round-{n}") value=row.id.to_string() />
            <RowHead lang target form=form.clone() n is_used />
            {why_used}
            <div class="round-fields">
                {kind}
                <TextArea
                    id=format!("prompt-{n}")
                    name=format!("prompt-{n}")
                    label=words.prompt
                    value=row.prompt.clone()
                    error=error("prompt")
                    rows=2
                    maxlength=QUESTION_CHARS * 4
                />
                <Field
                    id=format!("minutes-{n}")
                    name=format!("minutes-{n}")
                    label=words.minutes
                    value=row.minutes.clone()
                    placeholder=words.no_timer
                    error=error("minutes")
                    inputmode="numeric"
                />
            </div>
            {details}
            </div>
        </li>
    }
    .into_any()
}

#[component]
fn RowHead(lang: Lang, target: Target, form: SetupForm, n: usize, is_used: bool) -> impl IntoView {
    let words = Editor::of(lang);
    let name = round_name(lang, &form, n);
    let button = |edit: Edit, verb: &str, symbol, possible: bool| {
        view! {
            <button
                name="do"
                value=edit.value()
                formaction=back(target, &edit, &form)
                aria-label=format!("{verb}: {name}")
                aria-disabled=(!possible).then_some("true")
            >
                <Icon symbol />
            </button>
        }
    };
    let last = form.rounds.len() - 1;
    let remove = if is_used {
        view! {
            <span class="used">
                <Icon symbol=Symbol::Lock />
                {words.used}
            </span>
        }
        .into_any()
    } else {
        button(Edit::RemoveRound(n), words.remove, Symbol::Cross, true).into_any()
    };
    view! {
        <div class="round-head">
            <h3 id=format!("round-{n}-h")>{name.clone()}</h3>
            <span class="moves">
                {button(Edit::RoundUp(n), words.move_up, Symbol::Up, n > 0)}
                {button(Edit::RoundDown(n), words.move_down, Symbol::Down, n < last)}
                {remove}
            </span>
        </div>
    }
    .into_any()
}

/// What a gather round asks, of whom, and who sees it.
#[component]
fn Gathering(lang: Lang, row: forms::RoundRow, reasons: SetupReasons, n: usize) -> impl IntoView {
    let words = Editor::of(lang);
    let mut sizes = vec![
        ("1", words.alone.to_owned()),
        ("2", words.pairs.to_owned()),
        ("4", words.fours.to_owned()),
    ];
    if sizes.iter().all(|(size, _)| *size != row.together) {
        sizes.push((&row.together, (words.groups_of)(&row.together)));
    }
    view! {
        <Select
            id=format!("wall-{n}")
            name=format!("wall-{n}")
            label=words.wall
            options=options([("silent", words.silent.into()), ("open", words.open.into())])
            chosen=row.wall.clone()
        />
        <Select
            id=format!("asks-{n}")
            name=format!("asks-{n}")
            label=words.asks
            options=options([
                ("ideas", words.asks_ideas.into()),
                ("experiences", words.asks_experiences.into()),
            ])
            chosen=row.asks.clone()
        />
        <Select
            id=format!("together-{n}")
            name=format!("together-{n}")
            label=words.together
            options=options(sizes)
            chosen=row.together.clone()
            error=reasons.beside(&format!("together-{n}"))
        />
    }
    .into_any()
}

/// What a vote is about and what its ballot asks.
#[component]
fn Choosing(lang: Lang, form: SetupForm, reasons: SetupReasons, n: usize) -> impl IntoView {
    let words = Editor::of(lang);
    let row = form.rounds[n].clone();
    let error = |name: &str| reasons.beside(&format!("{name}-{n}"));
    view! {
        <Select
            id=format!("what-{n}")
            name=format!("what-{n}")
            label=words.what
            options=options([("ideas", words.ideas.into()), ("themes", words.themes.into())])
            chosen=row.what.clone()
        />
        <Select
            id=format!("from-{n}")
            name=format!("from-{n}")
            label=words.from
            options=sources(lang, &form, n)
            chosen=row.from.clone()
            error=error("from")
        />
        <div data-kind="leaders">
            <Field
                id=format!("top-{n}")
                name=format!("top-{n}")
                label=words.top
                value=row.top.clone()
                error=error("top")
                inputmode="numeric"
            />
        </div>
        <WaysToVote lang row reasons n />
    }
    .into_any()
}

/// What a vote may take from: rounds before it that gather or vote. A choice that is none of
/// these any more stays on offer, under the name of what is wrong with it.
pub fn sources(lang: Lang, form: &SetupForm, n: usize) -> Vec<(String, String)> {
    let words = Editor::of(lang);
    let mut sources = vec![("all".to_owned(), words.from_all.to_owned())];
    for (m, row) in form.rounds[..n].iter().enumerate() {
        let name = round_name(lang, form, m);
        if row.is_gather() {
            sources.push((format!("gathered-{}", row.id), (words.from_gathered)(&name)));
        }
        if row.is_vote() {
            sources.push((format!("leaders-{}", row.id), (words.from_leaders)(&name)));
        }
    }
    let chosen = &form.rounds[n].from;
    if !chosen.is_empty() && sources.iter().all(|(value, _)| value != chosen) {
        sources.push((chosen.clone(), words.from_gone.to_owned()));
    }
    sources
}

fn options<'a>(pairs: impl IntoIterator<Item = (&'a str, String)>) -> Vec<(String, String)> {
    pairs
        .into_iter()
        .map(|(value, words)| (value.to_owned(), words))
        .collect()
}
