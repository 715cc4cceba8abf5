//! What one person may see of their own: ideas, ballots, and what became of them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    Ballot, IdeaId, IdeaNumber, ItemId, Moderation, Opinion, Rating, RoleKey, RoundId, RunState,
    SeatId, Time, Workshop,
};

use super::{OptionCard, scene::option_card};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mine {
    pub seat: SeatId,
    pub role: Option<RoleKey>,
    /// In the order shared, withdrawn ones left out.
    pub ideas: Vec<MyIdea>,
    pub ballots: Vec<MyBallot>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MyIdea {
    pub id: IdeaId,
    pub number: IdeaNumber,
    pub text: String,
    pub round: Option<RoundId>,
    pub only_desk: bool,
    pub behind: u8,
    /// When it was saved: shared, or last edited.
    pub saved: Time,
    /// Its round is open: it may be edited. Taken back it may be at any time.
    pub editable: bool,
    pub fate: MyFate,
    /// The title of its theme, once everybody can see the idea.
    pub theme: Option<String>,
    /// Set aside for later.
    pub parked: bool,
    /// The number of the idea that it was linked to, if that one is on the wall.
    pub same_as: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MyFate {
    OnTheWall,
    /// Saved; the wall is not open yet.
    WaitsForTheWall,
    OnlyTheFacilitator,
    /// Saved; the facilitator reads it before it goes on the wall.
    ToBeRead,
    /// The facilitator read it and keeps it private.
    KeptPrivate,
    /// The facilitator took it down, and said why.
    TakenDown {
        reason: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MyBallot {
    pub round: RoundId,
    pub ballot: Ballot,
    /// What is on it, in its own order, as it reads and counts today.
    pub lines: Vec<MyLine>,
    pub saved: Time,
    /// Something on it has changed since it was cast; worth a look.
    pub changed_since: bool,
}

/// One thing on a ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MyLine {
    /// `None`: the room may not see it any more. A theme that was merged is the one that took it
    /// in, once.
    pub card: Option<OptionCard>,
    pub mark: MyMark,
}

/// What was said of it, beside naming it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MyMark {
    None,
    Opinion(Opinion),
    /// Points, or votes for and against.
    Given(i16),
    Rating(Rating),
    /// It was preferred to this one; `None`: the room may not see that any more.
    Over(Option<Box<OptionCard>>),
}

/// `None` for a seat that nobody took.
pub fn mine(w: &Workshop, seat: SeatId) -> Option<Mine> {
    let Workshop {
        seq: _,
        setup: _,
        begun: _,
        touched: _,
        place: _,
        runs,  // this seat's ballots only
        seats, // this seat only
        ideas: _,
        idea_order: _,
        reads_first: _,
        public_ideas: _,
        private_ideas: _,
        themes, // titles, for ideas on the wall
        theme_order: _,
        spotlight: _,
        done: _,
        prose: _,
        changed: _,
        heard: _,
    } = w;
    let taken = seats.get(&seat)?;
    let ideas = w
        .ideas_in_order()
        .filter(|idea| idea.author.seat() == Some(seat) && !idea.is_withdrawn())
        .map(|idea| MyIdea {
            id: idea.id,
            number: idea.number,
            text: idea.text.clone(),
            round: idea.round,
            only_desk: idea.only_desk,
            behind: idea.behind,
            saved: idea.edited.unwrap_or(idea.at),
            editable: idea
                .round
                .is_some_and(|round| w.run(round).state == RunState::Open),
            fate: match &idea.moderation {
                Moderation::Hidden { reason } => MyFate::TakenDown {
                    reason: reason.clone(),
                },
                _ if idea.only_desk => MyFate::OnlyTheFacilitator,
                Moderation::Kept => MyFate::KeptPrivate,
                _ if idea.is_to_read() => MyFate::ToBeRead,
                _ if w.is_on_the_wall(idea) => MyFate::OnTheWall,
                _ => MyFate::WaitsForTheWall,
            },
            theme: idea
                .theme
                .filter(|_| w.is_on_the_wall(idea))
                .and_then(|id| Some(themes.get(&id)?.title.clone())),
            parked: idea.parked,
            same_as: idea
                .same_as
                .and_then(|id| w.ideas.get(&id))
                .filter(|other| w.is_on_the_wall(other))
                .map(|other| other.number.n),
        })
        .collect();
    let ballots = w
        .setup
        .rounds
        .iter()
        .filter_map(|round| {
            let cast = runs.get(&round.id)?.ballots.get(&seat)?;
            Some(MyBallot {
                round: round.id,
                ballot: cast.ballot.clone(),
                lines: lines(w, &cast.ballot),
                saved: cast.at,
                changed_since: w.has_changed_since(cast),
            })
        })
        .collect();
    Some(Mine {
        seat,
        role: taken.role.clone(),
        ideas,
        ballots,
    })
}

fn lines(w: &Workshop, ballot: &Ballot) -> Vec<MyLine> {
    let card = |item: &ItemId| option_card(w, w.resolve(*item));
    if let Ballot::Compared(pairs) = ballot {
        let line = |(a, b): &(ItemId, ItemId)| MyLine {
            card: card(a),
            mark: MyMark::Over(card(b).map(Box::new)),
        };
        return pairs.iter().map(line).collect();
    }
    let marks: Vec<MyMark> = match ballot {
        Ballot::Approve(items) | Ballot::Ranked(items) => vec![MyMark::None; items.len()],
        Ballot::Judged(judged) => judged
            .iter()
            .map(|(_, said)| MyMark::Opinion(*said))
            .collect(),
        Ballot::Points(given) => {
            let whole = |n: u16| i16::try_from(n).unwrap_or(i16::MAX);
            given
                .iter()
                .map(|(_, n)| MyMark::Given(whole(*n)))
                .collect()
        }
        Ballot::Quadratic(votes) => votes.iter().map(|(_, n)| MyMark::Given(*n)).collect(),
        Ballot::Rated(rated) => rated
            .iter()
            .map(|(_, said)| MyMark::Rating(*said))
            .collect(),
        Ballot::Compared(_) => vec![],
    };
    let mut seen = BTreeSet::new();
    ballot
        .items()
        .into_iter()
        .zip(marks)
        .filter(|(item, _)| seen.insert(w.resolve(*item)))
        .map(|(item, mark)| MyLine {
            card: card(&item),
            mark,
        })
        .collect()
}
