//! The result of a vote, once it is revealed: the same for stage, phones, desk and brief.

use serde::{Deserialize, Serialize};

use crate::{
    BallotRule, HowFar, ItemId, RoundId, Run, RunState, Workshop,
    tally::{self, Count},
};

use super::{
    Lenses, Opinions, Plot, Readings, Score, Spending, Sureness,
    lenses::lenses,
    numbers::{Numbers, Scale},
    opinions::opinions,
    plot::plot,
    scene::option_card,
    spending::spending,
    sure::sure,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Results {
    pub round: RoundId,
    /// The round's place on the agenda, from 1.
    pub n: usize,
    /// `V-n`: the vote's place among the votes, from 1.
    pub vote: usize,
    pub prompt: String,
    pub rule: BallotRule,
    pub ballots: u32,
    pub seats: u32,
    /// Ballots older than a change to something they voted on.
    pub flagged: u32,
    /// Best first, ties by the order shared. What was hidden since is left out, and places are
    /// counted without it.
    pub rows: Vec<ResultRow>,
    /// The other two lenses and where roles differ, as far as they are shown; `None` where fewer
    /// than two groups are large enough to be shown apart.
    pub lenses: Option<Lenses>,
    /// How sure the first places are. Where groups are told apart it comes with them, because
    /// every group is drawn from on its own; `None` also where too few voted.
    pub sureness: Option<Sureness>,
    /// In a vote on costs: what the money buys.
    pub spending: Option<Spending>,
    /// For ratings: where each option stands.
    pub plot: Option<Plot>,
    /// For ranks: whether other ways to count them agree.
    pub readings: Option<Readings>,
    /// Where people said what they agree with: who answered alike, if they fall into groups.
    pub opinions: Option<Opinions>,
    /// How much of it is shown.
    pub upto: HowFar,
    /// What could be shown next; `None`: this is everything. Whether there are groups of opinion
    /// is a finding of its own, and only the desk hears of it before it is shown.
    pub next: Option<HowFar>,
    /// What was shown a step before.
    pub before: Option<HowFar>,
}

impl Results {
    /// Whether where groups differ is shown, be it that they do not.
    pub fn shows_differences(&self) -> bool {
        self.lenses.is_some() && self.next.is_none_or(|next| next > HowFar::Differ)
    }

    /// What of it is shown, in the order in which it came.
    pub fn seen(&self) -> Vec<HowFar> {
        let mut steps = self.steps();
        steps.retain(|step| *step <= self.upto);
        steps
    }

    /// The steps in which it can be shown: where groups cannot be told apart there is one, where
    /// they do not differ that is no step of its own, and so where answers fall into no groups.
    fn steps(&self) -> Vec<HowFar> {
        let is_step = |step: &HowFar| match (step, &self.lenses) {
            (HowFar::Everyone, _) => true,
            (HowFar::Opinions, _) => self.opinions.is_some(),
            (_, None) => false,
            (HowFar::EqualVoice | HowFar::CommonGround, Some(_)) => true,
            (HowFar::Differ, Some(lenses)) => !lenses.differ.is_empty(),
        };
        HowFar::ALL.into_iter().filter(is_step).collect()
    }

    /// The same with nothing in it that is not shown yet.
    fn shown_upto(mut self, upto: HowFar) -> Self {
        let steps = self.steps();
        let here = steps.iter().rposition(|step| *step <= upto).unwrap_or(0);
        self.upto = upto;
        self.next = steps.get(here + 1).copied();
        self.before = here.checked_sub(1).map(|n| steps[n]);
        if upto < HowFar::Opinions {
            self.opinions = None;
        }
        if upto < HowFar::EqualVoice {
            if self.lenses.is_some() {
                self.sureness = None;
            }
            self.lenses = None;
        }
        let shows_differences = self.shows_differences();
        if let Some(lenses) = &mut self.lenses {
            if upto < HowFar::CommonGround {
                lenses.common_ground.clear();
            }
            if !shows_differences {
                lenses.differ.clear();
                lenses.ranks.clear();
            }
        }
        self
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultRow {
    pub item: ItemId,
    pub number: String,
    pub text: String,
    /// From 1; tied rows share the best place.
    pub place: u32,
    pub tied: bool,
    /// What options are ordered by: approvals, points, people who agree, the mean rating, the
    /// share of pairs won in per cent, votes for less votes against.
    pub score: Score,
    /// What the score is out of: ballots, k × ballots, people who answered, all points that were
    /// given, the best rating, 100.
    pub of: u32,
    /// For the bar: thousandths of what the longest bar stands for, 0 to 1000. Of quadratic votes,
    /// those for it.
    pub per_mille: u32,
    /// The same of what speaks against it: who disagrees, and quadratic votes against.
    pub against: u32,
    /// Of quadratic votes, both parts of the score.
    pub votes_for: u64,
    pub votes_against: u64,
    /// Ballots that support it: approved, picked, put high, agreed, gave points or votes for,
    /// rated 4 or 5; of pairs, those that it won. For a theme these are distinct people.
    pub supporters: u32,
    /// Who disagrees or votes against; of pairs, those that it lost.
    pub disagree: u32,
    pub pass: u32,
    /// How many answered: ballots, or where people answer what they like, those who did.
    pub answered: u32,
    /// Where the vote is about costs.
    pub cost: Option<u64>,
}

/// The result of a vote that was revealed; `None` for every other round.
pub fn revealed(w: &Workshop, round: RoundId) -> Option<Results> {
    let mut results = revealed_at_the_desk(w, round)?;
    results.next = results.next.filter(|next| *next != HowFar::Opinions);
    Some(results)
}

/// The same with every step that is left to show.
pub fn revealed_at_the_desk(w: &Workshop, round: RoundId) -> Option<Results> {
    let run = w.run(round);
    (run.state == RunState::Closed && run.revealed)
        .then(|| results(w, round))
        .flatten()
        .map(|results| results.shown_upto(run.upto))
}

/// The same for the record that leaves the room: by group once all of it was shown, and not in
/// part.
pub fn for_the_record(w: &Workshop, round: RoundId) -> Option<Results> {
    let mut results = revealed(w, round)?;
    if results.next.is_some() {
        results.lenses = None;
        results.sureness = None;
    }
    Some(results)
}

/// The result of a vote as the record has it, revealed or not. Only for callers that check who
/// asks: see [`revealed`].
pub fn results(w: &Workshop, round: RoundId) -> Option<Results> {
    let setup = w.setup.round(round)?;
    let rule = setup.kind.vote()?.rule;
    let count = tally::of(w, round)?;
    let run = w.run(round);
    let (sureness, readings) = sure(w, round).unzip();
    Some(Results {
        round,
        n: w.setup.position(round)? + 1,
        vote: w
            .setup
            .rounds
            .iter()
            .take_while(|other| other.id != round)
            .filter(|other| other.kind.vote().is_some())
            .count()
            + 1,
        prompt: setup.prompt.clone(),
        rule,
        ballots: count.ballots,
        seats: w.seats.len() as u32,
        flagged: run
            .ballots
            .values()
            .filter(|c| w.has_changed_since(c))
            .count() as u32,
        rows: rows(w, &run, &count),
        lenses: lenses(w, round),
        sureness,
        spending: spending(w, round),
        plot: plot(w, round),
        readings: readings.flatten(),
        opinions: opinions(w, round),
        upto: HowFar::Opinions,
        next: None,
        before: None,
    })
}

fn rows(w: &Workshop, run: &Run, count: &Count) -> Vec<ResultRow> {
    let scale = Scale::of(count);
    let mut rows: Vec<ResultRow> = Vec::new();
    let mut place = 1;
    for tier in count.tiers_by_position() {
        let shown: Vec<_> = tier
            .into_iter()
            .filter_map(|n| Some((n, option_card(w, count.options[n])?)))
            .collect();
        let tied = shown.len() > 1;
        let next = place + shown.len() as u32;
        for (n, card) in shown {
            let numbers = Numbers::of(count, &scale, n);
            rows.push(ResultRow {
                cost: run.costs.get(&card.item).copied(),
                item: card.item,
                number: card.number,
                text: card.text,
                place,
                tied,
                score: numbers.score,
                of: numbers.of,
                per_mille: numbers.per_mille.min(1_000),
                against: numbers.against.min(1_000),
                votes_for: numbers.votes_for,
                votes_against: numbers.votes_against,
                supporters: numbers.supporters,
                disagree: numbers.disagree,
                pass: numbers.pass,
                answered: numbers.answered,
            });
        }
        place = next;
    }
    rows
}
