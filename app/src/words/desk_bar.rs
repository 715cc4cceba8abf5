//! The words of the bar over every page of the desk.

use super::{DeskLang, Lang};

pub struct DeskBar {
    pub desk: &'static str,
    pub run: &'static str,
    pub themes: &'static str,
    pub brief: &'static str,
    pub people: &'static str,
    pub links: &'static str,
    /// Followed by a time.
    pub all_saved: &'static str,
    pub stage: &'static str,
}

impl DeskBar {
    pub fn of(lang: Lang) -> &'static Self {
        match lang.for_desk() {
            DeskLang::En => &EN,
            DeskLang::Fi => &FI,
            DeskLang::Sv => &SV,
        }
    }
}

static EN: DeskBar = DeskBar {
    desk: "Desk",
    run: "Run",
    themes: "Themes",
    brief: "Brief",
    people: "People",
    links: "Links",
    all_saved: "All saved",
    stage: "Stage",
};

static FI: DeskBar = DeskBar {
    desk: "Ohjaajan pöytä",
    run: "Kulku",
    themes: "Teemat",
    brief: "Kooste",
    people: "Ihmiset",
    links: "Linkit",
    all_saved: "Kaikki tallessa",
    stage: "Seinä",
};

static SV: DeskBar = DeskBar {
    desk: "Ledarens bord",
    run: "Gång",
    themes: "Teman",
    brief: "Rapport",
    people: "Människor",
    links: "Länkar",
    all_saved: "Allt sparat",
    stage: "Väggen",
};
