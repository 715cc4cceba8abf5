//! A ballot as a form carries it. Nothing is judged here: what is no option any more is passed on,
//! so that the rules may refuse it.

use uuid::Uuid;
use workshop::{Ballot, BallotRule, IdeaId, ItemId, Opinion, ThemeId, What, WishId};

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
        let mut is_torn = false;
        let mut item = |id: &str| {
            let item = id.parse().ok().map(|id| item_of(paper, id));
            is_torn |= item.is_none();
            item
        };
        let named = |name: &'static str| {
            fields
                .iter()
                .filter(move |(field, _)| field == name)
                .map(|(_, value)| value.as_str())
        };
        let ballot = match paper.scene.rule {
            BallotRule::Approve => {
                Ballot::Approve(named("approve").filter_map(&mut item).collect())
            }
            BallotRule::PickAndRank { .. } => {
                Ballot::Ranked(named("pick").filter_map(&mut item).collect())
            }
            BallotRule::Judge => {
                let answers: Vec<(Option<ItemId>, Option<Opinion>)> = fields
                    .iter()
                    .filter_map(|(field, value)| Some((field.strip_prefix("answer-")?, value)))
                    .map(|(id, value)| (item(id), Opinion::from_key(value)))
                    .collect();
                is_torn |= answers.iter().any(|(_, opinion)| opinion.is_none());
                let whole = answers.into_iter();
                Ballot::Judged(
                    whole
                        .filter_map(|(item, opinion)| Some((item?, opinion?)))
                        .collect(),
                )
            }
        };
        let wish = named("wish").next();
        let pressed = named("move").next().filter(|pressed| *pressed != "cast");
        Sent {
            wish: wish.and_then(|wish| wish.parse().ok()),
            ballot,
            pressed: pressed.map(str::to_owned),
            is_torn,
        }
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
