//! The words of the house itself: its name, the language choice, and what is said when a page
//! cannot be shown.

use super::Lang;
use super::arabic::HOUSE;

pub struct House {
    /// What the product is, in one line: the description of the page for search and sharing.
    pub what_it_is: &'static str,
    pub languages: &'static str,
    pub skip_to_content: &'static str,
    pub to_the_front_page: &'static str,

    pub not_found: &'static str,
    pub not_found_why: &'static str,
    pub wrong_method: &'static str,
    pub wrong_method_why: &'static str,
    pub not_understood: &'static str,
    pub not_understood_why: &'static str,
    pub foreign_form: &'static str,
    pub foreign_form_why: &'static str,
    pub too_large: &'static str,
    pub too_large_why: &'static str,
    pub broken: &'static str,
    pub broken_why: &'static str,
    pub busy: &'static str,
    pub busy_why: &'static str,
}

impl House {
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Fi => &FI,
            Lang::Sv => &SV,
            Lang::Ar => &HOUSE,
        }
    }
}

static EN: House = House {
    what_it_is: "Co-design workshops where everybody is heard",
    languages: "Language",
    skip_to_content: "Skip to content",
    to_the_front_page: "To the front page",
    not_found: "There is nothing here",
    not_found_why: "The address may be mistyped, or the page is gone. Look at the code on the wall once more.",
    wrong_method: "This page opens from its form",
    wrong_method_why: "Nothing was changed. Go back one page and continue from there.",
    not_understood: "We could not read what was sent",
    not_understood_why: "Nothing was changed. Go back one page: your text is still there. Then send it again.",
    foreign_form: "This came from another site",
    foreign_form_why: "Nothing was changed. Open the page here and send the form from it.",
    too_large: "That was too long to send",
    too_large_why: "Nothing was changed. Go back one page, shorten the text and send it again.",
    broken: "Something went wrong on our side",
    broken_why: "Everything that was saved is safe. Go back one page and try again.",
    busy: "Many people are here at once",
    busy_why: "Everything that was saved is safe. Wait a moment, go back one page and send again.",
};

static FI: House = House {
    what_it_is: "Yhteiskehittämisen työpajoja, joissa jokainen tulee kuulluksi",
    languages: "Kieli",
    skip_to_content: "Siirry sisältöön",
    to_the_front_page: "Etusivulle",
    not_found: "Täällä ei ole mitään",
    not_found_why: "Osoitteessa voi olla kirjoitusvirhe, tai sivua ei enää ole. Katso koodi vielä seinältä.",
    wrong_method: "Tämä sivu avautuu lomakkeestaan",
    wrong_method_why: "Mikään ei muuttunut. Palaa edelliselle sivulle ja jatka siitä.",
    not_understood: "Emme saaneet selvää lähetyksestä",
    not_understood_why: "Mikään ei muuttunut. Palaa edelliselle sivulle: tekstisi on siellä yhä. Lähetä se sitten uudelleen.",
    foreign_form: "Tämä tuli toiselta sivustolta",
    foreign_form_why: "Mikään ei muuttunut. Avaa sivu täällä ja lähetä lomake siltä.",
    too_large: "Lähetys oli liian pitkä",
    too_large_why: "Mikään ei muuttunut. Palaa edelliselle sivulle, lyhennä tekstiä ja lähetä uudelleen.",
    broken: "Jokin meni vikaan meidän puolellamme",
    broken_why: "Kaikki tallennettu on tallessa. Palaa edelliselle sivulle ja yritä uudelleen.",
    busy: "Täällä on nyt paljon väkeä",
    busy_why: "Kaikki tallennettu on tallessa. Odota hetki, palaa edelliselle sivulle ja lähetä uudelleen.",
};

static SV: House = House {
    what_it_is: "Verkstäder för medskapande, där alla blir hörda",
    languages: "Språk",
    skip_to_content: "Gå till innehållet",
    to_the_front_page: "Till startsidan",
    not_found: "Här finns ingenting",
    not_found_why: "Adressen kan vara felskriven, eller så finns sidan inte längre. Se efter koden på väggen en gång till.",
    wrong_method: "Den här sidan öppnas från sitt formulär",
    wrong_method_why: "Ingenting har ändrats. Gå tillbaka en sida och fortsätt därifrån.",
    not_understood: "Vi kunde inte läsa det som skickades",
    not_understood_why: "Ingenting har ändrats. Gå tillbaka en sida: din text finns kvar. Skicka den sedan igen.",
    foreign_form: "Det här kom från en annan webbplats",
    foreign_form_why: "Ingenting har ändrats. Öppna sidan här och skicka formuläret därifrån.",
    too_large: "Det var för långt för att skickas",
    too_large_why: "Ingenting har ändrats. Gå tillbaka en sida, korta texten och skicka igen.",
    broken: "Något gick fel hos oss",
    broken_why: "Allt som sparats är i säkert förvar. Gå tillbaka en sida och försök igen.",
    busy: "Just nu är det många här",
    busy_why: "Allt som sparats är i säkert förvar. Vänta en stund, gå tillbaka en sida och skicka igen.",
};
