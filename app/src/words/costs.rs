//! The words of saying what things cost, before people vote on it.

use super::{DeskLang, Lang};

pub struct Costs {
    pub heading: &'static str,
    /// The sum, with its unit.
    pub lead: fn(&str) -> String,
    /// Of a vote (`3 Vote`) whose leaders go on, unseen so far.
    pub unseen_leaders: fn(&str) -> String,
    pub nothing: &'static str,
    pub fixed: &'static str,
    /// What all options cost together.
    pub together: fn(&str) -> String,
    pub unknown: fn(u32) -> String,
    pub all_fits: &'static str,
    pub save: &'static str,
    pub saved: &'static str,
    pub not_saved: &'static str,
    pub all_is_here: &'static str,
    pub to_the_desk: &'static str,

    // At the desk.
    pub link: &'static str,
    /// The next step, before `2 Budget` can be opened.
    pub step: fn(&str) -> String,
}

impl Costs {
    pub fn of(lang: Lang) -> &'static Self {
        match lang.for_desk() {
            DeskLang::En => &EN,
            DeskLang::Fi => &FI,
            DeskLang::Sv => &SV,
        }
    }
}

static EN: Costs = Costs {
    heading: "What does each cost?",
    lead: |sum| {
        format!("There is {sum} to spend. People see the cost beside each option when they vote.")
    },
    unseen_leaders: |vote| {
        format!(
            "Everything from {vote} is listed, because nobody has seen its result: which of these lead must not show here."
        )
    },
    nothing: "There is nothing to put a price on yet. Ideas or themes come first.",
    fixed: "People have voted on these costs, or are voting, so they stay as they are.",
    together: |sum| format!("Together: {sum}."),
    unknown: |n| match n {
        1 => "1 option has no cost yet.".into(),
        n => format!("{n} options have no cost yet."),
    },
    all_fits: "Everything together costs no more than there is, so nothing has to be left out. Is the sum right?",
    save: "Save the costs",
    saved: "The costs are saved.",
    not_saved: "We could not save the costs yet.",
    all_is_here: "All the numbers you typed are still here.",
    to_the_desk: "Back to the desk",
    link: "Costs",
    step: |round| format!("Costs for {round}"),
};

static FI: Costs = Costs {
    heading: "Mitä kukin maksaa?",
    lead: |sum| {
        format!(
            "Käytettävissä on {sum}. Äänestäessään ihmiset näkevät hinnan jokaisen vaihtoehdon vieressä."
        )
    },
    unseen_leaders: |vote| {
        format!(
            "Tässä on kaikki vaiheesta {vote}, koska kukaan ei ole nähnyt sen tulosta: kärki ei saa paljastua täällä."
        )
    },
    nothing: "Hinnoiteltavaa ei ole vielä. Ensin tarvitaan ideoita tai teemoja.",
    fixed: "Näistä hinnoista on äänestetty tai äänestetään parhaillaan, joten ne pysyvät ennallaan.",
    together: |sum| format!("Yhteensä: {sum}."),
    unknown: |n| match n {
        1 => "Yhdellä vaihtoehdolla ei ole vielä hintaa.".into(),
        n => format!("{n} vaihtoehdolla ei ole vielä hintaa."),
    },
    all_fits: "Kaikki yhteensä maksaa enintään sen, mitä käytettävissä on, joten mitään ei tarvitse jättää pois. Onko summa oikein?",
    save: "Tallenna hinnat",
    saved: "Hinnat on tallennettu.",
    not_saved: "Hintoja ei voitu vielä tallentaa.",
    all_is_here: "Kaikki kirjoittamasi luvut ovat yhä tässä.",
    to_the_desk: "Takaisin pöydälle",
    link: "Hinnat",
    step: |round| format!("Hinnat: {round}"),
};

static SV: Costs = Costs {
    heading: "Vad kostar var och en?",
    lead: |sum| {
        format!(
            "Det finns {sum} att använda. När människor röstar ser de kostnaden vid varje alternativ."
        )
    },
    unseen_leaders: |vote| {
        format!(
            "Här finns allt från {vote}, eftersom ingen har sett resultatet: vilka som ligger i täten får inte synas här."
        )
    },
    nothing: "Det finns inget att sätta pris på ännu. Först behövs idéer eller teman.",
    fixed: "Det har röstats om de här kostnaderna, eller röstas just nu, så de blir som de är.",
    together: |sum| format!("Sammanlagt: {sum}."),
    unknown: |n| match n {
        1 => "Ett alternativ har ingen kostnad ännu.".into(),
        n => format!("{n} alternativ har ingen kostnad ännu."),
    },
    all_fits: "Allt tillsammans kostar inte mer än det som finns, så inget behöver lämnas ut. Stämmer summan?",
    save: "Spara kostnaderna",
    saved: "Kostnaderna är sparade.",
    not_saved: "Kostnaderna kunde inte sparas ännu.",
    all_is_here: "Alla tal som du skrev finns kvar här.",
    to_the_desk: "Tillbaka till bordet",
    link: "Kostnader",
    step: |round| format!("Kostnader: {round}"),
};
