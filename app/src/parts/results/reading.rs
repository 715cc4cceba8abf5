//! One result read through one lens: which row stands where, how long its bar is, and what is
//! written beside it. Only what [`Results`] holds, so nothing that is not revealed.

use std::collections::{BTreeMap, BTreeSet};

use workshop::view::{GroupName, Lenses, MyBallot, MyMark, ResultRow, Results};
use workshop::{BEST_RATING, BallotRule, HowFar, ItemId, Opinion, Role};

use crate::parts::charts::Drawing;
use crate::ui::{Figure, figure_of};
use crate::words::{Lang, PlotWords, ResultWords, Room, methods};

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
    pub label: Label,
    pub place: u32,
    pub tied: bool,
    /// What is drawn of it; `None`: it is a part of one picture of all, or there is nothing.
    pub drawing: Option<Drawing>,
    /// The drawing in words.
    pub value: String,
    /// More in words, where there is more.
    pub detail: Vec<String>,
    /// Where each group puts it, as far as that is shown.
    pub stands: Vec<GroupStand>,
}

/// What stands before a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    Place,
    /// Its number in the picture of all; also what shares a place has one of its own.
    Plotted(u32),
    /// When it was bought.
    Bought(u32),
    NotBought,
}

/// Where one group puts an option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupStand {
    pub figure: Figure,
    /// As it reads within a sentence.
    pub name: String,
    /// Twice the rank, so that halves are whole.
    pub double_rank: u32,
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

    /// How many options it puts in order: those that every group answered enough, or all.
    pub fn ranks(self, results: &Results) -> usize {
        match (self, &results.lenses) {
            (Self::EqualVoice | Self::CommonGround, Some(lenses)) => lenses.equal_voice.len(),
            (Self::Everyone, _) | (_, None) => results.rows.len(),
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
pub fn rows(lang: Lang, results: &Results, roles: &[Role], lens: Lens) -> Vec<Row> {
    let standings = results.lenses.as_ref().and_then(|lenses| match lens {
        Lens::Everyone => None,
        Lens::EqualVoice => Some(&lenses.equal_voice),
        Lens::CommonGround => Some(&lenses.common_ground),
    });
    let Some(standings) = standings else {
        let everyone = (1..).zip(&results.rows);
        return everyone
            .map(|(n, row)| counted(lang, results, n, row))
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
                label: Label::Place,
                place: standing.place,
                tied: standing.tied,
                drawing: Some(Drawing::Bar {
                    per_mille: standing.per_mille,
                    against: 0,
                }),
                value: (words.percent)((standing.per_mille + 5) / 10),
                detail: vec![],
                stands: stands(lang, results.lenses.as_ref(), roles, standing.item),
            })
        })
        .collect()
}

/// Where each group puts it; nothing where that is not shown yet.
fn stands(lang: Lang, lenses: Option<&Lenses>, roles: &[Role], item: ItemId) -> Vec<GroupStand> {
    let of = |lenses: &Lenses| {
        let ranks = lenses.ranks.iter().find(|ranks| ranks.item == item)?;
        let groups = lenses.groups.iter().zip(&ranks.double_ranks);
        Some(
            groups
                .map(|(group, rank)| GroupStand {
                    figure: figure(roles, &group.name),
                    name: group_name(lang, roles, &group.name),
                    double_rank: *rank,
                })
                .collect(),
        )
    };
    lenses.and_then(of).unwrap_or_default()
}

/// `n` is its place in the list, from 1, ties or not.
fn counted(lang: Lang, results: &Results, n: u32, row: &ResultRow) -> Row {
    let rule = results.rule;
    let is_plotted = matches!(rule, BallotRule::Rate { axes: 2 });
    Row {
        item: row.item,
        number: row.number.clone(),
        text: row.text.clone(),
        label: if is_plotted {
            Label::Plotted(n)
        } else {
            Label::Place
        },
        place: row.place,
        tied: row.tied,
        drawing: Drawing::of(results, row),
        value: value(lang, results, row),
        detail: detail(lang, results, row),
        stands: vec![],
    }
}

/// Of two scales, the quarter.
fn value(lang: Lang, results: &Results, row: &ResultRow) -> String {
    let plot = results.plot.as_ref().filter(|plot| plot.scales == 2);
    let point = plot.and_then(|plot| plot.points.iter().find(|point| point.item == row.item));
    match (plot, point.and_then(|point| point.quadrant)) {
        (Some(plot), Some(quadrant)) if PlotWords::is_named(plot) => {
            PlotWords::quarter_of(lang, plot, quadrant)
        }
        (Some(_), _) => String::new(),
        (None, _) => methods::value(lang, results.rule, row),
    }
}

/// Every number that a picture of ratings shows.
fn detail(lang: Lang, results: &Results, row: &ResultRow) -> Vec<String> {
    let plain = methods::detail(lang, results.rule, row);
    let Some(plot) = &results.plot else {
        return plain.into_iter().collect();
    };
    let words = PlotWords::of(lang);
    let Some(point) = plot.points.iter().find(|point| point.item == row.item) else {
        return vec![words.not_rated.to_owned()];
    };
    if plot.scales == 1 {
        let spread = PlotWords::spread_of(lang, &point.first);
        return vec![format!("{} · {spread}", plain.unwrap_or_default())];
    }
    let stands = [Some(&point.first), point.second.as_ref()];
    let scales = PlotWords::axes(lang, plot).into_iter().zip(stands);
    let scales = scales.map(|(axis, stand)| match stand {
        Some(stand) => format!(
            "{axis} {} ({})",
            lang.score(stand.mean),
            PlotWords::spread_of(lang, stand)
        ),
        None => format!("{axis} {}", words.not_rated),
    });
    scales.chain(plain).collect()
}

pub fn figure(roles: &[Role], group: &GroupName) -> Figure {
    match group {
        GroupName::Role(key) => figure_of(roles, Some(key)),
        GroupName::Others => Figure::Other,
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
        Some(role) if room.known_role(role).is_none() => name.into_owned(),
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
