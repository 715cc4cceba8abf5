//! What was done at the desk lately, at this one or another, and taking it back.

use leptos::prelude::*;
use workshop::view::DeskDone;
use workshop::{Deed, IdeaDeed, IdeaNumber, Lane, Place, RoundId};

use super::Frame;
use crate::parts::Act;
use crate::times;
use crate::ui::{Icon, Symbol};
use crate::words::Lately;

/// Longer words of people are cut here: they are told apart, not read.
const LONGEST: usize = 40;

pub fn lately(frame: &Frame) -> Option<impl IntoView + use<>> {
    let words = Lately::of(frame.lang);
    if frame.view.done.is_empty() {
        return None;
    }
    let rows = frame
        .view
        .done
        .iter()
        .map(|done| row(frame, done))
        .collect_view();
    Some(view! {
        <section class="pane-foot" id="lately" aria-labelledby="lately-h">
            <h2 id="lately-h">{words.last_done}</h2>
            <ol class="lately">{rows}</ol>
        </section>
    })
}

fn row(frame: &Frame, done: &DeskDone) -> impl IntoView + use<> {
    let words = Lately::of(frame.lang);
    let what = deed(frame, &done.deed);
    let undo = done.can_be_undone.then(|| {
        let fields = vec![("of", done.seq.to_string())];
        let of = format!(": {what}");
        view! {
            <Act to=frame.path("/undo") fields class="link">
                {words.undo}
                <span class="unseen">{of}</span>
            </Act>
        }
    });
    let said = if done.undone {
        let icon = view! { <Icon symbol=Symbol::Undo /> };
        view! {
            {icon}
            " "
            {(words.undone)(&what)}
        }
        .into_any()
    } else {
        what.into_any()
    };
    view! {
        <li data-key=format!("done-{}", done.seq)>
            <time datetime=times::machine(done.at)>{times::clock(frame.lang, done.at)}</time>
            <p dir="auto">{said}</p>
            {undo}
        </li>
    }
}

fn deed(frame: &Frame, deed: &Deed) -> String {
    let words = Lately::of(frame.lang);
    match deed {
        Deed::Ideas { what, first, count } => ideas(words, what, *first, *count),
        Deed::ThemeMade { title } => (words.theme_made)(&short(title)),
        Deed::ThemeTitled { title } => (words.theme_titled)(&short(title)),
        Deed::ThemesMerged { title, into } => (words.themes_merged)(&short(title), &short(into)),
        Deed::ThemeMoved { title } => (words.theme_moved)(&short(title)),
        Deed::TimeAdded { seconds } => (words.time)(&by(*seconds)),
        Deed::TimerStarted => words.timer_started.to_owned(),
        Deed::TimerPaused => words.timer_paused.to_owned(),
        Deed::TimerResumed => words.timer_resumed.to_owned(),
        Deed::RoundOpened { round } => (words.opened)(&name(frame, Place::Round(*round))),
        Deed::RoundClosed { round } => (words.closed)(&name(frame, Place::Round(*round))),
        Deed::WentTo { place } => (words.went_to)(&name(frame, *place)),
        Deed::WallShown => words.wall_shown.to_owned(),
        Deed::WallCovered => words.wall_covered.to_owned(),
        Deed::Revealed => words.revealed.to_owned(),
        Deed::ReadFirst => words.read_first.to_owned(),
        Deed::StraightUp => words.straight_up.to_owned(),
        Deed::ShownLarge { what } => (words.shown_large)(&short(what)),
        Deed::TakenOff => words.taken_off.to_owned(),
    }
}

fn ideas(words: &Lately, what: &IdeaDeed, first: IdeaNumber, count: u32) -> String {
    let ideas = match (count, first.lane) {
        (1, Lane::Public) => (words.number)(first.n),
        (1, Lane::Private) => first.to_string(),
        (count, _) => (words.ideas)(count),
    };
    match what {
        IdeaDeed::PutUp => (words.put_up)(&ideas),
        IdeaDeed::PutBack => (words.put_back)(&ideas),
        IdeaDeed::TakenDown => (words.taken_down)(&ideas),
        IdeaDeed::Kept => (words.kept)(&ideas),
        IdeaDeed::Parked => (words.parked)(&ideas),
        IdeaDeed::Unparked => (words.unparked)(&ideas),
        IdeaDeed::Placed(Some(theme)) => (words.placed)(&ideas, &short(theme)),
        IdeaDeed::Placed(None) => (words.unplaced)(&ideas),
    }
}

fn name(frame: &Frame, place: Place) -> String {
    let round = |id: RoundId| frame.view.rounds.iter().find(|round| round.id == id);
    match place {
        Place::Round(id) => round(id).map_or_else(String::new, |round| frame.name(round)),
        Place::Lobby => frame.words().lobby.to_owned(),
    }
}

/// "+1 min", or "−30 s".
fn by(seconds: i64) -> String {
    let sign = if seconds < 0 { '−' } else { '+' };
    match seconds.abs() {
        whole if whole % 60 == 0 => format!("{sign}{} min", whole / 60),
        seconds => format!("{sign}{seconds} s"),
    }
}

fn short(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let start: String = text.chars().take(LONGEST).collect();
    format!("{}…", start.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_said_in_minutes_where_it_can_be() {
        assert_eq!(by(60), "+1 min");
        assert_eq!(by(-120), "−2 min");
        assert_eq!(by(-35), "−35 s");
    }

    #[test]
    fn long_words_are_cut_between_letters() {
        assert_eq!(short("A quiet room"), "A quiet room");
        let cut = short(&"ä".repeat(90));
        assert_eq!(cut, format!("{}…", "ä".repeat(40)));
    }
}
