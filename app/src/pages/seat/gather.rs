//! A gather round on a phone: the question, one field to write in, and one's own ideas with
//! their receipts.

use axum::response::Response;
use leptos::prelude::*;
use rooms::Code;
use workshop::view::{GatherScene, LATEST, MyIdea, Sort, mine};
use workshop::{Asks, IDEA_CHARS, Refusal, RunState};

use super::{Done, Elsewhere, Sheet, Waiting, Written, own};
use crate::parts::{Cards, MyIdeas, fate, theirs};
use crate::times;
use crate::ui::{Choice, Field, Hidden, Icon, Symbol, TextArea};
use crate::visit::{Denial, SeatVisit};
use crate::words::{Lang, Refusals, Room, Seat};

pub async fn show(
    visit: &SeatVisit,
    scene: GatherScene,
    question: &str,
    written: Written,
) -> Response {
    let (lang, code) = (visit.reader.lang, visit.code());
    let words = Seat::of(lang);
    let heading = Room::of(lang).asked(Sort::Gather, &scene.prompt, question);
    let mut ideas = mine(&visit.now, visit.seat).map_or_else(Vec::new, |mine| mine.ideas);
    ideas.retain(|idea| idea.round == Some(scene.round));
    let sheet = Sheet::new(visit, &heading).status(written.status());
    match scene.state {
        RunState::Open => {
            let wall = scene.wall.clone().map(|mut cards| {
                cards.reverse();
                cards.truncate(LATEST);
                cards
            });
            let roles = visit.now.setup.roles.clone();
            let own = own(visit);
            sheet
                .render(move || {
                    let latest = wall.map(|cards| {
                        view! {
                            <section class="section" id="latest" aria-labelledby="latest-heading">
                                <h2 id="latest-heading">{words.latest}</h2>
                                <Cards lang roles cards mine=own board="latest" />
                            </section>
                        }
                    });
                    view! {
                        <main id="main">
                            <Notice lang denial=written.denial.clone() late=written.came_late() />
                            <h1 dir="auto" lang=theirs(&heading)>{heading.clone()}</h1>
                            <Form lang code scene written ideas=ideas.clone() />
                            <MyIdeas lang code ideas is_open=true />
                            {latest}
                            <Elsewhere lang code anew=true />
                        </main>
                    }
                })
                .await
        }
        RunState::NotYet => {
            sheet
                .looking_again()
                .render(move || {
                    view! {
                        <main id="main">
                            <Waiting lang code symbol=Symbol::Clock heading lead=words.opens_soon />
                            <Elsewhere lang code />
                        </main>
                    }
                })
                .await
        }
        RunState::Closed => {
            sheet
                .looking_again()
                .render(move || {
                    let taken_back = matches!(written.receipt, Some(Done::TakenBack));
                    let receipt = taken_back.then(|| view! { <Receipt said=words.taken_back /> });
                    view! {
                        <main id="main">
                            <Waiting
                                lang
                                code
                                symbol=Symbol::Check
                                heading=words.writing_closed
                                lead=words.writing_closed_still
                            />
                            {receipt}
                            <MyIdeas lang code ideas />
                            <Elsewhere lang code />
                        </main>
                    }
                })
                .await
        }
    }
}

/// Above everything after a refusal: what was kept, and why it was not taken where no field says.
#[component]
fn Notice(lang: Lang, denial: Option<Denial>, late: bool) -> impl IntoView {
    let words = Refusals::of(lang);
    let denial = denial?;
    let (first, second) = match denial.refusal {
        _ if late => (words.text_is_here, Seat::of(lang).moved_on.to_owned()),
        Some(Refusal::Text { .. }) => (words.not_taken, words.text_is_here.to_owned()),
        _ => (words.text_is_here, denial.reason),
    };
    Some(view! {
        <p class="notice alert" role="alert" tabindex="-1">
            <Icon symbol=Symbol::Warn />
            <span>
                <b>{first}</b>
                " "
                {second}
            </span>
        </p>
    })
}

#[component]
fn Form(
    lang: Lang,
    code: Code,
    scene: GatherScene,
    written: Written,
    ideas: Vec<MyIdea>,
) -> impl IntoView {
    let words = Seat::of(lang);
    let (label, share, hint) = match scene.asks {
        Asks::Ideas => (words.your_idea, words.share_idea, words.idea_hint),
        Asks::Experiences => (
            words.your_experience,
            words.share_experience,
            words.experience_hint,
        ),
    };
    let hint = match scene.together {
        0 | 1 => hint.to_owned(),
        2 => format!("{} {hint}", words.in_pairs),
        n => format!("{} {hint}", (words.in_groups)(n)),
    };
    let error = written
        .denial
        .as_ref()
        .filter(|denial| matches!(denial.refusal, Some(Refusal::Text { .. })))
        .map(|denial| denial.reason.clone());
    let behind = (scene.together > 1).then(|| {
        let value = written.behind.unwrap_or(scene.together).to_string();
        view! {
            <Field
                id="behind"
                name="behind"
                class="short"
                kind="number"
                label=words.behind
                hint=words.behind_hint
                value
                min="1"
                max="20"
            />
        }
    });
    let example = ideas
        .is_empty()
        .then(|| view! { <p class="hint">{words.example}</p> });
    let everyone_hint = match scene.wall {
        Some(_) => words.everyone_now,
        None => words.everyone_later,
    };
    let receipt = receipt(lang, &written, &ideas);
    view! {
        <form
            class="stack"
            id="write"
            method="post"
            action=format!("/w/{code}/ideas")
            data-keeps=""
            data-draft="idea"
        >
            <Hidden name="wish" value=written.wish.to_string() />
            <Hidden name="round" value=scene.round.to_string() />
            <TextArea id="text" name="text" label hint value=written.text error rows=3 required=true>
                <p class="count" data-count="text" data-limit=IDEA_CHARS data-of=words.count_of>
                    {(words.at_most)(IDEA_CHARS)}
                </p>
                {example}
                <p class="hint">{words.no_names}</p>
            </TextArea>
            {behind}
            <WhoMaySee lang only_desk=written.only_desk everyone_hint />
            <button class="button primary full">{share}</button>
            {receipt}
        </form>
    }
}

/// Whether it is for the wall or for the facilitator only.
#[component]
pub fn WhoMaySee(lang: Lang, only_desk: bool, everyone_hint: &'static str) -> impl IntoView {
    let words = Seat::of(lang);
    view! {
        <fieldset class="choices">
            <legend>{words.who_may_see}</legend>
            <Choice
                id="everyone"
                name="seen_by"
                value="everyone"
                label=words.everyone_here
                hint=everyone_hint
                checked=!only_desk
            />
            <Choice
                id="facilitator"
                name="seen_by"
                value="facilitator"
                label=Room::of(lang).only_the_facilitator
                hint=words.facilitator_hint
                checked=only_desk
            />
        </fieldset>
    }
}

/// "Saved 14:33. On the wall, no. 22."
fn receipt(lang: Lang, written: &Written, ideas: &[MyIdea]) -> Option<AnyView> {
    let words = Seat::of(lang);
    let said = match written.receipt.as_ref()? {
        Done::Saved(id) => {
            let idea = ideas.iter().find(|idea| idea.id == *id)?;
            format!(
                "{} {}. {}.",
                Room::of(lang).saved,
                times::clock(lang, idea.saved),
                fate(lang, idea)
            )
        }
        Done::TakenBack => format!("{} {}", words.taken_back, words.share_again),
    };
    Some(view! { <Receipt said /> }.into_any())
}

#[component]
fn Receipt(#[prop(into)] said: String) -> impl IntoView {
    view! {
        <p class="receipt" role="status">
            <Icon symbol=Symbol::Check />
            <span>{said}</span>
        </p>
    }
}
