//! The one island of every page in a workshop: it keeps the page live ([`crate::browser`]) and
//! says how the connection is. While all is well it says nothing.

use leptos::html::Div;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[cfg(feature = "hydrate")]
use crate::ui::Icon;
use crate::ui::Symbol;
use crate::words::LiveSaid;

/// Whose page it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Who {
    Seat,
    Stage,
    Desk,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Connection {
    Starting,
    Live,
    Lost,
}

/// Something to tell the person that no page from the server can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The round is over, and there is a half-written idea in the field.
    MovedOn,
    /// There is an unfinished idea on this phone: in the field again, or this one.
    Unfinished(Option<String>),
    /// Sent earlier and not taken, while something else is in the field.
    Refused {
        text: String,
        reason: String,
    },
    BallotWaits,
    /// What was pressed did not reach the server.
    NotSent,
}

/// Empty when it comes from the server; all it says, it says in the browser.
#[island]
pub fn Live(who: Who, said: LiveSaid) -> impl IntoView {
    let place = NodeRef::new();
    wake(place, who, said);
    // Drawn later and in the browser; the page has to bring them.
    for symbol in [Symbol::Off, Symbol::Pen] {
        symbol.is_used();
    }
    view! { <div class="live-said" role="status" node_ref=place></div> }
}

#[cfg(feature = "hydrate")]
fn wake(place: NodeRef<Div>, who: Who, said: LiveSaid) {
    use leptos::wasm_bindgen::JsCast;

    Effect::new(move || {
        let Some(place) = place.get() else { return };
        let connection = RwSignal::new(Connection::Starting);
        let notice = RwSignal::new(None::<Notice>);
        let said = said.clone();
        // For as long as the page is open.
        mount_to(place.unchecked_into(), move || {
            sayings(said, connection, notice)
        })
        .forget();
        crate::browser::start(who, connection, notice);
    });
}

#[cfg(not(feature = "hydrate"))]
fn wake(_place: NodeRef<Div>, _who: Who, _said: LiveSaid) {}

#[cfg(feature = "hydrate")]
fn sayings(
    said: LiveSaid,
    connection: RwSignal<Connection>,
    notice: RwSignal<Option<Notice>>,
) -> impl IntoView {
    let lost = {
        let (first, second) = (said.lost.clone(), said.lost_still.clone());
        move || {
            (connection.get() == Connection::Lost).then(|| {
                view! {
                    <div class="notice lost">
                        <Icon symbol=Symbol::Off />
                        <p>
                            <b>{first.clone()}</b>
                            " "
                            {second.clone()}
                        </p>
                    </div>
                }
            })
        }
    };
    let told = move || notice.get().map(|notice| tell(&said, notice));
    view! {
        {lost}
        {told}
    }
}

#[cfg(feature = "hydrate")]
fn tell(said: &LiveSaid, notice: Notice) -> impl IntoView + use<> {
    let (first, second, text, verb) = match notice {
        Notice::MovedOn => {
            let go_on = (said.go_on.clone(), "go-on");
            (
                said.moved_on.clone(),
                said.moved_on_still.clone(),
                None,
                go_on,
            )
        }
        Notice::Unfinished(text) => {
            let fine = (said.fine.clone(), "put-away");
            let where_it_is = match text {
                Some(_) => said.unfinished.clone(),
                None => said.unfinished_here.clone(),
            };
            (where_it_is, String::new(), text, fine)
        }
        Notice::Refused { text, reason } => {
            let fine = (said.fine.clone(), "put-away");
            (said.refused.clone(), reason, Some(text), fine)
        }
        Notice::BallotWaits => {
            let fine = (said.fine.clone(), "put-away");
            (said.ballot_waits.clone(), String::new(), None, fine)
        }
        Notice::NotSent => {
            let fine = (said.fine.clone(), "put-away");
            (
                said.not_sent.clone(),
                said.not_sent_still.clone(),
                None,
                fine,
            )
        }
    };
    let (label, action) = verb;
    view! {
        <div class="notice told">
            <Icon symbol=Symbol::Pen />
            <div>
                <p>
                    <b>{first}</b>
                    " "
                    {second}
                </p>
                {text.map(|text| view! { <blockquote dir="auto">{text}</blockquote> })}
                <p>
                    <button class="link" type="button" data-do=action>
                        {label}
                    </button>
                </p>
            </div>
        </div>
    }
}
