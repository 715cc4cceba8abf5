//! What a phone says while its person votes, and about the ballot they have cast.

use workshop::{Opinion, What};

use super::Lang;
use super::arabic::BALLOT;

pub struct BallotWords {
    // How to fill it in.
    pub secret: &'static str,
    /// For ears only: what the list holds, and that its order says nothing.
    pub list: fn(What) -> &'static str,
    /// Opens what a theme holds: "4 ideas in it".
    pub inside: fn(usize) -> String,
    pub nothing_inside: &'static str,

    // Pick and rank.
    pub picks: &'static str,
    pub of: fn(usize, usize) -> String,
    pub others: &'static str,
    pub shuffled: &'static str,
    pub pick_the_first: &'static str,
    pub pick_one_more: &'static str,
    pub full: &'static str,
    pub too_many: fn(usize) -> String,
    /// "Move up from 2nd place: …"
    pub up: fn(&str, &str) -> String,
    pub down: fn(&str, &str) -> String,
    pub out: fn(&str) -> String,
    pub add: fn(&str) -> String,
    /// For ears, after a move: what has which place, and how many of how many are picked.
    pub placed: fn(&str, &str, &str) -> String,
    pub taken_out: fn(&str) -> String,

    // Agree or not.
    pub agree: &'static str,
    pub disagree: &'static str,
    pub pass: &'static str,
    /// What was preferred is followed by this: "rather than …".
    pub rather_than: fn(&str) -> String,

    // The foot.
    pub cast: &'static str,
    pub nothing_cast: &'static str,
    /// The same, once there is something on it.
    pub chosen_not_cast: &'static str,
    pub change_until: &'static str,
    /// Beside a ballot that is being changed: the one cast at this time counts until then.
    pub counts_until: fn(&str) -> String,
    pub keep: &'static str,

    // A ballot that was cast.
    pub is_in: &'static str,
    pub yours: &'static str,
    pub change: &'static str,
    pub check: &'static str,
    pub none_of_these: &'static str,
    pub nothing_answered: &'static str,
    pub answered: fn(usize, usize) -> String,
    /// Stands for what the room may not see any more.
    pub gone: &'static str,
    pub changed_open: &'static str,
    pub changed_closed: &'static str,

    // Before, after, too late.
    pub not_yet: &'static str,
    pub not_yet_why: &'static str,
    pub nothing_to_vote_on: &'static str,
    pub closed: &'static str,
    pub closed_why: &'static str,
    pub cast_none: &'static str,
    pub look_again: &'static str,
    pub back: &'static str,
    pub too_late: &'static str,
    pub too_late_none: &'static str,
    /// The earlier ballot, cast at this time, is the one that counts.
    pub too_late_earlier: fn(&str) -> String,
    /// It was being filled in when the vote ended.
    pub uncast: &'static str,
    pub had_chosen: &'static str,
    pub to_the_result: &'static str,
}

impl BallotWords {
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Fi => &FI,
            Lang::Sv => &SV,
            Lang::Ar => &BALLOT,
        }
    }

    pub fn opinion(&self, opinion: Opinion) -> &'static str {
        match opinion {
            Opinion::Agree => self.agree,
            Opinion::Disagree => self.disagree,
            Opinion::Pass => self.pass,
        }
    }
}

static EN: BallotWords = BallotWords {
    secret: "Nobody sees the tally before we close.",
    list: |what| match what {
        What::Ideas => "Ideas, shuffled for each phone",
        What::Themes => "Themes, shuffled for each phone",
    },
    inside: |n| match n {
        1 => "1 idea in it".into(),
        n => format!("{n} ideas in it"),
    },
    nothing_inside: "No ideas in it yet",
    picks: "Your picks",
    of: |n, of| format!("{n} of {of}"),
    others: "The others",
    shuffled: "shuffled for each phone",
    pick_the_first: "Pick the most important one below",
    pick_one_more: "Pick one more below, if you like",
    full: "Your ballot is full. Take one out to make room for another.",
    too_many: |n| match n {
        1 => "One too many: could you take one out?".into(),
        n => format!("{n} too many: could you take some out?"),
    },
    up: |place, text| format!("Move up from {place} place: {text}"),
    down: |place, text| format!("Move down from {place} place: {text}"),
    out: |text| format!("Take out: {text}"),
    add: |text| format!("Add: {text}"),
    placed: |text, place, of| format!("{text}: {place}. {of}."),
    taken_out: |text| format!("Taken out: {text}"),
    agree: "Agree",
    disagree: "Disagree",
    pass: "Pass",
    rather_than: |other| format!("rather than {other}"),
    cast: "Cast my ballot",
    nothing_cast: "Nothing cast yet",
    chosen_not_cast: "Chosen, not cast yet",
    change_until: "Change it until we close",
    counts_until: |clock| format!("The one of {clock} counts until you cast this"),
    keep: "Keep it as it is",
    is_in: "Your ballot is in",
    yours: "Your ballot",
    change: "Change my ballot",
    check: "Check my ballot",
    none_of_these: "None of these",
    nothing_answered: "Nothing answered",
    answered: |n, of| format!("{n} of {of} answered"),
    gone: "Not on the wall any more",
    changed_open: "Something on your ballot has changed since you cast it. Could you look at it once more? Until then it counts as it is.",
    changed_closed: "Something on your ballot has changed since you cast it. It counts as you cast it.",
    not_yet: "The vote has not begun",
    not_yet_why: "It opens when the facilitator starts it. You can wait here.",
    nothing_to_vote_on: "There is nothing to vote on yet.",
    closed: "Voting is closed",
    closed_why: "The result comes when the facilitator shows it.",
    cast_none: "You cast no ballot in this vote.",
    look_again: "Look again",
    back: "Back to the room",
    too_late: "Voting closed before this reached us.",
    too_late_none: "It is not counted. What you had chosen is still here.",
    too_late_earlier: |clock| {
        format!("Your ballot of {clock} is the one that counts. What you had now is still here.")
    },
    uncast: "Voting closed before you cast your ballot. It is not counted. What you had chosen is still here.",
    had_chosen: "What you had chosen",
    to_the_result: "To the result",
};

static FI: BallotWords = BallotWords {
    secret: "Kukaan ei näe tulosta ennen kuin äänestys suljetaan.",
    list: |what| match what {
        What::Ideas => "Ideat, eri järjestyksessä joka puhelimessa",
        What::Themes => "Teemat, eri järjestyksessä joka puhelimessa",
    },
    inside: |n| match n {
        1 => "Teemassa 1 idea".into(),
        n => format!("Teemassa {n} ideaa"),
    },
    nothing_inside: "Teemassa ei ole vielä ideoita",
    picks: "Valintasi",
    of: |n, of| format!("{n} / {of}"),
    others: "Muut",
    shuffled: "eri järjestys joka puhelimessa",
    pick_the_first: "Valitse tärkein alta",
    pick_one_more: "Voit valita alta vielä yhden",
    full: "Lippusi on täynnä. Poista yksi, niin toinen mahtuu.",
    too_many: |n| match n {
        1 => "Yksi liikaa: poistaisitko yhden?".into(),
        n => format!("{n} liikaa: poistaisitko joitakin?"),
    },
    up: |place, text| format!("Siirrä ylös {place} sijalta: {text}"),
    down: |place, text| format!("Siirrä alas {place} sijalta: {text}"),
    out: |text| format!("Poista: {text}"),
    add: |text| format!("Lisää: {text}"),
    placed: |text, place, of| format!("{text}: {place} sija. {of}."),
    taken_out: |text| format!("Poistettu: {text}"),
    agree: "Samaa mieltä",
    disagree: "Eri mieltä",
    pass: "Ohitan",
    rather_than: |other| format!("eikä: {other}"),
    cast: "Jätä äänestyslippuni",
    nothing_cast: "Ei vielä jätetty",
    chosen_not_cast: "Valittu, ei vielä jätetty",
    change_until: "Voit muuttaa, kunnes suljemme",
    counts_until: |clock| format!("Klo {clock} jätetty on voimassa, kunnes jätät tämän"),
    keep: "Pidän ennallaan",
    is_in: "Äänestyslippusi on perillä",
    yours: "Äänestyslippusi",
    change: "Muuta lippuani",
    check: "Tarkista lippuni",
    none_of_these: "Ei mikään näistä",
    nothing_answered: "Ei vastauksia",
    answered: |n, of| format!("Vastattu {n} / {of}"),
    gone: "Ei ole enää seinällä",
    changed_open: "Jokin lipullasi on muuttunut sen jälkeen, kun jätit sen. Katsoisitko sitä vielä? Siihen asti se on voimassa sellaisenaan.",
    changed_closed: "Jokin lipullasi on muuttunut sen jälkeen, kun jätit sen. Se lasketaan sellaisena kuin sen jätit.",
    not_yet: "Äänestys ei ole vielä alkanut",
    not_yet_why: "Se avautuu, kun ohjaaja aloittaa sen. Voit odottaa tässä.",
    nothing_to_vote_on: "Äänestettävää ei ole vielä.",
    closed: "Äänestys on päättynyt",
    closed_why: "Tulos tulee, kun ohjaaja näyttää sen.",
    cast_none: "Et jättänyt lippua tässä äänestyksessä.",
    look_again: "Katso uudelleen",
    back: "Takaisin työpajaan",
    too_late: "Äänestys ehti päättyä ennen kuin tämä tuli perille.",
    too_late_none: "Sitä ei lasketa. Valintasi ovat yhä tässä.",
    too_late_earlier: |clock| {
        format!("Klo {clock} jättämäsi lippu lasketaan. Uudet valintasi ovat yhä tässä.")
    },
    uncast: "Äänestys päättyi ennen kuin jätit lippusi. Sitä ei lasketa. Valintasi ovat yhä tässä.",
    had_chosen: "Nämä olit valinnut",
    to_the_result: "Tulokseen",
};

static SV: BallotWords = BallotWords {
    secret: "Ingen ser resultatet innan omröstningen stängs.",
    list: |what| match what {
        What::Ideas => "Idéer, i olika ordning på varje telefon",
        What::Themes => "Teman, i olika ordning på varje telefon",
    },
    inside: |n| match n {
        1 => "1 idé i temat".into(),
        n => format!("{n} idéer i temat"),
    },
    nothing_inside: "Inga idéer i temat ännu",
    picks: "Dina val",
    of: |n, of| format!("{n} av {of}"),
    others: "De andra",
    shuffled: "olika ordning på varje telefon",
    pick_the_first: "Välj det viktigaste nedan",
    pick_one_more: "Välj ett till nedan, om du vill",
    full: "Röstsedeln är full. Ta bort ett val, så ryms ett annat.",
    too_many: |n| match n {
        1 => "Ett för mycket: vill du ta bort ett?".into(),
        n => format!("{n} för mycket: vill du ta bort några?"),
    },
    up: |place, text| format!("Flytta upp från {place} plats: {text}"),
    down: |place, text| format!("Flytta ner från {place} plats: {text}"),
    out: |text| format!("Ta bort: {text}"),
    add: |text| format!("Lägg till: {text}"),
    placed: |text, place, of| format!("{text}: {place} plats. {of}."),
    taken_out: |text| format!("Borttaget: {text}"),
    agree: "Håller med",
    disagree: "Håller inte med",
    pass: "Står över",
    rather_than: |other| format!("hellre än {other}"),
    cast: "Lämna min röstsedel",
    nothing_cast: "Inget lämnat ännu",
    chosen_not_cast: "Valt, inte lämnat ännu",
    change_until: "Du kan ändra tills vi stänger",
    counts_until: |clock| format!("Den från {clock} gäller tills du lämnar den här"),
    keep: "Behåll som den är",
    is_in: "Din röstsedel är inne",
    yours: "Din röstsedel",
    change: "Ändra min röstsedel",
    check: "Se min röstsedel",
    none_of_these: "Inget av de här",
    nothing_answered: "Inga svar",
    answered: |n, of| format!("{n} av {of} besvarade"),
    gone: "Finns inte längre på väggen",
    changed_open: "Något på din röstsedel har ändrats sedan du lämnade den. Vill du titta på den en gång till? Tills dess gäller den som den är.",
    changed_closed: "Något på din röstsedel har ändrats sedan du lämnade den. Den räknas som du lämnade den.",
    not_yet: "Omröstningen har inte börjat",
    not_yet_why: "Den öppnar när ledaren startar den. Du kan vänta här.",
    nothing_to_vote_on: "Det finns inget att rösta om ännu.",
    closed: "Omröstningen är avslutad",
    closed_why: "Resultatet kommer när ledaren visar det.",
    cast_none: "Du lämnade ingen röstsedel i den här omröstningen.",
    look_again: "Se igen",
    back: "Tillbaka till rummet",
    too_late: "Omröstningen stängdes innan det här kom fram.",
    too_late_none: "Det räknas inte. Dina val finns kvar här.",
    too_late_earlier: |clock| {
        format!("Din röstsedel från {clock} är den som gäller. Dina nya val finns kvar här.")
    },
    uncast: "Omröstningen stängdes innan du lämnade din röstsedel. Den räknas inte. Dina val finns kvar här.",
    had_chosen: "Det här hade du valt",
    to_the_result: "Till resultatet",
};
