//! One round of the editor.

use std::str::FromStr;

use workshop::view::Sort;
use workshop::{
    AXIS_CHARS, Asks, BallotRule, MAX_CREDITS, MAX_PICKS, MAX_POINTS, MAX_TOTAL, Round, RoundId,
    RoundKind, Source, UNIT_CHARS, VoteSetup, Wall, What, text,
};

use super::faults::{FormFault, Why};
use super::{number, whole};
use crate::words::Templates;

/// Holds the answers for every kind of round, so that trying another kind loses none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundRow {
    pub id: RoundId,
    /// `gather`, `group`, `vote` or `discuss`; the others likewise, as in the form's options.
    pub kind: String,
    pub prompt: String,
    pub minutes: String,
    pub wall: String,
    pub asks: String,
    pub together: String,
    pub what: String,
    /// `all`, `gathered-ROUND` or `leaders-ROUND`.
    pub from: String,
    pub top: String,
    pub rule: String,
    pub picks: String,
    pub points: String,
    pub most: String,
    pub axis_one: String,
    pub axis_two: String,
    pub total: String,
    pub unit: String,
    pub credits: String,
}

/// How many of an earlier vote's leaders go on, until somebody says otherwise.
const TOP: u8 = 10;
const PICKS: u8 = 5;
const POINTS: u16 = 10;
const CREDITS: u16 = 36;
const TOTAL: u64 = 10_000;

impl RoundRow {
    pub fn new(id: RoundId, kind: &str) -> Self {
        Self {
            id,
            kind: kind.into(),
            prompt: String::new(),
            minutes: "10".into(),
            wall: "silent".into(),
            asks: "ideas".into(),
            together: "1".into(),
            what: "ideas".into(),
            from: "all".into(),
            top: TOP.to_string(),
            rule: "approve".into(),
            picks: PICKS.to_string(),
            points: POINTS.to_string(),
            most: POINTS.to_string(),
            axis_one: String::new(),
            axis_two: String::new(),
            total: TOTAL.to_string(),
            unit: String::new(),
            credits: CREDITS.to_string(),
        }
    }

    /// What only some rules ask, by the name that the form has for it.
    pub fn figures(&self) -> [(&'static str, &str); 8] {
        [
            ("picks", &self.picks),
            ("points", &self.points),
            ("most", &self.most),
            ("axis-one", &self.axis_one),
            ("axis-two", &self.axis_two),
            ("total", &self.total),
            ("unit", &self.unit),
            ("credits", &self.credits),
        ]
    }

    /// One of them.
    pub fn figure(&self, name: &str) -> &str {
        let mut figures = self.figures().into_iter();
        let found = figures.find(|(other, _)| *other == name);
        found.map_or("", |(_, value)| value)
    }

    /// The way to vote that is chosen.
    pub fn way(&self) -> &'static str {
        rule_key(self.ballot_rule(|_, _, _| {}))
    }

    /// What the round is called.
    pub fn sort(&self) -> Sort {
        Sort::of(&self.round_kind(&mut |_, _, _| {}))
    }

    /// The rule as it is read so far; what is wrong with it is told to `fault` as a field, the
    /// least and the most.
    fn ballot_rule(&self, mut fault: impl FnMut(&str, u64, u64)) -> BallotRule {
        match self.rule.as_str() {
            "rank" => BallotRule::PickAndRank {
                k: number(&self.picks, 1, MAX_PICKS).unwrap_or_else(|| {
                    fault("picks", 1, MAX_PICKS.into());
                    PICKS
                }),
            },
            "rank-all" => BallotRule::RankAll,
            "judge" => BallotRule::Judge,
            "points" => {
                let points = number(&self.points, 1, MAX_POINTS).unwrap_or_else(|| {
                    fault("points", 1, MAX_POINTS.into());
                    POINTS
                });
                let most = number(&self.most, 1, points).unwrap_or_else(|| {
                    fault("most", 1, points.into());
                    points
                });
                BallotRule::Points { points, most }
            }
            "rate" => BallotRule::Rate { axes: 1 },
            "rate-two" => BallotRule::Rate { axes: 2 },
            "budget" => BallotRule::Budget {
                total: whole(&self.total)
                    .filter(|total| (1..=MAX_TOTAL).contains(total))
                    .unwrap_or_else(|| {
                        fault("total", 1, MAX_TOTAL);
                        TOTAL
                    }),
            },
            "pairs" => BallotRule::Pairs,
            "quadratic" => BallotRule::Quadratic {
                credits: number(&self.credits, 1, MAX_CREDITS).unwrap_or_else(|| {
                    fault("credits", 1, MAX_CREDITS.into());
                    CREDITS
                }),
            },
            _ => BallotRule::Approve,
        }
    }

    /// What the scales of a rating are called: nothing where the product's own words do.
    fn axes(&self) -> Vec<String> {
        let asked = match self.rule.as_str() {
            "rate" => vec![&self.axis_one],
            "rate-two" => vec![&self.axis_one, &self.axis_two],
            _ => vec![],
        };
        match asked.iter().all(|axis| axis.trim().is_empty()) {
            true => vec![],
            false => asked.into_iter().cloned().collect(),
        }
    }

    /// Which of the lines beside the prompt cannot be kept, if it is one of these.
    pub fn wrong_line(&self) -> Option<&'static str> {
        let is_wrong = |said: &str, max| text::optional_line(said, max).is_err();
        let axes = self.axes();
        match () {
            () if !self.is_vote() => None,
            () if axes.first().is_some_and(|axis| is_wrong(axis, AXIS_CHARS)) => Some("axis-one"),
            () if axes.get(1).is_some_and(|axis| is_wrong(axis, AXIS_CHARS)) => Some("axis-two"),
            () if self.rule == "budget" && is_wrong(&self.unit, UNIT_CHARS) => Some("unit"),
            () => None,
        }
    }

    pub fn is_vote(&self) -> bool {
        self.kind == "vote"
    }

    pub fn is_gather(&self) -> bool {
        self.kind == "gather"
    }
}

impl RoundRow {
    pub(super) fn round(&self, n: usize, faults: &mut Vec<FormFault>) -> Round {
        let mut fault = |name: &str, least: u64, most: u64| {
            faults.push(FormFault::new(
                format!("{name}-{n}"),
                Why::Number { least, most },
            ));
        };
        let minutes = if self.minutes.trim().is_empty() {
            0
        } else {
            number(&self.minutes, 0, workshop::MAX_MINUTES).unwrap_or_else(|| {
                fault("minutes", 0, workshop::MAX_MINUTES.into());
                0
            })
        };
        let kind = self.round_kind(&mut fault);
        // Our words about one way to vote are wrong over another; without any, the room reads what
        // belongs to the way that was chosen.
        let prompt = match Templates::fits(&self.prompt, &kind) {
            true => self.prompt.clone(),
            false => String::new(),
        };
        Round {
            id: self.id,
            kind,
            prompt,
            minutes,
        }
    }

    /// The kind as it is read so far, and what is wrong as in [`Self::ballot_rule`].
    fn round_kind(&self, fault: &mut impl FnMut(&str, u64, u64)) -> RoundKind {
        match self.kind.as_str() {
            "group" => RoundKind::Group,
            "vote" => {
                let rule = self.ballot_rule(&mut *fault);
                let from = match self.from.split_once('-') {
                    Some(("gathered", id)) => RoundId::from_str(id)
                        .map_or(Source::All, |round| Source::Gathered { round }),
                    Some(("leaders", id)) => {
                        RoundId::from_str(id).map_or(Source::All, |vote| Source::Leaders {
                            vote,
                            top: number(&self.top, 1, u8::MAX).unwrap_or_else(|| {
                                fault("top", 1, u8::MAX.into());
                                TOP
                            }),
                        })
                    }
                    _ => Source::All,
                };
                let what = match self.what.as_str() {
                    "themes" => What::Themes,
                    _ => What::Ideas,
                };
                RoundKind::Vote(VoteSetup {
                    axes: self.axes(),
                    unit: match rule {
                        BallotRule::Budget { .. } => self.unit.clone(),
                        _ => String::new(),
                    },
                    ..VoteSetup::new(what, from, rule)
                })
            }
            "discuss" => RoundKind::Discuss,
            _ => RoundKind::Gather {
                wall: match self.wall.as_str() {
                    "open" => Wall::Open,
                    _ => Wall::Silent,
                },
                asks: match self.asks.as_str() {
                    "experiences" => Asks::Experiences,
                    _ => Asks::Ideas,
                },
                together: number(&self.together, 1, 20).unwrap_or_else(|| {
                    fault("together", 1, 20);
                    1
                }),
            },
        }
    }

    /// Goes back to the kind of a round that people have used, and a vote to its whole ballot.
    /// Says whether it had left it.
    pub(super) fn keep_kind_of(&mut self, round: &Round) -> bool {
        let is_kept = match (&round.kind, &self.round_kind(&mut |_, _, _| {})) {
            (RoundKind::Vote(old), RoundKind::Vote(new)) => old == new,
            (old, new) => old.same_sort(new),
        };
        if !is_kept {
            *self = Self {
                prompt: self.prompt.clone(),
                minutes: self.minutes.clone(),
                ..Self::of(round)
            };
        }
        !is_kept
    }

    pub(super) fn of(round: &Round) -> Self {
        let kind = match &round.kind {
            RoundKind::Gather { .. } => "gather",
            RoundKind::Group => "group",
            RoundKind::Vote(_) => "vote",
            RoundKind::Discuss => "discuss",
        };
        let mut row = RoundRow {
            prompt: round.prompt.clone(),
            minutes: match round.minutes {
                0 => String::new(),
                minutes => minutes.to_string(),
            },
            ..RoundRow::new(round.id, kind)
        };
        match &round.kind {
            RoundKind::Gather {
                wall,
                asks,
                together,
            } => {
                row.wall = match wall {
                    Wall::Silent => "silent",
                    Wall::Open => "open",
                }
                .into();
                row.asks = match asks {
                    Asks::Ideas => "ideas",
                    Asks::Experiences => "experiences",
                }
                .into();
                row.together = together.to_string();
            }
            RoundKind::Vote(VoteSetup {
                what,
                from,
                rule,
                axes,
                unit,
            }) => {
                row.what = match what {
                    What::Ideas => "ideas",
                    What::Themes => "themes",
                }
                .into();
                row.from = match from {
                    Source::All => "all".into(),
                    Source::Gathered { round } => format!("gathered-{round}"),
                    Source::Leaders { vote, .. } => format!("leaders-{vote}"),
                };
                if let Source::Leaders { top, .. } = from {
                    row.top = top.to_string();
                }
                row.rule = rule_key(*rule).into();
                row.unit = unit.clone();
                let mut axes = axes.iter();
                row.axis_one = axes.next().cloned().unwrap_or_default();
                row.axis_two = axes.next().cloned().unwrap_or_default();
                match rule {
                    BallotRule::PickAndRank { k } => row.picks = k.to_string(),
                    BallotRule::Points { points, most } => {
                        row.points = points.to_string();
                        row.most = most.to_string();
                    }
                    BallotRule::Budget { total } => row.total = total.to_string(),
                    BallotRule::Quadratic { credits } => row.credits = credits.to_string(),
                    _ => {}
                }
            }
            RoundKind::Group | RoundKind::Discuss => {}
        }
        row
    }
}

/// A rule as the form's list has it.
fn rule_key(rule: BallotRule) -> &'static str {
    match rule {
        BallotRule::Approve => "approve",
        BallotRule::PickAndRank { .. } => "rank",
        BallotRule::Judge => "judge",
        BallotRule::RankAll => "rank-all",
        BallotRule::Points { .. } => "points",
        BallotRule::Rate { axes: 0 | 1 } => "rate",
        BallotRule::Rate { .. } => "rate-two",
        BallotRule::Budget { .. } => "budget",
        BallotRule::Pairs => "pairs",
        BallotRule::Quadratic { .. } => "quadratic",
    }
}
