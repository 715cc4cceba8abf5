//! Opening, closing, reopening, going back; timers; changing the agenda.

use workshop::{Command, Place, Refusal, RunState, SetupFault, Timer};

use crate::room::{ANA, APPROVE, GROUP, RANK, Room, TALK, WRITE, usual_setup};

#[test]
fn opening_a_round_closes_the_one_before() {
    let mut room = Room::usual();
    room.open(WRITE);
    room.open(GROUP);
    assert_eq!(room.now.run(WRITE).state, RunState::Closed);
    assert_eq!(room.now.open_round(), Some(GROUP));
}

#[test]
fn going_back_and_forward_loses_nothing() {
    let mut room = Room::usual();
    room.open(WRITE);
    let idea = room.idea(ANA, "Open on Sundays");
    room.open(GROUP);
    let theme = room.theme("When", &[idea]);
    room.desk(Command::GoTo {
        place: Place::Round(WRITE),
    });
    assert_eq!(room.now.open_round(), None);
    room.open(WRITE);
    room.idea(ANA, "And evenings");
    room.open(GROUP);
    assert_eq!(room.now.ideas.len(), 2);
    assert_eq!(room.now.ideas[&idea].theme, Some(theme));
    assert_eq!(room.folded(), room.now);
}

#[test]
fn asking_for_what_is_so_changes_nothing() {
    let mut room = Room::usual();
    room.open(WRITE);
    let before = room.now.seq;
    room.open(WRITE);
    room.desk(Command::GoTo {
        place: Place::Round(WRITE),
    });
    assert_eq!(room.now.seq, before);
}

#[test]
fn grouping_shows_what_was_written_in_silence() {
    let mut room = Room::usual();
    room.open(WRITE);
    room.idea(ANA, "Open on Sundays");
    assert!(!room.now.run(WRITE).wall);
    room.open(GROUP);
    assert!(room.now.run(WRITE).wall);
}

#[test]
fn the_first_opening_starts_the_timer_and_reopening_does_not() {
    let mut room = Room::usual();
    room.open(WRITE);
    let Timer::Running { ends } = room.now.run(WRITE).timer else {
        panic!("five minutes were planned");
    };
    assert_eq!(ends.ms_since(room.at()), 5 * 60_000);
    room.close(WRITE);
    room.open(WRITE);
    assert_eq!(room.now.run(WRITE).timer, Timer::Off);
}

#[test]
fn a_timer_pauses_goes_on_and_takes_more_minutes() {
    let mut room = Room::usual();
    room.open(WRITE);
    room.pass_ms(59_000);
    room.desk(Command::PauseTimer { round: WRITE });
    let left_ms = 4 * 60_000;
    assert_eq!(room.now.run(WRITE).timer, Timer::Paused { left_ms });
    room.desk(Command::AddTime {
        round: WRITE,
        seconds: 60,
    });
    room.desk(Command::ResumeTimer { round: WRITE });
    assert_eq!(
        room.now.run(WRITE).timer.left_ms(room.at()),
        Some(5 * 60_000)
    );
    // A minute added long after time is up is a whole minute from now.
    room.pass_ms(3_600_000);
    room.desk(Command::AddTime {
        round: WRITE,
        seconds: 60,
    });
    assert_eq!(room.now.run(WRITE).timer.left_ms(room.at()), Some(60_000));
    assert_eq!(
        room.try_desk(Command::PauseTimer { round: TALK }),
        Err(Refusal::RoundClosed)
    );
}

#[test]
fn a_round_in_use_keeps_its_place_and_its_sort() {
    let mut room = Room::usual();
    room.open(WRITE);
    room.idea(ANA, "Open on Sundays");
    let mut setup = usual_setup();
    setup.rounds.remove(0);
    assert_eq!(
        room.try_desk(Command::ChangeSetup { setup }),
        Err(Refusal::Setup(vec![SetupFault::RoundInUse { n: 0 }]))
    );
    let mut setup = usual_setup();
    setup.rounds[0].prompt = "Another question?".into();
    setup
        .rounds
        .retain(|round| ![TALK, RANK].contains(&round.id));
    room.desk(Command::ChangeSetup {
        setup: setup.clone(),
    });
    assert_eq!(room.now.setup, setup);
}

#[test]
fn a_role_that_somebody_has_stays() {
    let mut room = Room::usual();
    let mut setup = usual_setup();
    setup.roles.remove(0);
    assert_eq!(
        room.try_desk(Command::ChangeSetup { setup }),
        Err(Refusal::Setup(vec![SetupFault::RoleInUse { n: 0 }]))
    );
}

#[test]
fn everything_wrong_with_a_setup_is_said_at_once() {
    let mut setup = usual_setup();
    setup.title = " ".into();
    setup.rounds[0].minutes = 9_999;
    setup.rounds.swap(2, 3);
    let faults = setup.checked().expect_err("three things are wrong");
    assert_eq!(faults.len(), 3, "{faults:?}");
}

#[test]
fn a_vote_needs_something_to_vote_on() {
    let mut room = Room::usual();
    assert_eq!(
        room.try_desk(Command::OpenRound { round: APPROVE }),
        Err(Refusal::NothingToVoteOn)
    );
}
