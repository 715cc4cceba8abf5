//! The words of holding a vote once more.

use super::{DeskLang, Lang};

pub struct Again {
    pub link: &'static str,
    /// Beside the name of a round that is such a vote.
    pub once_more: &'static str,
    pub heading: fn(&str) -> String,
    pub anew: &'static str,
    pub kept: fn(u32) -> String,
    pub closes: &'static str,
    pub unseen: &'static str,
    pub leaders: &'static str,
    pub open_again: &'static str,
    pub leave_it: &'static str,
}

impl Again {
    pub fn of(lang: Lang) -> &'static Self {
        match lang.for_desk() {
            DeskLang::En => &EN,
            DeskLang::Fi => &FI,
            DeskLang::Sv => &SV,
        }
    }
}

static EN: Again = Again {
    link: "Vote again…",
    once_more: "once more",
    heading: |vote| format!("Vote again on {vote}?"),
    anew: "Everybody votes anew, in a round of its own that opens at once.",
    kept: |n| match n {
        0 => "Nobody has voted so far.".into(),
        1 => "The one ballot so far stays in the record.".into(),
        n => format!("The {n} ballots so far stay in the record."),
    },
    closes: "The vote that is open closes.",
    unseen: "Nobody has seen its result. You can go back to it on the agenda and show it later.",
    leaders: "Later votes that take its leaders take those of the new vote.",
    open_again: "Start a new vote",
    leave_it: "Leave it as it is",
};

static FI: Again = Again {
    link: "Äänestä uudelleen…",
    once_more: "uudelleen",
    heading: |vote| format!("Äänestetäänkö uudelleen: {vote}?"),
    anew: "Kaikki äänestävät alusta, omassa vaiheessaan, joka avautuu heti.",
    kept: |n| match n {
        0 => "Kukaan ei ole vielä äänestänyt.".into(),
        1 => "Tähänastinen ainoa lippu säilyy pöytäkirjassa.".into(),
        n => format!("Tähänastiset {n} lippua säilyvät pöytäkirjassa."),
    },
    closes: "Nyt auki oleva äänestys sulkeutuu.",
    unseen: "Kukaan ei ole nähnyt sen tulosta. Voit palata siihen ohjelmassa ja näyttää sen myöhemmin.",
    leaders: "Myöhemmät äänestykset, jotka ottavat sen kärjen, ottavat uuden äänestyksen kärjen.",
    open_again: "Aloita uusi äänestys",
    leave_it: "Jätä ennalleen",
};

static SV: Again = Again {
    link: "Rösta på nytt…",
    once_more: "på nytt",
    heading: |vote| format!("Rösta på nytt: {vote}?"),
    anew: "Alla röstar från början, i en egen omgång som öppnas genast.",
    kept: |n| match n {
        0 => "Ingen har röstat ännu.".into(),
        1 => "Den enda röstsedeln hittills finns kvar i protokollet.".into(),
        n => format!("De {n} röstsedlarna hittills finns kvar i protokollet."),
    },
    closes: "Omröstningen som pågår avslutas.",
    unseen: "Ingen har sett resultatet. Du kan gå tillbaka till det i programmet och visa det senare.",
    leaders: "Senare omröstningar som tar täten härifrån tar täten i den nya.",
    open_again: "Börja en ny omröstning",
    leave_it: "Låt det vara",
};
