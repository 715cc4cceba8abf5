//! What things cost, for a vote on how to spend a sum: one number an option, saved all at once.

use std::collections::BTreeMap;

use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use uuid::Uuid;
use workshop::view::{self, CostLine, Sort};
use workshop::{MAX_TOTAL, Refusal, RoundId, WishId};

use crate::pages::errors;
use crate::parts::{DeskBar, DeskTab, theirs};
use crate::rendering::{Family, Page};
use crate::ui::{Amount, Hidden, Icon, Symbol};
use crate::visit::{DeskVisit, fresh_wish};
use crate::words::{Costs, Lang, Refusals, Room};

/// The form as it was sent and not taken.
pub struct Sent {
    pub wish: WishId,
    pub status: StatusCode,
    pub typed: Typed,
    /// What stands beside no number: why none was saved.
    pub reason: Option<String>,
}

/// The numbers as they were typed, and as the page had them before.
#[derive(Default)]
pub struct Typed {
    pub now: BTreeMap<Uuid, String>,
    pub was: BTreeMap<Uuid, String>,
    /// Those that are no cost.
    pub wrong: Vec<Uuid>,
}

pub async fn show(
    visit: DeskVisit,
    Path((_, round)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Response {
    let Some(costs) = of(&visit, &round) else {
        return errors::show(&visit.reader, StatusCode::NOT_FOUND).await;
    };
    render(&visit, costs, query.as_deref() == Some("saved"), None).await
}

/// The costs of the round that an address names.
pub fn of(visit: &DeskVisit, round: &str) -> Option<view::Costs> {
    view::costs(&visit.now, round.parse().ok()?)
}

pub async fn show_again(visit: &DeskVisit, costs: view::Costs, sent: Sent) -> Response {
    render(visit, costs, false, Some(sent)).await
}

async fn render(
    visit: &DeskVisit,
    costs: view::Costs,
    is_saved: bool,
    sent: Option<Sent>,
) -> Response {
    let (lang, code) = (visit.reader.lang, visit.code());
    let words = Costs::of(lang);
    let status = sent.as_ref().map_or(StatusCode::OK, |sent| sent.status);
    let title = format!("{} · {}", words.heading, visit.now.setup.title);
    let now = visit.now.clone();
    let name = |round: RoundId| round_name(visit, round);
    let leaders_of = costs.leaders_of.map(name);
    let heading = format!("{}: {}", name(costs.round), words.heading);
    Page::new(title, Family::Desk)
        .of(&visit.now)
        .status(status)
        .render(&visit.reader, move || {
            let facts = facts(lang, &costs, leaders_of);
            let notice = notice(lang, is_saved, sent.as_ref());
            let body = match (costs.are_fixed, costs.lines.is_empty()) {
                (_, true) => ().into_any(),
                (true, _) => fixed(lang, &costs).into_any(),
                (false, _) => {
                    let to = format!("/w/{code}/desk/costs/{}", costs.round);
                    let (wish, typed) = match sent {
                        Some(sent) => (sent.wish, sent.typed),
                        None => (fresh_wish(), Typed::default()),
                    };
                    form(lang, to, &costs, wish, &typed).into_any()
                }
            };
            view! {
                <DeskBar lang code now=&now current=DeskTab::Vote />
                <main id="main" class="costs-page">
                    {notice}
                    <div class="opening">
                        <h1>{heading}</h1>
                        {facts}
                    </div>
                    {body}
                    <p>
                        <a class="link" href=format!("/w/{code}/desk")>
                            <Icon symbol=Symbol::Back />
                            {words.to_the_desk}
                        </a>
                    </p>
                </main>
            }
        })
        .await
}

/// "2 Budget"
pub fn round_name(visit: &DeskVisit, round: RoundId) -> String {
    let setup = &visit.now.setup;
    let sort = setup.round(round).map(|round| Sort::of(&round.kind));
    let sort = sort.map_or("", |sort| Room::of(visit.reader.lang).rounds.of(sort));
    let n = setup.position(round).map_or(0, |n| n + 1);
    format!("{n} {sort}")
}

/// That it is so, wherever the facilitator is afterwards.
pub fn saved(lang: Lang) -> impl IntoView {
    view! {
        <p class="notice plain" role="status">
            <Icon symbol=Symbol::Check />
            <span>{Costs::of(lang).saved}</span>
        </p>
    }
}

fn notice(lang: Lang, is_saved: bool, sent: Option<&Sent>) -> AnyView {
    let words = Costs::of(lang);
    match sent {
        Some(sent) => {
            let reason = sent.reason.clone();
            let reason = reason.unwrap_or_else(|| words.all_is_here.to_owned());
            view! {
                <div class="notice alert" role="alert" tabindex="-1" autofocus>
                    <Icon symbol=Symbol::Warn />
                    <p>
                        <b>{words.not_saved}</b>
                        " "
                        {reason}
                    </p>
                </div>
            }
            .into_any()
        }
        None if is_saved => saved(lang).into_any(),
        None => ().into_any(),
    }
}

fn facts(lang: Lang, costs: &view::Costs, leaders_of: Option<String>) -> impl IntoView + use<> {
    let words = Costs::of(lang);
    let money = |sum: u64| lang.money(sum, &costs.unit);
    let known = costs.lines.iter().filter_map(|line| line.cost);
    let unknown = costs.lines.len() - known.clone().count();
    let sum = known.fold(0, u64::saturating_add);
    let lead = (words.lead)(&money(costs.total));
    let unseen = leaders_of.map(|vote| view! { <p>{(words.unseen_leaders)(&vote)}</p> });
    let so_far = match (costs.lines.is_empty(), unknown) {
        (true, _) => words.nothing.to_owned(),
        (_, 0) if sum <= costs.total => {
            format!("{} {}", (words.together)(&money(sum)), words.all_fits)
        }
        (_, 0) => (words.together)(&money(sum)),
        (_, unknown) => (words.unknown)(u32::try_from(unknown).unwrap_or(u32::MAX)),
    };
    let fixed = costs.are_fixed.then(|| view! { <p>{words.fixed}</p> });
    view! {
        <p class="lead">{lead}</p>
        {unseen}
        {fixed}
        <p>{so_far}</p>
    }
}

fn form(
    lang: Lang,
    to: String,
    costs: &view::Costs,
    wish: WishId,
    typed: &Typed,
) -> impl IntoView + use<> {
    let words = Costs::of(lang);
    let rows = costs
        .lines
        .iter()
        .map(|line| row(lang, line, &costs.unit, typed))
        .collect_view();
    view! {
        <form class="costs-form" method="post" action=to novalidate>
            <Hidden name="wish" value=wish.to_string() />
            <ol>{rows}</ol>
            <button class="button primary">{words.save}</button>
        </form>
    }
}

fn row(lang: Lang, line: &CostLine, unit: &str, typed: &Typed) -> impl IntoView + use<> {
    let id = line.item.uuid();
    let stands = line.cost.map_or_else(String::new, |cost| cost.to_string());
    let was = typed.was.get(&id).unwrap_or(&stands).clone();
    let value = typed.now.get(&id).unwrap_or(&stands).clone();
    let max = MAX_TOTAL;
    let is_wrong = typed.wrong.contains(&id);
    let error = is_wrong.then(|| Refusals::of(lang).say(&Refusal::Cost { max }));
    let (number, text) = (line.number.clone(), line.text.clone());
    view! {
        <li data-key=format!("cost-{id}")>
            <Hidden name=format!("was-{id}") value=was />
            <Amount
                id=format!("cost-{id}")
                name=format!("cost-{id}")
                value
                unit=unit.to_owned()
                error
            >
                <b>{number}</b>
                " "
                <span dir="auto" lang=theirs(&text)>{text.clone()}</span>
            </Amount>
        </li>
    }
}

fn fixed(lang: Lang, costs: &view::Costs) -> impl IntoView + use<> {
    let rows = costs
        .lines
        .iter()
        .map(|line| {
            let cost = line.cost.map(|cost| lang.money(cost, &costs.unit));
            view! {
                <div>
                    <dt>
                        <b>{line.number.clone()}</b>
                        " "
                        <span dir="auto" lang=theirs(&line.text)>{line.text.clone()}</span>
                    </dt>
                    <dd>{cost}</dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="costs-fixed">{rows}</dl> }
}
