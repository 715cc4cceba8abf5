//! The words around what is shown large on the stage.

use super::{DeskLang, Lang};

pub struct Spotlight {
    /// A button beside an idea or a theme.
    pub show: &'static str,
    pub take_off: &'static str,
    /// A heading over what is shown so.
    pub on_the_stage: &'static str,
    /// A heading over the themes that can be.
    pub pick_a_theme: &'static str,
}

impl Spotlight {
    pub fn of(lang: Lang) -> &'static Self {
        match lang.for_desk() {
            DeskLang::En => &EN,
            DeskLang::Fi => &FI,
            DeskLang::Sv => &SV,
        }
    }
}

static EN: Spotlight = Spotlight {
    show: "Show large",
    take_off: "Take off the stage",
    on_the_stage: "Large on the stage",
    pick_a_theme: "Show one theme large",
};

static FI: Spotlight = Spotlight {
    show: "Näytä isona",
    take_off: "Ota pois seinältä",
    on_the_stage: "Isona seinällä",
    pick_a_theme: "Näytä yksi teema isona",
};

static SV: Spotlight = Spotlight {
    show: "Visa stort",
    take_off: "Ta bort från väggen",
    on_the_stage: "Stort på väggen",
    pick_a_theme: "Visa ett tema stort",
};
