//! What a live page says by itself: how the connection is, and what became of half-done things.

use super::Lang;
use super::arabic::LIVE;

pub struct LiveWords {
    /// What is the matter, and why nobody needs to worry.
    pub seat: (&'static str, &'static str),
    pub stage: (&'static str, &'static str),
    pub desk: (&'static str, &'static str),
    /// For ears, with `{heading}` in it: what the page is about now.
    pub now_at: &'static str,
    pub moved_on: &'static str,
    pub moved_on_still: &'static str,
    pub go_on: &'static str,
    pub unfinished: &'static str,
    pub unfinished_here: &'static str,
    pub fine: &'static str,
    pub refused: &'static str,
    pub ballot_waits: &'static str,
    pub not_sent: &'static str,
    pub not_sent_still: &'static str,
}

impl LiveWords {
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Fi => &FI,
            Lang::Sv => &SV,
            Lang::Ar => &LIVE,
        }
    }
}

static EN: LiveWords = LiveWords {
    seat: (
        "The connection is gone.",
        "Keep writing. What you share is safe on this phone and goes out when the connection is back.",
    ),
    stage: ("Reconnecting.", "Phones still save."),
    desk: (
        "The connection is gone.",
        "The room goes on, and phones keep what people write. What you press here has to wait.",
    ),
    now_at: "The room has moved on: {heading}",
    moved_on: "The room has moved on.",
    moved_on_still: "What you are writing is still here, and is kept on this phone.",
    go_on: "Keep it for later and go on",
    unfinished: "You began an idea that is not shared. It is kept on this phone:",
    unfinished_here: "You began this earlier. Nobody has seen it yet.",
    fine: "Fine",
    refused: "One of your ideas was not taken. Here it is:",
    ballot_waits: "Your ballot is safe on this phone and goes out when the connection is back.",
    not_sent: "That did not reach the room.",
    not_sent_still: "Nothing is lost. Please press again.",
};

static FI: LiveWords = LiveWords {
    seat: (
        "Yhteys katkesi.",
        "Kirjoita rauhassa. Ideasi on tallessa tässä puhelimessa ja lähtee, kun yhteys palaa.",
    ),
    stage: ("Yhdistetään uudelleen.", "Puhelimet tallentavat yhä."),
    desk: (
        "Yhteys katkesi.",
        "Työpaja jatkuu, ja puhelimet pitävät tallessa, mitä ihmiset kirjoittavat. Painikkeet täällä odottavat yhteyttä.",
    ),
    now_at: "Siirryttiin eteenpäin: {heading}",
    moved_on: "Työpaja on siirtynyt eteenpäin.",
    moved_on_still: "Kirjoittamasi on yhä tässä ja tallessa tässä puhelimessa.",
    go_on: "Säästä se ja jatka",
    unfinished: "Aloitit idean, jota et ole jakanut. Se on tallessa tässä puhelimessa:",
    unfinished_here: "Aloitit tämän aiemmin. Kukaan ei ole nähnyt sitä vielä.",
    fine: "Selvä",
    refused: "Yhtä ideaasi ei voitu ottaa vastaan. Tässä se on:",
    ballot_waits: "Äänestyslippusi on tallessa tässä puhelimessa ja lähtee, kun yhteys palaa.",
    not_sent: "Tämä ei mennyt perille.",
    not_sent_still: "Mitään ei kadonnut. Paina uudelleen.",
};

static SV: LiveWords = LiveWords {
    seat: (
        "Förbindelsen bröts.",
        "Skriv i lugn och ro. Det du delar är tryggt i den här telefonen och går i väg när förbindelsen är tillbaka.",
    ),
    stage: ("Ansluter igen.", "Telefonerna sparar ändå."),
    desk: (
        "Förbindelsen bröts.",
        "Verkstaden fortsätter, och telefonerna sparar det som skrivs. Det du trycker på här får vänta.",
    ),
    now_at: "Rummet har gått vidare: {heading}",
    moved_on: "Verkstaden har gått vidare.",
    moved_on_still: "Det du skriver finns kvar här och är sparat i den här telefonen.",
    go_on: "Spara det och gå vidare",
    unfinished: "Du började på en idé som inte är delad. Den är sparad i den här telefonen:",
    unfinished_here: "Du började på det här tidigare. Ingen har sett det än.",
    fine: "Okej",
    refused: "En av dina idéer togs inte emot. Här är den:",
    ballot_waits: "Din röstsedel är trygg i den här telefonen och går i väg när förbindelsen är tillbaka.",
    not_sent: "Det kom inte fram.",
    not_sent_still: "Inget är borta. Tryck en gång till.",
};
