//! The words around reading ideas before they go on the wall.

use super::{DeskLang, Lang};

pub struct Reading {
    pub to_read: &'static str,
    /// Beside the heading, and what the button that changes it says.
    pub goes_straight_up: &'static str,
    pub read_all_first: &'static str,
    pub waits_for_you: &'static str,
    pub straight_up: &'static str,
    pub put_up: &'static str,
    pub put_all_up: fn(usize) -> String,
    pub keep_private: &'static str,
    pub kept_private: &'static str,
    pub nothing: &'static str,
    pub more: fn(usize) -> String,
}

impl Reading {
    pub fn of(lang: Lang) -> &'static Self {
        match lang.for_desk() {
            DeskLang::En => &EN,
            DeskLang::Fi => &FI,
            DeskLang::Sv => &SV,
        }
    }
}

static EN: Reading = Reading {
    to_read: "To read before the wall",
    goes_straight_up: "Ideas go straight up.",
    read_all_first: "Read all first",
    waits_for_you: "New ideas wait for you.",
    straight_up: "Let them straight up",
    put_up: "Put on the wall",
    put_all_up: |n| format!("Put all {n} up"),
    keep_private: "Keep private",
    kept_private: "Kept private",
    nothing: "Nothing to read.",
    more: |n| format!("All {n}"),
};

static FI: Reading = Reading {
    to_read: "Luettava ennen seinää",
    goes_straight_up: "Ideat menevät suoraan seinälle.",
    read_all_first: "Lue kaikki ensin",
    waits_for_you: "Uudet ideat odottavat sinua.",
    straight_up: "Päästä suoraan seinälle",
    put_up: "Laita seinälle",
    put_all_up: |n| format!("Laita kaikki {n} seinälle"),
    keep_private: "Pidä omana tietona",
    kept_private: "Pidetty omana tietona",
    nothing: "Ei luettavaa.",
    more: |n| format!("Kaikki {n}"),
};

static SV: Reading = Reading {
    to_read: "Att läsa före väggen",
    goes_straight_up: "Idéerna går direkt upp.",
    read_all_first: "Läs alla först",
    waits_for_you: "Nya idéer väntar på dig.",
    straight_up: "Släpp upp dem direkt",
    put_up: "Sätt på väggen",
    put_all_up: |n| format!("Sätt upp alla {n}"),
    keep_private: "Behåll privat",
    kept_private: "Behålls privat",
    nothing: "Inget att läsa.",
    more: |n| format!("Alla {n}"),
};
