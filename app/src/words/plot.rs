//! How ratings are told: where an option stands on one scale or on two, and what the quarters of
//! two scales are called.

use workshop::BallotRule;
use workshop::tally::Quadrant;
use workshop::view::{Plot, Stand};

use super::arabic::PLOT;
use super::stage::{capital, en, fi, sv};
use super::{Lang, Method, bidi};

pub struct PlotWords {
    pub low: &'static str,
    pub high: &'static str,
    /// Of the product's own scales, impact and effort.
    pub quadrant: fn(Quadrant) -> &'static str,
    /// Which side of a scale: "Cost: high".
    pub side: fn(&str, &str) -> String,
    /// A finding: so many options with much impact for little effort; at least one.
    pub quick_wins: fn(usize) -> String,

    /// One scale that has no name.
    pub rating: &'static str,
    pub quarter: &'static str,
    /// Where the middle half begins and ends, already written out.
    pub spread: fn(&str) -> String,
    pub not_rated: &'static str,

    /// How to read the picture of one scale, and of these two.
    pub one_scale: &'static str,
    pub two_scales: fn(&str, &str) -> String,
    /// So many are drawn without a number.
    pub only_dots: fn(usize) -> String,
}

impl PlotWords {
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Fi => &FI,
            Lang::Sv => &SV,
            Lang::Ar => &PLOT,
        }
    }

    /// What the scales are called: as the facilitator says, else as the product does.
    pub fn axes(lang: Lang, plot: &Plot) -> [String; 2] {
        let rule = BallotRule::Rate { axes: plot.scales };
        let ours = Method::of(lang, rule).axes;
        [0, 1].map(|n| {
            let named = plot.axes.get(n).filter(|name| !name.is_empty());
            named.map_or_else(|| ours[n].to_owned(), |name| bidi::apart(name).into_owned())
        })
    }

    /// Whether the quarters have names: where the scales are the product's own.
    pub fn is_named(plot: &Plot) -> bool {
        plot.axes.iter().all(String::is_empty)
    }

    /// "Quick win", or "Cost: low, Delight: high".
    pub fn quarter_of(lang: Lang, plot: &Plot, quadrant: Quadrant) -> String {
        let words = Self::of(lang);
        if Self::is_named(plot) {
            return (words.quadrant)(quadrant).to_owned();
        }
        let (first, second) = match quadrant {
            Quadrant::QuickWin => (words.high, words.low),
            Quadrant::BigBet => (words.high, words.high),
            Quadrant::FillIn => (words.low, words.low),
            Quadrant::Reconsider => (words.low, words.high),
        };
        let [one, other] = Self::axes(lang, plot);
        let comma = super::ResultWords::of(lang).comma;
        format!(
            "{}{comma}{}",
            (words.side)(&one, first),
            (words.side)(&other, second)
        )
    }

    /// "half of the ratings 3–5"
    pub fn spread_of(lang: Lang, stand: &Stand) -> String {
        (Self::of(lang).spread)(&Self::half_of(lang, stand))
    }

    /// "3–5", or "4" where it is one rating.
    pub fn half_of(lang: Lang, stand: &Stand) -> String {
        let [from, to] = [stand.from, stand.to].map(|score| lang.score(score));
        if from == to {
            from
        } else {
            format!("{from}–\u{2060}{to}")
        }
    }
}

static EN: PlotWords = PlotWords {
    low: "low",
    high: "high",
    quadrant: |quadrant| match quadrant {
        Quadrant::QuickWin => "Quick win",
        Quadrant::BigBet => "Big bet",
        Quadrant::FillIn => "Fill-in",
        Quadrant::Reconsider => "Reconsider",
    },
    side: |axis, side| format!("{axis}: {side}"),
    quick_wins: |n| match n {
        1 => "One quick win: high impact, low effort".into(),
        n => format!("{} quick wins: high impact, low effort", capital(&en(n))),
    },
    rating: "Rating",
    quarter: "Quarter",
    spread: |half| format!("half of the ratings {half}"),
    not_rated: "not rated",
    one_scale: "From 1 to 5: the dot is the average, the bar the middle half of the ratings.",
    two_scales: |up, along| {
        format!(
            "Up: {up}. Along: {along}. Each number stands where the two averages meet; the lines are the middle of the scales."
        )
    },
    only_dots: |n| match n {
        1 => "1 more is a dot without a number.".into(),
        n => format!("{n} more are dots without a number."),
    },
};

static FI: PlotWords = PlotWords {
    low: "vähän",
    high: "paljon",
    quadrant: |quadrant| match quadrant {
        Quadrant::QuickWin => "Pikavoitto",
        Quadrant::BigBet => "Iso panostus",
        Quadrant::FillIn => "Pikkujuttu",
        Quadrant::Reconsider => "Harkitaan vielä",
    },
    side: |axis, side| format!("{axis}: {side}"),
    quick_wins: |n| match n {
        1 => "Yksi pikavoitto: vaikutus suuri, työmäärä pieni".into(),
        n => format!(
            "{} pikavoittoa: vaikutus suuri, työmäärä pieni",
            capital(&fi(n))
        ),
    },
    rating: "Arvio",
    quarter: "Neljännes",
    spread: |half| format!("puolet arvioista {half}"),
    not_rated: "ei arvioita",
    one_scale: "Asteikko 1–5: piste on keskiarvo, palkki arvioiden keskimmäinen puolikas.",
    two_scales: |up, along| {
        format!(
            "Ylös: {up}. Sivulle: {along}. Numero on siinä, missä keskiarvot kohtaavat; viivat ovat asteikkojen keskikohdat."
        )
    },
    only_dots: |n| match n {
        1 => "1 muu on piste ilman numeroa.".into(),
        n => format!("{n} muuta on pisteitä ilman numeroa."),
    },
};

static SV: PlotWords = PlotWords {
    low: "lågt",
    high: "högt",
    quadrant: |quadrant| match quadrant {
        Quadrant::QuickWin => "Snabb vinst",
        Quadrant::BigBet => "Stor satsning",
        Quadrant::FillIn => "Småsak",
        Quadrant::Reconsider => "Tänk om",
    },
    side: |axis, side| format!("{axis}: {side}"),
    quick_wins: |n| match n {
        1 => "En snabb vinst: stor nytta, liten insats".into(),
        n => format!(
            "{} snabba vinster: stor nytta, liten insats",
            capital(&sv(n))
        ),
    },
    rating: "Betyg",
    quarter: "Fjärdedel",
    spread: |half| format!("hälften av betygen {half}"),
    not_rated: "inga betyg",
    one_scale: "Från 1 till 5: punkten är medelvärdet, stapeln den mittersta hälften av betygen.",
    two_scales: |up, along| {
        format!(
            "Uppåt: {up}. Åt sidan: {along}. Varje nummer står där de två medelvärdena möts; linjerna är skalornas mitt."
        )
    },
    only_dots: |n| match n {
        1 => "1 till är en punkt utan nummer.".into(),
        n => format!("{n} till är punkter utan nummer."),
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use workshop::view::Score;

    fn plot(axes: &[&str]) -> Plot {
        Plot {
            axes: axes.iter().map(|axis| (*axis).to_owned()).collect(),
            scales: 2,
            points: vec![],
        }
    }

    #[test]
    fn quarters_have_names_on_our_own_scales_only() {
        let said =
            |axes: &[&str]| PlotWords::quarter_of(Lang::En, &plot(axes), Quadrant::Reconsider);
        assert_eq!(said(&[]), "Reconsider");
        assert_eq!(said(&["Joy", "Price"]), "Joy: low, Price: high");
        assert_eq!(said(&["", "Price"]), "Impact: low, Price: high");
    }

    #[test]
    fn a_middle_half_of_one_rating_is_one_number() {
        let stand = |from, to| Stand {
            ratings: 4,
            mean: Score::whole(4),
            median: Score::whole(4),
            from,
            to,
        };
        let half = Score::ratio(5, 2);
        let said = |stand| PlotWords::half_of(Lang::Fi, &stand);
        assert_eq!(said(stand(Score::whole(4), Score::whole(4))), "4");
        assert_eq!(said(stand(half, Score::whole(4))), "2,5–\u{2060}4");
    }
}
