//! What becomes of votes that are held once more, and what of a vote stays as it is closed.

use imbl::OrdMap;

use crate::{RoleKey, Round, RoundId, RoundKind, RunState, SeatId, Source, Workshop};

impl Workshop {
    /// The same vote as a new round, after the last time that it was held. What takes from it, and
    /// was not opened yet, takes from the new one.
    pub(crate) fn repeat_vote(&mut self, round: RoundId, again: RoundId) {
        let held = self.times_held(round);
        let last = self.setup.rounds.iter().rposition(|r| held.contains(&r.id));
        let (Some(old), Some(last)) = (self.setup.round(round), last) else {
            return;
        };
        let repeated = Round {
            id: again,
            ..old.clone()
        };
        self.setup.rounds.insert(last + 1, repeated);
        let costs = self.run(round).costs;
        let run = self.runs.entry(again).or_default();
        run.costs = costs;
        run.repeats = Some(round);
        let runs = &self.runs;
        let is_open_to_change =
            |id: &RoundId| runs.get(id).is_none_or(|run| run.state == RunState::NotYet);
        for later in &mut self.setup.rounds[last + 2..] {
            if let RoundKind::Vote(vote) = &mut later.kind
                && let Source::Leaders { vote: from, .. } = &mut vote.from
                && held.contains(from)
                && is_open_to_change(&later.id)
            {
                *from = again;
            }
        }
    }

    /// The roles of those who have cast a ballot, as they are now.
    pub(super) fn roles_of_voters(&self, round: RoundId) -> OrdMap<SeatId, RoleKey> {
        let run = self.run(round);
        let role = |seat: &SeatId| self.shown_role(self.seats.get(seat)?.role.as_ref());
        let voters = run.ballots.keys();
        voters
            .filter_map(|seat| Some((*seat, role(seat)?.clone())))
            .collect()
    }

    /// A vote, and every other time that the same one was held.
    fn times_held(&self, round: RoundId) -> Vec<RoundId> {
        let first = self.first_time(round);
        let of_agenda = self.setup.rounds.iter().map(|round| round.id);
        of_agenda
            .filter(|id| self.first_time(*id) == first)
            .collect()
    }

    fn first_time(&self, mut round: RoundId) -> RoundId {
        // Each repeats one that was there before it; as many steps as rounds are enough.
        for _ in &self.setup.rounds {
            match self.runs.get(&round).and_then(|run| run.repeats) {
                Some(before) => round = before,
                None => break,
            }
        }
        round
    }
}
