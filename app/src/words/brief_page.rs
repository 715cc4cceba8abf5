//! The words of the page on which the brief is read and written.

use super::{DeskLang, Lang};

pub struct BriefPage {
    pub title: &'static str,
    pub parts: &'static str,
    pub contents: &'static str,
    pub evidence: &'static str,
    /// How many journal entries it is made from.
    pub made_from: fn(u64) -> String,
    pub in_the_room: &'static str,
    pub in_vote: fn(u32) -> String,
    pub nothing_yet: &'static str,
    pub edit: &'static str,
    pub write: &'static str,
    pub save: &'static str,
    pub hint: &'static str,
    pub overtaken: &'static str,
    pub to_read: fn(u32) -> String,
    pub waiting: fn(u32) -> String,
    pub download: &'static str,
    pub more_files: &'static str,
    pub no_theme: &'static str,
    pub written: &'static str,
    pub look_again: &'static str,
    pub how_to_cite: &'static str,
    pub of: fn(u32, u32) -> String,
}

impl BriefPage {
    pub fn of(lang: Lang) -> &'static Self {
        match lang.for_desk() {
            DeskLang::En => &EN,
            DeskLang::Fi => &FI,
            DeskLang::Sv => &SV,
        }
    }
}

static EN: BriefPage = BriefPage {
    title: "Brief",
    parts: "Parts of this page",
    contents: "Contents",
    evidence: "Evidence",
    made_from: |n| format!("Design brief, journal {n}"),
    in_the_room: "In the room",
    in_vote: |n| format!("Ballots in V-{n}"),
    nothing_yet: "Not written yet.",
    edit: "Edit",
    write: "Write",
    save: "Save",
    hint: "Name what backs each claim: I-12 for an idea, T-3 for a theme, V-2 for a vote. They become links. Markdown works: **bold**, lists, tables.",
    overtaken: "The record under this text has changed since it was written. Read it once more; saving it again says that it still holds.",
    to_read: |n| match n {
        1 => "One idea waits for you to read it and is not in the brief yet.".into(),
        n => format!("{n} ideas wait for you to read them and are not in the brief yet."),
    },
    waiting: |n| match n {
        1 => "One idea waits for its wall to be opened and is not in the brief yet.".into(),
        n => format!("{n} ideas wait for their wall to be opened and are not in the brief yet."),
    },
    download: "Download Markdown",
    more_files: "More files",
    no_theme: "In no theme",
    written: "written",
    look_again: "the record has changed",
    how_to_cite: "What people said, with the ids to name it by.",
    of: |n, of| format!("{n} of {of}"),
};

static FI: BriefPage = BriefPage {
    title: "Kooste",
    parts: "Sivun osat",
    contents: "Sisällys",
    evidence: "Todisteet",
    made_from: |n| format!("Kooste, päiväkirja {n}"),
    in_the_room: "Paikalla",
    in_vote: |n| format!("Liput äänestyksessä V-{n}"),
    nothing_yet: "Ei vielä kirjoitettu.",
    edit: "Muokkaa",
    write: "Kirjoita",
    save: "Tallenna",
    hint: "Nimeä jokaisen väitteen todiste: I-12 on idea, T-3 teema, V-2 äänestys. Niistä tulee linkkejä. Markdown toimii: **lihavointi**, luettelot, taulukot.",
    overtaken: "Aineisto tekstin alla on muuttunut kirjoittamisen jälkeen. Lue teksti vielä kerran; kun tallennat sen uudelleen, se pitää yhä.",
    to_read: |n| match n {
        1 => "Yksi idea odottaa, että luet sen, eikä ole vielä koosteessa.".into(),
        n => format!("{n} ideaa odottaa, että luet ne, eivätkä ne ole vielä koosteessa."),
    },
    waiting: |n| match n {
        1 => "Yksi idea odottaa, että seinä avataan, eikä se ole vielä mukana.".into(),
        n => format!("{n} ideaa odottaa, että seinä avataan, eivätkä ne ole vielä mukana."),
    },
    download: "Lataa Markdown",
    more_files: "Muut tiedostot",
    no_theme: "Ilman teemaa",
    written: "kirjoitettu",
    look_again: "aineisto on muuttunut",
    how_to_cite: "Mitä sanottiin, ja tunnukset, joilla siihen viitataan.",
    of: |n, of| format!("{n}/{of}"),
};

static SV: BriefPage = BriefPage {
    title: "Rapport",
    parts: "Sidans delar",
    contents: "Innehåll",
    evidence: "Belägg",
    made_from: |n| format!("Rapport, journal {n}"),
    in_the_room: "I rummet",
    in_vote: |n| format!("Röstsedlar i V-{n}"),
    nothing_yet: "Inte skrivet än.",
    edit: "Redigera",
    write: "Skriv",
    save: "Spara",
    hint: "Ange vad som styrker varje påstående: I-12 för en idé, T-3 för ett tema, V-2 för en omröstning. De blir länkar. Markdown fungerar: **fetstil**, listor, tabeller.",
    overtaken: "Underlaget har ändrats sedan texten skrevs. Läs den en gång till; när du sparar den igen gäller den fortfarande.",
    to_read: |n| match n {
        1 => "En idé väntar på att du ska läsa den och är inte med i rapporten ännu.".into(),
        n => format!("{n} idéer väntar på att du ska läsa dem och är inte med i rapporten ännu."),
    },
    waiting: |n| match n {
        1 => "En idé väntar på att väggen ska öppnas och finns inte med än.".into(),
        n => format!("{n} idéer väntar på att väggen ska öppnas och finns inte med än."),
    },
    download: "Ladda ner Markdown",
    more_files: "Fler filer",
    no_theme: "Utan tema",
    written: "skrivet",
    look_again: "underlaget har ändrats",
    how_to_cite: "Vad som sades, med de id:n som man hänvisar med.",
    of: |n, of| format!("{n} av {of}"),
};
