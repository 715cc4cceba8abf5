//! What every screen of the stage is drawn from, and what stands at its head.

use leptos::prelude::*;
use workshop::view::{Ledger, RoundTab, StageView};
use workshop::{RunState, Time, Timer};

use crate::rendering::Theme;
use crate::ui::{Icon, Symbol};
use crate::words::{Lang, Room, Stage};

/// One look at the room.
#[derive(Clone)]
pub struct Picture {
    pub view: StageView,
    pub now: Time,
    pub lang: Lang,
    /// The code in two groups.
    pub code: String,
    /// What the QR code holds: the whole address of a seat in this room.
    pub join: String,
    /// Where the code can be typed: the house's own address, as one reads it aloud.
    pub host: String,
    /// The page of a long wall that was asked for, from 0.
    pub page: Option<usize>,
    /// Type a step larger, for a long room.
    pub large: bool,
    /// A picture within the desk: only to look at.
    pub mini: bool,
    /// Chosen at this projector; without a choice its system decides.
    pub theme: Option<Theme>,
}

impl Picture {
    pub fn words(&self) -> &'static Stage {
        Stage::of(self.lang)
    }

    pub fn room(&self) -> &'static Room {
        Room::of(self.lang)
    }

    pub fn ledger(&self) -> Ledger {
        self.view.ledger
    }

    pub fn round(&self) -> Option<&RoundTab> {
        self.view.rounds.iter().find(|round| round.current)
    }

    /// "1 Gather".
    pub fn round_name(&self) -> String {
        self.round().map_or_else(String::new, |round| {
            let n = self.lang.number(round.n);
            format!("{n} {}", self.room().rounds.of(round.sort))
        })
    }
}

/// The round strip, the round's name, and one fact: the time left, or what the screen gives.
pub fn head(picture: &Picture, fact: Option<String>) -> impl IntoView + use<> {
    let room = picture.room();
    let strip = picture
        .view
        .rounds
        .iter()
        .map(|round| {
            let is_done = !round.current && round.state == RunState::Closed;
            view! {
                <li
                    data-done=is_done.then_some("")
                    aria-current=round.current.then_some("step")
                ></li>
            }
        })
        .collect_view();
    let name = picture.round_name();
    let of = picture.round().map(|round| {
        let all = picture.view.rounds.len();
        let [n, all] = [round.n, all].map(|n| picture.lang.number(n));
        view! { <span class="unseen">{format!("{}{n} / {all}", room.comma)}</span> }
    });
    let fact = fact
        .map(|fact| view! { <p class="fact">{fact}</p> }.into_any())
        .or_else(|| timer(picture));
    view! {
        <header class="stage-head">
            <ol class="strip" aria-hidden="true">
                {strip}
            </ol>
            <p class="round-name">
                <span class="unseen">{room.round} " "</span>
                {name}
                {of}
            </p>
            {fact}
        </header>
    }
}

fn timer(picture: &Picture) -> Option<AnyView> {
    if picture.round()?.state != RunState::Open {
        return None;
    }
    let left = picture.view.timer.left_ms(picture.now)?;
    if left == 0 {
        return Some(view! { <p class="fact">{picture.room().time_is_up}</p> }.into_any());
    }
    let paused = matches!(picture.view.timer, Timer::Paused { .. }).then(|| {
        view! {
            <Icon symbol=Symbol::Pause />
            <span class="unseen">{picture.words().paused}</span>
        }
    });
    let seconds = left_seconds(left);
    let ends = runs_until(picture.view.timer);
    let now = picture.now.0;
    Some(
        view! {
            <p class="fact">
                {paused}
                <time datetime=format!("PT{seconds}S") data-ends=ends data-now=now>
                    {picture.lang.number(countdown(left))}
                </time>
            </p>
        }
        .into_any(),
    )
}

/// When a running timer ends, for a live page to count down to.
pub fn runs_until(timer: Timer) -> Option<i64> {
    match timer {
        Timer::Running { ends } => Some(ends.0),
        Timer::Off | Timer::Paused { .. } => None,
    }
}

/// `6:40`, or `1:06:40` from an hour on.
pub fn countdown(left_ms: i64) -> String {
    let seconds = left_seconds(left_ms);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}

/// Rounded up, so that nought is only shown when the time is up.
fn left_seconds(left_ms: i64) -> i64 {
    (left_ms + 999) / 1000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_second_is_shown_until_it_is_over() {
        assert_eq!(countdown(400_000), "6:40");
        assert_eq!(countdown(1), "0:01");
        assert_eq!(countdown(0), "0:00");
        assert_eq!(countdown(4_000_000), "1:06:40");
    }
}
