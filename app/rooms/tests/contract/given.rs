//! A house that is kept where nothing was before, and a workshop in it to play with.

use rooms::{Denied, House, Room, Settings, Storage};
use uuid::Uuid;
use workshop::{
    Actor, Asks, Ballot, BallotRule, Command, IdeaId, ItemId, Receipt, Role, Round, RoundId,
    RoundKind, SeatId, Setup, Source, VoteSetup, Wall, What, WishId, Workshop,
};

pub const GATHER: RoundId = RoundId(Uuid::from_u128(0xa1));
pub const APPROVE: RoundId = RoundId(Uuid::from_u128(0xa2));
pub const RANK: RoundId = RoundId(Uuid::from_u128(0xa3));

/// Where one house is kept; everything that its tests have to know of an engine.
pub trait Kept {
    type Engine: sqlx::Database;

    /// Nothing is in it yet.
    async fn fresh() -> Self;

    fn storage(&self) -> Storage;

    /// The tables themselves, behind the house's back.
    async fn sql(&self) -> sqlx::Pool<Self::Engine>;

    /// Everything that was ever written down in it.
    async fn bytes(&self) -> Vec<u8>;
}

/// A house that lives as long as what it is kept in.
pub struct Home<K> {
    pub house: House,
    pub kept: K,
}

impl<K: Kept> Home<K> {
    pub async fn new() -> Self {
        Self::with(Settings::default()).await
    }

    pub async fn with(settings: Settings) -> Self {
        let kept = K::fresh().await;
        let house = House::open_with(kept.storage(), settings).await.unwrap();
        Self { house, kept }
    }

    /// Another house on the same tables, as another process or a later start would have it.
    pub async fn another(&self) -> House {
        House::open(self.kept.storage()).await.unwrap()
    }

    /// This room's workshop as its journal says.
    pub async fn folded(&self, room: &Room) -> Workshop {
        folded(self.kept.storage(), room).await
    }

    pub async fn sql(&self) -> sqlx::Pool<K::Engine> {
        self.kept.sql().await
    }

    /// A workshop with a gather round and two votes.
    pub async fn workshop(&self) -> Room {
        let founded = self.house.found([creating(setup())]).await.unwrap();
        self.house.room(&founded.code).await.unwrap().unwrap()
    }

    /// The same, with its first round open and these people in it.
    pub async fn gathering(&self, people: usize) -> (Room, Vec<SeatId>) {
        let room = self.workshop().await;
        let mut seats = Vec::new();
        for _ in 0..people {
            seats.push(room.take_seat(wish(), None).await.unwrap().0);
        }
        desk(&room, Command::OpenRound { round: GATHER })
            .await
            .unwrap();
        (room, seats)
    }

    /// The same, with some ideas on the wall and an approval vote open on them.
    pub async fn voting(&self, people: usize, ideas: usize) -> (Room, Vec<SeatId>, Vec<ItemId>) {
        let (room, seats) = self.gathering(people).await;
        let mut items = Vec::new();
        for n in 0..ideas {
            let id = wish();
            let text = format!("idea {n}");
            let by = Actor::Seat(seats[n % seats.len()]);
            room.act(by, id, sharing(&text)).await.unwrap();
            items.push(ItemId::Idea(IdeaId(id.0)));
        }
        desk(&room, Command::OpenRound { round: APPROVE })
            .await
            .unwrap();
        (room, seats, items)
    }
}

/// The workshop of this room as a house opened anew finds it there.
pub async fn folded(storage: impl Into<Storage>, room: &Room) -> Workshop {
    let house = House::open(storage).await.unwrap();
    let found = house.room(&room.code()).await.unwrap().unwrap().now();
    Workshop::clone(&found)
}

pub fn wish() -> WishId {
    WishId(Uuid::new_v4())
}

pub fn creating(setup: Setup) -> (Actor, WishId, Command) {
    (Actor::Desk, wish(), Command::CreateWorkshop { setup })
}

pub fn sharing(text: &str) -> Command {
    Command::ShareIdea {
        round: GATHER,
        text: text.to_owned(),
        only_desk: false,
        behind: 1,
    }
}

pub fn approving(items: impl IntoIterator<Item = ItemId>) -> Command {
    Command::CastBallot {
        round: APPROVE,
        ballot: Ballot::Approve(items.into_iter().collect()),
    }
}

pub async fn desk(room: &Room, command: Command) -> Result<Receipt, Denied> {
    room.act(Actor::Desk, wish(), command).await
}

pub fn setup() -> Setup {
    let vote = |rule| RoundKind::Vote(VoteSetup::new(What::Ideas, Source::All, rule));
    let gather = RoundKind::Gather {
        wall: Wall::Open,
        asks: Asks::Ideas,
        together: 1,
    };
    Setup {
        title: "Coming home from hospital".to_owned(),
        question: "How might we make the first week at home easier?".to_owned(),
        roles: Role::usual(),
        rounds: vec![
            round(GATHER, gather),
            round(APPROVE, vote(BallotRule::Approve)),
            round(RANK, vote(BallotRule::PickAndRank { k: 3 })),
        ],
        ..Setup::default()
    }
}

fn round(id: RoundId, kind: RoundKind) -> Round {
    Round {
        id,
        kind,
        prompt: String::new(),
        minutes: 0,
    }
}
