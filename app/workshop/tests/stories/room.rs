//! A room to tell stories in: real `decide` and `apply`, with ids and a clock that count up.

use uuid::Uuid;
use workshop::{
    Actor, Answer, BallotRule, Command, Digest, Entry, Gave, HowFar, IdeaId, ItemId, Receipt,
    Refusal, Role, RoleKey, Round, RoundId, RoundKind, SeatId, Setup, Source, ThemeId, Time,
    VoteSetup, Wall, What, Wish, WishId, Workshop, decide,
};

pub const ANA: SeatId = SeatId(Uuid::from_u128(0xA));
pub const BEN: SeatId = SeatId(Uuid::from_u128(0xB));
pub const CEM: SeatId = SeatId(Uuid::from_u128(0xC));

pub const WRITE: RoundId = RoundId(Uuid::from_u128(0x101));
pub const GROUP: RoundId = RoundId(Uuid::from_u128(0x102));
pub const APPROVE: RoundId = RoundId(Uuid::from_u128(0x103));
pub const RANK: RoundId = RoundId(Uuid::from_u128(0x104));
pub const TALK: RoundId = RoundId(Uuid::from_u128(0x105));
/// Only in rooms that say so.
pub const SPEND: RoundId = RoundId(Uuid::from_u128(0x106));

#[derive(Clone)]
pub struct Room {
    pub now: Workshop,
    pub journal: Vec<Entry>,
    clock: i64,
    last: u128,
}

/// Gather silently, group, approve ideas, rank the three leaders (two places), discuss.
pub fn usual_setup() -> Setup {
    let round = |id, kind| Round {
        id,
        kind,
        prompt: String::new(),
        minutes: 5,
    };
    Setup {
        title: "A drop-in place".into(),
        question: "What would make it easy to walk in?".into(),
        roles: Role::usual(),
        rounds: vec![
            round(
                WRITE,
                RoundKind::Gather {
                    wall: Wall::Silent,
                    asks: workshop::Asks::Ideas,
                    together: 1,
                },
            ),
            round(GROUP, RoundKind::Group),
            round(
                APPROVE,
                RoundKind::Vote(VoteSetup::new(
                    What::Ideas,
                    Source::All,
                    BallotRule::Approve,
                )),
            ),
            round(
                RANK,
                RoundKind::Vote(VoteSetup::new(
                    What::Ideas,
                    Source::Leaders {
                        vote: APPROVE,
                        top: 3,
                    },
                    BallotRule::PickAndRank { k: 2 },
                )),
            ),
            round(TALK, RoundKind::Discuss),
        ],
        smallest_group: 5,
        ..Setup::default()
    }
}

/// The usual one, with 100 to spend on what the room approved first, between ranking and talking.
pub fn spending_setup() -> Setup {
    let mut setup = usual_setup();
    let leaders = Source::Leaders {
        vote: APPROVE,
        top: 3,
    };
    let spend = Round {
        id: SPEND,
        kind: RoundKind::Vote(VoteSetup {
            unit: "€".into(),
            ..VoteSetup::new(What::Ideas, leaders, BallotRule::Budget { total: 100 })
        }),
        prompt: String::new(),
        minutes: 5,
    };
    setup.rounds.insert(4, spend);
    setup
}

impl Room {
    pub fn nowhere() -> Self {
        Self {
            now: Workshop::default(),
            journal: vec![],
            clock: 1_800_000_000_000,
            last: 0xF000,
        }
    }

    pub fn with(setup: Setup) -> Self {
        let mut room = Self::nowhere();
        room.desk(Command::CreateWorkshop { setup });
        room
    }

    /// The usual setup, with Ana (citizen), Ben (carer) and Cem (would rather not say) seated.
    pub fn usual() -> Self {
        Self::seated(usual_setup())
    }

    pub fn seated(setup: Setup) -> Self {
        let mut room = Self::with(setup);
        for (seat, role) in [(ANA, Some("citizen")), (BEN, Some("carer")), (CEM, None)] {
            room.seat(
                seat,
                Command::TakeSeat {
                    seat,
                    role: role.map(RoleKey::new),
                },
            );
        }
        room
    }

    pub fn mint(&mut self) -> Uuid {
        self.last += 1;
        Uuid::from_u128(self.last)
    }

    pub fn at(&self) -> Time {
        Time(self.clock)
    }

    pub fn pass_ms(&mut self, ms: i64) {
        self.clock += ms;
    }

    pub fn desk(&mut self, command: Command) -> Receipt {
        self.try_desk(command).expect("the desk may")
    }

    pub fn try_desk(&mut self, command: Command) -> Result<Receipt, Refusal> {
        let wish = WishId(self.mint());
        self.wish(Actor::Desk, wish, command)
    }

    pub fn seat(&mut self, seat: SeatId, command: Command) -> Receipt {
        self.try_seat(seat, command).expect("the seat may")
    }

    pub fn try_seat(&mut self, seat: SeatId, command: Command) -> Result<Receipt, Refusal> {
        let wish = WishId(self.mint());
        self.wish(Actor::Seat(seat), wish, command)
    }

    /// Decides and applies one wish under a given id.
    pub fn wish(&mut self, actor: Actor, id: WishId, command: Command) -> Result<Receipt, Refusal> {
        self.clock += 1_000;
        let digest = digest(actor, &command);
        let wish = Wish {
            id,
            digest,
            command,
        };
        let events = match decide(&self.now, actor, self.at(), &wish)? {
            Answer::Again(receipt) => return Ok(receipt),
            Answer::First(events) => events,
        };
        let (before, at) = (self.now.seq, self.at());
        for (seq, event) in (before + 1..).zip(events) {
            let entry = Entry {
                seq,
                at,
                by: actor,
                wish: (seq == before + 1).then_some((id, digest)),
                event,
            };
            self.now.apply(&entry);
            self.journal.push(entry);
        }
        Ok(self.now.receipt(id).unwrap_or(Receipt {
            wish: id,
            seq: self.now.seq,
            at,
            gave: Gave::Done,
        }))
    }

    /// Writes one idea in [`WRITE`] and gives its id.
    pub fn idea(&mut self, seat: SeatId, text: &str) -> IdeaId {
        IdeaId(self.seat(seat, share(text)).wish.0)
    }

    pub fn secret(&mut self, seat: SeatId, text: &str) -> IdeaId {
        let command = Command::ShareIdea {
            round: WRITE,
            text: text.into(),
            only_desk: true,
            behind: 1,
        };
        IdeaId(self.seat(seat, command).wish.0)
    }

    pub fn theme(&mut self, title: &str, ideas: &[IdeaId]) -> ThemeId {
        let command = Command::MakeTheme {
            title: title.into(),
            ideas: ideas.to_vec(),
        };
        ThemeId(self.desk(command).wish.0)
    }

    pub fn open(&mut self, round: RoundId) {
        self.desk(Command::OpenRound { round });
    }

    pub fn close(&mut self, round: RoundId) {
        self.desk(Command::CloseRound { round });
    }

    /// Shows a result and all ways to count it.
    pub fn reveal_all(&mut self, round: RoundId) {
        self.desk(Command::Reveal { round });
        let upto = HowFar::Differ;
        self.desk(Command::RevealTo { round, upto });
    }

    /// The state as a restarted server would have it.
    pub fn folded(&self) -> Workshop {
        let mut fresh = Workshop::default();
        for entry in &self.journal {
            let text = serde_json::to_string(&entry.event).expect("events are JSON");
            let event = serde_json::from_str(&text).expect("and come back");
            fresh.apply(&Entry {
                event,
                ..entry.clone()
            });
        }
        fresh
    }
}

pub fn share(text: &str) -> Command {
    Command::ShareIdea {
        round: WRITE,
        text: text.into(),
        only_desk: false,
        behind: 1,
    }
}

pub fn ideas(items: &[IdeaId]) -> Vec<ItemId> {
    items.iter().copied().map(ItemId::Idea).collect()
}

fn digest(actor: Actor, command: &Command) -> Digest {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    serde_json::to_string(&(actor, command))
        .expect("wishes are JSON")
        .hash(&mut hasher);
    Digest(u128::from(hasher.finish()))
}
