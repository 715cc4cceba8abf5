//! A vote as it lies before one person: the options in the order of this phone, and the ballot
//! that this person cast, if they did.

use rooms::Code;
use workshop::view::{Header, MyBallot, MyLine, OptionCard, VoteScene, mine, seats, vote};
use workshop::{Ballot, BallotRule, ItemId, Opinion, Role, shuffled};

use crate::visit::SeatVisit;
use crate::words::{Lang, Room, sort_of};

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
            heading: Room::of(lang).asked(sort_of(scene.rule), &scene.prompt, &header.question),
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
            BallotRule::Approve | BallotRule::Judge => self.scene.options.len(),
        }
    }

    /// What was cast, as far as it can be cast today; else an empty ballot.
    pub fn draft(&self) -> Ballot {
        let lines = self.mine.iter().flat_map(|mine| &mine.lines);
        let there = lines.filter_map(|line| {
            let item = line.card.as_ref()?.item;
            self.option(item).map(|_| (item, line.opinion))
        });
        match self.scene.rule {
            BallotRule::Approve => Ballot::Approve(there.map(|(item, _)| item).collect()),
            BallotRule::PickAndRank { .. } => Ballot::Ranked(there.map(|(item, _)| item).collect()),
            BallotRule::Judge => Ballot::Judged(
                there
                    .filter_map(|(item, opinion)| Some((item, opinion?)))
                    .collect(),
            ),
        }
    }

    /// A ballot that was not cast, to be read.
    pub fn lines(&self, ballot: &Ballot) -> Vec<MyLine> {
        let opinions: Vec<Option<Opinion>> = match ballot {
            Ballot::Judged(judged) => judged.iter().map(|(_, opinion)| Some(*opinion)).collect(),
            Ballot::Approve(items) | Ballot::Ranked(items) => vec![None; items.len()],
        };
        ballot
            .items()
            .zip(opinions)
            .filter_map(|(item, opinion)| {
                let card = Some(self.option(item)?.clone());
                Some(MyLine { card, opinion })
            })
            .collect()
    }
}
