//! A vote that was held elsewhere, as a workshop that is over: the options were brought along,
//! everybody sat down and voted, the round is closed and its result in sight.

use app::words::Lang;
use uuid::Uuid;
use workshop::{
    Actor, Author, Ballot, BallotRule, Command, HowFar, IdeaId, ItemId, LINE_CHARS, QUESTION_CHARS,
    Role, RoleKey, Round, RoundId, RoundKind, SMALLEST_GROUP_DEFAULT, SeatId, Setup, Shape, Source,
    TITLE_CHARS, UNIT_CHARS, VoteSetup, What, WishId,
};

use super::{Wanted, beginning, desk, wish};

pub struct Finished {
    pub title: String,
    /// The library and the file that it comes from.
    pub source: String,
    pub venue: String,
    pub when: String,
    pub rule: BallotRule,
    /// What costs are counted in.
    pub unit: String,
    pub options: Vec<Brought>,
    /// What the roles are a set of; empty where nobody has one.
    pub role_set: String,
    /// Names, in the order in which they are shown.
    pub roles: Vec<String>,
    /// In the order of the file.
    pub people: Vec<Person>,
}

/// Something to vote on.
pub struct Brought {
    pub source_id: String,
    pub text: String,
    pub cost: Option<u64>,
}

pub struct Person {
    pub role: Option<String>,
    /// `None`: there, and without a vote.
    pub said: Option<Paper>,
}

/// A ballot by places in the list of options.
pub enum Paper {
    Approved(Vec<usize>),
    Ranked(Vec<usize>),
    Points(Vec<(usize, u16)>),
}

impl Finished {
    /// Everything that happened, in order. The journal bears the time of the import, because that
    /// is when it was written; when people really voted is in the setup.
    pub fn wishes(self, lang: Lang) -> Vec<Wanted> {
        let vote = RoundId(Uuid::new_v4());
        let only = (self.role_set.is_empty()).then(everybody);
        let mut wishes = vec![desk(Command::CreateWorkshop {
            setup: self.setup(lang, vote),
        })];
        let ideas: Vec<IdeaId> = self
            .options
            .iter()
            .map(|_| IdeaId(Uuid::new_v4()))
            .collect();
        let mut costs = Vec::new();
        for (option, idea) in self.options.into_iter().zip(&ideas) {
            costs.extend(option.cost.map(|cost| (ItemId::Idea(*idea), cost)));
            let command = Command::AddIdea {
                round: None,
                text: option.text,
                author: Author::Desk { role: None },
                only_desk: false,
                source_id: Some(option.source_id),
            };
            wishes.push((Actor::Desk, WishId(idea.0), command));
        }
        if !costs.is_empty() {
            wishes.push(desk(Command::SetCosts { round: vote, costs }));
        }
        let seats = seats(self.people.len());
        for (person, seat) in self.people.iter().zip(&seats) {
            let own = person.role.as_ref().map(RoleKey::new);
            let role = only.as_ref().map(|role| role.key.clone()).or(own);
            wishes.push(desk(Command::TakeSeat { seat: *seat, role }));
        }
        wishes.push(desk(Command::OpenRound { round: vote }));
        for (person, seat) in self.people.into_iter().zip(seats) {
            let Some(said) = person.said else {
                continue;
            };
            let ballot = said.ballot(&ideas);
            let command = Command::CastBallot {
                round: vote,
                ballot,
            };
            wishes.push(wish(Actor::Seat(seat), command));
        }
        wishes.push(desk(Command::CloseRound { round: vote }));
        wishes.push(desk(Command::Reveal { round: vote }));
        wishes.push(desk(Command::RevealTo {
            round: vote,
            upto: HowFar::Differ,
        }));
        wishes
    }

    fn setup(&self, lang: Lang, vote: RoundId) -> Setup {
        let mut setup = VoteSetup::new(What::Ideas, Source::All, self.rule);
        setup.unit = beginning(&self.unit, UNIT_CHARS);
        Setup {
            title: beginning(&self.title, TITLE_CHARS),
            question: beginning(&self.title, QUESTION_CHARS),
            purpose: beginning(&self.source, QUESTION_CHARS),
            venue: beginning(&self.venue, LINE_CHARS),
            when: beginning(&self.when, LINE_CHARS),
            language: lang.code().to_owned(),
            roles: self.setup_roles(),
            role_set: self.role_set.clone(),
            rounds: vec![Round {
                id: vote,
                kind: RoundKind::Vote(setup),
                prompt: String::new(),
                minutes: 0,
            }],
            smallest_group: SMALLEST_GROUP_DEFAULT,
            ..Setup::default()
        }
    }

    fn setup_roles(&self) -> Vec<Role> {
        if self.roles.is_empty() {
            return vec![everybody()];
        }
        let shapes = Shape::ALL.into_iter().cycle();
        let role = |(name, shape): (&String, Shape)| Role {
            key: RoleKey::new(name),
            shape,
            name: name.clone(),
            hint: String::new(),
        };
        self.roles.iter().zip(shapes).map(role).collect()
    }
}

/// The one role of a workshop where nobody is told apart: there is always one.
pub fn everybody() -> Role {
    Role {
        key: RoleKey::new("participant"),
        shape: Shape::Circle,
        name: "Participants".into(),
        hint: String::new(),
    }
}

/// As many seats, in the order in which ballots are counted and drawn from: so that is the order
/// of the file.
pub fn seats(people: usize) -> Vec<SeatId> {
    let mut seats: Vec<SeatId> = (0..people).map(|_| SeatId(Uuid::new_v4())).collect();
    seats.sort_unstable();
    seats
}

impl Paper {
    fn ballot(self, ideas: &[IdeaId]) -> Ballot {
        let item = |place: usize| ItemId::Idea(ideas[place]);
        match self {
            Self::Approved(places) => Ballot::Approve(places.into_iter().map(item).collect()),
            Self::Ranked(places) => Ballot::Ranked(places.into_iter().map(item).collect()),
            Self::Points(given) => {
                let given = given.into_iter();
                Ballot::Points(given.map(|(place, points)| (item(place), points)).collect())
            }
        }
    }
}
