//! A vote as it lies before one person: the options in the order of this phone, and the ballot
//! that this person cast, if they did.

use rooms::Code;
use workshop::view::{
    Header, MyBallot, MyLine, MyMark, OptionCard, Sort, VoteScene, mine, seats, vote,
};
use workshop::{Ballot, BallotRule, ItemId, Role, shuffled};

use crate::visit::SeatVisit;
use crate::words::{Lang, Room};

pub struct Paper {
    pub lang: Lang,
    pub code: Code,
    /// Its options are in the order of this phone.
    pub scene: VoteScene,
    /// What the vote asks.
    pub heading: String,
    pub roles: Vec<Role>,
    pub mine: Option<MyBallot>,
}

impl Paper {
    pub fn new(visit: &SeatVisit, mut scene: VoteScene, header: &Header) -> Self {
        let lang = visit.reader.lang;
        let options = std::mem::take(&mut scene.options);
        scene.options = shuffled(options, &[visit.seat.0, scene.round.0]);
        let ballots = mine(&visit.now, visit.seat).map_or_else(Vec::new, |mine| mine.ballots);
        Paper {
            lang,
            code: visit.code(),
            heading: Room::of(lang).asked(
                Sort::of_rule(scene.rule),
                &scene.prompt,
                &header.question,
            ),
            roles: header.roles.clone(),
            mine: ballots
                .into_iter()
                .find(|ballot| ballot.round == scene.round),
            scene,
        }
    }

    /// The vote in the round of this id, wherever the room is; `None` if there is none.
    pub fn find(visit: &SeatVisit, round: &str) -> Option<Self> {
        let scene = vote(&visit.now, round.parse().ok()?)?;
        Some(Self::new(visit, scene, &seats(&visit.now).header))
    }

    /// Every vote in which this person cast a ballot, in the order of the agenda.
    pub fn cast(visit: &SeatVisit) -> Vec<Self> {
        let header = seats(&visit.now).header;
        let ballots = mine(&visit.now, visit.seat).map_or_else(Vec::new, |mine| mine.ballots);
        let scenes = ballots
            .iter()
            .filter_map(|ballot| vote(&visit.now, ballot.round));
        scenes
            .map(|scene| Self::new(visit, scene, &header))
            .collect()
    }

    /// Where the ballot is found, after the workshop's own address.
    pub fn rest(&self) -> String {
        format!("/ballots/{}", self.scene.round)
    }

    pub fn room(&self) -> String {
        format!("/w/{}", self.code)
    }

    pub fn address(&self) -> String {
        format!("{}{}", self.room(), self.rest())
    }

    pub fn option(&self, item: ItemId) -> Option<&OptionCard> {
        self.scene.options.iter().find(|option| option.item == item)
    }

    /// How many may be picked: what the rule says, and never more than there are.
    pub fn most(&self) -> usize {
        match self.scene.rule {
            BallotRule::PickAndRank { k } => usize::from(k).min(self.scene.options.len()),
            _ => self.scene.options.len(),
        }
    }

    /// What was cast, as far as it can be cast today; else an empty ballot.
    pub fn draft(&self) -> Ballot {
        let lines = self.mine.iter().flat_map(|mine| &mine.lines);
        let there = lines.filter_map(|line| {
            let item = line.card.as_ref()?.item;
            self.option(item).map(|_| (item, &line.mark))
        });
        let given = |mark: &MyMark| match mark {
            MyMark::Given(given) => Some(*given),
            _ => None,
        };
        match self.scene.rule {
            BallotRule::Approve | BallotRule::Budget { .. } => {
                Ballot::Approve(there.map(|(item, _)| item).collect())
            }
            BallotRule::PickAndRank { .. } | BallotRule::RankAll => {
                Ballot::Ranked(there.map(|(item, _)| item).collect())
            }
            BallotRule::Judge => Ballot::Judged(
                there
                    .filter_map(|(item, mark)| match mark {
                        MyMark::Opinion(opinion) => Some((item, *opinion)),
                        _ => None,
                    })
                    .collect(),
            ),
            BallotRule::Points { .. } => Ballot::Points(
                there
                    .filter_map(|(item, mark)| Some((item, u16::try_from(given(mark)?).ok()?)))
                    .collect(),
            ),
            BallotRule::Quadratic { .. } => Ballot::Quadratic(
                there
                    .filter_map(|(item, mark)| Some((item, given(mark)?)))
                    .collect(),
            ),
            BallotRule::Rate { .. } => Ballot::Rated(
                there
                    .filter_map(|(item, mark)| match mark {
                        MyMark::Rating(rating) => Some((item, *rating)),
                        _ => None,
                    })
                    .collect(),
            ),
            BallotRule::Pairs => Ballot::Compared(
                there
                    .filter_map(|(item, mark)| match mark {
                        MyMark::Over(Some(other)) => Some((item, self.option(other.item)?.item)),
                        _ => None,
                    })
                    .collect(),
            ),
        }
    }

    /// A ballot that was not cast, to be read.
    pub fn lines(&self, ballot: &Ballot) -> Vec<MyLine> {
        let line = |item: &ItemId, mark: MyMark| {
            let card = Some(self.option(*item)?.clone());
            Some(MyLine { card, mark })
        };
        match ballot {
            Ballot::Approve(items) | Ballot::Ranked(items) => items
                .iter()
                .filter_map(|item| line(item, MyMark::None))
                .collect(),
            Ballot::Judged(judged) => judged
                .iter()
                .filter_map(|(item, said)| line(item, MyMark::Opinion(*said)))
                .collect(),
            Ballot::Points(given) => given
                .iter()
                .filter_map(|(item, n)| line(item, MyMark::Given(i16::try_from(*n).ok()?)))
                .collect(),
            Ballot::Quadratic(votes) => votes
                .iter()
                .filter_map(|(item, n)| line(item, MyMark::Given(*n)))
                .collect(),
            Ballot::Rated(rated) => rated
                .iter()
                .filter_map(|(item, said)| line(item, MyMark::Rating(*said)))
                .collect(),
            Ballot::Compared(pairs) => pairs
                .iter()
                .filter_map(|(item, other)| {
                    let other = self.option(*other).cloned().map(Box::new);
                    line(item, MyMark::Over(other))
                })
                .collect(),
        }
    }
}
