//! Turns what happens in a room into frames: at once on the first change, then at most ten a
//! second, each computed once for everybody.

use std::collections::BTreeSet;
use std::sync::{Arc, Weak};
use std::time::Duration;

use rooms::Room;
use tokio::sync::watch;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;
use workshop::view::{self, BoardPatch, DeskView, StageView};
use workshop::{SeatId, Time, Workshop};

use super::ear::Ear;
use super::frame::{Frame, Wall};
use super::hub::Hub;
use super::mark;

/// Between two frames of a busy room.
const GAP: Duration = Duration::from_millis(100);

/// How many phones are told before others may use the processor: a few microseconds each.
const AT_ONCE: usize = 500;

/// How many phones may ask for their page within a millisecond when all are told to: a thousand
/// do so within half a second.
const PHONES_A_MILLISECOND: usize = 2;
const LONGEST_SPREAD: usize = 3_000;

pub struct Publisher {
    shown: watch::Receiver<Arc<Workshop>>,
    last: Arc<Workshop>,
    plain: watch::Sender<Arc<Frame>>,
    board: watch::Sender<Arc<Frame>>,
    stage: Watched<StageView>,
    desk: Watched<DeskView>,
}

/// The listening ends of a publisher.
pub struct Parts {
    pub plain: watch::Receiver<Arc<Frame>>,
    pub board: watch::Receiver<Arc<Frame>>,
    pub stage: watch::Receiver<u64>,
    pub desk: watch::Receiver<u64>,
}

/// A view that is compared with the one before, as long as somebody looks at it. Turnout is not in
/// it: a room that votes is not drawn once for every frame only to be found the same.
struct Watched<V> {
    count: watch::Sender<u64>,
    last: Option<V>,
}

impl Publisher {
    pub fn new(room: &Room) -> (Self, Parts) {
        let mut shown = room.watch();
        let now = shown.borrow_and_update().clone();
        // Other than that of any earlier run of the server, or a phone would take frames of two
        // runs for one series.
        let (epoch, _) = Uuid::new_v4().as_u64_pair();
        let sheet = mark(&view::sheet(&now));
        let first =
            |has_board| Arc::new(Frame::first(epoch, sheet.clone(), now.clone(), has_board));
        let (plain, plain_heard) = watch::channel(first(false));
        let (board, board_heard) = watch::channel(first(true));
        let (stage, stage_heard) = Watched::new();
        let (desk, desk_heard) = Watched::new();
        let publisher = Publisher {
            shown,
            last: now,
            plain,
            board,
            stage,
            desk,
        };
        let parts = Parts {
            plain: plain_heard,
            board: board_heard,
            stage: stage_heard,
            desk: desk_heard,
        };
        (publisher, parts)
    }

    /// Until the house closes, the room ends, or nobody listens any more. With it go the sending
    /// ends, and so every stream ends.
    pub async fn run(self, hub: Weak<Hub>, closing: CancellationToken) {
        self.publish_all(&hub, closing).await;
        if let Some(hub) = hub.upgrade() {
            hub.to_all(AT_ONCE, Ear::wake).await;
        }
    }

    async fn publish_all(mut self, hub: &Weak<Hub>, closing: CancellationToken) {
        loop {
            tokio::select! {
                () = closing.cancelled() => return,
                changed = self.shown.changed() => if changed.is_err() { return },
            }
            let Some(hub) = hub.upgrade() else { return };
            let next = Instant::now() + GAP;
            let now = self.shown.borrow_and_update().clone();
            if self.publish(&hub, now) {
                self.tell_all(&hub).await;
            }
            drop(hub);
            tokio::select! {
                () = closing.cancelled() => return,
                () = tokio::time::sleep_until(next) => {}
            }
        }
    }

    async fn tell_all(&self, hub: &Hub) {
        let plain = self.plain.borrow().clone();
        let board = self.board.borrow().clone();
        let tell = |ear: &Ear| match ear.wall {
            Wall::None => ear.tell(&plain),
            Wall::Latest | Wall::All => ear.tell(&board),
        };
        hub.to_all(AT_ONCE, tell).await;
    }

    /// Whether there is a new frame for phones.
    fn publish(&mut self, hub: &Hub, now: Arc<Workshop>) -> bool {
        let last = std::mem::replace(&mut self.last, now.clone());
        let current = self.plain.borrow().clone();
        let sheet = if view::sheet_may_differ(&last, &now) {
            mark(&view::sheet(&now))
        } else {
            current.sheet.clone()
        };
        let is_new = sheet != current.sheet;
        // One of each is the hub's own.
        let plain = self.plain.receiver_count() - 1;
        let board = self.board.receiver_count() - 1;
        let spread = spread(plain + board);
        if is_new {
            let nothing = BoardPatch::default();
            let next = current.next(&sheet, &now, nothing, spread, plain > 0);
            self.plain.send_replace(Arc::new(next));
        }
        let patch = view::board_patch(&last, &now);
        let is_new_board = is_new || !patch.is_empty();
        if is_new_board {
            let current = self.board.borrow().clone();
            let next = current.next(&sheet, &now, patch, spread, board > 0);
            self.board.send_replace(Arc::new(next));
        }
        let change = view::screen_change(&last, &now);
        let (other, ballots) = (change.other, change.ballots);
        self.stage.look(ballots, other, || stage_as_seen(&now));
        let votes = ballots || change.confirmed;
        self.desk.look(votes, other, || desk_as_seen(&now));
        hub.ring(touched(&last, &now));
        is_new_board
    }
}

impl<V: PartialEq> Watched<V> {
    fn new() -> (Self, watch::Receiver<u64>) {
        let (count, heard) = watch::channel(1);
        (Watched { count, last: None }, heard)
    }

    /// `has_changed` says so without a look, `may_have` only after one.
    fn look(&mut self, has_changed: bool, may_have: bool, now: impl FnOnce() -> V) {
        if self.count.receiver_count() <= 1 {
            self.last = None;
            return;
        }
        let mut is_new = has_changed;
        if may_have {
            let now = Some(now());
            is_new |= self.last != now;
            self.last = now;
        }
        if is_new {
            self.count.send_modify(|count| *count += 1);
        }
    }
}

/// Without the position in the journal: anybody may listen to the stage, and its ticking would
/// tell when a ballot is changed or something is written in private.
fn stage_as_seen(w: &Workshop) -> StageView {
    StageView {
        seq: 0,
        ..view::stage(w).without_turnout()
    }
}

fn desk_as_seen(w: &Workshop) -> DeskView {
    DeskView {
        seq: 0,
        saved: Time::default(),
        ..view::desk(w).without_turnout()
    }
}

/// Whose ideas are not what they were, or not where.
fn touched(old: &Workshop, new: &Workshop) -> BTreeSet<SeatId> {
    use imbl::ordmap::DiffItem;

    let mut seats = BTreeSet::new();
    for item in old.ideas.diff(&new.ideas) {
        let (DiffItem::Add(_, idea)
        | DiffItem::Remove(_, idea)
        | DiffItem::Update { new: (_, idea), .. }) = item;
        seats.extend(idea.author.seat());
    }
    for item in old.themes.diff(&new.themes) {
        if let DiffItem::Update {
            new: (_, theme), ..
        } = item
        {
            let ideas = theme.ideas.iter().filter_map(|id| new.ideas.get(id));
            seats.extend(ideas.filter_map(|idea| idea.author.seat()));
        }
    }
    seats
}

fn spread(phones: usize) -> usize {
    (phones / PHONES_A_MILLISECOND).min(LONGEST_SPREAD)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ballot_ticks_without_a_look_and_a_look_at_the_same_does_not_tick() {
        let (mut watched, heard) = Watched::new();
        let listening = heard.clone();
        watched.look(false, true, || "as it was");
        let ticks = || *listening.borrow();
        assert_eq!(ticks(), 2);
        watched.look(true, false, || {
            unreachable!("nothing is drawn for a ballot")
        });
        assert_eq!(ticks(), 3);
        watched.look(false, false, || unreachable!("nor for what is not shown"));
        watched.look(false, true, || "as it was");
        assert_eq!(ticks(), 3);
        watched.look(false, true, || "otherwise");
        assert_eq!(ticks(), 4);
    }
}
