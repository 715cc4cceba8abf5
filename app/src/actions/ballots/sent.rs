//! A ballot as a form carries it. Nothing is judged here: what is no option any more, or more than
//! there is to give, is passed on, so that the rules may refuse it.

mod numbers;

use std::cell::Cell;

use uuid::Uuid;
use workshop::{Ballot, BallotRule, IdeaId, ItemId, Opinion, Rating, ThemeId, What, WishId};

use crate::pages::seat::ballot::{Paper, Typed};
use numbers::{Number, numbers};

pub struct Sent {
    pub wish: Option<WishId>,
    pub ballot: Ballot,
    /// What stood in its fields for numbers.
    pub typed: Typed,
    /// The value of the arrow that was pressed; `None`: cast it.
    pub pressed: Option<String>,
    /// Something in the form cannot be read.
    pub is_torn: bool,
    /// Something was typed that is no number to give.
    pub is_no_number: bool,
}

impl Sent {
    pub fn read(paper: &Paper, fields: &[(String, String)]) -> Self {
        let reading = Reading {
            paper,
            fields,
            is_torn: Cell::new(false),
            is_no_number: Cell::new(false),
        };
        let ballot = reading.ballot();
        let wish = reading.named("wish").next();
        let pressed = reading.named("move").next();
        let typed = fields.iter().filter(|(name, _)| is_typed(name));
        Sent {
            // One that is nobody's would be everybody's: the second person's ballot would clash.
            wish: wish
                .and_then(|wish| wish.parse().ok())
                .filter(|wish: &WishId| !wish.0.is_nil()),
            ballot,
            typed: typed.cloned().collect(),
            pressed: pressed
                .filter(|pressed| *pressed != "cast")
                .map(str::to_owned),
            is_torn: reading.is_torn.get(),
            is_no_number: reading.is_no_number.get(),
        }
    }
}

const POINTS: &str = "points-";
const VOTES: &str = "votes-";

fn is_typed(name: &str) -> bool {
    name.starts_with(POINTS) || name.starts_with(VOTES)
}

struct Reading<'a> {
    paper: &'a Paper,
    fields: &'a [(String, String)],
    is_torn: Cell<bool>,
    is_no_number: Cell<bool>,
}

impl Reading<'_> {
    fn ballot(&self) -> Ballot {
        match self.paper.scene.rule {
            BallotRule::Approve | BallotRule::Budget { .. } => {
                Ballot::Approve(self.items("approve"))
            }
            BallotRule::PickAndRank { .. } | BallotRule::RankAll => {
                Ballot::Ranked(self.items("pick"))
            }
            BallotRule::Judge => Ballot::Judged(self.opinions()),
            BallotRule::Points { .. } => Ballot::Points(self.given(POINTS)),
            BallotRule::Quadratic { .. } => Ballot::Quadratic(self.given(VOTES)),
            BallotRule::Rate { .. } => Ballot::Rated(self.ratings()),
            BallotRule::Pairs => Ballot::Compared(self.pairs()),
        }
    }

    fn named(&self, name: &'static str) -> impl Iterator<Item = &str> {
        let fields = self.fields.iter();
        fields
            .filter(move |(field, _)| field == name)
            .map(|(_, value)| value.as_str())
    }

    fn tear(&self, torn: bool) {
        self.is_torn.set(self.is_torn.get() || torn);
    }

    fn item(&self, id: &str) -> Option<ItemId> {
        let item = id.parse().ok().map(|id| item_of(self.paper, id));
        self.tear(item.is_none());
        item
    }

    fn items(&self, name: &'static str) -> Vec<ItemId> {
        self.named(name).filter_map(|id| self.item(id)).collect()
    }

    fn opinions(&self) -> Vec<(ItemId, Opinion)> {
        let answers = self
            .fields
            .iter()
            .filter_map(|(field, value)| Some((field.strip_prefix("answer-")?, value)));
        answers
            .filter_map(|(id, value)| {
                let (item, opinion) = (self.item(id), Opinion::from_key(value));
                self.tear(opinion.is_none());
                Some((item?, opinion?))
            })
            .collect()
    }

    /// Who gives nothing to an option does not name it.
    fn given<N: Number>(&self, prefix: &str) -> Vec<(ItemId, N)> {
        let given = numbers(self.fields, prefix, |id| self.item(id));
        given
            .into_iter()
            .filter_map(|(item, n)| {
                self.is_no_number
                    .set(self.is_no_number.get() || n.is_none());
                Some((item, n.filter(|n| *n != N::default())?))
            })
            .collect()
    }

    fn ratings(&self) -> Vec<(ItemId, Rating)> {
        let mut rated: Vec<(ItemId, Rating)> = Vec::new();
        for (prefix, is_first) in [("rate-", true), ("second-", false)] {
            for (item, rating) in numbers::<u8>(self.fields, prefix, |id| self.item(id)) {
                self.tear(rating.is_none());
                let at = rated.iter().position(|(other, _)| *other == item);
                let at = at.unwrap_or_else(|| {
                    rated.push((item, Rating::default()));
                    rated.len() - 1
                });
                let on = match is_first {
                    true => &mut rated[at].1.first,
                    false => &mut rated[at].1.second,
                };
                // No page asks twice on one scale.
                self.tear(on.is_some());
                *on = rating;
            }
        }
        rated
    }

    /// Those answered on earlier pages, and those on this one. A pair that was skipped says nothing.
    fn pairs(&self) -> Vec<(ItemId, ItemId)> {
        let sent = self.fields.iter();
        sent.filter(|(field, _)| field == "pair" || field.starts_with("pair-"))
            .filter(|(_, value)| !value.is_empty())
            .filter_map(|(_, value)| {
                let (a, b) = value.split_once('_').unwrap_or((value, ""));
                let (a, b) = (self.item(a), self.item(b));
                Some((a?, b?))
            })
            .collect()
    }
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
