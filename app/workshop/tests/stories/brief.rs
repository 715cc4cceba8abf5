//! The brief: everything public is in it, nothing else is, and nobody's prose is written over.

use uuid::Uuid;
use workshop::{
    Ballot, Command, IdeaId, Refusal, RoleKey, RoundId, SeatId, Section,
    brief::{self, Brief, Ref, Whence},
    view::GroupName,
};

use crate::room::{ANA, APPROVE, BEN, CEM, RANK, Room, WRITE, ideas, usual_setup};

fn brief(room: &Room) -> Brief {
    brief::compose(&room.now)
}

/// Everything that the brief says, to look for what it must not.
fn told(room: &Room) -> String {
    format!("{:?}", brief(room))
}

fn prose(section: Section, text: &str, over: u64) -> Command {
    Command::WriteProse {
        section,
        text: text.into(),
        over,
    }
}

fn approve(room: &mut Room, seat: SeatId, items: &[IdeaId]) {
    let ballot = Ballot::Approve(ideas(items));
    room.seat(
        seat,
        Command::CastBallot {
            round: APPROVE,
            ballot,
        },
    );
}

/// A room with this many people of each role, sitting in the order given.
fn room_of(roles: &[(&str, u128)]) -> (Room, Vec<SeatId>) {
    let mut room = Room::with(usual_setup());
    let mut seats = Vec::new();
    for (role, people) in roles {
        for _ in 0..*people {
            let seat = SeatId(Uuid::from_u128(0x5EA7_0000 + seats.len() as u128));
            let role = Some(RoleKey::new(*role));
            room.seat(seat, Command::TakeSeat { seat, role });
            seats.push(seat);
        }
    }
    (room, seats)
}

#[test]
fn an_empty_room_has_a_brief() {
    let brief = brief(&Room::with(usual_setup()));
    assert_eq!(brief.header.title, "A drop-in place");
    assert!(brief.ideas.is_empty() && brief.votes.is_empty() && brief.rounds.is_empty());
}

#[test]
fn ideas_that_nobody_voted_for_are_in_it() {
    let mut room = Room::usual();
    room.open(WRITE);
    let [liked, lonely] = ["Liked", "Lonely"].map(|text| room.idea(ANA, text));
    room.open(APPROVE);
    approve(&mut room, BEN, &[liked]);
    room.close(APPROVE);
    room.desk(Command::Reveal { round: APPROVE });

    let brief = brief(&room);
    let lonely = &room.now.ideas[&lonely];
    let told = brief.idea(lonely.number.n).expect("it is public");
    let vote = told.votes[0];
    let results = brief.votes[vote.vote].results.as_ref().expect("revealed");
    assert_eq!(results.rows[vote.row].supporters, 0);
}

#[test]
fn what_is_private_hidden_or_taken_back_is_a_number_or_nothing() {
    let mut room = Room::usual();
    room.open(WRITE);
    room.idea(ANA, "PUBLIC");
    room.secret(ANA, "SECRET");
    let hidden = room.idea(ANA, "HIDDEN");
    let gone = room.idea(ANA, "WITHDRAWN");
    let both = room.secret(BEN, "BOTH");
    room.seat(ANA, Command::WithdrawIdea { idea: gone });
    room.desk(Command::ShowWall { round: WRITE });
    for (idea, reason) in [(hidden, "names a nurse"), (both, "ABOUT-A-SECRET")] {
        room.desk(Command::HideIdeas {
            ideas: vec![idea],
            reason: reason.into(),
        });
    }
    let told = told(&room);
    for secret in ["SECRET", "HIDDEN", "WITHDRAWN", "BOTH", "P-"] {
        assert!(!told.contains(secret), "{secret}");
    }
    let brief = brief(&room);
    assert_eq!(brief.ideas.len(), 1);
    assert_eq!(brief.kept_back.private, 2);
    assert_eq!(brief.kept_back.hidden, [("names a nurse".to_owned(), 1)]);
}

#[test]
fn what_waits_for_its_wall_is_counted_and_not_told() {
    let mut room = Room::usual();
    room.open(WRITE);
    room.idea(ANA, "IN-SILENCE");
    assert!(!told(&room).contains("IN-SILENCE"));
    assert_eq!(brief(&room).kept_back.waiting, 1);
    room.desk(Command::ShowWall { round: WRITE });
    assert!(told(&room).contains("IN-SILENCE"));
    assert_eq!(brief(&room).kept_back.waiting, 0);
}

#[test]
fn how_people_vote_changes_nothing_before_the_reveal() {
    let run = |picks: [usize; 2]| {
        let mut room = Room::usual();
        room.open(WRITE);
        let written = ["One", "Two"].map(|text| room.idea(ANA, text));
        room.open(APPROVE);
        approve(&mut room, BEN, &[written[picks[0]]]);
        approve(&mut room, CEM, &[written[picks[1]]]);
        let voting = told(&room);
        room.close(APPROVE);
        let closed = told(&room);
        room.desk(Command::Reveal { round: APPROVE });
        (voting, closed, told(&room))
    };
    let (one, other) = (run([0, 0]), run([1, 0]));
    assert_eq!(one.0, other.0);
    assert_eq!(one.1, other.1);
    assert_ne!(one.2, other.2);
}

#[test]
fn it_does_not_say_who_wrote_or_voted() {
    let mut room = Room::usual();
    room.open(WRITE);
    let idea = room.idea(ANA, "Idea");
    room.open(APPROVE);
    approve(&mut room, BEN, &[idea]);
    room.close(APPROVE);
    room.desk(Command::Reveal { round: APPROVE });
    let told = told(&room);
    for seat in [ANA, BEN, CEM] {
        assert!(!told.contains(&seat.to_string()));
    }
}

#[test]
fn a_role_with_too_few_people_is_spoken_of_with_the_others() {
    let (mut room, seats) = room_of(&[("citizen", 6), ("carer", 2), ("professional", 3)]);
    room.open(WRITE);
    for seat in [seats[0], seats[6], seats[8]] {
        room.idea(seat, "Idea");
    }
    room.desk(Command::ShowWall { round: WRITE });
    let brief = brief(&room);
    let whence: Vec<&Whence> = brief.ideas.iter().map(|idea| &idea.whence).collect();
    let citizen = Whence::Group(GroupName::Role(RoleKey::new("citizen")));
    let others = Whence::Group(GroupName::Others);
    assert_eq!(whence, [&citizen, &others, &others]);
    let people: Vec<u32> = brief
        .people
        .groups
        .iter()
        .map(|group| group.people)
        .collect();
    assert_eq!(people, [6, 5]);
    assert_eq!(
        brief.people.too_few,
        ["carer", "professional", "other"].map(RoleKey::new)
    );
}

#[test]
fn a_single_small_role_cannot_be_told_by_subtraction() {
    let (mut room, seats) = room_of(&[("citizen", 6), ("carer", 2)]);
    room.open(WRITE);
    room.idea(seats[0], "From a citizen");
    room.idea(seats[7], "From a carer");
    room.desk(Command::ShowWall { round: WRITE });
    let brief = brief(&room);
    assert!(brief.people.groups.is_empty());
    assert_eq!(brief.people.seats, 8);
    assert!(brief.ideas.iter().all(|i| i.whence == Whence::Somebody));
}

#[test]
fn few_people_behind_a_theme_are_not_counted() {
    let (mut room, seats) = room_of(&[("citizen", 6)]);
    room.open(WRITE);
    let by_one: Vec<IdeaId> = (0..5).map(|_| room.idea(seats[0], "Mine")).collect();
    let by_many: Vec<IdeaId> = (0..5).map(|n| room.idea(seats[n], "Ours")).collect();
    room.desk(Command::ShowWall { round: WRITE });
    room.theme("One voice", &by_one);
    room.theme("Many voices", &by_many);
    let people: Vec<_> = brief(&room)
        .themes
        .iter()
        .map(|theme| theme.people)
        .collect();
    assert_eq!(people, [None, Some(5)]);
}

#[test]
fn prose_is_marked_when_the_record_under_it_changes_and_saving_it_again_clears_the_mark() {
    let mut room = Room::usual();
    let section = Section::Problem;
    room.desk(prose(section, "Nobody writes.", 0));
    let written = |room: &Room| brief(room).prose[&section].clone();
    assert!(!written(&room).overtaken);

    // What the section does not rest on leaves it alone.
    room.desk(prose(Section::Measures, "Fewer forms.", 0));
    assert!(!written(&room).overtaken);

    room.open(WRITE);
    room.idea(ANA, "Somebody does");
    assert!(written(&room).overtaken);
    assert_eq!(written(&room).text, "Nobody writes.");

    room.desk(prose(section, "Nobody writes.", written(&room).seq));
    assert!(!written(&room).overtaken);
}

#[test]
fn prose_of_a_colleague_is_not_written_over_unseen() {
    let mut room = Room::usual();
    let section = Section::InOneMinute;
    room.desk(prose(section, "Mine.", 0));
    let clash = room.try_desk(prose(section, "Theirs.", 0));
    assert_eq!(clash.err(), Some(Refusal::ProseChanged));
    let over = brief(&room).prose[&section].seq;
    room.desk(prose(section, "Both.", over));
    room.desk(prose(section, "", brief(&room).prose[&section].seq));
    assert!(brief(&room).prose.is_empty());
}

#[test]
fn a_vote_is_told_as_far_as_it_has_come() {
    let mut room = Room::usual();
    room.open(WRITE);
    let idea = room.idea(ANA, "Idea");
    assert!(brief(&room).votes.is_empty());
    room.open(APPROVE);
    approve(&mut room, BEN, &[idea]);
    let vote = |room: &Room, id: RoundId| {
        let n = room.now.setup.position(id).expect("on the agenda") + 1;
        let brief = brief(room);
        brief.votes.into_iter().find(|vote| vote.round == n)
    };
    let open = vote(&room, APPROVE).expect("it was opened");
    assert_eq!((open.number, open.ballots, open.seats), (1, 1, 3));
    assert!(open.results.is_none());
    assert!(vote(&room, RANK).is_none());
}

#[test]
fn short_ids_are_read_as_written() {
    for id in [Ref::Idea(12), Ref::Theme(3), Ref::Vote(1)] {
        assert_eq!(id.to_string().parse(), Ok(id));
    }
    for no in [
        "I-0",
        "I-01",
        "i-1",
        "I-",
        "X-1",
        "I--1",
        "I-1x",
        "I-99999999",
        "P-1",
        "I-+1",
    ] {
        assert!(no.parse::<Ref>().is_err(), "{no}");
    }
}

#[test]
fn what_was_taken_down_leaves_no_gap_between_the_places_that_groups_give() {
    let (mut room, seats) = room_of(&[("citizen", 5), ("carer", 5)]);
    room.open(WRITE);
    let written = ["One", "Two", "Three"].map(|text| room.idea(seats[0], text));
    room.open(APPROVE);
    for (n, seat) in seats.iter().enumerate() {
        let wanted = if n < 5 { &written[..2] } else { &written[1..] };
        approve(&mut room, *seat, wanted);
    }
    room.close(APPROVE);
    room.desk(Command::HideIdeas {
        ideas: vec![written[1]],
        reason: "A name".into(),
    });
    room.reveal_all(APPROVE);
    let vote = &brief(&room).votes[0];
    let results = vote.results.as_ref().unwrap();
    let lenses = results.lenses.as_ref().unwrap();
    let ranks = lenses.ranks.iter().map(|r| r.double_ranks.clone());
    assert_eq!(
        ranks.collect::<Vec<_>>(),
        [vec![2, 4], vec![4, 2]],
        "first and second of two, twice"
    );
    let places = lenses.equal_voice.iter().map(|s| s.place);
    assert_eq!(places.collect::<Vec<_>>(), [1, 1]);
}
