//! The heads of the brief's tables, by what each way to vote counts; and how it is told there what
//! the money buys.

use super::{DeskLang, Lang};

pub struct BriefCounts {
    // Several numbers in one column, one after the other.
    pub points_and_givers: &'static str,
    pub preferred_and_won: &'static str,
    pub votes_both_ways: &'static str,
    /// Of one scale.
    pub spread_of: fn(&str) -> String,

    // One in each.
    pub given_by: &'static str,
    pub won: &'static str,
    pub pairs: &'static str,
    pub votes_for: &'static str,
    pub votes_against: &'static str,
    pub people_for: &'static str,
    pub people_against: &'static str,
    /// What place it has among what is bought.
    pub bought_as: &'static str,

    // Of one option.
    pub is_bought: &'static str,
    pub is_not_bought: &'static str,

    /// Under a picture whose marks are named by the ideas' ids.
    pub marks_are_ids: &'static str,
}

impl BriefCounts {
    pub fn of(lang: Lang) -> &'static Self {
        match lang.for_desk() {
            DeskLang::En => &EN,
            DeskLang::Fi => &FI,
            DeskLang::Sv => &SV,
        }
    }
}

static EN: BriefCounts = BriefCounts {
    points_and_givers: "Points / given by",
    preferred_and_won: "Preferred / pairs won / pairs",
    votes_both_ways: "Votes / for / against",
    spread_of: |axis| format!("{axis}: ratings / average / median / middle half"),
    given_by: "Given by",
    won: "Pairs won",
    pairs: "Pairs",
    votes_for: "Votes for",
    votes_against: "Votes against",
    people_for: "People for",
    people_against: "People against",
    bought_as: "Bought as no.",
    is_bought: "bought",
    is_not_bought: "not bought",
    marks_are_ids: "Each mark bears the id of what it stands for.",
};

static FI: BriefCounts = BriefCounts {
    points_and_givers: "Pisteet / antajia",
    preferred_and_won: "Valittiin / voitti pareja / pareja",
    votes_both_ways: "Äänet / puolesta / vastaan",
    spread_of: |axis| format!("{axis}: arvioita / keskiarvo / mediaani / keskimmäinen puolikas"),
    given_by: "Antajia",
    won: "Voitti pareja",
    pairs: "Pareja",
    votes_for: "Ääniä puolesta",
    votes_against: "Ääniä vastaan",
    people_for: "Ihmisiä puolesta",
    people_against: "Ihmisiä vastaan",
    bought_as: "Hankitaan nro",
    is_bought: "hankitaan",
    is_not_bought: "ei hankita",
    marks_are_ids: "Jokaisessa merkissä on sen kohteen tunnus.",
};

static SV: BriefCounts = BriefCounts {
    points_and_givers: "Poäng / givare",
    preferred_and_won: "Föredrogs / vunna par / par",
    votes_both_ways: "Röster / för / emot",
    spread_of: |axis| format!("{axis}: betyg / medelvärde / median / mittersta hälften"),
    given_by: "Givare",
    won: "Vunna par",
    pairs: "Par",
    votes_for: "Röster för",
    votes_against: "Röster emot",
    people_for: "Personer för",
    people_against: "Personer emot",
    bought_as: "Köps som nr",
    is_bought: "köps",
    is_not_bought: "köps inte",
    marks_are_ids: "Varje märke bär beteckningen på det som det står för.",
};
