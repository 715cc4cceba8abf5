//! The wall and its themes in the form in which they travel to phones: keyed, so that a change is
//! as large as what changed and not as large as the board.
//!
//! Every phone holds one [`Board`] and applies [`BoardPatch`]es to it. Both are built from what
//! everybody may read, so nobody's ballot or private idea can change them.

use std::collections::{BTreeMap, BTreeSet};

use imbl::ordmap::DiffItem;
use serde::{Deserialize, Serialize};

use crate::{Asks, Idea, IdeaId, RoleKey, ThemeId, Workshop};

use super::scene::card;

/// How many of the newest ideas a page shows that has no room for more.
pub const LATEST: usize = 5;

/// Everything on the wall.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Board {
    /// By number: in the order in which they came to the wall.
    pub cards: Vec<BoardCard>,
    /// In the facilitator's order. A card that is in none of them has no theme yet.
    pub themes: Vec<BoardTheme>,
}

/// An idea on the wall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardCard {
    /// `I-n`.
    pub n: u32,
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleKey>,
    /// How many stand behind it; left out for a person alone.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub behind: u8,
    #[serde(default, skip_serializing_if = "is_idea")]
    pub kind: Asks,
    #[serde(default, skip_serializing_if = "is_false")]
    pub parked: bool,
    /// The numbers of others that say the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub same: Vec<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardTheme {
    /// `T-n`.
    pub n: u32,
    pub title: String,
    /// The numbers of its cards, in the order placed.
    pub cards: Vec<u32>,
}

/// What to do to a board to make it the next one. What did not change is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardPatch {
    /// New or different cards.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cards: Vec<BoardCard>,
    /// The numbers of cards that left the wall.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<u32>,
    /// New or different themes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<BoardTheme>,
    /// The numbers of all themes in their order, if which ones there are or their order changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<Vec<u32>>,
}

fn one() -> u8 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_one(n: &u8) -> bool {
    *n == 1
}

fn is_idea(kind: &Asks) -> bool {
    *kind == Asks::Ideas
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_false(it: &bool) -> bool {
    !it
}

pub fn board(w: &Workshop) -> Board {
    let mut cards: Vec<_> = w
        .ideas_in_order()
        .filter_map(|idea| board_card(w, idea))
        .collect();
    // What was private at first has a later number than its neighbours.
    cards.sort_by_key(|card| card.n);
    Board {
        cards,
        themes: w
            .theme_order
            .iter()
            .filter_map(|id| board_theme(w, *id))
            .collect(),
    }
}

/// What changed on the board between two states of the same workshop. Costs as much as changed,
/// except after a wall was opened or covered, which changes everything that is on it.
pub fn board_patch(old: &Workshop, new: &Workshop) -> BoardPatch {
    let ideas = affected(old, new);
    let mut patch = BoardPatch::default();
    let mut gone = BTreeSet::new();
    for id in &ideas {
        let was = old.ideas.get(id).and_then(|idea| board_card(old, idea));
        let is = new.ideas.get(id).and_then(|idea| board_card(new, idea));
        if was == is {
            continue;
        }
        gone.extend(was.map(|card| card.n));
        patch.cards.extend(is);
    }
    patch.cards.sort_by_key(|card| card.n);
    for card in &patch.cards {
        gone.remove(&card.n);
    }
    patch.gone = gone.into_iter().collect();

    for id in touched_themes(old, new, &ideas) {
        let was = board_theme(old, id);
        let is = board_theme(new, id);
        if was != is {
            patch.themes.extend(is);
        }
    }
    patch.themes.sort_by_key(|theme| theme.n);
    if old.theme_order != new.theme_order {
        let numbers = new.themes_in_order().map(|theme| theme.number);
        patch.order = Some(numbers.collect());
    }
    patch
}

impl BoardPatch {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Board {
    pub fn apply(&mut self, patch: BoardPatch) {
        self.cards
            .retain(|card| patch.gone.binary_search(&card.n).is_err());
        for card in patch.cards {
            match self.cards.binary_search_by_key(&card.n, |card| card.n) {
                Ok(at) => self.cards[at] = card,
                Err(at) => self.cards.insert(at, card),
            }
        }
        for theme in patch.themes {
            match self.themes.iter_mut().find(|old| old.n == theme.n) {
                Some(old) => *old = theme,
                None => self.themes.push(theme),
            }
        }
        if let Some(order) = patch.order {
            let mut by_number: BTreeMap<u32, BoardTheme> = std::mem::take(&mut self.themes)
                .into_iter()
                .map(|theme| (theme.n, theme))
                .collect();
            self.themes = order.iter().filter_map(|n| by_number.remove(n)).collect();
        }
    }
}

fn board_card(w: &Workshop, idea: &Idea) -> Option<BoardCard> {
    let card = card(w, idea)?;
    Some(BoardCard {
        n: card.number,
        text: card.text,
        role: card.role,
        behind: card.behind,
        kind: card.kind,
        parked: card.parked,
        same: card.same,
    })
}

fn board_theme(w: &Workshop, id: ThemeId) -> Option<BoardTheme> {
    let theme = w.themes.get(&id).filter(|theme| theme.is_live())?;
    Some(BoardTheme {
        n: theme.number,
        title: theme.title.clone(),
        cards: theme
            .ideas
            .iter()
            .filter_map(|id| Some(card(w, w.ideas.get(id)?)?.number))
            .collect(),
    })
}

/// The ideas whose cards may differ.
fn affected(old: &Workshop, new: &Workshop) -> BTreeSet<IdeaId> {
    if walls(old) != walls(new) {
        return old.ideas.keys().chain(new.ideas.keys()).copied().collect();
    }
    let mut ids = BTreeSet::new();
    for item in old.ideas.diff(&new.ideas) {
        let (id, before, after) = match item {
            DiffItem::Add(id, idea) => (id, None, Some(idea)),
            DiffItem::Remove(id, idea) => (id, Some(idea), None),
            DiffItem::Update { old, new } => (old.0, Some(old.1), Some(new.1)),
        };
        ids.insert(*id);
        // The idea that it is linked to lists it, if it may be read.
        ids.extend(
            [before, after]
                .into_iter()
                .flatten()
                .filter_map(|i| i.same_as),
        );
    }
    // Whoever changes role changes it on everything they shared.
    let moved: BTreeSet<_> = old
        .seats
        .diff(&new.seats)
        .filter_map(|item| match item {
            DiffItem::Update { old, new } if old.1.role != new.1.role => Some(*old.0),
            _ => None,
        })
        .collect();
    if !moved.is_empty() {
        let theirs = new.ideas.values().filter(|idea| {
            let author = idea.author.seat();
            author.is_some_and(|seat| moved.contains(&seat))
        });
        ids.extend(theirs.map(|idea| idea.id));
    }
    ids
}

fn walls(w: &Workshop) -> Vec<crate::RoundId> {
    let open = w.runs.iter().filter(|(_, run)| run.wall);
    open.map(|(id, _)| *id).collect()
}

/// The themes that may list other cards, or under another title.
fn touched_themes(old: &Workshop, new: &Workshop, ideas: &BTreeSet<IdeaId>) -> BTreeSet<ThemeId> {
    let mut ids: BTreeSet<ThemeId> = old
        .themes
        .diff(&new.themes)
        .map(|item| match item {
            DiffItem::Add(id, _) | DiffItem::Remove(id, _) => *id,
            DiffItem::Update { old, .. } => *old.0,
        })
        .collect();
    for id in ideas {
        for w in [old, new] {
            ids.extend(w.ideas.get(id).and_then(|idea| idea.theme));
        }
    }
    ids
}
