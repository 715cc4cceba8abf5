//! A ballot as a form carries it. Nothing is judged here: what is no option any more is passed on,
//! so that the rules may refuse it.

use std::cell::Cell;
use std::str::FromStr;

use uuid::Uuid;
use workshop::{Ballot, BallotRule, IdeaId, ItemId, Opinion, Rating, ThemeId, What, WishId};

use crate::pages::seat::ballot::Paper;

pub struct Sent {
    pub wish: Option<WishId>,
    pub ballot: Ballot,
    /// The value of the arrow that was pressed; `None`: cast it.
    pub pressed: Option<String>,
    /// Something in the form cannot be read.
    pub is_torn: bool,
}

impl Sent {
    pub fn read(paper: &Paper, fields: &[(String, String)]) -> Self {
        let is_torn = Cell::new(false);
        let tear = |torn: bool| is_torn.set(is_torn.get() || torn);
        let mut item = |id: &str| {
            let item = id.parse().ok().map(|id| item_of(paper, id));
            tear(item.is_none());
            item
        };
        let named = |name: &'static str| {
            fields
                .iter()
                .filter(move |(field, _)| field == name)
                .map(|(_, value)| value.as_str())
        };
        let ballot = match paper.scene.rule {
            BallotRule::Approve | BallotRule::Budget { .. } => {
                Ballot::Approve(named("approve").filter_map(&mut item).collect())
            }
            BallotRule::PickAndRank { .. } | BallotRule::RankAll => {
                Ballot::Ranked(named("pick").filter_map(&mut item).collect())
            }
            BallotRule::Judge => {
                let answers: Vec<(Option<ItemId>, Option<Opinion>)> = fields
                    .iter()
                    .filter_map(|(field, value)| Some((field.strip_prefix("answer-")?, value)))
                    .map(|(id, value)| (item(id), Opinion::from_key(value)))
                    .collect();
                tear(answers.iter().any(|(_, opinion)| opinion.is_none()));
                let whole = answers.into_iter();
                Ballot::Judged(
                    whole
                        .filter_map(|(item, opinion)| Some((item?, opinion?)))
                        .collect(),
                )
            }
            BallotRule::Points { .. } => {
                let given = numbers(fields, "points-", &mut item);
                tear(given.iter().any(|(_, n)| n.is_none()));
                let given = given.into_iter();
                Ballot::Points(
                    given
                        .filter_map(|(i, n)| Some((i, n.filter(|n| *n > 0)?)))
                        .collect(),
                )
            }
            BallotRule::Quadratic { .. } => {
                let votes = numbers(fields, "votes-", &mut item);
                tear(votes.iter().any(|(_, n)| n.is_none()));
                let votes = votes.into_iter();
                Ballot::Quadratic(
                    votes
                        .filter_map(|(i, n)| Some((i, n.filter(|n| *n != 0)?)))
                        .collect(),
                )
            }
            BallotRule::Rate { .. } => {
                let mut rated: Vec<(ItemId, Rating)> = Vec::new();
                for (prefix, is_first) in [("rate-", true), ("second-", false)] {
                    for (item, rating) in numbers::<u8>(fields, prefix, &mut item) {
                        tear(rating.is_none());
                        let at = rated.iter().position(|(other, _)| *other == item);
                        let at = at.unwrap_or_else(|| {
                            rated.push((item, Rating::default()));
                            rated.len() - 1
                        });
                        match is_first {
                            true => rated[at].1.first = rating,
                            false => rated[at].1.second = rating,
                        }
                    }
                }
                Ballot::Rated(rated)
            }
            BallotRule::Pairs => {
                let sent = fields
                    .iter()
                    .filter(|(field, _)| field == "pair" || field.starts_with("pair-"));
                let mut pairs = Vec::new();
                for (_, value) in sent {
                    let (a, b) = value.split_once('_').unwrap_or((value, ""));
                    if let (Some(a), Some(b)) = (item(a), item(b)) {
                        pairs.push((a, b));
                    }
                }
                Ballot::Compared(pairs)
            }
        };
        let wish = named("wish").next();
        let pressed = named("move").next().filter(|pressed| *pressed != "cast");
        Sent {
            wish: wish.and_then(|wish| wish.parse().ok()),
            ballot,
            pressed: pressed.map(str::to_owned),
            is_torn: is_torn.get(),
        }
    }
}

/// The whole numbers that fields of this prefix hold, each for the option of the rest of the name;
/// `None` for what is no number. An empty field says nothing.
fn numbers<N: FromStr>(
    fields: &[(String, String)],
    prefix: &str,
    mut item: impl FnMut(&str) -> Option<ItemId>,
) -> Vec<(ItemId, Option<N>)> {
    fields
        .iter()
        .filter_map(|(field, value)| Some((field.strip_prefix(prefix)?, value.trim())))
        .filter(|(_, value)| !value.is_empty())
        .filter_map(|(id, value)| Some((item(id)?, value.parse().ok())))
        .collect()
}

/// The option of this id, or what it would have been.
pub fn item_of(paper: &Paper, id: Uuid) -> ItemId {
    let mut options = paper.scene.options.iter().map(|option| option.item);
    options
        .find(|item| item.uuid() == id)
        .unwrap_or(match paper.scene.what {
            What::Ideas => ItemId::Idea(IdeaId(id)),
            What::Themes => ItemId::Theme(ThemeId(id)),
        })
}
