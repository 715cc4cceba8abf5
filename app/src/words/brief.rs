//! The words of the brief: what its sections are called, and how counts, rules and limits are said
//! to somebody who was not in the room.

use super::{DeskLang, Lang};

pub struct Brief {
    /// In the order of `workshop::Section::ALL`.
    pub sections: [&'static str; 14],
    pub evidence: &'static str,
    pub design_brief: &'static str,
    pub how_to_read: &'static str,
    pub licence: &'static str,
    pub quotes: (&'static str, &'static str),
    pub overtaken_since: fn(&str) -> String,

    pub the_record: &'static str,
    pub votes: fn(usize) -> String,
    pub highest_in: &'static str,
    pub groups_differ_most: &'static str,
    pub room_divided_most: &'static str,
    pub asked_by: &'static str,
    pub set_aside: fn(usize) -> String,

    pub group: &'static str,
    pub people: &'static str,
    pub contributed: &'static str,
    pub what_contributed_means: &'static str,
    pub in_all: &'static str,
    /// people, of whom so many contributed
    pub took_part: fn(u32, u32) -> String,
    /// After the names of the roles and a colon; the number is the smallest group shown.
    pub too_few: fn(u8) -> String,
    pub from_the_desk: &'static str,

    pub from_people: fn(u32) -> String,
    pub split_from: &'static str,
    pub was_merged_into: &'static str,
    pub in_no_theme: fn(usize) -> String,
    pub said_also_by: &'static str,
    pub and_also: &'static str,

    /// ballots of seats
    pub turnout: fn(u32, u32) -> String,
    pub approve_rule: &'static str,
    pub rank_rule: fn(u8) -> String,
    pub judge_rule: &'static str,
    pub still_open: &'static str,
    pub not_revealed: &'static str,
    pub place: &'static str,
    pub option: &'static str,
    pub approvals: &'static str,
    pub points_and_picks: &'static str,
    pub points_head: &'static str,
    pub picks_head: &'static str,
    pub average_head: &'static str,
    pub preferred_head: &'static str,
    pub votes_head: &'static str,
    pub agree_disagree_pass: &'static str,
    pub agree: &'static str,
    pub disagree: &'static str,
    pub pass: &'static str,
    /// so many of so many
    pub approved_by: fn(u32, u32) -> String,
    /// points, ballots
    pub points: fn(u32, u32) -> String,
    /// agree, disagree, pass
    pub judged: fn(u32, u32, u32) -> String,
    /// Before the id of the vote.
    pub the_rest: fn(usize) -> String,
    pub about_lenses: &'static str,
    pub counted_together: &'static str,
    pub lenses_to_come: &'static str,
    pub no_lenses: &'static str,
    pub few_voted: &'static str,
    pub narrows: &'static str,

    /// The first so many.
    pub in_every_lens: fn(u32) -> String,
    /// Before a list of groups and their ballots.
    pub places_by_group: &'static str,
    /// so many of so many
    pub mostly_agreed: fn(usize, usize) -> String,
    pub more_than_half: fn(usize, usize) -> String,
    /// After places: among so many.
    pub of_places: fn(usize) -> String,
    pub divided: &'static str,
    pub mostly_opposed: &'static str,
    /// Before the id of the vote.
    pub and_more: fn(usize) -> String,

    pub set_aside_for_later: &'static str,
    /// Before a contact.
    pub ask_afterwards: &'static str,

    pub round: &'static str,
    pub what: &'static str,
    pub opened: &'static str,
    pub closed: &'static str,
    pub open_still: &'static str,
    pub alone_and_silent: &'static str,
    pub on_an_open_wall: &'static str,
    pub in_groups_of: fn(u8) -> String,
    pub asked_for_experiences: &'static str,
    pub imported: fn(usize) -> String,
    pub all_ideas: &'static str,
    pub all_themes: &'static str,
    pub ideas_of_round: fn(usize) -> String,
    pub themes_of_round: fn(usize) -> String,
    /// the first so many of this vote
    pub leaders_of: fn(u8, u32) -> String,
    pub secret: &'static str,
    /// Of a vote in place of which a later one (`V-n`) was held.
    pub held_again: fn(u32) -> String,
    /// Of that later one.
    pub held_in_place_of: fn(u32) -> String,
    pub cast_elsewhere: &'static str,
    pub options_taken_down: fn(u32) -> String,
    pub flagged: fn(u32) -> String,
    pub nothing_taken_down: &'static str,
    /// Before the reasons.
    pub taken_down: fn(u32) -> String,
    pub kept_private: fn(u32) -> String,
    pub to_read: fn(u32) -> String,
    pub kept_off: fn(u32) -> String,
    pub waiting: fn(u32) -> String,
    pub small_groups: fn(u8) -> String,
    pub missing_numbers: &'static str,
    pub no_ai: &'static str,
    /// Before names of sections.
    pub unwritten: &'static str,
    /// entries, moment of the last
    pub made_from: fn(u64, &str) -> String,
    pub hash: &'static str,

    pub every_idea: &'static str,
    pub about_evidence: &'static str,
    pub people_behind: fn(u8) -> String,
    pub same_as: &'static str,
    pub parked: &'static str,
    pub through: &'static str,
    pub source_id: &'static str,
}

impl Brief {
    pub fn of(lang: Lang) -> &'static Self {
        match lang.for_desk() {
            DeskLang::En => &EN,
            DeskLang::Fi => &FI,
            DeskLang::Sv => &SV,
        }
    }
}

static EN: Brief = Brief {
    sections: [
        "In one minute",
        "The question",
        "Who was in the room",
        "Problem and experiences",
        "People affected",
        "Themes",
        "Priorities",
        "Agreement and disagreement",
        "Opportunities",
        "Constraints and principles",
        "Measures",
        "Open questions",
        "Commitments and next steps",
        "Method and data",
    ],
    evidence: "Evidence",
    design_brief: "Design brief",
    how_to_read: "I-1 is an idea, T-1 a theme, V-1 a vote. Each leads to what people said and how they voted.",
    licence: "not stated",
    quotes: ("“", "”"),
    overtaken_since: |at| format!("Written {at}. The record under it has changed since."),
    the_record: "In the record",
    votes: |n| match n {
        1 => "1 vote".into(),
        n => format!("{n} votes"),
    },
    highest_in: "Highest in",
    groups_differ_most: "The groups differ most over",
    room_divided_most: "The room divides most over",
    asked_by: "Asked by",
    set_aside: |n| match n {
        1 => "One matter was set aside as off this agenda. It is among the open questions.".into(),
        n => format!(
            "{n} matters were set aside as off this agenda. They are among the open questions."
        ),
    },
    group: "Group",
    people: "People",
    contributed: "Contributed",
    what_contributed_means: "Contributed: shared at least one idea or cast at least one ballot.",
    in_all: "In all",
    took_part: |people, contributed| match people {
        1 => format!("1 person took part; {contributed} shared an idea or voted."),
        people => {
            format!("{people} people took part; {contributed} of them shared an idea or voted.")
        }
    },
    too_few: |n| {
        format!(
            "fewer than {n} people each, or nobody. They are counted together with others, so that nobody can be picked out."
        )
    },
    from_the_desk: "From the desk",
    from_people: |n| format!("from {n} people"),
    split_from: "split from",
    was_merged_into: "was merged into",
    in_no_theme: |n| match n {
        1 => "One idea is in no theme".into(),
        n => format!("{n} ideas are in no theme"),
    },
    said_also_by: "said also in",
    and_also: "Also in it:",
    turnout: |ballots, seats| match seats {
        0 => format!("{ballots} ballots."),
        seats => format!("{ballots} of {seats} people voted."),
    },
    approve_rule: "Everybody could approve any number; each approval counts one. This shows what many can live with, not how much they want it.",
    rank_rule: |k| {
        format!(
            "Everybody could pick up to {k} and put them in order. The first pick gets {k} points, the next one fewer, and so on; what was not picked gets none."
        )
    },
    judge_rule: "Everybody could agree, disagree or pass on each. Who did not answer one counts nowhere for it. Places are by the share who agreed, (agree + 1) / (answered + 2), so that a few answers do not beat many.",
    still_open: "The vote is open. There is no result yet.",
    not_revealed: "The result has not been revealed.",
    place: "Place",
    option: "What was voted on",
    approvals: "Approvals",
    points_and_picks: "Points / picked by",
    points_head: "Points",
    picks_head: "Picked by",
    average_head: "Average",
    preferred_head: "Preferred",
    votes_head: "Votes",
    agree_disagree_pass: "Agree / disagree / pass",
    agree: "Agree",
    disagree: "Disagree",
    pass: "Pass",
    approved_by: |n, of| format!("{n} of {of} approve"),
    points: |points, picks| match points {
        1 => format!("1 point, picked by {picks}"),
        points => format!("{points} points, picked by {picks}"),
    },
    judged: |agree, disagree, pass| format!("{agree} agree, {disagree} disagree, {pass} pass"),
    the_rest: |n| format!("{n} more, all with their counts, are in the appendix:"),
    about_lenses: "Everyone counts each ballot once. Equal voice gives each group the same weight, whatever its size. Common ground puts first what every group supports. Under a group's name is the place that the group itself gave; half places are ties, and a dash means that too few of the group answered.",
    counted_together: "Groups that are too small to be shown apart are counted together, with the next larger one where they would still be too few.",
    lenses_to_come: "Results by role have not been shown to the room yet.",
    no_lenses: "Results by role are not shown: too few people voted in each role, or they are all of one.",
    few_voted: "Fewer than half of those in the room voted.",
    narrows: "A vote in one room narrows the choice. It does not decide, and it does not speak for those who were not there.",
    in_every_lens: |n| match n {
        1 => "First, however one counts".into(),
        n => format!("Among the first {n}, however one counts"),
    },
    places_by_group: "The place that each group gave; half places are ties. Small groups easily differ by chance. Ballots:",
    mostly_agreed: |n, of| {
        format!("on {n} of {of}, at least three in four of those who answered agree.")
    },
    more_than_half: |n, of| {
        format!("{n} of {of} have the support of more than half of those who voted.")
    },
    of_places: |n| format!(" (place among {n})"),
    divided: "The room divides",
    mostly_opposed: "At least three in four disagree; here are the words of the few",
    and_more: |n| format!("And {n} more:"),
    set_aside_for_later: "Set aside in the room as off this agenda, for somebody to answer:",
    ask_afterwards: "Questions afterwards:",
    round: "Round",
    what: "What",
    opened: "Opened",
    closed: "Closed",
    open_still: "still open",
    alone_and_silent: "everyone writing alone, shown when all were done",
    on_an_open_wall: "on an open wall",
    in_groups_of: |n| format!("in groups of {n}"),
    asked_for_experiences: "asked for experiences",
    imported: |n| {
        match n {
        1 => "One idea was imported from another tool's file, with its votes. When rounds were held there is not in the file.".into(),
        n => format!("{n} ideas were imported from another tool's file. When rounds were held there is not in the file."),
    }
    },
    all_ideas: "On all ideas that were public, not set aside and not linked to another one.",
    all_themes: "On all themes.",
    ideas_of_round: |n| format!("On the ideas of round {n}."),
    themes_of_round: |n| format!("On the themes with ideas of round {n}."),
    leaders_of: |top, vote| match top {
        1 => format!("On the first of V-{vote}, with everything tied to it."),
        top => format!("On the first {top} of V-{vote}; ties at the cut all came along."),
    },
    held_again: |vote| {
        format!("The vote was held again, as V-{vote}; these ballots stay in the record.")
    },
    held_in_place_of: |vote| format!("Held in place of V-{vote}; everybody voted anew."),
    secret: "Ballots were secret, could be changed until the vote closed, and nobody saw a result before. The options came in another order on each phone.",
    cast_elsewhere: "The votes were cast in the tool that the file comes from, under its rules; the last vote of each person on each statement counts.",
    options_taken_down: |n| {
        match n {
        1 => "One option was taken down later and is left out of the result; places are counted without it.".into(),
        n => format!("{n} options were taken down later and are left out of the result; places are counted without them."),
    }
    },
    flagged: |n| {
        match n {
        1 => "One ballot was cast before something on it was merged, retitled or taken down. It counts for the rest.".into(),
        n => format!("{n} ballots were cast before something on them was merged, retitled or taken down. They count for the rest."),
    }
    },
    nothing_taken_down: "Nothing was taken down.",
    taken_down: |n| match n {
        1 => "One idea was taken down, because:".into(),
        n => format!("{n} ideas were taken down, because:"),
    },
    kept_private: |n| match n {
        1 => "One idea was written for the facilitator alone. It is not in this brief.".into(),
        n => {
            format!("{n} ideas were written for the facilitator alone. They are not in this brief.")
        }
    },
    to_read: |n| match n {
        1 => "One idea waits for the facilitator to read it. It is not in this brief yet.".into(),
        n => format!(
            "{n} ideas wait for the facilitator to read them. They are not in this brief yet."
        ),
    },
    kept_off: |n| match n {
        1 => "One idea was kept private by the facilitator. It is not in this brief.".into(),
        n => format!("{n} ideas were kept private by the facilitator. They are not in this brief."),
    },
    waiting: |n| match n {
        1 => "One idea waits for its wall to be opened. It is not in this brief yet.".into(),
        n => format!("{n} ideas wait for their wall to be opened. They are not in this brief yet."),
    },
    small_groups: |n| {
        format!(
            "Roles with fewer than {n} people are never shown apart, neither in counts nor beside a quotation."
        )
    },
    missing_numbers: "A number that is missing belongs to an idea that was taken down, taken back or kept private.",
    no_ai: "No AI was used. People wrote, grouped and voted; the rest is counting.",
    unwritten: "Not written:",
    made_from: |entries, at| {
        format!(
            "Made from the first {entries} entries of the workshop's journal, the last of {at}."
        )
    },
    hash: "SHA-256 of those entries:",
    every_idea: "Every idea",
    about_evidence: "Word for word, in the order shared, also those that nobody voted for. What comes from the desk was prepared beforehand or typed there for somebody.",
    people_behind: |n| format!("{n} people behind it"),
    same_as: "says the same as",
    parked: "set aside",
    through: "through",
    source_id: "id in its file",
};

static FI: Brief = Brief {
    sections: [
        "Yhdessä minuutissa",
        "Kysymys",
        "Keitä oli paikalla",
        "Ongelma ja kokemukset",
        "Keitä asia koskee",
        "Teemat",
        "Tärkeysjärjestys",
        "Missä olemme samaa ja missä eri mieltä",
        "Mahdollisuudet",
        "Reunaehdot ja periaatteet",
        "Mittarit",
        "Avoimet kysymykset",
        "Sitoumukset ja seuraavat askeleet",
        "Menetelmä ja aineisto",
    ],
    evidence: "Todisteet",
    design_brief: "Suunnittelukooste",
    how_to_read: "I-1 on idea, T-1 teema ja V-1 äänestys. Jokainen niistä vie siihen, mitä sanottiin ja miten äänestettiin.",
    licence: "ei ilmoitettu",
    quotes: ("”", "”"),
    overtaken_since: |at| {
        format!("Kirjoitettu {at}. Aineisto tekstin alla on muuttunut sen jälkeen.")
    },
    the_record: "Aineistossa",
    votes: |n| match n {
        1 => "1 äänestys".into(),
        n => format!("{n} äänestystä"),
    },
    highest_in: "Korkeimmalle nousivat äänestyksessä",
    groups_differ_most: "Ryhmien näkemykset eroavat eniten tässä:",
    room_divided_most: "Eniten mielipiteitä jakaa",
    asked_by: "Kysyjä:",
    set_aside: |n| {
        match n {
        1 => "Yksi asia siirrettiin sivuun, koska se ei kuulunut tämän kerran aiheeseen. Se on avoimissa kysymyksissä.".into(),
        n => format!("{n} asiaa siirrettiin sivuun, koska ne eivät kuuluneet tämän kerran aiheeseen. Ne ovat avoimissa kysymyksissä."),
    }
    },
    group: "Ryhmä",
    people: "Ihmisiä",
    contributed: "Osallistui",
    what_contributed_means: "Osallistui: jakoi ainakin yhden idean tai jätti ainakin yhden äänestyslipun.",
    in_all: "Yhteensä",
    took_part: |people, contributed| match people {
        1 => format!("Paikalla oli 1 ihminen; idean jakoi tai äänesti {contributed}."),
        people => {
            format!("Paikalla oli {people} ihmistä; heistä {contributed} jakoi idean tai äänesti.")
        }
    },
    too_few: |n| {
        format!(
            "kussakin alle {n} ihmistä tai ei ketään. Heidät lasketaan yhdessä muiden kanssa, jotta ketään ei voi tunnistaa."
        )
    },
    from_the_desk: "Ohjaajan pöydästä",
    from_people: |n| format!("{n} ihmiseltä"),
    split_from: "erotettu teemasta",
    was_merged_into: "yhdistettiin teemaan",
    in_no_theme: |n| match n {
        1 => "Yksi idea ei ole missään teemassa".into(),
        n => format!("{n} ideaa ei ole missään teemassa"),
    },
    said_also_by: "saman sanoo myös",
    and_also: "Lisäksi:",
    turnout: |ballots, seats| match seats {
        0 => format!("{ballots} äänestyslippua."),
        seats => format!("{ballots}/{seats} ihmistä äänesti."),
    },
    approve_rule: "Jokainen sai hyväksyä niin monta kuin halusi; jokainen hyväksyntä on yksi ääni. Tulos kertoo, mikä sopii monelle, ei sitä, kuinka kovasti sitä halutaan.",
    rank_rule: |k| {
        format!(
            "Jokainen sai valita enintään {k} ja panna ne järjestykseen. Ensimmäinen saa {k} pistettä, seuraava yhden vähemmän ja niin edelleen; valitsematta jäänyt ei saa pisteitä."
        )
    },
    judge_rule: "Jokaisesta sai olla samaa mieltä, eri mieltä tai ohittaa sen. Joka ei vastannut johonkin, ei ole mukana sen luvuissa. Sija määräytyy samaa mieltä olevien osuudesta, (samaa mieltä + 1) / (vastanneet + 2), jottei muutama vastaus voita monta.",
    still_open: "Äänestys on auki. Tulosta ei vielä ole.",
    not_revealed: "Tulosta ei ole julkistettu.",
    place: "Sija",
    option: "Mistä äänestettiin",
    approvals: "Hyväksyntöjä",
    points_and_picks: "Pisteitä / valitsijoita",
    points_head: "Pisteitä",
    picks_head: "Valitsijoita",
    average_head: "Keskiarvo",
    preferred_head: "Valittiin",
    votes_head: "Ääniä",
    agree_disagree_pass: "Samaa / eri mieltä / ohitti",
    agree: "Samaa mieltä",
    disagree: "Eri mieltä",
    pass: "Ohitti",
    approved_by: |n, of| format!("{n}/{of} hyväksyi"),
    points: |points, picks| match points {
        1 => format!("1 piste, valitsijoita {picks}"),
        points => format!("{points} pistettä, valitsijoita {picks}"),
    },
    judged: |agree, disagree, pass| {
        format!("{agree} samaa mieltä, {disagree} eri mieltä, {pass} ohitti")
    },
    the_rest: |n| format!("Loput {n} lukuineen ovat liitteessä:"),
    about_lenses: "Kaikki: jokainen lippu lasketaan kerran. Yhtä painava ääni: jokainen ryhmä painaa saman verran koostaan riippumatta. Yhteinen näkemys: ensin se, mitä jokainen ryhmä kannattaa. Ryhmän nimen alla on sija, jonka ryhmä itse antoi; puolikas sija on tasatulos, ja viiva tarkoittaa, että ryhmästä vastasi liian harva.",
    counted_together: "Ryhmät, jotka ovat liian pieniä näytettäväksi erikseen, on laskettu yhteen, tarvittaessa seuraavaksi suuremman kanssa.",
    lenses_to_come: "Tuloksia rooleittain ei ole vielä näytetty huoneelle.",
    no_lenses: "Tuloksia ei näytetä rooleittain: joko kussakin roolissa äänesti liian harva tai kaikki kuuluvat samaan.",
    few_voted: "Alle puolet paikalla olleista äänesti.",
    narrows: "Äänestys yhdessä huoneessa rajaa vaihtoehtoja. Se ei päätä eikä puhu niiden puolesta, jotka eivät olleet paikalla.",
    in_every_lens: |n| match n {
        1 => "Ensimmäinen kaikilla laskutavoilla".into(),
        n => format!("{n} ensimmäisen joukossa kaikilla laskutavoilla"),
    },
    places_by_group: "Sija, jonka kukin ryhmä antoi; puolikas sija on tasatulos. Pienet ryhmät eroavat helposti sattumalta. Äänestyslippuja:",
    mostly_agreed: |n, of| {
        format!(
            "samaa mieltä on vähintään kolme neljästä vastanneesta {n} kohdassa, kun kohtia on {of}."
        )
    },
    more_than_half: |n, of| {
        format!("yli puolet äänestäneistä kannattaa {n} kohtaa, kun kohtia on {of}.")
    },
    of_places: |n| format!(" (sija, kun kohtia on {n})"),
    divided: "Mielipiteet jakautuvat",
    mostly_opposed: "Vähintään kolme neljästä on eri mieltä; tässä harvojen omat sanat",
    and_more: |n| format!("Lisäksi {n}:"),
    set_aside_for_later: "Nämä siirrettiin työpajassa sivuun, koska ne eivät kuuluneet tämän kerran aiheeseen. Ne odottavat vastaajaa:",
    ask_afterwards: "Kysymykset jälkeenpäin:",
    round: "Vaihe",
    what: "Mitä tehtiin",
    opened: "Alkoi",
    closed: "Päättyi",
    open_still: "yhä auki",
    alone_and_silent: "jokainen kirjoitti yksin, näytettiin kun kaikki olivat valmiita",
    on_an_open_wall: "avoimella seinällä",
    in_groups_of: |n| format!("{n} hengen ryhmissä"),
    asked_for_experiences: "kysyttiin kokemuksia",
    imported: |n| {
        match n {
        1 => "Yksi idea on tuotu toisen työkalun tiedostosta. Tiedosto ei kerro, milloin vaiheet siellä pidettiin.".into(),
        n => format!("{n} ideaa on tuotu toisen työkalun tiedostosta. Tiedosto ei kerro, milloin vaiheet siellä pidettiin."),
    }
    },
    all_ideas: "Äänestettiin kaikista ideoista, jotka olivat julkisia eikä niitä ollut siirretty sivuun tai liitetty toiseen.",
    all_themes: "Äänestettiin kaikista teemoista.",
    ideas_of_round: |n| format!("Äänestettiin vaiheen {n} ideoista."),
    themes_of_round: |n| format!("Äänestettiin teemoista, joissa on vaiheen {n} ideoita."),
    leaders_of: |top, vote| match top {
        1 => {
            format!("Äänestettiin äänestyksen V-{vote} ensimmäisestä ja sen kanssa tasan olevista.")
        }
        top => format!(
            "Äänestettiin äänestyksen V-{vote} {top} ensimmäisestä; rajalla tasan olevat pääsivät kaikki mukaan."
        ),
    },
    held_again: |vote| {
        format!(
            "Äänestys pidettiin uudelleen tunnuksella V-{vote}; nämä liput säilyvät pöytäkirjassa."
        )
    },
    held_in_place_of: |vote| {
        format!("Pidettiin äänestyksen V-{vote} sijasta; kaikki äänestivät uudelleen.")
    },
    secret: "Äänestys oli salainen, lippua sai muuttaa sulkemiseen asti, eikä kukaan nähnyt tulosta ennen sitä. Vaihtoehdot olivat joka puhelimessa eri järjestyksessä.",
    cast_elsewhere: "Äänet annettiin siinä työkalussa, josta tiedosto on peräisin, ja sen säännöillä; kunkin ihmisen viimeinen ääni kustakin väittämästä lasketaan.",
    options_taken_down: |n| {
        match n {
        1 => "Yksi vaihtoehto poistettiin seinältä myöhemmin, eikä se ole tuloksessa; sijat on laskettu ilman sitä.".into(),
        n => format!("{n} vaihtoehtoa poistettiin seinältä myöhemmin, eivätkä ne ole tuloksessa; sijat on laskettu ilman niitä."),
    }
    },
    flagged: |n| {
        match n {
        1 => "Yksi lippu jätettiin ennen kuin jotain siinä yhdistettiin, otsikoitiin uudelleen tai poistettiin seinältä. Muilta osin se lasketaan.".into(),
        n => format!("{n} lippua jätettiin ennen kuin jotain niissä yhdistettiin, otsikoitiin uudelleen tai poistettiin seinältä. Muilta osin ne lasketaan."),
    }
    },
    nothing_taken_down: "Mitään ei poistettu seinältä.",
    taken_down: |n| match n {
        1 => "Yksi idea poistettiin seinältä. Syy:".into(),
        n => format!("{n} ideaa poistettiin seinältä. Syyt:"),
    },
    kept_private: |n| match n {
        1 => "Yksi idea kirjoitettiin vain ohjaajalle. Sitä ei ole tässä.".into(),
        n => format!("{n} ideaa kirjoitettiin vain ohjaajalle. Niitä ei ole tässä."),
    },
    to_read: |n| match n {
        1 => "Yksi idea odottaa, että ohjaaja lukee sen. Se ei ole vielä tässä.".into(),
        n => format!("{n} ideaa odottaa, että ohjaaja lukee ne. Ne eivät ole vielä tässä."),
    },
    kept_off: |n| match n {
        1 => "Yhden idean ohjaaja piti omana tietonaan. Sitä ei ole tässä.".into(),
        n => format!("{n} ideaa ohjaaja piti omana tietonaan. Niitä ei ole tässä."),
    },
    waiting: |n| match n {
        1 => "Yksi idea odottaa, että seinä avataan. Se ei ole vielä tässä.".into(),
        n => format!("{n} ideaa odottaa, että seinä avataan. Ne eivät ole vielä tässä."),
    },
    small_groups: |n| {
        format!(
            "Rooleja, joissa on alle {n} ihmistä, ei koskaan näytetä erikseen, ei luvuissa eikä lainauksen vieressä."
        )
    },
    missing_numbers: "Puuttuva numero kuuluu idealle, joka poistettiin seinältä, peruttiin tai pidettiin yksityisenä.",
    no_ai: "Tekoälyä ei käytetty. Ihmiset kirjoittivat, ryhmittelivät ja äänestivät; loput on laskemista.",
    unwritten: "Kirjoittamatta:",
    made_from: |entries, at| {
        format!(
            "Koottu työpajan päiväkirjan {entries} ensimmäisestä merkinnästä, joista viimeinen on tehty {at}."
        )
    },
    hash: "Näiden merkintöjen SHA-256:",
    every_idea: "Kaikki ideat",
    about_evidence: "Sanasta sanaan, jakamisjärjestyksessä, myös ne, jotka jäivät ilman ääniä. Ohjaajan pöydästä tulevat on valmisteltu etukäteen tai kirjattu jonkun puolesta.",
    people_behind: |n| format!("takana {n} ihmistä"),
    same_as: "sanoo saman kuin",
    parked: "siirretty sivuun",
    through: "teeman kautta:",
    source_id: "tunnus tiedostossa",
};

static SV: Brief = Brief {
    sections: [
        "På en minut",
        "Frågan",
        "Vilka som var med",
        "Problem och upplevelser",
        "Vilka det berör",
        "Teman",
        "Prioriteringar",
        "Enighet och oenighet",
        "Möjligheter",
        "Ramar och principer",
        "Mått",
        "Öppna frågor",
        "Åtaganden och nästa steg",
        "Metod och underlag",
    ],
    evidence: "Belägg",
    design_brief: "Designrapport",
    how_to_read: "I-1 är en idé, T-1 ett tema och V-1 en omröstning. Var och en leder till vad som sades och hur man röstade.",
    licence: "anges inte",
    quotes: ("”", "”"),
    overtaken_since: |at| format!("Skrivet {at}. Underlaget har ändrats sedan dess."),
    the_record: "I underlaget",
    votes: |n| match n {
        1 => "1 omröstning".into(),
        n => format!("{n} omröstningar"),
    },
    highest_in: "Högst i",
    groups_differ_most: "Grupperna skiljer sig mest i fråga om",
    room_divided_most: "Det som delar rummet mest är",
    asked_by: "Frågan ställdes av",
    set_aside: |n| {
        match n {
        1 => "En fråga lades åt sidan eftersom den inte hörde till dagens ämne. Den finns bland de öppna frågorna.".into(),
        n => format!("{n} frågor lades åt sidan eftersom de inte hörde till dagens ämne. De finns bland de öppna frågorna."),
    }
    },
    group: "Grupp",
    people: "Personer",
    contributed: "Bidrog",
    what_contributed_means: "Bidrog: delade minst en idé eller lade minst en röstsedel.",
    in_all: "Totalt",
    took_part: |people, contributed| match people {
        1 => format!("1 person deltog; {contributed} delade en idé eller röstade."),
        people => {
            format!("{people} personer deltog; {contributed} av dem delade en idé eller röstade.")
        }
    },
    too_few: |n| {
        format!(
            "färre än {n} personer i varje, eller ingen. De räknas tillsammans med andra, så att ingen kan pekas ut."
        )
    },
    from_the_desk: "Från ledarens bord",
    from_people: |n| format!("från {n} personer"),
    split_from: "avskilt från",
    was_merged_into: "slogs ihop med",
    in_no_theme: |n| match n {
        1 => "En idé finns inte i något tema".into(),
        n => format!("{n} idéer finns inte i något tema"),
    },
    said_also_by: "samma sak säger",
    and_also: "Dessutom:",
    turnout: |ballots, seats| match seats {
        0 => format!("{ballots} röstsedlar."),
        seats => format!("{ballots} av {seats} personer röstade."),
    },
    approve_rule: "Alla fick godkänna hur många som helst; varje godkännande räknas som en röst. Det visar vad många kan leva med, inte hur mycket de vill ha det.",
    rank_rule: |k| {
        format!(
            "Alla fick välja högst {k} och ordna dem. Det första valet får {k} poäng, nästa en mindre och så vidare; det som inte valdes får inga."
        )
    },
    judge_rule: "Alla fick hålla med, inte hålla med eller hoppa över varje påstående. Den som inte svarade räknas inte med där. Placeringen följer andelen som håller med, (håller med + 1) / (svarade + 2), så att några få svar inte slår många.",
    still_open: "Omröstningen pågår. Det finns inget resultat ännu.",
    not_revealed: "Resultatet har inte visats.",
    place: "Plats",
    option: "Vad man röstade om",
    approvals: "Godkännanden",
    points_and_picks: "Poäng / valt av",
    points_head: "Poäng",
    picks_head: "Valt av",
    average_head: "Genomsnitt",
    preferred_head: "Föredrogs",
    votes_head: "Röster",
    agree_disagree_pass: "Håller med / inte / hoppade över",
    agree: "Håller med",
    disagree: "Håller inte med",
    pass: "Hoppade över",
    approved_by: |n, of| format!("{n} av {of} godkänner"),
    points: |points, picks| format!("{points} poäng, valt av {picks}"),
    judged: |agree, disagree, pass| {
        format!("{agree} håller med, {disagree} håller inte med, {pass} hoppade över")
    },
    the_rest: |n| format!("{n} till, alla med sina siffror, finns i bilagan:"),
    about_lenses: "Alla räknar varje röstsedel en gång. Lika stark röst ger varje grupp samma vikt, oavsett storlek. Gemensam grund sätter det först som varje grupp stöder. Under gruppens namn står den plats som gruppen själv gav; halva platser är delade, och ett streck betyder att för få i gruppen svarade.",
    counted_together: "Grupper som är för små för att visas särskilt räknas ihop, vid behov med den näst större.",
    lenses_to_come: "Resultaten efter roll har inte visats för rummet ännu.",
    no_lenses: "Resultat per roll visas inte: för få röstade i varje roll, eller så hör alla till samma.",
    few_voted: "Färre än hälften av dem som var med röstade.",
    narrows: "En omröstning i ett rum begränsar valet. Den avgör inte, och den talar inte för dem som inte var där.",
    in_every_lens: |n| match n {
        1 => "Först, hur man än räknar".into(),
        n => format!("Bland de {n} första, hur man än räknar"),
    },
    places_by_group: "Den plats som varje grupp gav; halva platser är delade. Små grupper skiljer sig lätt av en slump. Röstsedlar:",
    mostly_agreed: |n, of| {
        format!("i {n} av {of} håller minst tre av fyra av dem som svarade med.")
    },
    more_than_half: |n, of| format!("{n} av {of} stöds av mer än hälften av dem som röstade."),
    of_places: |n| format!(" (plats bland {n})"),
    divided: "Rummet är delat",
    mostly_opposed: "Minst tre av fyra håller inte med; här är de fås egna ord",
    and_more: |n| format!("Och {n} till:"),
    set_aside_for_later: "Lades åt sidan i rummet eftersom det inte hörde till dagens ämne, i väntan på ett svar:",
    ask_afterwards: "Frågor efteråt:",
    round: "Omgång",
    what: "Vad",
    opened: "Började",
    closed: "Slutade",
    open_still: "pågår",
    alone_and_silent: "alla skrev för sig själva, visades när alla var klara",
    on_an_open_wall: "på en öppen vägg",
    in_groups_of: |n| format!("i grupper om {n}"),
    asked_for_experiences: "frågade efter upplevelser",
    imported: |n| {
        match n {
        1 => "En idé har importerats från ett annat verktygs fil. När omgångarna hölls där framgår inte av filen.".into(),
        n => format!("{n} idéer har importerats från ett annat verktygs fil. När omgångarna hölls där framgår inte av filen."),
    }
    },
    all_ideas: "Om alla idéer som var offentliga och varken lagts åt sidan eller kopplats till en annan.",
    all_themes: "Om alla teman.",
    ideas_of_round: |n| format!("Om idéerna från omgång {n}."),
    themes_of_round: |n| format!("Om de teman som har idéer från omgång {n}."),
    leaders_of: |top, vote| match top {
        1 => format!("Om det första i V-{vote}, med allt som delade dess plats."),
        top => format!("Om de {top} första i V-{vote}; allt som delade sista platsen kom med."),
    },
    held_again: |vote| {
        format!(
            "Omröstningen hölls på nytt, som V-{vote}; de här röstsedlarna finns kvar i protokollet."
        )
    },
    held_in_place_of: |vote| format!("Hölls i stället för V-{vote}; alla röstade på nytt."),
    secret: "Röstsedlarna var hemliga, kunde ändras tills omröstningen stängdes, och ingen såg något resultat innan. Alternativen kom i olika ordning på varje telefon.",
    cast_elsewhere: "Rösterna lades i det verktyg som filen kommer från, enligt dess regler; varje persons sista röst om varje påstående räknas.",
    options_taken_down: |n| {
        match n {
        1 => "Ett alternativ togs ner senare och finns inte i resultatet; platserna är räknade utan det.".into(),
        n => format!("{n} alternativ togs ner senare och finns inte i resultatet; platserna är räknade utan dem."),
    }
    },
    flagged: |n| {
        match n {
        1 => "En röstsedel lades innan något på den slogs ihop, fick ny rubrik eller togs ner. Den räknas i övrigt.".into(),
        n => format!("{n} röstsedlar lades innan något på dem slogs ihop, fick ny rubrik eller togs ner. De räknas i övrigt."),
    }
    },
    nothing_taken_down: "Ingenting togs ner.",
    taken_down: |n| match n {
        1 => "En idé togs ner, eftersom:".into(),
        n => format!("{n} idéer togs ner, eftersom:"),
    },
    kept_private: |n| match n {
        1 => "En idé skrevs bara för ledaren. Den finns inte här.".into(),
        n => format!("{n} idéer skrevs bara för ledaren. De finns inte här."),
    },
    to_read: |n| match n {
        1 => "En idé väntar på att ledaren ska läsa den. Den finns inte här ännu.".into(),
        n => format!("{n} idéer väntar på att ledaren ska läsa dem. De finns inte här ännu."),
    },
    kept_off: |n| match n {
        1 => "En idé behöll ledaren för sig. Den finns inte här.".into(),
        n => format!("{n} idéer behöll ledaren för sig. De finns inte här."),
    },
    waiting: |n| match n {
        1 => "En idé väntar på att väggen ska öppnas. Den finns inte här ännu.".into(),
        n => format!("{n} idéer väntar på att väggen ska öppnas. De finns inte här ännu."),
    },
    small_groups: |n| {
        format!(
            "Roller med färre än {n} personer visas aldrig för sig, varken i siffror eller bredvid ett citat."
        )
    },
    missing_numbers: "Ett nummer som saknas hör till en idé som togs ner, togs tillbaka eller hölls privat.",
    no_ai: "Ingen AI har använts. Människor skrev, grupperade och röstade; resten är räkning.",
    unwritten: "Inte skrivet:",
    made_from: |entries, at| {
        format!(
            "Sammanställt från de {entries} första posterna i verkstadens journal, den sista från {at}."
        )
    },
    hash: "SHA-256 för dessa poster:",
    every_idea: "Alla idéer",
    about_evidence: "Ord för ord, i den ordning de delades, även de som ingen röstade på. Det som kommer från ledarens bord var förberett eller skrevs in åt någon.",
    people_behind: |n| format!("{n} personer står bakom"),
    same_as: "säger samma sak som",
    parked: "lagd åt sidan",
    through: "genom",
    source_id: "id i sin fil",
};
