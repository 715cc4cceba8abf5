//! What a ballot says when it is read again: each line beside its option, and all of it together.

use std::cmp::Reverse;

use workshop::view::{MyLine, MyMark};
use workshop::{BallotRule, Rating};

use super::Paper;
use crate::words::{BallotWords, PaperWords, ResultWords, bidi};

impl Paper {
    /// The lines of a ballot as they are read best: what says nothing left out, and where strength
    /// counts the strongest first. Others keep their own order.
    pub fn to_read(&self, mut lines: Vec<MyLine>) -> Vec<MyLine> {
        lines.retain(|line| match &line.mark {
            MyMark::Given(n) => *n != 0,
            MyMark::Rating(rating) => *rating != Rating::default(),
            _ => true,
        });
        lines.sort_by_key(|line| match &line.mark {
            MyMark::Given(n) => (Reverse(*n), Reverse(None)),
            MyMark::Rating(rating) => {
                let first = rating.first.map_or(0, i16::from);
                (Reverse(first), Reverse(rating.second))
            }
            MyMark::None | MyMark::Opinion(_) | MyMark::Over(_) => (Reverse(0), Reverse(None)),
        });
        lines
    }

    /// Beside an option: "4 points", "2 votes against", "Impact 4 · Effort 2", "12,000 €". `None`
    /// where being on the ballot says all.
    pub fn said(&self, line: &MyLine) -> Option<String> {
        let (lang, words) = (self.lang, PaperWords::of(self.lang));
        match &line.mark {
            MyMark::None => {
                let item = line.card.as_ref()?.item;
                let cost = self.option(item)?.cost?;
                Some(lang.money(cost, &self.scene.unit))
            }
            MyMark::Opinion(opinion) => Some(BallotWords::of(lang).opinion(*opinion).to_owned()),
            MyMark::Given(n) => {
                let votes = usize::from(n.unsigned_abs());
                Some(match (self.scene.rule, *n) {
                    (BallotRule::Quadratic { .. }, ..=-1) => (words.votes_against)(votes),
                    (BallotRule::Quadratic { .. }, _) => (words.votes_for)(votes),
                    _ => (ResultWords::of(lang).points)(n.unsigned_abs().into()),
                })
            }
            MyMark::Rating(rating) => {
                let given = [rating.first, rating.second];
                let said = given
                    .into_iter()
                    .zip(self.scales())
                    .filter_map(|(n, scale)| {
                        let n = n?;
                        Some(match scale.name.as_str() {
                            "" => (words.of_five)(n),
                            scale => (words.on_scale)(&bidi::apart(scale), n),
                        })
                    });
                Some(said.collect::<Vec<_>>().join(" · "))
            }
            MyMark::Over(other) => {
                let ballot = BallotWords::of(lang);
                let other = other.as_ref().map_or(ballot.gone, |other| &other.text);
                Some((ballot.rather_than)(other))
            }
        }
    }

    /// All of it in a few words: "3 of 7", "8 of 10 points", "10 pairs".
    pub fn sum(&self, lines: &[MyLine]) -> String {
        let (lang, words) = (self.lang, PaperWords::of(self.lang));
        let ballot = BallotWords::of(lang);
        let given = lines.iter().map(|line| match line.mark {
            MyMark::Given(n) => u64::from(n.unsigned_abs()),
            _ => 0,
        });
        match self.scene.rule {
            BallotRule::Judge | BallotRule::Rate { .. } => {
                (ballot.answered)(lines.len(), self.most())
            }
            BallotRule::Pairs => (words.pairs)(lines.len()),
            BallotRule::Points { points, .. } => {
                let given = lang.number(given.sum::<u64>());
                (words.points_given)(&given, &lang.number(points))
            }
            BallotRule::Quadratic { credits } => {
                let spent = lang.number(given.map(|n| n * n).sum::<u64>());
                (words.credits_spent)(&spent, &lang.number(credits))
            }
            BallotRule::Budget { total } => {
                let unit = &self.scene.unit;
                let cards = lines.iter().filter_map(|line| line.card.as_ref());
                let costs = cards.filter_map(|card| self.option(card.item)?.cost);
                (words.choices_cost)(&lang.money(costs.sum(), unit), &lang.money(total, unit))
            }
            BallotRule::Approve | BallotRule::PickAndRank { .. } | BallotRule::RankAll => {
                (ballot.of)(lines.len(), self.most())
            }
        }
    }
}
