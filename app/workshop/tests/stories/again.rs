//! A vote held once more: in a round of its own, with the old one in the record.

use workshop::{
    Ballot, Command, Deed, Event, IdeaId, ItemId, MAX_ROUNDS, Refusal, RoundId, RoundKind,
    RunState, Source, Timer, brief, view,
};

use crate::room::{
    ANA, APPROVE, BEN, GROUP, RANK, Room, SPEND, TALK, WRITE, ideas, spending_setup, usual_setup,
};

fn voted() -> (Room, Vec<IdeaId>) {
    let mut room = Room::usual();
    room.open(WRITE);
    let written = ["One", "Two", "Three"].map(|text| room.idea(ANA, text));
    room.open(APPROVE);
    cast(&mut room, APPROVE, &written[..1]);
    (room, written.to_vec())
}

fn cast(room: &mut Room, round: RoundId, picks: &[IdeaId]) {
    let ballot = Ballot::Approve(ideas(picks));
    room.seat(ANA, Command::CastBallot { round, ballot });
}

fn again(room: &mut Room, round: RoundId) -> RoundId {
    RoundId(room.desk(Command::VoteAgain { round }).wish.0)
}

fn agenda(room: &Room) -> Vec<RoundId> {
    room.now.setup.rounds.iter().map(|round| round.id).collect()
}

/// What a vote takes from.
fn source(room: &Room, round: RoundId) -> Source {
    let round = room.now.setup.round(round).expect("on the agenda");
    round.kind.vote().expect("a vote").from
}

#[test]
fn everybody_votes_anew_and_the_old_ballots_stay() {
    let (mut room, written) = voted();
    let second = again(&mut room, APPROVE);
    assert_eq!(agenda(&room)[2..5], [APPROVE, second, RANK]);
    let (old, new) = (room.now.run(APPROVE), room.now.run(second));
    assert_eq!((old.state, old.ballots.len()), (RunState::Closed, 1));
    assert_eq!((new.state, new.ballots.len()), (RunState::Open, 0));
    assert_eq!(
        (new.repeats, room.now.current()),
        (Some(APPROVE), Some(second))
    );
    assert_eq!(room.now.setup.rounds[3].kind, room.now.setup.rounds[2].kind);
    // It has its planned time, from now.
    let ends = room.at().plus_ms(5 * 60_000);
    assert_eq!(new.timer, Timer::Running { ends });

    cast(&mut room, second, &written[1..]);
    room.close(second);
    room.reveal_all(second);
    // What nobody was shown is no result; later it may be shown all the same.
    assert!(view::revealed(&room.now, APPROVE).is_none());
    let result = view::revealed(&room.now, second).expect("shown");
    assert_eq!(result.rows[0].text, "Two");
    room.desk(Command::Reveal { round: APPROVE });
    let result = view::revealed(&room.now, APPROVE).expect("shown now");
    assert_eq!(result.rows[0].text, "One");
    assert_eq!(room.folded(), room.now);
}

#[test]
fn the_record_says_that_it_was_held_again() {
    let (mut room, written) = voted();
    let second = again(&mut room, APPROVE);
    cast(&mut room, second, &written[1..]);
    room.close(second);
    let told = brief::compose(&room.now).votes;
    let told: Vec<_> = told
        .iter()
        .map(|vote| (vote.number, vote.repeats, vote.ballots))
        .collect();
    assert_eq!(told, [(1, None, 1), (2, Some(1), 1)]);
    let votes = view::desk(&room.now).votes;
    assert_eq!((votes[0].repeats, votes[1].repeats), (None, Some(3)));
}

#[test]
fn what_takes_from_it_takes_from_the_new_one() {
    let (mut room, written) = voted();
    let leaders = |vote| Source::Leaders { vote, top: 3 };
    let second = again(&mut room, APPROVE);
    assert_eq!(source(&room, RANK), leaders(second));
    // Held a third time, from the first: it comes last, and is what counts.
    let third = again(&mut room, APPROVE);
    assert_eq!(agenda(&room)[2..6], [APPROVE, second, third, RANK]);
    assert_eq!(source(&room, RANK), leaders(third));
    cast(&mut room, third, &written[2..]);
    room.open(RANK);
    // What was voted on already keeps what it was about.
    let fourth = again(&mut room, second);
    assert_eq!(agenda(&room)[2..7], [APPROVE, second, third, fourth, RANK]);
    assert_eq!(source(&room, RANK), leaders(third));
    assert_eq!(room.now.run(RANK).state, RunState::Closed);
    assert!(room.now.setup.checked().is_ok());
    assert_eq!(room.folded(), room.now);
}

#[test]
fn it_comes_with_what_things_cost() {
    let mut room = Room::seated(spending_setup());
    room.open(WRITE);
    let one = room.idea(ANA, "One");
    room.open(APPROVE);
    cast(&mut room, APPROVE, &[one]);
    let costs = vec![(ItemId::Idea(one), 70)];
    room.desk(Command::SetCosts {
        round: SPEND,
        costs,
    });
    room.open(SPEND);
    cast(&mut room, SPEND, &[one]);
    let second = again(&mut room, SPEND);
    let scene = view::vote(&room.now, second).expect("a vote");
    assert_eq!(scene.options[0].cost, Some(70));
    assert_eq!((scene.unit.as_str(), scene.state), ("€", RunState::Open));
}

#[test]
fn only_a_vote_that_was_held_can_be_held_again_and_only_at_the_desk() {
    let (mut room, _) = voted();
    let asked = |round| Command::VoteAgain { round };
    assert_eq!(room.try_desk(asked(RANK)), Err(Refusal::NeverOpened));
    assert_eq!(room.try_desk(asked(WRITE)), Err(Refusal::OtherKindOfRound));
    assert_eq!(room.try_seat(ANA, asked(APPROVE)), Err(Refusal::DeskOnly));
    assert_eq!(room.try_desk(asked(SPEND)), Err(Refusal::NoSuchRound));
    for _ in room.now.setup.rounds.len()..MAX_ROUNDS {
        again(&mut room, APPROVE);
    }
    let refused = room.try_desk(asked(APPROVE));
    assert!(matches!(refused, Err(Refusal::Full { .. })), "{refused:?}");
}

#[test]
fn nothing_to_vote_on_any_more_is_refused_and_the_vote_goes_on() {
    let (mut room, written) = voted();
    room.desk(Command::HideIdeas {
        ideas: written,
        reason: "Names a person".into(),
    });
    let refused = room.try_desk(Command::VoteAgain { round: APPROVE });
    assert_eq!(refused, Err(Refusal::NothingToVoteOn));
    assert_eq!(room.now.open_round(), Some(APPROVE));
}

#[test]
fn it_is_listed_as_opened_without_undo_and_nothing_before_it_is_undone() {
    let (mut room, written) = voted();
    room.desk(Command::ParkIdeas {
        ideas: written[2..].to_vec(),
    });
    room.desk(Command::Spotlight {
        item: Some(ItemId::Idea(written[0])),
    });
    let second = again(&mut room, APPROVE);
    // The room has moved on: what was large goes.
    assert_eq!(room.now.spotlight, None);
    let done = view::desk(&room.now).done;
    assert_eq!(done[0].deed, Deed::RoundOpened { round: second });
    assert!(done.iter().all(|done| !done.can_be_undone));
    // What was parked is not put to the vote again.
    assert_eq!(room.now.run(second).options.len(), 2);
    // And what is done from here on can be undone as always.
    room.close(second);
    let of = view::desk(&room.now).done[0].seq;
    room.desk(Command::Undo { of });
    assert_eq!(room.now.open_round(), Some(second));
}

#[test]
fn a_used_round_of_an_agenda_that_was_edited_meanwhile_stays() {
    let (mut room, _) = voted();
    let second = again(&mut room, APPROVE);
    let without = usual_setup();
    let refused = room.try_desk(Command::ChangeSetup { setup: without });
    assert!(matches!(refused, Err(Refusal::Setup(_))), "{refused:?}");
    // It may move, and the vote that takes from it still finds it.
    let mut moved = room.now.setup.clone();
    let at = moved.position(second).expect("on the agenda");
    let round = moved.rounds.remove(at);
    moved.rounds.insert(1, round);
    room.desk(Command::ChangeSetup { setup: moved });
    room.close(second);
    assert_eq!(agenda(&room)[..3], [WRITE, second, GROUP]);
    let third = again(&mut room, APPROVE);
    assert_eq!(agenda(&room)[3..5], [APPROVE, third]);
}

#[test]
fn a_journal_from_before_all_this_still_opens() {
    let created = serde_json::json!({ "kind": "workshop_created", "data": { "setup": {
        "title": "T", "question": "Q?", "roles": [
            { "key": "citizen", "shape": "circle" }, { "key": "carer", "shape": "triangle" },
        ],
        "rounds": [
            { "id": WRITE, "kind": { "gather": { "wall": "silent" } } },
            { "id": APPROVE, "kind": { "vote": { "what": "ideas", "rule": "approve" } } },
            { "id": RANK, "kind": { "vote": {
                "what": "ideas", "from": { "leaders": { "vote": APPROVE, "top": 3 } },
                "rule": { "pick_and_rank": { "k": 5 } },
            } } },
            { "id": TALK, "kind": "discuss" },
        ],
    } } });
    let created: Event = serde_json::from_value(created).expect("it was kept like this");
    let Event::WorkshopCreated { setup } = created else {
        panic!("a workshop");
    };
    assert_eq!((setup.role_set.as_str(), setup.smallest_group), ("", 5));
    let votes = setup.rounds.iter().filter_map(|round| round.kind.vote());
    assert!(votes.clone().count() == 2);
    for vote in votes {
        assert!(vote.axes.is_empty() && vote.unit.is_empty());
    }
    // And goes on as any other.
    let mut room = Room::seated(setup);
    room.open(WRITE);
    let one = room.idea(BEN, "One");
    room.open(APPROVE);
    cast(&mut room, APPROVE, &[one]);
    let second = again(&mut room, APPROVE);
    assert!(matches!(
        room.now.setup.round(second).map(|round| &round.kind),
        Some(RoundKind::Vote(_))
    ));
    assert_eq!(room.folded(), room.now);
}
