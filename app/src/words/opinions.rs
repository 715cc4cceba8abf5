//! Groups of opinion: what they are, how they were found, and which way each leans, in words only.

use workshop::Opinion;

use super::Lang;
use super::arabic::OPINIONS;
use super::stage::{en, sv};

pub struct OpinionWords {
    pub heading: &'static str,
    /// What they are, and that roles have no part in them.
    pub what: &'static str,
    /// A finding: answers fall into so many groups, two to five.
    pub fall_into: fn(usize) -> String,
    /// The one at this place: "Group A".
    pub(super) group: fn(&str) -> String,
    pub(super) letters: [&'static str; 5],
    pub mostly_agree: &'static str,
    pub mostly_disagree: &'static str,
    /// Of a group that says nothing which all others do not.
    pub not_apart: &'static str,
    pub shared: &'static str,
    /// So many people answered too little to be in one; at least three.
    pub in_none: fn(u32) -> String,
    /// With the sources: Small et al., *Polis*, 2021; Rousseeuw's silhouette, 1987.
    pub how: &'static str,
}

impl OpinionWords {
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Fi => &FI,
            Lang::Sv => &SV,
            Lang::Ar => &OPINIONS,
        }
    }

    /// By its place, from 0. Letters, because a name would say more than is known.
    pub fn group(&self, n: usize) -> String {
        (self.group)(self.letters[n.min(self.letters.len() - 1)])
    }

    pub fn mostly(&self, opinion: Opinion) -> &'static str {
        match opinion {
            Opinion::Disagree => self.mostly_disagree,
            Opinion::Agree | Opinion::Pass => self.mostly_agree,
        }
    }
}

const LATIN: [&str; 5] = ["A", "B", "C", "D", "E"];

static EN: OpinionWords = OpinionWords {
    heading: "Opinion groups",
    what: "People who answered alike. Found from the answers alone, not from roles.",
    fall_into: |n| format!("The answers fall into {} groups", en(n)),
    group: |letter| format!("Group {letter}"),
    letters: LATIN,
    mostly_agree: "Mostly agree",
    mostly_disagree: "Mostly disagree",
    not_apart: "Nothing sets it apart by itself.",
    shared: "What all groups share",
    in_none: |n| format!("{n} people answered too little to be in a group."),
    how: "Opinion groups: people are put on a map on which those who answered alike are near each other (principal components, as in Polis; Small and others, 2021). They are gathered into two to five groups (k-means), as many as lie apart most clearly (the silhouette; Rousseeuw, 1987), and only if these are clearer than groups of answers dealt out by lot. No group is smaller than may be shown; a few who answered little count with the one nearest to them. “Mostly” is more than half of those in the group who answered.",
};

static FI: OpinionWords = OpinionWords {
    heading: "Mielipideryhmät",
    what: "Ihmisiä, jotka vastasivat samalla tavalla. Ryhmät löytyivät pelkistä vastauksista, eivät rooleista.",
    fall_into: |n| {
        let into = match n {
            2 => "kahteen",
            3 => "kolmeen",
            4 => "neljään",
            _ => "viiteen",
        };
        format!("Vastaukset jakautuvat {into} ryhmään")
    },
    group: |letter| format!("Ryhmä {letter}"),
    letters: LATIN,
    mostly_agree: "Useimmat samaa mieltä",
    mostly_disagree: "Useimmat eri mieltä",
    not_apart: "Mikään ei yksinään erota sitä muista.",
    shared: "Tästä kaikki ryhmät ovat yhtä mieltä",
    in_none: |n| format!("{n} ihmistä vastasi liian vähään ollakseen ryhmässä."),
    how: "Mielipideryhmät: ihmiset sijoitetaan kartalle, jolla samalla tavalla vastanneet ovat lähellä toisiaan (pääkomponentit, kuten Polisissa; Small ym. 2021). Heidät kootaan kahdesta viiteen ryhmään (k-means), niin moneen kuin selvimmin erottuu (siluetti; Rousseeuw 1987), ja vain jos ne erottuvat selvemmin kuin ryhmät arvalla jaetuista vastauksista. Yksikään ryhmä ei ole pienempi kuin saa näyttää; muutama vähän vastannut lasketaan lähimpään. ”Useimmat” on yli puolet niistä ryhmän ihmisistä, jotka vastasivat.",
};

static SV: OpinionWords = OpinionWords {
    heading: "Åsiktsgrupper",
    what: "Människor som svarade lika. Grupperna finns i svaren, inte i rollerna.",
    fall_into: |n| format!("Svaren faller i {} grupper", sv(n)),
    group: |letter| format!("Grupp {letter}"),
    letters: LATIN,
    mostly_agree: "De flesta håller med",
    mostly_disagree: "De flesta håller inte med",
    not_apart: "Inget skiljer den ensamt från de andra.",
    shared: "Det här är alla grupper eniga om",
    in_none: |n| format!("{n} personer svarade på för lite för att vara i en grupp."),
    how: "Åsiktsgrupper: människor läggs på en karta där de som svarade lika ligger nära varandra (principalkomponenter, som i Polis; Small m.fl. 2021). De samlas i två till fem grupper (k-means), så många som skiljer sig tydligast (siluetten; Rousseeuw 1987), och bara om de är tydligare än grupper av svar som delats ut genom lottning. Ingen grupp är mindre än vad som får visas; några få som svarade på lite räknas till den närmaste. ”De flesta” är mer än hälften av dem i gruppen som svarade.",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_have_letters_and_findings_their_number_in_every_language() {
        let said = |lang| {
            let words = OpinionWords::of(lang);
            [(words.fall_into)(2), (words.fall_into)(5), words.group(1)]
        };
        let want = [
            (
                Lang::En,
                [
                    "The answers fall into two groups",
                    "The answers fall into five groups",
                    "Group B",
                ],
            ),
            (
                Lang::Fi,
                [
                    "Vastaukset jakautuvat kahteen ryhmään",
                    "Vastaukset jakautuvat viiteen ryhmään",
                    "Ryhmä B",
                ],
            ),
            (
                Lang::Sv,
                [
                    "Svaren faller i två grupper",
                    "Svaren faller i fem grupper",
                    "Grupp B",
                ],
            ),
            (
                Lang::Ar,
                [
                    "تنقسم الإجابات إلى مجموعتين",
                    "تنقسم الإجابات إلى خمس مجموعات",
                    "المجموعة ب",
                ],
            ),
        ];
        for (lang, want) in want {
            assert_eq!(said(lang), want);
        }
    }
}
