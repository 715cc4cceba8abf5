//! Any wishes in any order: whatever people and facilitators do, these hold.

mod whole;

use proptest::prelude::*;
use workshop::{
    Ballot, Command, HowFar, IdeaId, ItemId, Place, RoleKey, RoundId, RunState, SeatId, Section,
    ThemeId, Time, Workshop, tally, view,
};

use crate::room::{
    ANA, APPROVE, BEN, CEM, GROUP, RANK, Room, SPEND, TALK, WRITE, share, spending_setup,
};

use whole::check;

/// A wish in terms of "the n-th idea" and so on, resolved against the room when it is made.
#[derive(Clone, Debug)]
enum Step {
    Open(usize),
    Close(usize),
    GoTo(usize),
    Wall(bool),
    Share(usize, bool),
    Edit(usize, usize, bool),
    Withdraw(usize, usize),
    Hide(Vec<usize>),
    Show(Vec<usize>),
    Park(Vec<usize>, bool),
    Make(Vec<usize>),
    Place(Vec<usize>, Option<usize>),
    Merge(usize, usize),
    Split(usize, Vec<usize>),
    Move(usize, usize),
    Link(Vec<usize>, usize),
    Unlink(Vec<usize>),
    Approve(usize, Vec<usize>),
    Rank(usize, Vec<usize>),
    Reveal(usize),
    Role(usize, Option<usize>),
    Prose(usize),
    Spotlight(Option<Result<usize, usize>>),
    ReadFirst(bool),
    PutUp(Vec<usize>),
    Keep(Vec<usize>),
    Title(usize),
    Time(usize, i32),
    Undo(usize),
    RevealTo(usize, usize),
    Again(usize),
    Costs(Vec<(usize, u64)>),
}

fn step() -> impl Strategy<Value = Step> {
    let some = || prop::collection::vec(0..12_usize, 0..4);
    prop_oneof![
        4 => (0..8_usize).prop_map(Step::Open),
        2 => (0..8_usize).prop_map(Step::Close),
        1 => (0..9_usize).prop_map(Step::GoTo),
        1 => any::<bool>().prop_map(Step::Wall),
        8 => (0..3_usize, any::<bool>()).prop_map(|(who, secret)| Step::Share(who, secret)),
        2 => (0..3_usize, 0..12_usize, any::<bool>()).prop_map(|(a, b, c)| Step::Edit(a, b, c)),
        1 => (0..3_usize, 0..12_usize).prop_map(|(a, b)| Step::Withdraw(a, b)),
        1 => some().prop_map(Step::Hide),
        1 => some().prop_map(Step::Show),
        1 => (some(), any::<bool>()).prop_map(|(a, b)| Step::Park(a, b)),
        3 => some().prop_map(Step::Make),
        3 => (some(), prop::option::of(0..6_usize)).prop_map(|(a, b)| Step::Place(a, b)),
        2 => (0..6_usize, 0..6_usize).prop_map(|(a, b)| Step::Merge(a, b)),
        2 => (0..6_usize, some()).prop_map(|(a, b)| Step::Split(a, b)),
        1 => (0..6_usize, 0..8_usize).prop_map(|(a, b)| Step::Move(a, b)),
        2 => (some(), 0..12_usize).prop_map(|(a, b)| Step::Link(a, b)),
        1 => some().prop_map(Step::Unlink),
        4 => (0..3_usize, some()).prop_map(|(a, b)| Step::Approve(a, b)),
        4 => (0..3_usize, some()).prop_map(|(a, b)| Step::Rank(a, b)),
        2 => (0..8_usize).prop_map(Step::Reveal),
        1 => (0..3_usize, prop::option::of(0..5_usize)).prop_map(|(a, b)| Step::Role(a, b)),
        1 => (0..14_usize).prop_map(Step::Prose),
        1 => (0..6_usize).prop_map(Step::Title),
        1 => (0..8_usize, -90..90_i32).prop_map(|(n, seconds)| Step::Time(n, seconds)),
        2 => (0..5_usize).prop_map(Step::Undo),
        1 => (0..8_usize, 0..5_usize).prop_map(|(n, upto)| Step::RevealTo(n, upto)),
        2 => (0..6_usize).prop_map(Step::Again),
        3 => prop::collection::vec((0..12_usize, 1..80_u64), 0..12).prop_map(Step::Costs),
        1 => any::<bool>().prop_map(Step::ReadFirst),
        1 => some().prop_map(Step::PutUp),
        1 => some().prop_map(Step::Keep),
        1 => Just(Step::Spotlight(None)),
        2 => (0..12_usize).prop_map(|n| Step::Spotlight(Some(Ok(n)))),
        2 => (0..6_usize).prop_map(|n| Step::Spotlight(Some(Err(n)))),
    ]
}

const ROUNDS: [RoundId; 6] = [WRITE, GROUP, APPROVE, RANK, SPEND, TALK];
const SEATS: [SeatId; 3] = [ANA, BEN, CEM];

fn take(room: &mut Room, step: Step) {
    let all_ideas: Vec<IdeaId> = room.now.idea_order.iter().copied().collect();
    let all_themes: Vec<ThemeId> = room.now.themes.keys().copied().collect();
    let idea = |n: usize| all_ideas.get(n).copied().unwrap_or(IdeaId(WRITE.0));
    let theme = |n: usize| all_themes.get(n).copied().unwrap_or(ThemeId(WRITE.0));
    let some = |ns: Vec<usize>| ns.into_iter().map(idea).collect::<Vec<_>>();
    // Of the agenda, in which votes are held again; what is not there is asked for as well.
    let agenda: Vec<RoundId> = room.now.setup.rounds.iter().map(|round| round.id).collect();
    let round = |n: usize| agenda.get(n).copied().unwrap_or(ROUNDS[0]);
    // Where the room votes, or where it would.
    let voting = |otherwise: RoundId| room.now.open_round().unwrap_or(otherwise);
    let title = String::from("Theme");
    let desk = |command| (None, command);
    let (who, command) = match step {
        Step::Open(n) => desk(Command::OpenRound { round: round(n) }),
        Step::Close(n) => desk(Command::CloseRound { round: round(n) }),
        Step::GoTo(n) => desk(Command::GoTo {
            place: match n {
                8 => Place::Lobby,
                n => Place::Round(round(n)),
            },
        }),
        Step::Wall(true) => desk(Command::ShowWall { round: WRITE }),
        Step::Wall(false) => desk(Command::CoverWall { round: WRITE }),
        Step::Share(n, false) => (Some(n), share("An idea")),
        Step::Share(n, true) => (
            Some(n),
            Command::ShareIdea {
                round: WRITE,
                text: "A secret".into(),
                only_desk: true,
                behind: 1,
            },
        ),
        Step::Edit(n, i, only_desk) => (
            Some(n),
            Command::EditIdea {
                idea: idea(i),
                text: "Edited".into(),
                only_desk,
            },
        ),
        Step::Withdraw(n, i) => (Some(n), Command::WithdrawIdea { idea: idea(i) }),
        Step::Hide(ns) => desk(Command::HideIdeas {
            ideas: some(ns),
            reason: "Because".into(),
        }),
        Step::Show(ns) => desk(Command::ShowIdeas { ideas: some(ns) }),
        Step::Park(ns, true) => desk(Command::ParkIdeas { ideas: some(ns) }),
        Step::Park(ns, false) => desk(Command::UnparkIdeas { ideas: some(ns) }),
        Step::Make(ns) => desk(Command::MakeTheme {
            title,
            ideas: some(ns),
        }),
        Step::Place(ns, t) => desk(Command::PlaceIdeas {
            ideas: some(ns),
            theme: t.map(theme),
        }),
        Step::Merge(a, b) => desk(Command::MergeThemes {
            theme: theme(a),
            into: theme(b),
        }),
        Step::Split(t, ns) => desk(Command::SplitTheme {
            theme: theme(t),
            title,
            ideas: some(ns),
        }),
        Step::Move(t, to) => desk(Command::MoveTheme {
            theme: theme(t),
            to,
        }),
        Step::Link(ns, to) => desk(Command::LinkIdeas {
            ideas: some(ns),
            same_as: idea(to),
        }),
        Step::Unlink(ns) => desk(Command::UnlinkIdeas { ideas: some(ns) }),
        Step::Approve(n, ns) => (
            Some(n),
            Command::CastBallot {
                round: voting(APPROVE),
                ballot: Ballot::Approve(some(ns).into_iter().map(ItemId::Idea).collect()),
            },
        ),
        Step::Rank(n, ns) => (
            Some(n),
            Command::CastBallot {
                round: voting(RANK),
                ballot: Ballot::Ranked(some(ns).into_iter().map(ItemId::Idea).collect()),
            },
        ),
        Step::Reveal(n) => desk(Command::Reveal { round: round(n) }),
        Step::Role(n, role) => (
            Some(n),
            Command::ChooseRole {
                role: role.map(|n| RoleKey::new(["citizen", "carer", "other", "x", "y"][n])),
            },
        ),
        Step::Title(n) => desk(Command::TitleTheme {
            theme: theme(n),
            title: format!("Title {}", room.now.seq),
        }),
        Step::Time(n, seconds) => desk(Command::AddTime {
            round: round(n),
            seconds,
        }),
        Step::Undo(n) => desk(Command::Undo {
            of: room.now.done.get(n).map_or(0, |done| done.seq),
        }),
        Step::RevealTo(n, upto) => desk(Command::RevealTo {
            round: round(n),
            upto: HowFar::ALL[upto],
        }),
        Step::Again(n) => desk(Command::VoteAgain { round: round(n) }),
        Step::Costs(costs) => desk(Command::SetCosts {
            round: SPEND,
            costs: costs
                .into_iter()
                .map(|(n, cost)| (ItemId::Idea(idea(n)), cost))
                .collect(),
        }),
        Step::ReadFirst(on) => desk(Command::ReadFirst { on }),
        Step::PutUp(ns) => desk(Command::PutUpIdeas { ideas: some(ns) }),
        Step::Keep(ns) => desk(Command::KeepIdeas { ideas: some(ns) }),
        Step::Spotlight(item) => desk(Command::Spotlight {
            item: item.map(|item| match item {
                Ok(n) => ItemId::Idea(idea(n)),
                Err(n) => ItemId::Theme(theme(n)),
            }),
        }),
        Step::Prose(n) => desk(Command::WriteProse {
            section: Section::ALL[n],
            text: "Words".into(),
            over: 0,
        }),
    };
    // A refusal is a fine answer; what matters is that it changes nothing.
    let before = room.now.clone();
    let ballots_only = matches!(command, Command::CastBallot { .. });
    let answer = match who {
        None => room.try_desk(command),
        Some(n) => room.try_seat(SEATS[n], command),
    };
    if answer.is_err() {
        assert_eq!(room.now, before);
    }
    undoing_brings_back(&before, room);
    phones_can_follow(&before, &room.now, ballots_only);
    screens_can_follow(&before, &room.now, ballots_only);
}

/// What is said of a change without a look at the screens is what a look would find.
fn screens_can_follow(before: &Workshop, after: &Workshop, ballots_only: bool) {
    let stage = |w| view::StageView {
        seq: 0,
        ..view::stage(w)
    };
    let desk = |w| view::DeskView {
        seq: 0,
        saved: Time::default(),
        ..view::desk(w)
    };
    let change = view::screen_change(before, after);
    if !change.other {
        let [was, is] = [before, after].map(|w| stage(w).without_turnout());
        assert_eq!(was, is);
        let [was, is] = [before, after].map(|w| desk(w).without_turnout());
        assert_eq!(was, is);
        assert_eq!(change.ballots, stage(before) != stage(after));
        let votes = change.ballots || change.confirmed;
        assert_eq!(votes, desk(before) != desk(after));
    }
    if ballots_only {
        assert!(!change.other);
    }
}

/// A patch leads from one board to the next, and a sheet that cannot differ does not.
fn phones_can_follow(before: &Workshop, after: &Workshop, ballots_only: bool) {
    let patch = view::board_patch(before, after);
    let mut board = view::board(before);
    board.apply(patch.clone());
    assert_eq!(board, view::board(after));
    assert_eq!(patch.is_empty(), view::board(before) == view::board(after));
    if ballots_only {
        assert!(patch.is_empty() && !view::sheet_may_differ(before, after));
    }
    if !view::sheet_may_differ(before, after) {
        assert_eq!(view::sheet(before), view::sheet(after));
    }
}

/// Whatever was done last, if it can be undone at all, undoing it brings back what was.
fn undoing_brings_back(before: &Workshop, room: &Room) {
    let Some(done) = room.now.done.back().filter(|done| done.seq > before.seq) else {
        return;
    };
    if !done.can_be_undone() {
        return;
    }
    let mut again = room.clone();
    let done = done.clone();
    again.desk(Command::Undo { of: done.seq });
    assert_eq!(essence(before), essence(&again.now), "{done:?}");
    assert!(again.now.done.back().is_some_and(|done| done.undone));
    // And whatever could be undone before can be now.
    let undoable = |w: &Workshop| -> Vec<u64> {
        let done = w.done.iter().filter(|done| done.can_be_undone());
        done.map(|done| done.seq).collect()
    };
    let still: Vec<u64> = undoable(before)
        .into_iter()
        .filter(|seq| room.now.done.iter().any(|done| done.seq == *seq))
        .collect();
    assert_eq!(still, undoable(&again.now));
}

/// All that undoing brings back: everything but the journal's own positions and times.
fn essence(w: &Workshop) -> impl PartialEq + std::fmt::Debug + use<> {
    let themes: Vec<_> = w
        .themes
        .values()
        .filter(|theme| !theme.unmade)
        .map(|theme| {
            let ideas: Vec<IdeaId> = theme.ideas.iter().copied().collect();
            (theme.id, theme.title.clone(), ideas, theme.merged_into)
        })
        .collect();
    let rounds = w.setup.rounds.iter();
    let runs: Vec<_> = rounds.map(|round| w.run(round.id)).collect();
    let ideas: Vec<_> = w.ideas_in_order().cloned().collect();
    let order: Vec<ThemeId> = w.theme_order.iter().copied().collect();
    (
        (ideas, themes, order),
        (w.place, runs, w.spotlight, w.reads_first),
        view::wall(w),
    )
}

/// Undoes everything that can be, the latest first; what is left is whole.
fn undo_all(room: &mut Room) {
    while let Some(seq) = room
        .now
        .done
        .iter()
        .rev()
        .find(|done| done.can_be_undone())
        .map(|done| done.seq)
    {
        room.desk(Command::Undo { of: seq });
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]
    #[test]
    fn whatever_happens_the_room_stays_whole(steps in prop::collection::vec(step(), 0..100)) {
        let mut room = Room::seated(spending_setup());
        for step in steps {
            take(&mut room, step);
        }
        check(&room);
        prop_assert_eq!(room.folded(), room.now.clone());
        undo_all(&mut room);
        check(&room);
        prop_assert_eq!(room.folded(), room.now);
    }
}
