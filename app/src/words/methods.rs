//! The ways to vote, each in a few sentences: what the stage asks for, how a phone explains it, what
//! its order says and how it was counted.

mod en;
mod fi;
mod sv;

use workshop::BallotRule;
use workshop::view::{ResultRow, Score};

use super::{Lang, ResultWords, arabic, bidi};

/// One way to vote, in words.
pub struct Method {
    /// On the stage: "Pick five. Best first."
    pub instruction: String,
    /// On a phone, for somebody who never voted like this.
    pub how: String,
    /// What the order says, after "Everyone: ".
    pub ranking: &'static str,
    /// How ballots were counted, in a sentence or two.
    pub counted: String,
    /// The axes of a rating, where the facilitator does not name them.
    pub axes: [&'static str; 2],
    /// What these two ask, beside their names: that less effort is better shows in the result.
    pub axes_ask: [&'static str; 2],
}

impl Method {
    pub fn of(lang: Lang, rule: BallotRule) -> Self {
        match lang {
            Lang::En => en::method(rule),
            Lang::Fi => fi::method(rule),
            Lang::Sv => sv::method(rule),
            Lang::Ar => arabic::method(rule),
        }
    }
}

/// What an option got, short: "34 points", "12 of 30", "4.25".
pub fn value(lang: Lang, rule: BallotRule, row: &ResultRow) -> String {
    value_with(lang, rule, row, 0)
}

/// The same for a column of options: with as many decimals as any of them takes, so that they line
/// up.
pub fn column(lang: Lang, rule: BallotRule, rows: &[ResultRow]) -> Vec<String> {
    let answered = rows.iter().filter(|row| row.answered > 0);
    let decimals = answered.map(|row| row.score.decimals()).max();
    rows.iter()
        .map(|row| value_with(lang, rule, row, decimals.unwrap_or_default()))
        .collect()
}

fn value_with(lang: Lang, rule: BallotRule, row: &ResultRow, decimals: usize) -> String {
    let words = ResultWords::of(lang);
    let score = || lang.score_with(row.score, decimals);
    let whole = row.score.rounded();
    match rule {
        BallotRule::Approve | BallotRule::Judge | BallotRule::Budget { .. } => {
            (words.of)(whole, row.of)
        }
        BallotRule::PickAndRank { .. } | BallotRule::Points { .. } => (words.points)(whole),
        BallotRule::RankAll if decimals == 0 && row.score == Score::whole(whole) => {
            (words.points)(whole)
        }
        BallotRule::RankAll => (words.parts_of_points)(&score()),
        BallotRule::Rate { .. } if row.answered == 0 => "–".into(),
        BallotRule::Rate { .. } => score(),
        BallotRule::Pairs => (words.percent)(whole),
        BallotRule::Quadratic { .. } => (words.votes)(&score()),
    }
}

/// What more there is to say of it: who disagrees, how many rated it.
pub fn detail(lang: Lang, rule: BallotRule, row: &ResultRow) -> Option<String> {
    let words = ResultWords::of(lang);
    match rule {
        BallotRule::Approve | BallotRule::PickAndRank { .. } | BallotRule::RankAll => None,
        BallotRule::Judge => Some((words.judged)(row.supporters, row.disagree, row.pass)),
        BallotRule::Points { .. } => Some((words.from_people)(row.supporters)),
        BallotRule::Rate { .. } => Some((words.ratings)(row.answered)),
        BallotRule::Budget { .. } => None,
        BallotRule::Pairs => Some((words.won)(row.supporters, row.answered)),
        BallotRule::Quadratic { .. } => both_ways(words, row),
    }
}

/// Votes for and votes against, as far as there are any.
fn both_ways(words: &ResultWords, row: &ResultRow) -> Option<String> {
    let pro = (row.votes_for > 0).then(|| (words.votes_for)(row.votes_for, row.supporters));
    let con =
        (row.votes_against > 0).then(|| (words.votes_against)(row.votes_against, row.disagree));
    let said: Vec<String> = pro.into_iter().chain(con).collect();
    (!said.is_empty()).then(|| said.join(words.comma))
}

impl Lang {
    /// A score as the language writes decimals, with a true minus.
    pub fn score(self, score: Score) -> String {
        self.score_with(score, 0)
    }

    /// The same with so many decimals, or as many as it takes where these are more.
    pub fn score_with(self, score: Score, decimals: usize) -> String {
        let plain = score.with_decimals(decimals).replace('-', "\u{2212}");
        match self {
            Lang::En => plain,
            Lang::Fi | Lang::Sv => plain.replace('.', ","),
            Lang::Ar => self.number(plain.replace('.', "٫")),
        }
    }

    /// A whole amount, its thousands apart.
    pub fn amount(self, amount: u64) -> String {
        let digits = amount.to_string();
        let space = match self {
            Lang::En => ",",
            Lang::Fi | Lang::Sv => "\u{a0}",
            Lang::Ar => "٬",
        };
        let mut apart = String::new();
        for (n, digit) in digits.chars().enumerate() {
            if n > 0 && (digits.len() - n).is_multiple_of(3) {
                apart.push_str(space);
            }
            apart.push(digit);
        }
        self.number(apart)
    }

    /// An amount in a vote's own unit, which may be empty.
    pub fn money(self, amount: u64, unit: &str) -> String {
        let amount = self.amount(amount);
        match unit {
            "" => amount,
            unit => format!("{amount}\u{a0}{}", bidi::apart(unit)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_each_language_does() {
        let score = Score::ratio(17, 4);
        assert_eq!(Lang::En.score(score), "4.25");
        assert_eq!(Lang::Fi.score(score), "4,25");
        assert_eq!(Lang::Ar.score(score), "٤٫٢٥");
        assert_eq!(Lang::En.score(Score::whole(-3)), "\u{2212}3");
        assert_eq!(Lang::En.score_with(Score::ratio(49, 10), 2), "4.90");
        assert_eq!(Lang::Fi.score_with(Score::whole(1), 1), "1,0");
        assert_eq!(Lang::En.score_with(score, 1), "4.25");
        assert_eq!(Lang::En.money(1_234_567, "€"), "1,234,567\u{a0}€");
        assert_eq!(Lang::Sv.money(950, ""), "950");
        let turned = Lang::En.money(5, "<i>\u{202E}|");
        assert_eq!(turned, "5\u{a0}\u{2068}<i>\u{202E}|\u{202C}\u{2069}");
    }

    #[test]
    fn every_way_to_vote_has_words_in_every_language() {
        let rules = [
            BallotRule::Approve,
            BallotRule::PickAndRank { k: 5 },
            BallotRule::Judge,
            BallotRule::RankAll,
            BallotRule::Points {
                points: 10,
                most: 4,
            },
            BallotRule::Points {
                points: 10,
                most: 10,
            },
            BallotRule::Rate { axes: 1 },
            BallotRule::Rate { axes: 2 },
            BallotRule::Budget { total: 20_000 },
            BallotRule::Pairs,
            BallotRule::Quadratic { credits: 36 },
        ];
        for lang in Lang::ALL {
            for rule in rules {
                let said = Method::of(lang, rule);
                for said in [&said.instruction, &said.how, &said.counted] {
                    assert!(said.chars().count() > 3, "{rule:?}");
                }
            }
        }
    }
}
