//! Rooms as large as they get: what a reveal costs whoever looks first, and what one more ballot
//! costs while people vote.

use std::hint::black_box;

use criterion::{BatchSize, Criterion, Throughput};
use uuid::Uuid;
use workshop::{
    Actor, Answer, Asks, Author, Ballot, BallotRule, Command, Digest, Entry, HowFar, IdeaId,
    ItemId, Opinion, Rating, Role, RoleKey, Round, RoundId, RoundKind, SeatId, Setup, Shape,
    Source, VoteSetup, Wall, What, Wish, WishId, Workshop, decide, view,
};

const WRITE: RoundId = RoundId(Uuid::from_u128(1));
const VOTE: RoundId = RoundId(Uuid::from_u128(2));
const OPTIONS: usize = 60;
const PEOPLE: usize = 300;
/// As many as answer in two minutes.
const PAIRS: usize = 20;

/// Ways to vote on sixty options; so many are not put in order whole.
const RULES: [(&str, BallotRule); 8] = [
    ("approve", BallotRule::Approve),
    ("pick and rank", BallotRule::PickAndRank { k: 5 }),
    ("agree or not", BallotRule::Judge),
    (
        "points",
        BallotRule::Points {
            points: 20,
            most: 10,
        },
    ),
    ("rate on two scales", BallotRule::Rate { axes: 2 }),
    ("budget", BallotRule::Budget { total: 10_000 }),
    ("pairs", BallotRule::Pairs),
    ("quadratic", BallotRule::Quadratic { credits: 100 }),
];

pub fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("reveal, 300 people, 60 options, 2,000 resamples");
    group.sample_size(10);
    for (name, rule) in RULES {
        let mut seed = 0;
        let mut another = || {
            // What was found lately is not found again: every room is one that nobody has seen.
            seed += 1;
            Room::voted(rule, PEOPLE, seed).revealed()
        };
        group.bench_function(name, |bench| {
            bench.iter_batched(
                &mut another,
                |room| black_box(view::revealed(&room.now, VOTE)),
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
    turnout(criterion);
}

/// A ballot, and what stage, desk and phones ask themselves after it.
fn turnout(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("one more ballot");
    for people in [30, PEOPLE] {
        let before = Room::voting(BallotRule::Approve, people, 1);
        let mut after = before.clone();
        after.vote(people - 1, 7);
        group.throughput(Throughput::Elements(1));
        group.bench_function(format!("cast by one of {people}"), |bench| {
            bench.iter_batched(
                || before.clone(),
                |mut room| {
                    room.vote(people - 1, 7);
                    room
                },
                BatchSize::SmallInput,
            );
        });
        group.bench_function(format!("followed by screens, {people}"), |bench| {
            bench.iter(|| {
                let (old, new) = (black_box(&before.now), black_box(&after.now));
                let phones = view::sheet_may_differ(old, new);
                (phones, view::screen_change(old, new))
            });
        });
    }
    group.finish();
}

#[derive(Clone)]
struct Room {
    now: Workshop,
    rule: BallotRule,
    options: Vec<ItemId>,
    wishes: u128,
}

impl Room {
    /// Five roles of 100 people down to 20, or parts of that; everybody has voted but the last one.
    fn voting(rule: BallotRule, people: usize, seed: u64) -> Self {
        let mut room = Self {
            now: Workshop::default(),
            rule,
            options: vec![],
            wishes: 1_000,
        };
        room.wish(Actor::Desk, Command::CreateWorkshop { setup: setup(rule) });
        room.wish(Actor::Desk, Command::OpenRound { round: WRITE });
        for n in 0..OPTIONS {
            let add = Command::AddIdea {
                round: Some(WRITE),
                text: format!("Idea {n}"),
                author: Author::Desk { role: None },
                only_desk: false,
                source_id: None,
            };
            let id = room.wish(Actor::Desk, add);
            room.options.push(ItemId::Idea(IdeaId(id)));
        }
        for n in 0..people {
            let role = match n * 15 / people {
                0..5 => 0,
                5..9 => 1,
                9..12 => 2,
                12..14 => 3,
                _ => 4,
            };
            let (seat, role) = (seat(n), Some(role_key(role)));
            room.wish(Actor::Seat(seat), Command::TakeSeat { seat, role });
        }
        if let BallotRule::Budget { .. } = rule {
            let costs = (500..).step_by(35).zip(&room.options);
            let costs = costs.map(|(cost, item)| (*item, cost)).collect();
            room.wish(Actor::Desk, Command::SetCosts { round: VOTE, costs });
        }
        room.wish(Actor::Desk, Command::OpenRound { round: VOTE });
        for n in 0..people - 1 {
            room.vote(n, seed);
        }
        room
    }

    fn voted(rule: BallotRule, people: usize, seed: u64) -> Self {
        let mut room = Self::voting(rule, people, seed);
        room.vote(people - 1, seed);
        room
    }

    fn revealed(mut self) -> Self {
        let round = VOTE;
        self.wish(Actor::Desk, Command::CloseRound { round });
        self.wish(Actor::Desk, Command::Reveal { round });
        let upto = HowFar::Differ;
        self.wish(Actor::Desk, Command::RevealTo { round, upto });
        self
    }

    fn vote(&mut self, person: usize, seed: u64) {
        let ballot = ballot(self.rule, &self.options, person, seed);
        let round = VOTE;
        self.wish(
            Actor::Seat(seat(person)),
            Command::CastBallot { round, ballot },
        );
    }

    fn wish(&mut self, by: Actor, command: Command) -> Uuid {
        self.wishes += 1;
        let id = WishId(Uuid::from_u128(self.wishes));
        let digest = Digest(self.wishes);
        let wish = Wish {
            id,
            digest,
            command,
        };
        let at = workshop::Time(1_800_000_000_000);
        let answer = decide(&self.now, by, at, &wish).expect("it may");
        if let Answer::First(events) = answer {
            for (n, event) in events.into_iter().enumerate() {
                let entry = Entry {
                    seq: self.now.seq + 1,
                    at,
                    by,
                    wish: (n == 0).then_some((id, digest)),
                    event,
                };
                self.now.apply(&entry);
            }
        }
        id.0
    }
}

fn seat(n: usize) -> SeatId {
    SeatId(Uuid::from_u128(1 << 64 | n as u128))
}

fn role_key(n: usize) -> RoleKey {
    RoleKey::new(format!("role-{n}"))
}

fn setup(rule: BallotRule) -> Setup {
    let round = |id, kind| Round {
        id,
        kind,
        prompt: String::new(),
        minutes: 5,
    };
    let gather = RoundKind::Gather {
        wall: Wall::Open,
        asks: Asks::Ideas,
        together: 1,
    };
    let vote = RoundKind::Vote(VoteSetup::new(What::Ideas, Source::All, rule));
    let role = |n: usize| Role {
        key: role_key(n),
        shape: Shape::ALL[n],
        name: format!("Role {n}"),
        hint: String::new(),
    };
    Setup {
        title: "A large room".into(),
        question: "What first?".into(),
        roles: (0..5).map(role).collect(),
        rounds: vec![round(WRITE, gather), round(VOTE, vote)],
        smallest_group: 5,
        ..Setup::default()
    }
}

/// What comes first is liked a little better, or nothing would be above anything.
fn ballot(rule: BallotRule, options: &[ItemId], person: usize, seed: u64) -> Ballot {
    let mut draws = fastrand::Rng::with_seed(seed << 32 | person as u64);
    let mut likes: Vec<(f64, ItemId)> = (0..)
        .zip(options)
        .map(|(n, item)| (draws.f64() - f64::from(n) / 120.0, *item))
        .collect();
    likes.sort_by(|a, b| b.0.total_cmp(&a.0));
    let best = |n: usize| likes[..n].iter().map(|(_, item)| *item);
    match rule {
        BallotRule::Approve | BallotRule::Budget { .. } => Ballot::Approve(best(12).collect()),
        BallotRule::PickAndRank { k } => Ballot::Ranked(best(k.into()).collect()),
        BallotRule::RankAll => Ballot::Ranked(best(options.len()).collect()),
        BallotRule::Judge => {
            let opinion = |like: f64| match like {
                0.2.. => Opinion::Agree,
                0.0..0.2 => Opinion::Pass,
                _ => Opinion::Disagree,
            };
            let each = likes.iter().filter(|_| draws.u8(..4) > 0);
            Ballot::Judged(each.map(|(like, item)| (*item, opinion(*like))).collect())
        }
        BallotRule::Points { .. } => Ballot::Points(best(5).zip([8, 5, 4, 2, 1]).collect()),
        BallotRule::Rate { .. } => {
            let rating = |like: f64| Some((like * 3.0 + 3.0).clamp(1.0, 5.0) as u8);
            let each = likes.iter().map(|(like, item)| {
                let (first, second) = (rating(*like), rating(draws.f64()));
                (*item, Rating { first, second })
            });
            Ballot::Rated(each.collect())
        }
        BallotRule::Pairs => {
            // Any two of them, the one that is liked better first.
            let mut pairs = std::collections::BTreeSet::new();
            while pairs.len() < PAIRS {
                let (a, b) = (draws.usize(..likes.len()), draws.usize(..likes.len()));
                if a != b {
                    pairs.insert((a.min(b), a.max(b)));
                }
            }
            Ballot::Compared(
                pairs
                    .iter()
                    .map(|(a, b)| (likes[*a].1, likes[*b].1))
                    .collect(),
            )
        }
        BallotRule::Quadratic { .. } => {
            Ballot::Quadratic(best(6).zip([7, 5, 4, 2, -1, -2]).collect())
        }
    }
}
