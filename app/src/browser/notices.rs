//! What a page says that no page from the server can: each from its template (`parts::Alive`).

use super::dom::{all_in, find, from_template, say_in, set};
use super::morph::OWN;

/// Something to tell the person.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The connection is gone.
    Lost,
    /// The round is over, and there is a half-written idea in the field.
    MovedOn,
    /// There is an unfinished idea on this phone, and no field to put it in.
    Unfinished,
    /// The same, and it is in the field again.
    UnfinishedHere,
    /// An idea that was sent earlier and not taken.
    Refused,
    /// The same of a ballot; the server's words say why.
    Late,
    BallotWaits,
    /// A ballot was not cast before its vote ended.
    Uncast,
    /// What was pressed did not reach the server.
    NotSent,
}

impl Notice {
    fn name(self) -> &'static str {
        match self {
            Notice::Lost => "lost",
            Notice::MovedOn => "moved-on",
            Notice::Unfinished => "unfinished",
            Notice::UnfinishedHere => "unfinished-here",
            Notice::Refused => "refused",
            Notice::Late => "late",
            Notice::BallotWaits => "ballot-waits",
            Notice::Uncast => "uncast",
            Notice::NotSent => "not-sent",
        }
    }
}

/// Says it, once. `quote` and `reason` go where the template has a place for them.
pub fn show(notice: Notice, quote: &str, reason: &str) {
    let name = notice.name();
    let template = find(&format!("template[data-notice='{name}']"));
    let (Some(place), Some(template)) = (find("#live-said"), template) else {
        return;
    };
    let Some(said) = from_template(&template) else {
        return;
    };
    if !quote.is_empty() {
        say_in(&said, "blockquote", quote);
    }
    if !reason.is_empty() {
        say_in(&said, "[data-reason]", reason);
    }
    set(&said, OWN, Some(""));
    set(&said, "data-says", Some(name));
    let same = format!("[data-says='{name}']");
    match all_in(&place, &same).first() {
        // Not drawn anew, so that a screen reader does not say it again.
        Some(old) if old.text_content() == said.text_content() => {}
        Some(old) => {
            let _ = old.replace_with_with_node_1(&said);
        }
        None => {
            let _ = place.append_child(&said);
        }
    }
}

pub fn hide(notice: Notice) {
    if let Some(place) = find("#live-said") {
        for said in all_in(&place, &format!("[data-says='{}']", notice.name())) {
            said.remove();
        }
    }
}

pub fn is_shown(notice: Notice) -> bool {
    find(&format!("#live-said [data-says='{}']", notice.name())).is_some()
}
