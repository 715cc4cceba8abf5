//! An evening of every newer way to vote: what the brief says of points, pairs, credits, ratings
//! and money, in the tables that a file has.

use app::brief::markdown;
use app::exports::tally_csv;
use app::words::{DeskLang, Lang};
use uuid::Uuid;
use workshop::brief::compose;
use workshop::{
    Actor, Ballot, BallotRule, Command, HowFar, ItemId, Rating, Round, RoundId, RoundKind, Setup,
    Source, VoteSetup, What,
};

use crate::given::{Room, edition, setup};
use crate::golden::is_as_read;

/// Citizens, then carers.
const PEOPLE: [usize; 2] = [7, 5];

fn ways() -> Vec<VoteSetup> {
    let vote = |rule| VoteSetup::new(What::Ideas, Source::All, rule);
    vec![
        vote(BallotRule::RankAll),
        vote(BallotRule::Points {
            points: 10,
            most: 6,
        }),
        vote(BallotRule::Pairs),
        vote(BallotRule::Quadratic { credits: 25 }),
        vote(BallotRule::Rate { axes: 1 }),
        vote(BallotRule::Rate { axes: 2 }),
        VoteSetup {
            axes: vec!["Joy | fun".into(), "Price".into()],
            ..vote(BallotRule::Rate { axes: 2 })
        },
        VoteSetup {
            unit: "€".into(),
            ..vote(BallotRule::Budget { total: 10_000 })
        },
    ]
}

pub fn prepared(votes: Vec<VoteSetup>) -> Setup {
    let rounds = votes.into_iter().zip(0x201..).map(|(vote, id)| Round {
        id: RoundId(Uuid::from_u128(id)),
        kind: RoundKind::Vote(vote),
        prompt: String::new(),
        minutes: 10,
    });
    Setup {
        rounds: rounds.collect(),
        ..setup("Every way to vote")
    }
}

/// Two people in three of the first role agree with the first ideas, and so on down.
fn likes(person: usize, option: usize, of: usize) -> i16 {
    let is_carer = person >= PEOPLE[0];
    let wanted = if is_carer { of - 1 - option } else { option };
    let own = (person * 3 + option * 5) % 4;
    (of as i16 - wanted as i16) - own as i16
}

fn ballot(rule: BallotRule, person: usize, items: &[ItemId]) -> Ballot {
    let liking = |n: usize| likes(person, n, items.len());
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by_key(|n| -liking(*n));
    let first = |most: usize| order.iter().take(most).map(|n| items[*n]);
    match rule {
        BallotRule::RankAll => Ballot::Ranked(first(items.len()).collect()),
        BallotRule::Points { .. } => Ballot::Points(first(3).zip([5, 3, 2]).collect()),
        BallotRule::Pairs => {
            let pairs = (1..items.len()).map(|n| match liking(n) > liking(n - 1) {
                true => (items[n], items[n - 1]),
                false => (items[n - 1], items[n]),
            });
            Ballot::Compared(pairs.collect())
        }
        BallotRule::Quadratic { .. } => {
            let last = order[items.len() - 1];
            let votes = first(2).zip([4, 2]).chain([(items[last], -2)]);
            Ballot::Quadratic(votes.collect())
        }
        BallotRule::Rate { axes } => {
            let of = |n: i16| Some(n.clamp(1, 5) as u8);
            let rated = (0..items.len()).filter(|n| !(person + n).is_multiple_of(6));
            let rated = rated.map(|n| {
                let rating = Rating {
                    first: of(liking(n)),
                    second: of(n as i16 + 1).filter(|_| axes == 2),
                };
                (items[n], rating)
            });
            Ballot::Rated(rated.collect())
        }
        _ => Ballot::Approve(first(3).collect()),
    }
}

fn evening(votes: Vec<VoteSetup>, ideas: &[String]) -> Room {
    let mut room = Room::with(prepared(votes));
    for (role, people) in ["citizen", "carer"].into_iter().zip(PEOPLE) {
        room.sit(Some(role), people);
    }
    let items: Vec<ItemId> = ideas
        .iter()
        .map(|text| ItemId::Idea(room.add(text)))
        .collect();
    let rounds = room.now.setup.rounds.clone();
    for Round {
        id: round, kind, ..
    } in rounds
    {
        let rule = kind.vote().unwrap().rule;
        if let BallotRule::Budget { .. } = rule {
            let costs = items
                .iter()
                .copied()
                .zip([4_000, 2_500, 3_000, 2_500, 900].repeat(9));
            let costs = costs.collect();
            room.desk(Command::SetCosts { round, costs });
        }
        room.desk(Command::OpenRound { round });
        for person in 0..room.seats.len() {
            let seat = Actor::Seat(room.seats[person]);
            let ballot = ballot(rule, person, &items);
            room.act(seat, Command::CastBallot { round, ballot });
        }
        room.desk(Command::CloseRound { round });
        room.desk(Command::Reveal { round });
        let upto = HowFar::Differ;
        room.desk(Command::RevealTo { round, upto });
    }
    room
}

fn few() -> Vec<String> {
    [
        "No form at the door",
        "Open until 20 on two evenings a week",
        "An evening for parents",
        "A nurse’s time the same week",
        "Sundays",
    ]
    .map(str::to_owned)
    .to_vec()
}

#[test]
fn every_way_to_vote_is_told_in_three_languages() {
    let room = evening(ways(), &few());
    let brief = compose(&room.now);
    for lang in DeskLang::ALL.map(Lang::from) {
        let made = markdown(&edition(&brief, lang));
        is_as_read(&format!("ways.{}.md", lang.code()), &made);
    }
}

#[test]
fn what_is_bought_is_told_though_the_list_is_cut() {
    let ideas: Vec<String> = (1..=30).map(|n| format!("Idea of number {n}")).collect();
    let room = evening(ways().split_off(7), &ideas);
    let brief = compose(&room.now);
    let results = brief.votes[0].results.as_ref().unwrap();
    let made = markdown(&edition(&brief, Lang::En));
    let (told, appendix) = made.split_once("\n## A. ").unwrap();
    let (_, priorities) = told.split_once("\n## 7. ").unwrap();
    let bought = &results.spending.as_ref().unwrap().bought;
    assert!(!bought.is_empty());
    for (n, one) in (1..).zip(bought) {
        let row = results
            .rows
            .iter()
            .find(|row| row.item == one.item)
            .unwrap();
        let cells = format!("|{}|{n}|", row.supporters);
        let line = |part: &str| {
            let of_row = format!("[{}]", row.number);
            part.lines()
                .any(|line| line.contains(&of_row) && line.contains(&cells))
        };
        assert!(line(priorities) && line(appendix), "{}: {made}", row.number);
    }
}

#[test]
fn a_long_list_has_every_number_in_the_appendix() {
    let ideas: Vec<String> = (1..=20).map(|n| format!("Idea of number {n}")).collect();
    let heads = [
        (1, "|Points|Given by|"),
        (2, "|Preferred|Pairs won|Pairs|"),
        (
            3,
            "|Votes|Votes for|Votes against|People for|People against|",
        ),
        (
            5,
            "|Impact: ratings / average / median / middle half|Effort: ratings",
        ),
    ];
    for (way, head) in heads {
        let room = evening(vec![ways().swap_remove(way)], &ideas);
        let brief = compose(&room.now);
        let made = markdown(&edition(&brief, Lang::En));
        let (_, appendix) = made.split_once("\n## A. ").unwrap();
        assert!(appendix.contains(head), "{head}: {appendix}");
    }
}

#[test]
fn nobody_is_said_to_support_what_is_high_in_an_order_or_won_a_pair() {
    // Rank all, pairs, ratings on one scale and on two.
    for way in [0, 2, 4, 5] {
        let room = evening(vec![ways().swap_remove(way)], &few());
        let brief = compose(&room.now);
        assert!(brief.votes[0].leanings.agreed.is_empty());
        assert!(!markdown(&edition(&brief, Lang::En)).contains("more than half of those"));
    }
}

#[test]
fn a_score_below_zero_is_a_number_in_the_table() {
    let quadratic = ways().swap_remove(3);
    let room = evening(vec![quadratic], &few());
    let brief = compose(&room.now);
    let rows = &brief.votes[0].results.as_ref().unwrap().rows;
    let below = rows.iter().filter(|row| row.score.plain().starts_with('-'));
    assert!(below.count() > 0, "somebody voted against something");
    let table = tally_csv(&brief);
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let at = reader
        .headers()
        .unwrap()
        .iter()
        .position(|name| name == "score");
    let told: Vec<f64> = reader
        .records()
        .map(|record| record.unwrap()[at.unwrap()].parse().expect("a number"))
        .collect();
    let scores = rows.iter().map(|row| row.score.plain().parse().unwrap());
    assert_eq!(told, scores.collect::<Vec<f64>>());
}
