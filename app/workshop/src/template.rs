//! Agendas that good facilitators use, ready to be edited. Names and prompts are words, and words
//! belong to languages, so they live with the pages; here is only the shape.

use uuid::Uuid;

use crate::{
    Asks, BallotRule, Role, Round, RoundId, RoundKind, SMALLEST_GROUP_DEFAULT, Setup, Source,
    VoteSetup, Wall, What,
};

/// Where each comes from is said beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// The whole way in one evening: write alone, sort, narrow down, rank, talk.
    WholeEvening,
    /// Nominal group technique (Delbecq and Van de Ven 1971): write alone, read in turn, clarify,
    /// rank in private.
    NominalGroup,
    /// 1-2-4-all (Lipmanowicz and McCandless, *Liberating Structures*): alone, in pairs, in fours,
    /// all together.
    OneTwoFourAll,
    /// The Design Council's double diamond: open up and narrow down twice, first on what happens
    /// today, then on what could be.
    TwoDiamonds,
    /// Ideas of one's own, narrowed down and then rated by what they are worth and what they take.
    ImpactAndEffort,
    /// A list exists already; the room only puts it in order.
    ReadyList,
    /// A list with prices exists, and a sum: the room says what is worth its cost.
    SharedBudget,
    /// An open wall, themes, and any number of approvals: half an hour from question to themes.
    OpenWall,
}

impl Template {
    pub const ALL: [Self; 8] = [
        Self::WholeEvening,
        Self::NominalGroup,
        Self::OneTwoFourAll,
        Self::TwoDiamonds,
        Self::ImpactAndEffort,
        Self::ReadyList,
        Self::SharedBudget,
        Self::OpenWall,
    ];

    /// As it stands in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::WholeEvening => "whole-evening",
            Self::NominalGroup => "nominal-group",
            Self::OneTwoFourAll => "one-two-four-all",
            Self::TwoDiamonds => "two-diamonds",
            Self::ImpactAndEffort => "impact-and-effort",
            Self::ReadyList => "ready-list",
            Self::SharedBudget => "shared-budget",
            Self::OpenWall => "open-wall",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|template| template.key() == key)
    }

    /// Whether the facilitator brings the ideas along.
    pub fn brings_a_list(self) -> bool {
        matches!(self, Self::ReadyList | Self::SharedBudget)
    }

    /// The agenda with empty texts. `mint` gives a fresh id for each round.
    pub fn setup(self, mut mint: impl FnMut() -> Uuid) -> Setup {
        let mut rounds: Vec<Round> = Vec::new();
        let mut add = |kind: RoundKind, minutes: u16| {
            let id = RoundId(mint());
            rounds.push(Round {
                id,
                kind,
                prompt: String::new(),
                minutes,
            });
            id
        };
        match self {
            Self::WholeEvening => {
                add(silent(Asks::Ideas, 1), 12);
                add(RoundKind::Group, 10);
                let long = add(approve(What::Ideas, Source::All), 6);
                let leaders = Source::Leaders {
                    vote: long,
                    top: 10,
                };
                add(rank(What::Ideas, leaders), 6);
                add(RoundKind::Discuss, 25);
            }
            Self::NominalGroup => {
                add(silent(Asks::Ideas, 1), 8);
                add(RoundKind::Discuss, 10);
                add(RoundKind::Group, 8);
                add(rank(What::Ideas, Source::All), 6);
                add(RoundKind::Discuss, 20);
            }
            Self::OneTwoFourAll => {
                add(silent(Asks::Ideas, 1), 2);
                add(silent(Asks::Ideas, 2), 4);
                let fours = add(silent(Asks::Ideas, 4), 8);
                add(approve(What::Ideas, Source::Gathered { round: fours }), 4);
                add(RoundKind::Discuss, 15);
            }
            Self::TwoDiamonds => {
                let today = add(silent(Asks::Experiences, 1), 8);
                add(RoundKind::Group, 10);
                add(approve(What::Themes, Source::Gathered { round: today }), 4);
                add(RoundKind::Discuss, 10);
                let ideas = add(silent(Asks::Ideas, 1), 10);
                add(RoundKind::Group, 10);
                let long = add(approve(What::Ideas, Source::Gathered { round: ideas }), 5);
                add(
                    rank(
                        What::Ideas,
                        Source::Leaders {
                            vote: long,
                            top: 10,
                        },
                    ),
                    6,
                );
                add(RoundKind::Discuss, 20);
            }
            Self::ImpactAndEffort => {
                add(silent(Asks::Ideas, 1), 10);
                add(RoundKind::Group, 10);
                let long = add(approve(What::Ideas, Source::All), 5);
                let leaders = Source::Leaders {
                    vote: long,
                    top: 12,
                };
                let rate = BallotRule::Rate { axes: 2 };
                add(vote(What::Ideas, leaders, rate), 8);
                add(RoundKind::Discuss, 20);
            }
            Self::SharedBudget => {
                add(RoundKind::Discuss, 10);
                let budget = BallotRule::Budget { total: 10_000 };
                add(vote(What::Ideas, Source::All, budget), 8);
                add(RoundKind::Discuss, 15);
            }
            Self::ReadyList => {
                let long = add(approve(What::Ideas, Source::All), 6);
                add(
                    rank(
                        What::Ideas,
                        Source::Leaders {
                            vote: long,
                            top: 10,
                        },
                    ),
                    6,
                );
                add(RoundKind::Discuss, 15);
            }
            Self::OpenWall => {
                add(
                    RoundKind::Gather {
                        wall: Wall::Open,
                        asks: Asks::Ideas,
                        together: 1,
                    },
                    10,
                );
                add(RoundKind::Group, 8);
                add(approve(What::Themes, Source::All), 4);
                add(RoundKind::Discuss, 10);
            }
        }
        Setup {
            roles: Role::usual(),
            rounds,
            smallest_group: SMALLEST_GROUP_DEFAULT,
            ..Setup::default()
        }
    }
}

fn silent(asks: Asks, together: u8) -> RoundKind {
    RoundKind::Gather {
        wall: Wall::Silent,
        asks,
        together,
    }
}

fn approve(what: What, from: Source) -> RoundKind {
    vote(what, from, BallotRule::Approve)
}

fn rank(what: What, from: Source) -> RoundKind {
    vote(what, from, BallotRule::PickAndRank { k: 5 })
}

fn vote(what: What, from: Source, rule: BallotRule) -> RoundKind {
    RoundKind::Vote(VoteSetup::new(what, from, rule))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_is_a_setup_that_works_once_it_has_words() {
        for template in Template::ALL {
            let mut last = 0;
            let mut setup = template.setup(|| {
                last += 1;
                Uuid::from_u128(last)
            });
            setup.title = "Title".into();
            setup.question = "Question?".into();
            assert_eq!(setup.checked(), Ok(setup.clone()), "{template:?}");
            assert_eq!(Template::from_key(template.key()), Some(template));
        }
    }
}
