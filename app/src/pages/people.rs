//! Who is here, as counts by role, and how more people come in.

use axum::response::Response;
use leptos::prelude::*;
use workshop::view::{self, RoleCount};

use crate::parts::{DeskBar, DeskLanguages, DeskTab, Qr};
use crate::rendering::{Family, Page};
use crate::ui::{Icon, Shape, Symbol, figure_of};
use crate::visit::DeskVisit;
use crate::words::{Links, Room};

/// More shapes than this in a row say less than the number beside them.
const SHAPES_AT_MOST: u32 = 60;

pub async fn show(visit: DeskVisit) -> Response {
    let reader = visit.reader.clone();
    let words = Links::of(reader.lang);
    let title = format!("{} · {}", words.people, visit.now.setup.title);
    Page::new(title, Family::Desk)
        .of(&visit.now)
        .with_island()
        .render(&reader, move || page(&visit, words))
        .await
}

fn page(visit: &DeskVisit, words: &'static Links) -> impl IntoView + use<> {
    let (code, here, lang) = (visit.code(), &visit.reader.here, visit.reader.lang);
    let seats = visit.now.seats.len();
    let rows = view::stage(&visit.now).seats;
    let rows = rows
        .into_iter()
        .map(|row| role_row(visit, row))
        .collect_view();
    let (before, after) = words.or_go_to;
    view! {
        <DeskBar lang code now=&visit.now current=DeskTab::People />
        <main id="main" class="desk-page">
            <div class="opening">
                <h1>{(words.in_the_room)(seats)}</h1>
                <p class="soft">{words.people_what}</p>
            </div>
            <section aria-labelledby="seats-heading">
                <header class="pane-head">
                    <h2 id="seats-heading">{words.by_role}</h2>
                </header>
                <table class="table seat-rows">
                    <caption class="unseen">{words.by_role}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.role}</th>
                            <td></td>
                            <th scope="col" class="num">
                                {words.seats}
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{words.all}</th>
                            <td></td>
                            <td class="num">{seats}</td>
                        </tr>
                    </tfoot>
                </table>
                <p class="soft">{(words.small_groups)(visit.now.setup.smallest_group)}</p>
            </section>
            <section class="ways-in" aria-labelledby="in-heading">
                <header class="pane-head">
                    <h2 id="in-heading">{words.bring_in}</h2>
                </header>
                <Qr address=here.url(&format!("/w/{code}")) label=(words.qr)(here.host()) />
                <p>
                    {before} " " <b>
                        <bdi>{here.host().to_owned()}</bdi>
                    </b> " " {after} " " <b>
                        <bdi>{code.spoken()}</bdi>
                    </b>
                </p>
                <p class="buttons">
                    <a class="button" href=format!("/w/{code}/desk/links")>
                        <Icon symbol=Symbol::Print />
                        " "
                        {words.print_a_sheet}
                    </a>
                </p>
                <p>{words.another_desk}</p>
                <p class="buttons">
                    <a class="button" href=format!("/w/{code}/desk/links#desk-link")>
                        <Icon symbol=Symbol::Link />
                        " "
                        {words.desk_link}
                    </a>
                </p>
            </section>
        </main>
        <DeskLanguages lang to=visit.reader.address.clone() />
    }
}

fn role_row(visit: &DeskVisit, row: RoleCount) -> impl IntoView + use<> {
    let roles = &visit.now.setup.roles;
    let figure = figure_of(roles, row.role.as_ref());
    let words = Room::of(visit.reader.lang);
    let shapes = if row.seats <= SHAPES_AT_MOST {
        row.seats
    } else {
        1
    };
    let shapes = (0..shapes)
        .map(|_| view! { <Shape figure /> })
        .collect_view();
    view! {
        <tr>
            <th scope="row" dir="auto">
                {words.role_group(roles, row.role.as_ref()).into_owned()}
            </th>
            <td>
                <span class="shapes" aria-hidden="true">
                    {shapes}
                </span>
            </td>
            <td class="num">{row.seats}</td>
        </tr>
    }
}
