//! Whatever people wish for, and however often and at once they send it: the workshop in memory is
//! the fold of what is on disk.

use std::collections::BTreeMap;

use futures::future::join_all;
use proptest::{collection::vec, prelude::*};
use rooms::{Denied, Room};
use tokio::runtime::Runtime;
use uuid::Uuid;
use workshop::{
    Actor, Author, Ballot, Command, Gave, IdeaId, ItemId, Place, Receipt, Section, ThemeId, WishId,
};

use super::Home;
use crate::given::{APPROVE, GATHER, RANK, wish};

/// One sending. Numbers are small, so that wishes meet: the same id, the same idea, the same seat.
#[derive(Clone, Debug)]
struct Sending {
    id: u8,
    by: u8,
    what: What,
}

#[derive(Clone, Debug)]
enum What {
    Open(u8),
    Close(u8),
    Lobby,
    Share(String, bool),
    Add(u8),
    Edit(u8, String),
    Withdraw(u8),
    Hide(u8),
    Show(u8),
    Park(u8),
    Theme(String, Vec<u8>),
    Place(Vec<u8>, Option<u8>),
    Merge(u8, u8),
    Link(u8, u8),
    Approve(Vec<u8>),
    Rank(Vec<u8>),
    Reveal(u8),
    Write(String),
    AddTime(u8, i16),
}

fn what() -> impl Strategy<Value = What> {
    let text = || {
        prop_oneof![
            "[a-zä€ ]{1,12}",
            Just("\u{202e}\"'</textarea>\\ \u{1f44d}".to_owned())
        ]
    };
    let few = || vec(0..12_u8, 0..5);
    prop_oneof![
        4 => (0..3_u8).prop_map(What::Open),
        1 => (0..3_u8).prop_map(What::Close),
        1 => Just(What::Lobby),
        8 => (text(), any::<bool>()).prop_map(|(text, private)| What::Share(text, private)),
        2 => (0..4_u8).prop_map(What::Add),
        2 => (0..12_u8, text()).prop_map(|(idea, text)| What::Edit(idea, text)),
        1 => (0..12_u8).prop_map(What::Withdraw),
        1 => (0..12_u8).prop_map(What::Hide),
        1 => (0..12_u8).prop_map(What::Show),
        1 => (0..12_u8).prop_map(What::Park),
        3 => (text(), few()).prop_map(|(title, ideas)| What::Theme(title, ideas)),
        2 => (few(), proptest::option::of(0..12_u8)).prop_map(|(i, t)| What::Place(i, t)),
        1 => (0..12_u8, 0..12_u8).prop_map(|(theme, into)| What::Merge(theme, into)),
        1 => (0..12_u8, 0..12_u8).prop_map(|(idea, same)| What::Link(idea, same)),
        6 => few().prop_map(What::Approve),
        4 => few().prop_map(What::Rank),
        1 => (1..3_u8).prop_map(What::Reveal),
        1 => text().prop_map(What::Write),
        1 => (0..3_u8, any::<i16>()).prop_map(|(round, seconds)| What::AddTime(round, seconds)),
    ]
}

fn sendings() -> impl Strategy<Value = Vec<Sending>> {
    let sending = (0..40_u8, 0..4_u8, what()).prop_map(|(id, by, what)| Sending { id, by, what });
    vec(sending, 1..60)
}

/// What was sent to one room, with ids that are this room's own.
struct Play {
    room: Room,
    seats: Vec<workshop::SeatId>,
    salt: u128,
}

impl Play {
    fn wish(&self, id: u8) -> WishId {
        WishId(Uuid::from_u128(self.salt ^ u128::from(id)))
    }

    fn idea(&self, n: u8) -> IdeaId {
        IdeaId(self.wish(n).0)
    }

    fn items(&self, ns: &[u8]) -> Vec<ItemId> {
        ns.iter().map(|n| ItemId::Idea(self.idea(*n))).collect()
    }

    fn ideas(&self, ns: &[u8]) -> Vec<IdeaId> {
        ns.iter().map(|n| self.idea(*n)).collect()
    }

    /// Where the text stands that the person sees and writes over.
    fn over(&self, section: Section) -> u64 {
        let workshop = self.room.now();
        workshop.prose.get(&section).map_or(0, |prose| prose.seq)
    }

    fn command(&self, what: &What) -> Command {
        let round = |n: &u8| [GATHER, APPROVE, RANK][usize::from(*n)];
        let theme = |n: &u8| ThemeId(self.wish(*n).0);
        match what {
            What::Open(n) => Command::OpenRound { round: round(n) },
            What::Close(n) => Command::CloseRound { round: round(n) },
            What::Lobby => Command::GoTo {
                place: Place::Lobby,
            },
            What::Share(text, only_desk) => Command::ShareIdea {
                round: GATHER,
                text: text.clone(),
                only_desk: *only_desk,
                behind: 1,
            },
            What::Add(n) => Command::AddIdea {
                round: Some(GATHER),
                text: format!("from paper {n}"),
                author: Author::Desk { role: None },
                only_desk: false,
                source_id: Some(n.to_string()),
            },
            What::Edit(n, text) => Command::EditIdea {
                idea: self.idea(*n),
                text: text.clone(),
                only_desk: false,
            },
            What::Withdraw(n) => Command::WithdrawIdea {
                idea: self.idea(*n),
            },
            What::Hide(n) => Command::HideIdeas {
                ideas: self.ideas(&[*n]),
                reason: "names a person".to_owned(),
            },
            What::Show(n) => Command::ShowIdeas {
                ideas: self.ideas(&[*n]),
            },
            What::Park(n) => Command::ParkIdeas {
                ideas: self.ideas(&[*n]),
            },
            What::Theme(title, ideas) => Command::MakeTheme {
                title: title.clone(),
                ideas: self.ideas(ideas),
            },
            What::Place(ideas, to) => Command::PlaceIdeas {
                ideas: self.ideas(ideas),
                theme: to.as_ref().map(theme),
            },
            What::Merge(from, into) => Command::MergeThemes {
                theme: theme(from),
                into: theme(into),
            },
            What::Link(n, same) => Command::LinkIdeas {
                ideas: self.ideas(&[*n]),
                same_as: self.idea(*same),
            },
            What::Approve(ns) => Command::CastBallot {
                round: APPROVE,
                ballot: Ballot::Approve(self.items(ns)),
            },
            What::Rank(ns) => Command::CastBallot {
                round: RANK,
                ballot: Ballot::Ranked(self.items(ns)),
            },
            What::Reveal(n) => Command::Reveal { round: round(n) },
            What::Write(text) => Command::WriteProse {
                section: Section::Problem,
                text: text.clone(),
                over: self.over(Section::Problem),
            },
            What::AddTime(n, seconds) => Command::AddTime {
                round: round(n),
                seconds: i32::from(*seconds),
            },
        }
    }

    /// People wish for what is theirs, the desk for the rest.
    fn actor(&self, sending: &Sending) -> Actor {
        match sending.what {
            What::Share(..)
            | What::Edit(..)
            | What::Withdraw(_)
            | What::Approve(_)
            | What::Rank(_) => Actor::Seat(self.seats[usize::from(sending.by)]),
            _ => Actor::Desk,
        }
    }

    async fn send(&self, sending: &Sending) -> Result<Receipt, Denied> {
        let command = self.command(&sending.what);
        self.room
            .act(self.actor(sending), self.wish(sending.id), command)
            .await
    }
}

#[test]
fn the_workshop_in_memory_is_the_fold_of_the_journal() {
    let runtime = Runtime::new().unwrap();
    let home = runtime.block_on(Home::new());
    let config = ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    proptest!(config, |(sendings in sendings(), at_once in 1..6_usize)| {
        runtime.block_on(async {
            let (room, seats) = home.gathering(4).await;
            let play = Play { room, seats, salt: wish().0.as_u128() & !0xff };
            let mut receipts: BTreeMap<WishId, Receipt> = BTreeMap::new();
            for together in sendings.chunks(at_once) {
                let answers = join_all(together.iter().map(|sending| play.send(sending))).await;
                for answer in answers {
                    match answer {
                        // A wish that was ever acknowledged keeps its receipt.
                        Ok(receipt) => {
                            let first = *receipts.entry(receipt.wish).or_insert(receipt);
                            prop_assert_eq!(receipt, first);
                        }
                        Err(denied) => prop_assert!(matches!(denied, Denied::Refused(_))),
                    }
                }
            }
            let live = play.room.now();
            let elsewhere = home.another().await;
            let folded = elsewhere.room(&play.room.code()).await.unwrap().unwrap();
            prop_assert_eq!(&*folded.now(), &*live);
            prop_assert_eq!(folded.unreadable(), None);
            for (wish, receipt) in receipts {
                match live.receipt(wish) {
                    Some(kept) => prop_assert_eq!(kept, receipt),
                    None => prop_assert_eq!(receipt.gave, Gave::Done),
                }
            }
            let summary = play.room.journal_summary(u64::MAX).await.unwrap();
            prop_assert_eq!(summary.entries, live.seq);
            Ok(())
        })?;
    });
}
