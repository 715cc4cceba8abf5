//! The head of every page in a seat: who one is here as, where the room is, and the time left.

use leptos::prelude::*;
use rooms::Code;
use workshop::view::{RoundTab, SeatsView};
use workshop::{Role, RoleKey, RunState, Time, Timer};

use crate::parts::Logo;
use crate::ui::{Shape, figure_of};
use crate::words::{Lang, Room, Seat};

/// Two hours, in milliseconds: no round is counted down from further.
const LONGEST_COUNTED: i64 = 2 * 60 * 60_000;

/// What the head shows, taken from the views of everybody and of the person.
pub struct Head {
    lang: Lang,
    code: Code,
    roles: Vec<Role>,
    role: Option<RoleKey>,
    rounds: Vec<RoundTab>,
    timer: Timer,
    title: String,
    at: Time,
}

impl Head {
    pub fn new(lang: Lang, code: Code, view: &SeatsView, role: Option<RoleKey>, at: Time) -> Self {
        Head {
            lang,
            code,
            roles: view.header.roles.clone(),
            role,
            rounds: view.rounds.clone(),
            timer: view.timer,
            title: view.header.title.clone(),
            at,
        }
    }

    /// When the time is up, for a live page to count down to.
    fn ends(&self, state: RunState) -> Option<(i64, Vec<String>)> {
        let (RunState::Open, Timer::Running { ends }) = (state, self.timer) else {
            return None;
        };
        let words = Room::of(self.lang);
        let minutes = ends.ms_since(self.at).clamp(0, LONGEST_COUNTED) / 60_000;
        // 0 stands for the last one.
        let said = (0..=minutes).map(|n| words.time_left((n * 60_000).max(1)));
        Some((ends.0, said.collect()))
    }

    fn time_left(&self, state: RunState) -> String {
        let words = Room::of(self.lang);
        match (state, self.timer) {
            (RunState::NotYet, _) => Seat::of(self.lang).not_begun.to_owned(),
            (RunState::Closed, _) | (RunState::Open, Timer::Off) => String::new(),
            (RunState::Open, Timer::Running { .. }) => self
                .timer
                .left_ms(self.at)
                .map_or_else(String::new, |left| words.time_left(left)),
            (RunState::Open, Timer::Paused { left_ms }) => {
                format!(
                    "{}{}{}",
                    words.paused,
                    words.comma,
                    words.time_left(left_ms)
                )
            }
        }
    }
}

#[component]
pub fn SeatHead(head: Head) -> impl IntoView {
    let words = Room::of(head.lang);
    let role = match &head.role {
        Some(_) => words
            .role_name(&head.roles, head.role.as_ref())
            .into_owned(),
        None => words.not_said.to_owned(),
    };
    let figure = figure_of(&head.roles, head.role.as_ref());
    let unsaid = head.role.is_none();
    let strip = head
        .rounds
        .iter()
        .map(|round| {
            let name = words.rounds.of(round.sort);
            let done = !round.current && round.state == RunState::Closed;
            let said = if done {
                format!("{name}{}{}", words.comma, words.round_done)
            } else {
                name.to_owned()
            };
            let step = round.current.then_some("step");
            view! {
                <li data-done=done.then_some("") aria-current=step>
                    <span class="unseen">{said}</span>
                </li>
            }
        })
        .collect_view();
    let here = head.rounds.iter().find(|round| round.current);
    let (ends, left) = here
        .and_then(|round| head.ends(round.state))
        .map(|(ends, left)| {
            (
                ends,
                serde_json::to_string(&left).expect("words are plain data"),
            )
        })
        .unzip();
    let up = ends.map(|_| words.time_is_up);
    let (name, aside) = match here {
        Some(round) => (
            format!(
                "{} {}",
                head.lang.number(round.n),
                words.rounds.of(round.sort)
            ),
            head.time_left(round.state),
        ),
        None => (head.title.clone(), Seat::of(head.lang).not_begun.to_owned()),
    };
    view! {
        <header>
            <div class="top">
                <Logo />
                <a class="role-chip" href=format!("/w/{}/role", head.code)>
                    <span class="unseen">{Seat::of(head.lang).here_as} " "</span>
                    <Shape figure open=unsaid />
                    <span dir="auto">{role}</span>
                </a>
            </div>
            <div class="round">
                <ol class="strip" aria-label=words.rounds_heading>
                    {strip}
                </ol>
                <p class="round-now">
                    <b dir="auto">{name}</b>
                    <span data-ends=ends data-left=left data-up=up data-now=head.at.0>
                        {aside}
                    </span>
                </p>
            </div>
        </header>
    }
}
