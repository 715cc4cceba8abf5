//! The words around showing a result step by step.

use super::{DeskLang, Lang};

pub struct Reveal {
    /// What the step shows comes after it.
    pub show_next: fn(&str) -> String,
    pub show_all: &'static str,
    pub back_one: &'static str,
    /// Which steps the room has seen.
    pub in_sight: fn(&str) -> String,
}

impl Reveal {
    pub fn of(lang: Lang) -> &'static Self {
        match lang.for_desk() {
            DeskLang::En => &EN,
            DeskLang::Fi => &FI,
            DeskLang::Sv => &SV,
        }
    }
}

static EN: Reveal = Reveal {
    show_next: |what| format!("Show next: {what}"),
    show_all: "Show all at once",
    back_one: "Back one",
    in_sight: |steps| format!("The room sees: {steps}."),
};

static FI: Reveal = Reveal {
    show_next: |what| format!("Näytä seuraava: {what}"),
    show_all: "Näytä kaikki kerralla",
    back_one: "Yksi takaisin",
    in_sight: |steps| format!("Huone näkee: {steps}."),
};

static SV: Reveal = Reveal {
    show_next: |what| format!("Visa nästa: {what}"),
    show_all: "Visa allt på en gång",
    back_one: "Ett steg tillbaka",
    in_sight: |steps| format!("Rummet ser: {steps}."),
};
