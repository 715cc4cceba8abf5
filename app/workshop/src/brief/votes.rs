//! Votes as the brief tells them: the rule, the turnout, the result once it is revealed, and where
//! the room leans one way or two.

use std::cmp::Reverse;

use crate::{
    BallotRule, ItemId, RoundId, RunState, Source, What, Workshop,
    view::{self, ResultRow, Results},
};

#[derive(Clone, Debug, PartialEq)]
pub struct BriefVote {
    /// `V-n`: the vote's place among the votes of the agenda, from 1.
    pub number: u32,
    /// The round's place on the agenda, from 1.
    pub round: usize,
    /// The facilitator's own words; may be empty.
    pub prompt: String,
    pub what: What,
    pub drawn: Drawn,
    pub rule: BallotRule,
    pub state: RunState,
    /// It was held once more in place of this vote (`V-n`).
    pub repeats: Option<u32>,
    pub ballots: u32,
    pub seats: u32,
    /// Ballots cast before something on them was merged, retitled or taken down.
    pub flagged: u32,
    /// How many options were put to the vote and were taken down since.
    pub taken_down: u32,
    /// All options came from another tool's file, and so did the ballots on them.
    pub imported: bool,
    /// `None` until it is revealed.
    pub results: Option<Results>,
    pub leanings: Leanings,
}

/// What was put to the vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    All,
    /// What was written in this round of the agenda (from 1).
    Gathered(usize),
    /// The first of an earlier vote (`V-n`).
    Leaders {
        vote: u32,
        top: u8,
    },
}

/// Places among the rows of a revealed result. For agree/disagree/pass: at least as many people
/// answered as the smallest group has. For the other rules only `agreed` is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leanings {
    /// At least three in four agreed (of other votes: more than half supported it), best first.
    /// None where ballots do not say whom anybody supports ([`BallotRule::asks_for_support`]).
    pub agreed: Vec<usize>,
    /// At least one in three agreed and one in three disagreed, the most even first.
    pub divided: Vec<usize>,
    /// At least three in four disagreed, the most first.
    pub opposed: Vec<usize>,
}

pub fn votes(w: &Workshop) -> Vec<BriefVote> {
    let mut number = 0;
    w.setup
        .rounds
        .iter()
        .enumerate()
        .filter_map(|(n, round)| {
            let vote = round.kind.vote()?;
            number += 1;
            let run = w.runs.get(&round.id)?;
            if run.state == RunState::NotYet {
                return None;
            }
            let results = view::for_the_record(w, round.id);
            let is_option_hidden = |item: &ItemId| match item {
                ItemId::Idea(id) => w.ideas.get(id).is_some_and(|idea| {
                    !idea.is_withdrawn() && !idea.only_desk && !idea.is_public()
                }),
                ItemId::Theme(_) => false,
            };
            Some(BriefVote {
                number,
                round: n + 1,
                prompt: round.prompt.clone(),
                what: vote.what,
                drawn: drawn(w, vote.from),
                rule: vote.rule,
                state: run.state,
                repeats: run.repeats.and_then(|vote| number_of(w, vote)),
                ballots: run.ballots.len() as u32,
                seats: w.seats.len() as u32,
                flagged: run
                    .ballots
                    .values()
                    .filter(|cast| w.has_changed_since(cast))
                    .count() as u32,
                taken_down: run.options.iter().filter(|i| is_option_hidden(i)).count() as u32,
                imported: vote.rule == BallotRule::Judge
                    && run.options.iter().all(|item| is_from_a_file(w, *item)),
                leanings: results.as_ref().map_or_else(Leanings::default, |results| {
                    leanings(vote.rule, results, u32::from(w.setup.smallest_group))
                }),
                results,
            })
        })
        .collect()
}

fn is_from_a_file(w: &Workshop, item: ItemId) -> bool {
    matches!(item, ItemId::Idea(id)
        if w.ideas.get(&id).is_some_and(|idea| idea.source_id.is_some()))
}

fn drawn(w: &Workshop, from: Source) -> Drawn {
    match from {
        Source::All => Drawn::All,
        Source::Gathered { round } => w
            .setup
            .position(round)
            .map_or(Drawn::All, |n| Drawn::Gathered(n + 1)),
        Source::Leaders { vote, top } => {
            number_of(w, vote).map_or(Drawn::All, |vote| Drawn::Leaders { vote, top })
        }
    }
}

/// `V-n` of a vote.
fn number_of(w: &Workshop, vote: RoundId) -> Option<u32> {
    let votes = w.setup.rounds.iter().filter(|r| r.kind.vote().is_some());
    let vote = votes.zip(1..).find(|(round, _)| round.id == vote)?;
    Some(vote.1)
}

fn leanings(rule: BallotRule, results: &Results, enough: u32) -> Leanings {
    let rows = || results.rows.iter().enumerate();
    let places = |mut found: Vec<(usize, &ResultRow)>, by: &dyn Fn(&ResultRow) -> u64| {
        found.sort_by_key(|(n, row)| (Reverse(by(row)), *n));
        found.into_iter().map(|(n, _)| n).collect()
    };
    if !rule.asks_for_support() {
        return Leanings::default();
    }
    if rule != BallotRule::Judge {
        let agreed = rows().filter(|(_, row)| row.supporters * 2 > results.ballots);
        return Leanings {
            agreed: agreed.map(|(n, _)| n).collect(),
            ..Leanings::default()
        };
    }
    let heard = || rows().filter(|(_, row)| row.answered >= enough);
    Leanings {
        agreed: heard()
            .filter(|(_, row)| row.supporters * 4 >= row.answered * 3)
            .map(|(n, _)| n)
            .collect(),
        divided: places(
            heard()
                .filter(|(_, row)| row.supporters.min(row.disagree) * 3 >= row.answered)
                .collect(),
            &|row| smoothed(row.supporters.min(row.disagree), row.answered),
        ),
        opposed: places(
            heard()
                .filter(|(_, row)| row.disagree * 4 >= row.answered * 3)
                .collect(),
            &|row| smoothed(row.disagree, row.answered),
        ),
    }
}

/// (n + 1) / (of + 2), as in the count itself, in billionths: rooms are too small for two
/// different fractions to come out alike.
fn smoothed(n: u32, of: u32) -> u64 {
    u64::from(n + 1) * 1_000_000_000 / u64::from(of + 2)
}
