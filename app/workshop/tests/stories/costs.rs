//! What things cost, in a vote on how to spend a sum.

use workshop::{Ballot, Command, IdeaId, ItemId, MAX_TOTAL, Refusal, RunState, view};

use crate::room::{ANA, APPROVE, BEN, CEM, Room, SPEND, WRITE, ideas, spending_setup};

/// Four ideas, and an approval vote that is closed: two lead.
fn spending() -> (Room, Vec<IdeaId>) {
    let mut room = Room::seated(spending_setup());
    room.open(WRITE);
    let written = ["One", "Two", "Three", "Four"].map(|text| room.idea(ANA, text));
    room.open(APPROVE);
    for (seat, picks) in [(ANA, 0..2), (BEN, 0..2), (CEM, 0..3)] {
        let ballot = Ballot::Approve(ideas(&written[picks]));
        let round = APPROVE;
        room.seat(seat, Command::CastBallot { round, ballot });
    }
    room.close(APPROVE);
    (room, written.to_vec())
}

fn set(costs: &[(IdeaId, u64)]) -> Command {
    let costs = costs
        .iter()
        .map(|(idea, cost)| (ItemId::Idea(*idea), *cost));
    Command::SetCosts {
        round: SPEND,
        costs: costs.collect(),
    }
}

fn seen(room: &Room) -> view::Costs {
    view::costs(&room.now, SPEND).expect("a vote about costs")
}

fn open(room: &mut Room) -> Result<(), Refusal> {
    room.try_desk(Command::OpenRound { round: SPEND }).map(drop)
}

#[test]
fn the_desk_prices_what_would_be_put_to_the_vote() {
    let (mut room, written) = spending();
    room.reveal_all(APPROVE);
    let told = seen(&room);
    let texts: Vec<&str> = told.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts, ["One", "Two", "Three"]);
    assert_eq!((told.total, told.unit.as_str()), (100, "€"));
    assert!(!told.are_fixed && told.leaders_of.is_none());
    assert_eq!(open(&mut room), Err(Refusal::NoCostYet { count: 3 }));
    room.desk(set(&[(written[0], 60), (written[1], 50)]));
    let costs = view::desk(&room.now).votes[2].costs.clone();
    let costs = costs.expect("a vote about costs");
    assert_eq!((costs.options, costs.unknown, costs.sum), (3, 1, 110));
    assert_eq!(open(&mut room), Err(Refusal::NoCostYet { count: 1 }));
    room.desk(set(&[(written[0], 60), (written[1], 50), (written[2], 7)]));
    assert_eq!(open(&mut room), Ok(()));
    let scene = view::vote(&room.now, SPEND).expect("a vote");
    let costs: Vec<_> = scene.options.iter().map(|option| option.cost).collect();
    assert_eq!(costs, [Some(60), Some(50), Some(7)]);
    assert_eq!(room.folded(), room.now);
}

#[test]
fn what_needs_a_price_does_not_tell_a_result_that_nobody_has_seen() {
    let (mut room, written) = spending();
    // Three lead, and all four are asked for: by the list, and by what refuses to open.
    let told = seen(&room);
    assert_eq!(told.leaders_of, Some(APPROVE));
    assert_eq!(told.lines.len(), 4);
    let three: Vec<_> = written[..3].iter().map(|idea| (*idea, 10)).collect();
    room.desk(set(&three));
    assert_eq!(open(&mut room), Err(Refusal::NoCostYet { count: 1 }));
    // The same with ballots that make others lead.
    let mut other = Room::seated(spending_setup());
    other.open(WRITE);
    let others = ["One", "Two", "Three", "Four"].map(|text| other.idea(ANA, text));
    other.open(APPROVE);
    let ballot = Ballot::Approve(ideas(&others[3..]));
    let round = APPROVE;
    other.seat(ANA, Command::CastBallot { round, ballot });
    other.close(APPROVE);
    let texts = |told: view::Costs| -> Vec<String> {
        told.lines.into_iter().map(|line| line.text).collect()
    };
    assert_eq!(texts(seen(&room)), texts(seen(&other)));
}

#[test]
fn prices_can_be_written_before_there_is_anything_to_lead() {
    let mut room = Room::seated(spending_setup());
    assert!(seen(&room).lines.is_empty());
    room.open(WRITE);
    let one = room.idea(ANA, "One");
    room.secret(ANA, "A secret");
    assert_eq!(seen(&room).lines.len(), 1);
    room.desk(set(&[(one, 5)]));
    assert_eq!(seen(&room).lines[0].cost, Some(5));
    // Only the desk has the list, and only votes about costs have one.
    assert_eq!(view::costs(&room.now, APPROVE), None);
    assert_eq!(room.try_seat(ANA, set(&[])), Err(Refusal::DeskOnly));
}

#[test]
fn bad_prices_are_refused_and_nothing_changes() {
    let (mut room, written) = spending();
    room.desk(set(&[(written[0], 60)]));
    let before = room.now.clone();
    let max = MAX_TOTAL;
    for cost in [0, max + 1] {
        let refused = room.try_desk(set(&[(written[0], cost)]));
        assert_eq!(refused, Err(Refusal::Cost { max }));
    }
    let twice = set(&[(written[0], 1), (written[0], 2)]);
    assert_eq!(room.try_desk(twice), Err(Refusal::PickedTwice));
    let unknown = set(&[(IdeaId(WRITE.0), 1)]);
    assert_eq!(room.try_desk(unknown), Err(Refusal::NotAnOption));
    let elsewhere = Command::SetCosts {
        round: APPROVE,
        costs: vec![],
    };
    assert_eq!(room.try_desk(elsewhere), Err(Refusal::OtherKindOfRound));
    assert_eq!(room.now, before);
    // The same prices once more are no new line in the journal.
    room.desk(set(&[(written[0], 60)]));
    assert_eq!(room.now.seq, before.seq);
}

#[test]
fn prices_are_fixed_while_people_vote_and_once_somebody_has() {
    let (mut room, written) = spending();
    room.reveal_all(APPROVE);
    let all: Vec<_> = written.iter().map(|idea| (*idea, 40)).collect();
    room.desk(set(&all));
    room.open(SPEND);
    assert_eq!(room.try_desk(set(&[])), Err(Refusal::CostsAreFixed));
    assert!(seen(&room).are_fixed);
    // Opened by mistake, and nobody has voted: they may still be corrected.
    room.close(SPEND);
    room.desk(set(&[(written[0], 41), (written[1], 40), (written[2], 40)]));
    room.open(SPEND);
    let ballot = Ballot::Approve(ideas(&written[..1]));
    let round = SPEND;
    room.seat(BEN, Command::CastBallot { round, ballot });
    room.close(SPEND);
    assert_eq!(room.try_desk(set(&[])), Err(Refusal::CostsAreFixed));
    assert_eq!(room.now.run(SPEND).state, RunState::Closed);
    assert_eq!(seen(&room).lines.len(), 3);
}

#[test]
fn what_one_desk_changes_leaves_what_another_has_changed() {
    let (mut room, written) = spending();
    room.desk(set(&[(written[0], 60), (written[1], 50)]));
    let change = |costs: &[(usize, Option<u64>)]| Command::ChangeCosts {
        round: SPEND,
        costs: costs
            .iter()
            .map(|(n, cost)| (ItemId::Idea(written[*n]), *cost))
            .collect(),
    };
    room.desk(change(&[(1, None), (2, Some(7))]));
    let stand = |room: &Room| -> Vec<(ItemId, u64)> {
        let costs = room.now.run(SPEND).costs;
        costs.iter().map(|(item, cost)| (*item, *cost)).collect()
    };
    let left = [
        (ItemId::Idea(written[0]), 60),
        (ItemId::Idea(written[2]), 7),
    ];
    assert_eq!(stand(&room), left);
    for (asked, refusal) in [
        (change(&[(2, Some(0))]), Refusal::Cost { max: MAX_TOTAL }),
        (change(&[(2, Some(1)), (2, None)]), Refusal::PickedTwice),
    ] {
        assert_eq!(room.try_desk(asked), Err(refusal));
    }
    assert_eq!(stand(&room), left);
    assert_eq!(room.folded(), room.now);
}
