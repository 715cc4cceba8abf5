//! How it is told what the money buys: what is bought and what is left, how that was found, what
//! broke a tie, and whether the plainest other rule would buy the same.

use super::Lang;
use super::arabic::SPENDING;
use super::stage::{en, sv};

pub struct SpendingWords {
    /// A finding: so many of so many.
    pub buys: fn(usize, usize) -> String,
    /// What is spent of what there is.
    pub spent_of: fn(&str, &str) -> String,
    pub left: fn(&str) -> String,
    pub nothing_left: &'static str,
    pub bought: &'static str,
    pub not_bought: &'static str,
    pub cost: &'static str,
    /// So many of so many.
    pub ticked: fn(u32, u32) -> String,
    pub how: &'static str,
    /// What came up in a tie, as a list in words.
    pub tied: fn(&str) -> String,

    // By the votes alone: the most supported first, as long as the money lasts.
    pub same_by_votes: &'static str,
    /// What that would buy, and what it would not.
    pub instead: fn(&str, &str) -> String,
    pub also: fn(&str) -> String,
    pub without: fn(&str) -> String,
    /// The same where there is no room for names.
    pub not_the_same: &'static str,
    /// How many more are bought and are not, where only phones name them.
    pub(super) more: fn(usize, usize) -> String,
}

impl SpendingWords {
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Fi => &FI,
            Lang::Sv => &SV,
            Lang::Ar => &SPENDING,
        }
    }

    /// Of what is bought and what is not, how many are on the phones alone.
    pub fn elsewhere(&self, bought: usize, left: usize) -> Option<String> {
        (bought + left > 0).then(|| (self.more)(bought, left))
    }

    /// What the most supported would buy beside this and what it would not, both as lists in words
    /// that may be empty.
    pub fn by_votes(&self, also: &str, without: &str) -> String {
        match (also, without) {
            ("", "") => self.same_by_votes.to_owned(),
            (also, "") => (self.also)(also),
            ("", without) => (self.without)(without),
            (also, without) => (self.instead)(also, without),
        }
    }
}

static EN: SpendingWords = SpendingWords {
    buys: |n, of| match n {
        0 => "The money buys none of them".into(),
        n if n == of => format!("The money buys all {}", en(of)),
        n => format!("The money buys {} of {}", en(n), en(of)),
    },
    spent_of: |spent, total| format!("{spent} of {total}"),
    left: |left| format!("{left} left"),
    nothing_left: "Nothing left",
    bought: "Bought",
    not_bought: "Not bought",
    cost: "Cost",
    ticked: |n, of| format!("ticked by {n} of {of}"),
    how: "Everybody has an equal share; what its supporters can pay for together is bought.",
    tied: |names| {
        format!(
            "A tie at {names}: another one would have cost each supporter as much. The cheaper goes first, then the one with more support, then the one shared first."
        )
    },
    same_by_votes: "Taking the most supported first, as long as the money lasts, would buy the same.",
    instead: |also, without| {
        format!("Taking the most supported first would buy {also} instead of {without}.")
    },
    also: |also| format!("Taking the most supported first would buy {also} as well."),
    without: |without| format!("Taking the most supported first would leave out {without}."),
    not_the_same: "Taking the most supported first would not buy the same.",
    more: |bought, left| match (bought, left) {
        (0, left) => format!("{left} more not bought: on your phone."),
        (bought, 0) => format!("{bought} more bought: on your phone."),
        (bought, left) => format!("{bought} more bought, {left} not bought: on your phone."),
    },
};

static FI: SpendingWords = SpendingWords {
    buys: |n, of| match n {
        0 => "Rahat eivät riitä yhteenkään".into(),
        n if n == of => "Rahat riittävät kaikkiin".into(),
        n => format!("Rahoilla saadaan {n} / {of}"),
    },
    spent_of: |spent, total| format!("{spent} / {total}"),
    left: |left| format!("Jää {left}"),
    nothing_left: "Mitään ei jää",
    bought: "Hankitaan",
    not_bought: "Ei hankita",
    cost: "Hinta",
    ticked: |n, of| format!("rastitti {n} / {of}"),
    how: "Kaikilla on yhtä suuri osa; hankitaan se, minkä kannattajat voivat maksaa yhdessä.",
    tied: |names| {
        format!(
            "Tasatilanne: {names}. Jokin toinen olisi vienyt kultakin kannattajalta yhtä paljon. Ensin menee halvempi, sitten se, jolla on enemmän kannattajia, sitten ensin jaettu."
        )
    },
    same_by_votes: "Jos kannatetuimmat hankittaisiin ensin niin kauan kuin rahaa riittää, tulos olisi sama.",
    instead: |also, without| {
        format!(
            "Jos kannatetuimmat hankittaisiin ensin, mukaan tulisi {also} ja pois jäisi {without}."
        )
    },
    also: |also| format!("Jos kannatetuimmat hankittaisiin ensin, mukaan tulisi myös {also}."),
    without: |without| format!("Jos kannatetuimmat hankittaisiin ensin, pois jäisi {without}."),
    not_the_same: "Jos kannatetuimmat hankittaisiin ensin, tulos olisi toinen.",
    more: |bought, left| {
        let said = match (bought, left) {
            (0, left) => format!("Hankkimatta jää lisäksi {left}"),
            (bought, 0) => format!("Hankitaan lisäksi {bought}"),
            (bought, left) => format!("Hankitaan lisäksi {bought}, hankkimatta jää {left}"),
        };
        let them = if bought + left == 1 { "sen" } else { "ne" };
        format!("{said}: näet {them} puhelimestasi.")
    },
};

static SV: SpendingWords = SpendingWords {
    buys: |n, of| match n {
        0 => "Pengarna räcker inte till något".into(),
        n if n == of => format!("Pengarna räcker till alla {}", sv(of)),
        n => format!("Pengarna räcker till {} av {}", sv(n), sv(of)),
    },
    spent_of: |spent, total| format!("{spent} av {total}"),
    left: |left| format!("{left} kvar"),
    nothing_left: "Ingenting kvar",
    bought: "Köps",
    not_bought: "Köps inte",
    cost: "Kostnad",
    ticked: |n, of| format!("{n} av {of} kryssade för"),
    how: "Alla har en lika stor del; det köps som dess stödjare kan betala tillsammans.",
    tied: |names| {
        format!(
            "Lika vid {names}: något annat hade kostat varje stödjare lika mycket. Först går det billigare, sedan det som fler stöder, sedan det som delades först."
        )
    },
    same_by_votes: "Att ta det mest stödda först, så länge pengarna räcker, skulle köpa samma sak.",
    instead: |also, without| {
        format!("Att ta det mest stödda först skulle köpa {also} i stället för {without}.")
    },
    also: |also| format!("Att ta det mest stödda först skulle köpa också {also}."),
    without: |without| format!("Att ta det mest stödda först skulle lämna bort {without}."),
    not_the_same: "Att ta det mest stödda först skulle inte köpa samma sak.",
    more: |bought, left| match (bought, left) {
        (0, left) => format!("{left} till köps inte: se telefonen."),
        (bought, 0) => format!("{bought} till köps: se telefonen."),
        (bought, left) => format!("{bought} till köps, {left} köps inte: se telefonen."),
    },
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plainest_other_rule_is_told_in_one_sentence() {
        let said = |also, without| EN.by_votes(also, without);
        assert_eq!(said("", ""), EN.same_by_votes);
        assert!(said("A", "B and C").ends_with("buy A instead of B and C."));
        assert!(said("A", "").ends_with("buy A as well."));
        assert!(said("", "B").ends_with("leave out B."));
    }

    #[test]
    fn what_phones_alone_name_is_told_apart() {
        assert_eq!(EN.elsewhere(0, 0), None);
        let said = |words: &SpendingWords, bought, left| words.elsewhere(bought, left).unwrap();
        assert_eq!(
            said(&EN, 1, 4),
            "1 more bought, 4 not bought: on your phone."
        );
        assert_eq!(said(&EN, 0, 4), "4 more not bought: on your phone.");
        assert_eq!(
            said(&FI, 1, 4),
            "Hankitaan lisäksi 1, hankkimatta jää 4: näet ne puhelimestasi."
        );
        assert_eq!(said(&SV, 1, 4), "1 till köps, 4 köps inte: se telefonen.");
        assert_eq!(
            said(&SPENDING, 1, 4),
            "يُشترى أيضًا: ١، ولا يُشترى: ٤. القائمة كلها على هاتفك."
        );
    }

    #[test]
    fn headings_say_small_numbers_in_words() {
        assert_eq!((EN.buys)(5, 12), "The money buys five of twelve");
        assert_eq!((EN.buys)(3, 3), "The money buys all three");
        assert_eq!((FI.buys)(5, 12), "Rahoilla saadaan 5 / 12");
        assert_eq!((SV.buys)(0, 4), "Pengarna räcker inte till något");
    }
}
