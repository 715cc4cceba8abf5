//! What the ballots of a vote tell when they leave the house, and what they do not.

use app::exports::{BallotBox, pabulib, soi, votes_told};
use jiff::tz::TimeZone;
use workshop::template::Template;
use workshop::{
    Actor, Author, Ballot, BallotRule, Command, IdeaId, ItemId, Round, RoundKind, SeatId, Source,
    VoteSetup, Wall, What, Workshop,
};

use crate::visitor::{Building, Founded, fresh, setup};

/// A room with a wall and a vote on it, by ranks.
async fn room(building: &Building) -> (Founded, Vec<SeatId>) {
    let mut setup = setup(Template::OpenWall);
    setup.rounds.truncate(2);
    setup.rounds[0].kind = RoundKind::Gather {
        wall: Wall::Open,
        asks: workshop::Asks::Ideas,
        together: 1,
    };
    let rule = BallotRule::PickAndRank { k: 3 };
    setup.rounds[1] = Round {
        kind: RoundKind::Vote(VoteSetup::new(What::Ideas, Source::All, rule)),
        ..setup.rounds[1].clone()
    };
    let founded = building.found(setup).await;
    let mut seats = Vec::new();
    for _ in 0..4 {
        let (seat, _) = founded.room.take_seat(fresh(), None).await.unwrap();
        seats.push(seat);
    }
    founded.open(0).await;
    (founded, seats)
}

async fn bring(founded: &Founded, text: &str, source_id: &str) -> IdeaId {
    let wish = fresh();
    let command = Command::AddIdea {
        round: None,
        text: text.into(),
        author: Author::Desk { role: None },
        only_desk: false,
        source_id: Some(source_id.into()),
    };
    founded.room.act(Actor::Desk, wish, command).await.unwrap();
    IdeaId(wish.0)
}

async fn share(founded: &Founded, seat: SeatId, text: &str) -> IdeaId {
    let wish = fresh();
    let command = Command::ShareIdea {
        round: founded.rounds[0],
        text: text.into(),
        only_desk: false,
        behind: 1,
    };
    founded
        .room
        .act(Actor::Seat(seat), wish, command)
        .await
        .unwrap();
    IdeaId(wish.0)
}

async fn rank(founded: &Founded, seat: SeatId, ideas: &[IdeaId]) {
    let command = Command::CastBallot {
        round: founded.rounds[1],
        ballot: Ballot::Ranked(ideas.iter().map(|idea| ItemId::Idea(*idea)).collect()),
    };
    founded
        .room
        .act(Actor::Seat(seat), fresh(), command)
        .await
        .unwrap();
}

fn written(w: &Workshop, founded: &Founded) -> Option<[String; 2]> {
    let ballots = BallotBox::of(w, founded.rounds[1], &TimeZone::UTC, false)?;
    Some([pabulib(&ballots), soi(&ballots)])
}

/// An evening in which these seats vote in this order.
async fn evening(order: [usize; 4]) -> [String; 2] {
    let building = Building::open().await;
    let (founded, seats) = room(&building).await;
    let trees = bring(&founded, "Trees;\n\"and\" shade\u{2028}all day", "a,b").await;
    let lamps = bring(&founded, "Lamps: bright", "votes").await;
    let bench = bring(&founded, "A bench", "b 7").await;
    let down = share(&founded, seats[0], "ZEBRA-DOWN").await;
    let back = share(&founded, seats[1], "ZEBRA-BACK").await;
    founded.open(1).await;
    let ballots = [
        vec![trees, down, bench],
        vec![back, lamps],
        vec![lamps, trees, back],
        vec![trees, down, bench],
    ];
    for n in order {
        rank(&founded, seats[n], &ballots[n]).await;
    }
    founded.close(1).await;
    assert!(votes_told(&founded.room.now()).is_empty());
    assert!(written(&founded.room.now(), &founded).is_none());
    let hide = Command::HideIdeas {
        ideas: vec![down],
        reason: "Names a person".into(),
    };
    founded.desk(hide).await;
    let withdraw = Command::WithdrawIdea { idea: back };
    let author = Actor::Seat(seats[1]);
    founded.room.act(author, fresh(), withdraw).await.unwrap();
    founded
        .desk(Command::Reveal {
            round: founded.rounds[1],
        })
        .await;
    let files = written(&founded.room.now(), &founded).unwrap();
    for file in &files {
        assert!(!file.contains("ZEBRA"), "{file}");
        for seat in &seats {
            assert!(!file.contains(&seat.to_string()), "{file}");
        }
    }
    files
}

#[tokio::test]
async fn ballots_leave_without_seats_times_or_words_that_were_taken_down() {
    let [pb, soi] = evening([0, 1, 2, 3]).await;
    // An id that other programs would take for two, or for a section, gives way to ours; one that
    // was taken down has nothing else; one that was taken back is on no ballot.
    let projects = "project_id;cost;votes;score;name
I-1;1;3;8;\"Trees; \"\"and\"\" shade all day\"
I-2;1;2;6;Lamps: bright
b 7;1;2;2;A bench
I-4;1;2;4;I-4
VOTES
voter_id;vote
1;I-1,I-4,b 7
2;I-1,I-4,b 7
3;I-2
4;I-2,I-1
";
    let (_, from) = pb.split_once("PROJECTS\n").unwrap();
    assert_eq!(from, projects);
    let names = "# ALTERNATIVE NAME 1: Trees; \"and\" shade all day
# ALTERNATIVE NAME 2: Lamps: bright
# ALTERNATIVE NAME 3: A bench
# ALTERNATIVE NAME 4: I-4
2: 1,4,3
1: 2
1: 2,1
";
    assert!(soi.ends_with(names), "{soi}");
}

#[tokio::test]
async fn who_voted_first_does_not_show() {
    assert_eq!(evening([0, 1, 2, 3]).await, evening([3, 2, 1, 0]).await);
}
