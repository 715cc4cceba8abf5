//! What always holds of a room.

use super::*;

pub fn check(room: &Room) {
    let w = &room.now;
    // Every idea is in exactly one place, and themes and ideas agree about it.
    for idea in w.ideas.values() {
        let homes: Vec<_> = w
            .themes
            .values()
            .filter(|t| t.ideas.contains(&idea.id))
            .collect();
        assert!(homes.len() <= 1);
        assert_eq!(homes.first().map(|theme| theme.id), idea.theme);
        assert!(homes.iter().all(|theme| theme.is_live()));
        // Links are one deep, and both ends know.
        if let Some(original) = idea.same_as.and_then(|id| w.ideas.get(&id)) {
            assert_eq!(original.same_as, None);
            assert!(original.same.contains(&idea.id));
        }
    }
    let live: Vec<_> = w.themes.values().filter(|theme| theme.is_live()).collect();
    assert_eq!(live.len(), w.theme_order.len());
    // What a seat counts is what came from it.
    for (id, seat) in &w.seats {
        let theirs = |idea: &&workshop::Idea| idea.author == workshop::Author::Seat(*id);
        assert_eq!(
            seat.shared as usize,
            w.ideas.values().filter(theirs).count()
        );
    }
    // At most one round is open, and it is where the room is.
    let open: Vec<_> = w
        .runs
        .iter()
        .filter(|(_, r)| r.state == RunState::Open)
        .collect();
    assert!(open.len() <= 1);
    assert_eq!(open.first().map(|(id, _)| **id), w.open_round());
    // What is large on the stage may be read by everybody.
    assert!(w.spotlight.is_none_or(|item| w.is_showable(item)));
    // Received is counted.
    let ledger = view::stage(w).ledger;
    assert_eq!(ledger.ideas_counted, ledger.ideas_received);
    assert_eq!(ledger.ballots_counted, ledger.ballots_received);
    // Every ballot counts once, for at most what it may give.
    for round in &w.setup.rounds {
        let Some(count) = tally::of(w, round.id) else {
            continue;
        };
        let run = w.run(round.id);
        assert_eq!(count.ballots as usize, run.ballots.len());
        // What people vote on has its cost, where the vote is about that.
        let is_cast = run.state == RunState::Open || !run.ballots.is_empty();
        if round.id == SPEND && is_cast {
            assert!(run.options.iter().all(|item| run.costs.contains_key(item)));
        }
        match &count.scores {
            tally::Scores::Approval(a) => assert!(a.counts.iter().all(|n| *n <= count.ballots)),
            tally::Scores::Borda(b) => {
                assert!(b.points.iter().sum::<u32>() <= (b.k * (b.k + 1) / 2) * count.ballots);
            }
            other => panic!("no round is counted like this: {other:?}"),
        }
    }
    // Every view can be built at any moment.
    view::desk(w);
    view::seats(w);
    for seat in SEATS {
        assert!(view::mine(w, seat).is_some());
    }
}
