//! Ballots: who may cast what, when it shows, and what it comes to.

use workshop::{Ballot, Command, IdeaId, ItemId, Refusal, RunState, tally, view};

use crate::room::{ANA, APPROVE, BEN, CEM, GROUP, RANK, Room, WRITE, ideas};

fn voting() -> (Room, [IdeaId; 4]) {
    let mut room = Room::usual();
    room.open(WRITE);
    let written = ["One", "Two", "Three", "Four"].map(|text| room.idea(ANA, text));
    room.open(APPROVE);
    (room, written)
}

fn approve(items: &[IdeaId]) -> Command {
    Command::CastBallot {
        round: APPROVE,
        ballot: Ballot::Approve(ideas(items)),
    }
}

fn rank(items: &[IdeaId]) -> Command {
    Command::CastBallot {
        round: RANK,
        ballot: Ballot::Ranked(ideas(items)),
    }
}

#[test]
fn a_ballot_can_be_changed_until_the_round_closes_and_counts_once() {
    let (mut room, [one, two, ..]) = voting();
    room.seat(ANA, approve(&[one]));
    room.seat(ANA, approve(&[two]));
    room.close(APPROVE);
    assert_eq!(
        room.try_seat(ANA, approve(&[one])),
        Err(Refusal::RoundClosed)
    );
    let count = tally::of(&room.now, APPROVE).expect("it was held");
    assert_eq!(count.ballots, 1);
    assert_eq!(count.tiers()[0], ideas(&[two]));
}

#[test]
fn a_ballot_names_only_options_and_each_once() {
    let (mut room, [one, ..]) = voting();
    let stranger = IdeaId(room.mint());
    assert_eq!(
        room.try_seat(ANA, approve(&[stranger])),
        Err(Refusal::NotAnOption)
    );
    assert_eq!(
        room.try_seat(ANA, approve(&[one, one])),
        Err(Refusal::PickedTwice)
    );
    let wrong_rule = Command::CastBallot {
        round: APPROVE,
        ballot: Ballot::Ranked(ideas(&[one])),
    };
    assert_eq!(
        room.try_seat(ANA, wrong_rule),
        Err(Refusal::OtherKindOfRound)
    );
    assert_eq!(room.try_desk(approve(&[one])), Err(Refusal::SeatOnly));
}

#[test]
fn picks_are_limited_and_order_is_worth_points() {
    let (mut room, [one, two, three, four]) = voting();
    room.seat(ANA, approve(&[one, two, three]));
    room.seat(BEN, approve(&[one, two, three]));
    room.open(RANK);
    assert_eq!(
        room.try_seat(ANA, rank(&[one, two, three])),
        Err(Refusal::TooManyPicks { max: 2 })
    );
    assert_eq!(room.try_seat(ANA, rank(&[])), Err(Refusal::NothingChosen));
    assert_eq!(room.try_seat(ANA, rank(&[four])), Err(Refusal::NotAnOption));
    room.seat(ANA, rank(&[two, one]));
    room.seat(BEN, rank(&[two]));
    room.close(RANK);
    let Some(tally::Scores::Borda(borda)) = tally::of(&room.now, RANK).map(|c| c.scores) else {
        panic!("a ranking vote counts by Borda");
    };
    assert_eq!(borda.points, [1, 4, 0]);
    assert_eq!(borda.picked_by, [1, 2, 0]);
}

#[test]
fn leaders_who_tie_at_the_cut_all_go_on() {
    let (mut room, [one, two, three, four]) = voting();
    room.seat(ANA, approve(&[one, two]));
    room.seat(BEN, approve(&[one, three]));
    room.seat(CEM, approve(&[one, four]));
    room.open(RANK);
    assert_eq!(
        room.now.options(&room.now.run(RANK)),
        ideas(&[one, two, three, four])
    );
}

#[test]
fn results_show_only_after_close_and_reveal() {
    let (mut room, [one, ..]) = voting();
    room.seat(ANA, approve(&[one]));
    let reveal = Command::Reveal { round: APPROVE };
    assert_eq!(room.try_desk(reveal.clone()), Err(Refusal::StillOpen));
    room.close(APPROVE);
    assert_eq!(view::revealed(&room.now, APPROVE), None);
    room.desk(reveal);
    let results = view::revealed(&room.now, APPROVE).expect("revealed");
    assert_eq!(results.rows[0].score, view::Score::whole(1));
    assert_eq!(results.rows[0].place, 1);
    // Reopening hides it again: a result in sight would lead the late ones.
    room.open(APPROVE);
    assert_eq!(view::revealed(&room.now, APPROVE), None);
    assert_eq!(room.now.run(APPROVE).ballots.len(), 1);
}

#[test]
fn a_ballot_older_than_a_change_is_flagged_and_still_counts() {
    let mut room = Room::usual();
    room.open(WRITE);
    let written = ["One", "Two", "Three"].map(|text| room.idea(ANA, text));
    room.open(GROUP);
    let [door, entry] = [
        room.theme("Door", &written[..1]),
        room.theme("Entry", &written[1..]),
    ];
    let mut setup = room.now.setup.clone();
    let workshop::RoundKind::Vote(vote) = &mut setup.rounds[2].kind else {
        panic!("the third round is a vote");
    };
    vote.what = workshop::What::Themes;
    room.desk(Command::ChangeSetup { setup });
    room.open(APPROVE);
    for (seat, theme) in [(ANA, door), (BEN, entry), (CEM, entry)] {
        room.seat(
            seat,
            Command::CastBallot {
                round: APPROVE,
                ballot: Ballot::Approve(vec![ItemId::Theme(theme)]),
            },
        );
    }
    room.desk(Command::MergeThemes {
        theme: entry,
        into: door,
    });
    let count = tally::of(&room.now, APPROVE).expect("it is held");
    assert_eq!(count.options, [ItemId::Theme(door)]);
    let tally::Scores::Approval(approval) = &count.scores else {
        panic!("an approval vote");
    };
    assert_eq!(approval.counts, [3]);
    assert_eq!(view::desk(&room.now).votes[0].flagged, 3);

    let mine = |room: &Room| view::mine(&room.now, BEN).expect("Ben is here").ballots[0].clone();
    let titles: Vec<String> = mine(&room)
        .lines
        .into_iter()
        .map(|line| line.card.expect("the theme that took it in").text)
        .collect();
    assert_eq!(titles, ["Door"]);
    assert!(mine(&room).changed_since);
}

#[test]
fn casting_the_same_ballot_again_confirms_it_after_a_change() {
    let mut room = Room::usual();
    room.open(WRITE);
    let one = room.idea(ANA, "One");
    room.open(GROUP);
    let door = room.theme("Door", &[one]);
    let mut setup = room.now.setup.clone();
    let workshop::RoundKind::Vote(vote) = &mut setup.rounds[2].kind else {
        panic!("the third round is a vote");
    };
    vote.what = workshop::What::Themes;
    room.desk(Command::ChangeSetup { setup });
    room.open(APPROVE);
    let cast = Command::CastBallot {
        round: APPROVE,
        ballot: Ballot::Approve(vec![ItemId::Theme(door)]),
    };
    let is_flagged =
        |room: &Room| view::mine(&room.now, ANA).expect("Ana is here").ballots[0].changed_since;
    room.seat(ANA, cast.clone());
    room.desk(Command::TitleTheme {
        theme: door,
        title: "The way in".into(),
    });
    assert!(is_flagged(&room));
    room.seat(ANA, cast.clone());
    assert!(!is_flagged(&room));
    let entries = room.journal.len();
    room.seat(ANA, cast);
    assert_eq!(
        room.journal.len(),
        entries,
        "the same once more changes nothing"
    );
}

#[test]
fn a_ballot_keeps_what_was_hidden_since_but_does_not_show_it() {
    let (mut room, [one, two, ..]) = voting();
    room.seat(BEN, approve(&[one, two]));
    room.desk(Command::HideIdeas {
        ideas: vec![one],
        reason: "Names a person".into(),
    });
    let mine = view::mine(&room.now, BEN).expect("Ben is here");
    let shown: Vec<Option<&str>> = mine.ballots[0]
        .lines
        .iter()
        .map(|line| line.card.as_ref().map(|card| card.text.as_str()))
        .collect();
    assert_eq!(shown, [None, Some("Two")]);
}

#[test]
fn what_is_hidden_after_the_vote_leaves_the_result_but_not_the_record() {
    let (mut room, [one, two, ..]) = voting();
    room.seat(ANA, approve(&[one, two]));
    room.seat(BEN, approve(&[one]));
    room.close(APPROVE);
    room.desk(Command::Reveal { round: APPROVE });
    room.desk(Command::HideIdeas {
        ideas: vec![one],
        reason: "Names a person".into(),
    });
    let results = view::revealed(&room.now, APPROVE).expect("revealed");
    assert!(results.rows.iter().all(|row| row.item != ItemId::Idea(one)));
    assert_eq!(results.rows[0].place, 1);
    assert_eq!(results.ballots, 2);
    let count = tally::of(&room.now, APPROVE).expect("it was held");
    assert!(count.options.contains(&ItemId::Idea(one)));
}

#[test]
fn a_vote_that_was_never_opened_has_no_result() {
    let (mut room, _) = voting();
    assert_eq!(tally::of(&room.now, RANK), None);
    assert_eq!(
        room.try_desk(Command::Reveal { round: RANK }),
        Err(Refusal::NeverOpened)
    );
    assert_eq!(room.now.run(RANK).state, RunState::NotYet);
}
