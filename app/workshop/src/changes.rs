//! When each part of the record last changed, so that a text written beside it can be marked when
//! it speaks of a record that is no longer the same.

use crate::{Event, RoundKind, Section, Wall, Workshop};

/// Journal positions; 0 for never.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Title, question, roles, agenda.
    pub setup: u64,
    /// Who sits where.
    pub people: u64,
    /// Who has voted; not what.
    pub turnout: u64,
    /// What everybody may read.
    pub ideas: u64,
    /// What belongs together.
    pub themes: u64,
    /// When rounds were opened and closed.
    pub rounds: u64,
    /// What was revealed.
    pub results: u64,
}

impl Changes {
    /// Position of the last change to what a section of the brief rests on.
    pub fn under(&self, section: Section) -> u64 {
        let parts: &[u64] = match section {
            Section::TheQuestion => &[self.setup, self.ideas],
            Section::WhoWasInTheRoom => &[self.people, self.turnout],
            Section::Problem | Section::Constraints | Section::OpenQuestions => &[self.ideas],
            Section::PeopleAffected => &[self.people],
            Section::Themes => &[self.ideas, self.themes],
            Section::Measures | Section::Commitments => &[self.results],
            Section::Priorities | Section::Agreement | Section::Opportunities => {
                &[self.ideas, self.themes, self.results]
            }
            Section::InOneMinute => &[
                self.setup,
                self.people,
                self.ideas,
                self.themes,
                self.results,
            ],
            Section::Method => &[
                self.setup,
                self.people,
                self.turnout,
                self.ideas,
                self.themes,
                self.rounds,
                self.results,
            ],
        };
        parts.iter().copied().max().unwrap_or_default()
    }
}

impl Workshop {
    /// Notes what the event at `seq` is about to change.
    pub(crate) fn note_change(&mut self, seq: u64, event: &Event) {
        let changed = &mut self.changed;
        match event {
            Event::WorkshopCreated { .. } | Event::SetupChanged { .. } => changed.setup = seq,
            Event::SeatTaken { .. } => changed.people = seq,
            // A role shows beside ideas and decides whose results are shown apart.
            Event::RoleChosen { .. } => {
                changed.people = seq;
                changed.ideas = seq;
                changed.results = seq;
            }
            Event::RoundOpened { round, .. } => {
                changed.rounds = seq;
                let kind = self.setup.round(*round).map(|round| &round.kind);
                let run = self.runs.get(round);
                if run.is_some_and(|run| run.revealed) {
                    changed.results = seq;
                }
                let uncovers = matches!(
                    kind,
                    Some(RoundKind::Gather {
                        wall: Wall::Open,
                        ..
                    })
                );
                if uncovers && run.is_some_and(|run| !run.wall) {
                    changed.ideas = seq;
                }
            }
            Event::RoundClosed { .. } => changed.rounds = seq,
            Event::WentTo { .. }
            | Event::TimerSet { .. }
            | Event::Spotlit { .. }
            | Event::ReadingSet { .. }
            | Event::Undone { .. }
            | Event::ProseWritten { .. } => {}
            Event::WallShown { .. }
            | Event::WallCovered { .. }
            | Event::IdeaShared { .. }
            | Event::IdeaEdited { .. }
            | Event::IdeaWithdrawn { .. }
            | Event::IdeaHidden { .. }
            | Event::IdeaShown { .. }
            | Event::IdeaKept { .. }
            | Event::IdeaPutUp { .. }
            | Event::IdeaHeld { .. }
            | Event::IdeaParked { .. }
            | Event::IdeaUnparked { .. } => changed.ideas = seq,
            Event::ThemeMade { .. }
            | Event::ThemeTitled { .. }
            | Event::IdeasPlaced { .. }
            | Event::ThemesMerged { .. }
            | Event::ThemeParted { .. }
            | Event::ThemeUnmade { .. }
            | Event::ThemeMoved { .. }
            | Event::IdeaLinked { .. }
            | Event::IdeaUnlinked { .. } => changed.themes = seq,
            Event::BallotCast { .. } => changed.turnout = seq,
            Event::CostsSet { .. } => changed.results = seq,
            Event::VoteRepeated { .. } => changed.setup = seq,
            Event::Revealed { .. } | Event::RevealedTo { .. } => changed.results = seq,
        }
    }

    /// Whether the record under a section has changed since its text was written.
    pub fn is_overtaken(&self, section: Section) -> bool {
        self.prose
            .get(&section)
            .is_some_and(|prose| self.changed.under(section) > prose.seq)
    }
}
