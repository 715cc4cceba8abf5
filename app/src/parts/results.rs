//! The result of a vote, as phones and the desk read it: one lens at a time, every row with its
//! place and its bar, how it was counted, and where the groups differ. The stage draws its own.

mod differ;
mod opinions;
mod plotted;
mod reading;
mod spending;

use std::collections::BTreeSet;

use leptos::prelude::*;
use workshop::view::Results;
use workshop::{HowFar, ItemId, Role};

pub use differ::Differ;
pub use opinions::{Leans, size};
pub use plotted::{Plotted, marks};
pub use reading::{Label, Lens, Row, figure, group_name, rows, supported};
pub use spending::{Filled, about, bought, ends, not_bought};

use super::charts::{Drawn, Spread};
use super::theirs::theirs;
use crate::ui::{Icon, Shape, Symbol};
use crate::words::{Lang, Method, OpinionWords, PlotWords, ResultWords, Room, SureWords};
use opinions::Opinions;
use reading::{GroupStand, capital};
use spending::Bought;

/// Rows in sight before the rest is folded away.
const FIRST: usize = 5;
/// The same where a picture above needs its numbers explained.
const FIRST_PLOTTED: usize = 12;

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
    if results.ballots == 0 {
        return view! { <p>{words.nobody_voted}</p> }.into_any();
    }
    let (shown, rest) = read(lang, &results, &roles, lens, &mine);
    let of = lens.ranks(&results);
    let summary = if rest.is_empty() {
        words.how.to_owned()
    } else {
        (words.all_and_how)(of)
    };
    let options = u32::try_from(of).unwrap_or(u32::MAX);
    let rest = (!rest.is_empty()).then(|| view! { <Ranking lang rows=rest mine options /> });
    view! {
        <Lenses lang results=results.clone() lens address />
        <p>{sentence(lang, &results, &roles, lens)}</p>
        {shown}
        <Sure lang results=results.clone() lens />
        <details class="how">
            <summary class="link">{summary}</summary>
            {rest}
            <How lang results=results.clone() roles=roles.clone() lens />
        </details>
        <Differ lang results=results.clone() roles />
        <Opinions lang results />
    }
    .into_any()
}

/// What is in sight, with the picture that the rule has; and the rows that are folded away.
fn read(
    lang: Lang,
    results: &Results,
    roles: &[Role],
    lens: Lens,
    mine: &BTreeSet<ItemId>,
) -> (AnyView, Vec<Row>) {
    let mine = mine.clone();
    if let (Lens::Everyone, Some(spending)) = (lens, &results.spending) {
        let left = not_bought(lang, results, spending);
        let rest = left.into_iter().skip(FIRST).collect();
        let (results, spending) = (results.clone(), spending.clone());
        let shown = view! { <Bought lang results spending mine first=FIRST /> };
        return (shown.into_any(), rest);
    }
    let mut rows = rows(lang, results, roles, lens);
    let plot = results.plot.as_ref().filter(|_| lens == Lens::Everyone);
    let is_plane = plot.is_some_and(|plot| plot.scales == 2);
    let first = if is_plane { FIRST_PLOTTED } else { FIRST };
    let rest = rows.split_off(with_ties(&rows, first));
    let picture = plot.map(|plot| {
        if is_plane {
            view! { <Plotted lang results=results.clone() plot=plot.clone() /> }.into_any()
        } else {
            view! { <p class="soft">{PlotWords::of(lang).one_scale}</p> }.into_any()
        }
    });
    let options = u32::try_from(lens.ranks(results)).unwrap_or(u32::MAX);
    let shown = view! {
        {picture}
        <Ranking lang rows mine options />
    };
    (shown.into_any(), rest)
}

/// So many rows, and up to two more that share the last one's place: chance would hide them.
fn with_ties(rows: &[Row], first: usize) -> usize {
    let place = |n: usize| rows.get(n).map(|row| row.place);
    let is_shared = |n: &usize| place(*n).is_some() && place(*n) == place(first - 1);
    first.min(rows.len()) + (first..first + 2).take_while(is_shared).count()
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
            let shown = (tab != Lens::Everyone).then_some("");
            view! {
                <a href=href aria-current=current data-shown=shown>
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

/// Rows with their places and what is drawn of them.
#[component]
pub fn Ranking(
    lang: Lang,
    rows: Vec<Row>,
    mine: BTreeSet<ItemId>,
    /// Among how many groups put them.
    #[prop(optional)]
    options: u32,
) -> impl IntoView {
    let words = ResultWords::of(lang);
    let rows = rows
        .into_iter()
        .map(|row| {
            let (number, ears, shared) = placed(lang, &row);
            let mut detail = row.detail.into_iter();
            let first: Vec<String> = shared.into_iter().chain(detail.next()).collect();
            let first = (!first.is_empty()).then(|| first.join(" · "));
            let detail = first
                .into_iter()
                .chain(detail)
                .map(|said| view! { <p class="detail">{said}</p> })
                .collect_view();
            let value = (!row.value.is_empty()).then(|| view! { <p class="value">{row.value}</p> });
            let drawing = row.drawing.map(|drawing| view! { <Drawn drawing /> });
            let stands = (!row.stands.is_empty()).then(|| strip(lang, row.stands, options));
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
                        {number}
                    </span>
                    <div>
                        <p>
                            <span dir="auto" lang=theirs(&row.text)>{row.text.clone()}</span>
                            " "
                            {yours}
                            <span class="unseen">{ears}</span>
                        </p>
                        {value}
                        {drawing}
                        {detail}
                        {stands}
                    </div>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="ranks">{rows}</ol> }
}

/// What stands before a row, its place for ears, and that it shares it.
fn placed(lang: Lang, row: &Row) -> (Option<String>, Option<String>, Option<String>) {
    let words = ResultWords::of(lang);
    let place = (Room::of(lang).place)(row.place);
    let number = match row.label {
        Label::Place => Some(row.place),
        Label::Plotted(n) | Label::Bought(n) => Some(n),
        Label::NotBought => None,
    };
    let (ears, shared) = match row.label {
        Label::Bought(_) | Label::NotBought => (None, None),
        Label::Place | Label::Plotted(_) if row.tied => (None, Some((words.shared)(&place))),
        Label::Place | Label::Plotted(_) => (Some((words.place)(&place)), None),
    };
    (number.map(|n| lang.number(n)), ears, shared)
}

/// Where each group puts it, on a line from first to last and in words.
fn strip(lang: Lang, stands: Vec<GroupStand>, options: u32) -> impl IntoView {
    let ranks = stands
        .iter()
        .map(|stand| (stand.double_rank, stand.figure))
        .collect();
    let said = stands
        .into_iter()
        .map(|stand| {
            let said = format!("{} {}", stand.name, differ::place(lang, stand.double_rank));
            view! {
                <span>
                    <Shape figure=stand.figure />
                    " "
                    {said}
                </span>
                " "
            }
        })
        .collect_view();
    view! {
        <Spread ranks options />
        <p class="stands">{said}</p>
    }
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
        None if results.next.is_some_and(|next| next <= HowFar::Differ) => {
            said.push(words.more_to_come.into())
        }
        None => said.push(words.no_groups.into()),
    }
    let opinions = results.opinions.as_ref();
    said.extend(opinions.map(|_| OpinionWords::of(lang).how.to_owned()));
    if results.flagged > 0 {
        said.push((words.flagged)(results.flagged));
    }
    said.into_iter()
        .map(|said| view! { <p>{said}</p> })
        .collect_view()
}
