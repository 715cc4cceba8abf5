//! What stands on a ballot beside its options: what is left to give, what comes next, and what a
//! mark on a ballot says when it is read again. Where a number is spoken that changes under a
//! person's hands, the phrase is made with a name in braces in its place.

use super::Lang;
use super::arabic::PAPER;

pub struct PaperWords {
    // One card at a time.
    pub previous: &'static str,
    pub next: &'static str,
    /// What a live page does by itself.
    pub next_comes: &'static str,

    // Ratings.
    pub low: &'static str,
    pub high: &'static str,
    pub skip: &'static str,
    pub of_five: fn(u8) -> String,
    /// On a scale of this name: "Impact 4".
    pub on_scale: fn(&str, u8) -> String,

    // Pairs.
    pub which: &'static str,
    pub or: &'static str,
    pub pairs: fn(usize) -> String,
    pub more_pairs: fn(usize) -> String,
    pub all_pairs: &'static str,

    // Points and credits.
    pub one_more: fn(&str) -> String,
    pub one_less: fn(&str) -> String,
    pub vote_for: fn(&str) -> String,
    pub vote_against: fn(&str) -> String,
    /// So many of so many.
    pub points_left: fn(&str, &str) -> String,
    pub credits_left: fn(&str, &str) -> String,
    pub too_many: fn(&str) -> String,
    /// Beside a field: what it takes.
    pub between: fn(&str, &str) -> String,
    pub no_number: &'static str,
    /// Where no button says so.
    pub below_zero: &'static str,
    /// So many votes, and what they cost.
    pub for_it: fn(&str, &str) -> String,
    pub against_it: fn(&str, &str) -> String,
    pub no_vote: &'static str,
    pub next_costs: fn(&str) -> String,
    pub points_given: fn(&str, &str) -> String,
    pub credits_spent: fn(&str, &str) -> String,
    pub votes_for: fn(usize) -> String,
    pub votes_against: fn(usize) -> String,

    // Costs.
    pub to_spend: fn(&str) -> String,
    pub choices_cost: fn(&str, &str) -> String,
    pub costs_more: fn(&str) -> String,

    // All in order.
    pub all_in_order: &'static str,
}

impl PaperWords {
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Fi => &FI,
            Lang::Sv => &SV,
            Lang::Ar => &PAPER,
        }
    }
}

static EN: PaperWords = PaperWords {
    previous: "Previous",
    next: "Next",
    next_comes: "The next one comes when you have answered.",
    low: "low",
    high: "high",
    skip: "Skip",
    of_five: |n| format!("{n} of 5"),
    on_scale: |axis, n| format!("{axis} {n}"),
    which: "Which of the two?",
    or: "or",
    pairs: |n| match n {
        1 => "1 pair".into(),
        n => format!("{n} pairs"),
    },
    more_pairs: |n| match n {
        1 => "1 more pair".into(),
        n => format!("{n} more pairs"),
    },
    all_pairs: "These were all the pairs.",
    one_more: |text| format!("One more: {text}"),
    one_less: |text| format!("One less: {text}"),
    vote_for: |text| format!("One vote for: {text}"),
    vote_against: |text| format!("One vote against: {text}"),
    points_left: |n, of| format!("{n} of {of} points left"),
    credits_left: |n, of| format!("{n} of {of} credits left"),
    too_many: |n| format!("{n} too many: could you take some back?"),
    between: |least, most| format!("A whole number from {least} to {most}"),
    no_number: "Your ballot is still here. One of the numbers is not a whole number that fits; could you look once more?",
    below_zero: "A number below zero is against: \u{2212}2 is two votes against.",
    for_it: |n, cost| format!("{n} for, costs {cost}"),
    against_it: |n, cost| format!("{n} against, costs {cost}"),
    no_vote: "No vote",
    next_costs: |cost| format!("The next costs {cost}"),
    points_given: |n, of| format!("{n} of {of} points"),
    credits_spent: |n, of| format!("{n} of {of} credits"),
    votes_for: |n| match n {
        1 => "1 vote for".into(),
        n => format!("{n} votes for"),
    },
    votes_against: |n| match n {
        1 => "1 vote against".into(),
        n => format!("{n} votes against"),
    },
    to_spend: |money| format!("There is {money} to spend."),
    choices_cost: |sum, all| format!("Your choices: {sum} of {all}"),
    costs_more: |over| format!("{over} over, and that is fine."),
    all_in_order: "All are in order.",
};

static FI: PaperWords = PaperWords {
    previous: "Edellinen",
    next: "Seuraava",
    next_comes: "Seuraava tulee, kun olet vastannut.",
    low: "vähän",
    high: "paljon",
    skip: "Ohita",
    of_five: |n| format!("{n} / 5"),
    on_scale: |axis, n| format!("{axis} {n}"),
    which: "Kumpi näistä?",
    or: "vai",
    pairs: |n| match n {
        1 => "1 pari".into(),
        n => format!("{n} paria"),
    },
    more_pairs: |n| match n {
        1 => "Vielä 1 pari".into(),
        n => format!("Vielä {n} paria"),
    },
    all_pairs: "Siinä olivat kaikki parit.",
    one_more: |text| format!("Yksi lisää: {text}"),
    one_less: |text| format!("Yksi vähemmän: {text}"),
    vote_for: |text| format!("Yksi ääni puolesta: {text}"),
    vote_against: |text| format!("Yksi ääni vastaan: {text}"),
    points_left: |n, of| format!("Pisteitä jäljellä {n} / {of}"),
    credits_left: |n, of| format!("Krediittejä jäljellä {n} / {of}"),
    too_many: |n| format!("{n} liikaa: ottaisitko joitakin takaisin?"),
    between: |least, most| format!("Kokonaisluku väliltä {least}…{most}"),
    no_number: "Lippusi on yhä tässä. Yksi luvuista ei ole sopiva kokonaisluku; katsoisitko vielä?",
    below_zero: "Nollaa pienempi luku on vastaan: \u{2212}2 on kaksi ääntä vastaan.",
    for_it: |n, cost| format!("{n} puolesta, maksaa {cost}"),
    against_it: |n, cost| format!("{n} vastaan, maksaa {cost}"),
    no_vote: "Ei ääntä",
    next_costs: |cost| format!("Seuraava maksaa {cost}"),
    points_given: |n, of| format!("{n} / {of} pistettä"),
    credits_spent: |n, of| format!("{n} / {of} krediittiä"),
    votes_for: |n| match n {
        1 => "1 ääni puolesta".into(),
        n => format!("{n} ääntä puolesta"),
    },
    votes_against: |n| match n {
        1 => "1 ääni vastaan".into(),
        n => format!("{n} ääntä vastaan"),
    },
    to_spend: |money| format!("Käytettävissä on {money}."),
    choices_cost: |sum, all| format!("Valintasi: {sum} / {all}"),
    costs_more: |over| format!("{over} yli, eikä se haittaa."),
    all_in_order: "Kaikki ovat järjestyksessä.",
};

static SV: PaperWords = PaperWords {
    previous: "Föregående",
    next: "Nästa",
    next_comes: "Nästa kommer när du har svarat.",
    low: "lågt",
    high: "högt",
    skip: "Hoppa över",
    of_five: |n| format!("{n} av 5"),
    on_scale: |axis, n| format!("{axis} {n}"),
    which: "Vilken av de två?",
    or: "eller",
    pairs: |n| format!("{n} par"),
    more_pairs: |n| format!("{n} par till"),
    all_pairs: "Det var alla par.",
    one_more: |text| format!("En till: {text}"),
    one_less: |text| format!("En mindre: {text}"),
    vote_for: |text| format!("En röst för: {text}"),
    vote_against: |text| format!("En röst emot: {text}"),
    points_left: |n, of| format!("{n} av {of} poäng kvar"),
    credits_left: |n, of| format!("{n} av {of} krediter kvar"),
    too_many: |n| format!("{n} för mycket: vill du ta tillbaka några?"),
    between: |least, most| format!("Ett heltal från {least} till {most}"),
    no_number: "Din röstsedel finns kvar här. Ett av talen är inte ett heltal som passar; vill du titta en gång till?",
    below_zero: "Ett tal under noll är emot: \u{2212}2 är två röster emot.",
    for_it: |n, cost| format!("{n} för, kostar {cost}"),
    against_it: |n, cost| format!("{n} emot, kostar {cost}"),
    no_vote: "Ingen röst",
    next_costs: |cost| format!("Nästa kostar {cost}"),
    points_given: |n, of| format!("{n} av {of} poäng"),
    credits_spent: |n, of| format!("{n} av {of} krediter"),
    votes_for: |n| match n {
        1 => "1 röst för".into(),
        n => format!("{n} röster för"),
    },
    votes_against: |n| match n {
        1 => "1 röst emot".into(),
        n => format!("{n} röster emot"),
    },
    to_spend: |money| format!("Det finns {money} att använda."),
    choices_cost: |sum, all| format!("Dina val: {sum} av {all}"),
    costs_more: |over| format!("{over} över, och det gör inget."),
    all_in_order: "Alla är i ordning.",
};
