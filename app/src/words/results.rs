//! How a result is read to people: what each lens shows, how it was counted, and where groups
//! differ.

use super::Lang;
use super::arabic::RESULTS;

pub struct ResultWords {
    pub heading: &'static str,
    pub not_yet: &'static str,
    pub not_yet_why: &'static str,
    pub other_votes: &'static str,
    /// A vote among several: "Vote 2: Rank".
    pub nth_vote: fn(usize, &str) -> String,
    pub ways: &'static str,

    // One sentence for each lens.
    pub everyone: &'static str,
    /// The groups, as a list in words that begins a sentence.
    pub equal_voice: fn(&str) -> String,
    pub common_ground: fn(&str) -> String,
    /// Between the parts of a list, and before the last.
    pub comma: &'static str,
    pub and: &'static str,

    // Rows.
    pub yours: &'static str,
    /// "shared 2nd place", for ears and beside the number.
    pub shared: fn(&str) -> String,
    pub place: fn(&str) -> String,
    pub of: fn(u32, u32) -> String,
    pub points: fn(u32) -> String,
    /// Points that are no whole number, already written out.
    pub parts_of_points: fn(&str) -> String,
    /// Votes for less votes against, already written out.
    pub votes: fn(&str) -> String,
    pub from_people: fn(u32) -> String,
    pub ratings: fn(u32) -> String,
    /// Of so many pairs.
    pub won: fn(u32, u32) -> String,
    /// So many votes from so many people.
    pub votes_for: fn(u64, u32) -> String,
    pub votes_against: fn(u64, u32) -> String,
    // What is at the ends of a bar with two kinds of votes.
    pub in_favour: &'static str,
    pub against: &'static str,
    pub agree: &'static str,
    pub disagree: &'static str,
    pub judged: fn(u32, u32, u32) -> String,
    pub percent: fn(u32) -> String,
    pub nobody_voted: &'static str,

    // How it was counted.
    pub all_and_how: fn(usize) -> String,
    pub how: &'static str,
    pub turnout: fn(u32, u32) -> String,
    pub by_equal_voice: &'static str,
    pub by_common_ground: &'static str,
    pub ties: &'static str,
    pub groups: fn(&str) -> String,
    pub counted_together: &'static str,
    pub more_to_come: &'static str,
    pub no_groups: &'static str,
    pub flagged: fn(u32) -> String,

    // Where we differ.
    pub put: fn(&str) -> String,
    /// Some groups and the place they put it at: "professionals put it 1st".
    pub groups_put: fn(&str, &str) -> String,
    /// The next such groups in the same sentence: "carers 7th".
    pub groups_then: fn(&str, &str) -> String,
    pub between: fn(&str, &str) -> String,
    pub worth_talking: &'static str,
    pub more_differences: fn(usize) -> String,
    pub same_order: &'static str,
}

impl ResultWords {
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Fi => &FI,
            Lang::Sv => &SV,
            Lang::Ar => &RESULTS,
        }
    }

    /// "carers, citizens and professionals"
    pub fn listed(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{}{}{last}", first.join(self.comma), self.and),
        }
    }
}

static EN: ResultWords = ResultWords {
    heading: "What the room put first",
    not_yet: "No result to show yet",
    not_yet_why: "It comes when a vote is closed and the facilitator shows it.",
    other_votes: "Other votes",
    nth_vote: |n, sort| format!("Vote {n}: {sort}"),
    ways: "Ways to count",
    everyone: "Every ballot counts the same.",
    equal_voice: |groups| format!("{groups} each count the same, however many came."),
    common_ground: |groups| format!("What {groups} all support: one group’s no is not outvoted."),
    comma: ", ",
    and: " and ",
    yours: "yours",
    shared: |place| format!("shared {place} place"),
    place: |place| format!("{place} place"),
    of: |n, of| format!("{n} of {of}"),
    points: |n| {
        if n == 1 {
            "1 point".into()
        } else {
            format!("{n} points")
        }
    },
    parts_of_points: |n| format!("{n} points"),
    votes: |n| format!("{n} votes"),
    from_people: |n| match n {
        1 => "from 1 person".into(),
        n => format!("from {n} people"),
    },
    ratings: |n| match n {
        1 => "1 rating".into(),
        n => format!("{n} ratings"),
    },
    won: |won, of| match of {
        0 => "in no pair yet".into(),
        1 => format!("won {won} of 1 pair"),
        of => format!("won {won} of {of} pairs"),
    },
    votes_for: |n, by| format!("{n} for (by {by})"),
    votes_against: |n, by| format!("{n} against (by {by})"),
    in_favour: "for",
    against: "against",
    agree: "agree",
    disagree: "disagree",
    judged: |agree, disagree, pass| format!("{agree} agree, {disagree} disagree, {pass} pass"),
    percent: |n| format!("{n}%"),
    nobody_voted: "No ballots were cast.",
    all_and_how: |n| format!("All {n}, and how this is counted"),
    how: "How this is counted",
    turnout: |ballots, seats| {
        format!("{ballots} of {seats} in the room cast a ballot; all are counted.")
    },
    by_equal_voice: "Each group’s own order gives points: the most for its first, one for its last. The points of all groups are added. The bar shows the share of the most points possible.",
    by_common_ground: "The share of each group that supports it, multiplied. So what one group turns down cannot be made up for by the others. The bar shows the average share (the geometric mean).",
    ties: "What is tied shares a place.",
    groups: |groups| format!("Ballots by group: {groups}."),
    counted_together: "Groups that are too small to be shown apart are counted together, with the next larger one where they would still be too few.",
    more_to_come: "There are other ways to count; the facilitator shows them one by one.",
    no_groups: "The groups in this vote are too small to be shown apart, so there is one way to count.",
    flagged: |n| match n {
        1 => "1 ballot was cast before something on it changed. It counts as it was cast.".into(),
        n => format!(
            "{n} ballots were cast before something on them changed. They count as they were cast."
        ),
    },
    put: |place| format!("put {place}"),
    groups_put: |groups, place| format!("{groups} put it {place}"),
    groups_then: |groups, place| format!("{groups} {place}"),
    between: |a, b| format!("between {a} and {b}"),
    worth_talking: "Worth talking about.",
    more_differences: |n| match n {
        1 => "1 more difference".into(),
        n => format!("{n} more differences"),
    },
    same_order: "All groups put everything within two places of each other.",
};

static FI: ResultWords = ResultWords {
    heading: "Tämän nostimme kärkeen",
    not_yet: "Tulosta ei ole vielä",
    not_yet_why: "Se tulee, kun äänestys on päättynyt ja ohjaaja näyttää sen.",
    other_votes: "Muut äänestykset",
    nth_vote: |n, sort| format!("Äänestys {n}: {sort}"),
    ways: "Laskutavat",
    everyone: "Jokainen lippu painaa saman verran.",
    equal_voice: |groups| {
        format!("{groups} painavat kukin yhtä paljon, montako heitä sitten olikin.")
    },
    common_ground: |groups| format!("Mitä {groups} kaikki kannattavat: yhtäkään ryhmää ei jyrätä."),
    comma: ", ",
    and: " ja ",
    yours: "valintasi",
    shared: |place| format!("jaettu {place} sija"),
    place: |place| format!("{place} sija"),
    of: |n, of| format!("{n} / {of}"),
    points: |n| {
        if n == 1 {
            "1 piste".into()
        } else {
            format!("{n} pistettä")
        }
    },
    parts_of_points: |n| format!("{n} pistettä"),
    votes: |n| format!("{n} ääntä"),
    from_people: |n| match n {
        1 => "yhdeltä ihmiseltä".into(),
        n => format!("{n} ihmiseltä"),
    },
    ratings: |n| match n {
        1 => "1 arvio".into(),
        n => format!("{n} arviota"),
    },
    won: |won, of| match of {
        0 => "ei vielä parissa".into(),
        of => format!("valittiin {won} / {of} parista"),
    },
    votes_for: |n, by| format!("{n} puolesta (ihmisiä {by})"),
    votes_against: |n, by| format!("{n} vastaan (ihmisiä {by})"),
    in_favour: "puolesta",
    against: "vastaan",
    agree: "samaa mieltä",
    disagree: "eri mieltä",
    judged: |agree, disagree, pass| {
        format!("{agree} samaa mieltä, {disagree} eri mieltä, {pass} ohitti")
    },
    percent: |n| format!("{n}\u{a0}%"),
    nobody_voted: "Yhtään lippua ei tullut.",
    all_and_how: |n| format!("Kaikki {n}, ja miten tämä on laskettu"),
    how: "Miten tämä on laskettu",
    turnout: |ballots, seats| {
        format!("Lipun jätti {ballots} / {seats} paikalla olevasta; kaikki on laskettu.")
    },
    by_equal_voice: "Kunkin ryhmän oma järjestys antaa pisteitä: eniten ensimmäiselle, yhden viimeiselle. Ryhmien pisteet lasketaan yhteen. Palkki näyttää osuuden suurimmasta mahdollisesta pistemäärästä.",
    by_common_ground: "Kunkin ryhmän kannattajien osuudet kerrotaan keskenään. Siksi muut eivät voi korvata sitä, mitä yksi ryhmä ei kannata. Palkki näyttää keskimääräisen osuuden (geometrinen keskiarvo).",
    ties: "Tasan päätyneet jakavat sijan.",
    groups: |groups| format!("Liput ryhmittäin: {groups}."),
    counted_together: "Ryhmät, jotka ovat liian pieniä näytettäväksi erikseen, on laskettu yhteen, tarvittaessa seuraavaksi suuremman kanssa.",
    more_to_come: "Muitakin laskutapoja on; ohjaaja näyttää ne yksi kerrallaan.",
    no_groups: "Tämän äänestyksen ryhmät ovat liian pieniä näytettäväksi erikseen, joten laskutapoja on yksi.",
    flagged: |n| {
        match n {
        1 => "1 lippu jätettiin, ennen kuin jokin sillä muuttui. Se lasketaan sellaisena kuin se jätettiin.".into(),
        n => format!("{n} lippua jätettiin, ennen kuin jokin niillä muuttui. Ne lasketaan sellaisina kuin ne jätettiin."),
    }
    },
    put: |place| format!("{place} sija"),
    groups_put: |groups, place| format!("{groups}: {place} sija"),
    groups_then: |groups, place| format!("{groups}: {place} sija"),
    // Kept on one line: "7.–8. sija".
    between: |a, b| format!("{a}–\u{2060}{b}"),
    worth_talking: "Näistä kannattaa puhua.",
    more_differences: |n| match n {
        1 => "Vielä 1 ero".into(),
        n => format!("Vielä {n} eroa"),
    },
    same_order: "Kaikki ryhmät asettivat kaiken kahden sijan sisään toisistaan.",
};

static SV: ResultWords = ResultWords {
    heading: "Det här satte rummet först",
    not_yet: "Inget resultat att visa ännu",
    not_yet_why: "Det kommer när en omröstning är avslutad och ledaren visar det.",
    other_votes: "Andra omröstningar",
    nth_vote: |n, sort| format!("Omröstning {n}: {sort}"),
    ways: "Sätt att räkna",
    everyone: "Varje röstsedel väger lika.",
    equal_voice: |groups| format!("{groups} väger lika, hur många som än kom."),
    common_ground: |groups| format!("Vad {groups} alla stöder: en grupps nej röstas inte ner."),
    comma: ", ",
    and: " och ",
    yours: "ditt val",
    shared: |place| format!("delad {place} plats"),
    place: |place| format!("{place} plats"),
    of: |n, of| format!("{n} av {of}"),
    points: |n| format!("{n} poäng"),
    parts_of_points: |n| format!("{n} poäng"),
    votes: |n| format!("{n} röster"),
    from_people: |n| match n {
        1 => "från 1 person".into(),
        n => format!("från {n} personer"),
    },
    ratings: |n| format!("{n} betyg"),
    won: |won, of| match of {
        0 => "inte i något par ännu".into(),
        of => format!("vann {won} av {of} par"),
    },
    votes_for: |n, by| format!("{n} för (av {by})"),
    votes_against: |n, by| format!("{n} emot (av {by})"),
    in_favour: "för",
    against: "emot",
    agree: "håller med",
    disagree: "håller inte med",
    judged: |agree, disagree, pass| {
        format!("{agree} håller med, {disagree} håller inte med, {pass} står över")
    },
    percent: |n| format!("{n}\u{a0}%"),
    nobody_voted: "Inga röstsedlar kom in.",
    all_and_how: |n| format!("Alla {n}, och hur det räknas"),
    how: "Hur det räknas",
    turnout: |ballots, seats| {
        format!("{ballots} av {seats} i rummet lämnade en röstsedel; alla är räknade.")
    },
    by_equal_voice: "Varje grupps egen ordning ger poäng: mest till den första, en till den sista. Gruppernas poäng läggs ihop. Stapeln visar andelen av de flesta möjliga poängen.",
    by_common_ground: "Andelen i varje grupp som stöder, multiplicerad. Därför kan de andra inte ersätta det som en grupp inte vill ha. Stapeln visar den genomsnittliga andelen (geometriskt medelvärde).",
    ties: "Det som är lika delar plats.",
    groups: |groups| format!("Röstsedlar per grupp: {groups}."),
    counted_together: "Grupper som är för små för att visas särskilt räknas ihop, vid behov med den näst större.",
    more_to_come: "Det finns fler sätt att räkna; ledaren visar dem ett i taget.",
    no_groups: "Grupperna i den här omröstningen är för små för att visas särskilt, så det finns ett sätt att räkna.",
    flagged: |n| match n {
        1 => {
            "1 röstsedel lämnades innan något på den ändrades. Den räknas som den lämnades.".into()
        }
        n => format!(
            "{n} röstsedlar lämnades innan något på dem ändrades. De räknas som de lämnades."
        ),
    },
    put: |place| format!("{place} plats"),
    groups_put: |groups, place| format!("{groups}: {place} plats"),
    groups_then: |groups, place| format!("{groups}: {place} plats"),
    between: |a, b| format!("mellan {a} och {b}"),
    worth_talking: "Värt att tala om.",
    more_differences: |n| match n {
        1 => "1 skillnad till".into(),
        n => format!("{n} skillnader till"),
    },
    same_order: "Alla grupper satte allt inom två platser från varandra.",
};
