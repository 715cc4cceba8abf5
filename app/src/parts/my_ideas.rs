//! A person's own ideas, each with its receipt and what may still be done with it.

use leptos::prelude::*;
use rooms::Code;
use workshop::Time;
use workshop::view::{MyFate, MyIdea};

use super::theirs::{spoken_here, theirs};
use crate::parts::Moment;
use crate::ui::{Hidden, Icon, Symbol};
use crate::visit::fresh_wish;
use crate::words::{Lang, Room, Seat};

/// The newest first.
#[component]
pub fn MyIdeas(
    lang: Lang,
    code: Code,
    ideas: Vec<MyIdea>,
    /// More may be written: a live page shows here what is on its way.
    #[prop(optional)]
    is_open: bool,
) -> impl IntoView {
    let words = Seat::of(lang);
    let waiting = is_open.then(|| view! { <OnItsWay lang /> });
    let list = (!ideas.is_empty()).then(|| {
        let items = ideas
            .into_iter()
            .rev()
            .map(|idea| view! { <One lang code idea /> })
            .collect_view();
        view! {
            <section class="section" id="yours" aria-labelledby="yours-heading">
                <h2 id="yours-heading">{words.yours_so_far}</h2>
                <ul class="ideas">{items}</ul>
            </section>
        }
    });
    view! {
        {waiting}
        {list}
    }
}

/// What was shared and has no receipt yet, with the clock of the phone that keeps it. Empty until
/// a live page fills it.
#[component]
fn OnItsWay(lang: Lang) -> impl IntoView {
    let words = Seat::of(lang);
    view! {
        <ul class="ideas" id="waiting-list" hidden></ul>
        <template id="waiting">
            <li>
                <p dir="auto" lang=spoken_here() data-text=""></p>
                <p class="receipt-line">
                    <b class="waits">
                        <Icon symbol=Symbol::Clock />
                        " "
                        {words.waits_for_connection}
                    </b>
                    " "
                    <span>{words.written_at} " " <span data-time=""></span></span>
                </p>
            </li>
        </template>
    }
}

#[component]
fn One(lang: Lang, code: Code, idea: MyIdea) -> impl IntoView {
    let words = Seat::of(lang);
    let about = || view! { <span class="unseen" dir="auto">{format!(": {}", idea.text)}</span> };
    let edit = idea.editable.then(|| {
        view! {
            <a class="link" href=format!("/w/{code}/ideas/{}", idea.id)>
                {words.edit}
                {about()}
            </a>
        }
    });
    view! {
        <li data-key=format!("mine-{}", idea.id)>
            <p dir="auto" lang=theirs(&idea.text)>{idea.text.clone()}</p>
            {edit}
            <p class="receipt-line">
                <Saved lang at=idea.saved />
                " "
                <Fate lang idea=idea.clone() />
            </p>
            <form method="post" action=format!("/w/{code}/ideas/{}/withdraw", idea.id)>
                <Hidden name="wish" value=fresh_wish().to_string() />
                <button class="link">{words.take_back} {about()}</button>
            </form>
        </li>
    }
}

/// "Saved 14:32", with its tick.
#[component]
pub fn Saved(lang: Lang, at: Time) -> impl IntoView {
    view! {
        <span class="receipt">
            <Icon symbol=Symbol::Check />
            {Room::of(lang).saved}
            " "
            <Moment lang at />
        </span>
    }
}

#[component]
fn Fate(lang: Lang, idea: MyIdea) -> impl IntoView {
    let icon = match idea.fate {
        MyFate::OnTheWall => None,
        MyFate::WaitsForTheWall | MyFate::ToBeRead => Some(Symbol::Clock),
        MyFate::OnlyTheFacilitator | MyFate::KeptPrivate => Some(Symbol::Lock),
        MyFate::TakenDown { .. } => Some(Symbol::Cross),
    };
    let icon = icon.map(|symbol| view! { <Icon symbol /> " " });
    view! { <span>{icon} <span dir="auto">{fate(lang, &idea)}</span></span> }
}

/// Where an idea is now: "On the wall, no. 21".
pub fn fate(lang: Lang, idea: &MyIdea) -> String {
    let (words, room) = (Seat::of(lang), Room::of(lang));
    match &idea.fate {
        MyFate::OnTheWall => format!(
            "{}{}{}",
            room.on_the_wall,
            room.comma,
            (room.number)(idea.number.n)
        ),
        MyFate::WaitsForTheWall => room.waits_for_the_wall.to_owned(),
        MyFate::ToBeRead => room.read_first.to_owned(),
        MyFate::KeptPrivate => room.kept_private.to_owned(),
        MyFate::OnlyTheFacilitator => room.only_the_facilitator.to_owned(),
        MyFate::TakenDown { reason } => format!("{}: {reason}", words.off_the_wall),
    }
}
