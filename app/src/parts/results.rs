//! The result of a vote, as phones and the desk read it: one lens at a time, every row with its
//! place and its bar, how it was counted, and where the groups differ. The stage draws its own.

mod differ;
mod reading;

use std::collections::BTreeSet;

use leptos::prelude::*;
use workshop::view::Results;
use workshop::{ItemId, Role};

pub use differ::Differ;
pub use reading::{Lens, Row, group_name, rows, supported};

use super::bars::Bar;
use crate::ui::{Icon, Symbol};
use crate::words::{Lang, Method, ResultWords, Room, SureWords};
use reading::capital;

/// Rows in sight before the rest is folded away.
const FIRST: usize = 5;

/// Everything but the `<h1>`. The lens tabs lead to `address?vote=…&lens=…`.
#[component]
pub fn VoteResults(
    lang: Lang,
    results: Results,
    roles: Vec<Role>,
    lens: Lens,
    address: String,
    /// What the reader's own ballot supports.
    mine: BTreeSet<ItemId>,
) -> impl IntoView {
    let words = ResultWords::of(lang);
    let lens = if lens.is_shown(&results) {
        lens
    } else {
        Lens::Everyone
    };
    let all = rows(lang, &results, lens);
    if results.ballots == 0 {
        return view! { <p>{words.nobody_voted}</p> }.into_any();
    }
    let first: Vec<Row> = all.iter().take(FIRST).cloned().collect();
    let rest: Vec<Row> = all.iter().skip(FIRST).cloned().collect();
    let summary = if rest.is_empty() {
        words.how.to_owned()
    } else {
        (words.all_and_how)(all.len())
    };
    let rest = (!rest.is_empty()).then(|| view! { <Ranking lang rows=rest mine=mine.clone() /> });
    view! {
        <Lenses lang results=results.clone() lens address />
        <p>{sentence(lang, &results, &roles, lens)}</p>
        <Ranking lang rows=first mine />
        <Sure lang results=results.clone() lens />
        <details class="how">
            <summary class="link">{summary}</summary>
            {rest}
            <How lang results=results.clone() roles=roles.clone() lens />
        </details>
        <Differ lang results roles />
    }
    .into_any()
}

/// The three ways to read the same ballots; nothing where there is one way only.
#[component]
fn Lenses(lang: Lang, results: Results, lens: Lens, address: String) -> impl IntoView {
    results.lenses.as_ref()?;
    let shown = Lens::ALL.into_iter().filter(|tab| tab.is_shown(&results));
    let tabs: Vec<_> = shown
        .map(|tab| {
            let href = format!("{address}?vote={}&lens={}", results.vote, tab.key());
            let current = (tab == lens).then_some("page");
            view! {
                <a href=href aria-current=current>
                    {tab.name(lang)}
                </a>
                " "
            }
        })
        .collect();
    Some(view! {
        <nav class="lenses" aria-label=ResultWords::of(lang).ways>
            {tabs}
        </nav>
    })
}

/// What the lens shows, in one sentence.
fn sentence(lang: Lang, results: &Results, roles: &[Role], lens: Lens) -> String {
    let words = ResultWords::of(lang);
    let Some(lenses) = &results.lenses else {
        return words.everyone.to_owned();
    };
    let names: Vec<String> = lenses
        .groups
        .iter()
        .map(|group| group_name(lang, roles, &group.name))
        .collect();
    let names = words.listed(&names);
    match lens {
        Lens::Everyone => words.everyone.to_owned(),
        Lens::EqualVoice => (words.equal_voice)(&capital(&names)),
        Lens::CommonGround => (words.common_ground)(&names),
    }
}

/// Rows with their places and bars.
#[component]
pub fn Ranking(lang: Lang, rows: Vec<Row>, mine: BTreeSet<ItemId>) -> impl IntoView {
    let (words, room) = (ResultWords::of(lang), Room::of(lang));
    let rows = rows
        .into_iter()
        .map(|row| {
            let place = (room.place)(row.place);
            let shared = row.tied.then(|| (words.shared)(&place));
            let place = shared.is_none().then(|| (words.place)(&place));
            let detail: Vec<String> = shared.into_iter().chain(row.detail).collect();
            let detail = detail.join(" · ");
            let detail = (!detail.is_empty()).then(|| view! { <p class="detail">{detail}</p> });
            let yours = mine.contains(&row.item).then(|| {
                view! {
                    <span class="yours">
                        <Icon symbol=Symbol::Check />
                        " "
                        {words.yours}
                    </span>
                    " "
                }
            });
            view! {
                <li>
                    <span class="place" aria-hidden="true">
                        {lang.number(row.place)}
                    </span>
                    <div>
                        <p>
                            <span dir="auto">{row.text}</span>
                            " "
                            {yours}
                            <span class="unseen">{place}</span>
                        </p>
                        <p class="value">{row.value}</p>
                        <Bar per_mille=row.per_mille />
                        {detail}
                    </div>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="ranks">{rows}</ol> }
}

/// How sure the order of all ballots is, and whether other ways to count agree with it.
#[component]
fn Sure(lang: Lang, results: Results, lens: Lens) -> impl IntoView {
    let words = SureWords::of(lang);
    let sureness = results.sureness.as_ref();
    let sureness = sureness.map(|sureness| words.sureness(sureness));
    let readings = results.readings.as_ref();
    let readings = readings.map(|readings| {
        words.readings(lang, readings, |item| {
            let row = results.rows.iter().find(|row| row.item == item);
            row.map_or_else(String::new, |row| (words.quoted)(&row.text))
        })
    });
    let said: Vec<_> = sureness
        .into_iter()
        .chain(readings)
        .filter(|said| !said.is_empty())
        .map(|said| view! { <p>{said}</p> })
        .collect();
    (lens == Lens::Everyone && !said.is_empty()).then(|| {
        view! {
            <div class="stack" id="sure">
                {said}
            </div>
        }
    })
}

/// How it was counted, in plain words, down to what is not shown.
#[component]
fn How(lang: Lang, results: Results, roles: Vec<Role>, lens: Lens) -> impl IntoView {
    let words = ResultWords::of(lang);
    let mut said = vec![(words.turnout)(results.ballots, results.seats)];
    said.push(Method::of(lang, results.rule).counted);
    match (lens, &results.lenses) {
        (Lens::EqualVoice, Some(_)) => said.push(words.by_equal_voice.into()),
        (Lens::CommonGround, Some(_)) => said.push(words.by_common_ground.into()),
        (Lens::Everyone, _) | (_, None) => {}
    }
    said.push(words.ties.into());
    if lens == Lens::Everyone {
        let sure = SureWords::of(lang);
        said.extend(results.sureness.as_ref().map(|_| sure.how_sure.to_owned()));
        said.extend(results.readings.as_ref().map(|_| sure.how_read.to_owned()));
    }
    match &results.lenses {
        Some(lenses) => {
            let groups: Vec<String> = lenses
                .groups
                .iter()
                .map(|group| {
                    let name = group_name(lang, &roles, &group.name);
                    format!("{name} {}", lang.number(group.ballots))
                })
                .collect();
            said.push((words.groups)(&groups.join(words.comma)));
            if lenses.counts_some_together() {
                said.push(words.counted_together.into());
            }
        }
        None if results.next.is_some() => said.push(words.more_to_come.into()),
        None => said.push(words.no_groups.into()),
    }
    if results.flagged > 0 {
        said.push((words.flagged)(results.flagged));
    }
    said.into_iter()
        .map(|said| view! { <p>{said}</p> })
        .collect_view()
}
