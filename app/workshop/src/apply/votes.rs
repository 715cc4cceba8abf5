//! What becomes of votes that are held once more.

use crate::{Round, RoundId, RoundKind, RunState, Source, Workshop};

impl Workshop {
    /// The same vote as a new round right after the old one. What takes from the old one, and was
    /// not opened yet, takes from the new one.
    pub(crate) fn repeat_vote(&mut self, round: RoundId, again: RoundId) {
        let Some(at) = self.setup.position(round) else {
            return;
        };
        let repeated = Round {
            id: again,
            ..self.setup.rounds[at].clone()
        };
        self.setup.rounds.insert(at + 1, repeated);
        let costs = self.run(round).costs;
        if !costs.is_empty() {
            self.runs.entry(again).or_default().costs = costs;
        }
        let runs = &self.runs;
        let is_open_to_change =
            |id: &RoundId| runs.get(id).is_none_or(|run| run.state == RunState::NotYet);
        for later in &mut self.setup.rounds[at + 2..] {
            if let RoundKind::Vote(vote) = &mut later.kind
                && let Source::Leaders { vote: from, .. } = &mut vote.from
                && *from == round
                && is_open_to_change(&later.id)
            {
                *from = again;
            }
        }
    }
}
