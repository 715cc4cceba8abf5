//! Which parts of a workshop an event touches: what is done to one part does not stand in the way of
//! undoing something else.

use crate::{Event, IdeaId, ItemId, RoundId, ThemeId, Workshop};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What an idea says and who may read it.
    Fate(IdeaId),
    /// The theme that it is in.
    Home(IdeaId),
    /// What is in a theme, and whether there is such a theme.
    Theme(ThemeId),
    Title(ThemeId),
    /// The order of themes.
    Order,
    /// Where the room is.
    Place,
    Round(RoundId),
    Timer(RoundId),
    Wall(RoundId),
    Spotlight,
    Reading,
    /// The agenda itself.
    Everything,
}

impl Part {
    pub fn is_an_idea(self) -> bool {
        matches!(self, Self::Fate(_) | Self::Home(_))
    }
}

pub fn touched(w: &Workshop, event: &Event) -> Vec<Part> {
    match event {
        Event::SetupChanged { .. } | Event::VoteRepeated { .. } => vec![Part::Everything],
        Event::CostsSet { round, .. } => vec![Part::Round(*round)],

        Event::RoundOpened { round, options, .. } => {
            let themes = options.iter().filter_map(|item| match item {
                ItemId::Theme(id) => Some(Part::Theme(*id)),
                ItemId::Idea(_) => None,
            });
            std::iter::once(Part::Place)
                .chain(themes)
                .chain(round_parts(*round))
                .collect()
        }
        Event::RoundClosed { round } => std::iter::once(Part::Place)
            .chain(round_parts(*round))
            .collect(),
        Event::WentTo { .. } => vec![Part::Place],
        Event::WallShown { round } | Event::WallCovered { round } => vec![Part::Wall(*round)],
        Event::TimerSet { round, .. } => vec![Part::Timer(*round)],
        Event::Revealed { round, .. } | Event::RevealedTo { round, .. } => {
            vec![Part::Round(*round)]
        }

        Event::IdeaWithdrawn { idea } => vec![Part::Fate(*idea), Part::Home(*idea)],
        Event::IdeaEdited { idea, .. }
        | Event::IdeaHidden { idea, .. }
        | Event::IdeaShown { idea }
        | Event::IdeaKept { idea }
        | Event::IdeaPutUp { idea }
        | Event::IdeaHeld { idea }
        | Event::IdeaParked { idea }
        | Event::IdeaUnparked { idea } => vec![Part::Fate(*idea)],
        Event::ReadingSet { .. } => vec![Part::Reading],

        Event::ThemeMade { theme, .. } | Event::ThemeUnmade { theme } => {
            vec![Part::Theme(*theme), Part::Title(*theme)]
        }
        Event::ThemeTitled { theme, .. } => vec![Part::Title(*theme)],
        Event::IdeasPlaced { ideas, theme } => {
            let from = ideas.iter().filter_map(|id| w.ideas.get(id)?.theme);
            let homes = ideas.iter().copied().map(Part::Home);
            homes.chain(from.chain(*theme).map(Part::Theme)).collect()
        }
        Event::ThemesMerged { theme, into } => {
            let ideas = w.themes.get(theme).map(|theme| theme.ideas.clone());
            [
                Part::Theme(*theme),
                Part::Theme(*into),
                Part::Title(*theme),
                Part::Order,
            ]
            .into_iter()
            .chain(ideas.into_iter().flatten().map(Part::Home))
            .collect()
        }
        Event::ThemeParted { theme, .. } | Event::ThemeMoved { theme, .. } => {
            vec![Part::Theme(*theme), Part::Order]
        }
        Event::Spotlit { .. } => vec![Part::Spotlight],

        Event::WorkshopCreated { .. }
        | Event::SeatTaken { .. }
        | Event::RoleChosen { .. }
        | Event::IdeaShared { .. }
        | Event::IdeaLinked { .. }
        | Event::IdeaUnlinked { .. }
        | Event::BallotCast { .. }
        | Event::Undone { .. }
        | Event::ProseWritten { .. } => vec![],
    }
}

fn round_parts(round: RoundId) -> [Part; 3] {
    [Part::Round(round), Part::Timer(round), Part::Wall(round)]
}
