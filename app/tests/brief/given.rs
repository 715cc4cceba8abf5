//! Workshops to tell of, by the real rules, with ids and a clock that count up.

use app::brief::{Edition, Journal};
use app::words::Lang;
use jiff::tz::TimeZone;
use uuid::Uuid;
use workshop::brief::Brief;
use workshop::{
    Actor, Answer, Asks, Author, Ballot, BallotRule, Command, Digest, Entry, HowFar, IdeaId,
    ItemId, Role, RoleKey, Round, RoundId, RoundKind, SeatId, Section, Setup, Source, Time,
    VoteSetup, Wall, What, Wish, WishId, Workshop, decide,
};

pub const LIVED: RoundId = RoundId(Uuid::from_u128(0x101));
pub const WRITE: RoundId = RoundId(Uuid::from_u128(0x102));
pub const GROUP: RoundId = RoundId(Uuid::from_u128(0x103));
pub const APPROVE: RoundId = RoundId(Uuid::from_u128(0x104));
pub const RANK: RoundId = RoundId(Uuid::from_u128(0x105));

#[derive(Default)]
pub struct Room {
    pub now: Workshop,
    last: u128,
    pub seats: Vec<SeatId>,
}

pub fn setup(title: &str) -> Setup {
    let gather = |asks| RoundKind::Gather {
        wall: Wall::Silent,
        asks,
        together: 1,
    };
    let vote = |from, rule| RoundKind::Vote(VoteSetup::new(What::Ideas, from, rule));
    let leaders = Source::Leaders {
        vote: APPROVE,
        top: 3,
    };
    let rounds = [
        (LIVED, gather(Asks::Experiences)),
        (WRITE, gather(Asks::Ideas)),
        (GROUP, RoundKind::Group),
        (APPROVE, vote(Source::All, BallotRule::Approve)),
        (RANK, vote(leaders, BallotRule::PickAndRank { k: 2 })),
    ];
    Setup {
        title: title.into(),
        question: "What would make it easy to walk in and talk?".into(),
        purpose: "A place for people of 16 to 25.".into(),
        venue: "Koivula".into(),
        when: "20 November 2026".into(),
        organiser: "Youth services".into(),
        contact: "drop-in@koivula.example".into(),
        language: "en".into(),
        roles: Role::usual(),
        rounds: rounds
            .into_iter()
            .map(|(id, kind)| Round {
                id,
                kind,
                prompt: String::new(),
                minutes: 10,
            })
            .collect(),
        role_set: String::new(),
        smallest_group: 5,
    }
}

impl Room {
    pub fn with(setup: Setup) -> Self {
        let mut room = Self::default();
        room.desk(Command::CreateWorkshop { setup });
        room
    }

    pub fn sit(&mut self, role: Option<&str>, people: usize) {
        for _ in 0..people {
            let seat = SeatId(self.mint());
            let role = role.map(RoleKey::new);
            self.act(Actor::Seat(seat), Command::TakeSeat { seat, role });
            self.seats.push(seat);
        }
    }

    fn mint(&mut self) -> Uuid {
        self.last += 1;
        Uuid::from_u128(0xF000 + self.last)
    }

    pub fn desk(&mut self, command: Command) -> WishId {
        self.act(Actor::Desk, command)
    }

    pub fn act(&mut self, actor: Actor, command: Command) -> WishId {
        let id = WishId(self.mint());
        // 20 November 2026, 14:00 UTC, and ten seconds more for each wish.
        let at = Time(1_795_183_200_000 + i64::try_from(self.last).unwrap() * 10_000);
        let wish = Wish {
            id,
            digest: Digest(self.last),
            command,
        };
        let Answer::First(events) = decide(&self.now, actor, at, &wish).unwrap() else {
            panic!("ids are fresh");
        };
        let before = self.now.seq;
        for (seq, event) in (before + 1..).zip(events) {
            let entry = Entry {
                seq,
                at,
                by: actor,
                wish: (seq == before + 1).then_some((id, wish.digest)),
                event,
            };
            self.now.apply(&entry);
        }
        id
    }

    pub fn share(&mut self, seat: usize, round: RoundId, text: &str) -> IdeaId {
        let command = Command::ShareIdea {
            round,
            text: text.into(),
            only_desk: false,
            behind: 1,
        };
        IdeaId(self.act(Actor::Seat(self.seats[seat]), command).0)
    }

    pub fn add(&mut self, text: &str) -> IdeaId {
        let command = Command::AddIdea {
            round: None,
            text: text.into(),
            author: Author::Desk { role: None },
            only_desk: false,
            source_id: None,
        };
        IdeaId(self.desk(command).0)
    }

    pub fn vote(&mut self, seat: usize, round: RoundId, items: &[IdeaId]) {
        let items = items.iter().copied().map(ItemId::Idea).collect();
        let ballot = match round {
            RANK => Ballot::Ranked(items),
            _ => Ballot::Approve(items),
        };
        self.act(
            Actor::Seat(self.seats[seat]),
            Command::CastBallot { round, ballot },
        );
    }

    pub fn write(&mut self, section: Section, text: &str) {
        let over = self.now.prose.get(&section).map_or(0, |prose| prose.seq);
        let text = text.into();
        self.desk(Command::WriteProse {
            section,
            text,
            over,
        });
    }
}

/// A whole evening: 12 citizens, 6 carers, 3 professionals and one who would rather not say.
pub fn evening() -> Room {
    let mut room = Room::with(setup("A drop-in place for young people"));
    for (role, people) in [
        (Some("citizen"), 12),
        (Some("carer"), 6),
        (Some("professional"), 4),
        (None, 1),
    ] {
        room.sit(role, people);
    }
    room.desk(Command::OpenRound { round: LIVED });
    room.share(0, LIVED, "I sat in the car for an hour.\nThen I went home.");
    room.share(12, LIVED, "Nobody told me what I may ask.");
    room.desk(Command::OpenRound { round: WRITE });
    let ideas: Vec<IdeaId> = [
        (0, "No form at the door"),
        (1, "Open until 20 on two evenings a week"),
        (13, "An evening for parents"),
        (18, "A nurse’s time the same week"),
        (2, "No forms at all"),
        (3, "Build a swimming hall"),
        (4, "Sundays"),
    ]
    .into_iter()
    .map(|(seat, text)| room.share(seat, WRITE, text))
    .collect();
    let rude = room.share(5, WRITE, "RUDE ABOUT NURSE X");
    let secret = Command::ShareIdea {
        round: WRITE,
        text: "ONLY FOR YOU".into(),
        only_desk: true,
        behind: 1,
    };
    room.act(Actor::Seat(room.seats[6]), secret);
    let gone = room.share(7, WRITE, "TAKEN BACK");
    room.act(
        Actor::Seat(room.seats[7]),
        Command::WithdrawIdea { idea: gone },
    );
    room.desk(Command::HideIdeas {
        ideas: vec![rude],
        reason: "It names a nurse".into(),
    });
    room.desk(Command::OpenRound { round: GROUP });
    room.desk(Command::MakeTheme {
        title: "Easy to walk in".into(),
        ideas: vec![ideas[0], ideas[1], ideas[4]],
    });
    let family = room.desk(Command::MakeTheme {
        title: "For family".into(),
        ideas: vec![ideas[2]],
    });
    let parents = room.desk(Command::MakeTheme {
        title: "Parents".into(),
        ideas: vec![],
    });
    room.desk(Command::MergeThemes {
        theme: workshop::ThemeId(parents.0),
        into: workshop::ThemeId(family.0),
    });
    room.desk(Command::LinkIdeas {
        ideas: vec![ideas[4]],
        same_as: ideas[0],
    });
    room.desk(Command::ParkIdeas {
        ideas: vec![ideas[5]],
    });
    room.desk(Command::OpenRound { round: APPROVE });
    for seat in 0..12 {
        room.vote(seat, APPROVE, &[ideas[0], ideas[1]]);
    }
    for seat in 12..18 {
        room.vote(seat, APPROVE, &[ideas[2], ideas[0]]);
    }
    for seat in 18..22 {
        room.vote(seat, APPROVE, &[ideas[3]]);
    }
    room.desk(Command::CloseRound { round: APPROVE });
    room.desk(Command::Reveal { round: APPROVE });
    room.desk(Command::RevealTo {
        round: APPROVE,
        upto: HowFar::Differ,
    });
    room.write(
        Section::InOneMinute,
        "Young people fear a form. First came **a door without one** (I-3, V-1).",
    );
    room.desk(Command::OpenRound { round: RANK });
    for seat in 0..12 {
        room.vote(seat, RANK, &[ideas[0], ideas[1]]);
    }
    for seat in 12..18 {
        room.vote(seat, RANK, &[ideas[2]]);
    }
    room.desk(Command::CloseRound { round: RANK });
    room.desk(Command::Reveal { round: RANK });
    room.desk(Command::RevealTo {
        round: RANK,
        upto: HowFar::Differ,
    });
    room.write(
        Section::Commitments,
        "| Who | What | By |\n|---|---|---|\n| City | A trial evening, T-1 | 14 January |",
    );
    room
}

pub fn edition(brief: &Brief, lang: Lang) -> Edition<'_> {
    Edition {
        brief,
        lang,
        zone: TimeZone::UTC,
        journal: Some(Journal {
            entries: brief.seq,
            hash: "0".repeat(64),
        }),
    }
}
