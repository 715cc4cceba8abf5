//! The keys of the desk.

use super::{DeskLang, Lang};

pub struct Keys {
    pub heading: &'static str,
    /// How one finds out: "Keys: ?".
    pub hint: &'static str,
    pub next: &'static str,
    pub back: &'static str,
    pub pause: &'static str,
    pub minute: &'static str,
    pub close: &'static str,
    pub wall: &'static str,
    pub this_list: &'static str,
    /// Beside a tick: keys do nothing before.
    pub use_these: &'static str,
    pub done: &'static str,
}

impl Keys {
    pub fn of(lang: Lang) -> &'static Self {
        match lang.for_desk() {
            DeskLang::En => &EN,
            DeskLang::Fi => &FI,
            DeskLang::Sv => &SV,
        }
    }
}

static EN: Keys = Keys {
    heading: "Keys",
    hint: "Keys: press ?",
    next: "The large button: the next step",
    back: "Back one step",
    pause: "Pause the timer, or go on",
    minute: "One more minute",
    close: "Close the round, or open it again",
    wall: "Open or cover the wall",
    this_list: "This list",
    use_these: "Use these keys",
    done: "Close the list",
};

static FI: Keys = Keys {
    heading: "Näppäimet",
    hint: "Näppäimet: paina ?",
    next: "Iso painike: seuraava askel",
    back: "Askel taaksepäin",
    pause: "Pysäytä ajastin tai jatka",
    minute: "Minuutti lisää",
    close: "Sulje vaihe tai avaa se uudelleen",
    wall: "Avaa tai peitä seinä",
    this_list: "Tämä luettelo",
    use_these: "Käytä näitä näppäimiä",
    done: "Sulje luettelo",
};

static SV: Keys = Keys {
    heading: "Tangenter",
    hint: "Tangenter: tryck på ?",
    next: "Den stora knappen: nästa steg",
    back: "Ett steg tillbaka",
    pause: "Pausa tiduret, eller fortsätt",
    minute: "En minut till",
    close: "Stäng omgången, eller öppna den igen",
    wall: "Öppna eller täck väggen",
    this_list: "Den här listan",
    use_these: "Använd de här tangenterna",
    done: "Stäng listan",
};
