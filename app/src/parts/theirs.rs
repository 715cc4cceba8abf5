//! In which language people's own words are, where the page around them is in another one, so that
//! a voice reads them as what they are (WCAG 3.1.2).

use leptos::prelude::use_context;

use crate::words::{Lang, Room};

/// The language of the room, and of who reads the page.
#[derive(Clone, Copy)]
pub struct Tongues {
    pub room: Lang,
    pub page: Lang,
}

/// For the `lang` of an element that holds this text and nothing of ours. Nobody says in which
/// language they write: it is taken to be the workshop's, if that has the script for it. Our own
/// phrases, which each reader has in their own language, may be given too.
pub fn theirs(text: &str) -> Option<&'static str> {
    let tongues = use_context::<Tongues>()?;
    let is_theirs =
        !text.is_empty() && is_in(tongues.room, text) && !Room::of(tongues.page).is_ours(text);
    is_theirs.then(spoken_here).flatten()
}

/// For the `lang` of an element that words of the room are filled into later.
pub fn spoken_here() -> Option<&'static str> {
    let Tongues { room, page } = use_context()?;
    (room != page).then(|| room.code())
}

fn is_in(lang: Lang, text: &str) -> bool {
    let is_arabic = |c: char| matches!(c, '\u{0600}'..='\u{06FF}');
    let first = text.chars().find(|c| c.is_alphabetic());
    first.is_none_or(|first| is_arabic(first) == (lang == Lang::Ar))
}
