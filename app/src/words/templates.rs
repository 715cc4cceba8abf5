//! What each template is called, what it is good for, where it comes from, and what its rounds
//! ask. A round without a prompt asks the workshop's own question.

use uuid::Uuid;
use workshop::template::Template;
use workshop::{BallotRule, RoundKind};

use super::{DeskLang, Lang, arabic};

pub struct Templates {
    whole_evening: TemplateWords,
    nominal_group: TemplateWords,
    one_two_four_all: TemplateWords,
    two_diamonds: TemplateWords,
    impact_and_effort: TemplateWords,
    ready_list: TemplateWords,
    shared_budget: TemplateWords,
    open_wall: TemplateWords,
}

pub struct TemplateWords {
    pub name: &'static str,
    /// When to take this one.
    pub good_for: &'static str,
    /// How many people it suits.
    pub people: &'static str,
    pub source: &'static str,
    /// In the order of the agenda.
    pub rounds: &'static [RoundWords],
}

pub struct RoundWords {
    /// For the facilitator, on the agenda.
    pub name: &'static str,
    /// For the room.
    pub prompt: &'static str,
}

impl Templates {
    pub fn of(lang: Lang) -> &'static Self {
        match lang.for_desk() {
            DeskLang::En => &EN,
            DeskLang::Fi => &FI,
            DeskLang::Sv => &SV,
        }
    }

    pub fn words(&self, template: Template) -> &TemplateWords {
        match template {
            Template::WholeEvening => &self.whole_evening,
            Template::NominalGroup => &self.nominal_group,
            Template::OneTwoFourAll => &self.one_two_four_all,
            Template::TwoDiamonds => &self.two_diamonds,
            Template::ImpactAndEffort => &self.impact_and_effort,
            Template::ReadyList => &self.ready_list,
            Template::SharedBudget => &self.shared_budget,
            Template::OpenWall => &self.open_wall,
        }
    }

    /// The same prompt in another language, if it is one of ours. Prompts are for the room, so
    /// there are more languages of them than of the rest.
    pub fn translated(prompt: &str, lang: Lang) -> Option<&'static str> {
        if prompt.is_empty() {
            return None;
        }
        Lang::ALL.into_iter().find_map(|from| {
            Template::ALL.into_iter().find_map(|template| {
                let n = (0..Self::rounds(template))
                    .find(|n| Self::prompt(from, template, *n) == prompt)?;
                Some(Self::prompt(lang, template, n))
            })
        })
    }

    /// Whether a prompt can stand over a round of this kind. Ours speak of the round that they were
    /// written for ("Which five…?"); anybody else's words fit whatever they are put to.
    pub fn fits(prompt: &str, kind: &RoundKind) -> bool {
        let is_ours = |template: Template, n: usize| {
            let mut langs = Lang::ALL.into_iter();
            !prompt.is_empty() && langs.any(|lang| Self::prompt(lang, template, n) == prompt)
        };
        let written_for: Vec<RoundKind> = Template::ALL
            .into_iter()
            .flat_map(|template| {
                let rounds = template.setup(Uuid::nil).rounds.into_iter().enumerate();
                rounds.filter(move |(n, _)| is_ours(template, *n))
            })
            .map(|(_, round)| round.kind)
            .collect();
        let is_alike = |other: &RoundKind| match (other.vote(), kind.vote()) {
            (Some(other), Some(vote)) => match (other.rule, vote.rule) {
                (BallotRule::Budget { .. }, BallotRule::Budget { .. }) => true,
                (other, rule) => other == rule,
            },
            _ => other.same_sort(kind),
        };
        written_for.is_empty() || written_for.iter().any(is_alike)
    }

    /// What a round of a template asks, in any language of the room.
    fn prompt(lang: Lang, template: Template, n: usize) -> &'static str {
        match lang {
            Lang::Ar => arabic::prompts(template)[n],
            Lang::En | Lang::Fi | Lang::Sv => Self::of(lang).words(template).rounds[n].prompt,
        }
    }

    fn rounds(template: Template) -> usize {
        EN.words(template).rounds.len()
    }
}

const fn round(name: &'static str, prompt: &'static str) -> RoundWords {
    RoundWords { name, prompt }
}

static EN: Templates = Templates {
    whole_evening: TemplateWords {
        name: "The whole way in one evening",
        good_for: "Write alone, sort, narrow down, rank, talk. Take this one if you are not sure: it leads from an empty wall to five priorities.",
        people: "8–60 people",
        source: "Nominal group technique with a shortlist, as James Lind Alliance workshops do",
        rounds: &[
            round("Everybody writes alone", ""),
            round(
                "Put together what is alike",
                "Which ideas say the same? Which belong together?",
            ),
            round(
                "Tick any number",
                "Which of these should go further? Tick as many as you like.",
            ),
            round(
                "Pick five of the leaders",
                "Which five matter most to you? Put the most important first.",
            ),
            round(
                "Read the result together",
                "Where do we agree? Where do we differ, and why? What is the first step?",
            ),
        ],
    },
    nominal_group: TemplateWords {
        name: "Nominal group technique",
        good_for: "Everybody writes alone and ranks in private. Best when some are used to speaking and others to keeping quiet.",
        people: "5–40 people",
        source: "Delbecq and Van de Ven, 1971",
        rounds: &[
            round("Everybody writes alone", ""),
            round(
                "One idea each, in turn",
                "One idea each, in turn. What does it mean? We explain now and judge later.",
            ),
            round(
                "Put together what is alike",
                "Which ideas say the same? Which belong together?",
            ),
            round(
                "Pick five, in private",
                "Which five matter most to you? Put the most important first.",
            ),
            round(
                "Read the result together",
                "Where do we agree? Where do we differ, and why? What is the first step?",
            ),
        ],
    },
    one_two_four_all: TemplateWords {
        name: "1-2-4-all",
        good_for: "Alone, in pairs, in fours, all together. Gets a large or shy room talking within minutes, with nobody on show.",
        people: "8–200 people",
        source: "Lipmanowicz and McCandless, Liberating Structures",
        rounds: &[
            round("Alone", ""),
            round(
                "In pairs",
                "In pairs: tell each other what you wrote. What do you want to take further together?",
            ),
            round(
                "In fours",
                "In fours: which idea stands out for all of you? Write it, and how many stand behind it.",
            ),
            round(
                "Tick what should go further",
                "Which of these should go further? Tick as many as you like.",
            ),
            round(
                "All together",
                "What do these tell us? What could we start with?",
            ),
        ],
    },
    two_diamonds: TemplateWords {
        name: "Two diamonds",
        good_for: "First what happens today, then what could be. For a question that is not sharp yet, and a group that has the time.",
        people: "10–40 people",
        source: "Design Council, the double diamond",
        rounds: &[
            round(
                "What happens today",
                "Think of one time when this touched your own life. What happened, and how did it feel?",
            ),
            round(
                "Put the stories together",
                "Which of these belong together? What would you call them?",
            ),
            round(
                "Choose where change matters",
                "Where does it matter most that something changes? Tick as many as you like.",
            ),
            round(
                "Check the question",
                "What is the real problem here? Is our question the right one?",
            ),
            round("What could be", ""),
            round(
                "Put the ideas together",
                "Which ideas say the same? Which belong together?",
            ),
            round(
                "Tick what you want to see",
                "What would you like to see happen? Tick as many as you like.",
            ),
            round(
                "Pick five of the leaders",
                "Which five matter most to you? Put the most important first.",
            ),
            round(
                "Who does what",
                "What can be done, by whom and by when? What stands in the way?",
            ),
        ],
    },
    impact_and_effort: TemplateWords {
        name: "Impact and effort",
        good_for: "Write alone, narrow down, then rate what is left by what it is worth and what it takes. For people who will do the work themselves.",
        people: "6–40 people",
        source: "The impact–effort matrix of quality improvement",
        rounds: &[
            round("Everybody writes alone", ""),
            round(
                "Put together what is alike",
                "Which ideas say the same? Which belong together?",
            ),
            round(
                "Tick any number",
                "Which of these should go further? Tick as many as you like.",
            ),
            round(
                "Rate the leaders twice",
                "How much would each change, and how much would it take?",
            ),
            round(
                "Read the map together",
                "What is worth much and takes little? Who could begin, and when?",
            ),
        ],
    },
    ready_list: TemplateWords {
        name: "Prioritise a ready list",
        good_for: "You bring the list and the room puts it in order. At most thirty things, so that everybody can read them all.",
        people: "5–300 people",
        source: "After the James Lind Alliance",
        rounds: &[
            round(
                "Tick what matters",
                "Read in peace. Tick everything that matters to you.",
            ),
            round(
                "Pick five of the leaders",
                "Which five matter most to you? Put the most important first.",
            ),
            round(
                "Read the result together",
                "Where do we agree? Where do we differ, and why?",
            ),
        ],
    },
    shared_budget: TemplateWords {
        name: "Share a budget",
        good_for: "You bring a list with prices and a sum. Everybody ticks what is worth its cost, and the sum is shared so that smaller groups get something too.",
        people: "10–300 people",
        source: "Participatory budgeting by the Method of Equal Shares: Peters, Pierczyński and Skowron, 2021",
        rounds: &[
            round(
                "Understand what is on the list",
                "What does each of these mean, and for whom? Questions first, opinions later.",
            ),
            round(
                "Choose what is worth its cost",
                "Which of these are worth their cost to you? Tick as many as you like.",
            ),
            round(
                "Read the result together",
                "What can be paid for? What would we miss, and what could we do without money?",
            ),
        ],
    },
    open_wall: TemplateWords {
        name: "Open wall",
        good_for: "Ideas appear as they are written and spark others. Quick and lively, for people who trust each other already.",
        people: "5–60 people",
        source: "Electronic brainstorming: Gallupe and others, 1991",
        rounds: &[
            round("Write and read at once", ""),
            round(
                "Put together what is alike",
                "Which ideas belong together? What would you call them?",
            ),
            round(
                "Tick the themes to work on",
                "Which themes should we work on? Tick as many as you like.",
            ),
            round(
                "Choose a first step",
                "What is one thing we could start with?",
            ),
        ],
    },
};

static FI: Templates = Templates {
    whole_evening: TemplateWords {
        name: "Koko matka yhdessä illassa",
        good_for: "Kirjoitetaan yksin, kootaan, rajataan, järjestetään, puhutaan. Ota tämä, jos et ole varma: se vie tyhjältä seinältä viiteen tärkeimpään.",
        people: "8–60 ihmistä",
        source: "Nominaaliryhmä ja kärkilista, kuten James Lind Alliancen työpajoissa",
        rounds: &[
            round("Jokainen kirjoittaa yksin", ""),
            round(
                "Kootaan samanlaiset yhteen",
                "Mitkä ideat sanovat saman? Mitkä kuuluvat yhteen?",
            ),
            round(
                "Merkitään niin monta kuin halutaan",
                "Minkä näistä pitäisi edetä? Merkitse niin monta kuin haluat.",
            ),
            round(
                "Viisi tärkeintä kärjestä",
                "Mitkä viisi ovat sinulle tärkeimpiä? Laita tärkein ensimmäiseksi.",
            ),
            round(
                "Luetaan tulos yhdessä",
                "Missä olemme yhtä mieltä? Missä eroamme, ja miksi? Mikä on ensimmäinen askel?",
            ),
        ],
    },
    nominal_group: TemplateWords {
        name: "Nominaaliryhmä",
        good_for: "Jokainen kirjoittaa yksin ja järjestää itsekseen. Sopii, kun toiset ovat tottuneet puhumaan ja toiset olemaan hiljaa.",
        people: "5–40 ihmistä",
        source: "Delbecq ja Van de Ven, 1971",
        rounds: &[
            round("Jokainen kirjoittaa yksin", ""),
            round(
                "Kukin vuorollaan yhden idean",
                "Kukin vuorollaan yhden idean. Mitä se tarkoittaa? Nyt selitetään, arvioidaan myöhemmin.",
            ),
            round(
                "Kootaan samanlaiset yhteen",
                "Mitkä ideat sanovat saman? Mitkä kuuluvat yhteen?",
            ),
            round(
                "Viisi tärkeintä, kukin itsekseen",
                "Mitkä viisi ovat sinulle tärkeimpiä? Laita tärkein ensimmäiseksi.",
            ),
            round(
                "Luetaan tulos yhdessä",
                "Missä olemme yhtä mieltä? Missä eroamme, ja miksi? Mikä on ensimmäinen askel?",
            ),
        ],
    },
    one_two_four_all: TemplateWords {
        name: "1-2-4-kaikki",
        good_for: "Yksin, pareittain, neljän ryhmissä, kaikki yhdessä. Saa suuren tai ujon joukon puhumaan muutamassa minuutissa, eikä kukaan joudu esille.",
        people: "8–200 ihmistä",
        source: "Lipmanowicz ja McCandless, Liberating Structures",
        rounds: &[
            round("Yksin", ""),
            round(
                "Pareittain",
                "Pareittain: kertokaa toisillenne, mitä kirjoititte. Minkä haluatte viedä eteenpäin yhdessä?",
            ),
            round(
                "Neljän ryhmissä",
                "Neljän ryhmissä: mikä idea nousee esiin teille kaikille? Kirjoittakaa se ja se, kuinka moni on sen takana.",
            ),
            round(
                "Merkitään, mikä etenee",
                "Minkä näistä pitäisi edetä? Merkitse niin monta kuin haluat.",
            ),
            round(
                "Kaikki yhdessä",
                "Mitä nämä kertovat meille? Mistä voisimme aloittaa?",
            ),
        ],
    },
    two_diamonds: TemplateWords {
        name: "Kaksi timanttia",
        good_for: "Ensin mitä tapahtuu nyt, sitten mitä voisi olla. Kysymykselle, joka ei ole vielä terävä, ja joukolle, jolla on aikaa.",
        people: "10–40 ihmistä",
        source: "Design Council, tuplatimantti",
        rounds: &[
            round(
                "Mitä tapahtuu nyt",
                "Muistele yhtä kertaa, jolloin tämä kosketti omaa elämääsi. Mitä tapahtui, ja miltä se tuntui?",
            ),
            round(
                "Kootaan kertomukset",
                "Mitkä näistä kuuluvat yhteen? Miksi niitä kutsuisit?",
            ),
            round(
                "Valitaan, missä muutos on tärkein",
                "Missä on tärkeintä, että jokin muuttuu? Merkitse niin monta kuin haluat.",
            ),
            round(
                "Tarkistetaan kysymys",
                "Mikä tässä on todellinen ongelma? Onko kysymyksemme oikea?",
            ),
            round("Mitä voisi olla", ""),
            round(
                "Kootaan ideat",
                "Mitkä ideat sanovat saman? Mitkä kuuluvat yhteen?",
            ),
            round(
                "Merkitään, mitä halutaan",
                "Minkä haluaisit toteutuvan? Merkitse niin monta kuin haluat.",
            ),
            round(
                "Viisi tärkeintä kärjestä",
                "Mitkä viisi ovat sinulle tärkeimpiä? Laita tärkein ensimmäiseksi.",
            ),
            round(
                "Kuka tekee mitä",
                "Mitä voidaan tehdä, kuka tekee ja mihin mennessä? Mikä on esteenä?",
            ),
        ],
    },
    impact_and_effort: TemplateWords {
        name: "Vaikutus ja työmäärä",
        good_for: "Kirjoittakaa yksin, karsikaa ja arvioikaa sitten jäljelle jääneet: kuinka paljon hyötyä, kuinka paljon työtä. Niille, jotka itse tekevät työn.",
        people: "6–40 ihmistä",
        source: "Laatutyön vaikutus–työmäärä-nelikenttä",
        rounds: &[
            round("Jokainen kirjoittaa yksin", ""),
            round(
                "Kootaan samanlaiset yhteen",
                "Mitkä ideat sanovat saman? Mitkä kuuluvat yhteen?",
            ),
            round(
                "Merkitään niin monta kuin halutaan",
                "Minkä näistä pitäisi edetä? Merkitse niin monta kuin haluat.",
            ),
            round(
                "Arvioidaan kärki kahdesti",
                "Kuinka paljon kukin muuttaisi, ja kuinka paljon se vaatisi?",
            ),
            round(
                "Luetaan kartta yhdessä",
                "Mistä on paljon hyötyä vähällä työllä? Kuka voisi aloittaa, ja milloin?",
            ),
        ],
    },
    ready_list: TemplateWords {
        name: "Valmis lista järjestykseen",
        good_for: "Sinä tuot listan, ja ihmiset panevat sen järjestykseen. Enintään kolmekymmentä asiaa, jotta jokainen ehtii lukea kaikki.",
        people: "5–300 ihmistä",
        source: "James Lind Alliancen tapaan",
        rounds: &[
            round(
                "Merkitään, mikä on tärkeää",
                "Lue rauhassa. Merkitse kaikki, mikä on sinulle tärkeää.",
            ),
            round(
                "Viisi tärkeintä kärjestä",
                "Mitkä viisi ovat sinulle tärkeimpiä? Laita tärkein ensimmäiseksi.",
            ),
            round(
                "Luetaan tulos yhdessä",
                "Missä olemme yhtä mieltä? Missä eroamme, ja miksi?",
            ),
        ],
    },
    shared_budget: TemplateWords {
        name: "Jaetaan rahat yhdessä",
        good_for: "Sinä tuot hinnoitellun listan ja rahasumman. Jokainen merkitsee sen, mikä on hintansa arvoista, ja summa jaetaan niin, että pienemmätkin ryhmät saavat jotain.",
        people: "10–300 ihmistä",
        source: "Osallistuva budjetointi tasaosuuksin (Method of Equal Shares): Peters, Pierczyński ja Skowron, 2021",
        rounds: &[
            round(
                "Ymmärretään, mitä listalla on",
                "Mitä kukin näistä tarkoittaa, ja kenelle? Ensin kysymykset, mielipiteet myöhemmin.",
            ),
            round(
                "Valitaan, mikä on hintansa arvoista",
                "Mitkä näistä ovat sinusta hintansa arvoisia? Merkitse niin monta kuin haluat.",
            ),
            round(
                "Luetaan tulos yhdessä",
                "Mihin rahat riittävät? Mitä jäämme kaipaamaan, ja mitä voisi tehdä ilman rahaa?",
            ),
        ],
    },
    open_wall: TemplateWords {
        name: "Avoin seinä",
        good_for: "Ideat näkyvät heti ja herättävät uusia. Nopea ja eloisa, kun ihmiset jo luottavat toisiinsa.",
        people: "5–60 ihmistä",
        source: "Sähköinen aivoriihi: Gallupe ym., 1991",
        rounds: &[
            round("Kirjoitetaan ja luetaan samalla", ""),
            round(
                "Kootaan samanlaiset yhteen",
                "Mitkä ideat kuuluvat yhteen? Miksi niitä kutsuisit?",
            ),
            round(
                "Merkitään teemat, joita työstetään",
                "Mitä teemoja meidän pitäisi työstää? Merkitse niin monta kuin haluat.",
            ),
            round(
                "Valitaan ensimmäinen askel",
                "Mikä on yksi asia, josta voisimme aloittaa?",
            ),
        ],
    },
};

static SV: Templates = Templates {
    whole_evening: TemplateWords {
        name: "Hela vägen på en kväll",
        good_for: "Skriv var för sig, sortera, gallra, rangordna, prata. Ta den här om du är osäker: den leder från en tom vägg till fem prioriteringar.",
        people: "8–60 personer",
        source: "Nominell grupp med en kortlista, som i James Lind Alliances verkstäder",
        rounds: &[
            round("Alla skriver var för sig", ""),
            round(
                "För samman det som liknar",
                "Vilka idéer säger samma sak? Vilka hör ihop?",
            ),
            round(
                "Markera hur många som helst",
                "Vilka av de här ska vi gå vidare med? Markera så många du vill.",
            ),
            round(
                "Välj fem av dem i täten",
                "Vilka fem är viktigast för dig? Sätt den viktigaste först.",
            ),
            round(
                "Läs resultatet tillsammans",
                "Var är vi överens? Var skiljer vi oss, och varför? Vad är första steget?",
            ),
        ],
    },
    nominal_group: TemplateWords {
        name: "Nominell grupp",
        good_for: "Alla skriver var för sig och rangordnar i fred. Bäst när en del är vana att tala och andra att vara tysta.",
        people: "5–40 personer",
        source: "Delbecq och Van de Ven, 1971",
        rounds: &[
            round("Alla skriver var för sig", ""),
            round(
                "En idé var, i tur och ordning",
                "En idé var, i tur och ordning. Vad betyder den? Nu förklarar vi, senare bedömer vi.",
            ),
            round(
                "För samman det som liknar",
                "Vilka idéer säger samma sak? Vilka hör ihop?",
            ),
            round(
                "Välj fem, var och en för sig",
                "Vilka fem är viktigast för dig? Sätt den viktigaste först.",
            ),
            round(
                "Läs resultatet tillsammans",
                "Var är vi överens? Var skiljer vi oss, och varför? Vad är första steget?",
            ),
        ],
    },
    one_two_four_all: TemplateWords {
        name: "1-2-4-alla",
        good_for: "Ensam, i par, i fyror, alla tillsammans. Får ett stort eller blygt sällskap att prata inom några minuter, utan att någon ställs i centrum.",
        people: "8–200 personer",
        source: "Lipmanowicz och McCandless, Liberating Structures",
        rounds: &[
            round("Ensam", ""),
            round(
                "I par",
                "I par: berätta för varandra vad ni skrev. Vad vill ni föra vidare tillsammans?",
            ),
            round(
                "I fyror",
                "I fyror: vilken idé sticker ut för er alla? Skriv den, och hur många som står bakom den.",
            ),
            round(
                "Markera det som ska vidare",
                "Vilka av de här ska vi gå vidare med? Markera så många du vill.",
            ),
            round(
                "Alla tillsammans",
                "Vad säger de här oss? Vad kunde vi börja med?",
            ),
        ],
    },
    two_diamonds: TemplateWords {
        name: "Två diamanter",
        good_for: "Först vad som händer i dag, sedan vad som kunde vara. För en fråga som ännu inte är skarp, och en grupp som har tid.",
        people: "10–40 personer",
        source: "Design Council, dubbeldiamanten",
        rounds: &[
            round(
                "Vad som händer i dag",
                "Tänk på en gång när det här berörde ditt eget liv. Vad hände, och hur kändes det?",
            ),
            round(
                "För samman berättelserna",
                "Vilka av de här hör ihop? Vad skulle du kalla dem?",
            ),
            round(
                "Välj var en ändring är viktigast",
                "Var är det viktigast att något ändras? Markera så många du vill.",
            ),
            round(
                "Pröva frågan",
                "Vilket är det verkliga problemet? Är vår fråga den rätta?",
            ),
            round("Vad som kunde vara", ""),
            round(
                "För samman idéerna",
                "Vilka idéer säger samma sak? Vilka hör ihop?",
            ),
            round(
                "Markera det du vill se",
                "Vad vill du se bli verklighet? Markera så många du vill.",
            ),
            round(
                "Välj fem av dem i täten",
                "Vilka fem är viktigast för dig? Sätt den viktigaste först.",
            ),
            round(
                "Vem gör vad",
                "Vad kan göras, av vem och när? Vad står i vägen?",
            ),
        ],
    },
    impact_and_effort: TemplateWords {
        name: "Nytta och insats",
        good_for: "Skriv var för sig, gallra och betygsätt sedan det som är kvar: hur mycket det ger och hur mycket det kräver. För dem som själva ska göra arbetet.",
        people: "6–40 personer",
        source: "Nytta–insats-matrisen från kvalitetsarbete",
        rounds: &[
            round("Alla skriver var för sig", ""),
            round(
                "För samman det som liknar",
                "Vilka idéer säger samma sak? Vilka hör ihop?",
            ),
            round(
                "Markera hur många som helst",
                "Vilka av de här ska vi gå vidare med? Markera så många du vill.",
            ),
            round(
                "Betygsätt täten två gånger",
                "Hur mycket skulle var och en förändra, och hur mycket skulle den kräva?",
            ),
            round(
                "Läs kartan tillsammans",
                "Vad ger mycket och kräver lite? Vem kunde börja, och när?",
            ),
        ],
    },
    ready_list: TemplateWords {
        name: "Ordna en färdig lista",
        good_for: "Du tar med listan och rummet sätter den i ordning. Högst trettio saker, så att alla hinner läsa allt.",
        people: "5–300 personer",
        source: "Efter James Lind Alliance",
        rounds: &[
            round(
                "Markera det som är viktigt",
                "Läs i lugn och ro. Markera allt som är viktigt för dig.",
            ),
            round(
                "Välj fem av dem i täten",
                "Vilka fem är viktigast för dig? Sätt den viktigaste först.",
            ),
            round(
                "Läs resultatet tillsammans",
                "Var är vi överens? Var skiljer vi oss, och varför?",
            ),
        ],
    },
    shared_budget: TemplateWords {
        name: "Dela en budget",
        good_for: "Du tar med en lista med priser och en summa. Alla markerar det som är värt sin kostnad, och summan delas så att också mindre grupper får något.",
        people: "10–300 personer",
        source: "Medborgarbudget enligt Method of Equal Shares: Peters, Pierczyński och Skowron, 2021",
        rounds: &[
            round(
                "Förstå vad som finns på listan",
                "Vad betyder var och en av de här, och för vem? Först frågor, sedan åsikter.",
            ),
            round(
                "Välj det som är värt sin kostnad",
                "Vilka av de här är värda sin kostnad för dig? Markera så många du vill.",
            ),
            round(
                "Läs resultatet tillsammans",
                "Vad räcker pengarna till? Vad kommer vi att sakna, och vad går att göra utan pengar?",
            ),
        ],
    },
    open_wall: TemplateWords {
        name: "Öppen vägg",
        good_for: "Idéer syns genast och väcker nya. Snabbt och livligt, för människor som redan litar på varandra.",
        people: "5–60 personer",
        source: "Elektronisk brainstorming: Gallupe m.fl., 1991",
        rounds: &[
            round("Skriv och läs på en gång", ""),
            round(
                "För samman det som liknar",
                "Vilka idéer hör ihop? Vad skulle du kalla dem?",
            ),
            round(
                "Markera teman att arbeta med",
                "Vilka teman ska vi arbeta med? Markera så många du vill.",
            ),
            round(
                "Välj ett första steg",
                "Vad är en sak som vi kunde börja med?",
            ),
        ],
    },
};

#[cfg(test)]
mod tests {
    use workshop::{QUESTION_CHARS, Source, VoteSetup, What};

    use super::*;

    #[test]
    fn every_round_of_every_template_has_its_words() {
        for lang in DeskLang::ALL {
            for template in Template::ALL {
                let words = Templates::of(lang.into()).words(template);
                let setup = template.setup(uuid::Uuid::nil);
                assert_eq!(
                    words.rounds.len(),
                    setup.rounds.len(),
                    "{lang:?} {template:?}"
                );
                for (words, round) in words.rounds.iter().zip(&setup.rounds) {
                    assert!(!words.name.is_empty());
                    assert!(words.prompt.chars().count() <= QUESTION_CHARS);
                    // Only where people write is an empty prompt the workshop's question.
                    assert!(!words.prompt.is_empty() || round.kind.is_gather());
                }
            }
        }
    }

    #[test]
    fn every_round_asks_the_room_in_each_of_its_languages() {
        for lang in Lang::ALL {
            for template in Template::ALL {
                let english = EN.words(template).rounds;
                for (n, round) in english.iter().enumerate() {
                    let prompt = Templates::prompt(lang, template, n);
                    assert_eq!(prompt.is_empty(), round.prompt.is_empty());
                    assert!(prompt.chars().count() <= QUESTION_CHARS);
                }
                assert_eq!(arabic::prompts(template).len(), english.len());
            }
        }
    }

    #[test]
    fn our_prompts_stand_over_the_rounds_that_they_were_written_for() {
        for lang in Lang::ALL {
            for template in Template::ALL {
                let rounds = template.setup(Uuid::nil).rounds;
                for (n, round) in rounds.iter().enumerate() {
                    let prompt = Templates::prompt(lang, template, n);
                    assert!(Templates::fits(prompt, &round.kind), "{prompt}");
                }
            }
        }
        let five = "Which five matter most to you? Put the most important first.";
        let ranked = |k| {
            let rule = BallotRule::PickAndRank { k };
            RoundKind::Vote(VoteSetup::new(What::Ideas, Source::All, rule))
        };
        assert!(Templates::fits(five, &ranked(5)));
        assert!(!Templates::fits(five, &ranked(3)));
        assert!(!Templates::fits(five, &RoundKind::Discuss));
        assert!(Templates::fits("Which three?", &ranked(3)));
    }

    #[test]
    fn our_prompts_follow_a_change_of_language_and_nobody_elses_do() {
        assert_eq!(
            Templates::translated(
                "Mitkä ideat sanovat saman? Mitkä kuuluvat yhteen?",
                Lang::En
            ),
            Some("Which ideas say the same? Which belong together?")
        );
        assert_eq!(Templates::translated("My own words", Lang::Fi), None);
        assert_eq!(Templates::translated("", Lang::Fi), None);
    }
}
