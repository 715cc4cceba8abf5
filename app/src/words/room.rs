//! Words that every screen of a workshop shares: what rounds, roles, shapes and lenses are
//! called, how receipts and ledgers read, and how numbers and times are said.

use std::borrow::Cow;

use workshop::view::Sort;
use workshop::{Role, RoleKey, Shape};

use super::arabic::ROOM;
use super::{Lang, Templates, bidi};

pub struct Room {
    pub lang: Lang,
    /// Between the parts of a list.
    pub comma: &'static str,
    /// Between the parts of a long list, or of parts that have commas themselves.
    pub semicolon: &'static str,
    pub rounds: Sorts,
    /// What a round asks when the facilitator wrote nothing: a heading.
    pub asks: Sorts,
    pub round: &'static str,
    pub rounds_heading: &'static str,
    pub round_done: &'static str,
    pub round_now: &'static str,

    pub citizen: RoleWords,
    pub carer: RoleWords,
    pub professional: RoleWords,
    pub other: RoleWords,
    pub rather_not_say: &'static str,
    pub rather_not_say_hint: &'static str,
    /// The same on a chip, where there is room for one or two words.
    pub not_said: &'static str,
    /// Roles too small to be shown apart, together.
    pub others: &'static str,

    pub circle: &'static str,
    pub triangle: &'static str,
    pub square: &'static str,
    pub plus: &'static str,
    pub diamond: &'static str,
    pub hexagon: &'static str,

    pub everyone: &'static str,
    pub equal_voice: &'static str,
    pub common_ground: &'static str,
    pub where_we_differ: &'static str,
    pub how_sure: &'static str,

    pub counted: &'static str,
    pub received: &'static str,
    pub on_the_wall: &'static str,
    /// In a ledger: the facilitator reads it before it goes on the wall.
    pub being_read: &'static str,
    pub read_first: &'static str,
    pub kept_private: &'static str,
    pub waits_for_the_wall: &'static str,
    /// In a ledger: private, kept private or taken down, so not for the wall.
    pub not_for_the_wall: &'static str,
    pub only_the_facilitator: &'static str,

    /// `no. 21`
    pub number: fn(u32) -> String,
    /// `1st`
    pub place: fn(u32) -> String,
    pub ideas: fn(usize) -> String,
    pub experiences: fn(usize) -> String,
    pub themes: fn(usize) -> String,
    pub ballots: fn(usize) -> String,
    pub seats: fn(usize) -> String,
    pub people: fn(usize) -> String,
    pub minutes: fn(usize) -> String,
    pub characters: fn(usize) -> String,

    pub(super) clock_mark: char,
    pub saved: &'static str,
    pub received_at: &'static str,
    pub minutes_left: fn(usize) -> String,
    pub last_minute: &'static str,
    pub time_is_up: &'static str,
    pub paused: &'static str,
    pub(super) date: fn(i16, &str, i8) -> String,
    pub(super) months: [&'static str; 12],
}

/// One word for each sort of round.
pub struct Sorts {
    pub gather: &'static str,
    pub group: &'static str,
    pub vote: &'static str,
    pub rank: &'static str,
    pub order: &'static str,
    pub judge: &'static str,
    pub points: &'static str,
    pub rate: &'static str,
    pub rate_twice: &'static str,
    pub budget: &'static str,
    pub pairs: &'static str,
    pub quadratic: &'static str,
    pub discuss: &'static str,
}

/// A role whose words the product has.
pub struct RoleWords {
    /// Beside an idea: "Carer".
    pub name: &'static str,
    /// At the door, where somebody picks it for themselves: "Someone else".
    pub choice: &'static str,
    pub hint: &'static str,
    /// All of them: "Carers".
    pub group: &'static str,
    /// So many of them: "5 carers".
    pub many: fn(usize) -> String,
}

impl Sorts {
    pub fn of(&self, sort: Sort) -> &'static str {
        match sort {
            Sort::Gather => self.gather,
            Sort::Group => self.group,
            Sort::Vote => self.vote,
            Sort::Rank => self.rank,
            Sort::Order => self.order,
            Sort::Judge => self.judge,
            Sort::Points => self.points,
            Sort::Rate => self.rate,
            Sort::RateTwice => self.rate_twice,
            Sort::Budget => self.budget,
            Sort::Pairs => self.pairs,
            Sort::Quadratic => self.quadratic,
            Sort::Discuss => self.discuss,
        }
    }
}

impl Room {
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Fi => &FI,
            Lang::Sv => &SV,
            Lang::Ar => &ROOM,
        }
    }

    /// What a round asks: the facilitator's words, else the workshop's question where people
    /// write, else ours.
    pub fn asked(&self, sort: Sort, prompt: &str, question: &str) -> String {
        match (self.prompt(prompt), sort) {
            ("", Sort::Gather) => question.to_owned(),
            ("", sort) => self.asks.of(sort).to_owned(),
            (prompt, _) => prompt.to_owned(),
        }
    }

    /// Whether this is what we have a round ask, in this language.
    pub fn is_ours(&self, asked: &str) -> bool {
        let sorts = Sort::ALL.into_iter();
        let is_asked = sorts
            .map(|sort| self.asks.of(sort))
            .any(|ours| ours == asked);
        is_asked || Templates::translated(asked, self.lang).is_some()
    }

    /// A round's prompt. One that the facilitator left as the template had it is ours, and each
    /// reader has it in their own language; the facilitator's own words stay.
    pub fn prompt<'a>(&self, prompt: &'a str) -> &'a str {
        Templates::translated(prompt, self.lang).unwrap_or(prompt)
    }

    /// The product's words for a role that the facilitator left as it was.
    pub fn known_role(&self, role: &Role) -> Option<&RoleWords> {
        role.name.is_empty().then(|| self.known_key(&role.key))?
    }

    fn known_key(&self, key: &RoleKey) -> Option<&RoleWords> {
        Some(match key.0.as_str() {
            "citizen" => &self.citizen,
            "carer" => &self.carer,
            "professional" => &self.professional,
            "other" => &self.other,
            _ => return None,
        })
    }

    /// A role as it stands beside an idea. People who would rather not say are shown as "other".
    pub fn role_name<'a>(&self, roles: &'a [Role], key: Option<&RoleKey>) -> Cow<'a, str> {
        match find(roles, key) {
            Some(role) => self
                .known_role(role)
                .map_or_else(|| bidi::apart(&role.name), |words| words.name.into()),
            None => self.other.name.into(),
        }
    }

    /// A role as one picks it at the door, and the line under it; the line may be empty.
    pub fn role_choice<'a>(&self, role: &'a Role) -> (Cow<'a, str>, Cow<'a, str>) {
        let hint = bidi::apart(&role.hint);
        match self.known_role(role) {
            Some(words) if role.hint.is_empty() => (words.choice.into(), words.hint.into()),
            Some(words) => (words.choice.into(), hint),
            None => (bidi::apart(&role.name), hint),
        }
    }

    /// Everybody of a role; `None` is everybody too few to be shown apart.
    pub fn role_group<'a>(&self, roles: &'a [Role], key: Option<&RoleKey>) -> Cow<'a, str> {
        match find(roles, key) {
            Some(role) => self
                .known_role(role)
                .map_or_else(|| bidi::apart(&role.name), |words| words.group.into()),
            None => self.others.into(),
        }
    }

    /// So many of a role: "5 carers". A facilitator's own word is not bent: "Students: 5".
    pub fn role_count(&self, roles: &[Role], key: Option<&RoleKey>, n: usize) -> String {
        match find(roles, key) {
            Some(role) => match self.known_role(role) {
                Some(words) => (words.many)(n),
                None => format!("{}: {}", bidi::apart(&role.name), self.lang.number(n)),
            },
            None => (self.other.many)(n),
        }
    }

    pub fn shape(&self, shape: Shape) -> &'static str {
        match shape {
            Shape::Circle => self.circle,
            Shape::Triangle => self.triangle,
            Shape::Square => self.square,
            Shape::Plus => self.plus,
            Shape::Diamond => self.diamond,
            Shape::Hexagon => self.hexagon,
        }
    }

    /// `14:32`
    pub fn clock(&self, hour: i8, minute: i8) -> String {
        let clock = format!("{hour}{}{minute:02}", self.clock_mark);
        self.lang.number(clock)
    }

    /// `20 November 2026`; `month` counts from 1.
    pub fn day(&self, year: i16, month: i8, day: i8) -> String {
        let index = usize::try_from(month - 1).unwrap_or_default();
        (self.date)(year, self.months.get(index).unwrap_or(&""), day)
    }

    /// What is left on a timer, to the minute: a count of seconds would hurry people.
    pub fn time_left(&self, left_ms: i64) -> String {
        match left_ms {
            ..=0 => self.time_is_up.to_owned(),
            1..60_000 => self.last_minute.to_owned(),
            _ => (self.minutes_left)(usize::try_from(left_ms / 60_000).unwrap_or(usize::MAX)),
        }
    }
}

fn find<'a>(roles: &'a [Role], key: Option<&RoleKey>) -> Option<&'a Role> {
    roles.iter().find(|role| Some(&role.key) == key)
}

/// English, Finnish and Swedish have two forms.
fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

static EN: Room = Room {
    lang: Lang::En,
    comma: ", ",
    semicolon: "; ",
    rounds: Sorts {
        gather: "Gather",
        group: "Group",
        vote: "Vote",
        rank: "Rank",
        order: "Put in order",
        judge: "Agree or not",
        points: "Share points",
        rate: "Rate",
        rate_twice: "Rate twice",
        budget: "Budget",
        pairs: "This or that",
        quadratic: "Spend credits",
        discuss: "Discuss",
    },
    asks: Sorts {
        gather: "What do you think?",
        group: "Which ideas belong together?",
        vote: "Which of these do you support?",
        rank: "Which of these matter most?",
        order: "In which order would you put these?",
        judge: "Do you agree?",
        points: "How would you share the points?",
        rate: "How would you rate each of these?",
        rate_twice: "How would you rate each of these, on two scales?",
        budget: "Which of these are worth their cost?",
        pairs: "Which of the two matters more?",
        quadratic: "Where would you spend your credits?",
        discuss: "What do we make of this together?",
    },
    round: "Round",
    rounds_heading: "Rounds",
    round_done: "done",
    round_now: "now",
    citizen: RoleWords {
        name: "Citizen",
        choice: "Citizen",
        hint: "I use services, or might",
        group: "Citizens",
        many: |n| counted(n, "citizen", "citizens"),
    },
    carer: RoleWords {
        name: "Carer",
        choice: "Carer",
        hint: "I support someone close to me",
        group: "Carers",
        many: |n| counted(n, "carer", "carers"),
    },
    professional: RoleWords {
        name: "Professional",
        choice: "Professional",
        hint: "I work in health or public services",
        group: "Professionals",
        many: |n| counted(n, "professional", "professionals"),
    },
    other: RoleWords {
        name: "Other",
        choice: "Someone else",
        hint: "Club, parish, student, just curious",
        group: "Others",
        many: |n| counted(n, "other", "others"),
    },
    rather_not_say: "I would rather not say",
    rather_not_say_hint: "You are counted with the others",
    not_said: "Not said",
    others: "Others",
    circle: "circle",
    triangle: "triangle",
    square: "square",
    plus: "plus",
    diamond: "diamond",
    hexagon: "hexagon",
    everyone: "Everyone",
    equal_voice: "Equal voice",
    common_ground: "Common ground",
    where_we_differ: "Where we differ",
    how_sure: "How sure are we",
    counted: "Counted",
    received: "Received",
    on_the_wall: "On the wall",
    being_read: "Being read",
    read_first: "The facilitator reads it first",
    kept_private: "The facilitator keeps it private",
    waits_for_the_wall: "Waits for the wall",
    not_for_the_wall: "Not for the wall",
    only_the_facilitator: "Only the facilitator",
    number: |n| format!("no. {n}"),
    place: |n| {
        let end = match (n % 100, n % 10) {
            (11..=13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
        format!("{n}{end}")
    },
    ideas: |n| counted(n, "idea", "ideas"),
    experiences: |n| counted(n, "experience", "experiences"),
    themes: |n| counted(n, "theme", "themes"),
    ballots: |n| counted(n, "ballot", "ballots"),
    seats: |n| counted(n, "seat", "seats"),
    people: |n| counted(n, "person", "people"),
    minutes: |n| counted(n, "minute", "minutes"),
    characters: |n| counted(n, "character", "characters"),
    clock_mark: ':',
    saved: "Saved",
    received_at: "Received",
    minutes_left: |n| format!("{n} min left"),
    last_minute: "Last minute",
    time_is_up: "Time is up",
    paused: "Paused",
    date: |year, month, day| format!("{day} {month} {year}"),
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
};

static FI: Room = Room {
    lang: Lang::Fi,
    comma: ", ",
    semicolon: "; ",
    rounds: Sorts {
        gather: "Kerää",
        group: "Ryhmittele",
        vote: "Äänestä",
        rank: "Järjestä",
        order: "Järjestä kaikki",
        judge: "Ota kantaa",
        points: "Jaa pisteitä",
        rate: "Arvioi",
        rate_twice: "Arvioi kahdesti",
        budget: "Budjetti",
        pairs: "Kumpi?",
        quadratic: "Jaa krediittejä",
        discuss: "Keskustele",
    },
    asks: Sorts {
        gather: "Mitä ajattelet?",
        group: "Mitkä ideat kuuluvat yhteen?",
        vote: "Mitä näistä kannatat?",
        rank: "Mitkä näistä ovat tärkeimpiä?",
        order: "Mihin järjestykseen panisit nämä?",
        judge: "Oletko samaa mieltä?",
        points: "Miten jakaisit pisteet?",
        rate: "Miten arvioisit kunkin näistä?",
        rate_twice: "Miten arvioisit kunkin näistä kahdella asteikolla?",
        budget: "Mitkä näistä ovat hintansa arvoisia?",
        pairs: "Kumpi on tärkeämpi?",
        quadratic: "Mihin käyttäisit krediittisi?",
        discuss: "Mitä ajattelemme tästä yhdessä?",
    },
    round: "Vaihe",
    rounds_heading: "Vaiheet",
    round_done: "tehty",
    round_now: "nyt",
    citizen: RoleWords {
        name: "Asukas",
        choice: "Asukas",
        hint: "Käytän palveluja tai saatan tarvita niitä",
        group: "Asukkaat",
        many: |n| counted(n, "asukas", "asukasta"),
    },
    carer: RoleWords {
        name: "Läheinen",
        choice: "Läheinen",
        hint: "Tuen itselleni tärkeää ihmistä",
        group: "Läheiset",
        many: |n| counted(n, "läheinen", "läheistä"),
    },
    professional: RoleWords {
        name: "Ammattilainen",
        choice: "Ammattilainen",
        hint: "Työskentelen sosiaali- ja terveyspalveluissa tai muussa julkisessa palvelussa",
        group: "Ammattilaiset",
        many: |n| counted(n, "ammattilainen", "ammattilaista"),
    },
    other: RoleWords {
        name: "Muu",
        choice: "Joku muu",
        hint: "Seura, seurakunta, opiskelija tai muuten vain utelias",
        group: "Muut",
        many: |n| counted(n, "muu", "muuta"),
    },
    rather_not_say: "En halua sanoa",
    rather_not_say_hint: "Sinut lasketaan ryhmään muut",
    not_said: "Ei kerrottu",
    others: "Muut",
    circle: "ympyrä",
    triangle: "kolmio",
    square: "neliö",
    plus: "plus",
    diamond: "vinoneliö",
    hexagon: "kuusikulmio",
    everyone: "Kaikki",
    equal_voice: "Yhtä painava ääni",
    common_ground: "Yhteinen näkemys",
    where_we_differ: "Missä eroamme",
    how_sure: "Kuinka varmoja olemme",
    counted: "Laskettu",
    received: "Vastaanotettu",
    on_the_wall: "Seinällä",
    being_read: "Luettavana",
    read_first: "Ohjaaja lukee sen ensin",
    kept_private: "Ohjaaja pitää sen omana tietonaan",
    waits_for_the_wall: "Odottaa seinää",
    not_for_the_wall: "Ei seinälle",
    only_the_facilitator: "Vain ohjaaja",
    number: |n| format!("nro {n}"),
    place: |n| format!("{n}."),
    ideas: |n| counted(n, "idea", "ideaa"),
    experiences: |n| counted(n, "kokemus", "kokemusta"),
    themes: |n| counted(n, "teema", "teemaa"),
    ballots: |n| counted(n, "äänestyslippu", "äänestyslippua"),
    seats: |n| counted(n, "paikka", "paikkaa"),
    people: |n| counted(n, "ihminen", "ihmistä"),
    minutes: |n| counted(n, "minuutti", "minuuttia"),
    characters: |n| counted(n, "merkki", "merkkiä"),
    clock_mark: '.',
    saved: "Tallennettu",
    received_at: "Vastaanotettu",
    minutes_left: |n| format!("{n} min jäljellä"),
    last_minute: "Viimeinen minuutti",
    time_is_up: "Aika päättyi",
    paused: "Tauolla",
    date: |year, month, day| format!("{day}. {month} {year}"),
    months: [
        "tammikuuta",
        "helmikuuta",
        "maaliskuuta",
        "huhtikuuta",
        "toukokuuta",
        "kesäkuuta",
        "heinäkuuta",
        "elokuuta",
        "syyskuuta",
        "lokakuuta",
        "marraskuuta",
        "joulukuuta",
    ],
};

static SV: Room = Room {
    lang: Lang::Sv,
    comma: ", ",
    semicolon: "; ",
    rounds: Sorts {
        gather: "Samla",
        group: "Gruppera",
        vote: "Rösta",
        rank: "Rangordna",
        order: "Ordna alla",
        judge: "Ta ställning",
        points: "Fördela poäng",
        rate: "Betygsätt",
        rate_twice: "Betygsätt två gånger",
        budget: "Budget",
        pairs: "Den eller den",
        quadratic: "Fördela krediter",
        discuss: "Diskutera",
    },
    asks: Sorts {
        gather: "Vad tänker du?",
        group: "Vilka idéer hör ihop?",
        vote: "Vilka av de här stöder du?",
        rank: "Vilka av de här är viktigast?",
        order: "I vilken ordning skulle du sätta de här?",
        judge: "Håller du med?",
        points: "Hur skulle du fördela poängen?",
        rate: "Hur skulle du betygsätta var och en av de här?",
        rate_twice: "Hur skulle du betygsätta var och en av de här på två skalor?",
        budget: "Vilka av de här är värda sin kostnad?",
        pairs: "Vilken av de två är viktigare?",
        quadratic: "Vad vill du använda dina krediter till?",
        discuss: "Vad tänker vi om det här tillsammans?",
    },
    round: "Omgång",
    rounds_heading: "Omgångar",
    round_done: "klar",
    round_now: "nu",
    citizen: RoleWords {
        name: "Invånare",
        choice: "Invånare",
        hint: "Jag använder tjänster, eller kan komma att göra det",
        group: "Invånare",
        many: |n| counted(n, "invånare", "invånare"),
    },
    carer: RoleWords {
        name: "Närstående",
        choice: "Närstående",
        hint: "Jag stöder någon som står mig nära",
        group: "Närstående",
        many: |n| counted(n, "närstående", "närstående"),
    },
    professional: RoleWords {
        name: "Yrkesperson",
        choice: "Yrkesperson",
        hint: "Jag arbetar inom vården eller annan offentlig service",
        group: "Yrkespersoner",
        many: |n| counted(n, "yrkesperson", "yrkespersoner"),
    },
    other: RoleWords {
        name: "Annan",
        choice: "Någon annan",
        hint: "Förening, församling, studerande eller bara nyfiken",
        group: "Andra",
        many: |n| counted(n, "annan", "andra"),
    },
    rather_not_say: "Jag vill helst inte säga",
    rather_not_say_hint: "Du räknas med de andra",
    not_said: "Inte sagt",
    others: "Andra",
    circle: "cirkel",
    triangle: "triangel",
    square: "kvadrat",
    plus: "plus",
    diamond: "romb",
    hexagon: "sexhörning",
    everyone: "Alla",
    equal_voice: "Lika stark röst",
    common_ground: "Gemensam grund",
    where_we_differ: "Där vi skiljer oss",
    how_sure: "Hur säkra är vi",
    counted: "Räknade",
    received: "Mottagna",
    on_the_wall: "På väggen",
    being_read: "Läses",
    read_first: "Ledaren läser den först",
    kept_private: "Ledaren behåller den för sig",
    waits_for_the_wall: "Väntar på väggen",
    not_for_the_wall: "Inte för väggen",
    only_the_facilitator: "Bara ledaren",
    number: |n| format!("nr {n}"),
    place: |n| match (n % 100, n % 10) {
        (11 | 12, _) => format!("{n}:e"),
        (_, 1 | 2) => format!("{n}:a"),
        _ => format!("{n}:e"),
    },
    ideas: |n| counted(n, "idé", "idéer"),
    experiences: |n| counted(n, "upplevelse", "upplevelser"),
    themes: |n| counted(n, "tema", "teman"),
    ballots: |n| counted(n, "röstsedel", "röstsedlar"),
    seats: |n| counted(n, "plats", "platser"),
    people: |n| counted(n, "person", "personer"),
    minutes: |n| counted(n, "minut", "minuter"),
    characters: |n| counted(n, "tecken", "tecken"),
    clock_mark: ':',
    saved: "Sparat",
    received_at: "Mottagen",
    minutes_left: |n| format!("{n} min kvar"),
    last_minute: "Sista minuten",
    time_is_up: "Tiden är ute",
    paused: "Paus",
    date: |year, month, day| format!("{day} {month} {year}"),
    months: [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_reads_as_each_language_writes_it() {
        assert_eq!(Room::of(Lang::En).clock(14, 5), "14:05");
        assert_eq!(Room::of(Lang::Fi).clock(9, 32), "9.32");
        assert_eq!(Room::of(Lang::Sv).clock(14, 32), "14:32");
        assert_eq!(Room::of(Lang::Fi).day(2026, 11, 20), "20. marraskuuta 2026");
    }

    #[test]
    fn one_is_one_and_places_have_their_ends() {
        assert_eq!((EN.ideas)(1), "1 idea");
        assert_eq!((EN.ideas)(0), "0 ideas");
        assert_eq!((FI.ideas)(2), "2 ideaa");
        let places = [1, 2, 3, 4, 11, 12, 21, 112].map(EN.place).join(" ");
        assert_eq!(places, "1st 2nd 3rd 4th 11th 12th 21st 112th");
        assert_eq!(
            [1, 2, 3, 11, 22].map(SV.place).join(" "),
            "1:a 2:a 3:e 11:e 22:a"
        );
    }

    #[test]
    fn a_facilitators_own_word_for_a_role_wins() {
        let mut roles = Role::usual();
        let carer = RoleKey::new("carer");
        assert_eq!(FI.role_name(&roles, Some(&carer)), "Läheinen");
        roles[1].name = "Omainen".into();
        assert_eq!(EN.role_name(&roles, Some(&carer)), "Omainen");
        assert_eq!(EN.role_count(&roles, Some(&carer), 3), "Omainen: 3");
        assert_eq!(EN.role_name(&roles, None), "Other");
        // Whichever way it runs, the sentence around it stays in order.
        roles[1].name = "\u{202E}Omainen".into();
        let said = EN.role_count(&roles, Some(&carer), 3);
        assert_eq!(said, "\u{2068}\u{202E}Omainen\u{202C}\u{2069}: 3");
    }

    #[test]
    fn the_last_minute_is_said_and_not_counted() {
        assert_eq!(EN.time_left(0), "Time is up");
        assert_eq!(EN.time_left(59_999), "Last minute");
        assert_eq!(EN.time_left(400_000), "6 min left");
    }
}
