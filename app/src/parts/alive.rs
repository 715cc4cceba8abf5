//! What a page brings along to come alive: whose it is, the island that wakes it, and how it says
//! what only the browser knows. The words are in templates, so that no phone loads languages.

use leptos::prelude::*;

use crate::islands::Live;
use crate::ui::{Icon, Symbol};
use crate::words::{Lang, LiveWords};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Seat,
    Stage,
    Desk,
}

/// Stands where the page says how the connection is.
#[component]
pub fn Alive(lang: Lang, who: Who) -> impl IntoView {
    let words = LiveWords::of(lang);
    let (key, lost) = match who {
        Who::Seat => ("seat", words.seat),
        Who::Stage => ("stage", words.stage),
        Who::Desk => ("desk", words.desk),
    };
    let fine = ("put-away", words.fine);
    let not_sent = notice(
        "not-sent",
        words.not_sent,
        words.not_sent_still,
        false,
        fine,
    );
    // A screen across a room is not listened to.
    let moved = (who != Who::Stage).then(|| {
        view! {
            <p class="unseen" id="room-moved" role="status" data-moved=words.now_at></p>
        }
    });
    let of_a_seat = (who == Who::Seat).then(|| {
        let moved_on = notice(
            "moved-on",
            words.moved_on,
            words.moved_on_still,
            false,
            ("go-on", words.go_on),
        );
        [
            moved_on,
            notice("unfinished", words.unfinished, "", true, fine),
            notice("unfinished-here", words.unfinished_here, "", false, fine),
            notice("refused", words.refused, "", true, fine),
            notice("late", "", "", true, fine),
            notice("uncast", "", "", true, fine),
            notice("ballot-waits", words.ballot_waits, "", false, fine),
        ]
    });
    view! {
        <div class="live-said" id="live-said" role="status" data-who=key></div>
        {moved}
        <template data-notice="lost">
            <div class="notice lost">
                <Icon symbol=Symbol::Off />
                <p>
                    <b>{lost.0}</b>
                    " "
                    {lost.1}
                </p>
            </div>
        </template>
        {not_sent}
        {of_a_seat}
        <Live />
    }
}

/// With `quotes`, there is a place for what the person wrote. `verb`: what its button does, and
/// what it says.
fn notice(
    name: &'static str,
    first: &'static str,
    second: &'static str,
    quotes: bool,
    verb: (&'static str, &'static str),
) -> AnyView {
    let quote = quotes.then(|| view! { <blockquote dir="auto"></blockquote> });
    view! {
        <template data-notice=name>
            <div class="notice told">
                <Icon symbol=Symbol::Pen />
                <div>
                    <p>
                        <b>{first}</b>
                        " "
                        <span data-reason="">{second}</span>
                    </p>
                    {quote}
                    <p>
                        <button class="link" type="button" data-do=verb.0>
                            {verb.1}
                        </button>
                    </p>
                </div>
            </div>
        </template>
    }
    .into_any()
}
