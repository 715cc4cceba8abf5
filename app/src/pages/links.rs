//! The three links of a workshop, and the sheet that hangs on the wall where there is no projector.

use axum::response::Response;
use leptos::prelude::*;

use crate::parts::{DeskBar, DeskLanguages, DeskTab, Qr, theirs};
use crate::rendering::{Family, Page};
use crate::ui::{Address, Icon, Symbol};
use crate::visit::DeskVisit;
use crate::words::Links;

pub async fn show(visit: DeskVisit) -> Response {
    let reader = visit.reader.clone();
    let words = Links::of(reader.lang);
    let title = format!("{} · {}", words.links, visit.now.setup.title);
    Page::new(title, Family::Desk)
        .of(&visit.now)
        .with_island()
        .render(&reader, move || page(&visit, words))
        .await
}

fn page(visit: &DeskVisit, words: &'static Links) -> impl IntoView + use<> {
    let code = visit.code();
    let here = &visit.reader.here;
    let lang = visit.reader.lang;
    let (seat, stage) = (format!("/w/{code}"), format!("/w/{code}/stage"));
    view! {
        <DeskBar lang code now=&visit.now current=DeskTab::Links />
        <main id="main" class="desk-page links-page">
            <div class="opening">
                <h1>{words.links}</h1>
                <p class="soft">{words.links_what}</p>
            </div>
            <section class="links" aria-label=words.links>
                <section class="link-card" aria-labelledby="join-heading">
                    <h2 id="join-heading">{words.join}</h2>
                    <p>{words.join_for}</p>
                    <p class="big-code">
                        <bdi>{code.spoken()}</bdi>
                    </p>
                    <Address id="join-link" label=words.address address=here.url(&seat) />
                </section>
                <section class="link-card" aria-labelledby="stage-heading">
                    <h2 id="stage-heading">{words.stage}</h2>
                    <p>{words.stage_for}</p>
                    <Address id="stage-link" label=words.address address=here.url(&stage) />
                    <p class="buttons">
                        <a class="button" href=stage target="stage">
                            <Icon symbol=Symbol::Stage />
                            " "
                            {words.stage_open}
                        </a>
                    </p>
                </section>
                {desk_link(visit, words)}
            </section>
            {sheet(visit, words)}
        </main>
        <DeskLanguages lang to=visit.reader.address.clone() />
    }
}

/// Folded away: the desk is often on a projector by mistake.
fn desk_link(visit: &DeskVisit, words: &'static Links) -> impl IntoView + use<> {
    let link = visit
        .reader
        .here
        .url(&format!("/w/{}/key/{}", visit.code(), visit.key));
    view! {
        <section class="link-card" id="desk-link" aria-labelledby="desk-heading">
            <h2 id="desk-heading">{words.desk}</h2>
            <p class="notice">
                <Icon symbol=Symbol::Lock />
                " "
                <span>
                    <b>{words.desk_is_the_key}</b>
                    " "
                    {words.desk_keep}
                </span>
            </p>
            <details>
                <summary class="link">{words.desk_show}</summary>
                <Address id="desk-link-address" label=words.address address=link />
            </details>
        </section>
    }
}

fn sheet(visit: &DeskVisit, words: &'static Links) -> impl IntoView + use<> {
    let here = &visit.reader.here;
    let code = visit.code();
    let (before, after) = words.or_go_to;
    view! {
        <section aria-labelledby="sheet-heading">
            <header class="pane-head">
                <h2 id="sheet-heading">{words.sheet}</h2>
                <p>{words.sheet_how}</p>
            </header>
            <article class="join-sheet" aria-label=words.sheet>
                <p class="ask" dir="auto" lang=theirs(&visit.now.setup.title)>
                    {visit.now.setup.title.clone()}
                </p>
                <h3>{words.point_here}</h3>
                <Qr address=here.url(&format!("/w/{code}")) label=(words.qr)(here.host()) />
                <p class="address">
                    {before} " " <b>
                        <bdi>{here.host().to_owned()}</bdi>
                    </b> " " {after}
                </p>
                <p class="big-code">
                    <bdi>{code.spoken()}</bdi>
                </p>
                <p class="promise">{words.no_account}</p>
            </article>
        </section>
    }
}
