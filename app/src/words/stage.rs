//! What the stage says: few words, large, to a whole room.

use super::Lang;
use super::arabic::STAGE;

pub struct Stage {
    pub doors: &'static str,
    pub results: &'static str,

    // The band.
    pub join_in: &'static str,
    pub larger: &'static str,
    pub smaller: &'static str,
    pub light: &'static str,
    pub dark: &'static str,
    pub point_your_camera: &'static str,
    /// What the QR code leads to, for those who hear the page.
    pub qr: fn(&str) -> String,
    pub or_go_to: &'static str,
    pub and_write: &'static str,
    pub no_account: &'static str,

    // The lobby.
    pub seats_taken: fn(usize) -> &'static str,
    pub be_the_first: &'static str,

    // Gather.
    pub together: fn(u8) -> &'static str,
    pub first_idea: &'static str,
    pub have_written: fn(usize) -> String,
    pub who_has_written: &'static str,
    pub just_arrived: &'static str,
    pub new: &'static str,
    pub earlier: fn(usize) -> String,
    pub later: fn(usize) -> String,
    pub turn_back: &'static str,
    pub turn_on: &'static str,
    pub pages: &'static str,
    pub writing_closed: &'static str,
    pub writing_closed_why: &'static str,
    pub not_open: &'static str,

    // Group.
    pub found_themes: fn(usize, usize) -> String,
    pub to_be_grouped: fn(usize) -> String,
    pub nothing_to_group: &'static str,
    pub all_have_a_theme: &'static str,
    pub without_a_theme: fn(usize) -> String,
    pub more_themes: fn(usize) -> String,
    pub in_themes: &'static str,
    pub no_theme: &'static str,
    pub set_aside: &'static str,
    pub ideas_word: fn(usize) -> &'static str,

    // Vote.
    pub on_your_phone: &'static str,
    pub ballots_in: fn(usize) -> String,
    pub who_has_voted: &'static str,
    pub nobody_sees: &'static str,
    pub of: fn(u32, u32) -> String,
    pub voting_closed: &'static str,
    pub all_counted: fn(usize) -> String,

    // Results.
    pub nobody_voted: &'static str,
    pub comes_first: fn(&str) -> String,
    pub share_first: fn(usize) -> String,
    pub the_room_put_first: &'static str,
    pub same_lead: fn(usize) -> String,
    pub depends: &'static str,
    pub each_counts_one: &'static str,
    pub each_counts_one_of: fn(usize) -> String,
    pub each_group_counts_the_same: &'static str,
    pub every_group_supports: &'static str,
    pub more_rows: fn(usize) -> String,
    pub put: fn(&str) -> String,

    // Discuss, and the end.
    pub thank_you: &'static str,
    pub thank_you_why: &'static str,

    pub paused: &'static str,
}

impl Stage {
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Fi => &FI,
            Lang::Sv => &SV,
            Lang::Ar => &STAGE,
        }
    }
}

/// Small numbers in words, as one says them aloud.
fn said(n: usize, words: [&str; 12]) -> String {
    match n {
        1..=12 => words[n - 1].to_owned(),
        n => n.to_string(),
    }
}

pub(super) fn en(n: usize) -> String {
    said(
        n,
        [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve",
        ],
    )
}

pub(super) fn fi(n: usize) -> String {
    said(
        n,
        [
            "yksi",
            "kaksi",
            "kolme",
            "neljä",
            "viisi",
            "kuusi",
            "seitsemän",
            "kahdeksan",
            "yhdeksän",
            "kymmenen",
            "yksitoista",
            "kaksitoista",
        ],
    )
}

pub(super) fn sv(n: usize) -> String {
    said(
        n,
        [
            "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
        ],
    )
}

static EN: Stage = Stage {
    doors: "Doors",
    results: "Results",
    join_in: "Join in",
    larger: "Larger text",
    smaller: "Smaller text",
    light: "Light",
    dark: "Dark",
    point_your_camera: "Point your camera here",
    qr: |address| format!("QR code: {address}"),
    or_go_to: "or go to",
    and_write: "and write",
    no_account: "No account. No name.",
    seats_taken: |n| if n == 1 { "seat taken" } else { "seats taken" },
    be_the_first: "Be the first.",
    together: |n| match n {
        1 => "Everyone writes alone first. The wall opens when we are ready.",
        2 => "Write in pairs, one phone for two. The wall opens when we are ready.",
        4 => "Write in fours, one phone for four. The wall opens when we are ready.",
        _ => "Write in groups, one phone a group. The wall opens when we are ready.",
    },
    first_idea: "Write on your phone. The first idea appears here.",
    have_written: |of| format!("of {of} have written"),
    who_has_written: "Who has written, by role",
    just_arrived: "just arrived",
    new: "New:",
    earlier: |n| format!("{n} earlier, on your phone"),
    later: |n| format!("{n} later, on your phone"),
    turn_back: "Earlier ideas",
    turn_on: "Later ideas",
    pages: "Pages of the wall",
    writing_closed: "Writing is closed.",
    writing_closed_why: "You can still read your own ideas on your phone. We go on soon.",
    not_open: "We begin in a moment.",
    found_themes: |ideas, themes| {
        let ideas = match ideas {
            1 => "1 idea".to_owned(),
            n => format!("{n} ideas"),
        };
        match themes {
            1 => format!("{ideas} found one theme"),
            n => format!("{ideas} found {} themes", en(n)),
        }
    },
    to_be_grouped: |n| match n {
        1 => "1 idea to place".into(),
        n => format!("{n} ideas: which belong together?"),
    },
    nothing_to_group: "Nothing is on the wall yet.",
    all_have_a_theme: "Every idea has a home.",
    without_a_theme: |n| match n {
        1 => "1 idea has no theme yet.".into(),
        n => format!("{n} ideas have no theme yet."),
    },
    more_themes: |n| match n {
        1 => "1 more theme is on your phone.".into(),
        n => format!("{n} more themes are on your phone."),
    },
    in_themes: "In themes",
    no_theme: "No theme yet",
    set_aside: "Set aside",
    ideas_word: |n| if n == 1 { "idea" } else { "ideas" },
    on_your_phone: "On your phone. Change your mind until we close.",
    ballots_in: |of| format!("of {of} ballots in"),
    who_has_voted: "Ballots in, by role",
    nobody_sees: "Nobody sees the tally before we close: not the stage, not the desk.",
    of: |n, of| format!("{n} of {of}"),
    voting_closed: "Voting is closed.",
    all_counted: |n| match n {
        0 => "No ballots came in.".into(),
        1 => "1 ballot, counted. The result opens when we are ready.".into(),
        n => format!("{n} ballots, all counted. The result opens when we are ready."),
    },
    nobody_voted: "No ballots came in",
    comes_first: |what| format!("First: {what}"),
    share_first: |n| match n {
        2 => "Two share first place".into(),
        n => format!("{} share first place", capital(&en(n))),
    },
    the_room_put_first: "What the room put first",
    same_lead: |n| match n {
        1 => "The same one leads, whichever way we count".into(),
        n => format!("The same {} lead, whichever way we count", en(n)),
    },
    depends: "It depends on how we count",
    each_counts_one: "Everyone: each ballot counts one.",
    each_counts_one_of: |n| match n {
        1 => "1 ballot".into(),
        n => format!("{n} ballots, each counts one"),
    },
    each_group_counts_the_same: "each group counts the same",
    every_group_supports: "what every group supports",
    more_rows: |n| match n {
        1 => "1 more is on your phone.".into(),
        n => format!("{n} more are on your phone."),
    },
    put: |place| format!("put {place}"),
    thank_you: "Thank you. It is written down.",
    thank_you_why: "The same phone shows your ideas and what becomes of them.",
    paused: "paused",
};

static FI: Stage = Stage {
    doors: "Ovet",
    results: "Tulos",
    join_in: "Tule mukaan",
    larger: "Suurempi teksti",
    smaller: "Pienempi teksti",
    light: "Vaalea",
    dark: "Tumma",
    point_your_camera: "Osoita kamera tähän",
    qr: |address| format!("QR-koodi: {address}"),
    or_go_to: "tai mene osoitteeseen",
    and_write: "ja kirjoita",
    no_account: "Ei tunnuksia. Ei nimiä.",
    seats_taken: |n| {
        if n == 1 {
            "paikka varattu"
        } else {
            "paikkaa varattu"
        }
    },
    be_the_first: "Ole ensimmäinen.",
    together: |n| match n {
        1 => "Jokainen kirjoittaa ensin itse. Seinä avataan, kun kaikki ovat valmiita.",
        2 => {
            "Kirjoittakaa pareittain, yhdellä puhelimella. Seinä avataan, kun kaikki ovat valmiita."
        }
        4 => {
            "Kirjoittakaa neljästään, yhdellä puhelimella. Seinä avataan, kun kaikki ovat valmiita."
        }
        _ => "Kirjoittakaa ryhmissä, yhdellä puhelimella. Seinä avataan, kun kaikki ovat valmiita.",
    },
    first_idea: "Kirjoita puhelimella. Ensimmäinen idea ilmestyy tähän.",
    have_written: |of| format!("kirjoittanut, paikalla {of}"),
    who_has_written: "Kirjoittaneet rooleittain",
    just_arrived: "juuri tullut",
    new: "Uusi:",
    earlier: |n| format!("{n} aiempaa: puhelimellasi"),
    later: |n| format!("{n} myöhempää: puhelimellasi"),
    turn_back: "Aiemmat ideat",
    turn_on: "Myöhemmät ideat",
    pages: "Seinän sivut",
    writing_closed: "Kirjoittaminen on päättynyt.",
    writing_closed_why: "Voit yhä lukea omat ideasi puhelimesta. Jatkamme pian.",
    not_open: "Aloitamme hetken kuluttua.",
    found_themes: |ideas, themes| {
        let ideas = match ideas {
            1 => "1 ideasta".to_owned(),
            n => format!("{n} ideasta"),
        };
        match themes {
            1 => format!("{ideas} löytyi yksi teema"),
            n => format!("{ideas} löytyi {} teemaa", fi(n)),
        }
    },
    to_be_grouped: |n| match n {
        1 => "1 idea odottaa teemaa".into(),
        n => format!("{n} ideaa: mitkä kuuluvat yhteen?"),
    },
    nothing_to_group: "Seinällä ei ole vielä mitään.",
    all_have_a_theme: "Jokaisella idealla on paikka.",
    without_a_theme: |n| match n {
        1 => "1 idea on vielä ilman teemaa.".into(),
        n => format!("{n} ideaa on vielä ilman teemaa."),
    },
    more_themes: |n| match n {
        1 => "1 teema lisää: näet sen puhelimestasi.".into(),
        n => format!("{n} teemaa lisää: näet ne puhelimestasi."),
    },
    in_themes: "Teemoissa",
    no_theme: "Ilman teemaa",
    set_aside: "Sivussa",
    ideas_word: |n| if n == 1 { "idea" } else { "ideaa" },
    on_your_phone: "Puhelimella. Voit muuttaa mieltäsi, kunnes suljemme.",
    ballots_in: |of| format!("äänestänyt, paikalla {of}"),
    who_has_voted: "Äänestäneet rooleittain",
    nobody_sees: "Kukaan ei näe tulosta ennen kuin äänestys suljetaan.",
    of: |n, of| format!("{n} / {of}"),
    voting_closed: "Äänestys on päättynyt.",
    all_counted: |n| match n {
        0 => "Yhtään lippua ei tullut.".into(),
        1 => "1 lippu, laskettu. Tulos avataan, kun kaikki ovat valmiita.".into(),
        n => format!("{n} lippua, kaikki laskettu. Tulos avataan, kun kaikki ovat valmiita."),
    },
    nobody_voted: "Yhtään lippua ei tullut",
    comes_first: |what| format!("Ensimmäisenä: {what}"),
    share_first: |n| format!("{} jakaa ensimmäisen sijan", capital(&fi(n))),
    the_room_put_first: "Tämän nostimme kärkeen",
    same_lead: |n| match n {
        1 => "Sama johtaa, laskettiinpa miten vain".into(),
        n => format!("Samat {} johtavat, laskettiinpa miten vain", fi(n)),
    },
    depends: "Tulos riippuu siitä, miten laskemme",
    each_counts_one: "Kaikki: jokainen lippu painaa saman verran.",
    each_counts_one_of: |n| match n {
        1 => "1 lippu".into(),
        n => format!("{n} lippua, jokainen yhtä painava"),
    },
    each_group_counts_the_same: "jokainen ryhmä painaa saman",
    every_group_supports: "mitä jokainen ryhmä kannattaa",
    more_rows: |n| match n {
        1 => "Vielä 1: näet sen puhelimestasi.".into(),
        n => format!("Vielä {n}: näet ne puhelimestasi."),
    },
    put: |place| format!("{place} sija"),
    thank_you: "Kiitos. Se on kirjattu.",
    thank_you_why: "Näet omat ideasi ja mitä niistä tuli samalla puhelimella.",
    paused: "tauolla",
};

static SV: Stage = Stage {
    doors: "Dörrarna",
    results: "Resultat",
    join_in: "Kom med",
    larger: "Större text",
    smaller: "Mindre text",
    light: "Ljus",
    dark: "Mörk",
    point_your_camera: "Rikta kameran hit",
    qr: |address| format!("QR-kod: {address}"),
    or_go_to: "eller gå till",
    and_write: "och skriv",
    no_account: "Inget konto. Inget namn.",
    seats_taken: |n| {
        if n == 1 {
            "plats tagen"
        } else {
            "platser tagna"
        }
    },
    be_the_first: "Bli den första.",
    together: |n| match n {
        1 => "Alla skriver först för sig själva. Väggen öppnas när vi är redo.",
        2 => "Skriv i par, med en telefon för två. Väggen öppnas när vi är redo.",
        4 => "Skriv fyra och fyra, med en telefon för fyra. Väggen öppnas när vi är redo.",
        _ => "Skriv i grupper, med en telefon per grupp. Väggen öppnas när vi är redo.",
    },
    first_idea: "Skriv på din telefon. Den första idén kommer här.",
    have_written: |of| format!("av {of} har skrivit"),
    who_has_written: "Vilka som har skrivit, efter roll",
    just_arrived: "just kommen",
    new: "Ny:",
    earlier: |n| format!("{n} tidigare, på din telefon"),
    later: |n| format!("{n} senare, på din telefon"),
    turn_back: "Tidigare idéer",
    turn_on: "Senare idéer",
    pages: "Väggens sidor",
    writing_closed: "Skrivandet är avslutat.",
    writing_closed_why: "Du kan fortfarande läsa dina egna idéer på telefonen. Vi fortsätter strax.",
    not_open: "Vi börjar strax.",
    found_themes: |ideas, themes| {
        let ideas = match ideas {
            1 => "1 idé".to_owned(),
            n => format!("{n} idéer"),
        };
        match themes {
            1 => format!("{ideas} gav ett tema"),
            n => format!("{ideas} gav {} teman", sv(n)),
        }
    },
    to_be_grouped: |n| match n {
        1 => "1 idé att placera".into(),
        n => format!("{n} idéer: vilka hör ihop?"),
    },
    nothing_to_group: "Det finns ingenting på väggen ännu.",
    all_have_a_theme: "Varje idé har en plats.",
    without_a_theme: |n| match n {
        1 => "1 idé har inget tema ännu.".into(),
        n => format!("{n} idéer har inget tema ännu."),
    },
    more_themes: |n| match n {
        1 => "1 tema till finns på din telefon.".into(),
        n => format!("{n} teman till finns på din telefon."),
    },
    in_themes: "I teman",
    no_theme: "Utan tema",
    set_aside: "Åt sidan",
    ideas_word: |n| if n == 1 { "idé" } else { "idéer" },
    on_your_phone: "På din telefon. Du kan ändra dig tills vi stänger.",
    ballots_in: |of| format!("av {of} har röstat"),
    who_has_voted: "Vilka som har röstat, efter roll",
    nobody_sees: "Ingen ser resultatet innan omröstningen stängs: varken väggen eller ledaren.",
    of: |n, of| format!("{n} av {of}"),
    voting_closed: "Omröstningen är stängd.",
    all_counted: |n| match n {
        0 => "Inga röstsedlar kom in.".into(),
        1 => "1 röstsedel, räknad. Resultatet öppnas när vi är redo.".into(),
        n => format!("{n} röstsedlar, alla räknade. Resultatet öppnas när vi är redo."),
    },
    nobody_voted: "Inga röstsedlar kom in",
    comes_first: |what| format!("Först: {what}"),
    share_first: |n| format!("{} delar förstaplatsen", capital(&sv(n))),
    the_room_put_first: "Det här satte rummet först",
    same_lead: |n| match n {
        1 => "Samma leder, hur vi än räknar".into(),
        n => format!("Samma {} leder, hur vi än räknar", sv(n)),
    },
    depends: "Det beror på hur vi räknar",
    each_counts_one: "Alla: varje röstsedel väger lika.",
    each_counts_one_of: |n| match n {
        1 => "1 röstsedel".into(),
        n => format!("{n} röstsedlar, alla väger lika"),
    },
    each_group_counts_the_same: "varje grupp väger lika",
    every_group_supports: "det som varje grupp stöder",
    more_rows: |n| match n {
        1 => "1 till finns på din telefon.".into(),
        n => format!("{n} till finns på din telefon."),
    },
    put: |place| format!("{place} plats"),
    thank_you: "Tack. Det är nedskrivet.",
    thank_you_why: "Samma telefon visar dina idéer och vad som blir av dem.",
    paused: "paus",
};

pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_say_small_numbers_in_words() {
        assert_eq!((EN.found_themes)(30, 6), "30 ideas found six themes");
        assert_eq!(
            (FI.found_themes)(70, 12),
            "70 ideasta löytyi kaksitoista teemaa"
        );
        assert_eq!((SV.found_themes)(1, 1), "1 idé gav ett tema");
        assert_eq!((EN.found_themes)(90, 13), "90 ideas found 13 themes");
        assert_eq!((EN.share_first)(3), "Three share first place");
    }
}
