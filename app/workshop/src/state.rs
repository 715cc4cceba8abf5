//! A workshop as it stands: the fold of its journal.

use imbl::{OrdMap, Vector};
use serde::{Deserialize, Serialize};

use crate::{
    Ballot, Changes, Digest, Done, HowFar, Idea, IdeaId, IdeaNumber, ItemId, RoleKey, RoundId,
    SeatId, Setup, Theme, ThemeId, Time, Timer, WishId,
};

/// Cheap to clone (persistent collections): a working copy or a snapshot costs O(1).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workshop {
    /// Position of the last journal entry applied; 0 before the first.
    pub seq: u64,
    pub setup: Setup,
    pub begun: Time,
    /// When the last entry was written.
    pub touched: Time,
    pub place: Place,
    pub runs: OrdMap<RoundId, Run>,
    pub seats: OrdMap<SeatId, Seat>,
    pub ideas: OrdMap<IdeaId, Idea>,
    /// All ideas in the order shared.
    pub idea_order: Vector<IdeaId>,
    /// Whether new ideas wait until the facilitator has read them.
    pub reads_first: bool,
    pub public_ideas: u32,
    pub private_ideas: u32,
    pub themes: OrdMap<ThemeId, Theme>,
    /// Live themes in the facilitator's order.
    pub theme_order: Vector<ThemeId>,
    /// What the stage shows large. Always something that everybody may read.
    pub spotlight: Option<ItemId>,
    /// What the facilitator did last, the latest at the end.
    pub done: Vector<Done>,
    pub prose: OrdMap<Section, Prose>,
    pub changed: Changes,
    pub(crate) heard: OrdMap<WishId, Heard>,
}

/// Where the room is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    #[default]
    Lobby,
    Round(RoundId),
}

/// What happened in a round so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    pub state: RunState,
    pub timer: Timer,
    /// Whether what was gathered is shown to all.
    pub wall: bool,
    /// What the vote puts to the choice, fixed when it was opened.
    pub options: Vector<ItemId>,
    /// What each option costs, where the vote asks for it.
    pub costs: OrdMap<ItemId, u64>,
    pub ballots: OrdMap<SeatId, Cast>,
    /// Of a vote that is closed: what everybody's role was then, as [`Workshop::shown_role`] has
    /// it. A ballot stays in its group whatever role its caster takes later: of two results that
    /// differ in where one ballot is, the difference is that ballot.
    pub roles: OrdMap<SeatId, RoleKey>,
    pub revealed: bool,
    /// How much of the result, once it is.
    pub upto: HowFar,
    pub first_opened: Option<Time>,
    pub closed: Option<Time>,
    /// The vote that this one is held in place of, once more.
    pub repeats: Option<RoundId>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RunState {
    #[default]
    NotYet,
    Open,
    Closed,
}

/// A ballot and when it was cast, as a journal position. Never shown together with its seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cast {
    pub ballot: Ballot,
    pub seq: u64,
    pub at: Time,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// `None`: would rather not say.
    pub role: Option<RoleKey>,
    pub at: Time,
    /// Ideas that came from it, those taken back included. Kept, so that one more idea costs the
    /// same on a full wall as on an empty one.
    pub shared: u32,
}

/// A section of the brief that the designer writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    InOneMinute,
    TheQuestion,
    WhoWasInTheRoom,
    Problem,
    PeopleAffected,
    Themes,
    Priorities,
    Agreement,
    Opportunities,
    Constraints,
    Measures,
    OpenQuestions,
    Commitments,
    Method,
}

impl Section {
    /// In the order of the brief; the first is number 1.
    pub const ALL: [Self; 14] = [
        Self::InOneMinute,
        Self::TheQuestion,
        Self::WhoWasInTheRoom,
        Self::Problem,
        Self::PeopleAffected,
        Self::Themes,
        Self::Priorities,
        Self::Agreement,
        Self::Opportunities,
        Self::Constraints,
        Self::Measures,
        Self::OpenQuestions,
        Self::Commitments,
        Self::Method,
    ];

    /// 1 to 14.
    pub fn number(self) -> usize {
        self as usize + 1
    }

    pub fn from_number(number: usize) -> Option<Self> {
        Self::ALL.get(number.checked_sub(1)?).copied()
    }
}

/// The designer's words in one section, as CommonMark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose {
    pub text: String,
    pub at: Time,
    /// Journal position when it was written, to say whether the record has changed since.
    pub seq: u64,
}

/// Proof that a wish was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    pub wish: WishId,
    pub seq: u64,
    pub at: Time,
    pub gave: Gave,
}

/// What the wish came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gave {
    Idea(IdeaNumber),
    Theme(u32),
    Ballot,
    Done,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Heard {
    pub digest: Digest,
    pub receipt: Receipt,
}

impl Workshop {
    /// The receipt that a wish got, if it was ever fulfilled.
    pub fn receipt(&self, wish: WishId) -> Option<Receipt> {
        self.heard.get(&wish).map(|heard| heard.receipt)
    }

    pub fn is_created(&self) -> bool {
        self.seq > 0
    }

    /// What happened in a round; the default for one that was never opened.
    pub fn run(&self, round: RoundId) -> Run {
        self.runs.get(&round).cloned().unwrap_or_default()
    }

    /// The round that the room is in, if it is not in the lobby.
    pub fn current(&self) -> Option<RoundId> {
        match self.place {
            Place::Lobby => None,
            Place::Round(id) => Some(id),
        }
    }

    /// The one round that is open, if any.
    pub fn open_round(&self) -> Option<RoundId> {
        self.current()
            .filter(|id| self.run(*id).state == RunState::Open)
    }

    /// Ideas in the order shared.
    pub fn ideas_in_order(&self) -> impl Iterator<Item = &Idea> {
        self.idea_order.iter().filter_map(|id| self.ideas.get(id))
    }

    /// Live themes in the facilitator's order.
    pub fn themes_in_order(&self) -> impl Iterator<Item = &Theme> {
        self.theme_order.iter().filter_map(|id| self.themes.get(id))
    }

    /// The role that an idea is shown with.
    pub fn role_of<'a>(&'a self, idea: &'a Idea) -> Option<&'a RoleKey> {
        match &idea.author {
            crate::Author::Seat(seat) => self.seats.get(seat)?.role.as_ref(),
            crate::Author::Desk { role } => role.as_ref(),
        }
    }

    /// Who would rather not say counts with "other", where there is such a role.
    pub(crate) fn shown_role<'a>(&'a self, role: Option<&'a RoleKey>) -> Option<&'a RoleKey> {
        let other = || self.setup.roles.iter().find(|role| role.key.0 == "other");
        role.or_else(|| other().map(|role| &role.key))
    }

    /// Whether everybody in the room may read the idea now.
    pub fn is_on_the_wall(&self, idea: &Idea) -> bool {
        idea.is_public()
            && idea
                .round
                .is_none_or(|round| self.runs.get(&round).is_some_and(|run| run.wall))
    }

    /// Where an item leads today: a merged theme counts for the one that took it in.
    pub fn resolve(&self, item: ItemId) -> ItemId {
        let ItemId::Theme(mut id) = item else {
            return item;
        };
        while let Some(into) = self.themes.get(&id).and_then(|theme| theme.merged_into) {
            id = into;
        }
        ItemId::Theme(id)
    }

    /// What a vote counts over today: its options with merged themes resolved, each once.
    /// Ideas hidden since are still among them; who may see them is the view's question.
    pub fn options(&self, run: &Run) -> Vec<ItemId> {
        let mut seen = std::collections::BTreeSet::new();
        run.options
            .iter()
            .map(|item| self.resolve(*item))
            .filter(|item| seen.insert(*item))
            .collect()
    }

    /// Whether an item may be shown to the room.
    pub fn is_showable(&self, item: ItemId) -> bool {
        match item {
            ItemId::Idea(id) => self.ideas.get(&id).is_some_and(|i| self.is_on_the_wall(i)),
            ItemId::Theme(id) => self.themes.get(&id).is_some_and(Theme::is_live),
        }
    }

    /// Whether something that a ballot voted on has changed since it was cast.
    pub fn has_changed_since(&self, cast: &Cast) -> bool {
        cast.ballot.items().into_iter().any(|item| match item {
            ItemId::Theme(id) => self
                .themes
                .get(&id)
                .is_none_or(|theme| theme.changed > cast.seq),
            ItemId::Idea(id) => self.ideas.get(&id).is_none_or(|idea| !idea.is_public()),
        })
    }
}
