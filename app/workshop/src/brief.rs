//! The design brief, composed from the record: what leaves the room, as facts without a language.
//!
//! Everything in it is public. What only the facilitator may read, what was taken down and what
//! was taken back are numbers here, or nothing; results are here once they are revealed; and a
//! role with too few people to hide in is spoken of with the others.

mod ideas;
mod method;
mod people;
mod votes;

pub use ideas::{BriefIdea, BriefTheme, Voted, Whence};
pub use method::{BriefRound, KeptBack};
pub use people::{Crowd, People};
pub use votes::{BriefVote, Drawn, Leanings};

use std::collections::BTreeMap;

use crate::{
    Role, Section, Time, Workshop,
    view::{self, Header, MergedTheme},
};

#[derive(Clone, Debug, PartialEq)]
pub struct Brief {
    /// The journal position that it was made from.
    pub seq: u64,
    pub header: Header,
    /// Code of the language in which the workshop was prepared; may be empty.
    pub language: String,
    pub begun: Time,
    /// When the last entry was written.
    pub touched: Time,
    pub smallest_group: u8,
    pub people: People,
    /// Everything that everybody may read, in the order of the numbers.
    pub ideas: Vec<BriefIdea>,
    /// Live themes in the facilitator's order.
    pub themes: Vec<BriefTheme>,
    /// Themes that were merged into another, in the order made: history.
    pub merged: Vec<MergedTheme>,
    /// Every vote that was opened, in the agenda's order.
    pub votes: Vec<BriefVote>,
    /// Every round that was opened, in the agenda's order.
    pub rounds: Vec<BriefRound>,
    pub kept_back: KeptBack,
    /// The designer's words.
    pub prose: BTreeMap<Section, Written>,
}

/// What the designer wrote in one section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// CommonMark, verbatim.
    pub text: String,
    pub at: Time,
    pub seq: u64,
    /// The record under it has changed since.
    pub overtaken: bool,
}

/// What a short id points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ref {
    Idea(u32),
    Theme(u32),
    Vote(u32),
}

/// Composes the brief from the workshop as it stands. The same workshop gives the same brief.
pub fn compose(w: &Workshop) -> Brief {
    let Workshop {
        seq,
        setup,
        begun,
        touched,
        place: _,
        runs: _,  // rounds and revealed votes
        seats: _, // counts, in groups of enough people
        ideas: _, // those on the wall; the rest as numbers
        idea_order: _,
        reads_first: _,
        public_ideas: _,
        private_ideas: _,
        themes: _,
        theme_order: _,
        spotlight: _,
        done: _,
        prose,
        changed: _, // as a mark beside prose
        heard: _,
    } = w;
    let votes = votes::votes(w);
    let ideas = ideas::ideas(w, &votes);
    Brief {
        seq: *seq,
        header: view::header(w),
        language: setup.language.clone(),
        begun: *begun,
        touched: *touched,
        smallest_group: setup.smallest_group,
        people: people::people(w),
        themes: ideas::themes(w, &votes),
        merged: view::merged(w),
        rounds: method::rounds(w),
        kept_back: method::kept_back(w),
        prose: prose
            .iter()
            .map(|(section, prose)| {
                let written = Written {
                    text: prose.text.clone(),
                    at: prose.at,
                    seq: prose.seq,
                    overtaken: w.is_overtaken(*section),
                };
                (*section, written)
            })
            .collect(),
        ideas,
        votes,
    }
}

impl Brief {
    pub fn roles(&self) -> &[Role] {
        &self.header.roles
    }

    /// The idea with this number, if everybody may read it.
    pub fn idea(&self, number: u32) -> Option<&BriefIdea> {
        let at = self.ideas.binary_search_by_key(&number, |idea| idea.number);
        at.ok().map(|at| &self.ideas[at])
    }

    pub fn theme(&self, number: u32) -> Option<&BriefTheme> {
        self.themes.iter().find(|theme| theme.number == number)
    }

    /// Votes whose result everybody has seen.
    pub fn revealed(&self) -> impl Iterator<Item = (&BriefVote, &view::Results)> {
        self.votes
            .iter()
            .filter_map(|vote| Some((vote, vote.results.as_ref()?)))
    }

    /// Whether a short id leads somewhere in this brief.
    pub fn has(&self, id: Ref) -> bool {
        match id {
            Ref::Idea(n) => self.idea(n).is_some(),
            Ref::Theme(n) => self.theme(n).is_some() || self.merged.iter().any(|m| m.number == n),
            Ref::Vote(n) => self.votes.iter().any(|vote| vote.number == n),
        }
    }

    /// How many ideas came with an id from another tool's file.
    pub fn imported(&self) -> usize {
        let from_a_file = |idea: &&BriefIdea| idea.source_id.is_some();
        self.ideas.iter().filter(from_a_file).count()
    }
}

impl std::fmt::Display for Ref {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (letter, n) = match self {
            Self::Idea(n) => ('I', n),
            Self::Theme(n) => ('T', n),
            Self::Vote(n) => ('V', n),
        };
        write!(f, "{letter}-{n}")
    }
}

impl std::str::FromStr for Ref {
    type Err = ();

    /// Reads `I-12`, as it is written and no other way.
    fn from_str(said: &str) -> Result<Self, ()> {
        let (letter, n) = said.split_once('-').ok_or(())?;
        let plain = n.bytes().all(|b| b.is_ascii_digit()) && !n.starts_with('0') && n.len() < 7;
        let n = n.parse().ok().filter(|_| plain).ok_or(())?;
        match letter {
            "I" => Ok(Self::Idea(n)),
            "T" => Ok(Self::Theme(n)),
            "V" => Ok(Self::Vote(n)),
            _ => Err(()),
        }
    }
}
