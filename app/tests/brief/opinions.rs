//! Groups of opinion in the brief: in words and sizes, once the room has seen them.

use app::brief::markdown;
use app::words::Lang;
use workshop::brief::compose;
use workshop::{
    Actor, Ballot, BallotRule, Command, HowFar, ItemId, Opinion, Source, VoteSetup, What,
};

use crate::given::{Room, edition};
use crate::ways::prepared;

/// What eight people, then six, say of as many statements: all agree with the last.
const CAMPS: [(usize, &str); 2] = [(8, "+++----+"), (6, "---++++-")];

fn told(upto: HowFar) -> String {
    let vote = VoteSetup::new(What::Ideas, Source::All, BallotRule::Judge);
    let mut room = Room::with(prepared(vec![vote]));
    room.sit(Some("citizen"), 14);
    let items: Vec<ItemId> = (1..=8)
        .map(|n| ItemId::Idea(room.add(&format!("Statement {n}"))))
        .collect();
    let round = room.now.setup.rounds[0].id;
    room.desk(Command::OpenRound { round });
    let rows = CAMPS.iter().flat_map(|(people, row)| vec![row; *people]);
    for (seat, row) in room.seats.clone().into_iter().zip(rows) {
        let said = items.iter().zip(row.chars()).map(|(item, cell)| {
            let agrees = cell == '+';
            let opinion = if agrees {
                Opinion::Agree
            } else {
                Opinion::Disagree
            };
            (*item, opinion)
        });
        let ballot = Ballot::Judged(said.collect());
        room.act(Actor::Seat(seat), Command::CastBallot { round, ballot });
    }
    room.desk(Command::CloseRound { round });
    room.desk(Command::Reveal { round });
    room.desk(Command::RevealTo { round, upto });
    markdown(&edition(&compose(&room.now), Lang::En))
}

#[test]
fn groups_are_told_by_size_and_in_words_once_the_room_has_seen_them() {
    let brief = told(HowFar::Opinions);
    let (_, section) = brief.split_once("### Opinion groups\n").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    assert!(
        section.contains("Found from the answers alone"),
        "{section}"
    );
    let group = |name: &str| section.lines().find(|line| line.contains(name)).unwrap();
    let (a, b) = (group("Group A, 8 people."), group("Group B, 6 people."));
    assert!(
        a.contains("Mostly agree: “Statement ") && a.contains("[I-"),
        "{a}"
    );
    assert!(b.contains("Mostly disagree: “Statement "), "{b}");
    assert!(
        !section.contains(" of ") && !section.contains('%'),
        "{section}"
    );
    let (_, method) = brief.split_once("## 14. ").unwrap();
    assert!(method.contains("k-means"), "how they were found");
}

#[test]
fn before_that_nobody_reads_that_there_are_any() {
    let brief = told(HowFar::Everyone);
    assert!(!brief.contains("Opinion groups") && !brief.contains("k-means"));
}
