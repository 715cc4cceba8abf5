//! The band at the end of every screen: how to come in, always; and that every number adds up.

use leptos::prelude::*;

use super::controls::controls;
use super::picture::Picture;
use crate::parts::{Alive, Qr, Who};
use crate::ui::{Figure, Shape};
use crate::words::Lang;

/// A line of the ledger.
pub struct Line {
    pub figure: Option<Figure>,
    pub name: String,
    pub count: u32,
    pub is_total: bool,
}

impl Line {
    pub fn of(name: impl Into<String>, count: u32) -> Self {
        Line {
            figure: None,
            name: name.into(),
            count,
            is_total: false,
        }
    }

    pub fn marked(figure: Figure, name: impl Into<String>, count: u32) -> Self {
        Line {
            figure: Some(figure),
            ..Line::of(name, count)
        }
    }

    pub fn total(name: impl Into<String>, count: u32) -> Self {
        Line {
            is_total: true,
            ..Line::of(name, count)
        }
    }
}

pub fn band(picture: &Picture, ledger: Vec<Line>) -> impl IntoView + use<> {
    let words = picture.words();
    view! {
        <aside class="band" aria-labelledby="join-in">
            {controls(picture)}
            <h2 id="join-in">{words.join_in}</h2>
            {qr(picture)}
            <p class="band-code">
                <bdi>{picture.code.clone()}</bdi>
            </p>
            <p class="band-address">
                <bdi>{picture.host.clone()}</bdi>
            </p>
            {live(picture)}
            {(!ledger.is_empty()).then(|| lines(picture.lang, ledger))}
        </aside>
    }
}

/// The lobby's band: nothing is counted yet, and the code is as large as it gets.
pub fn door(picture: &Picture) -> impl IntoView + use<> {
    let words = picture.words();
    view! {
        <aside class="band" aria-labelledby="join-in">
            {controls(picture)}
            <h2 id="join-in">{words.point_your_camera}</h2>
            {qr(picture)}
            <p class="band-address">
                {words.or_go_to} " " <b>
                    <bdi>{picture.host.clone()}</bdi>
                </b> " " {words.and_write}
            </p>
            <p class="band-code">
                <bdi>{picture.code.clone()}</bdi>
            </p>
            <p class="band-promise">{words.no_account}</p>
            {live(picture)}
        </aside>
    }
}

/// Keeps the stage live, and says so when it cannot.
fn live(picture: &Picture) -> impl IntoView + use<> {
    view! { <Alive lang=picture.lang who=Who::Stage /> }
}

fn qr(picture: &Picture) -> impl IntoView + use<> {
    let label = (picture.words().qr)(&picture.join);
    view! { <Qr address=picture.join.clone() label /> }
}

fn lines(lang: Lang, ledger: Vec<Line>) -> impl IntoView {
    let lines = ledger
        .into_iter()
        .map(|line| {
            let figure = line.figure.map(|figure| view! { <Shape figure /> " " });
            view! {
                <div class=line.is_total.then_some("total")>
                    <dt>{figure} {line.name}</dt>
                    <dd>{lang.number(line.count)}</dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="ledger">{lines}</dl> }
}

/// Where every idea is, and that none is missing.
pub fn ideas_ledger(picture: &Picture) -> Vec<Line> {
    let (room, ledger) = (picture.room(), picture.ledger());
    let mut lines = vec![Line::of(room.on_the_wall, ledger.on_the_wall)];
    lines.extend(
        [
            (room.being_read, ledger.being_read),
            (room.waits_for_the_wall, ledger.waiting),
            (room.not_for_the_wall, ledger.kept),
        ]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| Line::of(name, count)),
    );
    with_totals(picture, lines, ledger.ideas_counted, ledger.ideas_received)
}

pub fn with_totals(
    picture: &Picture,
    mut lines: Vec<Line>,
    counted: u32,
    received: u32,
) -> Vec<Line> {
    let room = picture.room();
    lines.push(Line::total(room.counted, counted));
    lines.push(Line::total(room.received, received));
    lines
}
