//! What the people who are not there say: answers to "What would make it easy to walk in and talk?"
//! in English, Finnish and Swedish, written for this purpose, in six themes.

/// What somebody might write.
#[derive(Clone, Copy, Debug)]
pub struct Idea {
    /// Which of [`THEMES`] a facilitator would put it in.
    pub theme: usize,
    pub text: &'static str,
}

/// Titles a facilitator would give.
pub const THEMES: [&str; 6] = [
    "Easy to walk in",
    "A familiar face",
    "What is written, who sees it",
    "Open when we need it",
    "For family and friends",
    "In my own words",
];

pub const QUESTION: &str = "What would make it easy to walk in and talk?";
pub const TITLE: &str = "A drop-in place for young people";
pub const PURPOSE: &str = "Help plan a place where anyone aged 15–24 can walk in and talk. Your words go to the people \
     who will build it.";
pub const VENUE: &str = "Koivula";

macro_rules! ideas {
    ($($theme:literal: $($text:literal),+ $(,)?;)+) => {
        &[$($(Idea { theme: $theme, text: $text }),+),+]
    };
}

pub const IDEAS: &[Idea] = ideas! {
    0: "No form at the door",
       "A side entrance, away from the bus stop",
       "Tea, a sofa, no glass wall in between",
       "Show on the website how many are waiting",
       "Say hello within two minutes, even if nobody is free yet",
       "Games and magazines while you wait, so that sitting there looks normal",
       "No appointment. Appointments are for people who know they need one.",
       "A quiet room for those who cannot sit with others",
       "Ei lomaketta ovella",
       "Sisäänkäynti sivusta, ei bussipysäkin edestä",
       "Teetä ja sohva, ei lasiseinää väliin",
       "Joku tervehtii heti, vaikka kukaan ei olisi vielä vapaana",
       "Hiljainen huone niille, jotka eivät jaksa odottaa muiden kanssa",
       "Ajanvaraus pois: silloin kun asia on päällä, siitä pitää päästä puhumaan",
       "Inget formulär vid dörren",
       "En sidoingång, inte mitt emot busshållplatsen",
       "Te och en soffa, ingen glasruta emellan",
       "Någon säger hej genast, även om ingen är ledig ännu";
    1: "The same worker every time, if I want",
       "Let me bring a friend to the first visit",
       "Paid peer workers, 18 to 25, who have been there themselves",
       "Ask me how it went, a week later",
       "A dog on Thursdays",
       "Photos and first names of the workers on the door",
       "Sama työntekijä joka kerta, jos haluan",
       "Kaverin saa ottaa mukaan ensimmäisellä kerralla",
       "Vertaisohjaajia, joille maksetaan palkkaa",
       "Viikon päästä joku kysyy, miten meni",
       "Koira torstaisin",
       "Samma person varje gång, om jag vill",
       "Man får ta med en vän första gången",
       "Någon hör av sig en vecka senare";
    2: "Say clearly what is written down and who sees it",
       "No record of the first visit",
       "A reminder without the word “mental”",
       "Tell me before you call anybody, also when you have to call",
       "Sanokaa suoraan, mitä kirjataan ja kuka sen näkee",
       "Ensimmäisestä käynnistä ei merkintää Omakantaan",
       "Muistutusviesti ilman sanaa mielenterveys",
       "Säg tydligt vad som skrivs ner och vem som ser det",
       "Ingen anteckning om första besöket";
    3: "Open until 20 on two evenings a week",
       "Sundays",
       "A free bus ticket home",
       "Who to call when it is closed, on the door and on the phone",
       "A nurse’s time the same week",
       "Help with Kela forms in the same place",
       "Youth worker and nurse on the same shift",
       "Auki kahdeksaan asti kahtena iltana viikossa",
       "Sunnuntaisin auki",
       "Ilmainen bussilippu kotiin",
       "Sairaanhoitajan aika samalla viikolla",
       "Kelan lomakkeisiin apua samasta paikasta",
       "Nuorisotyöntekijä ja terveydenhoitaja samassa työvuorossa",
       "Öppet till åtta två kvällar i veckan",
       "Söndagar",
       "Hjälp med FPA:s blanketter på samma ställe",
       "En sjukskötare samma vecka";
    4: "An evening for parents, so that nobody waits in the car",
       "Tell parents what they may ask, and what they may not",
       "One number for all services, for carers too",
       "Could a school nurse walk over with the pupil?",
       "Somebody asks the siblings as well",
       "Vanhemmille oma ilta, ettei kukaan odota autossa",
       "Kertokaa vanhemmille, mitä saa kysyä ja mitä ei",
       "Myös sisaruksilta kysytään, miten menee",
       "Omaishoitajallekin paikka, jossa saa hengähtää",
       "En kväll för föräldrar, så att ingen väntar i bilen",
       "Också syskonen blir tillfrågade";
    5: "Arabic, Somali and plain Finnish",
       "An interpreter by video, at once",
       "Let me write instead of talk",
       "No words that only professionals use",
       "Draw it: not everyone wants to explain with words",
       "Arabiaksi, somaliksi ja selkosuomeksi",
       "Tulkki videolla heti, ei ensi kuussa",
       "Saa kirjoittaa eikä tarvitse puhua",
       "Ei sanoja, joita vain ammattilaiset käyttävät",
       "På lätt finlandssvenska, också på nätet",
       "Man får skriva i stället för att prata",
       "Tolk på video, genast";
};

/// Sent to the facilitator alone.
pub const PRIVATE: &[&str] = &[
    "My sister waited four months",
    "Could my son come without me knowing?",
    "Odotin itse vuoden, enkä enää mennyt",
    "Jag vågade inte berätta hemma",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_idea_can_be_sent_and_has_a_theme() {
        assert!(IDEAS.len() >= 60);
        for idea in IDEAS {
            assert!(idea.theme < THEMES.len());
            assert!(idea.text.chars().count() <= workshop::IDEA_CHARS);
        }
    }
}
