//! How sure a result is, and whether other ways to count ranks agree, in words that people can act
//! on.

use workshop::ItemId;
use workshop::view::{CloseRun, Readings, Sureness, Verdict, Way};

use super::arabic::SURENESS;
use super::stage::{en, fi, sv};
use super::{Lang, ResultWords, Room};

pub struct SureWords {
    /// So many places, from the first, are safe.
    pub safe: fn(u32) -> String,
    /// Places from one to another are as good as tied.
    pub close: fn(u32, u32) -> String,
    /// The same, and so many people decide it.
    pub decided_by: fn(u32, u32, u32) -> String,
    pub how_sure: &'static str,

    /// All ways give the same first so many.
    pub same: fn(u32) -> String,
    /// The same, in another order.
    pub same_options: fn(u32) -> String,
    /// At which place they differ, and what each has there.
    pub differ: fn(u32, &str) -> String,
    /// An option and the ways that have it there.
    pub by: fn(&str, &str) -> String,
    pub quoted: fn(&str) -> String,
    pub way: fn(Way) -> &'static str,
    pub how_read: &'static str,
}

/// More of what is close than this is no help.
const MOST: usize = 2;
/// What a line on the stage holds.
const ON_STAGE: usize = 1;

impl SureWords {
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Fi => &FI,
            Lang::Sv => &SV,
            Lang::Ar => &SURENESS,
        }
    }

    /// "First place is safe. Places 3 to 5 are as good as tied: two people decide it."
    pub fn sureness(&self, sureness: &Sureness) -> String {
        self.upto(sureness, MOST)
    }

    /// The same in one line.
    pub fn in_a_line(&self, sureness: &Sureness) -> String {
        self.upto(sureness, ON_STAGE)
    }

    fn upto(&self, sureness: &Sureness, most: usize) -> String {
        let safe = (sureness.safe > 0).then(|| (self.safe)(sureness.safe));
        let close = sureness.close.iter().take(most).map(|run| self.run(run));
        safe.into_iter().chain(close).collect::<Vec<_>>().join(" ")
    }

    fn run(&self, run: &CloseRun) -> String {
        run.people.map_or_else(
            || (self.close)(run.from, run.to),
            |people| (self.decided_by)(run.from, run.to, people),
        )
    }

    /// "Four ways of counting give the same first five."
    pub fn readings(
        &self,
        lang: Lang,
        readings: &Readings,
        name: impl Fn(ItemId) -> String,
    ) -> String {
        match &readings.verdict {
            Verdict::SameOrder => (self.same)(readings.first),
            Verdict::SameOptions => (self.same_options)(readings.first),
            Verdict::Differ { place, by } => {
                let results = ResultWords::of(lang);
                let by: Vec<String> = by
                    .iter()
                    .map(|(ways, item)| {
                        let ways: Vec<String> =
                            ways.iter().map(|way| (self.way)(*way).to_owned()).collect();
                        (self.by)(&name(*item), &results.listed(&ways))
                    })
                    .collect();
                (self.differ)(*place, &by.join(Room::of(lang).semicolon))
            }
        }
    }
}

static EN: SureWords = SureWords {
    safe: |n| match n {
        1 => "First place is safe.".into(),
        2 => "Places 1 and 2 are safe.".into(),
        n => format!("Places 1 to {n} are safe."),
    },
    close: |from, to| format!("Places {} are as good as tied.", en_places(from, to)),
    decided_by: |from, to, people| {
        let places = en_places(from, to);
        match people {
            1 => format!("Places {places} are as good as tied: one person decides it."),
            n => format!(
                "Places {places} are as good as tied: {} people decide it.",
                en(n as usize)
            ),
        }
    },
    how_sure: "How sure this is: the ballots were drawn again 2,000 times, as if other people like these had voted. A place is safe if, in 95 of 100 draws, it stays above all that come after it, and no one person could have turned it. So many people decide it: had they voted otherwise, the last of these places would be above the first.",
    same: |first| match first {
        1 => "Four ways of counting give the same first place.".into(),
        n => format!(
            "Four ways of counting give the same first {}.",
            en(n as usize)
        ),
    },
    same_options: |first| {
        format!(
            "Four ways of counting give the same first {}, but not in the same order.",
            en(first as usize)
        )
    },
    differ: |place, by| format!("Four ways of counting differ at place {place}: {by}."),
    by: |option, ways| format!("{option} {ways}"),
    quoted: |option| format!("“\u{2068}{option}\u{2069}”"),
    way: |way| match way {
        Way::Points => "by points",
        Way::Schulze => "by Schulze’s method",
        Way::RankedPairs => "by ranked pairs",
        Way::InstantRunoff => "by instant runoff",
    },
    how_read: "The same ballots were counted in three more ways. Schulze’s method and ranked pairs set options against each other two at a time, and differ in how they settle a circle. In an instant runoff the option with the fewest first places leaves, again and again. What one of them leaves tied stays in the order of the points.",
};

fn en_places(from: u32, to: u32) -> String {
    if to == from + 1 {
        format!("{from} and {to}")
    } else {
        format!("{from} to {to}")
    }
}

static FI: SureWords = SureWords {
    safe: |n| match n {
        1 => "Ensimmäinen sija on varma.".into(),
        n => format!("Sijat 1–{n} ovat varmoja."),
    },
    close: |from, to| format!("Sijat {from}–{to} ovat käytännössä tasan."),
    decided_by: |from, to, people| {
        let who = match people {
            1 => "yksi ihminen".into(),
            n => format!("{} ihmistä", fi(n as usize)),
        };
        format!("Sijat {from}–{to} ovat käytännössä tasan: {who} ratkaisee.")
    },
    how_sure: "Miten varmaa tämä on: liput arvottiin uudelleen 2\u{a0}000 kertaa, ikään kuin muut samanlaiset ihmiset olisivat äänestäneet. Sija on varma, jos se 95 arvonnassa sadasta pysyy kaikkien jäljempien edellä eikä yksi ihminen olisi voinut kääntää sitä. Niin moni ratkaisee: jos he olisivat äänestäneet toisin, näistä sijoista viimeinen olisi ensimmäisen edellä.",
    same: |first| match first {
        1 => "Neljä laskutapaa antaa saman ensimmäisen sijan.".into(),
        n => format!(
            "Neljä laskutapaa antaa samat {} ensimmäistä.",
            fi(n as usize)
        ),
    },
    same_options: |first| {
        format!(
            "Neljä laskutapaa antaa samat {} ensimmäistä, mutta eri järjestyksessä.",
            fi(first as usize)
        )
    },
    differ: |place, by| format!("Neljä laskutapaa eroaa sijalla {place}: {by}."),
    by: |option, ways| format!("{option} {ways}"),
    quoted: |option| format!("”\u{2068}{option}\u{2069}”"),
    way: |way| match way {
        Way::Points => "pisteillä",
        Way::Schulze => "Schulzen menetelmällä",
        Way::RankedPairs => "järjestetyin parein",
        Way::InstantRunoff => "poistovaalilla",
    },
    how_read: "Samat liput laskettiin kolmella muullakin tavalla. Schulzen menetelmä ja järjestetyt parit vertaavat vaihtoehtoja kaksi kerrallaan ja purkavat kehän eri tavoin. Poistovaalissa putoaa kerta toisensa jälkeen se, jolla on vähiten ensimmäisiä sijoja. Mikä jossakin niistä jää tasan, pysyy pisteiden järjestyksessä.",
};

static SV: SureWords = SureWords {
    safe: |n| match n {
        1 => "Första platsen är säker.".into(),
        n => format!("Plats 1–{n} är säkra."),
    },
    close: |from, to| format!("Plats {from}–{to} är så gott som delade."),
    decided_by: |from, to, people| {
        let who = match people {
            1 => "en person".into(),
            n => format!("{} personer", sv(n as usize)),
        };
        format!("Plats {from}–{to} är så gott som delade: {who} avgör.")
    },
    how_sure: "Hur säkert det är: röstsedlarna lottades på nytt 2\u{a0}000 gånger, som om andra liknande människor hade röstat. En plats är säker om den i 95 lottningar av 100 ligger före alla efter den och ingen ensam person hade kunnat vända på det. Så många avgör: hade de röstat annorlunda skulle den sista av dessa platser ligga före den första.",
    same: |first| match first {
        1 => "Fyra sätt att räkna ger samma första plats.".into(),
        n => format!("Fyra sätt att räkna ger samma {} första.", sv(n as usize)),
    },
    same_options: |first| {
        format!(
            "Fyra sätt att räkna ger samma {} första, men inte i samma ordning.",
            sv(first as usize)
        )
    },
    differ: |place, by| format!("Fyra sätt att räkna skiljer sig vid plats {place}: {by}."),
    by: |option, ways| format!("{option} {ways}"),
    quoted: |option| format!("”\u{2068}{option}\u{2069}”"),
    way: |way| match way {
        Way::Points => "med poäng",
        Way::Schulze => "med Schulzes metod",
        Way::RankedPairs => "med rangordnade par",
        Way::InstantRunoff => "med alternativomröstning",
    },
    how_read: "Samma röstsedlar räknades på tre sätt till. Schulzes metod och rangordnade par ställer alternativen mot varandra två i taget och löser upp en cirkel på olika sätt. I en alternativomröstning faller det med minst antal förstaplatser bort, gång på gång. Det som blir delat i något av dem står kvar i poängens ordning.",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sure_is_said_in_every_language() {
        let sureness = Sureness {
            safe: 1,
            close: vec![
                CloseRun {
                    from: 3,
                    to: 5,
                    people: Some(2),
                },
                CloseRun {
                    from: 6,
                    to: 7,
                    people: Some(1),
                },
            ],
        };
        let said = |lang: Lang| SureWords::of(lang).sureness(&sureness);
        assert_eq!(
            said(Lang::En),
            "First place is safe. Places 3 to 5 are as good as tied: two people decide it. Places 6 and 7 are as good as tied: one person decides it."
        );
        assert_eq!(
            said(Lang::Fi),
            "Ensimmäinen sija on varma. Sijat 3–5 ovat käytännössä tasan: kaksi ihmistä ratkaisee. Sijat 6–7 ovat käytännössä tasan: yksi ihminen ratkaisee."
        );
        assert_eq!(
            said(Lang::Sv),
            "Första platsen är säker. Plats 3–5 är så gott som delade: två personer avgör. Plats 6–7 är så gott som delade: en person avgör."
        );
        assert_eq!(
            said(Lang::Ar),
            "المرتبة الأولى مضمونة. المراتب من ٣ إلى ٥ شبه متعادلة: يحسم الأمر شخصان. المرتبتان ٦ و٧ شبه متعادلتين: يحسم الأمر شخص واحد."
        );
    }

    #[test]
    fn ways_that_part_say_where() {
        let id = |n| ItemId::Idea(workshop::IdeaId(uuid::Uuid::from_u128(n)));
        let ways = vec![Way::Points, Way::Schulze, Way::RankedPairs];
        let readings = Readings {
            first: 5,
            verdict: Verdict::Differ {
                place: 3,
                by: vec![(ways, id(1)), (vec![Way::InstantRunoff], id(2))],
            },
        };
        let name = |item| {
            if item == id(1) {
                "I-1".into()
            } else {
                "I-2".into()
            }
        };
        let said = SureWords::of(Lang::En).readings(Lang::En, &readings, name);
        assert_eq!(
            said,
            "Four ways of counting differ at place 3: I-1 by points, by Schulze’s method and by ranked pairs; I-2 by instant runoff."
        );
    }
}
