//! Fills a house with votes that are decided, one workshop for each way to vote and one with all
//! of them, for whoever wants to look at what a result is drawn like. Thirty invented people of
//! three roles like different things, always the same; in opinion they fall into two camps that
//! have nothing to do with their roles.
//!
//! ```sh
//! cargo run --package server --example votes -- DATA < stories.json
//! ```
//!
//! Reads `{"en": ["An idea", …], …}`, the ideas of each language, and prints a line of JSON for
//! each workshop: its language, its name, its code and its desk key.

use std::collections::BTreeMap;
use std::io::stdin;
use std::path::PathBuf;

use anyhow::Context;
use rooms::House;
use serde_json::json;
use uuid::Uuid;
use workshop::{
    Actor, Author, Ballot, BallotRule, Command, HowFar, IdeaId, ItemId, Opinion, Rating, Role,
    Round, RoundId, RoundKind, SeatId, Setup, Source, VoteSetup, What, WishId,
};

/// How many people of each of the usual roles; the last are too few to be shown apart.
const PEOPLE: [usize; 4] = [13, 8, 7, 2];
const MANY: usize = 60;
/// Groups of opinion.
const CAMPS: usize = 2;

type Wanted = (Actor, WishId, Command);

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let data: PathBuf = std::env::args().nth(1).context("where to?")?.into();
    let stories: BTreeMap<String, Vec<String>> = serde_json::from_reader(stdin())?;
    let house = House::open(data.as_path()).await?;
    for (lang, ideas) in &stories {
        for (name, votes, ideas) in workshops(ideas) {
            let founded = house.found(wishes(lang, &votes, &ideas)).await?;
            let (code, key) = (founded.code.as_str(), founded.desk_key.as_str());
            println!(
                "{}",
                json!({ "lang": lang, "name": name, "code": code, "key": key })
            );
        }
    }
    house.close().await;
    Ok(())
}

/// A name, the votes and the ideas of each workshop.
fn workshops(ideas: &[String]) -> Vec<(&'static str, Vec<VoteSetup>, Vec<String>)> {
    let votes = ways();
    let few = ideas.to_vec();
    let many: Vec<String> = (0..MANY)
        .map(|n| match n / ideas.len() {
            0 => ideas[n].clone(),
            again => format!("{} ({})", ideas[n % ideas.len()], again + 1),
        })
        .collect();
    let each = votes.iter().cloned();
    let mut workshops: Vec<_> = each
        .map(|(name, vote)| (name, vec![vote], few.clone()))
        .collect();
    for (name, of) in [
        ("plane-many", "plane"),
        ("budget-many", "budget"),
        ("points-many", "points"),
        ("judge-many", "judge"),
    ] {
        let vote = votes.iter().find(|(name, _)| *name == of);
        workshops.extend(vote.map(|(_, vote)| (name, vec![vote.clone()], many.clone())));
    }
    let all = votes.into_iter().map(|(_, vote)| vote).collect();
    workshops.push(("all", all, few));
    workshops
}

fn ways() -> Vec<(&'static str, VoteSetup)> {
    let vote = |rule| VoteSetup::new(What::Ideas, Source::All, rule);
    let own = VoteSetup {
        axes: vec!["Joy".into(), "Price".into()],
        ..vote(BallotRule::Rate { axes: 2 })
    };
    let budget = VoteSetup {
        unit: "€".into(),
        ..vote(BallotRule::Budget { total: 20_000 })
    };
    vec![
        ("approve", vote(BallotRule::Approve)),
        ("rank", vote(BallotRule::PickAndRank { k: 5 })),
        ("judge", vote(BallotRule::Judge)),
        ("rank-all", vote(BallotRule::RankAll)),
        (
            "points",
            vote(BallotRule::Points {
                points: 10,
                most: 4,
            }),
        ),
        ("scale", vote(BallotRule::Rate { axes: 1 })),
        ("plane", vote(BallotRule::Rate { axes: 2 })),
        ("plane-own", own),
        ("budget", budget),
        ("pairs", vote(BallotRule::Pairs)),
        ("quadratic", vote(BallotRule::Quadratic { credits: 36 })),
    ]
}

/// Everything that happens in one workshop.
fn wishes(lang: &str, votes: &[VoteSetup], ideas: &[String]) -> Vec<Wanted> {
    let mut wishes: Vec<Wanted> = Vec::new();
    let mut wish = |actor, command| {
        let id = Uuid::new_v4();
        wishes.push((actor, WishId(id), command));
        id
    };
    let rounds: Vec<Round> = votes
        .iter()
        .map(|vote| Round {
            id: RoundId(Uuid::new_v4()),
            kind: RoundKind::Vote(vote.clone()),
            prompt: String::new(),
            minutes: 0,
        })
        .collect();
    let setup = Setup {
        title: "Koivula".into(),
        question: ideas[0].clone(),
        language: lang.into(),
        roles: Role::usual(),
        rounds: rounds.clone(),
        smallest_group: 5,
        ..Setup::default()
    };
    wish(Actor::Desk, Command::CreateWorkshop { setup });
    let people: Vec<(SeatId, usize)> = (PEOPLE.iter().enumerate())
        .flat_map(|(role, people)| (0..*people).map(move |_| role))
        .map(|role| (SeatId(Uuid::new_v4()), role))
        .collect();
    for (seat, role) in &people {
        let role = Role::usual().get(*role).map(|role| role.key.clone());
        let seat = *seat;
        wish(Actor::Seat(seat), Command::TakeSeat { seat, role });
    }
    let items: Vec<ItemId> = ideas
        .iter()
        .map(|text| {
            let add = Command::AddIdea {
                round: None,
                text: text.clone(),
                author: Author::Desk { role: None },
                only_desk: false,
                source_id: None,
            };
            ItemId::Idea(IdeaId(wish(Actor::Desk, add)))
        })
        .collect();
    for (round, vote) in rounds.into_iter().map(|round| round.id).zip(votes) {
        if let BallotRule::Budget { .. } = vote.rule {
            let costs = (0..).zip(&items).map(|(n, item)| (*item, cost(n)));
            let costs = costs.collect();
            wish(Actor::Desk, Command::SetCosts { round, costs });
        }
        wish(Actor::Desk, Command::OpenRound { round });
        for (n, (seat, role)) in people.iter().enumerate() {
            let person = Person { n, role: *role };
            let ballot = person.ballot(vote.rule, &items);
            wish(Actor::Seat(*seat), Command::CastBallot { round, ballot });
        }
        wish(Actor::Desk, Command::CloseRound { round });
        wish(Actor::Desk, Command::Reveal { round });
        if votes.len() > 1 {
            let upto = HowFar::Differ;
            wish(Actor::Desk, Command::RevealTo { round, upto });
        }
    }
    wishes
}

fn cost(option: u64) -> u64 {
    match option {
        1 => 1_250,
        n => 400 * (1 + (n * 7) % 13),
    }
}

struct Person {
    n: usize,
    role: usize,
}

impl Person {
    /// How much somebody likes an option, from -1 to 1: as everybody does, as the role does, and a
    /// little of their own.
    fn likes(&self, option: usize) -> f64 {
        let all = 0.7 - 0.11 * (option % 13) as f64;
        all + 0.6 * noise(self.role, option, 1) + 0.45 * noise(self.n, option, 2)
    }

    fn best_first(&self, of: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..of).collect();
        order.sort_by(|a, b| self.likes(*b).total_cmp(&self.likes(*a)));
        order
    }

    fn ballot(&self, rule: BallotRule, items: &[ItemId]) -> Ballot {
        let order = self.best_first(items.len());
        let first = |most: usize| order.iter().take(most).map(|n| items[*n]);
        let liked = |from: f64| (0..items.len()).filter(move |n| self.likes(*n) > from);
        match rule {
            BallotRule::Approve => Ballot::Approve(liked(0.15).map(|n| items[n]).collect()),
            BallotRule::Budget { .. } => Ballot::Approve(liked(0.0).map(|n| items[n]).collect()),
            BallotRule::PickAndRank { k } => Ballot::Ranked(first(k.into()).collect()),
            BallotRule::RankAll => Ballot::Ranked(first(25).collect()),
            BallotRule::Judge => {
                let judged = (0..items.len()).map(|n| (items[n], self.opinion(n)));
                Ballot::Judged(judged.collect())
            }
            BallotRule::Points { .. } => Ballot::Points(first(4).zip([4, 3, 2, 1]).collect()),
            BallotRule::Rate { axes } => {
                let heard = (0..items.len()).filter(|n| noise(self.n, *n, 3) < 0.8);
                let rated = heard.map(|n| (items[n], self.rating(n, axes)));
                Ballot::Rated(rated.collect())
            }
            BallotRule::Pairs => {
                let pairs = (1..items.len()).map(|n| (n, (n * 5 + self.n) % n));
                let preferred = pairs.map(|(a, b)| match self.likes(a) > self.likes(b) {
                    true => (items[a], items[b]),
                    false => (items[b], items[a]),
                });
                Ballot::Compared(preferred.collect())
            }
            BallotRule::Quadratic { .. } => {
                let last = order.iter().rev().map(|n| items[*n]);
                let pro = first(3).zip([4, 3, 2]);
                Ballot::Quadratic(pro.chain(last.zip([-2, -1])).collect())
            }
        }
    }

    fn opinion(&self, option: usize) -> Opinion {
        match 0.6 * self.likes(option) + noise(self.n * 7 % 30 * CAMPS / 30, option, 6) {
            0.15.. => Opinion::Agree,
            ..-0.1 => Opinion::Disagree,
            _ => Opinion::Pass,
        }
    }

    fn rating(&self, option: usize, axes: u8) -> Rating {
        let effort = 1.2 * noise(option, 0, 4) + 0.5 * noise(self.n, option, 5);
        let of = |liking: f64| Some((3.0 + 2.0 * liking).round().clamp(1.0, 5.0) as u8);
        Rating {
            first: of(self.likes(option)),
            second: of(effort).filter(|_| axes == 2),
        }
    }
}

/// From -1 to 1, the same for the same (SplitMix64's last step).
fn noise(a: usize, b: usize, salt: u64) -> f64 {
    let mut z = (a as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15)
        ^ (b as u64 + 1).wrapping_mul(0xD1B5_4A32_D192_ED03);
    z = (z ^ salt.wrapping_mul(0xBF58_476D_1CE4_E5B9)).wrapping_add(salt);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^= z >> 31;
    (z >> 11) as f64 / (1_u64 << 52) as f64 - 1.0
}
