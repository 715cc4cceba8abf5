//! What everybody may read: ideas, experiences and themes, each with where it came from and what
//! the votes made of it.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Asks, Author, Idea, IdeaId, ItemId, Lane, Workshop,
    view::{GroupName, Groups},
};

use super::BriefVote;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefIdea {
    /// `I-n`
    pub number: u32,
    /// Word for word.
    pub text: String,
    pub kind: Asks,
    pub whence: Whence,
    /// How many people stand behind it, as they said themselves.
    pub behind: u8,
    /// `T-n`
    pub theme: Option<u32>,
    pub parked: bool,
    /// `I-n` of the idea that says the same, if everybody may read that one.
    pub same_as: Option<u32>,
    /// `I-n` of the ideas that were linked to this one, likewise.
    pub same: Vec<u32>,
    pub source_id: Option<String>,
    /// Revealed votes that it was put to, itself or through its theme.
    pub votes: Vec<Voted>,
}

/// Who said it, as far as that may be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whence {
    Group(GroupName),
    /// Somebody in the room; the roles are too small to say more.
    Somebody,
    /// Prepared beforehand or typed at the desk, without a role.
    Desk,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefTheme {
    /// `T-n`
    pub number: u32,
    pub title: String,
    /// `I-n` of what is in it, in the order placed.
    pub ideas: Vec<u32>,
    /// How many people wrote them, where that is enough people not to say who wrote more than one.
    pub people: Option<u32>,
    /// `T-n`
    pub split_from: Option<u32>,
    pub votes: Vec<Voted>,
}

/// A line of a revealed result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voted {
    /// Place among the brief's votes, from 0.
    pub vote: usize,
    /// Place among that vote's rows, from 0.
    pub row: usize,
}

pub fn ideas(w: &Workshop, votes: &[BriefVote]) -> Vec<BriefIdea> {
    let groups = Groups::of(w);
    let voted = voted(votes);
    let mut ideas: Vec<BriefIdea> = w
        .ideas_in_order()
        .filter(|idea| is_in_the_brief(w, idea))
        .map(|idea| BriefIdea {
            number: idea.number.n,
            text: idea.text.clone(),
            kind: idea.kind,
            whence: whence(w, &groups, idea),
            behind: idea.behind,
            theme: idea.theme.and_then(|id| Some(w.themes.get(&id)?.number)),
            parked: idea.parked,
            same_as: idea.same_as.and_then(|id| number(w, id)),
            same: idea.same.iter().filter_map(|id| number(w, *id)).collect(),
            source_id: idea.source_id.clone(),
            votes: [
                Some(ItemId::Idea(idea.id)),
                idea.theme.map(ItemId::Theme),
                // What was linked to another idea stood for election through it.
                idea.same_as.map(ItemId::Idea),
            ]
            .into_iter()
            .flatten()
            .filter_map(|item| voted.get(&item))
            .flatten()
            .copied()
            .collect(),
        })
        .collect();
    for idea in &mut ideas {
        idea.votes.sort_by_key(|voted| voted.vote);
        idea.votes.dedup_by_key(|voted| voted.vote);
    }
    ideas.sort_by_key(|idea| idea.number);
    ideas
}

pub fn themes(w: &Workshop, votes: &[BriefVote]) -> Vec<BriefTheme> {
    let voted = voted(votes);
    w.themes_in_order()
        .map(|theme| {
            let shown: Vec<&Idea> = theme
                .ideas
                .iter()
                .filter_map(|id| w.ideas.get(id))
                .filter(|idea| is_in_the_brief(w, idea))
                .collect();
            let people: BTreeSet<_> = shown.iter().filter_map(|i| i.author.seat()).collect();
            let people = people.len() as u32;
            BriefTheme {
                number: theme.number,
                title: theme.title.clone(),
                ideas: shown.iter().map(|idea| idea.number.n).collect(),
                people: (people >= u32::from(w.setup.smallest_group)).then_some(people),
                split_from: theme
                    .split_from
                    .and_then(|id| Some(w.themes.get(&id)?.number)),
                votes: voted
                    .get(&ItemId::Theme(theme.id))
                    .cloned()
                    .unwrap_or_default(),
            }
        })
        .collect()
}

fn is_in_the_brief(w: &Workshop, idea: &Idea) -> bool {
    w.is_on_the_wall(idea) && idea.number.lane == Lane::Public
}

fn number(w: &Workshop, id: IdeaId) -> Option<u32> {
    let idea = w.ideas.get(&id)?;
    is_in_the_brief(w, idea).then_some(idea.number.n)
}

fn whence(w: &Workshop, groups: &Groups, idea: &Idea) -> Whence {
    let role = w.role_of(idea);
    match &idea.author {
        Author::Desk { role: None } => Whence::Desk,
        _ if !groups.tell_apart() => Whence::Somebody,
        _ => Whence::Group(groups.of_role(w, role)),
    }
}

fn voted(votes: &[BriefVote]) -> BTreeMap<ItemId, Vec<Voted>> {
    let mut voted: BTreeMap<ItemId, Vec<Voted>> = BTreeMap::new();
    for (vote, results) in votes
        .iter()
        .enumerate()
        .filter_map(|(n, vote)| Some((n, vote.results.as_ref()?)))
    {
        for (row, line) in results.rows.iter().enumerate() {
            voted
                .entry(line.item)
                .or_default()
                .push(Voted { vote, row });
        }
    }
    voted
}
