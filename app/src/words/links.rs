//! The words of the desk's pages about who is here and how people come in.

use super::{DeskLang, Lang};

pub struct Links {
    pub links: &'static str,
    pub links_what: &'static str,
    pub join: &'static str,
    pub join_for: &'static str,
    pub stage: &'static str,
    pub stage_for: &'static str,
    pub stage_open: &'static str,
    pub desk: &'static str,
    pub desk_is_the_key: &'static str,
    pub desk_keep: &'static str,
    pub desk_show: &'static str,
    pub address: &'static str,
    pub sheet: &'static str,
    pub sheet_how: &'static str,
    pub point_here: &'static str,
    /// Before the address, and after it.
    pub or_go_to: (&'static str, &'static str),
    pub no_account: &'static str,
    /// What the QR code leads to.
    pub qr: fn(&str) -> String,

    pub people: &'static str,
    pub people_what: &'static str,
    pub in_the_room: fn(usize) -> String,
    pub by_role: &'static str,
    pub role: &'static str,
    pub seats: &'static str,
    pub all: &'static str,
    pub small_groups: fn(u8) -> String,
    pub bring_in: &'static str,
    pub print_a_sheet: &'static str,
    pub another_desk: &'static str,
    pub desk_link: &'static str,
}

impl Links {
    pub fn of(lang: Lang) -> &'static Self {
        match lang.for_desk() {
            DeskLang::En => &EN,
            DeskLang::Fi => &FI,
            DeskLang::Sv => &SV,
        }
    }
}

static EN: Links = Links {
    links: "Three links",
    links_what: "One to give to everyone, one for the projector, one to keep.",
    join: "Join",
    join_for: "For everyone in the room. Scanned or typed.",
    stage: "Stage",
    stage_for: "For the projector. Press F11 for the whole screen.",
    stage_open: "Open the stage",
    desk: "Desk link",
    desk_is_the_key: "This is the key to the desk.",
    desk_keep: "Whoever has it can run the workshop. Keep it somewhere safe, and share it only with \
                a co-facilitator. We cannot send you another.",
    desk_show: "Show the desk link",
    address: "Address",
    sheet: "Sheet for the wall",
    sheet_how: "Print this page: only the sheet is printed.",
    point_here: "Point your camera here",
    or_go_to: ("or go to", "and write"),
    no_account: "No account. No name.",
    qr: |host| format!("QR code that leads to {host}"),
    people: "People",
    people_what: "Counts by role, never by person.",
    in_the_room: |n| {
        if n == 1 {
            "1 person in the room".into()
        } else {
            format!("{n} people in the room")
        }
    },
    by_role: "Seats by role",
    role: "Role",
    seats: "Seats",
    all: "All",
    small_groups: |n| {
        format!("Results are shown by role from {n} people on. Smaller roles count together.")
    },
    bring_in: "Bring people in",
    print_a_sheet: "Print a sheet for the wall",
    another_desk: "A co-facilitator opens the same desk on another machine.",
    desk_link: "Desk link",
};

static FI: Links = Links {
    links: "Kolme linkkiä",
    links_what: "Yksi kaikille, yksi projektoriin, yksi itselle.",
    join: "Mukaan",
    join_for: "Kaikille huoneessa. Skannataan tai kirjoitetaan.",
    stage: "Seinä",
    stage_for: "Projektoriin. F11 näyttää sen koko ruudulla.",
    stage_open: "Avaa seinä",
    desk: "Pöydän linkki",
    desk_is_the_key: "Tämä on ohjaajan pöydän avain.",
    desk_keep: "Se, jolla linkki on, voi ohjata työpajaa. Säilytä se ja anna vain toiselle \
                ohjaajalle. Uutta emme voi lähettää.",
    desk_show: "Näytä pöydän linkki",
    address: "Osoite",
    sheet: "Juliste seinälle",
    sheet_how: "Tulosta tämä sivu: vain juliste tulostuu.",
    point_here: "Osoita kamera tähän",
    or_go_to: ("tai mene osoitteeseen", "ja kirjoita"),
    no_account: "Ei tunnuksia, ei nimiä.",
    qr: |host| format!("QR-koodi, josta pääsee osoitteeseen {host}"),
    people: "Väki",
    people_what: "Lukumäärät rooleittain, ei koskaan henkilöittäin.",
    in_the_room: |n| {
        if n == 1 {
            "1 ihminen huoneessa".into()
        } else {
            format!("{n} ihmistä huoneessa")
        }
    },
    by_role: "Paikat rooleittain",
    role: "Rooli",
    seats: "Paikkoja",
    all: "Kaikki",
    small_groups: |n| {
        format!(
            "Tulokset näytetään rooleittain, kun roolissa on vähintään {n} ihmistä. Pienemmät \
             roolit lasketaan yhteen."
        )
    },
    bring_in: "Lisää väkeä mukaan",
    print_a_sheet: "Tulosta juliste seinälle",
    another_desk: "Toinen ohjaaja voi avata saman pöydän omalla koneellaan.",
    desk_link: "Pöydän linkki",
};

static SV: Links = Links {
    links: "Tre länkar",
    links_what: "En till alla, en till projektorn, en att behålla.",
    join: "Kom med",
    join_for: "För alla i rummet. Skannas eller skrivs in.",
    stage: "Väggen",
    stage_for: "För projektorn. F11 visar den i helskärm.",
    stage_open: "Öppna väggen",
    desk: "Länken till bordet",
    desk_is_the_key: "Det här är nyckeln till ledarens bord.",
    desk_keep: "Den som har länken kan leda verkstaden. Spara den och dela den bara med en annan \
                ledare. Vi kan inte skicka en ny.",
    desk_show: "Visa länken till bordet",
    address: "Adress",
    sheet: "Affisch till väggen",
    sheet_how: "Skriv ut den här sidan: bara affischen skrivs ut.",
    point_here: "Rikta kameran hit",
    or_go_to: ("eller gå till", "och skriv"),
    no_account: "Inget konto. Inget namn.",
    qr: |host| format!("QR-kod som leder till {host}"),
    people: "Folk",
    people_what: "Antal per roll, aldrig per person.",
    in_the_room: |n| {
        if n == 1 {
            "1 person i rummet".into()
        } else {
            format!("{n} personer i rummet")
        }
    },
    by_role: "Platser per roll",
    role: "Roll",
    seats: "Platser",
    all: "Alla",
    small_groups: |n| {
        format!(
            "Resultat visas per roll när rollen har minst {n} personer. Mindre roller räknas ihop."
        )
    },
    bring_in: "Få med fler",
    print_a_sheet: "Skriv ut en affisch till väggen",
    another_desk: "En annan ledare öppnar samma bord på sin egen dator.",
    desk_link: "Länken till bordet",
};
