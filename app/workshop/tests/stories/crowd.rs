//! A room full of people who have voted by any of the rules: roles of any size, and ballots that
//! need not answer everything.

use proptest::prelude::*;
use uuid::Uuid;
use workshop::{
    Author, Ballot, BallotRule, Command, IdeaId, ItemId, Opinion, Rating, Role, RoleKey, RoundId,
    RoundKind, SeatId, Shape, Source, VoteSetup, What,
};

use crate::room::{APPROVE, Room, WRITE, usual_setup};

/// Every way to vote.
pub const RULES: [BallotRule; 10] = [
    BallotRule::Approve,
    BallotRule::PickAndRank { k: 2 },
    BallotRule::Judge,
    BallotRule::RankAll,
    BallotRule::Points {
        points: 10,
        most: 6,
    },
    BallotRule::Rate { axes: 1 },
    BallotRule::Rate { axes: 2 },
    BallotRule::Budget { total: 100 },
    BallotRule::Pairs,
    BallotRule::Quadratic { credits: 20 },
];

/// One person: a role by its place, and what their ballot is made of, a number below 60 for each
/// option; `None`: casts none.
#[derive(Clone, Debug)]
pub struct Person {
    pub role: Option<usize>,
    pub cells: Option<Vec<u8>>,
}

#[derive(Clone, Debug)]
pub struct Crowd {
    pub rule: BallotRule,
    pub roles: usize,
    pub smallest_group: u8,
    pub options: usize,
    pub people: Vec<Person>,
}

/// Any crowd: every rule, roles of nobody and of many.
pub fn crowds() -> impl Strategy<Value = Crowd> {
    crowds_of(RULES.to_vec(), 0..=12)
}

/// Crowds that answer what they like, in roles that are mostly told apart: some options are hardly
/// heard in one of them.
pub fn crowds_of_few_words() -> impl Strategy<Value = Crowd> {
    let answers = [
        BallotRule::Judge,
        BallotRule::Rate { axes: 1 },
        BallotRule::Rate { axes: 2 },
    ];
    crowds_of(answers.to_vec(), 6..=10)
}

/// `sizes`: how many people a role can have.
fn crowds_of(
    rules: Vec<BallotRule>,
    sizes: std::ops::RangeInclusive<usize>,
) -> impl Strategy<Value = Crowd> {
    let shape = (
        prop::sample::select(rules),
        prop::collection::vec(sizes, 2..=5),
        0..=4_usize,
        3..=6_u8,
        2..=5_usize,
    );
    shape.prop_flat_map(|(rule, sizes, without, smallest_group, options)| {
        let roles = sizes.len();
        let of_roles = sizes.iter().enumerate();
        let mut all: Vec<Option<usize>> = of_roles
            .flat_map(|(role, size)| std::iter::repeat_n(Some(role), *size))
            .collect();
        all.extend(std::iter::repeat_n(None, without));
        let cells = prop::collection::vec(0..60_u8, options);
        let ballots = prop::collection::vec(prop::option::weighted(0.9, cells), all.len());
        // Seats are in no order of roles.
        (Just(all).prop_shuffle(), ballots).prop_map(move |(all, ballots)| Crowd {
            rule,
            roles,
            smallest_group,
            options,
            people: all
                .into_iter()
                .zip(ballots)
                .map(|(role, cells)| Person { role, cells })
                .collect(),
        })
    })
}

pub fn role(n: usize) -> RoleKey {
    RoleKey::new(format!("role-{n}"))
}

pub fn seat(n: usize) -> SeatId {
    SeatId(Uuid::from_u128(0x5EA7_0000 + n as u128))
}

impl Crowd {
    /// The room once everybody has voted in [`APPROVE`], which is closed and not revealed; and what
    /// was put to the vote.
    pub fn voted(&self) -> (Room, Vec<ItemId>) {
        let mut setup = usual_setup();
        setup.smallest_group = self.smallest_group;
        setup.roles = (0..self.roles).map(usual_role).collect();
        setup.rounds[2].kind = RoundKind::Vote(VoteSetup::new(What::Ideas, Source::All, self.rule));
        setup.rounds.remove(3);
        let mut room = Room::with(setup);
        room.open(WRITE);
        let options: Vec<ItemId> = (0..self.options)
            .map(|n| ItemId::Idea(written(&mut room, n)))
            .collect();
        for (n, person) in self.people.iter().enumerate() {
            let (seat, role) = (seat(n), person.role.map(role));
            room.seat(seat, Command::TakeSeat { seat, role });
        }
        if let BallotRule::Budget { .. } = self.rule {
            let costs = (10..).step_by(15).zip(&options);
            let costs = costs.map(|(cost, item)| (*item, cost)).collect();
            let round = APPROVE;
            room.desk(Command::SetCosts { round, costs });
        }
        room.open(APPROVE);
        self.vote(&mut room, APPROVE, &options);
        room.close(APPROVE);
        (room, options)
    }

    /// The same where two people have exchanged their roles, and where they have exchanged their
    /// ballots.
    pub fn exchanged(&self, a: usize, b: usize) -> [Self; 2] {
        let (mut roles, mut ballots) = (self.clone(), self.clone());
        roles.people[a].role = self.people[b].role;
        roles.people[b].role = self.people[a].role;
        ballots.people[a].cells.clone_from(&self.people[b].cells);
        ballots.people[b].cells.clone_from(&self.people[a].cells);
        [roles, ballots]
    }

    /// The same where two people, who have voted, have exchanged what they said of one option.
    pub fn exchanged_on(&self, a: usize, b: usize, option: usize) -> Self {
        let said = |n: usize| self.people[n].cells.as_ref().expect("has voted")[option];
        let mut other = self.clone();
        for (person, said) in [(a, said(b)), (b, said(a))] {
            other.people[person].cells.as_mut().expect("has voted")[option] = said;
        }
        other
    }

    pub fn vote(&self, room: &mut Room, round: RoundId, options: &[ItemId]) {
        for (n, person) in self.people.iter().enumerate() {
            if let Some(cells) = &person.cells {
                let ballot = ballot(self.rule, options, cells);
                room.seat(seat(n), Command::CastBallot { round, ballot });
            }
        }
    }
}

fn usual_role(n: usize) -> Role {
    Role {
        key: role(n),
        shape: Shape::ALL[n],
        name: format!("Role {n}"),
        hint: String::new(),
    }
}

fn written(room: &mut Room, n: usize) -> IdeaId {
    let add = Command::AddIdea {
        round: Some(WRITE),
        text: format!("Idea {n}"),
        author: Author::Desk { role: None },
        only_desk: false,
        source_id: None,
    };
    IdeaId(room.desk(add).wish.0)
}

/// A ballot that the rule takes, made of a number below 60 for each option.
pub fn ballot(rule: BallotRule, options: &[ItemId], cells: &[u8]) -> Ballot {
    let each = || options.iter().copied().zip(cells.iter().copied());
    // Highest number first; at least one.
    let ranked = |most: usize| {
        let mut ranked: Vec<(ItemId, u8)> = each().collect();
        ranked.sort_by_key(|(_, cell)| std::cmp::Reverse(*cell));
        let chosen = ranked.iter().filter(|(_, cell)| *cell >= 15).count();
        ranked.truncate(chosen.clamp(1, most));
        ranked.into_iter().map(|(item, _)| item).collect()
    };
    match rule {
        BallotRule::Approve | BallotRule::Budget { .. } => {
            let approved = each().filter(|(_, cell)| cell % 2 == 0);
            Ballot::Approve(approved.map(|(item, _)| item).collect())
        }
        BallotRule::PickAndRank { k } => Ballot::Ranked(ranked(k.into())),
        BallotRule::RankAll => Ballot::Ranked(ranked(options.len())),
        BallotRule::Judge => Ballot::Judged(
            each()
                .filter_map(|(item, cell)| {
                    let opinion = Opinion::ALL.get(usize::from(cell % 5))?;
                    Some((item, *opinion))
                })
                .collect(),
        ),
        BallotRule::Points { points, most } => {
            let mut left = points;
            let given = each().filter_map(|(item, cell)| {
                let given = u16::from(cell % 7).min(most).min(left);
                left -= given;
                (given > 0).then_some((item, given))
            });
            Ballot::Points(given.collect())
        }
        BallotRule::Rate { axes } => {
            let stars = |n: u8| (n > 0).then_some(n);
            let rated = each().map(|(item, cell)| {
                let first = stars(cell % 6);
                let second = stars(cell / 6 % 6).filter(|_| axes == 2);
                (item, Rating { first, second })
            });
            Ballot::Rated(rated.filter(|(_, r)| *r != Rating::default()).collect())
        }
        BallotRule::Pairs => {
            let n = options.len();
            let pairs = (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b)));
            let answered = pairs.filter_map(|(a, b)| match (cells[a] + cells[b]) % 5 {
                0 | 1 => Some((options[a], options[b])),
                2 => Some((options[b], options[a])),
                _ => None,
            });
            Ballot::Compared(answered.collect())
        }
        BallotRule::Quadratic { credits } => {
            let mut left = i32::from(credits);
            let votes = each().filter_map(|(item, cell)| {
                let votes = i16::from(cell % 7) - 3;
                let cost = i32::from(votes) * i32::from(votes);
                if votes == 0 || cost > left {
                    return None;
                }
                left -= cost;
                Some((item, votes))
            });
            Ballot::Quadratic(votes.collect())
        }
    }
}
