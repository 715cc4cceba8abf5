//! What a facilitator prepares: the question, the roles and the rounds.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    AXIS_CHARS, BallotRule, LINE_CHARS, MAX_CREDITS, MAX_MINUTES, MAX_PICKS, MAX_POINTS, MAX_ROLES,
    MAX_ROUNDS, MAX_TOTAL, QUESTION_CHARS, ROLE_CHARS, Role, Round, RoundId, RoundKind,
    SMALLEST_GROUP_DEFAULT, SMALLEST_GROUP_EVER, SetupFault, SetupPart, Source, TITLE_CHARS,
    TextFault, UNIT_CHARS, VoteSetup, text,
};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setup {
    pub title: String,
    /// "How might we…?"
    pub question: String,
    /// Why people are asked, in a line or two; shown at the door. May be empty.
    #[serde(default)]
    pub purpose: String,
    #[serde(default)]
    pub venue: String,
    /// When it takes place, in the facilitator's own words.
    #[serde(default)]
    pub when: String,
    #[serde(default)]
    pub organiser: String,
    /// Where participants may ask afterwards; goes into the brief.
    #[serde(default)]
    pub contact: String,
    /// Code of the language in which the workshop was prepared: `en`, `fi`, `sv`, `ar`.
    #[serde(default)]
    pub language: String,
    pub roles: Vec<Role>,
    pub rounds: Vec<Round>,
    /// What the roles are a set of, as files name it: `group`, `district`. Empty: `role`.
    #[serde(default)]
    pub role_set: String,
    /// Results by role are shown from this many people on.
    #[serde(default = "smallest_group")]
    pub smallest_group: u8,
}

/// A vote's texts cleaned by `keep`, which is given the most characters.
fn checked_kind(kind: &RoundKind, mut keep: impl FnMut(&str, usize) -> String) -> RoundKind {
    match kind {
        RoundKind::Vote(vote) => RoundKind::Vote(VoteSetup {
            axes: vote
                .axes
                .iter()
                .map(|axis| keep(axis, AXIS_CHARS))
                .collect(),
            unit: keep(&vote.unit, UNIT_CHARS),
            ..vote.clone()
        }),
        other => other.clone(),
    }
}

fn rule_fault(n: usize, rule: BallotRule) -> Option<SetupFault> {
    match rule {
        BallotRule::PickAndRank { k } if !(1..=MAX_PICKS).contains(&k) => {
            Some(SetupFault::Picks { n, max: MAX_PICKS })
        }
        BallotRule::Points { points, .. } if !(1..=MAX_POINTS).contains(&points) => {
            Some(SetupFault::Points { n, max: MAX_POINTS })
        }
        BallotRule::Points { points, most } if !(1..=points).contains(&most) => {
            Some(SetupFault::MostPoints { n, max: points })
        }
        BallotRule::Quadratic { credits } if !(1..=MAX_CREDITS).contains(&credits) => {
            Some(SetupFault::Credits {
                n,
                max: MAX_CREDITS,
            })
        }
        BallotRule::Budget { total } if !(1..=MAX_TOTAL).contains(&total) => {
            Some(SetupFault::Total { n, max: MAX_TOTAL })
        }
        BallotRule::Rate { axes } if !(1..=2).contains(&axes) => Some(SetupFault::Axes { n }),
        _ => None,
    }
}

fn smallest_group() -> u8 {
    SMALLEST_GROUP_DEFAULT
}

impl Setup {
    /// The same setup with every text cleaned, or everything that is wrong with it at once.
    pub fn checked(&self) -> Result<Self, Vec<SetupFault>> {
        let mut faults = Vec::new();
        let mut keep = |part: SetupPart, said: Result<String, TextFault>| match said {
            Ok(text) => text,
            Err(fault) => {
                faults.push(SetupFault::Text { part, fault });
                String::new()
            }
        };
        let line = |said: &str| text::optional_line(said, LINE_CHARS);
        let setup = Self {
            title: keep(SetupPart::Title, text::line(&self.title, TITLE_CHARS)),
            question: keep(
                SetupPart::Question,
                text::line(&self.question, QUESTION_CHARS),
            ),
            purpose: keep(
                SetupPart::Purpose,
                text::optional_lines(&self.purpose, QUESTION_CHARS),
            ),
            venue: keep(SetupPart::Venue, line(&self.venue)),
            when: keep(SetupPart::When, line(&self.when)),
            organiser: keep(SetupPart::Organiser, line(&self.organiser)),
            contact: keep(SetupPart::Contact, line(&self.contact)),
            language: self.language.chars().take(8).collect(),
            roles: self
                .roles
                .iter()
                .enumerate()
                .map(|(n, role)| Role {
                    key: role.key.clone(),
                    shape: role.shape,
                    name: keep(
                        SetupPart::Role { n },
                        if Role::KNOWN.iter().any(|(key, _)| *key == role.key.0) {
                            text::optional_line(&role.name, ROLE_CHARS)
                        } else {
                            text::line(&role.name, ROLE_CHARS)
                        },
                    ),
                    hint: keep(SetupPart::Role { n }, line(&role.hint)),
                })
                .collect(),
            rounds: self
                .rounds
                .iter()
                .enumerate()
                .map(|(n, round)| Round {
                    id: round.id,
                    kind: checked_kind(&round.kind, |said, max| {
                        keep(SetupPart::Round { n }, text::optional_line(said, max))
                    }),
                    prompt: keep(
                        SetupPart::Round { n },
                        text::optional_line(&round.prompt, QUESTION_CHARS),
                    ),
                    minutes: round.minutes,
                })
                .collect(),
            role_set: keep(
                SetupPart::RoleSet,
                text::optional_line(&self.role_set, ROLE_CHARS),
            ),
            smallest_group: self.smallest_group.max(SMALLEST_GROUP_EVER),
        };
        setup.check_roles(&mut faults);
        setup.check_rounds(&mut faults);
        if faults.is_empty() {
            Ok(setup)
        } else {
            Err(faults)
        }
    }

    fn check_roles(&self, faults: &mut Vec<SetupFault>) {
        if self.roles.is_empty() {
            faults.push(SetupFault::NoRoles);
        }
        if self.roles.len() > MAX_ROLES {
            faults.push(SetupFault::TooManyRoles { max: MAX_ROLES });
        }
        let keys: BTreeSet<_> = self.roles.iter().map(|role| &role.key).collect();
        let names: BTreeSet<_> = self
            .roles
            .iter()
            .map(|role| {
                if role.name.is_empty() {
                    &role.key.0
                } else {
                    &role.name
                }
            })
            .map(|name| name.to_lowercase())
            .collect();
        if keys.len() < self.roles.len() || names.len() < self.roles.len() {
            faults.push(SetupFault::RoleTwice);
        }
    }

    fn check_rounds(&self, faults: &mut Vec<SetupFault>) {
        if self.rounds.is_empty() {
            faults.push(SetupFault::NoRounds);
        }
        if self.rounds.len() > MAX_ROUNDS {
            faults.push(SetupFault::TooManyRounds { max: MAX_ROUNDS });
        }
        let mut seen: BTreeSet<RoundId> = BTreeSet::new();
        for (n, round) in self.rounds.iter().enumerate() {
            if !seen.insert(round.id) {
                faults.push(SetupFault::RoundTwice { n });
            }
            if round.minutes > MAX_MINUTES {
                faults.push(SetupFault::Minutes {
                    n,
                    max: MAX_MINUTES,
                });
            }
            match &round.kind {
                RoundKind::Gather { together, .. } if !(1..=20).contains(together) => {
                    faults.push(SetupFault::Together { n });
                }
                RoundKind::Vote(vote) => {
                    faults.extend(rule_fault(n, vote.rule));
                    if !self.is_earlier_source(n, vote.from) {
                        faults.push(SetupFault::Source { n });
                    }
                }
                RoundKind::Gather { .. } | RoundKind::Group | RoundKind::Discuss => {}
            }
        }
    }

    /// A vote can only take from rounds before it.
    fn is_earlier_source(&self, n: usize, from: Source) -> bool {
        let before = |id: RoundId| self.rounds[..n].iter().find(|round| round.id == id);
        match from {
            Source::All => true,
            Source::Gathered { round } => before(round).is_some_and(|r| r.kind.is_gather()),
            Source::Leaders { vote, top } => {
                top > 0 && before(vote).is_some_and(|r| r.kind.vote().is_some())
            }
        }
    }

    pub fn round(&self, id: RoundId) -> Option<&Round> {
        self.rounds.iter().find(|round| round.id == id)
    }

    /// The round's place on the agenda, from 0.
    pub fn position(&self, id: RoundId) -> Option<usize> {
        self.rounds.iter().position(|round| round.id == id)
    }
}
