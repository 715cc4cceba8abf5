//! One result read through one lens: which row stands where, how long its bar is, and what is
//! written beside it. Only what [`Results`] holds, so nothing that is not revealed.

use std::collections::{BTreeMap, BTreeSet};

use workshop::view::{GroupName, MyBallot, MyMark, ResultRow, Results};
use workshop::{BEST_RATING, BallotRule, HowFar, ItemId, Opinion, Role};

use crate::words::{Lang, ResultWords, Room, methods};

/// A way to read the same ballots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lens {
    #[default]
    Everyone,
    EqualVoice,
    CommonGround,
}

/// One line of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub item: ItemId,
    /// `I-12` or `T-3`.
    pub number: String,
    pub text: String,
    pub place: u32,
    pub tied: bool,
    pub per_mille: u32,
    /// The bar in words.
    pub value: String,
    /// More in words, where there is more.
    pub detail: Option<String>,
}

impl Lens {
    pub const ALL: [Self; 3] = [Self::Everyone, Self::EqualVoice, Self::CommonGround];

    /// As it stands in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::EqualVoice => "equal",
            Self::CommonGround => "common",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lens| lens.key() == key)
    }

    /// Whether the room has seen it.
    pub fn is_shown(self, results: &Results) -> bool {
        match self {
            Self::Everyone => true,
            Self::EqualVoice => results.lenses.is_some() && results.upto >= HowFar::EqualVoice,
            Self::CommonGround => results.lenses.is_some() && results.upto >= HowFar::CommonGround,
        }
    }

    pub fn name(self, lang: Lang) -> &'static str {
        let room = Room::of(lang);
        match self {
            Self::Everyone => room.everyone,
            Self::EqualVoice => room.equal_voice,
            Self::CommonGround => room.common_ground,
        }
    }
}

/// Best first. Where no lenses are shown, every lens reads as Everyone.
pub fn rows(lang: Lang, results: &Results, lens: Lens) -> Vec<Row> {
    let standings = results.lenses.as_ref().and_then(|lenses| match lens {
        Lens::Everyone => None,
        Lens::EqualVoice => Some(&lenses.equal_voice),
        Lens::CommonGround => Some(&lenses.common_ground),
    });
    let Some(standings) = standings else {
        let everyone = results.rows.iter();
        return everyone
            .map(|row| counted(lang, results.rule, row))
            .collect();
    };
    let words = ResultWords::of(lang);
    let by_item: BTreeMap<ItemId, &ResultRow> =
        results.rows.iter().map(|row| (row.item, row)).collect();
    standings
        .iter()
        .filter_map(|standing| {
            let row = by_item.get(&standing.item)?;
            Some(Row {
                item: standing.item,
                number: row.number.clone(),
                text: row.text.clone(),
                place: standing.place,
                tied: standing.tied,
                per_mille: standing.per_mille,
                value: (words.percent)((standing.per_mille + 5) / 10),
                detail: None,
            })
        })
        .collect()
}

fn counted(lang: Lang, rule: BallotRule, row: &ResultRow) -> Row {
    Row {
        item: row.item,
        number: row.number.clone(),
        text: row.text.clone(),
        place: row.place,
        tied: row.tied,
        per_mille: row.per_mille,
        value: methods::value(lang, rule, row),
        detail: methods::detail(lang, rule, row),
    }
}

/// What a person's own ballot supports: approved, picked, agreed with, given something, rated 4 or
/// 5, preferred.
pub fn supported(ballot: &MyBallot) -> BTreeSet<ItemId> {
    let lines = ballot.lines.iter();
    lines
        .filter(|line| match &line.mark {
            MyMark::None | MyMark::Over(_) => true,
            MyMark::Opinion(opinion) => *opinion == Opinion::Agree,
            MyMark::Given(given) => *given > 0,
            MyMark::Rating(rating) => rating.first.is_some_and(|given| given >= BEST_RATING - 1),
        })
        .filter_map(|line| line.card.as_ref().map(|card| card.item))
        .collect()
}

/// A group as it reads within a sentence: our own words small, the facilitator's as they are.
pub fn group_name(lang: Lang, roles: &[Role], group: &GroupName) -> String {
    let room = Room::of(lang);
    let key = match group {
        GroupName::Role(key) => Some(key),
        GroupName::Others => None,
    };
    let name = room.role_group(roles, key);
    let role = roles.iter().find(|role| Some(&role.key) == key);
    match role {
        Some(role) if room.known_role(role).is_none() => name.to_owned(),
        _ => name.to_lowercase(),
    }
}

/// The same at the start of a sentence.
pub fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    first + letters.as_str()
}
