//! The doors are open: what it is about, how to come in, and who has come.

use leptos::prelude::*;
use workshop::view::RoleCount;

use super::fit::Length;
use super::picture::Picture;
use crate::parts::{Logo, theirs};
use crate::ui::{Shape, figure_of};

/// Up to here every seat has a shape; beyond, smaller ones; beyond that, one shape a role.
const MANY: u32 = 48;
const CROWD: u32 = 130;

pub fn lobby(picture: &Picture) -> impl IntoView + use<> {
    let header = &picture.view.header;
    let length = Length::of(&header.question).name();
    view! {
        <header class="stage-head">
            <Logo still=picture.mini />
            <p dir="auto">{header.when.clone()}</p>
        </header>
        <div class="lobby-ask">
            <p dir="auto" lang=theirs(&header.title)>{header.title.clone()}</p>
            <h1 dir="auto" lang=theirs(&header.question) data-length=length>
                {header.question.clone()}
            </h1>
        </div>
        {seat_plan(picture)}
    }
}

fn seat_plan(picture: &Picture) -> impl IntoView + use<> {
    let words = picture.words();
    let seats = picture.ledger().seats;
    let density = match seats {
        seats if seats <= MANY => None,
        seats if seats <= CROWD => Some("many"),
        _ => Some("crowd"),
    };
    let groups = picture
        .view
        .seats
        .iter()
        .filter(|count| count.seats > 0)
        .map(|count| group(picture, count, density == Some("crowd")))
        .collect_view();
    let nobody = (seats == 0).then(|| view! { <p>{words.be_the_first}</p> });
    view! {
        <footer class="seat-plan" data-density=density>
            <p class="seat-total">
                <strong>{picture.lang.number(seats)}</strong>
                " "
                {(words.seats_taken)(seats as usize)}
            </p>
            {nobody}
            <ul class="seat-groups">{groups}</ul>
        </footer>
    }
}

fn group(picture: &Picture, count: &RoleCount, is_crowd: bool) -> impl IntoView + use<> {
    let roles = &picture.view.header.roles;
    let figure = figure_of(roles, count.role.as_ref());
    let shapes = if is_crowd { 1 } else { count.seats };
    let shapes = (0..shapes)
        .map(|_| view! { <Shape figure /> })
        .collect_view();
    let said = picture
        .room()
        .role_count(roles, count.role.as_ref(), count.seats as usize);
    let said = match said.split_once(' ') {
        Some((number, role)) if number.chars().all(char::is_numeric) => {
            view! { <b>{number.to_owned()}</b> {format!(" {role}")} }.into_any()
        }
        _ => said.into_any(),
    };
    view! {
        <li>
            <span class="shapes" aria-hidden="true">
                {shapes}
            </span>
            <p dir="auto">{said}</p>
        </li>
    }
}
