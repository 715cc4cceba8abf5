//! What is going on in the room, as far as everybody may know. Stage and phones share it.

use serde::{Deserialize, Serialize};

use crate::{
    Asks, BallotRule, Idea, IdeaId, ItemId, Lane, RoleKey, RoundId, RoundKind, Run, RunState,
    Theme, ThemeId, Time, What, Workshop,
};

use super::{Results, revealed};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scene {
    Lobby,
    Gather(GatherScene),
    Group(GroupScene),
    Vote(VoteScene),
    /// Every vote revealed so far, the latest first, and the themes to talk about.
    Discuss {
        round: RoundId,
        prompt: String,
        state: RunState,
        results: Vec<Results>,
        themes: Vec<ThemeCard>,
        loose: Vec<Card>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GatherScene {
    pub round: RoundId,
    /// Empty: the workshop's question.
    pub prompt: String,
    pub asks: Asks,
    pub together: u8,
    pub state: RunState,
    /// `None` while everyone writes alone.
    pub wall: Option<Vec<Card>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupScene {
    pub round: RoundId,
    pub prompt: String,
    pub state: RunState,
    pub themes: Vec<ThemeCard>,
    /// Ideas without a theme.
    pub loose: Vec<Card>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VoteScene {
    pub round: RoundId,
    pub prompt: String,
    pub what: What,
    pub rule: BallotRule,
    /// What the facilitator calls the axes of a rating; empty: the product's own words.
    pub axes: Vec<String>,
    /// What costs are counted in; may be empty.
    pub unit: String,
    pub state: RunState,
    /// In the order shared. Phones shuffle it for themselves.
    pub options: Vec<OptionCard>,
    /// Only after the facilitator revealed it.
    pub results: Option<Box<Results>>,
}

/// An idea that is on the wall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub id: IdeaId,
    /// `I-n`.
    pub number: u32,
    pub text: String,
    pub role: Option<RoleKey>,
    pub behind: u8,
    pub kind: Asks,
    /// When it came: shared, or put up by the facilitator who read it first.
    pub at: Time,
    pub parked: bool,
    /// Others on the wall that say the same, by number.
    pub same: Vec<u32>,
}

/// A theme with the ideas in it that are on the wall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeCard {
    pub id: ThemeId,
    /// `T-n`.
    pub number: u32,
    pub title: String,
    pub cards: Vec<Card>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionCard {
    pub item: ItemId,
    /// `I-12` or `T-3`.
    pub number: String,
    pub text: String,
    /// For an idea, the role that it is shown with.
    pub role: Option<RoleKey>,
    /// For a theme, what is in it.
    pub cards: Vec<Card>,
    /// Where the vote is about costs, its own.
    pub cost: Option<u64>,
}

pub(crate) fn scene(w: &Workshop) -> Scene {
    let Some(round) = w.current().and_then(|id| w.setup.round(id)) else {
        return Scene::Lobby;
    };
    let run = w.run(round.id);
    match &round.kind {
        RoundKind::Gather { asks, together, .. } => Scene::Gather(GatherScene {
            round: round.id,
            prompt: round.prompt.clone(),
            asks: *asks,
            together: *together,
            state: run.state,
            wall: run.wall.then(|| {
                cards(w)
                    .filter(|(idea, _)| idea.round == Some(round.id))
                    .map(|(_, card)| card)
                    .collect()
            }),
        }),
        RoundKind::Group => Scene::Group(GroupScene {
            round: round.id,
            prompt: round.prompt.clone(),
            state: run.state,
            themes: themes(w),
            loose: loose(w),
        }),
        RoundKind::Vote(_) => vote(w, round.id).map_or(Scene::Lobby, Scene::Vote),
        RoundKind::Discuss => Scene::Discuss {
            round: round.id,
            prompt: round.prompt.clone(),
            state: run.state,
            results: w
                .setup
                .rounds
                .iter()
                .rev()
                .filter_map(|round| revealed(w, round.id))
                .collect(),
            themes: themes(w),
            loose: loose(w),
        },
    }
}

/// A vote as the room may see it, also when the room is elsewhere; `None` for any other round.
pub fn vote(w: &Workshop, round: RoundId) -> Option<VoteScene> {
    let setup = w.setup.round(round)?;
    let vote = setup.kind.vote()?;
    let run = w.run(round);
    Some(VoteScene {
        round,
        prompt: setup.prompt.clone(),
        what: vote.what,
        rule: vote.rule,
        axes: vote.axes.clone(),
        unit: vote.unit.clone(),
        state: run.state,
        options: options(w, &run),
        results: revealed(w, round).map(Box::new),
    })
}

/// Every idea on the wall, in the order shared.
pub(crate) fn cards(w: &Workshop) -> impl Iterator<Item = (&Idea, Card)> {
    w.ideas_in_order()
        .filter(|idea| w.is_on_the_wall(idea))
        .filter_map(|idea| Some((idea, card(w, idea)?)))
}

pub(crate) fn card(w: &Workshop, idea: &Idea) -> Option<Card> {
    if !w.is_on_the_wall(idea) || idea.number.lane != Lane::Public {
        return None;
    }
    Some(Card {
        id: idea.id,
        number: idea.number.n,
        text: idea.text.clone(),
        role: w.role_of(idea).cloned(),
        behind: idea.behind,
        kind: idea.kind,
        at: idea.up.unwrap_or(idea.at),
        parked: idea.parked,
        same: idea
            .same
            .iter()
            .filter_map(|id| w.ideas.get(id))
            .filter(|other| w.is_on_the_wall(other))
            .map(|other| other.number.n)
            .collect(),
    })
}

pub(crate) fn themes(w: &Workshop) -> Vec<ThemeCard> {
    w.themes_in_order()
        .map(|theme| theme_card(w, theme))
        .collect()
}

fn theme_card(w: &Workshop, theme: &Theme) -> ThemeCard {
    ThemeCard {
        id: theme.id,
        number: theme.number,
        title: theme.title.clone(),
        cards: theme
            .ideas
            .iter()
            .filter_map(|id| card(w, w.ideas.get(id)?))
            .collect(),
    }
}

pub(crate) fn loose(w: &Workshop) -> Vec<Card> {
    cards(w)
        .filter(|(idea, _)| idea.theme.is_none() && !idea.parked)
        .map(|(_, card)| card)
        .collect()
}

pub(crate) fn options(w: &Workshop, run: &Run) -> Vec<OptionCard> {
    w.options(run)
        .into_iter()
        .filter_map(|item| {
            Some(OptionCard {
                cost: run.costs.get(&item).copied(),
                ..option_card(w, item)?
            })
        })
        .collect()
}

/// `None` for what the room may not see (any more).
pub(crate) fn option_card(w: &Workshop, item: ItemId) -> Option<OptionCard> {
    match item {
        ItemId::Idea(id) => {
            let card = card(w, w.ideas.get(&id)?)?;
            Some(OptionCard {
                item,
                number: format!("I-{}", card.number),
                text: card.text,
                role: card.role,
                cards: vec![],
                cost: None,
            })
        }
        ItemId::Theme(id) => {
            let theme = theme_card(w, w.themes.get(&id).filter(|theme| theme.is_live())?);
            Some(OptionCard {
                item,
                number: format!("T-{}", theme.number),
                text: theme.title,
                role: None,
                cards: theme.cards,
                cost: None,
            })
        }
    }
}
