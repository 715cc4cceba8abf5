//! A result that is in sight: what of it the room sees, and the next step, or all, or one back.

use leptos::prelude::*;
use workshop::HowFar;
use workshop::view::Results;

use super::Frame;
use crate::parts::Act;
use crate::ui::{Icon, Symbol};
use crate::words::{OpinionWords, Reveal, Room};

/// Nothing where there is one way to count only. All ways to count can be shown at once; groups of
/// opinion are a picture of their own, and always a step of their own.
pub fn steps(frame: &Frame, results: &Results, is_the_next_step: bool) -> Option<AnyView> {
    let words = Reveal::of(frame.lang);
    let room = frame.room();
    if results.next.is_none() && results.before.is_none() {
        return None;
    }
    let to = |upto: HowFar| {
        vec![
            ("round", results.round.to_string()),
            ("upto", key(upto).to_owned()),
            ("seen", key(results.upto).to_owned()),
        ]
    };
    let next = results.next.map(|next| {
        let class = if is_the_next_step {
            "button primary"
        } else {
            "button verb"
        };
        view! {
            <Act to=frame.path("/reveal") fields=to(next) class key="show-next" steps=true>
                <Icon symbol=Symbol::Stage />
                " "
                {(words.show_next)(name(room, next))}
            </Act>
        }
    });
    let all = results.next.filter(|next| *next < HowFar::Differ).map(|_| {
        view! {
            <Act to=frame.path("/reveal") fields=to(HowFar::Differ) key="show-all" steps=true>
                {words.show_all}
            </Act>
        }
    });
    let back = results.before.map(|before| {
        view! {
            <Act to=frame.path("/reveal") fields=to(before) key="back-one" steps=true>
                <Icon symbol=Symbol::Back />
                " "
                {words.back_one}
            </Act>
        }
    });
    let seen = results.seen().into_iter();
    let seen: Vec<&str> = seen.map(|step| name(room, step)).collect();
    Some(
        view! {
            <div class="reveal-steps" data-stays="">
                <p class="soft" role="status" tabindex="-1">{(words.in_sight)(&seen.join(", "))}</p>
                <div class="buttons">{next} {all} {back}</div>
            </div>
        }
        .into_any(),
    )
}

fn name(room: &'static Room, step: HowFar) -> &'static str {
    match step {
        HowFar::Everyone => room.everyone,
        HowFar::EqualVoice => room.equal_voice,
        HowFar::CommonGround => room.common_ground,
        HowFar::Differ => room.where_we_differ,
        HowFar::Opinions => OpinionWords::of(room.lang).heading,
    }
}

/// As forms carry it.
fn key(step: HowFar) -> &'static str {
    match step {
        HowFar::Everyone => "everyone",
        HowFar::EqualVoice => "equal_voice",
        HowFar::CommonGround => "common_ground",
        HowFar::Differ => "differ",
        HowFar::Opinions => "opinions",
    }
}
