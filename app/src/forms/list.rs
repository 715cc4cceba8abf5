//! The ideas that a facilitator brings along, one a line. Where they go to a vote about what things
//! cost, a line may end with its price: `A ramp at the door | 1200`.

use workshop::{BallotRule, IDEA_CHARS, MAX_TOTAL, RoundId, Setup, What, text};

use super::{FormFault, SetupForm, Why, whole};

/// One line that says something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed<'a> {
    /// From 1.
    pub line: usize,
    pub text: &'a str,
    /// As typed, if a price is asked for and there is one.
    cost: Option<&'a str>,
}

/// What was typed in a price's place is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPrice;

impl Listed<'_> {
    pub fn cost(&self) -> Result<Option<u64>, NoPrice> {
        let fits = |cost: &u64| (1..=MAX_TOTAL).contains(cost);
        let read = |typed| whole(typed).filter(fits).ok_or(NoPrice);
        self.cost.map(read).transpose()
    }
}

impl SetupForm {
    /// The list as far as it says something.
    pub fn listed(&self) -> impl Iterator<Item = Listed<'_>> {
        let has_prices = self.spends();
        let lines = self.list.lines().zip(1..);
        lines.filter_map(move |(said, line)| {
            let (text, cost) = match said.rsplit_once('|') {
                Some((text, cost)) if has_prices => (text, cost.trim()),
                _ => (said, ""),
            };
            let (text, cost) = (text.trim(), (!cost.is_empty()).then_some(cost));
            let says_something = !text.is_empty() || cost.is_some();
            says_something.then_some(Listed { line, text, cost })
        })
    }

    /// Whether a vote is about what things cost.
    pub fn spends(&self) -> bool {
        self.rounds
            .iter()
            .any(|row| row.is_vote() && row.way() == "budget")
    }

    /// What is wrong with the list: the first such line is enough to go on with.
    pub fn list_fault(&self) -> Option<FormFault> {
        if self.listed().next().is_none() {
            return Some(FormFault::new("list", Why::NoList));
        }
        let why = self.listed().find_map(|listed| {
            let line = listed.line;
            match text::lines(listed.text, IDEA_CHARS) {
                Err(fault) => Some(Why::Line { line, fault }),
                Ok(_) => listed.cost().err().map(|NoPrice| Why::Cost { line }),
            }
        })?;
        Some(FormFault::new("list", why))
    }
}

/// The votes that prices on the list are for.
pub fn spending(setup: &Setup) -> impl Iterator<Item = RoundId> {
    let votes = setup
        .rounds
        .iter()
        .filter_map(|round| Some((round.id, round.kind.vote()?)));
    votes
        .filter(|(_, vote)| vote.what == What::Ideas)
        .filter(|(_, vote)| matches!(vote.rule, BallotRule::Budget { .. }))
        .map(|(id, _)| id)
}
