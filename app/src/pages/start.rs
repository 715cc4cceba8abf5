//! Where a workshop begins: the templates, each with what it is good for and what happens in it.

use axum::response::Response;
use leptos::prelude::*;
use uuid::Uuid;
use workshop::template::Template;
use workshop::view::Sort;

use crate::parts::{Agenda, AgendaLine, PlainBar};
use crate::reader::DeskReader;
use crate::rendering::{Family, Page};
use crate::ui::{Icon, Symbol};
use crate::words::{Editor, Lang, Room, Templates};

pub async fn show(DeskReader(reader): DeskReader) -> Response {
    let (lang, address) = (reader.lang, reader.address.clone());
    let words = Editor::of(lang);
    Page::new(words.start, Family::Desk)
        .render(&reader, move || {
            let cards = Template::ALL
                .map(|template| view! { <Card lang template /> })
                .collect_view();
            view! {
                <PlainBar lang to=address />
                <main id="main" class="start">
                    <div class="opening">
                        <h1>{words.start}</h1>
                        <p class="lead">{words.start_lead}</p>
                    </div>
                    <ul class="templates" aria-label=words.templates>
                        {cards}
                    </ul>
                </main>
            }
        })
        .await
}

#[component]
fn Card(lang: Lang, template: Template) -> impl IntoView {
    let words = Editor::of(lang);
    let room = Room::of(lang);
    let ours = Templates::of(lang).words(template);
    // Only its shape is read, so the rounds need no names of their own.
    let setup = template.setup(Uuid::nil);
    let minutes: u16 = setup.rounds.iter().map(|round| round.minutes).sum();
    let lines: Vec<_> = setup
        .rounds
        .iter()
        .zip(ours.rounds)
        .map(|(round, said)| AgendaLine {
            sort: room.rounds.of(Sort::of(&round.kind)),
            about: said.name.to_owned(),
            minutes: round.minutes,
            is_vote: round.kind.vote().is_some(),
        })
        .collect();
    view! {
        <li class="template">
            <h2>{ours.name}</h2>
            <p>
                <b>{(room.minutes)(minutes.into())}</b>
                " · "
                {ours.people}
            </p>
            <p>{ours.good_for}</p>
            <Agenda lang lines />
            <div class="template-foot">
                <p class="template-source">{format!("{}: {}", words.source, ours.source)}</p>
                <a class="button verb" href=format!("/start/{}", template.key())>
                    {words.use_this}
                    <span class="unseen">": " {ours.name}</span>
                    <Icon symbol=Symbol::Next />
                </a>
            </div>
        </li>
    }
    .into_any()
}
